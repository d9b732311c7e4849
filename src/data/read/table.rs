//! One CSV file to rows of named fields with their lines.

use super::Problem;
use crate::files::Files;
use std::collections::HashMap;

/// The files of a data package and their columns, in order.
pub const PACKAGE: [(&str, &[&str]); 12] = [
    ("items.csv", &["dimension", "item", "parent", "name_en", "name_ko"]),
    ("parents.csv", &["dimension", "parent", "parts", "remainder_en", "remainder_ko"]),
    ("releases.csv", &["release", "date", "period", "compilation", "name_en", "name_ko"]),
    ("breaks.csv", &["kind", "date", "dimension", "items", "flows", "note_en", "note_ko"]),
    ("sources.csv", &["source", "publisher", "title", "date", "url", "language"]),
    (
        "observations.csv",
        &["release", "period", "dimension", "item", "flow", "value", "resolution", "method", "sources", "note"],
    ),
    (
        "conflicts.csv",
        &["release", "period", "dimension", "item", "flow", "value_taken", "value_printed", "source", "reason"],
    ),
    ("claims.csv", &["claim", "as_of", "release", "sources", "text_en", "text_ko"]),
    (
        "details.csv",
        &["release", "period", "dimension", "item", "flow", "value", "resolution", "method", "sources", "note"],
    ),
    ("krw_per_usd.csv", &["year", "rate", "source", "url"]),
    ("exceptions.csv", &["rule", "release", "period", "dimension", "item", "flow", "reason_en", "reason_ko"]),
    ("short_names.csv", &["item", "short_en", "short_ko"]),
];

/// Those that a package may go without.
pub const OPTIONAL: [&str; 5] = ["claims.csv", "details.csv", "exceptions.csv", "krw_per_usd.csv", "short_names.csv"];

/// The rows of one file.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    pub file: String,
    pub rows: Vec<Row>,
}

/// One row: its line and its fields by the name of their column.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    pub line: u64,
    fields: HashMap<&'static str, String>,
}

impl Row {
    /// The field of a column; empty where the file has no such column, which `open` has then reported.
    pub fn field(&self, column: &str) -> &str {
        self.fields.get(column).map_or("", String::as_str)
    }
}

impl Table {
    /// Reads a file; a file that cannot be read or has other columns is a problem and gives `None`.
    pub fn open(package: &dyn Files, file: &str, problems: &mut Vec<Problem>) -> Option<Table> {
        let mut fault = |line, found: String, expected: String| {
            problems.push(Problem { file: file.to_string(), line, found, expected });
        };
        let (_, columns) =
            PACKAGE.iter().find(|(name, _)| *name == file).expect("only files of the package are opened");

        let text = match package.read(file) {
            Ok(bytes) => match String::from_utf8(bytes) {
                Ok(text) => text,
                Err(_) => {
                    fault(0, "bytes that are not UTF-8".into(), "a CSV file in UTF-8".into());
                    return None;
                }
            },
            Err(error) if error.kind() == std::io::ErrorKind::NotFound && OPTIONAL.contains(&file) => {
                return Some(Table { file: file.to_string(), rows: Vec::new() });
            }
            Err(error) => {
                fault(0, format!("no readable file ({error})"), format!("a CSV file in {}", package.location()));
                return None;
            }
        };
        let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
        let mut reader = csv::ReaderBuilder::new().flexible(true).has_headers(false).from_reader(text.as_bytes());
        let mut rows = Vec::new();
        let mut header = true;
        for record in reader.records() {
            let record = match record {
                Ok(record) => record,
                Err(error) => {
                    let line = error.position().map_or(0, |p| p.line());
                    fault(line, error.to_string(), "a row of comma-separated values".into());
                    return None;
                }
            };
            let line = record.position().map_or(0, |p| p.line());
            if std::mem::take(&mut header) {
                if !record.iter().eq(columns.iter().copied()) {
                    let found = format!("columns '{}'", record.iter().collect::<Vec<_>>().join(","));
                    fault(line, found, format!("'{}'", columns.join(",")));
                    return None;
                }
            } else if record.len() != columns.len() {
                fault(line, format!("{} fields", record.len()), format!("{}: {}", columns.len(), columns.join(",")));
            } else {
                let fields = columns.iter().copied().zip(record.iter().map(str::to_string)).collect();
                rows.push(Row { line, fields });
            }
        }
        if header {
            fault(0, "an empty file".into(), format!("a header '{}' and rows", columns.join(",")));
            return None;
        }
        Some(Table { file: file.to_string(), rows })
    }
}
