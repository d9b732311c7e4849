//! Which items crossed zero between their first and their last figure.

use super::View;
use super::available::AvailableCell;
use super::finding::{Found, nothing};
use super::over_time::alike;
use super::ranks;
use crate::figure::{CellId, Multiples, Stack};
use crate::words::Finding;

/// Which items crossed zero; else the latest period's largest surplus and deficit.
pub(super) fn multiples<'a>(view: &View<'a>, plot: &Multiples) -> Found<'a> {
    // Items of which no part has a figure: a parent is told where its parts are holes.
    let with_figures = plot.all().filter(|panel| !view.available(&panel.cells).is_empty());
    let leaves = view.leaves(&with_figures.filter_map(|panel| panel.cells.first().copied()).collect::<Vec<_>>());
    let panels = || plot.all().filter(|panel| panel.cells.first().is_some_and(|cell| leaves.contains(cell)));
    let mut courses = Vec::new();
    for panel in panels() {
        let side = view.after_last_break(&panel.cells, &panel.breaks);
        if let Some(last) = side.last()
            && let [first, .., _] = alike(&side, last).as_slice()
        {
            courses.push([*first, *last]);
        }
    }
    let latest = panels().filter_map(|panel| Some(view.available(&panel.cells).last()?.place)).max();
    match (crossed(view, &courses), latest) {
        (Some(finding), _) => finding.into(),
        (None, Some(latest)) => {
            let column: Vec<CellId> = panels().filter_map(|panel| panel.cells.get(latest).copied()).collect();
            ranks::pair(view, &column)
        }
        (None, None) => nothing(view).into(),
    }
}

/// Which parts crossed zero from the first to the last of the sums that are shown.
pub(super) fn stack<'a>(view: &View<'a>, plot: &Stack) -> Option<Finding<'a>> {
    let mut courses = Vec::new();
    for series in 0..plot.series.len() {
        let columns = plot.columns.iter().filter(|column| !column.left_out);
        let cells: Vec<_> = columns.filter_map(|column| *column.parts.get(series)?).collect();
        let side = view.available(&cells);
        if let Some(last) = side.last()
            && let [first, .., _] = alike(&side, last).as_slice()
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
    if !view.resolved.shown().is_balance() {
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
    let name = |of: Option<&[AvailableCell<'a>; 2]>| {
        of.filter(|of| ends(of) == (first, last)).map(|of| view.name_of(of[0].cell))
    };
    Some(Finding::Crossed { by: view.resolved.role(), up: name(up), down: name(down), first, last })
}
