//! The rows of figures as CSV: RFC 4180, a plain `-`, sources separated by blanks, `compare` flat.

use super::{FigureRow, Figures};
use std::borrow::Cow;

/// The columns, each with the field of a row.
const COLUMNS: [(&str, fn(&FigureRow) -> String); 21] = [
    ("item", |row| row.item.to_string()),
    ("parent", |row| field(row.parent)),
    ("label", |row| row.label.to_string()),
    ("period", |row| row.period.clone()),
    ("flow", |row| row.flow.to_string()),
    ("value", |row| field(row.value)),
    ("resolution", |row| field(row.resolution)),
    ("text", |row| field(row.text)),
    ("status", |row| field(row.status)),
    ("method", |row| field(row.method)),
    ("release", |row| field(row.release)),
    ("releaseDate", |row| field(row.release_date.as_deref())),
    ("compilation", |row| field(row.compilation)),
    ("sources", |row| row.sources.join(" ")),
    ("firstValue", |row| field(row.first_value)),
    ("firstRelease", |row| field(row.first_release)),
    ("compare_period", |row| field(row.compare.as_ref().map(|compare| &compare.period))),
    ("compare_value", |row| field(row.compare.as_ref().and_then(|compare| compare.value))),
    ("compare_change", |row| field(row.compare.as_ref().and_then(|compare| compare.change))),
    ("compare_release", |row| field(row.compare.as_ref().and_then(|compare| compare.release))),
    ("record", |row| field(row.record)),
];

impl Figures<'_> {
    /// The rows as CSV, below a line of column names.
    pub fn to_csv(&self) -> String {
        let head = COLUMNS.map(|(name, _)| name).join(",");
        let line = |row: &FigureRow| COLUMNS.map(|(_, field)| quoted(&field(row)).into_owned()).join(",");
        let lines = std::iter::once(head).chain(self.figures.iter().map(line));
        lines.map(|line| line + "\r\n").collect::<String>().replace('\u{2212}', "-")
    }
}

/// A field; empty where there is no value.
fn field(value: Option<impl ToString>) -> String {
    value.map_or_else(String::new, |value| value.to_string())
}

/// A field in quotes if it holds what ends one.
fn quoted(field: &str) -> Cow<'_, str> {
    if field.contains(['"', ',', '\r', '\n']) {
        Cow::Owned(format!("\"{}\"", field.replace('"', "\"\"")))
    } else {
        Cow::Borrowed(field)
    }
}

#[cfg(test)]
mod tests {
    use super::quoted;

    #[test]
    fn a_field_is_quoted_only_if_it_holds_what_ends_one() {
        assert_eq!(quoted("Copyrights"), "Copyrights");
        assert_eq!(quoted("Programs, \"games\""), "\"Programs, \"\"games\"\"\"");
        assert_eq!(quoted("two\nlines"), "\"two\nlines\"");
    }
}
