//! The fields of one row to values: what cannot be taken is told with its file and line.

use super::{Problem, table::Row};
use crate::data::{Date, Dimension, Flow, dataset::BEYOND};

/// A row that is being read: its faults go to the reader under its file and line.
pub struct At<'a> {
    pub file: &'a str,
    pub row: &'a Row,
    pub problems: &'a mut Vec<Problem>,
}

impl At<'_> {
    pub fn fault(&mut self, found: impl Into<String>, expected: impl Into<String>) {
        let (file, line) = (self.file.to_string(), self.row.line);
        self.problems.push(Problem { file, line, found: found.into(), expected: expected.into() });
    }

    /// Reads a field, or tells what was expected in its place.
    pub fn take<T>(&mut self, column: &str, expected: &str, read: impl FnOnce(&str) -> Option<T>) -> Option<T> {
        let text = self.row.field(column);
        let value = read(text);
        if value.is_none() {
            self.fault(format!("{column} '{text}'"), expected);
        }
        value
    }

    /// A text that must not be empty.
    pub fn text(&mut self, column: &str) -> Option<String> {
        self.take(column, "a text", |text| (!text.trim().is_empty()).then(|| text.to_string()))
    }

    pub fn dimension(&mut self) -> Option<Dimension> {
        self.take("dimension", &one_of(Dimension::ALL.map(Dimension::code)), dimension)
    }

    pub fn date(&mut self) -> Option<Date> {
        self.take("date", "a date such as 2023-03-24", Date::parse)
    }

    /// A code that a query can name.
    pub fn code(&mut self, column: &str) -> Option<String> {
        let plain = |text: &str| text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_' || b == b'-');
        let code = |text: &str| (!text.is_empty() && plain(text)).then(|| text.to_string());
        self.take(column, "a code of letters, digits, _ and -", code)
    }

    pub fn whole(&mut self, column: &str) -> Option<i32> {
        let small = |value: &i32| value.unsigned_abs() < BEYOND;
        self.take(column, "a whole number of USD million", |text| text.parse().ok().filter(small))
    }
}

pub fn one_of<const N: usize>(codes: [&str; N]) -> String {
    format!("one of {}", codes.join(", "))
}

pub fn dimension(code: &str) -> Option<Dimension> {
    Dimension::ALL.into_iter().find(|d| d.code() == code)
}

pub fn flow(code: &str) -> Option<Flow> {
    Flow::ALL.into_iter().find(|f| f.code() == code)
}

pub fn optional<T>(text: &str, read: impl FnOnce(&str) -> Option<T>) -> Option<Option<T>> {
    if text.is_empty() { Some(None) } else { read(text).map(Some) }
}
