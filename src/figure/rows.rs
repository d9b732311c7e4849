//! `bars` and `dumbbell`: the items of a dimension in one period, each with the figure that it is compared with.

use super::builder::CellBuilder;
use super::{Row, Rows};
use crate::data::ItemId;
use crate::query::ResolvedQuery;
use crate::words;
use itertools::Itertools;

pub(super) fn compose(builder: &mut CellBuilder) -> Rows {
    let (resolved, lang) = (builder.resolved, builder.lang);
    let period = resolved.period();
    let cells: Vec<_> = resolved.items.iter().map(|item| builder.add_newest(resolved.key(*item, period))).collect();
    let releases = builder.cells.iter().map(|cell| cell.value.as_ref().map(|value| &value.release));
    let differ = !releases.clone().flatten().map(|release| release.id).all_equal();
    let row = |((item, cell), release): ((&ItemId, _), Option<&super::CellRelease>)| Row {
        cell,
        depth: depth(resolved, *item),
        release: release.filter(|_| differ).map(|release| words::date(lang, release.date)),
        compared_mark: None,
    };
    Rows {
        rows: resolved.items.iter().zip(cells).zip(releases).map(row).collect(),
        period: words::period(lang, period),
        compared: resolved.compared_with(period).map(|period| words::period(lang, period)),
        ghosts: resolved.query.first,
    }
}

/// The number of an item's ancestors that are drawn too.
pub(super) fn depth(resolved: &ResolvedQuery, item: ItemId) -> u8 {
    resolved.vintage.data.ancestors(item).filter(|ancestor| resolved.items.contains(ancestor)).count() as u8
}
