//! What the check would refuse and an editor has looked at: figures that stand as they were printed, each with
//! its reason.

use super::{FigureKey, ReleaseId};

/// What must hold of the figures of one release, as far as rounding allows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rule {
    /// Exports less imports make the balance.
    Flows,
    /// The parts of an item make the item, where parents.csv says that they are all there are.
    Parts,
    /// The halves or quarters of a period make the period.
    Periods,
    /// A stated figure is a whole multiple of its resolution.
    Digits,
}

impl Rule {
    pub const ALL: [Rule; 4] = [Rule::Flows, Rule::Parts, Rule::Periods, Rule::Digits];

    /// The word for it in data files.
    pub fn code(self) -> &'static str {
        match self {
            Rule::Flows => "flows",
            Rule::Parts => "parts",
            Rule::Periods => "periods",
            Rule::Digits => "digits",
        }
    }
}

/// A figure that breaks a rule as it was printed, and why it is kept.
#[derive(Clone, Debug, PartialEq)]
pub struct Exception {
    pub rule: Rule,
    /// Of `Flows` the balance, of `Parts` the parent, of `Periods` the longer period.
    pub key: FigureKey,
    pub release: ReleaseId,
    pub reason_en: String,
    pub reason_ko: String,
}
