//! What charts of items say: who leads, who overtook whom, what changed most. Ranks are among the items in our sources, and ties
//! make none.

use super::View;
use super::available::{AvailableCell, largest, sort_by_size};
use super::finding::{Found, level, nothing, since};
use crate::data::Decimal;
use crate::derive::Record;
use crate::figure::{Cell, CellId};
use crate::words::{Finding, Shift, Total};
use std::cmp::Reverse;

pub(super) fn bars<'a>(view: &View<'a>) -> Found<'a> {
    let rows = view.rows();
    let leaves = view.leaves(&rows);
    if view.resolved.shown().is_balance() {
        if let Some(found) = overtook(view, &leaves, false) {
            return found;
        }
        if let Some(finding) = record(view, &view.available(&rows), &view.available(&leaves)) {
            return finding.into();
        }
        if let Some(found) = overtook(view, &leaves, true) {
            return found;
        }
    }
    pair(view, &with_figures(view))
}

pub(super) fn dumbbell<'a>(view: &View<'a>) -> Found<'a> {
    let leaves = with_figures(view);
    match moved(view, &view.available(&leaves), None) {
        Some(finding) => finding.into(),
        None => pair(view, &leaves),
    }
}

/// The rows that have a figure and no part that has one: an item is told where its parts are holes.
fn with_figures(view: &View) -> Vec<CellId> {
    let rows = view.rows().into_iter().filter(|id| view.cell(*id).value.is_some());
    view.leaves(&rows.collect::<Vec<_>>())
}

/// The figure that changed most, beyond what rounding leaves.
pub(super) fn moved<'a>(view: &View<'a>, all: &[AvailableCell<'a>], total: Option<Total<'a>>) -> Option<Finding<'a>> {
    let size_of_change = |available: &&AvailableCell| {
        let change = available.cell.sound_change()?;
        change.is_certain().then_some(change.value.abs())
    };
    let most = largest(all, size_of_change)?;
    Some(Finding::Moved {
        by: view.resolved.role(),
        name: view.name_of(most.cell),
        shift: Shift {
            flow: most.cell.flow,
            before: most.cell.compared_amount()?,
            after: most.amount(),
            change: most.cell.change()?,
        },
        period: most.cell.period,
        total,
    })
}

/// The largest surplus and the largest deficit of the cells; where all are on one side, the largest.
pub(super) fn pair<'a>(view: &View<'a>, cells: &[CellId]) -> Found<'a> {
    let (by, flow, mut all) = (view.resolved.role(), view.resolved.shown(), view.available(cells));
    sort_by_size(&mut all);
    if flow.kind.is_named() {
        all.sort_by_key(|one| Reverse(one.amount()));
    }
    let Some(largest) = all.first() else { return nothing(view).into() };
    let period = largest.cell.period;
    let of_sign = |sign| all.iter().find(|one| one.amount().signum() == sign).map(|one| view.of(one));
    match (of_sign(1), of_sign(-1), all.get(1)) {
        (Some(surplus), Some(deficit), _) if flow.is_balance() => Finding::Pair { by, surplus, deficit, period }.into(),
        (_, _, Some(second)) if flow.kind.is_named() && !largest.ties_with(second) => {
            let (measure, among) = (view.measure, view.among(cells));
            Finding::Highest { measure, of: view.of(largest), period, among }.into()
        }
        // A rank among two says no more than the figure.
        (_, _, Some(second)) if !largest.ties_with(second) && view.among(cells).is_none_or(|among| among > 2) => {
            let among = view.among(cells);
            Finding::Largest { by, flow, of: view.of(largest), period, among }.into()
        }
        _ => level(view, largest).into(),
    }
}

/// A drawn balance that is a record, and the largest figure of the other sign among the leaves.
fn record<'a>(view: &View<'a>, drawn: &[AvailableCell<'a>], leaves: &[AvailableCell<'a>]) -> Option<Finding<'a>> {
    let size = |one: &AvailableCell| one.amount().abs();
    let size_of_news = |one: &&AvailableCell| match one.value.record?.record {
        Record::FirstSurplus | Record::FirstDeficit => Some(size(one)),
        Record::LargestSurplus | Record::LargestDeficit => Some(size(one)),
        Record::SmallestSurplus | Record::SmallestDeficit => None,
    };
    let news = largest(drawn, size_of_news)?;
    let other = largest(leaves, |one| one.opposes(news).then(|| size(one)));
    let (by, since, period) = (view.resolved.role(), since(news)?, news.cell.period);
    Some(Finding::RecordAnd { by, of: view.of(news), since, period, other: other.map(|other| view.of(other)) })
}

/// Who leads one side of zero now, and who led it in the compared period, where that is another item.
///
/// `None` where ranks are ties, where the four figures of the two do not come from one release, or where an item that is
/// available in only one of the periods might have led.
fn overtook<'a>(view: &View<'a>, leaves: &[CellId], surplus: bool) -> Option<Found<'a>> {
    let size = |value: Decimal| if surplus { value } else { -value };
    // How far each item is on that side: now, and in the compared period.
    let cells = || leaves.iter().map(|id| view.cell(*id));
    let sizes: Vec<Option<Decimal>> = cells().map(|cell| cell.sound_amount().map(size)).collect();
    let earlier: Vec<Option<Decimal>> = cells().map(|cell| cell.sound_compared_amount().map(size)).collect();
    let (leads, now) = leader(&sizes)?;
    let (led, then) = leader(&earlier)?;
    let might_have_led = |(at, sizes): (usize, (&Option<Decimal>, &Option<Decimal>))| match sizes {
        (Some(size), None) => *size >= then || at == leads,
        (None, Some(size)) => *size >= now || at == led,
        (Some(_), Some(_)) | (None, None) => false,
    };
    if sizes.iter().zip(&earlier).enumerate().any(might_have_led) {
        return None;
    }
    let all = view.available(leaves);
    let first = all.iter().find(|one| one.place == leads)?;
    let clear = all.iter().all(|other| other.place == leads || !first.ties_with(other));
    let [now, before] = [leads, led].map(|at| view.cell(leaves[at]));
    let release = |cell: &Cell| cell.change().and(cell.value.as_ref()).map(|value| value.release.id);
    let from_one_release = release(now).is_some() && release(now) == release(before);
    let among = view.among(leaves);
    (leads != led && clear && from_one_release).then(|| Found {
        ranked_among: among,
        ..Finding::Overtook {
            by: view.resolved.role(),
            now: view.name_of(now),
            before: view.name_of(before),
            surplus,
            among,
        }
        .into()
    })
}

/// Which of some sizes is the largest, where it is more than zero and than any other, and how large it is.
fn leader(sizes: &[Option<Decimal>]) -> Option<(usize, Decimal)> {
    let mut known: Vec<(usize, Decimal)> =
        sizes.iter().enumerate().filter_map(|(at, size)| Some((at, (*size)?))).collect();
    known.sort_by_key(|(_, size)| Reverse(*size));
    match known.as_slice() {
        [first, second, ..] if first.1.is_positive() && first.1 > second.1 => Some(*first),
        _ => None,
    }
}
