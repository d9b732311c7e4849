//! Which of the findings a chart has: each kind of chart asks its own questions, in the order of what is news.

use super::{View, over_time, ranks, said};
use crate::data::{Flow, Key, Length, Observation};
use crate::derive::Record;
use crate::figure::{Cell, CellId, Known, Plot, Stack, StepKind, Subject};
use crate::locale::{At, Finding, Of, Since, Total};
use crate::order::sort;

/// A finding, and whether it ranks the items that are held.
pub(super) struct Found<'a> {
    pub finding: Finding<'a>,
    pub ranked: bool,
}

impl<'a> From<Finding<'a>> for Found<'a> {
    fn from(finding: Finding<'a>) -> Found<'a> {
        Found { finding, ranked: false }
    }
}

pub(super) fn find<'a>(view: &View<'a>) -> Found<'a> {
    match view.plot {
        Plot::Columns(plot) => over_time::columns(view, plot).into(),
        Plot::Difference(plot) => over_time::difference(view, plot).into(),
        Plot::Bars(plot) => {
            let rows: Vec<CellId> = plot.rows.iter().map(|row| row.cell).collect();
            ranks::bars(view, &rows)
        }
        Plot::Dumbbell(plot) => {
            let rows: Vec<CellId> = plot.rows.iter().map(|row| row.cell).collect();
            ranks::dumbbell(view, &rows)
        }
        Plot::Bridge(plot) => {
            let of = |kind| plot.steps.iter().filter(move |step| step.kind == kind).map(|step| view.cell(step.cell));
            let (parts, totals): (Vec<&Cell>, Vec<&Cell>) =
                (of(StepKind::Part).collect(), of(StepKind::Total).collect());
            match totals.as_slice() {
                [before, after] => change(view, &parts, before, after),
                [.., total] => parts_of(view, total, &parts),
                [] => nothing(view),
            }
            .into()
        }
        Plot::Stack(plot) => over_time::stack(view, plot).unwrap_or_else(|| stacked(view, plot)).into(),
        Plot::Multiples(plot) => over_time::multiples(view, plot),
        Plot::Revisions(plot) => said::revisions(view, plot).into(),
    }
}

/// The latest of the sums that are shown.
fn stacked<'a>(view: &View<'a>, plot: &Stack) -> Finding<'a> {
    let Some(column) = plot.columns.iter().rev().find(|column| !column.left_out) else { return nothing(view) };
    let cells = column.parts.iter().flatten().map(|id| view.cell(*id));
    let parts: Vec<&Cell> = cells.filter(|cell| matches!(cell.subject, Subject::Item(_))).collect();
    parts_of(view, view.cell(column.total), &parts)
}

/// Nothing is held of what is drawn.
pub(super) fn nothing<'a>(view: &View<'a>) -> Finding<'a> {
    let (first, last) = (view.ask.periods[0], view.ask.period());
    let item = match view.ask.items.as_slice() {
        [one] => *one,
        _ => view.ask.vintage.data.total(),
    };
    Finding::Nothing { topic: view.topic(item), flow: view.ask.flow, first, last }
}

/// A total and its largest parts, of either sign where there are both.
fn parts_of<'a>(view: &View<'a>, total: &'a Cell, parts: &[&'a Cell]) -> Finding<'a> {
    let Some(known) = &total.known else { return nothing(view) };
    let topic = view.topic(view.ask.items[0]);
    let at = At { value: known.value, period: total.period };
    let flow = total.flow;
    let mut held: Vec<(&Cell, i32)> = parts.iter().filter_map(|cell| Some((*cell, value(cell)?))).collect();
    sort(&mut held, |(_, a), (_, b)| a.abs() > b.abs());
    let Some(&(one, largest)) = held.first() else { return Finding::Level { topic, flow, at, since: None } };
    let opposite = held.iter().find(|(_, v)| v.signum() * largest.signum() < 0);
    let other = opposite.or(held.get(1)).map(|(cell, value)| Of { name: short(cell), value: *value });
    Finding::Parts { by: view.ask.by, topic, flow, total: at, one: Of { name: short(one), value: largest }, other }
}

/// The part that changed most, and what became of the total.
fn change<'a>(view: &View<'a>, parts: &[&'a Cell], before: &'a Cell, after: &'a Cell) -> Finding<'a> {
    let (Some(then), Some(now)) = (&before.known, &after.known) else { return nothing(view) };
    let total = Total {
        topic: view.topic(view.ask.items[0]),
        before: then.value,
        after: now.value,
        again: had_sign(view, after, now, before),
    };
    let Some(most) = ranks::most_changed(parts) else {
        let at = At { value: now.value, period: after.period };
        return Finding::Level { topic: total.topic, flow: after.flow, at, since: None };
    };
    Finding::Moved {
        by: view.ask.by,
        flow: after.flow,
        name: short(most.cell),
        before: most.before,
        after: most.after,
        period: after.period,
        total: Some(total),
    }
}

/// Whether the item had the sign of `now` in any period before that of `before`, on its side of the breaks.
fn had_sign(view: &View, shown: &Cell, now: &Known, before: &Cell) -> bool {
    let Subject::Item(item) = shown.subject else { return false };
    earlier_signs(
        view,
        Key { item, flow: shown.flow, period: shown.period },
        now,
        before.period.index(),
        before.period.length,
    )
}

/// Whether a figure of the key's item before the period at `index` has the sign of `now`.
pub(super) fn earlier_signs(view: &View, key: Key, now: &Known, index: i32, length: Length) -> bool {
    let vintage = &view.ask.vintage;
    let Some(shown) = vintage.printed(key, now.release) else { return false };
    let of_item = |o: &&Observation| o.key.item == key.item && o.key.flow == key.flow;
    let before = |o: &&Observation| o.key.period.length == length && o.key.period.index() < index;
    let newest = |o: &&Observation| vintage.newest(o.key).is_some_and(|n| n.release == o.release);
    let same = |o: &&Observation| o.value.signum() == shown.value.signum() && vintage.same_side(o, shown);
    vintage.data.observations.iter().filter(of_item).filter(before).filter(newest).any(|o| same(&o))
}

/// The value of a cell that is held.
pub(super) fn value(cell: &Cell) -> Option<i32> {
    cell.known.as_ref().map(|known| known.value)
}

pub(super) fn short(cell: &Cell) -> &str {
    &cell.words.short
}

/// A record with the year that it is counted from.
pub(super) fn since(view: &View, record: Option<Record>) -> Option<Since> {
    Some(Since { record: record?, began: view.ask.vintage.began()? })
}

/// Whether two held figures may be the same, rounded.
pub(super) fn tied(a: &Known, b: &Known) -> bool {
    let gap = a.value.abs_diff(b.value);
    gap == 0 || gap.saturating_mul(2) < a.resolution + b.resolution
}

/// The figure of a cell in its period.
pub(super) fn at(cell: &Cell, known: &Known) -> At {
    At { value: known.value, period: cell.period }
}

/// One held figure alone.
pub(super) fn level<'a>(view: &View<'a>, cell: &'a Cell, known: &Known) -> Finding<'a> {
    let Subject::Item(item) = cell.subject else { return nothing(view) };
    let since = since(view, cell.record).filter(|_| cell.flow == Flow::Balance);
    Finding::Level { topic: view.topic(item), flow: cell.flow, at: at(cell, known), since }
}
