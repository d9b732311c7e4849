//! What is wrong with a query: found, expected, and the nearest that is valid.

use super::ChartKind;
use core::fmt;

/// Why a query cannot be drawn, in terms of what was asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    UnknownKey { found: String, nearest: Option<String> },
    RepeatedKey { key: &'static str },
    Unknown { key: &'static str, found: String, expected: String, nearest: Option<String> },
    NotTaken { key: &'static str, value: String, chart: ChartKind, expected: String },
    Encoding { found: String },
}

/// What was typed, short enough for a message and free of control characters.
pub(super) fn shown(text: &str) -> String {
    let clean: String = text.chars().take(60).map(|c| if c.is_control() { '\u{fffd}' } else { c }).collect();
    if text.chars().nth(60).is_some() { clean + "…" } else { clean }
}

/// The candidate that a slip of the keyboard would turn into `found`; `None` if none is near.
pub(crate) fn nearest<'a>(found: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<String> {
    // Longer than any code of ours by far: nothing is near, and the distance need not be worked out.
    if found.len() > 60 {
        return None;
    }
    let plain = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).collect::<String>().to_lowercase();
    let found = plain(found);
    let scored = candidates.into_iter().map(|c| (strsim::osa_distance(&found, &plain(c)), c));
    let best = scored.min_by_key(|(distance, _)| *distance)?;
    let near = best.0 <= 1 || best.0 * 3 <= found.chars().count();
    near.then(|| best.1.to_string())
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let hint = |f: &mut fmt::Formatter<'_>, nearest: &Option<String>| match nearest {
            Some(nearest) => write!(f, "; did you mean '{nearest}'?"),
            None => Ok(()),
        };
        match self {
            Fault::UnknownKey { found, nearest } => {
                write!(f, "found the key '{found}', expected one of {}", super::parse::KEYS.join(", "))?;
                hint(f, nearest)
            }
            Fault::RepeatedKey { key } => write!(f, "found the key '{key}' twice, expected it once"),
            Fault::Unknown { key, found, expected, nearest } => {
                write!(f, "{key}: found '{found}', expected {expected}")?;
                hint(f, nearest)
            }
            Fault::NotTaken { key, value, chart, expected } => {
                write!(f, "{key}: found '{value}' with chart={}, expected {expected}", chart.code())
            }
            Fault::Encoding { found } => {
                write!(f, "found '{found}', expected text in percent-encoded UTF-8")
            }
        }
    }
}
