//! Figures that break a rule of the check and are kept because they were printed that way.

use super::{FigureKey, LocalText, ReleaseId};
use serde::{Deserialize, Serialize};

/// What must hold of the figures of one release, as far as rounding allows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Rule {
    /// Exports less imports make the balance.
    Flows,
    /// The parts of an item add up to it, where parents.csv says that they are complete.
    Parts,
    /// The halves or quarters of a period add up to it.
    Periods,
    /// A stated figure is a whole multiple of its resolution.
    Digits,
}

impl Rule {
    pub const ALL: [Rule; 4] = [Rule::Flows, Rule::Parts, Rule::Periods, Rule::Digits];

    /// The name of the rule in exceptions.csv.
    pub const fn code(self) -> &'static str {
        match self {
            Rule::Flows => "flows",
            Rule::Parts => "parts",
            Rule::Periods => "periods",
            Rule::Digits => "digits",
        }
    }
}

/// A figure that breaks a rule and was looked at by an editor: a row of exceptions.csv.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Exception {
    pub rule: Rule,
    /// The balance for [`Rule::Flows`], the parent for [`Rule::Parts`], the longer period for [`Rule::Periods`].
    pub key: FigureKey,
    pub release: ReleaseId,
    pub reason: LocalText,
}
