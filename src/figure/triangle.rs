//! `triangle`: what each release printed for each period, as a table with shades: periods from top to bottom, releases
//! from left to right.

use super::builder::CellBuilder;
use super::compose::breaks;
use super::{Triangle, TriangleCell, TriangleRow};
use crate::data::{Observation, Period, ReleaseId, Vintage};
use crate::derive::Change;
use crate::words;
use itertools::Itertools;

/// The most releases of a table: the newest.
const MOST: usize = 40;

pub(super) fn compose(builder: &mut CellBuilder) -> Triangle {
    let resolved = builder.resolved;
    let history = |period: &Period| -> Vec<&Observation> {
        resolved.vintage.history(resolved.key(resolved.items[0], *period)).collect()
    };
    let histories: Vec<Vec<&Observation>> = resolved.periods.iter().map(history).collect();
    let all: Vec<ReleaseId> = histories.iter().flatten().map(|o| o.release).sorted().dedup().collect();
    let releases = &all[all.len().saturating_sub(MOST)..];
    let rows = resolved.periods.iter().zip(&histories);
    let rows = rows.map(|(period, printed)| row(builder, *period, printed, releases)).collect();
    let data = resolved.vintage.data;
    let days: Vec<_> = releases.iter().map(|id| data.release(*id).date).collect();
    Triangle {
        rows,
        months: days.iter().map(|day| words::period_tick(builder.lang, Period::of_month(*day))).collect(),
        left_out: all.len() - releases.len(),
    }
}

fn row(builder: &mut CellBuilder, period: Period, printed: &[&Observation], releases: &[ReleaseId]) -> TriangleRow {
    let vintage = builder.resolved.vintage;
    let key = builder.resolved.key(builder.resolved.items[0], period);
    let shown: Vec<&Observation> = printed.iter().copied().filter(|o| releases.contains(&o.release)).collect();
    let breaks = breaks(builder, &shown.iter().copied().map(Some).collect::<Vec<_>>());
    let mut cells: Vec<TriangleCell> = Vec::new();
    for observation in &shown {
        // What is said of each figure is what was known on the day of its release.
        let then = Vintage { as_of: vintage.data.release(observation.release).date, ..vintage };
        let first = vintage.comparable_history(observation).next();
        let revision = first.filter(|first| first.release < observation.release).map(|first| Change {
            value: observation.value - first.value,
            resolution: observation.resolution + first.resolution,
        });
        let cell = builder.cell(&then, key, Some(observation));
        let cell = builder.add(cell);
        let column = releases.iter().position(|id| *id == observation.release).unwrap_or_default();
        cells.push(TriangleCell { column, cell, revision });
    }
    let missing = shown.is_empty().then(|| builder.add_shown(key, None));
    TriangleRow { tick: words::period_tick(builder.lang, period), cells, missing, breaks }
}
