//! Text such as `2021-H1` to a period and back. Knows nothing of releases.

use super::date::number;
use crate::digits::digits;
use crate::join::concat;
use core::fmt;

/// How long a period is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Length {
    Year,
    Half,
    Quarter,
}

impl Length {
    /// How many of this length make a year.
    pub fn per_year(self) -> u8 {
        match self {
            Length::Year => 1,
            Length::Half => 2,
            Length::Quarter => 4,
        }
    }
}

/// A year, a half or a quarter of the calendar. Ordered by length, then in time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
// One word, copied as one.
#[repr(align(4))]
pub struct Period {
    pub length: Length,
    /// 1000 to 9999.
    pub year: u16,
    /// Counted from 0 within the year; always 0 for a year.
    part: u8,
}

impl Period {
    /// The whole of `year`.
    pub fn of_year(year: u16) -> Period {
        Period::first_of(Length::Year, year)
    }

    /// The first period of a length in `year`.
    pub fn first_of(length: Length, year: u16) -> Period {
        Period { length, year, part: 0 }
    }

    /// Reads `2022`, `2022-H1` or `2016-Q1`; `None` for anything else.
    pub fn parse(text: &str) -> Option<Period> {
        let (year, rest) = text.split_at_checked(4)?;
        let year = number(year.as_bytes()).filter(|year| *year >= 1000)?;
        let (length, part) = match rest.as_bytes() {
            [] => (Length::Year, b'1'),
            [b'-', b'H', part] => (Length::Half, *part),
            [b'-', b'Q', part] => (Length::Quarter, *part),
            _ => return None,
        };
        let part = part.checked_sub(b'1').filter(|p| *p < length.per_year())?;
        Some(Period { length, year, part })
    }

    /// `2022`, `2022-H1` or `2016-Q1`.
    pub fn code(self) -> String {
        let (year, part) = (digits(u32::from(self.year), 1), digits(u32::from(self.number()), 1));
        match self.length {
            Length::Year => year,
            Length::Half => concat(&[&year, "-H", &part]),
            Length::Quarter => concat(&[&year, "-Q", &part]),
        }
    }

    /// Whether it is one that [`Period::parse`] could have read: a file may hold others.
    pub(super) fn is_sound(self) -> bool {
        (1000..=9999).contains(&self.year) && self.part < self.length.per_year()
    }

    /// The half or quarter, counted from 1; 1 for a year.
    pub fn number(self) -> u8 {
        self.part + 1
    }

    /// How many periods of this length lie between year 0 and this one: a place on a time axis.
    pub fn index(self) -> i32 {
        i32::from(self.year) * i32::from(self.length.per_year()) + i32::from(self.part)
    }

    /// The period of a length that has this [`Period::index`]. For files: see [`Period::is_sound`].
    pub(super) fn of_index(length: Length, index: i32) -> Period {
        let parts = i32::from(length.per_year());
        Period { length, year: index.div_euclid(parts) as u16, part: index.rem_euclid(parts) as u8 }
    }

    /// The same part of the year before.
    pub fn a_year_before(self) -> Period {
        Period { year: self.year - 1, ..self }
    }

    /// The period of the same length that follows.
    pub fn next(self) -> Period {
        if self.part + 1 < self.length.per_year() {
            Period { part: self.part + 1, ..self }
        } else {
            Period { year: self.year + 1, part: 0, ..self }
        }
    }

    /// All periods from `self` to `last`, both included; empty if `last` is earlier or of another length.
    pub fn to(self, last: Period) -> Vec<Period> {
        let mut periods = Vec::new();
        let mut at = self;
        while at.length == last.length && at <= last {
            periods.push(at);
            at = at.next();
        }
        periods
    }

    /// Whether `other` lies within this period, or is this period.
    pub fn contains(self, other: Period) -> bool {
        let (mine, theirs) = (self.length.per_year(), other.length.per_year());
        self.year == other.year && theirs >= mine && other.part / (theirs / mine) == self.part
    }

    /// The periods of a length that make up this one, in order; this one itself for its own length, none for a
    /// longer one.
    pub fn divided(self, length: Length) -> Vec<Period> {
        let of = |part| Period { length, year: self.year, part };
        (0..length.per_year()).map(of).filter(|period| self.contains(*period)).collect()
    }

    /// The first day after this period: year, month, day.
    pub fn end(self) -> super::Date {
        let months = 12 / self.length.per_year();
        let month = (self.part + 1) * months + 1;
        if month > 12 { super::Date::of(self.year + 1, 1, 1) } else { super::Date::of(self.year, month, 1) }
    }
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.code())
    }
}
