//! What charts of items say: who leads, who overtook whom, what changed most. Ranks are among the items held, and ties
//! make none.

use super::View;
use super::finding::{Found, level, nothing, short, since, tied, value};
use super::over_time::item;
use crate::data::Flow;
use crate::derive::Record;
use crate::figure::{Cell, CellId, Known};
use crate::locale::{Finding, Of};
use crate::order::sort;

/// The cells of items of which no part is drawn: what may be ranked.
pub(super) fn leaves<'a>(view: &View<'a>, cells: &[CellId]) -> Vec<&'a Cell> {
    let data = view.ask.vintage.data;
    let drawn: Vec<&Cell> = cells.iter().map(|id| view.cell(*id)).collect();
    let parent_of_drawn = |cell: &Cell| {
        item(cell)
            .is_some_and(|id| drawn.iter().filter_map(|c| item(c)).any(|other| data.ancestors(other).any(|a| a == id)))
    };
    drawn.iter().copied().filter(|cell| !parent_of_drawn(cell)).collect()
}

pub(super) fn bars<'a>(view: &View<'a>, rows: &[CellId]) -> Found<'a> {
    let leaves = leaves(view, rows);
    if view.ask.flow == Flow::Balance {
        if let Some((now, before)) = overtook(&leaves, false) {
            return ranked(Finding::Overtook { by: view.ask.by, now, before, surplus: false });
        }
        let drawn: Vec<&Cell> = rows.iter().map(|id| view.cell(*id)).collect();
        if let Some(finding) = record(view, &drawn, &leaves) {
            return finding.into();
        }
        if let Some((now, before)) = overtook(&leaves, true) {
            return ranked(Finding::Overtook { by: view.ask.by, now, before, surplus: true });
        }
    }
    pair(view, &leaves)
}

pub(super) fn dumbbell<'a>(view: &View<'a>, rows: &[CellId]) -> Found<'a> {
    let leaves = leaves(view, rows);
    match most_changed(&leaves) {
        Some(most) => Finding::Moved {
            by: view.ask.by,
            flow: view.ask.flow,
            name: short(most.cell),
            before: most.before,
            after: most.after,
            period: most.cell.period,
            total: None,
        }
        .into(),
        None => pair(view, &leaves),
    }
}

fn ranked(finding: Finding) -> Found {
    Found { finding, ranked: true }
}

/// A cell whose change is worked out.
pub(super) struct Moved<'a> {
    pub cell: &'a Cell,
    pub before: i32,
    pub after: i32,
}

/// The cell that changed most, beyond what rounding leaves.
pub(super) fn most_changed<'a>(cells: &[&'a Cell]) -> Option<Moved<'a>> {
    let moved = cells.iter().filter_map(|cell| {
        let (known, compared) = (cell.known.as_ref()?, cell.compared?);
        let change = compared.change.filter(|change| !change.is_tie() && change.value != 0)?;
        Some((change.value.abs(), Moved { cell, before: compared.value?, after: known.value }))
    });
    moved.max_by_key(|(size, _)| *size).map(|(_, moved)| moved)
}

/// The largest surplus and the largest deficit of the cells; where all are on one side, the largest.
pub(super) fn pair<'a>(view: &View<'a>, cells: &[&'a Cell]) -> Found<'a> {
    let (by, flow) = (view.ask.by, view.ask.flow);
    let mut held: Vec<(&'a Cell, &'a Known)> = cells.iter().filter_map(|c| Some((*c, c.known.as_ref()?))).collect();
    sort(&mut held, |(_, a), (_, b)| a.value.abs() > b.value.abs());
    let of = |(cell, known): &(&'a Cell, &'a Known)| Of { name: short(cell), value: known.value };
    let Some(largest) = held.first() else { return nothing(view).into() };
    let period = largest.0.period;
    let of_sign = |up: bool| held.iter().find(|(_, known)| if up { known.value > 0 } else { known.value < 0 }).map(of);
    match (of_sign(true), of_sign(false), held.get(1)) {
        (Some(surplus), Some(deficit), _) if flow == Flow::Balance => {
            Finding::Pair { by, surplus, deficit, period }.into()
        }
        (_, _, Some(second)) if !tied(largest.1, second.1) => {
            ranked(Finding::Largest { by, flow, of: of(largest), period })
        }
        _ => level(view, largest.0, largest.1).into(),
    }
}

/// A drawn balance that is a record, and the largest figure of the other sign among the leaves.
fn record<'a>(view: &View<'a>, drawn: &[&'a Cell], leaves: &[&'a Cell]) -> Option<Finding<'a>> {
    let news = |cell: &&&'a Cell| {
        matches!(
            cell.record,
            Some(Record::FirstSurplus | Record::FirstDeficit | Record::LargestSurplus | Record::LargestDeficit)
        )
    };
    let cell = drawn.iter().filter(news).max_by_key(|cell| value(cell).map(i32::abs))?;
    let of = Of { name: short(cell), value: value(cell)? };
    let opposite = leaves.iter().filter_map(|c| Some(Of { name: short(c), value: value(c)? }));
    let opposite = opposite.filter(|other| other.value.signum() * of.value.signum() < 0);
    let other = opposite.max_by_key(|other| other.value.abs());
    Some(Finding::RecordAnd { by: view.ask.by, of, since: since(view, cell.record)?, period: cell.period, other })
}

/// Who leads one side of zero now, and who led it in the compared period, where that is another item.
///
/// `None` where ranks are ties, where one of the two is not held in both periods, or where an item that is held in only
/// one of the periods might have led.
fn overtook<'a>(cells: &[&'a Cell], surplus: bool) -> Option<(&'a str, &'a str)> {
    let size = |value: i32| if surplus { value } else { value.saturating_neg() };
    let now = |cell: &Cell| cell.known.as_ref().map(|known| size(known.value));
    let then = |cell: &Cell| cell.compared.and_then(|compared| compared.value).map(size);
    let leader = |of: &dyn Fn(&Cell) -> Option<i32>| {
        let mut held: Vec<(i32, &'a Cell)> = cells.iter().filter_map(|cell| Some((of(cell)?, *cell))).collect();
        sort(&mut held, |(a, _), (b, _)| a > b);
        match held.as_slice() {
            [first, second, ..] if first.0 > 0 && first.0 > second.0 => Some(*first),
            _ => None,
        }
    };
    let (now_size, leads) = leader(&now)?;
    let (then_size, led) = leader(&then)?;
    let second = cells.iter().filter(|cell| **cell != leads).filter_map(|cell| cell.known.as_ref());
    let clear = leads.known.as_ref().is_some_and(|known| second.into_iter().all(|other| !tied(known, other)));
    let open = |cell: &&&Cell| match (now(cell), then(cell)) {
        (Some(now), None) => now >= then_size,
        (None, Some(then)) => then >= now_size,
        (Some(_), Some(_)) | (None, None) => false,
    };
    let both = |cell: &Cell| now(cell).is_some() && then(cell).is_some();
    (leads != led && clear && both(leads) && both(led) && !cells.iter().any(|cell| open(&cell)))
        .then_some((short(leads), short(led)))
}
