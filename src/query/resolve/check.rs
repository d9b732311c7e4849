//! What a query asks for against what its chart takes, and the faults that tell the difference.

use super::ResolvedQuery;
use crate::data::{Dataset, Dimension, Flow, ItemId, Period};
use crate::query::error::{Expected, QueryError, nearest, shown};
use crate::query::{ChartKind, Compare, Key, Query, Takes};

fn code_of(flow: Option<Flow>) -> String {
    flow.map_or("", Flow::code).to_string()
}

pub fn not_taken(query: &Query, key: &'static str, value: &str, expected: Expected) -> Box<QueryError> {
    Box::new(QueryError::NotTaken { key, value: shown(value), chart: query.chart, expected })
}

/// A code that is none, with the nearest that is.
pub fn unknown(data: &Dataset, key: &'static str, code: &str, expected: Expected) -> Box<QueryError> {
    let mut codes: Vec<&str> = Vec::new();
    for item in &data.items {
        codes.push(&item.code);
    }
    Box::new(QueryError::Unknown { key, found: shown(code), expected, nearest: nearest(code, &codes) })
}

/// The codes of items, as a fault lists them.
pub fn codes(data: &Dataset, items: &[ItemId]) -> Vec<String> {
    let mut codes = Vec::new();
    for id in items {
        codes.push(data.item(*id).code.clone());
    }
    codes
}

/// Keys that only some charts take.
pub fn check_drawing(query: &Query) -> Result<(), Box<QueryError>> {
    if query.flow.is_some() && !query.chart.takes_key(Key::Flow) {
        return Err(not_taken(query, "flow", &code_of(query.flow), Expected::NoFlow));
    }
    if query.change && !query.chart.takes_key(Key::Change) {
        return Err(not_taken(query, "change", "yes", Expected::OnlyWithBridge));
    }
    Ok(())
}

pub fn check_items(query: &Query, data: &Dataset, by: Dimension, named: &[ItemId]) -> Result<(), Box<QueryError>> {
    let adds_up = query.chart.takes() == Takes::Parent;
    for id in named {
        let item = data.item(*id);
        let total = item.dimension == Dimension::Total;
        if item.dimension != by && !(adds_up && total) {
            return Err(not_taken(query, "item", &item.code, Expected::ItemsOf(by)));
        }
        if adds_up && data.parent(by, *id).is_none() {
            let mut parents = Vec::new();
            for parent in &data.parents {
                if parent.dimension == by {
                    parents.push(parent.item);
                }
            }
            let codes = codes(data, &parents);
            return Err(not_taken(query, "item", &item.code, Expected::ItemWithParts(codes)));
        }
    }
    if query.chart.takes() != Takes::Items && named.len() > 1 {
        return Err(not_taken(query, "item", &query.item.join(","), Expected::OneItem));
    }
    Ok(())
}

pub fn check_compare(query: &Query, resolved: &ResolvedQuery) -> Result<(), Box<QueryError>> {
    let needed = query.chart == ChartKind::Dumbbell || query.change;
    match query.compare {
        Some(Compare::Nothing) if needed => Err(not_taken(query, "compare", "none", Expected::PeriodToLeadFrom)),
        Some(Compare::With(other)) if other.length != resolved.period().length => {
            Err(not_taken(query, "compare", &other.code(), Expected::LengthOf(resolved.period())))
        }
        Some(Compare::With(other)) if needed && other == resolved.period() => {
            Err(not_taken(query, "compare", &other.code(), Expected::AnotherPeriod))
        }
        _ => Ok(()),
    }
}

/// `highlight` and `annotate` name items or periods.
pub fn check_marks(query: &Query, data: &Dataset) -> Result<(), Box<QueryError>> {
    let check = |key, code: &str| {
        if data.find_item(code).is_some() || Period::parse(code).is_some() || code == "remainder" {
            return Ok(());
        }
        Err(unknown(data, key, code, Expected::ItemOrPeriod))
    };
    for code in &query.highlight {
        check("highlight", code)?;
    }
    for annotation in &query.annotate {
        check("annotate", &annotation.at)?;
    }
    Ok(())
}
