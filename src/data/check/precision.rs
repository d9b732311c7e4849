//! Finds figures whose digits are finer than those of their neighbours: where a release is printed in tens of millions, a
//! lone figure to the million is more likely a slip.

use super::Violation;
use crate::data::{Dataset, Decimal, Method, Observation, ReleaseId, Rule, SourceId};
use itertools::Itertools;
use std::collections::HashMap;

/// A figure to more digits than its release prints, by a source that prints no other figure of the release so.
/// One that the release left out has the digits of the release that printed it.
pub fn violation(data: &Dataset, usual: &HashMap<ReleaseId, Decimal>, position: usize) -> Option<Violation> {
    let figure = &data.observations[position];
    let [source] = *figure.sources.as_slice() else { return None };
    let usual = *usual.get(&figure.release)?;
    let is_finer = |value: Decimal| !value.is_multiple_of(usual);
    if figure.carried || figure.method != Method::Stated || !is_finer(figure.value) {
        return None;
    }
    let is_other = |o: &&Observation| {
        let of_source = o.release == figure.release && o.sources.contains(&source);
        of_source && o.key != figure.key && data.doubt(o.key, o.release).is_none()
    };
    let observations = data.observations.iter().filter(is_other);
    let mut others = observations.map(|o| o.value).chain(other_prints(data, figure.release, source));
    if others.any(is_finer) {
        return None;
    }
    let found = format!(" by one source, whose other figures of that release are multiples of {usual}");
    Some(Violation { rule: Rule::Digits, position, found, expected: format!("a multiple of {usual}") })
}

/// The values of a source that were not taken.
fn other_prints(data: &Dataset, release: ReleaseId, source: SourceId) -> impl Iterator<Item = Decimal> {
    let of_source = move |release_of, source_of| (release_of, source_of) == (release, source);
    data.conflicts.iter().filter(move |c| of_source(c.release, c.source)).map(|conflict| conflict.printed)
}

/// The resolution of most stated figures of each release.
pub fn usual_resolutions(data: &Dataset) -> HashMap<ReleaseId, Decimal> {
    let stated = data.observations.iter().filter(|o| o.method == Method::Stated);
    let counts = stated.map(|o| (o.release, o.resolution)).counts();
    // In this order the last one of a release stands.
    let by_count = counts.into_iter().map(|((release, resolution), count)| (release, count, resolution)).sorted();
    by_count.map(|(release, _, resolution)| (release, resolution)).collect()
}
