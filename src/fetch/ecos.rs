//! Asks the service StatisticSearch of ECOS, page by page.
//!
//! The key stands in the path of each address. Errors come with the status 200.

use super::http::{self, Failure, Key, Patience};
use crate::error::Error;
use crate::import::remedy_of_ecos;
use serde::Deserialize;
use serde_json::value::RawValue;

/// The rows that are asked for at a time, and with the key that everybody may use.
const PAGE: usize = 1000;
const PAGE_OF_SAMPLE: usize = 10;
const SAMPLE: &str = "sample";

/// The most rows of one question.
const MOST: usize = 100_000;

/// What is asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// The code of the table.
    pub table: String,
    /// `A`, `S`, `Q`, `M`, `SM` or `D`.
    pub cycle: String,
    /// Periods as the cycle has them.
    pub from: String,
    pub to: String,
    /// Codes of items, from the first to at most the fourth; none for all.
    pub items: Vec<String>,
}

/// What the service answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fetched {
    /// All rows in the form of one answer, a row a line.
    pub text: String,
    pub rows: usize,
}

#[derive(Deserialize)]
struct Document {
    #[serde(rename = "StatisticSearch")]
    search: Option<Search>,
    #[serde(rename = "RESULT")]
    result: Option<Outcome>,
}

#[derive(Deserialize)]
struct Search {
    list_total_count: usize,
    row: Vec<Box<RawValue>>,
}

#[derive(Deserialize)]
struct Outcome {
    #[serde(rename = "CODE")]
    code: String,
    #[serde(rename = "MESSAGE", default)]
    message: String,
}

/// Asks for all rows. `service` is the address of the service, with a slash at its end.
///
/// # Errors
///
/// The service's own errors with what to do, connections that fail for longer than the patience lasts, and answers that
/// change from page to page. None of them tells the key.
pub fn ask(service: &str, key: &Key, question: &Question, patience: Patience) -> Result<Fetched, Error> {
    let page = if key.reveal() == SAMPLE { PAGE_OF_SAMPLE } else { PAGE };
    let mut rows: Vec<Box<RawValue>> = Vec::new();
    let mut total = None;
    loop {
        let first = rows.len() + 1;
        let address = address(service, key, question, first, first + page - 1);
        let search = http::ask(&address, key, patience, read)?;
        let count = search.list_total_count;
        if count > MOST {
            let expected = format!("at most {MOST}; ask for fewer items or periods at a time");
            return Err(Error::new(format!("found {count} rows for this question, expected {expected}")));
        }
        if total.is_some_and(|total| total != count) || search.row.is_empty() {
            return Err(Error::new("found another number of rows from page to page, expected one; ask again"));
        }
        total = Some(count);
        rows.extend(search.row);
        if rows.len() >= count {
            break;
        }
    }
    let lines: Vec<&str> = rows.iter().map(|row| row.get()).collect();
    let count = rows.len();
    let text =
        format!("{{\"StatisticSearch\":{{\"list_total_count\":{count},\"row\":[\n{}\n]}}}}\n", lines.join(",\n"));
    Ok(Fetched { text, rows: count })
}

fn address(service: &str, key: &Key, question: &Question, first: usize, last: usize) -> String {
    let Question { table, cycle, from, to, items } = question;
    let key = key.reveal();
    let start = format!("{service}StatisticSearch/{key}/json/kr/{first}/{last}/{table}/{cycle}/{from}/{to}");
    items.iter().fold(start, |address, item| format!("{address}/{item}"))
}

/// Reads one page.
fn read(text: &str) -> Result<Search, Failure> {
    // An answer that is cut off is no JSON; neither is the page of a proxy.
    let document: Document = serde_json::from_str(text)
        .map_err(|error| Failure::Passing(format!("the answer is cut off or no JSON ({error}); ask again later")))?;
    if let Some(Outcome { code, message }) = document.result {
        let told = format!("found the service's answer {code} '{message}', expected {}", remedy_of_ecos(&code));
        let may_pass = ["ERROR-400", "ERROR-500", "ERROR-600", "ERROR-601", "ERROR-602"].contains(&&*code);
        return Err(if may_pass { Failure::Passing(told) } else { Failure::Final(told) });
    }
    document.search.ok_or_else(|| Failure::Final("found JSON that is no answer of StatisticSearch".to_string()))
}
