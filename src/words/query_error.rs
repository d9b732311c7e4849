//! The messages of query errors: the value found, what was expected and the nearest valid value.

use super::argument::Phrase;
use super::message::messages;
use crate::query::{Expected, Key, Lang, QueryError};
use std::fmt;

messages! {
    /// The message of a [`QueryError`]. Keys and codes are shown as in queries.
    #[derive(Clone, Debug, PartialEq)]
    pub(super) enum ErrorMessage<'a> {
        UnknownKey = "query-unknown-key" { found: &'a str, keys: Vec<String>, nearest: Option<&'a str> },
        RepeatedKey = "query-repeated-key" { key: &'a str },
        Unknown = "query-unknown" { key: &'a str, found: &'a str, expected: Phrase<'a>, nearest: Option<&'a str> },
        NotTaken = "query-not-taken" { key: &'a str, found: Option<&'a str>, chart: &'a str, expected: Phrase<'a> },
        Encoding = "query-encoding" { found: &'a str },
    }
}

messages! {
    /// The message of an [`Expected`], which is a part of that of the [`QueryError`].
    #[derive(Clone, Debug, PartialEq)]
    pub(super) enum ExpectedMessage<'a> {
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
        BalanceWithFlows = "expected-balance-with-flows",
        AdditiveMeasure = "expected-additive-measure",
        OnlyWithBridge = "expected-only-with-bridge",
        OnlyWithLines = "expected-only-with-lines",
        MeasureThatGrows = "expected-measure-that-grows",
        DayFrom = "expected-day-from" { first: String },
        PublishedBy = "expected-published-by" { day: String, codes: Vec<String> },
        Code = "expected-code",
        DimensionWithParts = "expected-dimension-with-parts" { codes: &'a [String] },
        OneItemOf = "expected-one-item-of" { by: &'a str, codes: &'a [String] },
        ItemsOf = "expected-items-of" { by: &'a str },
        ItemWithParts = "expected-item-with-parts" { codes: &'a [String] },
        OneItem = "expected-one-item",
        OnePeriod = "expected-one-period" { such: String },
        AtMostPeriods = "expected-at-most-periods" { number: usize },
        AtMostItems = "expected-at-most-items" { number: usize },
        PeriodToLeadFrom = "expected-period-to-lead-from",
        LengthOf = "expected-length-of" { such: String },
        AnotherPeriod = "expected-another-period",
        ItemOrPeriod = "expected-item-or-period",
        YearsIn = "expected-years-in" { currency: &'a str },
        Typeface = "expected-font" { characters: usize },
        Rgb = "expected-rgb",
        Contrast = "expected-contrast" { least: &'a str, grounds: &'a [String] },
        GroundBeside = "expected-ground-beside",
    }
}

/// The message of an error, with each key by the name that `name` gives it.
pub(super) fn phrase<'a>(error: &'a QueryError, name: impl Fn(&'static str) -> &'a str) -> Phrase<'a> {
    match error {
        QueryError::UnknownKey { found, nearest } => ErrorMessage::UnknownKey {
            found,
            keys: Key::codes().map(str::to_string).to_vec(),
            nearest: nearest.as_deref(),
        },
        QueryError::RepeatedKey { key } => ErrorMessage::RepeatedKey { key: name(key) },
        QueryError::Unknown { key, found, expected, nearest } => {
            ErrorMessage::Unknown { key: name(key), found, expected: expected.into(), nearest: nearest.as_deref() }
        }
        QueryError::NotTaken { key, value, chart, expected } => ErrorMessage::NotTaken {
            key: name(key),
            found: Some(&**value).filter(|value| !value.is_empty()),
            chart: chart.code(),
            expected: expected.into(),
        },
        QueryError::Encoding { found } => ErrorMessage::Encoding { found },
    }
    .into()
}

impl<'a> From<&'a QueryError> for Phrase<'a> {
    fn from(error: &'a QueryError) -> Phrase<'a> {
        phrase(error, |key| key)
    }
}

impl<'a> From<&'a Expected> for Phrase<'a> {
    fn from(expected: &'a Expected) -> Phrase<'a> {
        match expected {
            Expected::OneOf(codes) => ExpectedMessage::OneOf { codes },
            Expected::OneOfMany(codes) => ExpectedMessage::OneOfMany { codes },
            Expected::PeriodOrNone => ExpectedMessage::PeriodOrNone,
            Expected::PeriodOrRange => ExpectedMessage::PeriodOrRange,
            Expected::Date => ExpectedMessage::Date,
            Expected::Codes => ExpectedMessage::Codes,
            Expected::EachOnce => ExpectedMessage::EachOnce,
            Expected::EndsOfOneLength => ExpectedMessage::EndsOfOneLength,
            Expected::EarlierFirst => ExpectedMessage::EarlierFirst,
            Expected::PlainText(characters) => ExpectedMessage::PlainText { characters: *characters },
            Expected::Annotations => ExpectedMessage::Annotations,
            Expected::NoFlow => ExpectedMessage::NoFlow,
            Expected::BalanceWithFlows => ExpectedMessage::BalanceWithFlows,
            Expected::AdditiveMeasure => ExpectedMessage::AdditiveMeasure,
            Expected::OnlyWithBridge => ExpectedMessage::OnlyWithBridge,
            Expected::OnlyWithLines => ExpectedMessage::OnlyWithLines,
            Expected::MeasureThatGrows => ExpectedMessage::MeasureThatGrows,
            Expected::DayFrom(first) => ExpectedMessage::DayFrom { first: first.to_string() },
            Expected::PublishedBy(day, open) => {
                ExpectedMessage::PublishedBy { day: day.to_string(), codes: open.clone() }
            }
            Expected::Code => ExpectedMessage::Code,
            Expected::DimensionWithParts(codes) => ExpectedMessage::DimensionWithParts { codes },
            Expected::OneItemOf(by, codes) => ExpectedMessage::OneItemOf { by, codes },
            Expected::ItemsOf(by) => ExpectedMessage::ItemsOf { by },
            Expected::ItemWithParts(codes) => ExpectedMessage::ItemWithParts { codes },
            Expected::OneItem => ExpectedMessage::OneItem,
            Expected::OnePeriod(period) => ExpectedMessage::OnePeriod { such: period.to_string() },
            Expected::AtMostPeriods(number) => {
                ExpectedMessage::AtMostPeriods { number: usize::try_from(*number).unwrap_or_default() }
            }
            Expected::AtMostItems(number) => ExpectedMessage::AtMostItems { number: *number },
            Expected::PeriodToLeadFrom => ExpectedMessage::PeriodToLeadFrom,
            Expected::LengthOf(period) => ExpectedMessage::LengthOf { such: period.to_string() },
            Expected::AnotherPeriod => ExpectedMessage::AnotherPeriod,
            Expected::ItemOrPeriod => ExpectedMessage::ItemOrPeriod,
            Expected::YearsIn(currency) => ExpectedMessage::YearsIn { currency },
            Expected::Typeface(characters) => ExpectedMessage::Typeface { characters: *characters },
            Expected::Rgb => ExpectedMessage::Rgb,
            Expected::Contrast { least, grounds } => ExpectedMessage::Contrast { least, grounds },
            Expected::GroundBeside => ExpectedMessage::GroundBeside,
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
