//! `multiples`: one small panel for each item over time. A panel with fewer than five points would mislead:
//! it becomes a row of a table.

use super::cell::CellBuilder;
use super::columns::series;
use super::rows::depth;
use super::{Multiples, Panel};

/// The fewest points of a panel.
const POINTS: usize = 5;

pub(super) fn compose(maker: &mut CellBuilder) -> Multiples {
    let resolved = maker.resolved;
    let (mut panels, mut sparse) = (Vec::new(), Vec::new());
    for item in &resolved.items {
        let (cells, breaks) = series(maker, *item);
        let words = &maker.cells[cells[0].0 as usize].words;
        let (label, short) = (words.label.clone(), words.short.clone());
        let held = cells.iter().filter(|id| maker.cells[id.0 as usize].known.is_some()).count();
        let place = if held >= POINTS { &mut panels } else { &mut sparse };
        place.push(Panel { label, short, depth: depth(resolved, *item), cells, breaks });
    }
    Multiples { panels, sparse, ghosts: resolved.query.first }
}
