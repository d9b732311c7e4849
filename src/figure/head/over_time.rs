//! What time charts say: where a balance came from and where it is now. Nothing is said across a break.

use super::View;
use super::available::AvailableCell;
use super::finding::{Found, had_sign, level, nothing, since};
use super::ranks;
use crate::data::{Decimal, Flow};
use crate::derive::Record;
use crate::figure::{Columns, Difference, Multiples, Stack};
use crate::words::{Finding, Standing, Topic, Trend};

pub(super) fn columns<'a>(view: &View<'a>, plot: &Columns) -> Finding<'a> {
    let side = view.after_last_break(&plot.cells, &plot.breaks);
    let (first, before, last) = match side.as_slice() {
        [] => return nothing(view),
        [one] => return level(view, one),
        [first, last] => (first, first, last),
        [first, .., before, last] => (first, before, last),
    };
    let topic = view.topic(view.resolved.items[0]);
    let (flow, from, to) = (last.cell.flow, first.at(), last.at());
    if flow != Flow::Balance {
        return went(topic, flow, first, last);
    }
    if to.value.abs() < from.value.abs() / 10 {
        return Finding::AllButClosed { topic, from, to };
    }
    if matches!(last.cell.record().map(|held| held.record), Some(Record::FirstSurplus | Record::FirstDeficit)) {
        return level(view, last);
    }
    if before.place + 1 == last.place && before.opposes(last) && !before.ties_with(last) {
        let again = had_sign(view, last, before.cell.period);
        return Finding::Turned { topic, from: before.at(), to, again };
    }
    if from.value.signum() != to.value.signum() {
        return Finding::Flipped { topic, from, to };
    }
    if from.value == Decimal::ZERO || last.value.record.is_some() {
        return Finding::Level { topic, flow, at: to, since: since(last) };
    }
    went(topic, flow, first, last)
}

/// How a figure that kept its sign went on.
fn went<'a>(topic: Topic<'a>, flow: Flow, first: &AvailableCell, last: &AvailableCell) -> Finding<'a> {
    let size = |held: &AvailableCell| held.amount().abs();
    let (then, now) = (size(first), size(last));
    let trend = match () {
        () if first.ties_with(last) => Trend::Same,
        () if now > then * 2 => Trend::MoreThanDoubled,
        () if now > then => Trend::Larger,
        () if now * 2 < then => Trend::LessThanHalf,
        () => Trend::Smaller,
    };
    Finding::Went { topic, flow, from: first.at(), to: last.at(), trend }
}

pub(super) fn difference<'a>(view: &View<'a>, plot: &Difference) -> Finding<'a> {
    let flow = |flow: usize| {
        let cells: Vec<_> = plot.periods.iter().map(|period| period[flow]).collect();
        view.after_last_break(&cells, &plot.breaks)
    };
    // Both come from one release: where the one is available, so is the other.
    let (exports, imports) = (flow(0), flow(1));
    let ([past @ .., out], [past_back @ .., back]) = (exports.as_slice(), imports.as_slice()) else {
        return nothing(view);
    };
    let level = out.ties_with(back);
    let crossed = past.last().zip(past_back.last()).is_some_and(|(before, before_back)| {
        let turned = (before.amount() > before_back.amount()) != (out.amount() > back.amount());
        before.place + 1 == out.place && !level && !before.ties_with(before_back) && turned
    });
    let (topic, period) = (view.topic(view.resolved.items[0]), out.cell.period);
    let (exports, imports) = (out.amount(), back.amount());
    Finding::Against { topic, exports, imports, standing: Standing::of(exports, imports, crossed, level), period }
}

/// Which items crossed zero; else the latest period's largest surplus and deficit.
pub(super) fn multiples<'a>(view: &View<'a>, plot: &Multiples) -> Found<'a> {
    let leaves = view.leaves(&plot.column(0));
    let (mut courses, mut latest) = (Vec::new(), None);
    for panel in plot.all() {
        latest = latest.max(view.available(&panel.cells).last().map(|held| held.place));
        let side = view.after_last_break(&panel.cells, &panel.breaks);
        if let [first, .., last] = side.as_slice()
            && panel.cells.first().is_some_and(|cell| leaves.contains(cell))
        {
            courses.push([*first, *last]);
        }
    }
    match (crossed(view, &courses), latest) {
        (Some(finding), _) => finding.into(),
        (None, Some(latest)) => ranks::pair(view, &view.leaves(&plot.column(latest))),
        (None, None) => nothing(view).into(),
    }
}

/// Which parts crossed zero from the first to the last of the sums that are shown.
pub(super) fn stack<'a>(view: &View<'a>, plot: &Stack) -> Option<Finding<'a>> {
    let mut courses = Vec::new();
    for series in 0..plot.series.len() {
        let columns = plot.columns.iter().filter(|column| !column.left_out);
        let cells: Vec<_> = columns.filter_map(|column| *column.parts.get(series)?).collect();
        if let [first, .., last] = view.available(&cells).as_slice()
            && let Some(item) = first.cell.item()
            && let (from, to) = (first.value.release.id, last.value.release.id)
            && view.resolved.vintage.data.break_between(item, first.cell.flow, from, to).is_none()
        {
            courses.push([*first, *last]);
        }
    }
    crossed(view, &courses)
}

/// The item that rose most above zero from its first to its last figure, and the one that fell most below it.
fn crossed<'a>(view: &View<'a>, courses: &[[AvailableCell<'a>; 2]]) -> Option<Finding<'a>> {
    if view.resolved.flow != Flow::Balance {
        return None;
    }
    let rise = |[first, last]: &[AvailableCell; 2]| last.amount() - first.amount();
    let (mut up, mut down): (Option<&[AvailableCell<'a>; 2]>, Option<&[AvailableCell<'a>; 2]>) = (None, None);
    for course in courses {
        let [first, last] = course;
        if !first.opposes(last) || first.ties_with(last) {
            continue;
        }
        if rise(course).is_positive() {
            up = up.filter(|most| rise(most) > rise(course)).or(Some(course));
        } else {
            down = down.filter(|most| rise(most) <= rise(course)).or(Some(course));
        }
    }
    let most = match (up, down) {
        (Some(up), Some(down)) if rise(up) > -rise(down) => up,
        (_, Some(down)) => down,
        (up, None) => up?,
    };
    // Two that crossed are told together only where they did so between the same two periods.
    let ends = |[first, last]: &[AvailableCell; 2]| (first.cell.period, last.cell.period);
    let (first, last) = ends(most);
    let name =
        |of: Option<&[AvailableCell<'a>; 2]>| of.filter(|of| ends(of) == (first, last)).map(|of| of[0].of().name);
    Some(Finding::Crossed { by: view.resolved.by, up: name(up), down: name(down), first, last })
}
