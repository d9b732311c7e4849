//! `columns`: one item over time.

use super::cell::CellBuilder;
use super::compose::breaks;
use super::{BreakAt, CellId, Columns};
use crate::data::ItemId;

pub(super) fn compose(maker: &mut CellBuilder) -> Columns {
    let (cells, breaks) = series(maker, maker.resolved.items[0]);
    Columns { cells, breaks, ghosts: maker.resolved.query.first }
}

/// The newest known figures of an item, one for each period of the axis, and the breaks between them.
pub(super) fn series(maker: &mut CellBuilder, item: ItemId) -> (Vec<CellId>, Vec<BreakAt>) {
    let resolved = maker.resolved;
    let (mut cells, mut shown) = (Vec::new(), Vec::new());
    for period in &resolved.periods {
        let key = resolved.key(item, *period);
        shown.push(resolved.vintage.newest(key));
        cells.push(maker.newest(key));
    }
    (cells, breaks(maker, &shown))
}
