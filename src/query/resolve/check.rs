//! Checks a query against what its kind of chart takes.

use super::ResolvedQuery;
use crate::data::{Dataset, DimensionId, ItemId, Length, MeasureId, MeasureKind, Period};
use crate::query::error::{Expected, QueryError, nearest, printable};
use crate::query::parse::range_code;
use crate::query::{ChartKind, Compare, Growth, Key, Query, Takes, style};

/// The error of a value that this kind of chart does not take.
pub fn not_taken(query: &Query, key: &'static str, value: &str, expected: Expected) -> QueryError {
    QueryError::NotTaken { key, value: printable(value), chart: query.chart, expected }
}

/// The error of a code that names no item.
pub fn unknown(data: &Dataset, key: &'static str, code: &str, expected: Expected) -> QueryError {
    let codes: Vec<&str> = data.items.iter().map(|item| item.code.as_str()).collect();
    QueryError::Unknown { key, found: printable(code), expected, nearest: nearest(code, &codes) }
}

/// The codes of items.
pub fn codes(data: &Dataset, items: impl IntoIterator<Item = ItemId>) -> Vec<String> {
    items.into_iter().map(|id| data.item(id).code.clone()).collect()
}

/// Checks the keys that only some charts take, and that the colours can be read.
pub fn check_keys(query: &Query) -> Result<(), QueryError> {
    if let Some(flow) = query.flow.as_ref().filter(|_| !query.chart.takes_key(Key::Flow)) {
        return Err(not_taken(query, "flow", flow, Expected::NoFlow));
    }
    if query.change && !query.chart.takes_key(Key::Change) {
        return Err(not_taken(query, "change", "yes", Expected::OnlyWithBridge));
    }
    if query.growth != Growth::No && !query.chart.takes_key(Key::Growth) {
        return Err(not_taken(query, "growth", query.growth.code(), Expected::OnlyWithLines));
    }
    style::check(query)
}

/// Checks that the measure is one that the kind of chart can show.
pub fn check_measure(query: &Query, data: &Dataset, measure: MeasureId) -> Result<(), QueryError> {
    let can_grow = !matches!(measure.kind, MeasureKind::Balance | MeasureKind::Rate);
    if query.growth != Growth::No && !can_grow {
        return Err(not_taken(query, "growth", query.growth.code(), Expected::MeasureThatGrows));
    }
    let expected = match query.chart {
        ChartKind::Difference if data.sides(measure).is_none() => Expected::BalanceWithFlows,
        ChartKind::Bridge | ChartKind::Stack if !measure.kind.is_additive() => Expected::AdditiveMeasure,
        _ => return Ok(()),
    };
    Err(not_taken(query, "flow", &data.measure(measure).code, expected))
}

/// Checks that the named items are of the drawn dimension, as many as the chart takes and, where it adds parts up, that
/// they have parts.
pub fn check_items(query: &Query, data: &Dataset, by: DimensionId, named: &[ItemId]) -> Result<(), QueryError> {
    let adds_up = query.chart.takes() == Takes::Parent;
    let takes_items = matches!(query.chart.takes(), Takes::Items | Takes::Few);
    for id in named {
        let item = data.item(*id);
        let total = item.dimension == DimensionId::TOTAL;
        // Beside a dimension, a total says whose parts are meant.
        let is_whole = total && (adds_up || takes_items && named.len() == 1);
        if item.dimension != by && !is_whole {
            return Err(not_taken(query, "item", &item.code, Expected::ItemsOf(data.dimension(by).code.clone())));
        }
        if adds_up && data.parent(by, *id).is_none() {
            let parents = data.parents.iter().filter(|parent| parent.dimension == by);
            let codes = codes(data, parents.map(|parent| parent.item));
            return Err(not_taken(query, "item", &item.code, Expected::ItemWithParts(codes)));
        }
    }
    if !takes_items && named.len() > 1 {
        return Err(not_taken(query, "item", &query.item.join(","), Expected::OneItem));
    }
    Ok(())
}

/// Checks that the compared period fits the drawn one.
pub fn check_compare(query: &Query, resolved: &ResolvedQuery) -> Result<(), QueryError> {
    let needed = query.chart == ChartKind::Dumbbell || query.change;
    match query.compare {
        Some(Compare::Nothing) if needed => Err(not_taken(query, "compare", "none", Expected::PeriodToLeadFrom)),
        Some(Compare::With(other)) if other.length != resolved.period().length => {
            Err(not_taken(query, "compare", &other.to_string(), Expected::LengthOf(resolved.period())))
        }
        Some(Compare::With(other)) if needed && other == resolved.period() => {
            Err(not_taken(query, "compare", &other.to_string(), Expected::AnotherPeriod))
        }
        _ => Ok(()),
    }
}

/// Checks that figures to convert are of years.
pub fn check_currency(query: &Query, resolved: &ResolvedQuery) -> Result<(), QueryError> {
    let is_of_years = resolved.period().length == Length::Year;
    match &query.currency {
        Some(code) if resolved.vintage.data.converted_by.is_some() && !is_of_years => {
            let period = (resolved.periods[0], resolved.period());
            let (found, expected) = (range_code(period), Expected::YearsIn(code.clone()));
            Err(QueryError::Unknown { key: "period", found, expected, nearest: None })
        }
        _ => Ok(()),
    }
}

/// Checks that `highlight` and `annotate` name items, periods or the remainder.
pub fn check_marks(query: &Query, data: &Dataset) -> Result<(), QueryError> {
    let check = |key, code: &str| {
        let is_known = data.find_item(code).is_some() || Period::parse(code).is_some() || code == "remainder";
        if is_known { Ok(()) } else { Err(unknown(data, key, code, Expected::ItemOrPeriod)) }
    };
    query.highlight.iter().try_for_each(|code| check("highlight", code))?;
    query.annotate.iter().try_for_each(|annotation| check("annotate", &annotation.at))
}
