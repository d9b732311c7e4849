//! What is wrong with a query, in English: found, expected, and the nearest that is valid. Of the names that slots say,
//! 0 is the key, 1 what was found, 2 the chart, 3 what is valid; of what is valid, 0 lists codes, 1 is what they are of.

use crate::query::{Expected, Lang, QueryError};
use core::fmt;

impl fmt::Display for QueryError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&crate::words::query_error(Lang::En, self))
    }
}

/// Says what was found and what was expected.
pub(in crate::words) fn query_error(query_error: &QueryError) -> &'static str {
    match query_error {
        QueryError::UnknownKey { .. } => "found the key '@n1', expected one of @n3",
        QueryError::RepeatedKey { .. } => "found the key '@n0' twice, expected it once",
        QueryError::Unknown { .. } => "@n0: found '@n1', expected @n3",
        QueryError::NotTaken { .. } => "@n0: found '@n1' with chart=@n2, expected @n3",
        QueryError::Encoding { .. } => "found '@n1', expected text in percent-encoded UTF-8",
    }
}

/// Says what would have been valid.
pub(in crate::words) fn expected(expected: &Expected) -> &'static str {
    match expected {
        Expected::OneOf(_) => "one of @n0",
        Expected::OneOfMany(_) => "one of @n0 and others of items.csv",
        Expected::PeriodOrNone => "a period such as 2021, or none",
        Expected::PeriodOrRange => "a period such as 2022, 2022-H1 or 2016-Q1, or a range such as 2010..2023",
        Expected::Date => "a date such as 2023-03-24",
        Expected::Codes => "one or more codes with commas between them",
        Expected::EachOnce => "each code once",
        Expected::EndsOfOneLength => "a range whose ends are of one length",
        Expected::EarlierFirst => "an earlier period first",
        Expected::PlainText(_) => "plain text of at most @q characters",
        Expected::Annotations => "up to four of CODE:text with commas between them, each text at most 60 characters",
        Expected::NoFlow => "no flow: it draws exports and imports",
        Expected::OnlyWithBridge => "it only with chart=bridge",
        Expected::DayFrom(_) => "a day from that of the first release, @n0, on",
        Expected::PublishedBy(..) => "one that was published by @n1: @n0",
        Expected::DimensionWithParts => "a dimension with parts: type, country, institution or industry",
        Expected::OneItemOf(..) => "one item of @n1: @n0",
        Expected::ItemsOf(_) => "items of @n1 (by=@n1)",
        Expected::ItemWithParts(_) => "an item that has parts: @n0",
        Expected::OneItem => "one item",
        Expected::OnePeriod(_) => "one period, such as @n0",
        Expected::AtMostPeriods(_) => "at most @q periods",
        Expected::PeriodToLeadFrom => "a period to lead from, or no compare: the one a year before",
        Expected::LengthOf(_) => "a period of the same length as @n0",
        Expected::AnotherPeriod => "another period than the drawn one",
        Expected::ItemOrPeriod => "an item of items.csv or a period",
    }
}
