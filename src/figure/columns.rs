//! `columns`: one item over time.

use super::builder::CellBuilder;
use super::compose::breaks;
use super::{BreakAt, CellId, Columns};
use crate::data::ItemId;

pub(super) fn compose(builder: &mut CellBuilder) -> Columns {
    let (cells, breaks) = series(builder, builder.resolved.items[0]);
    Columns { cells, breaks, ghosts: builder.resolved.query.first }
}

/// The newest known figures of an item, one for each period of the axis, and the breaks between them.
pub(super) fn series(builder: &mut CellBuilder, item: ItemId) -> (Vec<CellId>, Vec<BreakAt>) {
    let resolved = builder.resolved;
    let keys = resolved.periods.iter().map(|period| resolved.key(item, *period));
    let shown: Vec<_> = keys.clone().map(|key| resolved.vintage.newest(key)).collect();
    let cells = keys.zip(&shown).map(|(key, shown)| builder.add_shown(key, *shown)).collect();
    (cells, breaks(builder, &shown))
}
