//! Which of the findings a chart has: each kind of chart asks its own questions, in the order of what is news.

use super::available::{AvailableCell, sort_by_size};
use super::held::Missing;
use super::{View, crossings, over_time, ranks, revisions};
use crate::data::{Date, Decimal, FigureKey, ItemId, Length, MeasureId, Observation, Period};
use crate::derive::{self, Absence};
use crate::figure::{CellId, CellRecord, Plot, Stack, StepKind};
use crate::words::{Finding, Shift, Since, Total};

/// A finding, and what a note must add to it.
pub(super) struct Found<'a> {
    pub finding: Finding<'a>,
    /// Among how many items it ranks one without saying so.
    pub ranked_among: Option<usize>,
    /// The record that it tells, and the length of the periods among which it is one.
    pub record: Option<(CellRecord, Length)>,
    /// The record that was reported of its figure, which the figures held cannot prove.
    pub reported: Option<Date>,
    /// Whether its figure is farther out than all others of the item.
    pub extreme: Option<Extreme>,
}

/// The largest or the smallest of the figures of an item that are in our sources.
#[derive(Clone, Copy)]
pub(super) struct Extreme {
    pub flow: MeasureId,
    pub value: Decimal,
    pub largest: bool,
    pub count: usize,
}

impl<'a> From<Finding<'a>> for Found<'a> {
    fn from(finding: Finding<'a>) -> Found<'a> {
        let told = match &finding {
            Finding::Level { since: Some(since), at, .. } => Some((*since, at.period)),
            Finding::RecordAnd { since, period, .. } => Some((*since, *period)),
            Finding::SignRevised { since: Some(since), period, turns: ..=1, .. } => Some((*since, *period)),
            _ => None,
        };
        let record = told.map(|(Since { record, began }, period)| (CellRecord { record, began }, period.length));
        Found { finding, ranked_among: None, record, reported: None, extreme: None }
    }
}

pub(super) fn find<'a>(view: &View<'a>) -> Found<'a> {
    if let Some((held, of)) = Missing::held_of_sparse(view) {
        let topic = view.topic(the_item(view));
        return Finding::Sparse { topic, flow: view.resolved.shown(), held, of }.into();
    }
    match view.plot {
        Plot::Columns(plot) => over_time::columns(view, plot),
        Plot::Difference(plot) => over_time::difference(view, plot).into(),
        Plot::Bars(_) => ranks::bars(view),
        Plot::Dumbbell(_) => ranks::dumbbell(view),
        Plot::Bridge(plot) => {
            let of = |kind| -> Vec<CellId> {
                plot.steps.iter().filter(|step| step.kind == kind).map(|step| step.cell).collect()
            };
            let parts = of(StepKind::Part);
            match view.available(&of(StepKind::Total)).as_slice() {
                [before, after] => change(view, &view.available(&parts), before, after).into(),
                [.., total] => parts_of(view, total, &parts, &of(StepKind::Remainder)),
                [] => nothing(view).into(),
            }
        }
        Plot::Stack(plot) => crossings::stack(view, plot).map_or_else(|| stacked(view, plot), Found::from),
        Plot::Multiples(plot) => crossings::multiples(view, plot),
        Plot::Revisions(plot) => {
            let histories: Vec<_> = plot.periods.iter().map(|said| (said.cells.clone(), &*said.breaks)).collect();
            revisions::revisions(view, &histories).into()
        }
        Plot::Triangle(plot) => {
            let histories: Vec<_> = plot.rows.iter().map(|row| (row.ids(), &*row.breaks)).collect();
            revisions::revisions(view, &histories).into()
        }
        Plot::Line(plot) => over_time::lines(view, plot),
        Plot::Vintages(plot) => {
            // The newest release that leads: one of doubtful figures alone does not.
            let mut lines = plot.releases.iter().rev().map(|line| line.cells.iter().flatten().copied().collect());
            let leading = lines.find(|cells: &Vec<CellId>| !view.available(cells).is_empty());
            over_time::series(view, &leading.unwrap_or_default(), &[])
        }
    }
}

/// The latest of the sums that are shown.
fn stacked<'a>(view: &View<'a>, plot: &Stack) -> Found<'a> {
    let Some(column) = plot.columns.iter().rfind(|column| !column.left_out) else { return nothing(view).into() };
    let is_item = |id: &CellId| view.cell(*id).item().is_some();
    let (parts, rest): (Vec<CellId>, Vec<CellId>) = column.parts.iter().copied().flatten().partition(is_item);
    match view.available(&[column.total]).as_slice() {
        [total, ..] => parts_of(view, total, &parts, &rest),
        [] => nothing(view).into(),
    }
}

/// The drawn item; the total where there are several.
fn the_item(view: &View) -> ItemId {
    match view.resolved.items.as_slice() {
        [one] => *one,
        _ => view.resolved.vintage.data.total(),
    }
}

/// Nothing that is drawn is in our sources, or nothing but doubtful figures.
pub(super) fn nothing<'a>(view: &View<'a>) -> Finding<'a> {
    let (first, last) = (view.resolved.periods[0], view.resolved.period());
    let (topic, flow, vintage) = (view.topic(the_item(view)), view.resolved.shown(), &view.resolved.vintage);
    let mut values = view.cells.iter().filter_map(|cell| cell.value.as_ref()).peekable();
    if values.peek().is_some() && values.all(|value| value.doubt.is_some()) {
        return Finding::Doubtful { topic, flow, first, last };
    }
    let is_outside = view.resolved.periods.iter().all(|period| derive::absence(vintage, *period) == Absence::Outside);
    match vintage.covered_periods(last.length) {
        Some((begins, _)) if is_outside && last < begins => {
            Finding::Outside { topic, flow, edge: begins, after: false }
        }
        Some((_, ends)) if is_outside => Finding::Outside { topic, flow, edge: ends, after: true },
        Some(_) | None => Finding::Nothing { topic, flow, first, last },
    }
}

/// A total and its largest parts, of either sign where there are both, as far as each is larger than what no part
/// explains. A total that a later release has revised is left to the note that names its release.
fn parts_of<'a>(view: &View<'a>, total: &AvailableCell<'a>, ids: &[CellId], rest: &[CellId]) -> Found<'a> {
    let mut parts = view.available(ids);
    if view.is_superseded(total) && !parts.is_empty() {
        return ranks::pair(view, ids);
    }
    let topic = view.topic_within(view.resolved.items[0], 3);
    let (at, flow) = (total.at(), total.cell.flow);
    sort_by_size(&mut parts);
    let unexplained = view.available(rest).iter().map(|rest| rest.amount().abs()).max().unwrap_or_default();
    let Some(one) = parts.first() else { return Finding::Level { topic, flow, at, since: None }.into() };
    let others = || parts.iter().skip(1).filter(|part| part.amount().abs() >= unexplained);
    let other = others().find(|part| part.opposes(one)).or(others().next()).map(|part| view.of(part));
    Finding::Parts { by: view.resolved.role(), topic, flow, total: at, one: view.of(one), other }.into()
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
    let total =
        Some(Total { topic, shift, again }).filter(|_| !view.is_superseded(after) && !view.is_superseded(before));
    ranks::moved(view, parts, total).unwrap_or(Finding::Level {
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
    let since = since(available).filter(|_| flow.is_balance());
    Finding::Level { topic: view.topic(item), flow, at: available.at(), since }
}
