//! Every ink and its name, as dumps and style sheets write it.

use super::Ink;

impl Ink {
    /// Every ink, in the order of its declaration.
    pub const ALL: [Ink; 24] = [
        Ink::Ground,
        Ink::Text,
        Ink::Quiet,
        Ink::Grid,
        Ink::Zero,
        Ink::Surplus,
        Ink::Deficit,
        Ink::SurplusSoft,
        Ink::DeficitSoft,
        Ink::Remainder,
        Ink::Total,
        Ink::Compare,
        Ink::Ghost,
        Ink::Exports,
        Ink::Imports,
        Ink::Hole,
        Ink::Break,
        Ink::Focus,
        Ink::Part1,
        Ink::Part2,
        Ink::Part3,
        Ink::Part4,
        Ink::Part5,
        Ink::Part6,
    ];

    /// The name of the ink in lower case, words joined by a hyphen.
    pub fn name(self) -> &'static str {
        match self {
            Ink::Ground => "ground",
            Ink::Text => "text",
            Ink::Quiet => "quiet",
            Ink::Grid => "grid",
            Ink::Zero => "zero",
            Ink::Surplus => "surplus",
            Ink::Deficit => "deficit",
            Ink::SurplusSoft => "surplus-soft",
            Ink::DeficitSoft => "deficit-soft",
            Ink::Remainder => "remainder",
            Ink::Total => "total",
            Ink::Compare => "compare",
            Ink::Ghost => "ghost",
            Ink::Exports => "exports",
            Ink::Imports => "imports",
            Ink::Hole => "hole",
            Ink::Break => "break",
            Ink::Focus => "focus",
            Ink::Part1 => "part-1",
            Ink::Part2 => "part-2",
            Ink::Part3 => "part-3",
            Ink::Part4 => "part-4",
            Ink::Part5 => "part-5",
            Ink::Part6 => "part-6",
        }
    }
}
