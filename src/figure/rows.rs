//! `bars` and `dumbbell`: the items of a dimension in one period, each beside the figure it is compared with.

use super::cell::Maker;
use super::{Row, Rows};
use crate::data::ItemId;
use crate::locale;
use crate::spec::Ask;

pub(super) fn compose(maker: &mut Maker) -> Rows {
    let ask = maker.ask;
    let period = ask.period();
    let (mut rows, mut told, mut differ) = (Vec::new(), None, false);
    for item in &ask.items {
        let cell = maker.newest(ask.key(*item, period));
        let made = &maker.cells[cell.0 as usize];
        let release = made.known.as_ref().map(|known| known.release);
        differ |= release.is_some() && told.is_some() && release != told;
        told = told.or(release);
        let compared = made.compared.and_then(|compared| compared.value);
        rows.push(Row {
            cell,
            depth: depth(ask, *item),
            release: release.map(|id| locale::date(maker.lang, ask.vintage.data.release(id).date)),
            compared_mark: compared.map(|value| locale::mark(maker.lang, value)),
        });
    }
    if !differ {
        rows.iter_mut().for_each(|row| row.release = None);
    }
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
