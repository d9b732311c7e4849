//! A day of the Gregorian calendar.

use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// A day from 0001-01-01 to 9999-12-31. Days are ordered in time.
///
/// In text and in files it is written as `2023-03-24`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Date {
    pub year: u16,
    /// 1 to 12.
    pub month: u8,
    /// 1 to 31.
    pub day: u8,
}

impl Date {
    /// Returns the day, or `None` if the calendar has no such day.
    pub fn new(year: u16, month: u8, day: u8) -> Option<Date> {
        let valid = (1..=9999).contains(&year) && (1..=days_in_month(year, month)).contains(&day);
        valid.then_some(Date { year, month, day })
    }

    /// Parses `YYYY-MM-DD`. Returns `None` for any other form and for a day that does not exist.
    pub fn parse(text: &str) -> Option<Date> {
        let (year, month_and_day) = text.split_once('-')?;
        let (month, day) = month_and_day.split_once('-')?;
        Date::new(parse_digits(year, 4)?, parse_digits(month, 2)?, parse_digits(day, 2)?)
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

impl From<Date> for String {
    fn from(date: Date) -> String {
        date.to_string()
    }
}

impl TryFrom<String> for Date {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Date, Self::Error> {
        Date::parse(&text).ok_or("expected a day such as 2023-03-24")
    }
}

/// The length of a month of the year; 0 if there is no such month.
fn days_in_month(year: u16, month: u8) -> u8 {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        _ => 0,
    }
}

/// Parses a number of exactly `length` ASCII digits: unlike [`str::parse`], it takes no sign.
pub(super) fn parse_digits<T: FromStr>(text: &str, length: usize) -> Option<T> {
    let valid = text.len() == length && text.bytes().all(|byte| byte.is_ascii_digit());
    valid.then(|| text.parse().ok()).flatten()
}
