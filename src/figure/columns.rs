//! `columns`: one item over time.

use super::cell::Maker;
use super::compose::breaks;
use super::{BreakAt, CellId, Columns};
use crate::data::{ItemId, Observation};

pub(super) fn compose(maker: &mut Maker) -> Columns {
    let (cells, breaks) = series(maker, maker.ask.items[0]);
    Columns { cells, breaks, ghosts: maker.ask.spec.first }
}

/// The newest known figures of an item, one for each period of the axis, and the breaks between them.
pub(super) fn series(maker: &mut Maker, item: ItemId) -> (Vec<CellId>, Vec<BreakAt>) {
    let ask = maker.ask;
    let keys: Vec<_> = ask.periods.iter().map(|period| ask.key(item, *period)).collect();
    let shown: Vec<Option<&Observation>> = keys.iter().map(|key| ask.vintage.newest(*key)).collect();
    let cells = keys.iter().map(|key| maker.newest(*key)).collect();
    (cells, breaks(maker, &shown))
}
