//! Opens one CSV file as rows of named fields with their line numbers.
//! Long, since it lists the columns of all files.

use super::formula::{NO_FORMULA, is_formula};
use super::{Problem, package_info::languages};
use crate::data::{LocalText, plain};
use crate::files::Files;
use itertools::Itertools;
use std::{io, sync::Arc};

/// The files of a data package and their columns. `name_*` stands for one column in each language of the package:
/// `name_en`, `name_ko`. One with `?` at its end may be missing. Columns may stand in any order, and other columns among
/// them: those are published with the file, and not read.
pub const PACKAGE: [(&str, &[&str]); 20] = [
    ("dimensions.csv", &["dimension", "role", "name_*", "counted_*?"]),
    ("items.csv", &["dimension", "item", "parent", "name_*"]),
    (
        "measures.csv",
        &[
            "measure",
            "kind?",
            "plus?",
            "minus?",
            "unit",
            "scale",
            "decimals?",
            "over_time?",
            "good?",
            "zero?",
            "name_*?",
            "sentence_*?",
        ],
    ),
    ("parents.csv", &["dimension", "parent", "parts", "remainder_*"]),
    ("series.csv", &["compilation", "note_*"]),
    ("releases.csv", &["release", "date", "period", "compilation?", "name_*", "complete?"]),
    ("breaks.csv", &["kind", "date", "dimension", "items", "flows", "note_*"]),
    ("sources.csv", &["source", "publisher", "publisher_*?", "title", "date", "url", "language"]),
    (
        "observations.csv",
        &[
            "release",
            "period",
            "dimension",
            "item",
            "flow",
            "value",
            "resolution",
            "method",
            "sources",
            "note",
            "flag?",
        ],
    ),
    (
        "conflicts.csv",
        &["release", "period", "dimension", "item", "flow", "value_taken", "value_printed", "source", "reason"],
    ),
    ("claims.csv", &["claim", "as_of", "release", "sources", "text_*"]),
    (
        "details.csv",
        &["release", "period", "dimension", "item", "flow", "value", "resolution", "method", "sources", "note"],
    ),
    (RATES, &["year", "rate", "source", "url"]),
    ("exceptions.csv", &["rule", "release", "period", "dimension", "item", "flow", "reason_*"]),
    ("names.csv", &["item", "short_*?", "sentence_*?"]),
    ("finer_prints.csv", &["release", "period", "dimension", "item", "flow", "value_held", "value_printed", "source"]),
    (
        "look_alikes.csv",
        &[
            "statistic",
            "period",
            "compilation",
            "value",
            "resolution",
            "date",
            "sources",
            "name_*",
            "publisher_*",
            "counts_*",
        ],
    ),
    ("events.csv", &["period", "dimension", "item", "text_*", "sources"]),
    ("corrections.csv", &["day", "release", "period", "dimension", "item", "flow", "before", "after", "why_*"]),
    ("story.csv", &["chapter", "query", "period", "rewind?"]),
];

/// The files of rates: `jpy_per_eur.csv` says how many yen one euro was worth.
pub const RATES: &str = "*_per_*.csv";

/// Whether a file is the one that [`PACKAGE`] names: by its name, or by a pattern of two codes of currencies.
pub fn is_named(file: &str, name: &str) -> bool {
    file == name || name == RATES && currencies(file).is_some()
}

/// The two currencies of a file of rates, in capital letters: what is given, and for one of what.
pub fn currencies(file: &str) -> Option<[[u8; 3]; 2]> {
    let (one, other) = file.strip_suffix(".csv")?.split_once("_per_")?;
    let code = |text: &str| {
        let code = <[u8; 3]>::try_from(text.as_bytes()).ok()?;
        code.iter().all(u8::is_ascii_lowercase).then(|| code.map(|letter| letter.to_ascii_uppercase()))
    };
    Some([code(one)?, code(other)?])
}

/// The files that a package may leave out. One that is missing has no rows.
pub const OPTIONAL: [&str; 16] = [
    "breaks.csv",
    "claims.csv",
    "conflicts.csv",
    "corrections.csv",
    "details.csv",
    "dimensions.csv",
    "events.csv",
    "exceptions.csv",
    "finer_prints.csv",
    RATES,
    "look_alikes.csv",
    "measures.csv",
    "names.csv",
    "parents.csv",
    "series.csv",
    "story.csv",
];

/// A column of [`PACKAGE`] in a package of some languages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    pub name: String,
    pub required: bool,
}

/// The columns that the file is read by, in a package of these languages.
pub fn columns(specification: &[&str], languages: &[String]) -> Vec<Column> {
    let expand = |column: &&str| {
        let (name, required) = match column.strip_suffix('?') {
            Some(name) => (name, false),
            None => (*column, true),
        };
        let column = |name: String| Column { name, required };
        match name.strip_suffix('*') {
            Some(stem) => languages.iter().map(|language| column(format!("{stem}{language}"))).collect(),
            None => vec![column(name.to_string())],
        }
    };
    specification.iter().flat_map(expand).collect()
}

/// The rows of one file.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    pub file: String,
    pub rows: Vec<Row>,
}

/// One row: its line, and its fields.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    pub line: u64,
    header: Arc<Header>,
    /// One for each column of the file.
    fields: Vec<String>,
}

/// What all rows of a file share.
#[derive(Debug, PartialEq)]
struct Header {
    columns: Vec<String>,
    languages: Vec<String>,
}

impl Row {
    /// The field of a column; empty if the file has no such column.
    pub fn field(&self, column: &str) -> &str {
        let position = self.header.columns.iter().position(|known| known == column);
        position.and_then(|position| self.fields.get(position)).map_or("", String::as_str)
    }

    /// The languages of the package.
    pub fn languages(&self) -> impl Iterator<Item = &str> {
        self.header.languages.iter().map(String::as_str)
    }

    /// The text of the columns `column_en` and so on.
    pub fn texts(&self, column: &str) -> LocalText {
        self.languages().map(|language| (language, self.field(&format!("{column}_{language}")))).collect()
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
        let (_, specification) =
            PACKAGE.iter().find(|(name, _)| is_named(file, name)).expect("only files of the package are opened");
        let languages = languages(package);
        let problem = |line, found, expected| Problem { file: file.to_string(), line, found, expected };
        let text = match package.read(file) {
            Ok(bytes) => String::from_utf8(bytes)
                .map_err(|_| problem(None, "bytes that are not UTF-8".to_string(), "a CSV file in UTF-8".to_string())),
            Err(error)
                if error.kind() == io::ErrorKind::NotFound && OPTIONAL.iter().any(|name| is_named(file, name)) =>
            {
                return Some(Table { file: file.to_string(), rows: Vec::new() });
            }
            Err(error) => {
                let expected = format!("a CSV file in {}", package.location());
                Err(problem(None, format!("no readable file ({error})"), expected))
            }
        };
        let rows = text.and_then(|text| parse(&plain(&text), specification, languages, problem));
        let rows = rows.map_err(|problem| problems.push(problem)).ok()?;
        let (rows, faulty): (Vec<_>, Vec<_>) = rows.into_iter().partition_result();
        problems.extend(faulty);
        Some(Table { file: file.to_string(), rows })
    }
}

/// The languages that the columns of a file are in.
fn languages_of(header: &csv::StringRecord, specification: &[&str]) -> Vec<String> {
    let stems = || specification.iter().filter_map(|column| column.trim_end_matches('?').strip_suffix('*'));
    let language = |column: &str| stems().find_map(|stem| column.strip_prefix(stem).map(str::to_string));
    header.iter().filter_map(language).unique().collect()
}

/// Parses a file, row by row. The error is one of the file as a whole.
fn parse(
    text: &str,
    specification: &[&str],
    languages: Vec<String>,
    problem: impl Fn(Option<u64>, String, String) -> Problem,
) -> Result<Vec<Result<Row, Problem>>, Problem> {
    // Spreadsheets write a byte order mark.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(text.as_bytes());
    let malformed = |error: csv::Error| {
        let line = error.position().map(csv::Position::line);
        problem(line, error.to_string(), "a row of comma-separated values".to_string())
    };
    let record = reader.headers().map_err(malformed)?;
    // Where the descriptor does not tell the languages, which is a problem of its own, the columns do.
    let languages = if languages.is_empty() { languages_of(record, specification) } else { languages };
    let required = columns(specification, &languages).into_iter().filter(|column| column.required);
    let required: Vec<String> = required.map(|column| column.name).collect();
    if record.is_empty() {
        return Err(problem(None, "an empty file".to_string(), format!("a header '{}' and rows", required.join(","))));
    }
    let columns: Vec<String> = record.iter().map(str::to_string).collect();
    let line = record.position().map(csv::Position::line);
    if required.iter().any(|column| !columns.iter().any(|found| found == column)) {
        return Err(problem(
            line,
            format!("columns '{}'", columns.join(",")),
            format!("'{}', and any others", required.join(",")),
        ));
    }
    if let Some(column) = columns.iter().duplicates().next() {
        return Err(problem(line, format!("column '{column}' twice"), "each column once".to_string()));
    }
    let header = Arc::new(Header { columns, languages });
    let row = |record: csv::StringRecord| {
        let line = record.position().map_or(0, csv::Position::line);
        if record.len() != header.columns.len() {
            let expected = format!("{}: {}", header.columns.len(), header.columns.join(","));
            return Err(problem(Some(line), format!("{} fields", record.len()), expected));
        }
        let fields = header.columns.iter().zip(&record);
        if let Some((column, field)) = fields.into_iter().find(|(column, field)| is_formula(column, field)) {
            return Err(problem(Some(line), format!("{column} '{field}'"), NO_FORMULA.to_string()));
        }
        Ok(Row { line, header: Arc::clone(&header), fields: record.iter().map(str::to_string).collect() })
    };
    reader.records().map(|record| record.map(row).map_err(malformed)).collect()
}
