//! Which of the findings a chart has: each kind of chart asks its own questions, in the order of what is news.

use super::available::{AvailableCell, sort_by_size};
use super::{View, over_time, ranks, revisions};
use crate::data::{FigureKey, Flow, Observation, Period};
use crate::figure::{CellId, CellRecord, Plot, Stack, StepKind};
use crate::words::{Finding, Shift, Since, Total};

/// A finding, and whether it ranks the items that are available.
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
        Plot::Bars(_) => ranks::bars(view),
        Plot::Dumbbell(_) => ranks::dumbbell(view),
        Plot::Bridge(plot) => {
            let of = |kind| {
                let steps = plot.steps.iter().filter(|step| step.kind == kind);
                view.available(&steps.map(|step| step.cell).collect::<Vec<_>>())
            };
            let parts = of(StepKind::Part);
            match of(StepKind::Total).as_slice() {
                [before, after] => change(view, &parts, before, after),
                [.., total] => parts_of(view, total, parts),
                [] => nothing(view),
            }
            .into()
        }
        Plot::Stack(plot) => over_time::stack(view, plot).unwrap_or_else(|| stacked(view, plot)).into(),
        Plot::Multiples(plot) => over_time::multiples(view, plot),
        Plot::Revisions(plot) => revisions::revisions(view, plot).into(),
    }
}

/// The latest of the sums that are shown.
fn stacked<'a>(view: &View<'a>, plot: &Stack) -> Finding<'a> {
    let Some(column) = plot.columns.iter().rfind(|column| !column.left_out) else { return nothing(view) };
    let is_item = |id: &CellId| view.cell(*id).item().is_some();
    let parts: Vec<CellId> = column.parts.iter().copied().flatten().filter(is_item).collect();
    match view.available(&[column.total]).as_slice() {
        [total, ..] => parts_of(view, total, view.available(&parts)),
        [] => nothing(view),
    }
}

/// Nothing that is drawn is in our sources, or nothing but doubtful figures.
pub(super) fn nothing<'a>(view: &View<'a>) -> Finding<'a> {
    let (first, last) = (view.resolved.periods[0], view.resolved.period());
    let item = match view.resolved.items.as_slice() {
        [one] => *one,
        _ => view.resolved.vintage.data.total(),
    };
    let (topic, flow) = (view.topic(item), view.resolved.flow);
    let mut values = view.cells.iter().filter_map(|cell| cell.value.as_ref()).peekable();
    if values.peek().is_some() && values.all(|value| value.doubt.is_some()) {
        Finding::Doubtful { topic, flow, first, last }
    } else {
        Finding::Nothing { topic, flow, first, last }
    }
}

/// A total and its largest parts, of either sign where there are both.
fn parts_of<'a>(view: &View<'a>, total: &AvailableCell<'a>, mut parts: Vec<AvailableCell<'a>>) -> Finding<'a> {
    let topic = view.topic(view.resolved.items[0]);
    let (at, flow) = (total.at(), total.cell.flow);
    sort_by_size(&mut parts);
    let Some(one) = parts.first() else { return Finding::Level { topic, flow, at, since: None } };
    let other = parts.iter().find(|part| part.opposes(one)).or(parts.get(1)).map(AvailableCell::of);
    Finding::Parts { by: view.resolved.by, topic, flow, total: at, one: one.of(), other }
}

/// The part that changed most, and what became of the total.
fn change<'a>(
    view: &View<'a>,
    parts: &[AvailableCell<'a>],
    before: &AvailableCell<'a>,
    after: &AvailableCell<'a>,
) -> Finding<'a> {
    let topic = view.topic(view.resolved.items[0]);
    let again = had_sign(view, after, before.cell.period);
    let change = after.change_from(before);
    let shift = Shift { flow: after.cell.flow, before: before.amount(), after: after.amount(), change };
    let total = Total { topic, shift, again };
    ranks::moved(view, parts, Some(total)).unwrap_or(Finding::Level {
        topic,
        flow: after.cell.flow,
        at: after.at(),
        since: None,
    })
}

/// Whether the item had the sign of `now` in any period before `start`, on its side of the breaks.
pub(super) fn had_sign(view: &View, now: &AvailableCell, start: Period) -> bool {
    let Some(item) = now.cell.item() else { return false };
    let vintage = &view.resolved.vintage;
    let key = FigureKey { item, flow: now.cell.flow, period: now.cell.period };
    let Some(shown) = vintage.printed(key, now.value.release.id) else { return false };
    let earlier = |o: &Observation| {
        let FigureKey { item, flow, period } = o.key;
        item == key.item && flow == key.flow && period.length == start.length && period.index() < start.index()
    };
    let newest = |o: &Observation| vintage.newest(o.key).is_some_and(|newest| newest.release == o.release);
    let same = |o: &Observation| o.value.signum() == shown.value.signum() && vintage.is_comparable(o, shown);
    vintage.data.observations.iter().any(|o| earlier(o) && newest(o) && same(o))
}

/// The record that a figure is.
pub(super) fn since(available: &AvailableCell) -> Option<Since> {
    available.value.record.map(|CellRecord { record, began }| Since { record, began })
}

/// One figure alone.
pub(super) fn level<'a>(view: &View<'a>, available: &AvailableCell<'a>) -> Finding<'a> {
    let Some(item) = available.cell.item() else { return nothing(view) };
    let flow = available.cell.flow;
    let since = since(available).filter(|_| flow == Flow::Balance);
    Finding::Level { topic: view.topic(item), flow, at: available.at(), since }
}
