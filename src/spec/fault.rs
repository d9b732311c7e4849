//! What is wrong with a query: found, expected, and the nearest that is valid.

use super::ChartKind;
use crate::data::{Compilation, Date, Dimension, Period};
use core::fmt;

/// Why a query cannot be drawn, in terms of what was asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    UnknownKey { found: String, nearest: Option<String> },
    RepeatedKey { key: &'static str },
    Unknown { key: &'static str, found: String, expected: Expected, nearest: Option<String> },
    NotTaken { key: &'static str, value: String, chart: ChartKind, expected: Expected },
    Encoding { found: String },
}

/// What would have been valid. A value, so that every language can say it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Expected {
    /// One of these words.
    OneOf(Vec<String>),
    /// One of these codes or of others that are too many to list.
    OneOfMany(Vec<String>),
    PeriodOrNone,
    PeriodOrRange,
    Date,
    Codes,
    EachOnce,
    EndsOfOneLength,
    EarlierFirst,
    /// At most so many characters.
    PlainText(usize),
    Annotations,
    NoFlow,
    OnlyWithBridge,
    DayFrom(Date),
    PublishedBy(Date, Vec<Compilation>),
    DimensionWithParts,
    OneItemOf(Dimension, Vec<String>),
    ItemsOf(Dimension),
    ItemWithParts(Vec<String>),
    OneItem,
    /// Such as this one.
    OnePeriod(Period),
    AtMostPeriods(i32),
    PeriodToLeadFrom,
    LengthOf(Period),
    AnotherPeriod,
    ItemOrPeriod,
}

impl fmt::Display for Expected {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Expected::OneOf(words) => write!(f, "one of {}", words.join(", ")),
            Expected::OneOfMany(codes) => write!(f, "one of {} and others of items.csv", codes.join(", ")),
            Expected::PeriodOrNone => f.write_str("a period such as 2021, or none"),
            Expected::PeriodOrRange => {
                f.write_str("a period such as 2022, 2022-H1 or 2016-Q1, or a range such as 2010..2023")
            }
            Expected::Date => f.write_str("a date such as 2023-03-24"),
            Expected::Codes => f.write_str("one or more codes with commas between them"),
            Expected::EachOnce => f.write_str("each code once"),
            Expected::EndsOfOneLength => f.write_str("a range whose ends are of one length"),
            Expected::EarlierFirst => f.write_str("an earlier period first"),
            Expected::PlainText(most) => write!(f, "plain text of at most {most} characters"),
            Expected::Annotations => {
                f.write_str("up to four of CODE:text with commas between them, each text at most 60 characters")
            }
            Expected::NoFlow => f.write_str("no flow: it draws exports and imports"),
            Expected::OnlyWithBridge => f.write_str("it only with chart=bridge"),
            Expected::DayFrom(first) => write!(f, "a day from that of the first release, {first}, on"),
            Expected::PublishedBy(day, open) => {
                let codes: Vec<&str> = open.iter().map(|compilation| compilation.code()).collect();
                write!(f, "one that was published by {day}: {}", codes.join(", "))
            }
            Expected::DimensionWithParts => {
                f.write_str("a dimension with parts: type, country, institution or industry")
            }
            Expected::OneItemOf(by, codes) => write!(f, "one item of {}: {}", by.code(), codes.join(", ")),
            Expected::ItemsOf(by) => write!(f, "items of {} (by={})", by.code(), by.code()),
            Expected::ItemWithParts(codes) => write!(f, "an item that has parts: {}", codes.join(", ")),
            Expected::OneItem => f.write_str("one item"),
            Expected::OnePeriod(such) => write!(f, "one period, such as {such}"),
            Expected::AtMostPeriods(most) => write!(f, "at most {most} periods"),
            Expected::PeriodToLeadFrom => f.write_str("a period to lead from, or no compare: the one a year before"),
            Expected::LengthOf(period) => write!(f, "a period of the same length as {period}"),
            Expected::AnotherPeriod => f.write_str("another period than the drawn one"),
            Expected::ItemOrPeriod => f.write_str("an item of items.csv or a period"),
        }
    }
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
    let plain = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).collect::<String>().to_ascii_lowercase();
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
