//! What a query asks for against what its chart takes, and the faults that tell the difference.

use super::Ask;
use crate::data::{Dataset, Dimension, Flow, ItemId, Period};
use crate::join::join;
use crate::spec::fault::{Expected, Fault, nearest, shown};
use crate::spec::{ChartKind, Compare, Spec, Takes};

fn code_of(flow: Option<Flow>) -> String {
    flow.map_or("", Flow::code).to_string()
}

pub fn not_taken(spec: &Spec, key: &'static str, value: &str, expected: Expected) -> Box<Fault> {
    Box::new(Fault::NotTaken { key, value: shown(value), chart: spec.chart, expected })
}

/// A code that is none, with the nearest that is.
pub fn unknown(data: &Dataset, key: &'static str, code: &str, expected: Expected) -> Box<Fault> {
    let mut codes: Vec<&str> = Vec::new();
    for item in &data.items {
        codes.push(&item.code);
    }
    Box::new(Fault::Unknown { key, found: shown(code), expected, nearest: nearest(code, &codes) })
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
pub fn check_drawing(spec: &Spec) -> Result<(), Box<Fault>> {
    if spec.flow.is_some() && spec.chart == ChartKind::Difference {
        return Err(not_taken(spec, "flow", &code_of(spec.flow), Expected::NoFlow));
    }
    if spec.change && spec.chart != ChartKind::Bridge {
        return Err(not_taken(spec, "change", "yes", Expected::OnlyWithBridge));
    }
    Ok(())
}

pub fn check_items(spec: &Spec, data: &Dataset, by: Dimension, named: &[ItemId]) -> Result<(), Box<Fault>> {
    let adds_up = spec.chart.takes() == Takes::Parent;
    for id in named {
        let item = data.item(*id);
        let total = item.dimension == Dimension::Total;
        if item.dimension != by && !(adds_up && total) {
            return Err(not_taken(spec, "item", &item.code, Expected::ItemsOf(by)));
        }
        if adds_up && data.parent(by, *id).is_none() {
            let mut parents = Vec::new();
            for parent in &data.parents {
                if parent.dimension == by {
                    parents.push(parent.item);
                }
            }
            let codes = codes(data, &parents);
            return Err(not_taken(spec, "item", &item.code, Expected::ItemWithParts(codes)));
        }
    }
    if spec.chart.takes() != Takes::Items && named.len() > 1 {
        return Err(not_taken(spec, "item", &join(&spec.item, ","), Expected::OneItem));
    }
    Ok(())
}

pub fn check_compare(spec: &Spec, ask: &Ask) -> Result<(), Box<Fault>> {
    let needed = spec.chart == ChartKind::Dumbbell || spec.change;
    match spec.compare {
        Some(Compare::Nothing) if needed => Err(not_taken(spec, "compare", "none", Expected::PeriodToLeadFrom)),
        Some(Compare::With(other)) if other.length != ask.period().length => {
            Err(not_taken(spec, "compare", &other.code(), Expected::LengthOf(ask.period())))
        }
        Some(Compare::With(other)) if needed && other == ask.period() => {
            Err(not_taken(spec, "compare", &other.code(), Expected::AnotherPeriod))
        }
        _ => Ok(()),
    }
}

/// `highlight` and `annotate` name items or periods.
pub fn check_marks(spec: &Spec, data: &Dataset) -> Result<(), Box<Fault>> {
    let check = |key, code: &str| {
        if data.find_item(code).is_some() || Period::parse(code).is_some() || code == "remainder" {
            return Ok(());
        }
        Err(unknown(data, key, code, Expected::ItemOrPeriod))
    };
    for code in &spec.highlight {
        check("highlight", code)?;
    }
    for annotation in &spec.annotate {
        check("annotate", &annotation.at)?;
    }
    Ok(())
}
