//! A query string to a [`Query`], key by key.

mod list;

use super::error::{Expected, QueryError, edit_distance, nearest, plain, shown};
use super::key::{KEYS, Key};
use super::{ChartKind, Compare, Lang, Query, ThemeChoice};
use crate::data::{Compilation, Date, Dimension, Flow, Period};
use list::{annotations, list};

/// The most characters that an editor's own words may have.
const WORDS: usize = 200;

/// What to do with keys that are not ours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Strictness {
    /// Every foreign key is a fault: the command, `element.query`, goldens.
    Strict,
    /// Foreign keys are ignored unless they look like a slip for one of ours: page addresses, attributes.
    Lenient,
}

/// Reads a query such as `chart=bars&by=type&period=2022`, with or without a leading `?`.
pub fn parse(query: &str, strictness: Strictness) -> Result<Query, QueryError> {
    let mut parsed = Query::default();
    match read(&mut parsed, query, strictness) {
        Ok(()) => Ok(parsed),
        Err(error) => Err(*error),
    }
}

/// Faults are boxed where they are passed on: a pointer, not a hundred bytes, at every question mark.
fn read(into: &mut Query, query: &str, strictness: Strictness) -> Result<(), Box<QueryError>> {
    let mut seen = [false; KEYS.len()];
    let query = query.strip_prefix('?').unwrap_or(query);
    for pair in query.split('&') {
        if pair.is_empty() {
            continue;
        }
        let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
        let Some(key) = own_key(&decode(key)?, strictness)? else { continue };
        if core::mem::replace(&mut seen[key as usize], true) {
            return Err(Box::new(QueryError::RepeatedKey { key: key.code() }));
        }
        set(into, key, &decode(value)?)?;
    }
    Ok(())
}

/// One of our keys, `None` for a foreign one that may pass, or a fault that names the nearest.
fn own_key(found: &str, strictness: Strictness) -> Result<Option<Key>, Box<QueryError>> {
    if let Some(at) = KEYS.iter().position(|key| *key == found) {
        return Ok(Some(Key::ALL[at]));
    }
    let near = match strictness {
        Strictness::Strict => nearest(found, &KEYS),
        Strictness::Lenient => {
            let typed = plain(found);
            let length = typed.chars().count();
            // Two letters more or less are two edit_distance: most of a foreign address need not be looked at closer.
            let near = |key: &&&str| key.len().abs_diff(length) <= 1 && is_slip(&typed, key);
            let Some(key) = KEYS.iter().find(near) else { return Ok(None) };
            Some(key.to_string())
        }
    };
    Err(Box::new(QueryError::UnknownKey { found: shown(found), nearest: near }))
}

/// Whether what is plain of a foreign key looks like a slip for one of ours. A key of two letters is one letter from
/// half the alphabet: only its case can slip.
fn is_slip(typed: &str, key: &str) -> bool {
    let distance = edit_distance(typed, &key.to_ascii_lowercase());
    distance == 0 || (distance == 1 && key.len() > 3)
}

/// Percent-decoding as forms do it: `+` is a blank.
pub(crate) fn decode(text: &str) -> Result<String, Box<QueryError>> {
    let error = || Box::new(QueryError::Encoding { found: shown(text) });
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        bytes.push(match byte {
            b'+' => b' ',
            b'%' => {
                let mut digit = || rest.next().and_then(|b| (b as char).to_digit(16)).ok_or_else(error);
                (digit()? * 16 + digit()?) as u8
            }
            other => other,
        });
    }
    String::from_utf8(bytes).map_err(|_| error())
}

pub(super) fn set(query: &mut Query, key: Key, value: &str) -> Result<(), Box<QueryError>> {
    let words = key.words();
    // Which of the words it is.
    let at = words.iter().position(|word| *word == value).unwrap_or(0);
    if !words.is_empty() && words[at] != value {
        let (expected, nearest) = (Expected::OneOf(owned(words)), nearest(value, words));
        return Err(Box::new(QueryError::Unknown { key: key.code(), found: shown(value), expected, nearest }));
    }
    match key {
        Key::Chart => query.chart = ChartKind::ALL[at],
        Key::By => query.by = Dimension::ALL.get(at).copied(),
        Key::Item => query.item = list(key, value)?,
        Key::Flow => query.flow = Flow::ALL.get(at).copied(),
        Key::Period => query.period = Some(range(key, value)?),
        Key::Compare if value == "none" => query.compare = Some(Compare::Nothing),
        Key::Compare => {
            let period = Period::parse(value).ok_or_else(|| not(key, value, Expected::PeriodOrNone))?;
            query.compare = Some(Compare::With(period));
        }
        Key::Change => query.change = at == 1,
        Key::AsOf => query.as_of = Some(Date::parse(value).ok_or_else(|| not(key, value, Expected::Date))?),
        Key::First => query.first = at == 1,
        Key::Compilation => query.compilation = Compilation::ALL.get(at).copied(),
        Key::Headline => query.headline = one_line(key, value)?,
        Key::Note => query.note = one_line(key, value)?,
        Key::Highlight => query.highlight = list(key, value)?,
        Key::Annotate => query.annotate = annotations(key, value)?,
        Key::Lang => query.lang = Some(lang(key, value)?),
        Key::Theme => query.theme = ThemeChoice::ALL[at],
    }
    Ok(())
}

fn lang(key: Key, code: &str) -> Result<Lang, Box<QueryError>> {
    Lang::of(code).ok_or_else(|| {
        let codes: Vec<&str> = Lang::all().into_iter().map(Lang::code).collect();
        let (expected, nearest) = (Expected::OneOf(owned(&codes)), nearest(code, &codes));
        Box::new(QueryError::Unknown { key: key.code(), found: shown(code), expected, nearest })
    })
}

fn not(key: Key, found: &str, expected: Expected) -> Box<QueryError> {
    Box::new(QueryError::Unknown { key: key.code(), found: shown(found), expected, nearest: None })
}

fn owned(words: &[&str]) -> Vec<String> {
    let mut owned = Vec::new();
    for word in words {
        owned.push(word.to_string());
    }
    owned
}

fn has_control(text: &str) -> bool {
    text.chars().any(char::is_control)
}

fn range(key: Key, value: &str) -> Result<(Period, Period), Box<QueryError>> {
    let (first, last) = value.split_once("..").unwrap_or((value, value));
    let (Some(first), Some(last)) = (Period::parse(first), Period::parse(last)) else {
        return Err(not(key, value, Expected::PeriodOrRange));
    };
    if first.length != last.length {
        return Err(not(key, value, Expected::EndsOfOneLength));
    }
    if first > last {
        let (expected, nearest) = (Expected::EarlierFirst, Some(range_code((last, first))));
        return Err(Box::new(QueryError::Unknown { key: key.code(), found: shown(value), expected, nearest }));
    }
    Ok((first, last))
}

/// A period or a range as it is typed.
pub(super) fn range_code((first, last): (Period, Period)) -> String {
    if first == last { first.code() } else { format!("{}..{}", first.code(), last.code()) }
}

/// An editor's own words: one line of plain text.
fn one_line(key: Key, value: &str) -> Result<Option<String>, Box<QueryError>> {
    if value.chars().count() > WORDS || has_control(value) {
        return Err(not(key, value, Expected::PlainText(WORDS)));
    }
    Ok((!value.trim().is_empty()).then(|| value.trim().to_string()))
}
