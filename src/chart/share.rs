//! The keys that a page gives to all its charts, laid over the query of one of them.

use crate::spec::{Spec, Strictness, parse};

/// `own`, with each key of `shared` that the chart takes, as `takes` judges. All others change nothing.
///
/// A time chart keeps its range where the page turns to one period, and the other charts their period where it gives
/// a range. The keys that make it another chart (`chart`, `by`, `item`) reach only the one in focus.
pub fn over(own: &str, shared: &str, focus: bool, takes: impl Fn(&Spec) -> bool) -> String {
    let mut query = own.trim_start_matches('?').to_string();
    let pairs = || shared.trim_start_matches('?').split('&').filter_map(|pair| Some((pair.split_once('=')?.0, pair)));
    let mut lay = |pairs: &[(&str, &str)]| {
        let next = with(&query, pairs);
        // One period is no time chart, and a range no chart of one period.
        let range = pairs.iter().find(|(key, _)| *key == "period").map(|(_, pair)| pair.contains(".."));
        let fits = |spec: &Spec| range.is_none_or(|range| spec.chart.over_time() == range);
        if parse(&next, Strictness::Lenient).is_ok_and(|spec| fits(&spec) && takes(&spec)) {
            query = next;
        }
    };
    // Together: a chart of other items may not take the ones it had.
    let other: Vec<_> = pairs().filter(|(key, _)| is_identity(key)).collect();
    if focus && !other.is_empty() {
        let renewed = other.iter().any(|(key, _)| *key == "by" || *key == "item");
        let forgotten = [("item", ""), ("by", "")];
        lay(&[if renewed { &forgotten[..] } else { &[] }, &other[..]].concat());
    }
    for (key, pair) in pairs().filter(|(key, _)| !is_identity(key) && !is_words(key)) {
        lay(&[(key, pair)]);
    }
    query
}

fn is_identity(key: &str) -> bool {
    matches!(key, "chart" | "by" | "item")
}

/// An editor's words belong to one chart.
fn is_words(key: &str) -> bool {
    matches!(key, "headline" | "note" | "highlight" | "annotate")
}

/// A query with pairs in the place of those of the same key; an empty pair takes its key out.
fn with(query: &str, pairs: &[(&str, &str)]) -> String {
    let kept = query.split('&').filter(|own| {
        let key = own.split_once('=').map_or(*own, |(key, _)| key);
        !pairs.iter().any(|(other, _)| *other == key)
    });
    let all: Vec<&str> = kept.chain(pairs.iter().map(|(_, pair)| *pair)).filter(|pair| !pair.is_empty()).collect();
    all.join("&")
}
