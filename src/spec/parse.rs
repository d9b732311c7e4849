//! A query string to a [`Spec`], key by key.

use super::fault::{Expected, Fault, nearest, shown};
use super::{Annotation, ChartKind, Compare, Lang, Spec, ThemeChoice};
use crate::data::{Compilation, Date, Dimension, Flow, Period};

/// The keys in the order of the canonical form.
pub(super) const KEYS: [&str; 16] = [
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
        Strictness::Strict => nearest(found, KEYS),
        Strictness::Lenient => {
            let plain: String = found.chars().filter(|c| c.is_alphanumeric()).collect::<String>().to_ascii_lowercase();
            // A key of two letters is one letter from half the alphabet: only its case can slip.
            let slip = |key: &&str| {
                let distance = strsim::osa_distance(&plain, &key.to_ascii_lowercase());
                distance == 0 || (distance == 1 && key.len() > 3)
            };
            match KEYS.into_iter().find(slip) {
                Some(key) => Some(key.to_string()),
                None => return Ok(None),
            }
        }
    };
    Err(Fault::UnknownKey { found: shown(found), nearest: near })
}

/// Percent-decoding as forms do it: `+` is a blank.
fn decode(text: &str) -> Result<String, Fault> {
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

fn set(spec: &mut Spec, key: &'static str, value: &str) -> Result<(), Fault> {
    match key {
        "chart" => spec.chart = choose(key, value, ChartKind::ALL, ChartKind::code)?,
        "by" => spec.by = Some(choose(key, value, Dimension::ALL, Dimension::code)?),
        "item" => spec.item = list(key, value)?,
        "flow" => spec.flow = Some(choose(key, value, Flow::ALL, Flow::code)?),
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
        "compilation" => spec.compilation = Some(choose(key, value, Compilation::ALL, Compilation::code)?),
        "headline" => spec.headline = words(key, value)?,
        "note" => spec.note = words(key, value)?,
        "highlight" => spec.highlight = list(key, value)?,
        "annotate" => spec.annotate = annotations(key, value)?,
        "lang" => spec.lang = Some(choose(key, value, Lang::ALL, Lang::code)?),
        "theme" => spec.theme = choose(key, value, ThemeChoice::ALL, ThemeChoice::code)?,
        _ => unreachable!("every key in KEYS has an arm"),
    }
    Ok(())
}

fn not(key: &'static str, found: &str, expected: Expected) -> Fault {
    Fault::Unknown { key, found: shown(found), expected, nearest: None }
}

fn choose<T: Copy, const N: usize>(
    key: &'static str,
    value: &str,
    all: [T; N],
    code: fn(T) -> &'static str,
) -> Result<T, Fault> {
    all.into_iter().find(|one| code(*one) == value).ok_or_else(|| {
        let codes = all.map(code);
        let expected = Expected::OneOf(codes.map(str::to_string).to_vec());
        Fault::Unknown { key, found: shown(value), expected, nearest: nearest(value, codes) }
    })
}

fn yes(key: &'static str, value: &str) -> Result<bool, Fault> {
    choose(key, value, ["no", "yes"], |code| code).map(|code| code == "yes")
}

/// Codes with commas between them, each once.
fn list(key: &'static str, value: &str) -> Result<Vec<String>, Fault> {
    let codes: Vec<&str> = value.split(',').collect();
    if codes.iter().any(|code| code.is_empty() || code.chars().any(char::is_control)) {
        return Err(not(key, value, Expected::Codes));
    }
    // Sorted, so that a list as long as a line is told from one with a code twice at once.
    let mut sorted = codes.clone();
    sorted.sort_unstable();
    if let Some(pair) = sorted.windows(2).find(|pair| pair[0] == pair[1]) {
        return Err(not(key, pair[0], Expected::EachOnce));
    }
    Ok(codes.into_iter().map(str::to_string).collect())
}

fn range(key: &'static str, value: &str) -> Result<(Period, Period), Fault> {
    let (first, last) = value.split_once("..").unwrap_or((value, value));
    let (Some(first), Some(last)) = (Period::parse(first), Period::parse(last)) else {
        return Err(not(key, value, Expected::PeriodOrRange));
    };
    if first.length != last.length {
        return Err(not(key, value, Expected::EndsOfOneLength));
    }
    if first > last {
        let nearest = Some(format!("{last}..{first}"));
        return Err(Fault::Unknown { key, found: shown(value), expected: Expected::EarlierFirst, nearest });
    }
    Ok((first, last))
}

/// An editor's own words: one line of plain text.
fn words(key: &'static str, value: &str) -> Result<Option<String>, Fault> {
    if value.chars().count() > WORDS || value.chars().any(char::is_control) {
        return Err(not(key, value, Expected::PlainText(WORDS)));
    }
    Ok((!value.trim().is_empty()).then(|| value.trim().to_string()))
}

/// `CODE:text`, up to four; a comma parts two where a code and a colon follow it.
fn annotations(key: &'static str, value: &str) -> Result<Vec<Annotation>, Fault> {
    let wrong = || not(key, value, Expected::Annotations);
    if value.chars().any(char::is_control) {
        return Err(wrong());
    }
    let mut found: Vec<Annotation> = Vec::new();
    for part in value.split(',') {
        let code = |at: &str| !at.is_empty() && at.chars().all(|c| c.is_ascii_alphanumeric() || "_-".contains(c));
        match (part.split_once(':'), found.last_mut()) {
            (Some((at, text)), _) if code(at.trim()) => {
                found.push(Annotation { at: at.trim().to_string(), text: text.trim().to_string() })
            }
            (_, Some(last)) => {
                last.text.push(',');
                last.text.push_str(part);
            }
            _ => return Err(wrong()),
        }
    }
    let good = |a: &Annotation| !a.text.is_empty() && a.text.chars().count() <= 60;
    if found.len() > 4 || !found.iter().all(good) {
        return Err(wrong());
    }
    Ok(found)
}
