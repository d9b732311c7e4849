//! The figure that another one is compared with (rule 'Compared figure').

use super::{Change, change};
use crate::data::{FigureKey, Observation, Vintage};

/// The result of looking up a compared figure.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Comparison<'a> {
    /// The release of the shown figure printed both, so there is a change.
    SameRelease { other: &'a Observation, change: Change },
    /// Only another release printed it; this is the newest known figure. No change is computed.
    OtherRelease(&'a Observation),
    /// It is not in our sources.
    Unknown,
    /// A break separates the two figures: they are not compared.
    AcrossBreak,
}

/// Compares a figure, which may be unknown, with the figure of `other`, a key of the same item and flow.
pub fn compare<'a>(vintage: &Vintage<'a>, shown: Option<&Observation>, other: FigureKey) -> Comparison<'a> {
    if let Some(shown) = shown
        && let Some(other) = vintage.printed(other, shown.release)
    {
        return Comparison::SameRelease { other, change: change(other, shown) };
    }
    match (vintage.newest(other), shown) {
        (None, _) => Comparison::Unknown,
        (Some(other), Some(shown)) if !vintage.is_comparable(other, shown) => Comparison::AcrossBreak,
        (Some(other), _) => Comparison::OtherRelease(other),
    }
}
