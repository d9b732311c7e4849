//! Why there is no figure (interface, 'What the words mean'): a hole in our sources, or nothing to hold.

use crate::data::{Period, Vintage};

/// Why a vintage has no figure for a period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Absence {
    /// It may well have been published, but no source that we hold printed it.
    Hole,
    /// The period lies before the statistic began or after the last one that a release was about.
    Outside,
}

/// Why there is no figure for a period as of the vintage's day.
pub fn absence(vintage: &Vintage, period: Period) -> Absence {
    let covered = vintage.covered_periods(period.length);
    match covered {
        Some((first, last)) if first <= period && period <= last => Absence::Hole,
        Some(_) | None => Absence::Outside,
    }
}
