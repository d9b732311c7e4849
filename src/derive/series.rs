//! Neighbours on a time axis, and one item's three flows: what may be joined, and from which release.

use crate::data::{Break, Flow, ItemId, Key, Observation, Period, Vintage};

/// A break between two neighbours of a series.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Parting<'a> {
    /// The break lies before the figure at this position.
    pub before: usize,
    pub cause: &'a Break,
}

/// Where breaks part the figures of a series, holes passed over: each figure against the last one held before it.
pub fn partings<'a>(vintage: &Vintage<'a>, series: &[Option<&Observation>]) -> Vec<Parting<'a>> {
    let mut last: Option<&Observation> = None;
    let mut found = Vec::new();
    for (before, shown) in series.iter().enumerate() {
        let Some(shown) = shown else { continue };
        let cause = last
            .and_then(|last| vintage.data.break_between(shown.key.item, shown.key.flow, last.release, shown.release));
        found.extend(cause.map(|cause| Parting { before, cause }));
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
    let key = |flow| Key { item, flow, period };
    vintage.history(key(Flow::Exports)).rev().find_map(|exports| {
        let imports = vintage.printed(key(Flow::Imports), exports.release)?;
        let balance = vintage.printed(key(Flow::Balance), exports.release);
        Some(Flows { exports, imports, balance })
    })
}

/// How often the sign changed from one figure to the next, on one side of the breaks; zero has no sign.
pub fn sign_changes(vintage: &Vintage, said: &[&Observation]) -> usize {
    let signed: Vec<&&Observation> = said.iter().filter(|o| o.value != 0).collect();
    let flipped = |pair: &[&&Observation]| {
        pair[0].value.signum() != pair[1].value.signum() && vintage.same_side(pair[0], pair[1])
    };
    signed.windows(2).filter(|pair| flipped(pair)).count()
}

/// The half-years of a year where both are held and do not add up to it within what rounding leaves:
/// the sum of the halves less the year, USD million. `None` too where a break parts them.
pub fn halves_gap(vintage: &Vintage, item: ItemId, flow: Flow, year: Period) -> Option<i32> {
    let newest = |period| vintage.newest(Key { item, flow, period });
    let whole = newest(year)?;
    let [first, second] = ["H1", "H2"].map(|half| Period::parse(&format!("{}-{half}", year.year)).and_then(newest));
    let (first, second) = (first?, second?);
    let gap = first.value + second.value - whole.value;
    let resolution: u32 = [first, second, whole].iter().map(|o| u32::from(o.resolution)).sum();
    let one_side = vintage.same_side(first, whole) && vintage.same_side(second, whole);
    (one_side && gap.unsigned_abs() * 2 > resolution).then_some(gap)
}
