//! Records (rule 'Record'): only where every period since the statistic began is known.

use super::change::Change;
use crate::data::{Decimal, FigureKey, Observation, Vintage};

/// What is special about a balance among all balances of its length of period. Where two records hold, the first in
/// this order is the one to tell.
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

    /// The name of the record in files.
    pub const fn code(self) -> &'static str {
        match self {
            Record::FirstSurplus => "first-surplus",
            Record::FirstDeficit => "first-deficit",
            Record::LargestSurplus => "largest-surplus",
            Record::LargestDeficit => "largest-deficit",
            Record::SmallestSurplus => "smallest-surplus",
            Record::SmallestDeficit => "smallest-deficit",
        }
    }

    /// Whether it is a record among surpluses rather than deficits.
    pub const fn is_surplus(self) -> bool {
        match self {
            Record::FirstSurplus | Record::LargestSurplus | Record::SmallestSurplus => true,
            Record::FirstDeficit | Record::LargestDeficit | Record::SmallestDeficit => false,
        }
    }

    /// Whether `shown` is this record in a series of comparable figures, one for each period.
    ///
    /// First needs an earlier period that had another sign; largest and smallest need another figure of the same sign.
    pub fn holds(self, shown: &Observation, series: &[&Observation]) -> bool {
        let has_sign = |o: &Observation| if self.is_surplus() { o.value.is_positive() } else { o.value.is_negative() };
        let is_earlier = |o: &Observation| o.key.period < shown.key.period;
        let rivals = || series.iter().filter(|o| o.key != shown.key && has_sign(o));
        // How much larger the shown figure is: 0 for a tie.
        let lead = |rival: &Observation| {
            let value = shown.value.abs() - rival.value.abs();
            let resolution = shown.resolution + rival.resolution;
            if (Change { value, resolution }).is_tie() { Decimal::ZERO } else { value }
        };
        has_sign(shown)
            && match self {
                Record::FirstSurplus | Record::FirstDeficit => {
                    series.iter().any(|o| is_earlier(o)) && !rivals().any(|o| is_earlier(o))
                }
                Record::LargestSurplus | Record::LargestDeficit => {
                    rivals().next().is_some() && rivals().all(|o| lead(o).is_positive())
                }
                Record::SmallestSurplus | Record::SmallestDeficit => {
                    rivals().next().is_some() && rivals().all(|o| lead(o).is_negative())
                }
            }
    }
}

/// The record that a balance holds as of the vintage's day.
///
/// `None` for other flows, for zero, for ties, where a period since the statistic began is unknown and where a break
/// separates two figures of the series.
pub fn record(vintage: &Vintage, shown: &Observation) -> Option<Record> {
    let series = whole_series(vintage, shown)?;
    let is_current = series.iter().any(|o| o.key == shown.key && o.value == shown.value);
    Record::ALL.into_iter().find(|record| is_current && record.holds(shown, &series))
}

/// The newest balances of every period of the same length, from the first one of the statistic to the last
/// period of that length that any included release has a figure for.
///
/// `None` for other flows, if a period is unknown or its figure doubtful, and if a break separates two of the figures.
pub fn whole_series<'a>(vintage: &Vintage<'a>, shown: &Observation) -> Option<Vec<&'a Observation>> {
    if !shown.key.flow.is_balance() {
        return None;
    }
    let length = shown.key.period.length;
    let known = vintage.data.observations.iter().filter(|o| vintage.includes(o.release));
    let last = known.map(|o| o.key.period).filter(|period| period.length == length).max()?;
    let periods = vintage.first_period(length)?.to(last);
    let series = periods.into_iter().map(|period| vintage.newest(FigureKey { period, ..shown.key }));
    let series: Vec<&Observation> = series.collect::<Option<_>>()?;
    let first = series.first()?;
    let is_sound = |o: &&Observation| vintage.is_comparable(o, first) && !vintage.is_doubtful(o);
    series.iter().all(is_sound).then_some(series)
}
