//! Applies the query of a page, which all its charts share, to the query of one chart.

use super::Query;
use super::key::Key;
use super::parse::{decode, set};

/// Returns `own` with the values of those keys of `page_query` with which it can still be drawn, as `can_draw` decides.
/// Unknown keys and invalid values change nothing.
///
/// A time chart keeps its range if the page has a single period, and another chart keeps its period if the page has a
/// range. The keys that identify a chart (`chart`, `by`, `item`) are applied to the `focused` chart only, and those of an
/// editor's texts (`headline`, `note`, `highlight`, `annotate`) to none.
pub fn with_page_query(own: &Query, page_query: &str, focused: bool, can_draw: impl Fn(&Query) -> bool) -> Query {
    let pairs: Vec<(Key, String)> = pairs(page_query).collect();
    let mut query = own.clone();
    if focused
        && let Some(other) = another_chart(&query, &pairs)
        && can_draw(&other)
    {
        query = other;
    }
    for (key, value) in pairs.iter().filter(|(key, _)| !is_identity(*key) && !is_editorial(*key)) {
        let mut next = query.clone();
        if set(&mut next, *key, value).is_ok()
            && (*key != Key::Period || has_period_of_its_kind(&next))
            && can_draw(&next)
        {
            query = next;
        }
    }
    query
}

/// The known keys of a query with their values, in order.
fn pairs(query: &str) -> impl Iterator<Item = (Key, String)> {
    pairs_by_name(query).filter_map(|(name, value)| Some((Key::of(&name)?, value)))
}

/// The decoded names of a query with their values, in order.
pub(super) fn pairs_by_name(query: &str) -> impl Iterator<Item = (String, String)> {
    let pairs = query.strip_prefix('?').unwrap_or(query).split('&').filter_map(|pair| pair.split_once('='));
    pairs.filter_map(|(name, value)| Some((decode(name).ok()?, decode(value).ok()?)))
}

/// The query with the chart, dimension and items of the pairs; `None` if there are none or one is invalid. They are set
/// together, since one may be valid only with the others.
fn another_chart(query: &Query, pairs: &[(Key, String)]) -> Option<Query> {
    let identity: Vec<_> = pairs.iter().filter(|(key, _)| is_identity(*key)).collect();
    let mut other = query.clone();
    if identity.iter().any(|(key, _)| *key != Key::Chart) {
        (other.by, other.item) = (None, Vec::new());
    }
    let all_set = identity.iter().all(|(key, value)| set(&mut other, *key, value).is_ok());
    (all_set && !identity.is_empty()).then_some(other)
}

/// Whether a time chart has a range, or another chart a single period.
fn has_period_of_its_kind(query: &Query) -> bool {
    query.period.is_some_and(|(first, last)| query.chart.over_time() == (first != last))
}

/// Whether the key makes a query that of another chart.
fn is_identity(key: Key) -> bool {
    matches!(key, Key::Chart | Key::By | Key::Item)
}

/// Whether the key holds an editor's text, which belongs to one chart.
fn is_editorial(key: Key) -> bool {
    matches!(key, Key::Headline | Key::Note | Key::Highlight | Key::Annotate)
}
