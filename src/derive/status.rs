//! What became of a figure since it was first printed (rules 'Status' and 'First published').

use super::tied;
use crate::data::{Observation, Vintage};

/// How firm a figure is, judged by the comparable figures up to its own release.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// An earlier release printed another value.
    Revised,
    /// Two or more releases printed it, all the same.
    Unchanged,
    /// Only the release made for its period printed it, and no later release for a period of that length is known.
    Preliminary,
    /// One release printed it, and no later one did.
    Once,
}

impl Status {
    pub const ALL: [Status; 4] = [Status::Revised, Status::Unchanged, Status::Preliminary, Status::Once];

    /// The name of the status in files.
    pub const fn code(self) -> &'static str {
        match self {
            Status::Revised => "revised",
            Status::Unchanged => "unchanged",
            Status::Preliminary => "preliminary",
            Status::Once => "once",
        }
    }
}

/// The status of a figure as of the vintage's day; of a superseded figure, as of the day of its own release.
pub fn status(vintage: &Vintage, shown: &Observation) -> Status {
    let is_superseded = vintage.newest(shown.key).is_some_and(|newest| newest.release != shown.release);
    let release = vintage.data.release(shown.release);
    let vintage = if is_superseded { Vintage { as_of: release.date, ..*vintage } } else { *vintage };
    let printed: Vec<&Observation> = vintage.comparable_history(shown).collect();
    // All pairs: a coarse figure may be tied with two figures that differ from each other.
    if printed.iter().any(|a| printed.iter().any(|b| !tied(a, b))) {
        return Status::Revised;
    }
    if printed.len() > 1 {
        return Status::Unchanged;
    }
    let length = shown.key.period.length;
    let has_length = |id| vintage.data.release(id).period.is_some_and(|period| period.length == length);
    let is_followed = vintage.releases().any(|id| id > shown.release && has_length(id));
    if release.period == Some(shown.key.period) && !is_followed { Status::Preliminary } else { Status::Once }
}

/// What the release made for that very period printed; `None` if that is unknown or a break lies between.
pub fn first_published<'a>(vintage: &Vintage<'a>, shown: &Observation) -> Option<&'a Observation> {
    vintage.comparable_history(shown).find(|o| vintage.data.release(o.release).period == Some(shown.key.period))
}

/// The earliest known figure that is comparable with `shown` and older than it, where what was first published is not
/// known.
pub fn earliest_found<'a>(vintage: &Vintage<'a>, shown: &Observation) -> Option<&'a Observation> {
    if first_published(vintage, shown).is_some() {
        return None;
    }
    vintage.comparable_history(shown).next().filter(|earliest| earliest.release < shown.release)
}
