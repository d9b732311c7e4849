//! The answers of the service StatisticSearch of ECOS, in JSON and in XML.
//!
//! The service answers errors with the status 200, in place of rows. It knows today's history alone: the release is the
//! day on which it was asked.

mod json;
mod xml;

use super::record::{Fields, Published, Record};
use crate::data::read::Problem;
use std::sync::Arc;

/// What a file of the service holds.
#[derive(Debug, Default)]
struct Answer {
    /// How many rows the service has, of which the file may hold a part.
    total: Option<usize>,
    rows: Vec<Row>,
    /// The code and the message of an answer without rows.
    fault: Option<(String, String)>,
}

/// One row by the names of its columns.
#[derive(Debug)]
struct Row {
    line: u64,
    columns: Vec<(String, String)>,
}

/// Reads a file in either form.
///
/// # Errors
///
/// A file that is neither, one that is cut off, and the service's own errors with what to do.
pub fn read(file: &str, text: &str) -> Result<Vec<Record>, Problem> {
    let text = text.trim_start_matches('\u{feff}');
    let answer = if text.trim_start().starts_with('<') { xml::read(file, text)? } else { json::read(file, text)? };
    let problem = |found: String, expected: &str| Problem {
        file: file.to_string(),
        line: None,
        found,
        expected: expected.to_string(),
    };
    if let Some((code, message)) = answer.fault {
        return Err(problem(format!("the service's answer {code} '{message}'"), remedy(&code)));
    }
    if answer.rows.is_empty() {
        return Err(problem("no rows".to_string(), "an answer of StatisticSearch: list_total_count and rows"));
    }
    if let Some(total) = answer.total.filter(|total| *total > answer.rows.len()) {
        let found = format!("{} of the {total} rows that the service has", answer.rows.len());
        return Err(problem(found, "all of them; ask again for the rows 1 to that number"));
    }
    let file: Arc<str> = file.into();
    Ok(answer.rows.into_iter().map(|row| record(&file, row)).collect())
}

fn record(file: &Arc<str>, row: Row) -> Record {
    let text = |column: &str| {
        let found = row.columns.iter().find(|(name, _)| name == column);
        found.map(|(_, text)| text.trim().to_string()).unwrap_or_default()
    };
    let (period, value) = (text("TIME"), text("DATA_VALUE"));
    let (columns, values): (Vec<String>, Vec<String>) = row.columns.into_iter().unzip();
    let (file, line) = (Arc::clone(file), row.line);
    let fields = Fields::new(columns.into(), values.iter().map(|value| value.trim().to_string()).collect());
    Record { file, line, fields, period, value, flags: String::new(), published: Published::WithFile }
}

/// What to do about an answer without rows.
pub fn remedy(code: &str) -> &'static str {
    match code {
        "INFO-100" => "rows; the key is not a valid one: look at it in your account of the service",
        "INFO-200" => "rows; the service has none for this question: check table, cycle, items and periods",
        "ERROR-100" | "ERROR-101" => {
            "rows; a part of the question is missing or has a wrong form: a cycle is A, S, Q, M, SM or D, and periods are \
             written as the cycle has them, such as 2024, 2024S1, 2024Q1, 202401"
        }
        "ERROR-200" => "rows; what should be a number in the question is none",
        "ERROR-300" | "ERROR-301" => {
            "rows; the first and the last row that are asked for are wrong, or more than the key allows (10 for the key \
             'sample')"
        }
        "ERROR-400" => "rows; the question took the service too long: ask for fewer periods at a time",
        "ERROR-500" | "ERROR-600" | "ERROR-601" => "rows; the service has a fault of its own: ask again later",
        "ERROR-602" => "rows; too many questions in too short a time: wait, then ask again",
        _ => "an answer of StatisticSearch with rows",
    }
}
