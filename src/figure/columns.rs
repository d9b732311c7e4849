//! `columns`: one item over time.

use super::cell::Maker;
use super::compose::breaks;
use super::{BreakAt, CellId, Columns};
use crate::data::ItemId;

pub(super) fn compose(maker: &mut Maker) -> Columns {
    let (cells, breaks) = series(maker, maker.ask.items[0]);
    Columns { cells, breaks, ghosts: maker.ask.spec.first }
}

/// The newest known figures of an item, one for each period of the axis, and the breaks between them.
pub(super) fn series(maker: &mut Maker, item: ItemId) -> (Vec<CellId>, Vec<BreakAt>) {
    let ask = maker.ask;
    let (mut cells, mut shown) = (Vec::new(), Vec::new());
    for period in &ask.periods {
        let key = ask.key(item, *period);
        shown.push(ask.vintage.newest(key));
        cells.push(maker.newest(key));
    }
    (cells, breaks(maker, &shown))
}
