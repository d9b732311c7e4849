//! Neighbours on a time axis, and one item's three flows: what may be joined, and from which release.

use crate::data::{Break, FigureKey, Flow, ItemId, Length, Observation, Period, Vintage};

/// A break between two neighbours of a series.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SeriesBreak<'a> {
    /// The break lies before the figure at this position.
    pub before: usize,
    pub cause: &'a Break,
}

/// Where breaks part the figures of a series, holes passed over: each figure against the last one held before it.
pub fn series_breaks<'a>(vintage: &Vintage<'a>, series: &[Option<&Observation>]) -> Vec<SeriesBreak<'a>> {
    let mut last: Option<&Observation> = None;
    let mut found = Vec::new();
    for (before, shown) in series.iter().enumerate() {
        let Some(shown) = shown else { continue };
        let cause = last
            .and_then(|last| vintage.data.break_between(shown.key.item, shown.key.flow, last.release, shown.release));
        if let Some(cause) = cause {
            found.push(SeriesBreak { before, cause });
        }
        last = Some(shown);
    }
    found
}

/// Exports, imports and balance of a period from one release.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Flows<'a> {
    pub exports: &'a Observation,
    pub imports: &'a Observation,
    /// `None` where the release did not print it: then it is exports − imports.
    pub balance: Option<&'a Observation>,
}

/// The three flows of an item in a period, from the newest release that printed exports and imports.
pub fn flows<'a>(vintage: &Vintage<'a>, item: ItemId, period: Period) -> Option<Flows<'a>> {
    let key = |flow| FigureKey { item, flow, period };
    for exports in vintage.history(key(Flow::Exports)).rev() {
        if let Some(imports) = vintage.printed(key(Flow::Imports), exports.release) {
            let balance = vintage.printed(key(Flow::Balance), exports.release);
            return Some(Flows { exports, imports, balance });
        }
    }
    None
}

/// How often the sign changed from one figure to the next, on one side of the breaks; zero has no sign.
pub fn sign_changes(vintage: &Vintage, said: &[&Observation]) -> usize {
    let (mut changes, mut last): (usize, Option<&Observation>) = (0, None);
    for shown in said {
        if shown.value == 0 {
            continue;
        }
        if let Some(last) = last
            && last.value.signum() != shown.value.signum()
            && vintage.is_comparable(last, shown)
        {
            changes += 1;
        }
        last = Some(shown);
    }
    changes
}

/// The half-years of a year where both are held and do not add up to it within what rounding leaves:
/// the sum of the halves less the year, USD million. `None` too where a break parts them.
pub fn halves_gap(vintage: &Vintage, item: ItemId, flow: Flow, year: Period) -> Option<i32> {
    let newest = |period| vintage.newest(FigureKey { item, flow, period });
    let whole = newest(year)?;
    let half = Period::first_of(Length::Half, year.year);
    let (first, second) = (newest(half)?, newest(half.next())?);
    let gap = first.value + second.value - whole.value;
    let resolution = u32::from(first.resolution) + u32::from(second.resolution) + u32::from(whole.resolution);
    let one_side = vintage.is_comparable(first, whole) && vintage.is_comparable(second, whole);
    (one_side && gap.unsigned_abs() * 2 > resolution).then_some(gap)
}
