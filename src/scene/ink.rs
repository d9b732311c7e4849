//! [`Ink`]: the role that a mark's colour plays.

/// A colour role. A [`Theme`](crate::theme::Theme) gives each one a colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Ink {
    /// The background of the chart, also behind labels that cross a grid line.
    Ground,
    /// Labels and figures.
    Text,
    /// Secondary text: ticks, units, releases.
    Quiet,
    Grid,
    /// The line at zero.
    Zero,
    Surplus,
    Deficit,
    /// The area of a surplus between two lines, and surpluses muted by a highlight.
    SurplusSoft,
    /// The area of a deficit between two lines, and deficits muted by a highlight.
    DeficitSoft,
    /// Paler still: the small revisions of a table.
    SurplusFaint,
    DeficitFaint,
    /// The remainder of a sum.
    Remainder,
    Total,
    /// The compared figure.
    Compare,
    /// The first published figure.
    Ghost,
    Exports,
    Imports,
    /// The sign of a figure that is not in our sources.
    Hole,
    /// A break of the series.
    Break,
    /// The outline of the selected mark.
    Focus,
    /// The parts of a stack, in their order.
    Part1,
    Part2,
    Part3,
    Part4,
    Part5,
    Part6,
}

impl Ink {
    /// Every ink, in the order of its declaration.
    pub const ALL: [Ink; 26] = [
        Ink::Ground,
        Ink::Text,
        Ink::Quiet,
        Ink::Grid,
        Ink::Zero,
        Ink::Surplus,
        Ink::Deficit,
        Ink::SurplusSoft,
        Ink::DeficitSoft,
        Ink::SurplusFaint,
        Ink::DeficitFaint,
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

    /// The name in lower case with hyphens, as in dumps, CSS classes and custom properties.
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
            Ink::SurplusFaint => "surplus-faint",
            Ink::DeficitFaint => "deficit-faint",
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
