//! A query string to a [`Spec`], key by key.

mod list;

use super::fault::{Expected, Fault, nearest, plain, shown};
use super::{ChartKind, Compare, Lang, Spec, ThemeChoice};
use crate::data::{Compilation, Date, Dimension, Flow, Period};
use list::{annotations, list};

/// The keys in the order of the canonical form.
pub(crate) const KEYS: [&str; 16] = [
    "chart",
    "by",
    "item",
    "flow",
    "period",
    "compare",
    "change",
    "asOf",
    "first",
    "compilation",
    "headline",
    "note",
    "highlight",
    "annotate",
    "lang",
    "theme",
];

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
pub fn parse(query: &str, strictness: Strictness) -> Result<Spec, Fault> {
    let mut spec = Spec::default();
    let mut seen: Vec<&str> = Vec::new();
    let query = query.strip_prefix('?').unwrap_or(query);
    for pair in query.split('&').filter(|pair| !pair.is_empty()) {
        let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
        let Some(key) = own_key(&decode(key)?, strictness)? else { continue };
        if seen.contains(&key) {
            return Err(Fault::RepeatedKey { key });
        }
        seen.push(key);
        set(&mut spec, key, &decode(value)?)?;
    }
    Ok(spec)
}

/// One of our keys, `None` for a foreign one that may pass, or a fault that names the nearest.
fn own_key(found: &str, strictness: Strictness) -> Result<Option<&'static str>, Fault> {
    if let Some(key) = KEYS.into_iter().find(|key| *key == found) {
        return Ok(Some(key));
    }
    let near = match strictness {
        Strictness::Strict => nearest(found, &KEYS),
        Strictness::Lenient => {
            let typed = plain(found);
            let length = typed.chars().count();
            // Two letters more or less are two slips: most of a foreign address need not be looked at closer.
            let near = |key: &&str| key.len().abs_diff(length) <= 1 && is_slip(&typed, key);
            let Some(key) = KEYS.into_iter().find(near) else { return Ok(None) };
            Some(key.to_string())
        }
    };
    Err(Fault::UnknownKey { found: shown(found), nearest: near })
}

/// Whether what is plain of a foreign key looks like a slip for one of ours. A key of two letters is one letter from
/// half the alphabet: only its case can slip.
fn is_slip(typed: &str, key: &str) -> bool {
    let distance = strsim::osa_distance(typed, &key.to_ascii_lowercase());
    distance == 0 || (distance == 1 && key.len() > 3)
}

/// Percent-decoding as forms do it: `+` is a blank.
pub(crate) fn decode(text: &str) -> Result<String, Fault> {
    let fault = || Fault::Encoding { found: shown(text) };
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        bytes.push(match byte {
            b'+' => b' ',
            b'%' => {
                let mut digit = || rest.next().and_then(|b| (b as char).to_digit(16)).ok_or_else(fault);
                (digit()? * 16 + digit()?) as u8
            }
            other => other,
        });
    }
    String::from_utf8(bytes).map_err(|_| fault())
}

/// One of the values of an enum by its word. The words are worked out when this is compiled: a list of them is all that
/// is loaded.
macro_rules! choose {
    ($kind:ident, $key:expr, $value:expr) => {{
        const WORDS: [&str; $kind::ALL.len()] = {
            let (mut words, mut at) = ([""; $kind::ALL.len()], 0);
            while at < words.len() {
                words[at] = $kind::ALL[at].code();
                at += 1;
            }
            words
        };
        $kind::ALL[place($key, $value, &WORDS)?]
    }};
}

fn set(spec: &mut Spec, key: &'static str, value: &str) -> Result<(), Fault> {
    match key {
        "chart" => spec.chart = choose!(ChartKind, key, value),
        "by" => spec.by = Some(choose!(Dimension, key, value)),
        "item" => spec.item = list(key, value)?,
        "flow" => spec.flow = Some(choose!(Flow, key, value)),
        "period" => spec.period = Some(range(key, value)?),
        "compare" if value == "none" => spec.compare = Some(Compare::Nothing),
        "compare" => {
            let period = Period::parse(value).ok_or_else(|| not(key, value, Expected::PeriodOrNone))?;
            spec.compare = Some(Compare::With(period));
        }
        "change" => spec.change = yes(key, value)?,
        "asOf" => {
            let date = Date::parse(value).ok_or_else(|| not(key, value, Expected::Date))?;
            spec.as_of = Some(date);
        }
        "first" => spec.first = yes(key, value)?,
        "compilation" => spec.compilation = Some(choose!(Compilation, key, value)),
        "headline" => spec.headline = words(key, value)?,
        "note" => spec.note = words(key, value)?,
        "highlight" => spec.highlight = list(key, value)?,
        "annotate" => spec.annotate = annotations(key, value)?,
        "lang" => spec.lang = Some(choose!(Lang, key, value)),
        "theme" => spec.theme = choose!(ThemeChoice, key, value),
        _ => unreachable!("every key in KEYS has an arm"),
    }
    Ok(())
}

fn not(key: &'static str, found: &str, expected: Expected) -> Fault {
    Fault::Unknown { key, found: shown(found), expected, nearest: None }
}

/// Where in a list of words the value stands.
fn place(key: &'static str, value: &str, words: &[&'static str]) -> Result<usize, Fault> {
    words.iter().position(|word| *word == value).ok_or_else(|| {
        let expected = Expected::OneOf(owned(words));
        Fault::Unknown { key, found: shown(value), expected, nearest: nearest(value, words) }
    })
}

fn yes(key: &'static str, value: &str) -> Result<bool, Fault> {
    place(key, value, &["no", "yes"]).map(|at| at == 1)
}

fn owned(words: &[&str]) -> Vec<String> {
    words.iter().map(|word| word.to_string()).collect()
}

fn has_control(text: &str) -> bool {
    text.chars().any(char::is_control)
}

fn range(key: &'static str, value: &str) -> Result<(Period, Period), Fault> {
    let (first, last) = crate::data::cut(value, "..").unwrap_or((value, value));
    let (Some(first), Some(last)) = (Period::parse(first), Period::parse(last)) else {
        return Err(not(key, value, Expected::PeriodOrRange));
    };
    if first.length != last.length {
        return Err(not(key, value, Expected::EndsOfOneLength));
    }
    if first > last {
        let nearest = Some(span(last, first));
        return Err(Fault::Unknown { key, found: shown(value), expected: Expected::EarlierFirst, nearest });
    }
    Ok((first, last))
}

/// A range as it is typed.
pub(super) fn span(first: Period, last: Period) -> String {
    [&*first.to_string(), "..", &last.to_string()].concat()
}

/// An editor's own words: one line of plain text.
fn words(key: &'static str, value: &str) -> Result<Option<String>, Fault> {
    if value.chars().count() > WORDS || has_control(value) {
        return Err(not(key, value, Expected::PlainText(WORDS)));
    }
    Ok((!value.trim().is_empty()).then(|| value.trim().to_string()))
}
