//! What charts of items say: who leads, who overtook whom, what changed most. Ranks are among the items held, and ties
//! make none.

use super::View;
use super::available::{AvailableCell, by_size, most};
use super::finding::{Found, level, nothing, since};
use crate::data::Flow;
use crate::derive::Record;
use crate::figure::CellId;
use crate::words::{Finding, Total};

pub(super) fn bars<'a>(view: &View<'a>) -> Found<'a> {
    let rows = view.rows();
    let leaves = view.leaves(&rows);
    if view.resolved.flow == Flow::Balance {
        if let Some(finding) = overtook(view, &leaves, false) {
            return ranked(finding);
        }
        if let Some(finding) = record(view, &view.held(&rows), &view.held(&leaves)) {
            return finding.into();
        }
        if let Some(finding) = overtook(view, &leaves, true) {
            return ranked(finding);
        }
    }
    pair(view, &leaves)
}

pub(super) fn dumbbell<'a>(view: &View<'a>) -> Found<'a> {
    let leaves = view.leaves(&view.rows());
    match moved(view, &view.held(&leaves), None) {
        Some(finding) => finding.into(),
        None => pair(view, &leaves),
    }
}

fn ranked(finding: Finding) -> Found {
    Found { finding, ranked: true }
}

/// The figure that changed most, beyond what rounding leaves.
pub(super) fn moved<'a>(view: &View<'a>, held: &[AvailableCell<'a>], total: Option<Total<'a>>) -> Option<Finding<'a>> {
    let change = |held: &AvailableCell| {
        let compared = held.cell.compared?;
        compared.value?;
        let change = compared.change?;
        (!change.is_tie() && change.value != 0).then_some(change.value.unsigned_abs())
    };
    let most = most(held, &change)?;
    Some(Finding::Moved {
        by: view.resolved.by,
        flow: most.cell.flow,
        name: most.of().name,
        before: most.cell.compared?.value?,
        after: most.value(),
        period: most.cell.period,
        total,
    })
}

/// The largest surplus and the largest deficit of the cells; where all are on one side, the largest.
pub(super) fn pair<'a>(view: &View<'a>, cells: &[CellId]) -> Found<'a> {
    let (by, flow) = (view.resolved.by, view.resolved.flow);
    let mut held = view.held(cells);
    by_size(&mut held);
    let Some(largest) = held.first() else { return nothing(view).into() };
    let period = largest.cell.period;
    let of_sign = |sign: i32| held.iter().find(|held| held.value().signum() == sign).map(AvailableCell::of);
    match (of_sign(1), of_sign(-1), held.get(1)) {
        (Some(surplus), Some(deficit), _) if flow == Flow::Balance => {
            Finding::Pair { by, surplus, deficit, period }.into()
        }
        (_, _, Some(second)) if !largest.tied(second) => {
            ranked(Finding::Largest { by, flow, of: largest.of(), period })
        }
        _ => level(view, largest).into(),
    }
}

/// A drawn balance that is a record, and the largest figure of the other sign among the leaves.
fn record<'a>(view: &View<'a>, drawn: &[AvailableCell<'a>], leaves: &[AvailableCell<'a>]) -> Option<Finding<'a>> {
    let size_of_news = |held: &AvailableCell| match held.cell.record? {
        Record::FirstSurplus | Record::FirstDeficit => Some(held.value().unsigned_abs()),
        Record::LargestSurplus | Record::LargestDeficit => Some(held.value().unsigned_abs()),
        Record::SmallestSurplus | Record::SmallestDeficit => None,
    };
    let news = most(drawn, &size_of_news)?;
    let other = most(leaves, &|held| held.opposes(&news).then_some(held.value().unsigned_abs()));
    let (by, since, period) = (view.resolved.by, since(view, news.cell.record)?, news.cell.period);
    Some(Finding::RecordAnd { by, of: news.of(), since, period, other: other.as_ref().map(AvailableCell::of) })
}

/// Who leads one side of zero now, and who led it in the compared period, where that is another item.
///
/// `None` where ranks are ties, where one of the two is not held in both periods, or where an item that is held in only
/// one of the periods might have led.
fn overtook<'a>(view: &View<'a>, leaves: &[CellId], surplus: bool) -> Option<Finding<'a>> {
    let size = |value: i32| if surplus { value } else { value.saturating_neg() };
    // How far each item is on that side: now, and in the compared period.
    let mut sizes: [Vec<Option<i32>>; 2] = [Vec::new(), Vec::new()];
    for id in leaves {
        let cell = view.cell(*id);
        sizes[0].push(cell.known.as_ref().map(|known| size(known.value)));
        sizes[1].push(cell.compared.and_then(|compared| compared.value).map(size));
    }
    let (leads, now) = leader(&sizes[0])?;
    let (led, then) = leader(&sizes[1])?;
    for (at, of) in sizes[0].iter().zip(&sizes[1]).enumerate() {
        let open = match of {
            (Some(size), None) => *size >= then || at == leads,
            (None, Some(size)) => *size >= now || at == led,
            (Some(_), Some(_)) | (None, None) => false,
        };
        if open {
            return None;
        }
    }
    let held = view.held(leaves);
    let first = held.iter().find(|held| held.place == leads)?;
    let clear = held.iter().all(|other| other.place == leads || !first.tied(other));
    let name = |at: usize| view.cell(leaves[at]).words.short.as_str();
    (leads != led && clear).then(|| Finding::Overtook {
        by: view.resolved.by,
        now: name(leads),
        before: name(led),
        surplus,
    })
}

/// Which of some sizes is the largest, where it is more than zero and than any other, and how large it is.
fn leader(sizes: &[Option<i32>]) -> Option<(usize, i32)> {
    let (mut first, mut second) = (None, None);
    for (at, size) in sizes.iter().enumerate() {
        if *size > first.map(|(_, most)| most) {
            (first, second) = (size.map(|size| (at, size)), first.map(|(_, most)| most));
        } else {
            second = second.max(*size);
        }
    }
    first.filter(|(_, size)| *size > 0 && second.is_some_and(|second| *size > second))
}
