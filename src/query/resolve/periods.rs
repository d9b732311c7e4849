//! The periods of a chart.

use super::check::not_taken;
use crate::data::{FigureKey, ItemId, Length, MeasureId, Period, Vintage};
use crate::query::error::{Expected, QueryError};
use crate::query::parse::range_code;
use crate::query::{ChartKind, Query};
use itertools::{Itertools, MinMaxResult};

/// The number of periods that a time chart may have: with more of them, a column would be narrower than a pixel.
const MAX_PERIODS: i32 = 400;

/// The periods that the query names or, if it names none, the known years of the drawn items: all of them for a time
/// chart, else the last. Where no year is known at all, the longest periods that are take their place.
pub(super) fn periods(
    query: &Query,
    vintage: &Vintage,
    items: &[ItemId],
    flow: MeasureId,
) -> Result<Vec<Period>, QueryError> {
    if let Some((first, last)) = query.period {
        if first != last && !query.chart.over_time() {
            return Err(not_taken(query, "period", &range_code((first, last)), Expected::OnePeriod(last)));
        }
        if last.index() - first.index() >= MAX_PERIODS {
            return Err(not_taken(query, "period", &range_code((first, last)), Expected::AtMostPeriods(MAX_PERIODS)));
        }
        let covered = vintage.covered_periods(first.length).filter(|_| query.chart.over_time());
        return Ok(match covered {
            // Outside the series there is nothing to draw, unless that is all that was asked for.
            Some((begins, ends)) if begins <= last && first <= ends => first.max(begins).to(last.min(ends)),
            Some(_) | None => first.to(last),
        });
    }
    let sides = vintage.data.sides(flow).map_or([flow; 2], |sides| [sides.plus, sides.minus]);
    let is_drawn = |key: &FigureKey| match query.chart {
        ChartKind::Difference => sides.contains(&key.flow) && items.contains(&key.item),
        _ => key.flow == flow && items.contains(&key.item),
    };
    let known = || vintage.data.observations.iter().filter(|o| vintage.includes(o.release)).map(|o| o.key);
    let longest = known().map(|key| key.period.length).min().unwrap_or(Length::Year);
    let years = || known().filter(|key| key.period.length == longest);
    // Items without a known year are drawn as not in our sources, over the years of the others.
    let range = span(years().filter(is_drawn)).or_else(|| span(years()));
    let (first, last) = range.unwrap_or_else(|| {
        let year = Period::of_year(vintage.as_of.year - 1);
        (year, year)
    });
    let range = if query.chart.over_time() { first.to(last) } else { vec![last] };
    Ok(range[range.len().saturating_sub(MAX_PERIODS as usize)..].to_vec())
}

/// The first and the last period of some keys.
fn span(keys: impl Iterator<Item = FigureKey>) -> Option<(Period, Period)> {
    match keys.map(|key| key.period).minmax() {
        MinMaxResult::NoElements => None,
        MinMaxResult::OneElement(only) => Some((only, only)),
        MinMaxResult::MinMax(first, last) => Some((first, last)),
    }
}
