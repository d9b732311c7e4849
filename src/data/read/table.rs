//! Opens one CSV file as rows of named fields with their line numbers.

use super::Problem;
use crate::files::Files;
use itertools::Itertools;
use std::{collections::HashMap, io};

/// The files of a data package and their columns, in order.
pub const PACKAGE: [(&str, &[&str]); 13] = [
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
    ("story.csv", &["chapter", "query", "period"]),
];

/// The files that a package may leave out.
pub const OPTIONAL: [&str; 9] = [
    "breaks.csv",
    "claims.csv",
    "conflicts.csv",
    "details.csv",
    "exceptions.csv",
    "krw_per_usd.csv",
    "parents.csv",
    "short_names.csv",
    "story.csv",
];

/// The rows of one file.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    pub file: String,
    pub rows: Vec<Row>,
}

/// One row: its line, and its fields by the name of their column.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    pub line: u64,
    fields: HashMap<&'static str, String>,
}

impl Row {
    /// The field of a column.
    ///
    /// # Panics
    ///
    /// If the file has no such column: [`PACKAGE`] lists them.
    pub fn field(&self, column: &str) -> &str {
        self.fields.get(column).expect("only columns of the file are read")
    }
}

impl Table {
    /// Opens a file of a package. An optional file that is missing is a table without rows.
    ///
    /// Problems are added to `problems`. `None` means that the file is no table with the expected columns.
    ///
    /// # Panics
    ///
    /// If `file` is none of [`PACKAGE`].
    pub fn open(package: &dyn Files, file: &str, problems: &mut Vec<Problem>) -> Option<Table> {
        let (_, columns) =
            PACKAGE.iter().find(|(name, _)| *name == file).expect("only files of the package are opened");
        let problem = |line, found, expected| Problem { file: file.to_string(), line, found, expected };
        let text = match package.read(file) {
            Ok(bytes) => String::from_utf8(bytes)
                .map_err(|_| problem(None, "bytes that are not UTF-8".to_string(), "a CSV file in UTF-8".to_string())),
            Err(error) if error.kind() == io::ErrorKind::NotFound && OPTIONAL.contains(&file) => {
                return Some(Table { file: file.to_string(), rows: Vec::new() });
            }
            Err(error) => {
                let expected = format!("a CSV file in {}", package.location());
                Err(problem(None, format!("no readable file ({error})"), expected))
            }
        };
        let rows = text.and_then(|text| parse(&text, columns, problem));
        let rows = rows.map_err(|problem| problems.push(problem)).ok()?;
        let (rows, faulty): (Vec<_>, Vec<_>) = rows.into_iter().partition_result();
        problems.extend(faulty);
        Some(Table { file: file.to_string(), rows })
    }
}

/// Parses a file, row by row. The error is one of the file as a whole.
fn parse(
    text: &str,
    columns: &'static [&str],
    problem: impl Fn(Option<u64>, String, String) -> Problem,
) -> Result<Vec<Result<Row, Problem>>, Problem> {
    // Spreadsheets write a byte order mark.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(text.as_bytes());
    let malformed = |error: csv::Error| {
        let line = error.position().map(csv::Position::line);
        problem(line, error.to_string(), "a row of comma-separated values".to_string())
    };
    let header = reader.headers().map_err(malformed)?;
    if header.is_empty() {
        return Err(problem(None, "an empty file".to_string(), format!("a header '{}' and rows", columns.join(","))));
    }
    let (header, line) = (header.clone(), header.position().map(csv::Position::line));
    let Some(positions) = positions(&header, columns) else {
        let found = format!("columns '{}'", header.iter().join(","));
        return Err(problem(line, found, format!("'{}', each once, and any others", columns.join(","))));
    };
    let row = |record: csv::StringRecord| {
        let line = record.position().map_or(0, csv::Position::line);
        if record.len() != header.len() {
            let expected = format!("{}: {}", header.len(), header.iter().join(","));
            return Err(problem(Some(line), format!("{} fields", record.len()), expected));
        }
        let fields = positions.iter().map(|(column, position)| (*column, record[*position].to_string())).collect();
        Ok(Row { line, fields })
    };
    reader.records().map(|record| record.map(row).map_err(malformed)).collect()
}

/// The place of each expected column in a header: in any order, among others. A text that a package has in one language
/// alone stands for the other. `None` if a column is missing, or is there twice.
fn positions(header: &csv::StringRecord, columns: &'static [&str]) -> Option<Vec<(&'static str, usize)>> {
    if !header.iter().all_unique() {
        return None;
    }
    let place = |column: &str| header.iter().position(|own| own == column);
    let in_other_language = |column: &str| match column.rsplit_once('_')? {
        (stem, "ko") => place(&format!("{stem}_en")),
        (stem, "en") => place(&format!("{stem}_ko")),
        _ => None,
    };
    columns.iter().map(|column| Some((*column, place(column).or_else(|| in_other_language(column))?))).collect()
}
