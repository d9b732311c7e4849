//! `bars` and `dumbbell`: the items of a dimension in one period, each beside the figure it is compared with.

use super::cell::CellBuilder;
use super::{Row, Rows};
use crate::data::ItemId;
use crate::query::ResolvedQuery;
use crate::words;

pub(super) fn compose(maker: &mut CellBuilder) -> Rows {
    let resolved = maker.resolved;
    let period = resolved.period();
    let (mut rows, mut told, mut differ) = (Vec::new(), None, false);
    for item in &resolved.items {
        let cell = maker.newest(resolved.key(*item, period));
        let made = &maker.cells[cell.0 as usize];
        let release = made.known.as_ref().map(|known| known.release);
        differ |= release.is_some() && told.is_some() && release != told;
        told = told.or(release);
        let compared = made.compared.and_then(|compared| compared.value);
        rows.push(Row {
            cell,
            depth: depth(resolved, *item),
            release: release.map(|id| words::date(maker.lang, resolved.vintage.data.release(id).date)),
            compared_mark: compared.map(|value| words::mark(maker.lang, value)),
        });
    }
    if !differ {
        rows.iter_mut().for_each(|row| row.release = None);
    }
    Rows {
        rows,
        period: words::period(maker.lang, period),
        compared: resolved.compared_with(period).map(|p| words::period(maker.lang, p)),
        ghosts: resolved.query.first,
    }
}

/// How many of an item's ancestors are drawn as well.
pub(super) fn depth(resolved: &ResolvedQuery, item: ItemId) -> u8 {
    resolved.vintage.data.ancestors(item).filter(|a| resolved.items.contains(a)).count() as u8
}
