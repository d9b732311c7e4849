//! Whether a balance is a record: only where every period since the statistic began is held.

use super::change::Change;
use crate::data::{Flow, Observation, Period, Vintage};

/// What a balance is among all of its length, as of a day. Where two hold, the first in this order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Record {
    FirstSurplus,
    FirstDeficit,
    LargestSurplus,
    LargestDeficit,
    SmallestSurplus,
    SmallestDeficit,
}

impl Record {
    /// The word for it in files.
    pub fn code(self) -> &'static str {
        match self {
            Record::FirstSurplus => "first-surplus",
            Record::FirstDeficit => "first-deficit",
            Record::LargestSurplus => "largest-surplus",
            Record::LargestDeficit => "largest-deficit",
            Record::SmallestSurplus => "smallest-surplus",
            Record::SmallestDeficit => "smallest-deficit",
        }
    }
}

/// The record that a balance holds as of the vintage's day.
///
/// `None` for other flows, for zero, for ties, where a period since the statistic began is not held,
/// and where a break parts the figures. Largest and smallest need two of the same sign to choose from.
pub fn record(vintage: &Vintage, shown: &Observation) -> Option<Record> {
    let series = whole_series(vintage, shown)?;
    let surplus = shown.value > 0;
    if shown.value == 0 || !series.iter().any(|o| o.key == shown.key && o.value == shown.value) {
        return None;
    }
    let same_sign = |o: &&&Observation| if surplus { o.value > 0 } else { o.value < 0 };
    let earlier: Vec<_> = series.iter().filter(|o| o.key.period < shown.key.period).collect();
    if !earlier.is_empty() && !earlier.iter().any(|o| same_sign(&o)) {
        return Some(if surplus { Record::FirstSurplus } else { Record::FirstDeficit });
    }
    let rivals: Vec<_> = series.iter().filter(same_sign).filter(|o| o.key != shown.key).collect();
    if rivals.is_empty() {
        return None;
    }
    let above = |o: &&&Observation| {
        let value = shown.value.abs() - o.value.abs();
        let gap = Change { value, resolution: u32::from(shown.resolution) + u32::from(o.resolution) };
        if gap.is_tie() || value == 0 { 0 } else { value.signum() }
    };
    if rivals.iter().all(|o| above(o) > 0) {
        Some(if surplus { Record::LargestSurplus } else { Record::LargestDeficit })
    } else if rivals.iter().all(|o| above(o) < 0) {
        Some(if surplus { Record::SmallestSurplus } else { Record::SmallestDeficit })
    } else {
        None
    }
}

/// The newest known figure of every period of the length since the statistic began, up to the last that any
/// release of the vintage speaks of; `None` if one is not held or a break parts them.
fn whole_series<'a>(vintage: &Vintage<'a>, shown: &Observation) -> Option<Vec<&'a Observation>> {
    if shown.key.flow != Flow::Balance {
        return None;
    }
    let length = shown.key.period.length;
    let first = Period::parse(&match length {
        crate::data::Length::Year => format!("{}", vintage.data.began()),
        crate::data::Length::Half => format!("{}-H1", vintage.data.began()),
        crate::data::Length::Quarter => format!("{}-Q1", vintage.data.began()),
    })?;
    let of_length = |o: &&Observation| o.key.period.length == length && vintage.includes(o.release);
    let last = vintage.data.observations.iter().filter(of_length).map(|o| o.key.period).max()?;
    let newest = |period| vintage.newest(crate::data::Key { period, ..shown.key });
    let series: Vec<&Observation> = first.to(last).into_iter().map(newest).collect::<Option<_>>()?;
    series.iter().all(|o| vintage.same_side(o, series[0])).then_some(series)
}
