//! Values separated by commas, semicolons or tabs, with the line of each row.

use crate::data::read::Problem;
use std::sync::Arc;

/// The line of a row and its fields, as many as there are columns.
pub type NumberedRow = (u64, Vec<String>);

/// A file of separated values.
#[derive(Clone, Debug, PartialEq)]
pub struct Delimited {
    pub columns: Arc<[String]>,
    pub rows: Vec<NumberedRow>,
    pub separator: char,
}

/// The separators that are looked for in the first line.
const SEPARATORS: [char; 3] = [',', ';', '\t'];

impl Delimited {
    /// Reads a file. Without `separator` it is the one that the first line has most of; `skip` lines above the header are
    /// left out.
    ///
    /// # Errors
    ///
    /// The first row that has another number of fields than the header, or no header.
    pub fn read(file: &str, text: &str, separator: Option<char>, skip: usize) -> Result<Delimited, Problem> {
        let problem = |line, found: String, expected: &str| Problem {
            file: file.to_string(),
            line,
            found,
            expected: expected.to_string(),
        };
        // Spreadsheets write a byte order mark.
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let text = text.split_inclusive('\n').skip(skip).collect::<String>();
        let head = text.lines().next().unwrap_or_default();
        let separator =
            separator.or_else(|| SEPARATORS.into_iter().rev().max_by_key(|mark| head.matches(*mark).count()));
        let separator = separator.filter(char::is_ascii).unwrap_or(',');
        let mut reader =
            csv::ReaderBuilder::new().flexible(true).delimiter(separator as u8).from_reader(text.as_bytes());
        let line_of = |position: Option<&csv::Position>| position.map(|at| at.line() + skip as u64);
        let malformed = |error: csv::Error| {
            problem(line_of(error.position()), error.to_string(), "a row of values between one separator")
        };
        let columns: Arc<[String]> =
            reader.headers().map_err(malformed)?.iter().map(|name| name.trim().to_string()).collect();
        if columns.iter().all(String::is_empty) {
            return Err(problem(None, "an empty file".to_string(), "a line of column names, and rows"));
        }
        let mut rows = Vec::new();
        for record in reader.records() {
            let record = record.map_err(malformed)?;
            let line = line_of(record.position()).unwrap_or_default();
            if record.len() != columns.len() {
                let expected = match columns.len() {
                    1 => "the names of the columns in the first line; where other lines stand above them, \"skip\" in a map"
                        .to_string(),
                    count => format!(
                        "{count}, one for each column: {}; where the file is cut off, retrieve it again",
                        columns.join(", ")
                    ),
                };
                return Err(problem(Some(line), format!("{} fields", record.len()), &expected));
            }
            rows.push((line, record.iter().map(|field| field.trim().to_string()).collect()));
        }
        Ok(Delimited { columns, rows, separator })
    }

    /// The position of a column.
    pub fn position(&self, column: &str) -> Option<usize> {
        self.columns.iter().position(|known| known == column)
    }
}
