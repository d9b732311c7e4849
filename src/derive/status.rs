//! What became of a figure since it was first said: its status, and what was first published.

use super::tied;
use crate::data::{Observation, Vintage};

/// How firm a figure is, judged on its side of the breaks by the releases up to its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// An earlier release printed another value.
    Revised,
    /// Two releases or more printed it, all the same.
    Unchanged,
    /// Only the release made for its period printed it, and none for a later period of that length is known.
    Preliminary,
    /// One release printed it, and none has since.
    Once,
}

impl Status {
    /// The word for it in files.
    pub fn code(self) -> &'static str {
        match self {
            Status::Revised => "revised",
            Status::Unchanged => "unchanged",
            Status::Preliminary => "preliminary",
            Status::Once => "once",
        }
    }
}

/// The status of a figure as of the vintage's day; of one that has been superseded by then, as of its own.
pub fn status(vintage: &Vintage, shown: &Observation) -> Status {
    let superseded = vintage.newest(shown.key).is_some_and(|newest| newest.release != shown.release);
    let own_day = Vintage { as_of: vintage.data.release(shown.release).date, ..*vintage };
    let vintage = if superseded { &own_day } else { vintage };
    let said = vintage.comparable_history(shown);
    let said = said.as_slice();
    // Each with each: a coarse figure may be the same number as two that differ.
    if said.iter().any(|a| said.iter().any(|b| !tied(a, b))) {
        return Status::Revised;
    }
    if said.len() > 1 {
        return Status::Unchanged;
    }
    let own = vintage.data.release(shown.release).period;
    let length = shown.key.period.length;
    let mut followed = false;
    for id in vintage.releases() {
        let period = vintage.data.release(id).period;
        followed |= id > shown.release && period.is_some_and(|period| period.length == length);
    }
    if own == Some(shown.key.period) && !followed { Status::Preliminary } else { Status::Once }
}

/// What the release made for that very period printed, if it is held and no break lies between.
pub fn first_published<'a>(vintage: &Vintage<'a>, shown: &Observation) -> Option<&'a Observation> {
    let is_own = |o: &&&Observation| vintage.data.release(o.release).period == Some(shown.key.period);
    vintage.comparable_history(shown).as_slice().iter().find(is_own).copied()
}

/// The earliest figure held before `shown` on its side of the breaks, where what was first published is not held.
pub fn earliest_found<'a>(vintage: &Vintage<'a>, shown: &Observation) -> Option<&'a Observation> {
    if first_published(vintage, shown).is_some() {
        return None;
    }
    vintage.comparable_history(shown).next().filter(|earliest| earliest.release < shown.release)
}
