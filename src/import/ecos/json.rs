//! The JSON of StatisticSearch.

use super::{Answer, Row};
use crate::data::read::Problem;
use serde::Deserialize;
use serde_json::{Value, value::RawValue};
use std::collections::BTreeMap;

#[derive(Deserialize)]
struct Document<'a> {
    #[serde(borrow, rename = "StatisticSearch")]
    search: Option<Search<'a>>,
    #[serde(rename = "RESULT")]
    result: Option<Fault>,
}

#[derive(Deserialize)]
struct Search<'a> {
    list_total_count: Option<usize>,
    /// Unparsed, since the place of each in the file tells its line.
    #[serde(borrow)]
    row: Vec<&'a RawValue>,
}

#[derive(Deserialize)]
struct Fault {
    #[serde(rename = "CODE")]
    code: String,
    #[serde(rename = "MESSAGE", default)]
    message: String,
}

pub fn read(file: &str, text: &str) -> Result<Answer, Problem> {
    let malformed = |line: u64, error: &serde_json::Error| Problem {
        file: file.to_string(),
        line: Some(line.max(1)),
        found: error.to_string(),
        expected: "the JSON of StatisticSearch; where the file is cut off, retrieve it again".to_string(),
    };
    let document: Document = serde_json::from_str(text).map_err(|error| malformed(error.line() as u64, &error))?;
    if let Some(Fault { code, message }) = document.result {
        return Ok(Answer { fault: Some((code, message)), ..Answer::default() });
    }
    let Some(search) = document.search else { return Ok(Answer::default()) };
    let (mut line, mut counted) = (1, 0);
    let mut rows = Vec::new();
    for raw in search.row {
        let place = raw.get().as_ptr() as usize - text.as_ptr() as usize;
        line += text[counted..place].matches('\n').count() as u64;
        counted = place;
        let fields: BTreeMap<String, Value> =
            serde_json::from_str(raw.get()).map_err(|error| malformed(line, &error))?;
        let columns = fields.into_iter().map(|(name, value)| (name, plain(value))).collect();
        rows.push(Row { line, columns });
    }
    Ok(Answer { total: search.list_total_count, rows, fault: None })
}

/// A text without its quotes; a number as it is; nothing for `null`.
fn plain(value: Value) -> String {
    match value {
        Value::String(text) => text,
        Value::Null => String::new(),
        other => other.to_string(),
    }
}
