//! What is wrong with a query, as messages: what was found, what was expected and what is near.

use super::argument::Phrase;
use super::message::messages;
use crate::query::{Expected, Key, Lang, QueryError};
use std::fmt;

messages! {
    /// A [`QueryError`] as a message. Keys and codes are shown as they are typed.
    #[derive(Clone, Debug, PartialEq)]
    pub(super) enum Fault<'a> {
        UnknownKey = "query-unknown-key" { found: &'a str, keys: Vec<String>, nearest: Option<&'a str> },
        RepeatedKey = "query-repeated-key" { key: &'a str },
        Unknown = "query-unknown" { key: &'a str, found: &'a str, expected: Phrase<'a>, nearest: Option<&'a str> },
        NotTaken = "query-not-taken" { key: &'a str, found: Option<&'a str>, chart: &'a str, expected: Phrase<'a> },
        Encoding = "query-encoding" { found: &'a str },
    }
}

messages! {
    /// An [`Expected`] as a message: a part of the sentence that a [`Fault`] makes.
    #[derive(Clone, Debug, PartialEq)]
    pub(super) enum Valid<'a> {
        OneOf = "expected-one-of" { codes: &'a [String] },
        OneOfMany = "expected-one-of-many" { codes: &'a [String] },
        PeriodOrNone = "expected-period-or-none",
        PeriodOrRange = "expected-period-or-range",
        Date = "expected-date",
        Codes = "expected-codes",
        EachOnce = "expected-each-once",
        EndsOfOneLength = "expected-ends-of-one-length",
        EarlierFirst = "expected-earlier-first",
        PlainText = "expected-plain-text" { characters: usize },
        Annotations = "expected-annotations",
        NoFlow = "expected-no-flow",
        OnlyWithBridge = "expected-only-with-bridge",
        DayFrom = "expected-day-from" { first: String },
        PublishedBy = "expected-published-by" { day: String, codes: Vec<String> },
        DimensionWithParts = "expected-dimension-with-parts",
        OneItemOf = "expected-one-item-of" { by: &'a str, codes: &'a [String] },
        ItemsOf = "expected-items-of" { by: &'a str },
        ItemWithParts = "expected-item-with-parts" { codes: &'a [String] },
        OneItem = "expected-one-item",
        OnePeriod = "expected-one-period" { such: String },
        AtMostPeriods = "expected-at-most-periods" { number: usize },
        PeriodToLeadFrom = "expected-period-to-lead-from",
        LengthOf = "expected-length-of" { such: String },
        AnotherPeriod = "expected-another-period",
        ItemOrPeriod = "expected-item-or-period",
    }
}

impl<'a> From<&'a QueryError> for Phrase<'a> {
    fn from(error: &'a QueryError) -> Phrase<'a> {
        match error {
            QueryError::UnknownKey { found, nearest } => Fault::UnknownKey {
                found,
                keys: Key::codes().map(str::to_string).to_vec(),
                nearest: nearest.as_deref(),
            },
            QueryError::RepeatedKey { key } => Fault::RepeatedKey { key },
            QueryError::Unknown { key, found, expected, nearest } => {
                Fault::Unknown { key, found, expected: expected.into(), nearest: nearest.as_deref() }
            }
            QueryError::NotTaken { key, value, chart, expected } => Fault::NotTaken {
                key,
                found: Some(&**value).filter(|value| !value.is_empty()),
                chart: chart.code(),
                expected: expected.into(),
            },
            QueryError::Encoding { found } => Fault::Encoding { found },
        }
        .into()
    }
}

impl<'a> From<&'a Expected> for Phrase<'a> {
    fn from(expected: &'a Expected) -> Phrase<'a> {
        match expected {
            Expected::OneOf(codes) => Valid::OneOf { codes },
            Expected::OneOfMany(codes) => Valid::OneOfMany { codes },
            Expected::PeriodOrNone => Valid::PeriodOrNone,
            Expected::PeriodOrRange => Valid::PeriodOrRange,
            Expected::Date => Valid::Date,
            Expected::Codes => Valid::Codes,
            Expected::EachOnce => Valid::EachOnce,
            Expected::EndsOfOneLength => Valid::EndsOfOneLength,
            Expected::EarlierFirst => Valid::EarlierFirst,
            Expected::PlainText(characters) => Valid::PlainText { characters: *characters },
            Expected::Annotations => Valid::Annotations,
            Expected::NoFlow => Valid::NoFlow,
            Expected::OnlyWithBridge => Valid::OnlyWithBridge,
            Expected::DayFrom(first) => Valid::DayFrom { first: first.to_string() },
            Expected::PublishedBy(day, open) => Valid::PublishedBy {
                day: day.to_string(),
                codes: open.iter().map(|compilation| compilation.code().to_string()).collect(),
            },
            Expected::DimensionWithParts => Valid::DimensionWithParts,
            Expected::OneItemOf(by, codes) => Valid::OneItemOf { by: by.code(), codes },
            Expected::ItemsOf(by) => Valid::ItemsOf { by: by.code() },
            Expected::ItemWithParts(codes) => Valid::ItemWithParts { codes },
            Expected::OneItem => Valid::OneItem,
            Expected::OnePeriod(period) => Valid::OnePeriod { such: period.to_string() },
            Expected::AtMostPeriods(number) => {
                Valid::AtMostPeriods { number: usize::try_from(*number).unwrap_or_default() }
            }
            Expected::PeriodToLeadFrom => Valid::PeriodToLeadFrom,
            Expected::LengthOf(period) => Valid::LengthOf { such: period.to_string() },
            Expected::AnotherPeriod => Valid::AnotherPeriod,
            Expected::ItemOrPeriod => Valid::ItemOrPeriod,
        }
        .into()
    }
}

/// In English, for logs and the command line.
impl fmt::Display for QueryError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&super::query_error(Lang::EN, self))
    }
}
