//! Parses the fields of one row and reports those that cannot be parsed.

use super::{Problem, Row};
use crate::data::{Dataset, Date, Decimal, DimensionId, LocalText, MeasureId};

/// One row, and the list that its problems are reported to.
pub struct RowReader<'a> {
    pub file: &'a str,
    pub row: &'a Row,
    pub problems: &'a mut Vec<Problem>,
}

impl RowReader<'_> {
    /// Reports a problem of this row.
    pub fn report(&mut self, found: impl Into<String>, expected: impl Into<String>) {
        let (file, line) = (self.file.to_string(), Some(self.row.line));
        self.problems.push(Problem { file, line, found: found.into(), expected: expected.into() });
    }

    /// Parses a field; if that fails, reports the field and what was expected.
    pub fn parse<T>(&mut self, column: &str, expected: &str, parse: impl FnOnce(&str) -> Option<T>) -> Option<T> {
        let text = self.row.field(column);
        let value = parse(text);
        if value.is_none() {
            self.report(format!("{column} '{text}'"), expected);
        }
        value
    }

    /// A text that is not blank.
    pub fn text(&mut self, column: &str) -> Option<String> {
        self.parse(column, "a text", |text| (!text.trim().is_empty()).then(|| text.to_string()))
    }

    /// A text in each language of the package: the columns `column_en` and so on, none of them blank.
    pub fn texts(&mut self, column: &str) -> Option<LocalText> {
        let texts = self.row.texts(column);
        let missing: Vec<String> =
            self.row.languages().filter(|language| texts.given(language).is_none()).map(str::to_string).collect();
        for language in &missing {
            let found = format!("{column}_{language} '{}'", self.row.field(&format!("{column}_{language}")));
            self.report(found, "a text");
        }
        missing.is_empty().then_some(texts)
    }

    /// An identifier that a query can contain.
    pub fn identifier(&mut self, column: &str) -> Option<String> {
        let allowed = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'-';
        let valid = |text: &str| !text.is_empty() && text.bytes().all(allowed);
        self.parse(column, "a code of letters, digits, _ and -", |text| valid(text).then(|| text.to_string()))
    }

    /// One of a closed set of values, by its code.
    pub fn code<T: Copy, const N: usize>(
        &mut self,
        column: &str,
        all: [T; N],
        code: fn(T) -> &'static str,
    ) -> Option<T> {
        let with_code = |text: &str| all.into_iter().find(|value| code(*value) == text);
        self.parse(column, &one_of(&all.map(code)), with_code)
    }

    pub fn dimension(&mut self, data: &Dataset) -> Option<DimensionId> {
        self.parse("dimension", &one_of(&dimension_codes(data)), |text| data.find_dimension(text))
    }

    /// A measure of the package.
    pub fn measure(&mut self, data: &Dataset) -> Option<MeasureId> {
        self.parse("flow", &one_of(&measure_codes(data)), |text| data.find_measure(text))
    }

    pub fn date(&mut self) -> Option<Date> {
        self.parse("date", "a date such as 2023-03-24", Date::parse)
    }

    /// A value with its decimals.
    pub fn value(&mut self, column: &str) -> Option<Decimal> {
        self.parse(column, VALUE, |text| text.parse().ok())
    }
}

/// What is expected of a value.
pub const VALUE: &str = "a number such as -1330 or -656.5, of at most six decimals and below a billion in size";
/// What is expected of a resolution.
pub const RESOLUTION: &str = "what the last digit is worth, a number above 0 such as 10 or 0.1";

/// `one of a, b, c`.
pub fn one_of(codes: &[&str]) -> String {
    format!("one of {}", codes.join(", "))
}

/// The codes of all dimensions.
pub fn dimension_codes(data: &Dataset) -> Vec<&str> {
    data.dimensions.iter().map(|dimension| dimension.code.as_str()).collect()
}

/// The codes of all measures.
pub fn measure_codes(data: &Dataset) -> Vec<&str> {
    data.measures.iter().map(|measure| measure.code.as_str()).collect()
}

/// Parses a text that may be empty: `Some(None)` for an empty one, `None` for one that cannot be parsed.
pub fn optional<T>(text: &str, parse: impl FnOnce(&str) -> Option<T>) -> Option<Option<T>> {
    if text.is_empty() { Some(None) } else { parse(text).map(Some) }
}

/// Parses texts separated by blanks; `None` if one of them cannot be parsed.
pub fn list<T>(text: &str, parse: impl FnMut(&str) -> Option<T>) -> Option<Vec<T>> {
    text.split_whitespace().map(parse).collect()
}
