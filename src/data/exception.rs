//! Figures that break a rule of the check, or that an editor doubts, and that are kept because they were printed so.

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
    /// The halves, quarters or months of a period add up to it.
    Periods,
    /// A stated figure is a whole multiple of its resolution, and no finer than what its release prints.
    Digits,
    /// No release prints ten times or a tenth of what an earlier one printed.
    Tenfold,
    /// A revision that one source alone prints is not the figure of another period.
    Shifted,
    /// A revision does not move exports and imports alike, unless breaks.csv lists it as a break in coverage.
    Coverage,
    /// No rule of the check: an editor doubts the figure, which is kept, but leads no headline, rank or record.
    Doubtful,
}

impl Rule {
    pub const ALL: [Rule; 8] = [
        Rule::Flows,
        Rule::Parts,
        Rule::Periods,
        Rule::Digits,
        Rule::Tenfold,
        Rule::Shifted,
        Rule::Coverage,
        Rule::Doubtful,
    ];

    /// The name of the rule in exceptions.csv.
    pub const fn code(self) -> &'static str {
        match self {
            Rule::Flows => "flows",
            Rule::Parts => "parts",
            Rule::Periods => "periods",
            Rule::Digits => "digits",
            Rule::Tenfold => "tenfold",
            Rule::Shifted => "shifted",
            Rule::Coverage => "coverage",
            Rule::Doubtful => "doubtful",
        }
    }
}

/// A figure that breaks a rule and was looked at by an editor: a row of exceptions.csv.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Exception {
    pub rule: Rule,
    /// The balance for [`Rule::Flows`], the parent for [`Rule::Parts`], the longer period for [`Rule::Periods`], the
    /// exports for [`Rule::Coverage`].
    pub key: FigureKey,
    pub release: ReleaseId,
    pub reason: LocalText,
}
