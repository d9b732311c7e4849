//! The keys that a page gives to all its charts, laid over the query of one of them.

use crate::data::{cut, pieces};
use crate::query::{Query, Strictness, parse};

/// `own`, with each key of `shared` that the chart takes, as `takes` judges. All others change nothing.
///
/// A time chart keeps its range where the page turns to one period, and the other charts their period where it gives
/// a range. The keys that make it another chart (`chart`, `by`, `item`) reach only the one in focus.
pub fn over(own: &str, shared: &str, focus: bool, takes: &dyn Fn(&Query) -> bool) -> String {
    let mut query = own.strip_prefix('?').unwrap_or(own).to_string();
    let mut lay = |pairs: &[(&str, &str)]| {
        let next = with(&query, pairs);
        // One period is no time chart, and a range no chart of one period.
        let mut range = None;
        for (key, pair) in pairs {
            if *key == "period" {
                range = Some(cut(pair, "..").is_some());
            }
        }
        if let Ok(parsed) = parse(&next, Strictness::Lenient)
            && range.is_none_or(|range| parsed.chart.over_time() == range)
            && takes(&parsed)
        {
            query = next;
        }
    };
    let (mut identity, mut others) = (Vec::new(), Vec::new());
    let mut renewed = false;
    for pair in pieces(shared.strip_prefix('?').unwrap_or(shared), "&") {
        let Some((key, _)) = cut(pair, "=") else { continue };
        if is_identity(key) {
            renewed |= key != "chart";
            identity.push((key, pair));
        } else if !is_words(key) {
            others.push((key, pair));
        }
    }
    // Together: a chart of other items may not take the ones it had.
    if focus && !identity.is_empty() {
        if renewed {
            identity.push(("item", ""));
            identity.push(("by", ""));
        }
        lay(&identity);
    }
    for pair in others {
        lay(&[pair]);
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
    let mut all = String::new();
    let mut add = |pair: &str| {
        if !pair.is_empty() {
            all.push_str(if all.is_empty() { "" } else { "&" });
            all.push_str(pair);
        }
    };
    for own in pieces(query, "&") {
        let key = cut(own, "=").map_or(own, |(key, _)| key);
        if !pairs.iter().any(|(other, _)| *other == key) {
            add(own);
        }
    }
    for (_, pair) in pairs {
        add(pair);
    }
    all
}
