//! The keys that a page gives to all its charts, laid over the query of one of them.

use super::key::Key;
use super::parse::{decode, set};
use super::{ChartKind, Query};

/// `own`, with each key of `page_query` that the chart takes; `can_draw` judges whether a query can be drawn. Keys that
/// are foreign, wrong or not taken change nothing.
///
/// A time chart keeps its range where the page turns to one period, and the other charts their period where the page
/// gives a range. The keys that make it another chart (`chart`, `by`, `item`) reach only the one that is `focused`.
pub fn with_page_query(own: &Query, page_query: &str, focused: bool, can_draw: impl Fn(&Query) -> bool) -> Query {
    let pairs: Vec<(Key, String)> = pairs(page_query).collect();
    let mut query = own.clone();
    if focused
        && let Some(other) = another_chart(&query, &pairs)
        && can_draw(&other)
    {
        query = other;
    }
    for (key, value) in pairs.iter().filter(|(key, _)| !is_identity(*key) && !is_wording(*key)) {
        let mut next = query.clone();
        if set(&mut next, *key, value).is_ok() && (*key != Key::Period || suits(&next)) && can_draw(&next) {
            query = next;
        }
    }
    query
}

/// The keys of ours with their values, in their order.
fn pairs(query: &str) -> impl Iterator<Item = (Key, String)> {
    let pairs = query.strip_prefix('?').unwrap_or(query).split('&').filter_map(|pair| pair.split_once('='));
    pairs.filter_map(|(key, value)| {
        let key = decode(key).ok()?;
        let key = Key::ALL.into_iter().find(|own| own.code() == key)?;
        Some((key, decode(value).ok()?))
    })
}

/// A query of the chart, dimension and items that the pairs name; `None` where they name none. They are taken together:
/// a chart of other items may not take the ones that the query had.
fn another_chart(query: &Query, pairs: &[(Key, String)]) -> Option<Query> {
    let identity: Vec<_> = pairs.iter().filter(|(key, _)| is_identity(*key)).collect();
    let mut other = query.clone();
    if identity.iter().any(|(key, _)| *key != Key::Chart) {
        (other.by, other.item) = (None, Vec::new());
    }
    let all_set = identity.iter().all(|(key, value)| set(&mut other, *key, value).is_ok());
    (all_set && !identity.is_empty()).then_some(other)
}

/// Whether a chart over time has a range, or another chart one period.
fn suits(query: &Query) -> bool {
    query.period.is_some_and(|(first, last)| ChartKind::over_time(query.chart) == (first != last))
}

fn is_identity(key: Key) -> bool {
    matches!(key, Key::Chart | Key::By | Key::Item)
}

/// An editor's own words belong to one chart.
fn is_wording(key: Key) -> bool {
    matches!(key, Key::Headline | Key::Note | Key::Highlight | Key::Annotate)
}
