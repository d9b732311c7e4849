//! ALFRED: vintages of series of the Federal Reserve Bank of St. Louis.
//!
//! Two forms: the JSON of `series/observations` with real-time periods, and the CSV file of a graph with one column a
//! vintage, `GDPC1_20080430`.

use super::delimited::Delimited;
use super::map::Map;
use super::record::{Fields, Published, Record};
use super::spelling::day;
use crate::data::{Date, read::Problem};
use serde::Deserialize;
use serde_json::value::RawValue;
use std::sync::Arc;

#[derive(Deserialize)]
struct Document<'a> {
    error_message: Option<String>,
    count: Option<usize>,
    #[serde(borrow, default)]
    observations: Vec<&'a RawValue>,
}

#[derive(Deserialize)]
struct Observation {
    realtime_start: Date,
    realtime_end: Date,
    date: String,
    value: String,
}

/// Reads a file in either form.
///
/// # Errors
///
/// The service's own errors, a part of the rows, and columns without a day.
pub fn read(file: &str, text: &str, map: &Map) -> Result<Vec<Record>, Problem> {
    if text.trim_start_matches('\u{feff}').trim_start().starts_with('{') {
        json(file, text)
    } else {
        columns(file, text, map)
    }
}

fn json(file: &str, text: &str) -> Result<Vec<Record>, Problem> {
    let problem = |line, found: String, expected: &str| Problem {
        file: file.to_string(),
        line,
        found,
        expected: expected.to_string(),
    };
    let malformed = |line: u64, error: &serde_json::Error| {
        let expected = "the JSON of series/observations; where the file is cut off, retrieve it again";
        problem(Some(line.max(1)), error.to_string(), expected)
    };
    let document: Document = serde_json::from_str(text).map_err(|error| malformed(error.line() as u64, &error))?;
    if let Some(message) = document.error_message {
        let expected = "observations; for more than 2000 vintages ask for a shorter real-time period at a time";
        return Err(problem(None, format!("the service's error '{message}'"), expected));
    }
    let held = document.observations.len();
    if held == 0 || document.count.is_some_and(|count| count > held) {
        let found = format!("{held} of {} observations", document.count.unwrap_or_default());
        return Err(problem(None, found, "all of them; ask again with a higher limit"));
    }
    let file: Arc<str> = file.into();
    let columns: Arc<[String]> = Arc::new([]);
    let (mut line, mut counted) = (1, 0);
    let mut records = Vec::new();
    for raw in document.observations {
        let place = raw.get().as_ptr() as usize - text.as_ptr() as usize;
        line += text[counted..place].matches('\n').count() as u64;
        counted = place;
        let row: Observation = serde_json::from_str(raw.get()).map_err(|error| malformed(line, &error))?;
        let until = next_day(row.realtime_end);
        records.push(Record {
            file: Arc::clone(&file),
            line,
            fields: Fields::new(Arc::clone(&columns), Vec::new()),
            period: row.date,
            value: row.value,
            flags: String::new(),
            published: Published::During { from: row.realtime_start, until },
        });
    }
    Ok(records)
}

/// The day after a day; `None` for the last day of the calendar, which stands for 'until today'.
fn next_day(date: Date) -> Option<Date> {
    let Date { year, month, day } = date;
    let following = [Date::new(year, month, day + 1), Date::new(year, month + 1, 1), Date::new(year + 1, 1, 1)];
    following.into_iter().flatten().next()
}

fn columns(file: &str, text: &str, map: &Map) -> Result<Vec<Record>, Problem> {
    let table = Delimited::read(file, text, map.separator, map.skip)?;
    let problem = |found: String, expected: &str| Problem {
        file: file.to_string(),
        line: Some(1 + map.skip as u64),
        found,
        expected: expected.to_string(),
    };
    let dates = ["observation_date", "DATE"].into_iter().find_map(|name| table.position(name));
    let Some(dates) = dates else {
        let expected = "observation_date (or DATE), then a column for each vintage such as GDPC1_20080430";
        return Err(problem(format!("the columns {}", table.columns.join(", ")), expected));
    };
    let mut vintages = Vec::new();
    for (position, name) in table.columns.iter().enumerate().filter(|(position, _)| *position != dates) {
        let vintage = name.rsplit_once('_').and_then(|(series, text)| Some((series.to_string(), day(text)?)));
        let expected = "a series and the day of a vintage, such as GDPC1_20080430; a file of FRED has no vintages";
        vintages.push((position, vintage.ok_or_else(|| problem(format!("the column '{name}'"), expected))?));
    }
    let file: Arc<str> = file.into();
    let names: Arc<[String]> = Arc::new(["SERIES".to_string()]);
    let record = |line: u64, fields: &[String], position: usize, (series, day): &(String, Date)| {
        let value = fields.get(position).filter(|value| !value.is_empty())?;
        Some(Record {
            file: Arc::clone(&file),
            line,
            fields: Fields::new(Arc::clone(&names), vec![series.clone()]),
            period: fields.get(dates).cloned().unwrap_or_default(),
            value: value.clone(),
            flags: String::new(),
            published: Published::On(*day),
        })
    };
    let cells = table.rows.iter().flat_map(|(line, fields)| {
        vintages.iter().filter_map(move |(position, vintage)| record(*line, fields, *position, vintage))
    });
    Ok(cells.collect())
}
