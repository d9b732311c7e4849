//! Finds items that were printed in fewer releases than their siblings: what is missing there may be found in another
//! source. That nobody printed a figure is no fault of the package.

use crate::data::read::Problem;
use crate::data::{Dataset, ItemId, Period, ReleaseId, SeriesId};
use itertools::Itertools;
use std::collections::BTreeSet;

/// The most gaps that a warning lists; more are counted.
const LISTED: usize = 3;

/// A warning for each item with gaps.
pub fn warnings(data: &Dataset) -> Vec<Problem> {
    let main = data.main_measure();
    let printed: BTreeSet<(ReleaseId, Period, ItemId)> = data
        .observations
        .iter()
        .filter(|o| o.key.flow == main && data.release(o.release).series == SeriesId::PREFERRED)
        .map(|o| (o.release, o.key.period, o.key.item))
        .collect();
    let items = (0..).map(ItemId).take(data.items.len());
    items.filter_map(|item| warning(data, &printed, item)).collect()
}

fn warning(data: &Dataset, printed: &BTreeSet<(ReleaseId, Period, ItemId)>, item: ItemId) -> Option<Problem> {
    let own = data.item(item);
    let siblings: Vec<ItemId> = data.parts(own.dimension, own.parent?).filter(|other| *other != item).collect();
    let has = |release, period, item| printed.contains(&(release, period, item));
    let periods = printed.iter().map(|(release, period, _)| (*release, *period)).dedup();
    let gaps: Vec<(ReleaseId, Period)> = periods
        .filter(|(release, period)| {
            let is_whole = data.parent(own.dimension, own.parent.unwrap_or(item)).is_some_and(|parent| parent.complete);
            let of_siblings = || siblings.iter().map(|sibling| has(*release, *period, *sibling));
            let others_all = is_whole && !siblings.is_empty() && of_siblings().all(|is_printed| is_printed);
            let is_own = data.release(*release).period == Some(*period);
            let between =
                is_own && of_siblings().any(|is_printed| is_printed) && is_between(data, printed, item, *release);
            !has(*release, *period, item) && (others_all || between)
        })
        .collect();
    if gaps.is_empty() {
        return None;
    }
    let name = |(release, period): &(ReleaseId, Period)| format!("{period} in {}", data.release(*release).code);
    let more = gaps.len().saturating_sub(LISTED);
    let listed = gaps.iter().take(LISTED).map(name).join(", ");
    let more = if more > 0 { format!(" and {more} more") } else { String::new() };
    let found = format!(
        "no {} of {} where its siblings were printed: {listed}{more}",
        data.measure(data.main_measure()).code,
        own.code
    );
    let expected = "a figure, if any source printed it".to_string();
    Some(Problem { file: "observations.csv".to_string(), line: None, found, expected })
}

/// Whether an item was printed for the period of an earlier and of a later release than this one, of periods as
/// long; where none is later, for those of the two releases before.
fn is_between(
    data: &Dataset,
    printed: &BTreeSet<(ReleaseId, Period, ItemId)>,
    item: ItemId,
    release: ReleaseId,
) -> bool {
    let Some(length) = data.release(release).period.map(|period| period.length) else { return false };
    let releases = (0..).map(ReleaseId).zip(&data.releases);
    let of_length = releases.filter(|(_, other)| other.series == SeriesId::PREFERRED);
    let of_length = of_length.filter_map(|(id, other)| Some((id, other.period.filter(|p| p.length == length)?)));
    let is_printed = |(id, period): &(ReleaseId, Period)| printed.contains(&(*id, *period, item));
    let (before, from): (Vec<_>, Vec<_>) = of_length.partition(|(id, _)| *id < release);
    let mut before = before.iter().rev();
    let mut later = from.iter().skip(1).peekable();
    if later.peek().is_some() {
        before.any(is_printed) && later.any(is_printed)
    } else {
        before.len() > 1 && before.take(2).all(is_printed)
    }
}
