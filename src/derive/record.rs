//! Whether a balance is a record: only where every period since the statistic began is held.

use super::change::Change;
use crate::data::{FigureKey, Flow, Observation, Period, Vintage};

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
    pub const ALL: [Record; 6] = [
        Record::FirstSurplus,
        Record::FirstDeficit,
        Record::LargestSurplus,
        Record::LargestDeficit,
        Record::SmallestSurplus,
        Record::SmallestDeficit,
    ];

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

    /// Whether it is a record of surpluses; the others are of deficits.
    pub fn is_surplus(self) -> bool {
        match self {
            Record::FirstSurplus | Record::LargestSurplus | Record::SmallestSurplus => true,
            Record::FirstDeficit | Record::LargestDeficit | Record::SmallestDeficit => false,
        }
    }

    /// Whether `shown` is that among the figures of a series that compare, one for each period.
    pub fn holds(self, shown: &Observation, series: &[&Observation]) -> bool {
        let alike = |o: &Observation| if self.is_surplus() { o.value > 0 } else { o.value < 0 };
        if !alike(shown) {
            return false;
        }
        let (mut later, mut rivals, mut first, mut largest, mut smallest) = (false, false, true, true, true);
        for o in series {
            let earlier = o.key.period < shown.key.period;
            later |= earlier;
            if o.key == shown.key || !alike(o) {
                continue;
            }
            let value = shown.value.abs() - o.value.abs();
            let gap = Change { value, resolution: u32::from(shown.resolution) + u32::from(o.resolution) };
            let above = if gap.is_tie() { 0 } else { value.signum() };
            rivals = true;
            first &= !earlier;
            largest &= above > 0;
            smallest &= above < 0;
        }
        match self {
            Record::FirstSurplus | Record::FirstDeficit => later && first,
            Record::LargestSurplus | Record::LargestDeficit => rivals && largest,
            Record::SmallestSurplus | Record::SmallestDeficit => rivals && smallest,
        }
    }
}

/// The record that a balance holds as of the vintage's day.
///
/// `None` for other flows, for zero, for ties, where a period since the statistic began is not held,
/// and where a break parts the figures. Largest and smallest need two of the same sign to choose from.
pub fn record(vintage: &Vintage, shown: &Observation) -> Option<Record> {
    let series = whole_series(vintage, shown)?;
    if !series.iter().any(|o| o.key == shown.key && o.value == shown.value) {
        return None;
    }
    Record::ALL.into_iter().find(|record| record.holds(shown, &series))
}

/// The newest known figure of every period of the length since the statistic began, up to the last that any
/// release of the vintage speaks of; `None` if one is not held or a break parts them.
pub fn whole_series<'a>(vintage: &Vintage<'a>, shown: &Observation) -> Option<Vec<&'a Observation>> {
    if shown.key.flow != Flow::Balance {
        return None;
    }
    let length = shown.key.period.length;
    let first = Period::first_of(length, vintage.first_year()?);
    let mut last = None;
    for o in &vintage.data.observations {
        if o.key.period.length == length && vintage.includes(o.release) {
            last = last.max(Some(o.key.period));
        }
    }
    let mut series: Vec<&Observation> = Vec::new();
    for period in first.to(last?) {
        let held = vintage.newest(FigureKey { period, ..shown.key })?;
        if !vintage.is_comparable(held, series.first().copied().unwrap_or(held)) {
            return None;
        }
        series.push(held);
    }
    Some(series)
}
