//! Years and the halves, quarters and months of a year.

use super::Date;
use super::date::parse_digits;
use serde::{Deserialize, Serialize};
use std::{fmt, iter};

/// How long a period is. The longest comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Length {
    Year,
    Half,
    Quarter,
    Month,
}

impl Length {
    pub const ALL: [Length; 4] = [Length::Year, Length::Half, Length::Quarter, Length::Month];

    /// The word for it in selectors of catalogues and in pages.
    pub const fn code(self) -> &'static str {
        match self {
            Length::Year => "year",
            Length::Half => "half",
            Length::Quarter => "quarter",
            Length::Month => "month",
        }
    }

    /// How many periods of this length make a year.
    pub const fn per_year(self) -> u8 {
        match self {
            Length::Year => 1,
            Length::Half => 2,
            Length::Quarter => 4,
            Length::Month => 12,
        }
    }
}

/// A calendar year, half, quarter or month. Periods are ordered by length, then in time.
///
/// In text and in files it is written as `2022`, `2022-H1`, `2016-Q1` or `2024-03`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Period {
    pub length: Length,
    /// 1000 to 9999.
    pub year: u16,
    /// Position within the year, counted from 0; always 0 for a year.
    part: u8,
}

impl Period {
    /// The forms of a period, for messages about a text that has none of them.
    pub const EXAMPLES: &str = "2022, 2022-H1, 2016-Q1 or 2024-03";

    /// The whole of `year`.
    pub const fn of_year(year: u16) -> Period {
        Period::first_of(Length::Year, year)
    }

    /// The first period of a length in `year`.
    pub const fn first_of(length: Length, year: u16) -> Period {
        Period { length, year, part: 0 }
    }

    /// Parses `2022`, `2022-H1`, `2016-Q1` or `2024-03`, the last also as SDMX has it, `2024-M03`. Returns `None` for any
    /// other text.
    pub fn parse(text: &str) -> Option<Period> {
        let (year, part) = text.split_once('-').map_or((text, None), |(year, part)| (year, Some(part)));
        let year = parse_digits(year, 4).filter(|year| *year >= 1000)?;
        let (length, number) = match part {
            None => (Length::Year, 1),
            Some(part) => match part.split_at_checked(1)? {
                ("H", number) => (Length::Half, parse_digits(number, 1)?),
                ("Q", number) => (Length::Quarter, parse_digits(number, 1)?),
                ("M", number) => (Length::Month, parse_digits(number, 2)?),
                _ => (Length::Month, parse_digits(part, 2)?),
            },
        };
        let valid = (1..=length.per_year()).contains(&number);
        valid.then(|| Period { length, year, part: number - 1 })
    }

    /// Position within the year, counted from 1; 1 for a year.
    pub fn number(self) -> u8 {
        self.part + 1
    }

    /// Number of periods of this length since the start of year 0: a position on a time axis.
    pub fn index(self) -> i32 {
        i32::from(self.year) * i32::from(self.length.per_year()) + i32::from(self.part)
    }

    /// The same part of the year before.
    pub fn a_year_before(self) -> Period {
        Period { year: self.year - 1, ..self }
    }

    /// The same part of the year after.
    pub fn a_year_after(self) -> Period {
        Period { year: self.year + 1, ..self }
    }

    /// The period of the same length that follows.
    pub fn next(self) -> Period {
        if self.number() < self.length.per_year() {
            Period { part: self.part + 1, ..self }
        } else {
            Period { year: self.year + 1, part: 0, ..self }
        }
    }

    /// The period of the same length before it.
    pub fn previous(self) -> Period {
        match self.part {
            0 => Period { year: self.year - 1, part: self.length.per_year() - 1, ..self },
            part => Period { part: part - 1, ..self },
        }
    }

    /// The month that a day is in.
    pub fn of_month(day: Date) -> Period {
        Period { length: Length::Month, year: day.year, part: day.month - 1 }
    }

    /// All periods from `self` to `last`, both included. Empty if `last` is earlier or of another length.
    pub fn to(self, last: Period) -> Vec<Period> {
        let following = iter::successors(Some(self), |period| Some(period.next()));
        following.take_while(|period| period.length == last.length && *period <= last).collect()
    }

    /// Whether `other` lies within this period or equals it.
    pub fn contains(self, other: Period) -> bool {
        let (mine, theirs) = (self.length.per_year(), other.length.per_year());
        self.year == other.year && theirs >= mine && other.part / (theirs / mine) == self.part
    }

    /// The periods of a length that make up this one, in order. Empty for a longer length.
    pub fn divided(self, length: Length) -> impl Iterator<Item = Period> {
        let parts = (0..length.per_year()).map(move |part| Period { length, year: self.year, part });
        parts.filter(move |part| self.contains(*part))
    }

    /// The number of the month that it begins with, 1 to 12.
    pub fn first_month(self) -> u8 {
        self.part * (12 / self.length.per_year()) + 1
    }

    /// The first day of this period.
    pub fn start(self) -> Date {
        Date { year: self.year, month: self.first_month(), day: 1 }
    }

    /// The first day after this period.
    pub fn end(self) -> Date {
        let months = 12 / self.length.per_year();
        let (year, month) = match self.number() * months {
            12 => (self.year + 1, 1),
            last => (self.year, last + 1),
        };
        Date { year, month, day: 1 }
    }
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.length {
            Length::Year => write!(f, "{}", self.year),
            Length::Half => write!(f, "{}-H{}", self.year, self.number()),
            Length::Quarter => write!(f, "{}-Q{}", self.year, self.number()),
            Length::Month => write!(f, "{}-{:02}", self.year, self.number()),
        }
    }
}

impl From<Period> for String {
    fn from(period: Period) -> String {
        period.to_string()
    }
}

impl TryFrom<String> for Period {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Period, Self::Error> {
        Period::parse(&text).ok_or("expected a period such as 2022, 2022-H1, 2016-Q1 or 2024-03")
    }
}
