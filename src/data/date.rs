//! Text such as `2023-03-24` to a day of the calendar and back.

use crate::digits::digits;
use crate::join::join;
use core::cmp::Ordering;
use core::fmt;

/// A day of the Gregorian calendar, ordered in time. One word, whose order as a number is that of the days.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(C, align(4))]
pub struct Date {
    /// 1 to 31.
    pub day: u8,
    /// 1 to 12.
    pub month: u8,
    pub year: u16,
}

impl Ord for Date {
    fn cmp(&self, other: &Date) -> Ordering {
        self.place().cmp(&other.place())
    }
}

impl PartialOrd for Date {
    fn partial_cmp(&self, other: &Date) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// The number that so few decimal digits write: it stays below ten thousand.
pub(super) fn number(bytes: &[u8]) -> Option<u16> {
    let mut number = 0;
    for byte in bytes {
        number = number * 10 + u16::from(byte.checked_sub(b'0').filter(|digit| *digit < 10)?);
    }
    Some(number)
}

impl Date {
    fn place(self) -> u32 {
        u32::from(self.year) << 16 | u32::from(self.month) << 8 | u32::from(self.day)
    }

    pub(super) fn of(year: u16, month: u8, day: u8) -> Date {
        Date { year, month, day }
    }

    /// Reads `YYYY-MM-DD`; `None` for any other form and for days that no calendar has.
    pub fn parse(text: &str) -> Option<Date> {
        let [year @ .., b'-', m, n, b'-', d, e] = text.as_bytes() else { return None };
        let (month, day) = (number(&[*m, *n])? as u8, number(&[*d, *e])? as u8);
        let year = if year.len() == 4 { number(year)? } else { return None };
        Some(Date { year, month, day }).filter(|date| date.is_sound())
    }

    /// `2023-03-24`.
    pub fn code(self) -> String {
        let two = |number: u8| digits(u32::from(number), 2);
        join(&[digits(u32::from(self.year), 4), two(self.month), two(self.day)], "-")
    }

    /// Whether the calendar has this day: a file may hold others.
    pub(super) fn is_sound(self) -> bool {
        let year = self.year;
        let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
        let days = match self.month {
            1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
            4 | 6 | 9 | 11 => 30,
            2 if leap => 29,
            2 => 28,
            _ => 0,
        };
        (1..=9999).contains(&self.year) && (1..=days).contains(&self.day)
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.code())
    }
}
