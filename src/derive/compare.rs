//! A figure and another period to the figure it is compared with, and the change where one may be worked out.

use super::{Change, change};
use crate::data::{FigureKey, Observation, Vintage};

/// What a figure is compared with.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Comparison<'a> {
    /// The shown figure's own release printed both: the change is worked out.
    SameRelease { other: &'a Observation, change: Change },
    /// Another release printed it, the newest known: no change is worked out.
    OtherRelease(&'a Observation),
    /// It is not in our sources.
    Unknown,
    /// A break lies between the two: nothing is compared.
    AcrossBreak,
}

/// Compares a figure, held or not, with that of `other`, a key of the same item and flow.
pub fn compare<'a>(vintage: &Vintage<'a>, shown: Option<&Observation>, other: FigureKey) -> Comparison<'a> {
    if let Some(shown) = shown
        && let Some(found) = vintage.printed(other, shown.release)
    {
        return Comparison::SameRelease { other: found, change: change(found, shown) };
    }
    match (vintage.newest(other), shown) {
        (None, _) => Comparison::Unknown,
        (Some(found), Some(shown)) if !vintage.is_comparable(found, shown) => Comparison::AcrossBreak,
        (Some(found), _) => Comparison::OtherRelease(found),
    }
}
