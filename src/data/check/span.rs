//! Finds figures whose period is likely a slip: a release prints its own period and what it compares that with.

use super::printed;
use super::surroundings::{is_confirmed, other_prints};
use super::unlikely::Doubt;
use crate::data::{Dataset, Decimal, FigureKey, Observation, Period, ReleaseId};
use std::collections::HashMap;

/// How far a figure may be from the other prints of its period, in tenths of the larger one, where its release leaves
/// out the year that follows.
const FAR: i64 = 6;

/// How near a figure is to that of the year that follows where no other release prints its own period: one part in ten.
const NEAR: i64 = 10;

/// How many figures each release prints for each period.
pub type Coverage = HashMap<(ReleaseId, Period), usize>;

pub fn coverage(data: &Dataset) -> Coverage {
    let mut coverage = Coverage::new();
    for figure in data.observations.iter().filter(|figure| !figure.carried) {
        *coverage.entry((figure.release, figure.key.period)).or_default() += 1;
    }
    coverage
}

/// A figure of an earlier period than that of its release which nothing else explains.
pub fn doubt(data: &Dataset, coverage: &Coverage, figure: &Observation) -> Option<Doubt> {
    let release = data.release(figure.release);
    let FigureKey { period, .. } = figure.key;
    let own = release.period.filter(|own| own.length == period.length && period < *own)?;
    if is_confirmed(data, figure) {
        return None;
    }
    let prints = |period| printed(data, FigureKey { period, ..figure.key }, figure.release).is_some();
    if !prints(own) {
        let found = format!(", which has none of its own period {own}");
        return Some(Doubt { found, expected: format!("the figure of {own} too, if this is one of {period}") });
    }
    let following = period.a_year_after();
    if following > own || prints(following) {
        return None;
    }
    if let Some(nearer) = figure_of_following(data, figure, following) {
        let found = format!(", which has none of {following}");
        let expected = format!("the period {following}, for which {} is printed", nearer.value);
        return Some(Doubt { found, expected });
    }
    let is_alone = coverage.get(&(figure.release, period)) == Some(&1);
    is_alone.then(|| Doubt {
        found: format!(", its only figure of {period}"),
        expected: format!("a period that it has more figures of, or another print of this one of {period}"),
    })
}

/// The print for the year that follows that the figure is nearer to than to any print of its own period.
fn figure_of_following<'a>(data: &'a Dataset, figure: &Observation, following: Period) -> Option<&'a Observation> {
    let distance = |o: &&Observation| (o.value - figure.value).abs();
    let series = data.release(figure.release).series;
    let of_following = data.history(FigureKey { period: following, ..figure.key }).iter();
    let of_following = of_following.filter(|o| !o.carried && data.release(o.release).series == series);
    let nearest = of_following.min_by_key(distance)?;
    let (own, away) = (other_prints(data, figure).into_iter().min_by_key(distance), distance(&nearest));
    let size = |other: &Observation| -> Decimal { other.value.abs().max(figure.value.abs()) };
    let is_nearer = match own {
        Some(own) => away <= distance(&own) || distance(&own) * 10 > size(own) * FAR,
        None => away * NEAR <= figure.value.abs(),
    };
    is_nearer.then_some(nearest)
}
