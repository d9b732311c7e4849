//! `revisions`: the values that one release after the other printed for the periods of an item.

use super::builder::CellBuilder;
use super::compose::breaks;
use super::{RevisionHistory, Revisions};
use crate::data::{Observation, Period, Vintage};
use crate::{derive, words};

pub(super) fn compose(builder: &mut CellBuilder) -> Revisions {
    let periods = &builder.resolved.periods;
    Revisions { periods: periods.iter().map(|period| history(builder, *period)).collect() }
}

fn history(builder: &mut CellBuilder, period: Period) -> RevisionHistory {
    let vintage = &builder.resolved.vintage;
    let key = builder.resolved.key(builder.resolved.items[0], period);
    let printed: Vec<&Observation> = vintage.history(key).collect();
    let mut cells: Vec<_> = printed
        .iter()
        .map(|shown| {
            // The status and the record are those of the day on which the value was printed.
            let then = Vintage { as_of: vintage.data.release(shown.release).date, ..*vintage };
            let cell = builder.cell(&then, key, Some(shown));
            builder.add(cell)
        })
        .collect();
    if cells.is_empty() {
        cells.push(builder.add_shown(key, None));
    }
    RevisionHistory {
        period,
        tick: words::period_tick(builder.lang, period),
        cells,
        breaks: breaks(builder, &printed.iter().copied().map(Some).collect::<Vec<_>>()),
        sign_changes: derive::sign_changes(vintage, &printed),
    }
}
