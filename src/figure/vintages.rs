//! `vintages`: one item as several releases knew it. All of them are on the side of the breaks that the newest is on; in
//! growth, which is told within a release, a rebasing parts nothing.

use super::builder::CellBuilder;
use super::{CellId, VintageLine, Vintages};
use crate::data::{BreakKind, Period, ReleaseId, Vintage};
use crate::derive;

/// The most releases that a chart draws: the newest, and others as evenly apart as can be.
const MOST: usize = 12;

pub(super) fn compose(builder: &mut CellBuilder) -> Vintages {
    let vintage = builder.resolved.vintage;
    let printed: Vec<ReleaseId> = vintage.releases().filter(|id| draws(builder, *id)).collect();
    let comparable: Vec<ReleaseId> =
        printed.iter().copied().filter(|id| is_comparable(builder, &printed, *id)).collect();
    let drawn = evenly(&comparable, MOST);
    let other_side = printed.len() - comparable.len();
    let releases = drawn.iter().map(|id| line(builder, *id)).collect();
    if drawn.is_empty() {
        let periods = &builder.resolved.periods;
        let keys: Vec<_> =
            periods.iter().map(|period| builder.resolved.key(builder.resolved.items[0], *period)).collect();
        let cells = keys.into_iter().map(|key| Some(builder.add_shown(key, None))).collect();
        let lines = vec![VintageLine { date: vintage.as_of, cells }];
        return Vintages { releases: lines, of: 0, other_side };
    }
    Vintages { releases, of: comparable.len(), other_side }
}

/// Whether a release has a figure of the item in one of the drawn periods at least.
fn draws(builder: &CellBuilder, release: ReleaseId) -> bool {
    let resolved = builder.resolved;
    resolved.periods.iter().any(|period| has_figure(builder, *period, release))
}

fn has_figure(builder: &CellBuilder, period: Period, release: ReleaseId) -> bool {
    let resolved = builder.resolved;
    let key = resolved.key(resolved.items[0], period);
    match resolved.grows_from(period) {
        Some(before) => derive::growth_in(&resolved.vintage, key, before, release).is_some(),
        None => resolved.vintage.printed(key, release).is_some(),
    }
}

/// Whether no break lies between a release and the newest of all.
fn is_comparable(builder: &CellBuilder, all: &[ReleaseId], release: ReleaseId) -> bool {
    let resolved = builder.resolved;
    let Some(newest) = all.last() else { return true };
    let data = resolved.vintage.data;
    let days = (data.release(release).date, data.release(*newest).date);
    let mut breaks = data.breaks_of(resolved.items[0], resolved.flow);
    !breaks.any(|found| {
        let is_crossed = resolved.growth_from.is_some() && found.kind == BreakKind::Rebase;
        !is_crossed && days.0 < found.date && found.date <= days.1
    })
}

/// The last of some releases, and others before it as evenly apart as can be, the first among them.
fn evenly(all: &[ReleaseId], most: usize) -> Vec<ReleaseId> {
    if all.len() <= most {
        return all.to_vec();
    }
    (0..most).map(|nth| all[nth * (all.len() - 1) / (most - 1)]).collect()
}

fn line(builder: &mut CellBuilder, release: ReleaseId) -> VintageLine {
    let resolved = builder.resolved;
    let date = resolved.vintage.data.release(release).date;
    // What is said of each figure is what was known on the day of its release.
    let then = Vintage { as_of: date, ..resolved.vintage };
    let cell = |period: &Period| -> Option<CellId> {
        let key = resolved.key(resolved.items[0], *period);
        match resolved.grows_from(*period) {
            Some(before) => {
                let growth = derive::growth_in(&resolved.vintage, key, before, release)?;
                Some(builder.add_growth(key, Some(&growth)))
            }
            None => {
                let shown = resolved.vintage.printed(key, release)?;
                let cell = builder.cell(&then, key, Some(shown));
                Some(builder.add(cell))
            }
        }
    };
    let cells = resolved.periods.iter().map(cell).collect();
    VintageLine { date, cells }
}
