//! `multiples`: a small panel over time for each item. An item with fewer than [`MIN_POINTS`] figures is a row of a table
//! instead: its panel would mislead.

use super::builder::CellBuilder;
use super::columns::series;
use super::rows::depth;
use super::{Multiples, Panel};

/// The least number of figures in a panel.
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
