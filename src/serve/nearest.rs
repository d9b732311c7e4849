//! The nearest query that can be drawn, for a reader whose query cannot.

use crate::data::Dataset;
use crate::query::{self, Lang, Query, QueryError, Strictness, decode};
use crate::site::{Chart, ComposeError};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

/// A key and its value, decoded.
type Pair = (String, String);

/// The query that is left once every mistake has been corrected or, where it is not clear what was meant, dropped.
/// `None` if the query can be drawn as it is.
pub fn nearest(query: &str, data: &Dataset, lang: Lang) -> Option<Query> {
    let pairs = query.trim_start_matches('?').split('&').map(|pair| pair.split_once('=').unwrap_or((pair, "")));
    let mut pairs: Vec<Pair> =
        pairs.filter_map(|(key, value)| Some((decode(key).ok()?, decode(value).ok()?))).collect();
    // Each round mends or drops a value at least.
    let rounds = 2 * pairs.iter().map(|(_, value)| 1 + value.split(',').count()).sum::<usize>() + 1;
    for _ in 0..rounds {
        match composed(&pairs, data, lang) {
            Ok(query) => return Some(query),
            Err(ComposeError::Refused(refused)) => return Some(*refused.offer),
            Err(ComposeError::Query(error)) => mend(&mut pairs, &error),
        }
    }
    None
}

fn composed(pairs: &[Pair], data: &Dataset, lang: Lang) -> Result<Query, ComposeError> {
    let encoded = |text: &str| utf8_percent_encode(text, NON_ALPHANUMERIC).to_string();
    let query: Vec<String> = pairs.iter().map(|(key, value)| format!("{}={}", encoded(key), encoded(value))).collect();
    let query = query::parse(&query.join("&"), Strictness::Lenient).map_err(ComposeError::Query)?;
    Ok(Chart::compose_query(data, query, lang)?.query)
}

/// Corrects the value that an error names, or drops it.
fn mend(pairs: &mut Vec<Pair>, error: &QueryError) {
    match error {
        QueryError::UnknownKey { found, nearest } => match nearest.as_ref().filter(|key| !has(pairs, key)) {
            Some(key) => pairs.iter_mut().filter(|(own, _)| own == found).for_each(|(own, _)| own.clone_from(key)),
            None => pairs.retain(|(own, _)| own != found),
        },
        QueryError::RepeatedKey { key } => {
            let mut is_first = true;
            pairs.retain(|(own, _)| own != key || std::mem::take(&mut is_first));
        }
        QueryError::Unknown { key, found, nearest, .. } => replace(pairs, key, found, nearest.as_deref()),
        QueryError::NotTaken { key, value, .. } if has(pairs, key) => {
            let is_list = pairs.iter().any(|(own, list)| own == key && list.split(',').count() > 1);
            if is_list { replace(pairs, key, value, None) } else { pairs.retain(|(own, _)| own != key) }
        }
        // Without a key that is missing, its chart is another one.
        QueryError::NotTaken { .. } => pairs.retain(|(own, _)| own != "chart"),
        QueryError::Encoding { .. } => pairs.clear(),
    }
}

fn has(pairs: &[Pair], key: &str) -> bool {
    pairs.iter().any(|(own, _)| own == key)
}

/// Replaces a value of a key, or one of a list of them; without a replacement, or where the value is not found, it is
/// dropped.
fn replace(pairs: &mut Vec<Pair>, key: &str, found: &str, replacement: Option<&str>) {
    let mended = |value: &str| -> Option<String> {
        if value == found {
            return replacement.map(str::to_string);
        }
        if !value.split(',').any(|one| one == found) {
            return None;
        }
        let all = value.split(',').filter_map(|one| if one == found { replacement } else { Some(one) });
        let all: Vec<&str> = all.collect();
        (!all.is_empty()).then(|| all.join(","))
    };
    for (own, value) in pairs.iter_mut().filter(|(own, _)| own == key) {
        match mended(value) {
            Some(text) => *value = text,
            None => own.clear(),
        }
    }
    pairs.retain(|(own, _)| !own.is_empty());
}
