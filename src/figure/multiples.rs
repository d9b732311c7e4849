//! `multiples`: one small panel for each item over time. A panel with fewer than five points would mislead:
//! it becomes a row of a table.

use super::cell::Maker;
use super::columns::series;
use super::rows::depth;
use super::{Multiples, Panel};

/// The fewest points of a panel.
const POINTS: usize = 5;

pub(super) fn compose(maker: &mut Maker) -> Multiples {
    let ask = maker.ask;
    let (mut panels, mut sparse) = (Vec::new(), Vec::new());
    for item in &ask.items {
        let (cells, breaks) = series(maker, *item);
        let words = &maker.cells[cells[0].0 as usize].words;
        let (label, short) = (words.label.clone(), words.short.clone());
        let held = cells.iter().filter(|id| maker.cells[id.0 as usize].known.is_some()).count();
        let place = if held >= POINTS { &mut panels } else { &mut sparse };
        place.push(Panel { label, short, depth: depth(ask, *item), cells, breaks });
    }
    Multiples { panels, sparse, ghosts: ask.spec.first }
}
