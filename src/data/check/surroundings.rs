//! What a figure is compared with: other prints of it, and the figures of the same item in the periods around.

use crate::data::{Dataset, Decimal, FigureKey, ItemId, Length, MeasureId, Observation, OverTime};
use std::cmp::Reverse;

/// How many years before and after a period count as around it.
const YEARS_AROUND: u16 = 2;

/// What other releases of the same series printed for the key of a figure, the nearest release first.
pub fn other_prints<'a>(data: &'a Dataset, figure: &Observation) -> Vec<&'a Observation> {
    let series = data.release(figure.release).series;
    let is_other = |o: &&Observation| o.release != figure.release && data.release(o.release).series == series;
    let mut prints: Vec<&Observation> = data.history(figure.key).iter().filter(is_printed).filter(is_other).collect();
    prints.sort_by_key(|o| (o.release.0.abs_diff(figure.release.0), Reverse(o.release)));
    prints
}

/// Whether two figures of a key are on the same side of the breaks.
pub fn is_comparable(data: &Dataset, figure: &Observation, other: &Observation) -> bool {
    data.break_between(figure.key.item, figure.key.flow, figure.release, other.release).is_none()
}

/// Whether another release of the series printed the same number, as far as its digits tell.
pub fn is_confirmed(data: &Dataset, figure: &Observation) -> bool {
    let is_same = |o: &&Observation| (o.value - figure.value).abs() * 2 <= figure.resolution.max(o.resolution);
    other_prints(data, figure).iter().any(is_same)
}

/// A figure of another period, or of another release, with its value as of a whole year.
pub struct Around<'a> {
    pub figure: &'a Observation,
    pub annual: Decimal,
}

/// The figures of the item from two years before to two years after the period, of every length and series, without
/// the figure itself.
pub fn around<'a>(data: &'a Dataset, figure: &Observation) -> Vec<Around<'a>> {
    let FigureKey { item, flow, period } = figure.key;
    let years = (period.year.saturating_sub(YEARS_AROUND), period.year.saturating_add(YEARS_AROUND));
    let figures = Length::ALL.into_iter().flat_map(move |length| {
        let figures = of_length(data, item, flow, length);
        let start = figures.partition_point(|o| o.key.period.year < years.0);
        &figures[start..figures.partition_point(|o| o.key.period.year <= years.1)]
    });
    let others = figures.filter(is_printed).filter(|o| (o.key, o.release) != (figure.key, figure.release));
    others.map(|figure| Around { figure, annual: annual(data, figure) }).collect()
}

/// All figures of an item and a flow for periods of a length, in the order of the periods.
pub fn of_length(data: &Dataset, item: ItemId, flow: MeasureId, length: Length) -> &[Observation] {
    let place = |o: &Observation| (o.key.item, o.key.flow, o.key.period.length);
    let start = data.observations.partition_point(|o| place(o) < (item, flow, length));
    let rest = &data.observations[start..];
    &rest[..rest.partition_point(|o| place(o) == (item, flow, length))]
}

/// The value of a figure as of a whole year, so that those of halves and years compare.
pub fn annual(data: &Dataset, figure: &Observation) -> Decimal {
    figure.value * parts_per_year(data, figure)
}

/// How many periods like that of a figure make a year, where the figures of periods add up; else 1.
pub fn parts_per_year(data: &Dataset, figure: &Observation) -> i64 {
    match data.over_time(figure.key.flow) {
        OverTime::Sum => figure.key.period.length.per_year().into(),
        _ => 1,
    }
}

/// Whether a figure is a row of the file.
#[allow(clippy::trivially_copy_pass_by_ref)]
fn is_printed(figure: &&Observation) -> bool {
    !figure.carried
}
