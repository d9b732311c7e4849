//! `multiples`: one small panel for each item over time. A panel with fewer than five points would mislead:
//! it becomes a row of a table.

use super::builder::CellBuilder;
use super::columns::series;
use super::rows::depth;
use super::{Multiples, Panel};

/// The fewest points of a panel.
const MIN_POINTS: usize = 5;

pub(super) fn compose(builder: &mut CellBuilder) -> Multiples {
    let resolved = builder.resolved;
    let all: Vec<(Panel, usize)> = resolved
        .items
        .iter()
        .map(|item| {
            let (cells, breaks) = series(builder, *item);
            let words = &builder.added(cells[0]).words;
            let (label, short) = (words.label.clone(), words.short.clone());
            let points = cells.iter().filter(|id| builder.added(**id).value.is_some()).count();
            (Panel { label, short, depth: depth(resolved, *item), cells, breaks }, points)
        })
        .collect();
    let (panels, sparse): (Vec<_>, Vec<_>) = all.into_iter().partition(|(_, points)| *points >= MIN_POINTS);
    let panel = |(panel, _)| panel;
    Multiples {
        panels: panels.into_iter().map(panel).collect(),
        sparse: sparse.into_iter().map(panel).collect(),
        ghosts: resolved.query.first,
    }
}
