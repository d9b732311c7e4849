//! `bars` and `dumbbell`: the items of a dimension in one period, each beside the figure it is compared with.

use super::cell::Maker;
use super::{Row, Rows};
use crate::data::ItemId;
use crate::locale;
use crate::spec::Ask;

pub(super) fn compose(maker: &mut Maker) -> Rows {
    let ask = maker.ask;
    let period = ask.period();
    let ids: Vec<_> = ask.items.iter().map(|item| (*item, maker.newest(ask.key(*item, period)))).collect();
    let releases: Vec<_> = maker.cells.iter().map(|c| c.known.as_ref().map(|k| k.release)).collect();
    let mut told = releases.iter().flatten();
    let shared = told.next().is_none_or(|first| told.all(|other| other == first));
    let rows = ids
        .into_iter()
        .map(|(item, cell)| {
            let at = cell.0 as usize;
            let release = releases[at].filter(|_| !shared).map(|id| ask.vintage.data.release(id).date);
            let compared = maker.cells[at].compared.and_then(|c| c.value);
            Row {
                cell,
                depth: depth(ask, item),
                release: release.map(|date| locale::date(maker.lang, date)),
                compared_mark: compared.map(|value| locale::mark(maker.lang, value)),
            }
        })
        .collect();
    Rows {
        rows,
        period: locale::period(maker.lang, period),
        compared: ask.compared_with(period).map(|p| locale::period(maker.lang, p)),
        ghosts: ask.spec.first,
    }
}

/// How many of an item's ancestors are drawn as well.
pub(super) fn depth(ask: &Ask, item: ItemId) -> u8 {
    ask.vintage.data.ancestors(item).filter(|a| ask.items.contains(a)).count() as u8
}
