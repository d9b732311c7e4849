//! Parses a query string into a [`Query`], key by key.

mod list;

use super::attributes::key_of_attribute;
use super::error::{Expected, QueryError, edit_distance, nearest, normalized, printable};
use super::key::Key;
use super::style::{Font, MAX_FONT_NAME, Rgb, colour_meant, hex, parse_colour};
use super::{ChartKind, Compare, Growth, Lang, Query, ThemeChoice};
use crate::data::{Date, Period, plain};
use list::{annotations, list};

/// The number of characters that a headline or a note may have.
const MAX_TEXT: usize = 200;

/// The treatment of keys that no chart has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Strictness {
    /// Rejects every unknown key: the command line and the element's `query`.
    Strict,
    /// Ignores an unknown key unless it looks like a misspelling of a known one: page addresses.
    Lenient,
    /// The same for the attributes of an element: keys of any case, with or without hyphens, and an empty value as an
    /// absent one.
    Attributes,
}

/// Parses a query such as `chart=bars&by=type&period=2022`, with or without a leading `?`.
///
/// # Errors
///
/// Returns the first error of the query: an unknown or repeated key, an invalid value or a damaged encoding.
pub fn parse(query: &str, strictness: Strictness) -> Result<Query, QueryError> {
    let mut parsed = Query::default();
    let mut seen = Vec::new();
    for pair in query.strip_prefix('?').unwrap_or(query).split('&').filter(|pair| !pair.is_empty()) {
        let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
        if value.is_empty() && strictness == Strictness::Attributes {
            continue;
        }
        let Some(key) = parse_key(&decode(key)?, strictness)? else { continue };
        if seen.contains(&key) {
            return Err(QueryError::RepeatedKey { key: key.code() });
        }
        seen.push(key);
        set(&mut parsed, key, &decode(value)?)?;
    }
    Ok(parsed)
}

/// Parses a key; `None` for an unknown one that is ignored.
fn parse_key(found: &str, strictness: Strictness) -> Result<Option<Key>, QueryError> {
    let known = match strictness {
        Strictness::Strict | Strictness::Lenient => Key::of(found),
        Strictness::Attributes => key_of_attribute(found),
    };
    if known.is_some() {
        return Ok(known);
    }
    let nearest = match strictness {
        Strictness::Strict => nearest(found, &Key::codes()),
        Strictness::Lenient | Strictness::Attributes => {
            let Some(key) = misspelt_key(found) else { return Ok(None) };
            Some(key.code().to_string())
        }
    };
    Err(QueryError::UnknownKey { found: printable(found), nearest })
}

/// The key that an unknown one is probably a misspelling of. Stricter than [`nearest`], since the address of a page may
/// hold keys of others. In a key of two letters only the case can be wrong: one letter off, it could be any word.
fn misspelt_key(found: &str) -> Option<Key> {
    let found = normalized(found);
    let length = found.chars().count();
    Key::ALL.into_iter().find(|key| {
        let code = key.code();
        // A greater difference in length is at least two edits. The distance takes time proportional to the length.
        code.len().abs_diff(length) <= 1
            && edit_distance(&found, &code.to_ascii_lowercase()) <= usize::from(code.len() > 3)
    })
}

/// Decodes a percent-encoded text as forms encode it, with `+` for a blank.
pub(crate) fn decode(text: &str) -> Result<String, QueryError> {
    let error = || QueryError::Encoding { found: printable(text) };
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

/// Sets the field of a key from its decoded value. On an error the query is unchanged.
pub(super) fn set(query: &mut Query, key: Key, value: &str) -> Result<(), QueryError> {
    match key {
        Key::Chart => query.chart = one_of(key, value, ChartKind::ALL, ChartKind::code)?,
        Key::By => query.by = Some(code(key, value)?),
        Key::Item => query.item = list(key, value)?,
        Key::Flow => query.flow = Some(code(key, value)?),
        Key::Period => query.period = Some(range(key, value)?),
        Key::Compare => query.compare = Some(compare(key, value)?),
        Key::Change => query.change = yes_or_no(key, value)?,
        Key::Growth => query.growth = one_of(key, value, Growth::ALL, Growth::code)?,
        Key::AsOf => query.as_of = Some(Date::parse(value).ok_or_else(|| invalid(key, value, Expected::Date))?),
        Key::First => query.first = yes_or_no(key, value)?,
        Key::Compilation => query.compilation = Some(code(key, value)?),
        Key::Headline => query.headline = one_line(key, value)?,
        Key::Note => query.note = one_line(key, value)?,
        Key::Highlight => query.highlight = list(key, value)?,
        Key::Annotate => query.annotate = annotations(key, value)?,
        Key::Events => query.events = yes_or_no(key, value)?,
        Key::Currency => query.currency = Some(code(key, value)?),
        Key::Lang => query.lang = Some(language(key, value)?),
        Key::Theme => query.theme = one_of(key, value, ThemeChoice::ALL, ThemeChoice::code)?,
        Key::Font => {
            let expected = Expected::Typeface(MAX_FONT_NAME);
            query.style.font = Some(Font::parse(value).ok_or_else(|| invalid(key, value, expected))?);
        }
        Key::Ground => query.style.ground = Some(colour(key, value)?),
        Key::Ink => query.style.ink = Some(colour(key, value)?),
        Key::Surplus => query.style.surplus = Some(colour(key, value)?),
        Key::Deficit => query.style.deficit = Some(colour(key, value)?),
    }
    Ok(())
}

/// Parses one of a list of values by its code.
fn one_of<T: Copy>(
    key: Key,
    value: &str,
    all: impl IntoIterator<Item = T>,
    code: fn(T) -> &'static str,
) -> Result<T, QueryError> {
    let all: Vec<T> = all.into_iter().collect();
    all.iter().copied().find(|one| code(*one) == value).ok_or_else(|| {
        let codes: Vec<&str> = all.iter().map(|one| code(*one)).collect();
        let expected = Expected::OneOf(codes.iter().map(ToString::to_string).collect());
        QueryError::Unknown { key: key.code(), found: printable(value), expected, nearest: nearest(value, &codes) }
    })
}

/// Parses a language tag of BCP 47, such as `ko` or `en-US`, in any case. Only its language counts.
fn language(key: Key, value: &str) -> Result<Lang, QueryError> {
    let is_subtag = |tag: &str| (1..=8).contains(&tag.len()) && tag.bytes().all(|byte| byte.is_ascii_alphanumeric());
    let tag = Some(value).filter(|value| value.split('-').all(is_subtag));
    let language = tag.and_then(|tag| Lang::of(&tag.split('-').next()?.to_ascii_lowercase()));
    language.map_or_else(|| one_of(key, value, Lang::all(), Lang::code), Ok)
}

/// Parses a code that the dataset is asked for later.
fn code(key: Key, value: &str) -> Result<String, QueryError> {
    let allowed = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'-';
    let valid = !value.is_empty() && value.bytes().all(allowed);
    if valid { Ok(value.to_string()) } else { Err(invalid(key, value, Expected::Code)) }
}

fn colour(key: Key, value: &str) -> Result<Rgb, QueryError> {
    parse_colour(value).ok_or_else(|| {
        let (found, nearest) = (printable(value), colour_meant(value).map(hex));
        QueryError::Unknown { key: key.code(), found, expected: Expected::Rgb, nearest }
    })
}

fn yes_or_no(key: Key, value: &str) -> Result<bool, QueryError> {
    one_of(key, value, [false, true], |yes| if yes { "yes" } else { "no" })
}

fn compare(key: Key, value: &str) -> Result<Compare, QueryError> {
    match value {
        "none" => Ok(Compare::Nothing),
        _ => Period::parse(value).map(Compare::With).ok_or_else(|| invalid(key, value, Expected::PeriodOrNone)),
    }
}

fn invalid(key: Key, found: &str, expected: Expected) -> QueryError {
    QueryError::Unknown { key: key.code(), found: printable(found), expected, nearest: None }
}

fn has_control(text: &str) -> bool {
    text.chars().any(char::is_control)
}

/// Parses a period, or two of one length with `..` between them.
fn range(key: Key, value: &str) -> Result<(Period, Period), QueryError> {
    let (first, last) = value.split_once("..").unwrap_or((value, value));
    let (Some(first), Some(last)) = (Period::parse(first), Period::parse(last)) else {
        return Err(invalid(key, value, Expected::PeriodOrRange));
    };
    if first.length != last.length {
        return Err(invalid(key, value, Expected::EndsOfOneLength));
    }
    if first > last {
        let (expected, nearest) = (Expected::EarlierFirst, Some(range_code((last, first))));
        return Err(QueryError::Unknown { key: key.code(), found: printable(value), expected, nearest });
    }
    Ok((first, last))
}

/// A period or a range as a query has it.
pub(super) fn range_code((first, last): (Period, Period)) -> String {
    if first == last { first.to_string() } else { format!("{first}..{last}") }
}

/// Parses one line of plain text; `None` for a blank one. Characters that turn the direction of others are dropped.
fn one_line(key: Key, value: &str) -> Result<Option<String>, QueryError> {
    if value.chars().count() > MAX_TEXT || has_control(value) {
        return Err(invalid(key, value, Expected::PlainText(MAX_TEXT)));
    }
    let text = plain(value);
    Ok((!text.trim().is_empty()).then(|| text.trim().to_string()))
}
