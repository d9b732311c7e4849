//! `revisions`: what each release said of the periods of one item, from first published to latest.

use super::cell::CellBuilder;
use super::compose::breaks;
use super::{RevisionHistory, Revisions};
use crate::data::Vintage;
use crate::derive;

pub(super) fn compose(maker: &mut CellBuilder) -> Revisions {
    let resolved = maker.resolved;
    let mut periods = Vec::new();
    for period in &resolved.periods {
        let key = resolved.key(resolved.items[0], *period);
        let said: Vec<_> = resolved.vintage.history(key).collect();
        let (mut cells, mut series) = (Vec::new(), Vec::new());
        for shown in &said {
            series.push(Some(*shown));
            // Each is judged as of its own day: what its status and record were when it was said.
            let then = Vintage { as_of: resolved.vintage.data.release(shown.release).date, ..resolved.vintage };
            let cell = maker.cell(&then, key, Some(shown));
            cells.push(maker.keep(cell));
        }
        if said.is_empty() {
            let hole = maker.cell(&resolved.vintage, key, None);
            cells.push(maker.keep(hole));
        }
        periods.push(RevisionHistory {
            period: *period,
            tick: crate::words::period_tick(maker.lang, *period),
            cells,
            breaks: breaks(maker, &series),
            sign_changes: derive::sign_changes(&resolved.vintage, &said),
        });
    }
    Revisions { periods }
}
