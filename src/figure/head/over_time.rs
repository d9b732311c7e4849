//! What time charts say: where a balance came from and where it is now. Nothing is said across a break.

use super::View;
use super::finding::{Found, at, earlier_signs, level, nothing, short, since, tied};
use super::ranks;
use crate::data::{Flow, Key};
use crate::derive::Record;
use crate::figure::{BreakAt, Cell, CellId, Columns, Difference, Known, Multiples, Stack, Subject};
use crate::locale::{Finding, Trend};

/// A held figure with its place on the axis.
type Held<'a> = (usize, &'a Cell, &'a Known);

/// The held figures after the last break, oldest first.
fn last_side<'a>(view: &View<'a>, cells: &[CellId], breaks: &[BreakAt]) -> Vec<Held<'a>> {
    let from = breaks.iter().map(|b| b.after).max().unwrap_or(0);
    let cells = cells.iter().enumerate().skip(from).map(|(place, id)| (place, view.cell(*id)));
    cells.filter_map(|(place, cell)| Some((place, cell, cell.known.as_ref()?))).collect()
}

pub(super) fn columns<'a>(view: &View<'a>, plot: &Columns) -> Finding<'a> {
    let side = last_side(view, &plot.cells, &plot.breaks);
    let (first, last) = match side.as_slice() {
        [] => return nothing(view),
        [(_, cell, known)] => return level(view, cell, known),
        [first, .., last] => (*first, *last),
    };
    let topic = view.topic(view.ask.items[0]);
    let (flow, from, to) = (last.1.flow, at(first.1, first.2), at(last.1, last.2));
    if flow != Flow::Balance {
        return went(topic, flow, first, last);
    }
    let flips = |a: &Known, b: &Known| a.value.signum() * b.value.signum() < 0 && !tied(a, b);
    if last.2.value.unsigned_abs() < first.2.value.unsigned_abs() / 10 {
        return Finding::AllButClosed { topic, from, to };
    }
    if matches!(last.1.record, Some(Record::FirstSurplus | Record::FirstDeficit)) {
        return level(view, last.1, last.2);
    }
    let before = side[side.len() - 2];
    if before.0 + 1 == last.0 && flips(before.2, last.2) {
        let key = Key { item: view.ask.items[0], flow, period: last.1.period };
        let again = earlier_signs(view, key, last.2, before.1.period.index(), before.1.period.length);
        return Finding::Turned { topic, from: at(before.1, before.2), to, again };
    }
    if from.value.signum() != to.value.signum() {
        return Finding::Flipped { topic, from, to };
    }
    if from.value == 0 || last.1.record.is_some() {
        return Finding::Level { topic, flow, at: to, since: since(view, last.1.record) };
    }
    went(topic, flow, first, last)
}

/// How a figure that kept its sign went on.
fn went<'a>(topic: crate::locale::Topic<'a>, flow: Flow, first: Held, last: Held) -> Finding<'a> {
    let [then, now] = [first.2.value, last.2.value].map(|value| u64::from(value.unsigned_abs()));
    let trend = match () {
        () if tied(first.2, last.2) => Trend::Same,
        () if now > then * 2 => Trend::MoreThanDoubled,
        () if now > then => Trend::Larger,
        () if now * 2 < then => Trend::LessThanHalf,
        () => Trend::Smaller,
    };
    Finding::Went { topic, flow, from: at(first.1, first.2), to: at(last.1, last.2), trend }
}

pub(super) fn difference<'a>(view: &View<'a>, plot: &Difference) -> Finding<'a> {
    let from = plot.breaks.iter().map(|b| b.after).max().unwrap_or(0);
    let pairs = plot.periods.iter().enumerate().skip(from).filter_map(|(place, [exports, imports, _])| {
        let (exports, imports) = (view.cell(*exports), view.cell(*imports));
        Some((place, exports.period, exports.known.as_ref()?, imports.known.as_ref()?))
    });
    let pairs: Vec<_> = pairs.collect();
    let Some(&(place, period, exports, imports)) = pairs.last() else { return nothing(view) };
    let level = tied(exports, imports);
    let before = pairs.iter().rev().nth(1).filter(|(before, ..)| before + 1 == place);
    let crossed = before.is_some_and(|(_, _, out, back)| {
        !level && !tied(out, back) && (out.value > back.value) != (exports.value > imports.value)
    });
    let topic = view.topic(view.ask.items[0]);
    Finding::Against { topic, exports: exports.value, imports: imports.value, period, crossed, level }
}

/// Which items crossed zero; else the latest period's largest surplus and deficit.
pub(super) fn multiples<'a>(view: &View<'a>, plot: &Multiples) -> Found<'a> {
    let panels: Vec<_> = plot.panels.iter().chain(&plot.sparse).collect();
    let heads: Vec<CellId> = panels.iter().filter_map(|panel| panel.cells.first().copied()).collect();
    let leaves = ranks::leaves(view, &heads);
    let mut courses = Vec::new();
    for panel in &panels {
        let is_leaf = |id: &CellId| leaves.contains(&view.cell(*id));
        if let [first, .., last] = last_side(view, &panel.cells, &panel.breaks).as_slice()
            && panel.cells.first().is_some_and(is_leaf)
        {
            courses.push([*first, *last]);
        }
    }
    if let Some(finding) = crossed(view, &courses) {
        return finding.into();
    }
    let latest = (0..view.ask.periods.len()).rev().find(|place| {
        panels.iter().any(|panel| panel.cells.get(*place).is_some_and(|id| view.cell(*id).known.is_some()))
    });
    let Some(latest) = latest else { return nothing(view).into() };
    let cells: Vec<CellId> = panels.iter().filter_map(|panel| panel.cells.get(latest).copied()).collect();
    ranks::pair(view, &ranks::leaves(view, &cells))
}

/// Which parts crossed zero from the first to the last of the sums that are shown.
pub(super) fn stack<'a>(view: &View<'a>, plot: &Stack) -> Option<Finding<'a>> {
    let mut courses = Vec::new();
    for series in 0..plot.series.len() {
        let cells = plot.columns.iter().enumerate().filter(|(_, column)| !column.left_out);
        let cells = cells.filter_map(|(place, column)| Some((place, view.cell((*column.parts.get(series)?)?))));
        let held: Vec<Held> = cells.filter_map(|(place, cell)| Some((place, cell, cell.known.as_ref()?))).collect();
        if let [first, .., last] = held.as_slice()
            && let Some(item) = item(first.1)
            && view.ask.vintage.data.break_between(item, first.1.flow, first.2.release, last.2.release).is_none()
        {
            courses.push([*first, *last]);
        }
    }
    crossed(view, &courses)
}

/// The item that rose most above zero from its first to its last figure, and the one that fell most below it.
fn crossed<'a>(view: &View<'a>, courses: &[[Held<'a>; 2]]) -> Option<Finding<'a>> {
    if view.ask.flow != Flow::Balance {
        return None;
    }
    let crossing =
        |[first, last]: &&[Held; 2]| first.2.value.signum() * last.2.value.signum() < 0 && !tied(first.2, last.2);
    let by = |[first, last]: &&[Held; 2]| last.2.value.saturating_sub(first.2.value);
    let up = courses.iter().filter(crossing).filter(|c| by(c) > 0).max_by_key(by);
    let down = courses.iter().filter(crossing).filter(|c| by(c) < 0).min_by_key(by);
    // Two that crossed are told together only where they did so between the same two periods.
    let ends = |[first, last]: &[Held; 2]| (first.1.period, last.1.period);
    let most = [up, down].into_iter().flatten().max_by_key(|course| by(course).abs())?;
    let (first, last) = ends(most);
    let name = |of: Option<&[Held<'a>; 2]>| of.filter(|of| ends(of) == (first, last)).map(|of| short(of[0].1));
    Some(Finding::Crossed { by: view.ask.by, up: name(up), down: name(down), first, last })
}

/// The item of a cell; `None` for a remainder.
pub(super) fn item(cell: &Cell) -> Option<crate::data::ItemId> {
    match cell.subject {
        Subject::Item(item) => Some(item),
        Subject::Remainder { .. } => None,
    }
}
