//! What is wrong with a query, in English: found, expected, and the nearest that is valid.

use super::super::fill;
use crate::spec::{Expected, Fault};
use core::fmt;

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&fault(self))
    }
}

/// Says what was found, what was expected and what is near.
pub(in crate::locale) fn fault(fault: &Fault) -> String {
    match fault {
        Fault::UnknownKey { found, nearest } => {
            let keys = crate::spec::KEYS.join(", ");
            fill("found the key '@', expected one of @@", &[found, &keys, &hint(nearest)])
        }
        Fault::RepeatedKey { key } => fill("found the key '@' twice, expected it once", &[key]),
        Fault::Unknown { key, found, expected, nearest } => {
            fill("@: found '@', expected @@", &[key, found, &valid(expected), &hint(nearest)])
        }
        Fault::NotTaken { key, value, chart, expected } => {
            fill("@: found '@' with chart=@, expected @", &[key, value, chart.code(), &valid(expected)])
        }
        Fault::Encoding { found } => fill("found '@', expected text in percent-encoded UTF-8", &[found]),
    }
}

fn hint(nearest: &Option<String>) -> String {
    nearest.as_ref().map_or_else(String::new, |nearest| fill("; did you mean '@'?", &[nearest]))
}

fn valid(expected: &Expected) -> String {
    match expected {
        Expected::OneOf(words) => fill("one of @", &[&words.join(", ")]),
        Expected::OneOfMany(codes) => fill("one of @ and others of items.csv", &[&codes.join(", ")]),
        Expected::PeriodOrNone => "a period such as 2021, or none".into(),
        Expected::PeriodOrRange => "a period such as 2022, 2022-H1 or 2016-Q1, or a range such as 2010..2023".into(),
        Expected::Date => "a date such as 2023-03-24".into(),
        Expected::Codes => "one or more codes with commas between them".into(),
        Expected::EachOnce => "each code once".into(),
        Expected::EndsOfOneLength => "a range whose ends are of one length".into(),
        Expected::EarlierFirst => "an earlier period first".into(),
        Expected::PlainText(most) => fill("plain text of at most @ characters", &[&most.to_string()]),
        Expected::Annotations => {
            "up to four of CODE:text with commas between them, each text at most 60 characters".into()
        }
        Expected::NoFlow => "no flow: it draws exports and imports".into(),
        Expected::OnlyWithBridge => "it only with chart=bridge".into(),
        Expected::DayFrom(first) => fill("a day from that of the first release, @, on", &[&first.to_string()]),
        Expected::PublishedBy(day, open) => {
            let codes: Vec<&str> = open.iter().map(|compilation| compilation.code()).collect();
            fill("one that was published by @: @", &[&day.to_string(), &codes.join(", ")])
        }
        Expected::DimensionWithParts => "a dimension with parts: type, country, institution or industry".into(),
        Expected::OneItemOf(by, codes) => fill("one item of @: @", &[by.code(), &codes.join(", ")]),
        Expected::ItemsOf(by) => fill("items of @ (by=@)", &[by.code(), by.code()]),
        Expected::ItemWithParts(codes) => fill("an item that has parts: @", &[&codes.join(", ")]),
        Expected::OneItem => "one item".into(),
        Expected::OnePeriod(such) => fill("one period, such as @", &[&such.to_string()]),
        Expected::AtMostPeriods(most) => fill("at most @ periods", &[&most.to_string()]),
        Expected::PeriodToLeadFrom => "a period to lead from, or no compare: the one a year before".into(),
        Expected::LengthOf(period) => fill("a period of the same length as @", &[&period.to_string()]),
        Expected::AnotherPeriod => "another period than the drawn one".into(),
        Expected::ItemOrPeriod => "an item of items.csv or a period".into(),
    }
}
