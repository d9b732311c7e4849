//! What is wrong with a query, in words: what was found, what was expected and what is near.

use super::message_builder::MessageBuilder;
use super::{en, ko};
use crate::join::join;
use crate::query::{Expected, Lang, QueryError};

/// What is wrong with a query: what was found, what was expected and what is near.
pub fn query_error(lang: Lang, query_error: &QueryError) -> String {
    let keys;
    let valid;
    let mut near = None;
    let mut telling = MessageBuilder::new(lang);
    telling.facts.names = match query_error {
        QueryError::UnknownKey { found, nearest } => {
            near = nearest.as_deref();
            keys = join(&crate::query::KEYS, ", ");
            ["", found, "", &keys]
        }
        QueryError::RepeatedKey { key } => [key, "", "", ""],
        QueryError::Unknown { key, found, expected, nearest } => {
            near = nearest.as_deref();
            valid = valid_instead(lang, expected);
            [key, found, "", &valid]
        }
        QueryError::NotTaken { key, value, chart, expected } => {
            valid = valid_instead(lang, expected);
            [key, value, chart.code(), &valid]
        }
        QueryError::Encoding { found } => ["", found, "", ""],
    };
    let (pattern, hint) = match lang {
        Lang::En => (en::query_error(query_error), "; did you mean '@n0'?"),
        Lang::Ko => (ko::query_error(query_error), " 혹시 ‘@n0’인가요?"),
    };
    telling.put(pattern);
    if let Some(near) = near {
        telling.facts.names[0] = near;
        telling.put(hint);
    }
    telling.text
}

fn valid_instead(lang: Lang, expected: &Expected) -> String {
    let (mut listed, mut of, mut most) = (String::new(), String::new(), 0);
    match expected {
        Expected::OneOf(codes) | Expected::OneOfMany(codes) | Expected::ItemWithParts(codes) => {
            listed = join(codes, ", ");
        }
        Expected::OneItemOf(by, codes) => (listed, of) = (join(codes, ", "), by.code().to_string()),
        Expected::ItemsOf(by) => of = by.code().to_string(),
        Expected::PublishedBy(day, open) => {
            of = day.code();
            for compilation in open {
                listed.push_str(if listed.is_empty() { "" } else { ", " });
                listed.push_str(compilation.code());
            }
        }
        Expected::DayFrom(first) => listed = first.code(),
        Expected::OnePeriod(period) | Expected::LengthOf(period) => listed = period.code(),
        Expected::PlainText(length) => most = *length as i32,
        Expected::AtMostPeriods(number) => most = *number,
        Expected::PeriodOrNone
        | Expected::PeriodOrRange
        | Expected::Date
        | Expected::Codes
        | Expected::EachOnce
        | Expected::EndsOfOneLength
        | Expected::EarlierFirst
        | Expected::Annotations
        | Expected::NoFlow
        | Expected::OnlyWithBridge
        | Expected::DimensionWithParts
        | Expected::OneItem
        | Expected::PeriodToLeadFrom
        | Expected::AnotherPeriod
        | Expected::ItemOrPeriod => {}
    }
    let mut telling = MessageBuilder::new(lang);
    telling.facts.names = [&listed, &of, "", ""];
    telling.facts.values[0] = most;
    telling.put(match lang {
        Lang::En => en::expected(expected),
        Lang::Ko => ko::expected(expected),
    });
    telling.text
}
