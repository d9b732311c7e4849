//! `revisions`: what each release said of the periods of one item, from first published to latest.

use super::cell::Maker;
use super::compose::breaks;
use super::{Revisions, Said};
use crate::data::Vintage;
use crate::derive;

pub(super) fn compose(maker: &mut Maker) -> Revisions {
    let ask = maker.ask;
    let mut periods = Vec::new();
    for period in &ask.periods {
        let key = ask.key(ask.items[0], *period);
        let said = ask.vintage.history(key);
        let said = said.as_slice();
        let (mut cells, mut series) = (Vec::new(), Vec::new());
        for shown in said {
            series.push(Some(*shown));
            // Each is judged as of its own day: what its status and record were when it was said.
            let then = Vintage { as_of: ask.vintage.data.release(shown.release).date, ..ask.vintage };
            let cell = maker.cell(&then, key, Some(shown));
            cells.push(maker.keep(cell));
        }
        if said.is_empty() {
            let hole = maker.cell(&ask.vintage, key, None);
            cells.push(maker.keep(hole));
        }
        periods.push(Said {
            period: *period,
            tick: crate::locale::period_tick(maker.lang, *period),
            cells,
            breaks: breaks(maker, &series),
            sign_changes: derive::sign_changes(&ask.vintage, said),
        });
    }
    Revisions { periods }
}
