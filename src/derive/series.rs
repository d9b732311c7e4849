//! Figures along a time axis: where breaks separate them, and the three flows of a period.

use crate::data::{
    Break, Decimal, FigureKey, ItemId, Length, MeasureId, Observation, OverTime, Period, Sides, Vintage,
};

/// A break between two neighbouring figures of a series (rule 'Break').
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SeriesBreak<'a> {
    /// Position in the series of the first figure after the break.
    pub before: usize,
    pub cause: &'a Break,
}

/// The breaks between the figures of a series. Each figure is compared with the last known one before it, so that a
/// break within a gap is found too.
pub fn series_breaks<'a>(vintage: &Vintage<'a>, series: &[Option<&Observation>]) -> Vec<SeriesBreak<'a>> {
    let known: Vec<(usize, &Observation)> =
        (0..).zip(series).filter_map(|(at, figure)| Some((at, (*figure)?))).collect();
    let break_between = |pair: &[(usize, &Observation)]| {
        let [(_, earlier), (before, later)] = *pair else { return None };
        let cause = vintage.data.break_between(later.key.item, later.key.flow, earlier.release, later.release)?;
        Some(SeriesBreak { before, cause })
    };
    known.windows(2).filter_map(break_between).collect()
}

/// Exports, imports and balance of a period, all from one release (rule '`difference` takes …').
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Flows<'a> {
    pub exports: &'a Observation,
    pub imports: &'a Observation,
    /// `None` if the release did not print it: then it is exports − imports.
    pub balance: Option<&'a Observation>,
}

/// The three flows of an item in a period, from the newest release that printed exports and imports.
pub fn flows<'a>(vintage: &Vintage<'a>, item: ItemId, balance: MeasureId, period: Period) -> Option<Flows<'a>> {
    let Sides { plus, minus } = vintage.data.sides(balance)?;
    let key = |flow| FigureKey { item, flow, period };
    vintage.history(key(plus)).rev().find_map(|exports| {
        let imports = vintage.printed(key(minus), exports.release)?;
        let balance = vintage.printed(key(balance), exports.release);
        Some(Flows { exports, imports, balance })
    })
}

/// How often the sign changes from one figure to the next comparable one. Zero has no sign and is passed over.
pub fn sign_changes(vintage: &Vintage, series: &[&Observation]) -> usize {
    let signed: Vec<&Observation> = series.iter().copied().filter(|o| o.value != Decimal::ZERO).collect();
    let changes = |pair: &&[&Observation]| {
        let [earlier, later] = **pair else { return false };
        earlier.value.signum() != later.value.signum() && vintage.is_comparable(earlier, later)
    };
    signed.windows(2).filter(changes).count()
}

/// By how much the halves, quarters or months of a year exceed it, in the measure's unit and scale (rule 'Halves').
///
/// `None` if they need not add up, if rounding explains the difference, if one of the figures is unknown, or if a break separates them.
pub fn parts_gap(vintage: &Vintage, item: ItemId, flow: MeasureId, year: Period, length: Length) -> Option<Decimal> {
    if vintage.data.over_time(flow) != OverTime::Sum {
        return None;
    }
    let newest = |period| vintage.newest(FigureKey { item, flow, period });
    let whole = newest(year)?;
    let parts: Vec<&Observation> = year.divided(length).map(newest).collect::<Option<_>>()?;
    let gap = parts.iter().map(|part| part.value).sum::<Decimal>() - whole.value;
    let resolution: Decimal = parts.iter().chain([&whole]).map(|o| o.resolution).sum();
    let comparable = parts.iter().all(|part| vintage.is_comparable(part, whole));
    (comparable && gap.abs() * 2 > resolution).then_some(gap)
}
