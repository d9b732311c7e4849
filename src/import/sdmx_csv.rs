//! SDMX-CSV, versions 1 and 2, as the OECD, Eurostat and the ECB send it: <https://github.com/sdmx-twg/sdmx-csv>.
//!
//! Version 1 begins with a column `DATAFLOW`, version 2 with `STRUCTURE` and `STRUCTURE_ID`. Columns in which a vintage
//! is told are no part of the standard: the OECD has a dimension `EDITION`, the ECB answers `includeHistory` with
//! `ACTION`, `VALID_FROM` and `VALID_TO`, and Eurostat tells the day of its last change alone.

use super::delimited::Delimited;
use super::map::Map;
use super::record::{Fields, Published, Record};
use super::spelling::day;
use crate::data::read::Problem;
use std::sync::Arc;

/// The marks of figures; several columns may be there at once.
const FLAGS: [&str; 3] = ["OBS_STATUS", "OBS_FLAG", "CONF_STATUS"];

/// Reads a file, and tells what separates its values.
///
/// # Errors
///
/// A file without the columns of SDMX-CSV, and days and actions that are none.
pub fn read(file: &str, text: &str, map: &Map) -> Result<(Vec<Record>, char), Problem> {
    let table = Delimited::read(file, text, map.separator, map.skip)?;
    // With `labels=both` a column is `REF_AREA: Reference area`, and a field of it `DE: Germany`.
    let is_labelled: Vec<bool> = table.columns.iter().map(|column| column.contains(": ")).collect();
    let columns: Arc<[String]> = table.columns.iter().map(|column| code(column).to_string()).collect();
    let is_sdmx = columns.iter().any(|column| column == "TIME_PERIOD") && columns.iter().any(|c| c == "OBS_VALUE");
    if !is_sdmx {
        return Err(Problem {
            file: file.to_string(),
            line: Some(1 + map.skip as u64),
            found: format!("the columns {}", columns.join(", ")),
            expected:
                "those of SDMX-CSV, TIME_PERIOD and OBS_VALUE among them; for another CSV file use the format csv"
                    .to_string(),
        });
    }
    let file: Arc<str> = file.into();
    let mut records = Vec::new();
    for (line, values) in table.rows {
        let values = values.iter().zip(&is_labelled);
        let values = values.map(|(value, labelled)| if *labelled { code(value).to_string() } else { value.clone() });
        let fields = Fields::new(Arc::clone(&columns), values.collect());
        let text = |column: &str| fields.get(column).unwrap_or_default().to_string();
        let published = published(&fields).map_err(|(found, expected)| Problem {
            file: file.to_string(),
            line: Some(line),
            found,
            expected: expected.to_string(),
        })?;
        let flags = FLAGS.map(text).concat();
        let (period, value) = (text("TIME_PERIOD"), text("OBS_VALUE"));
        records.push(Record { file: Arc::clone(&file), line, period, value, flags, published, fields });
    }
    Ok((records, table.separator))
}

/// What stands before the name in `DE: Germany`.
fn code(text: &str) -> &str {
    text.split_once(": ").map_or(text, |(code, _)| code).trim()
}

/// When the figure of a row was published, by the columns that tell of it.
fn published(fields: &Fields) -> Result<Published, (String, &'static str)> {
    let text = |column| fields.get(column).unwrap_or_default();
    let date = |column| match text(column) {
        "" => Ok(None),
        text => day(text)
            .map(Some)
            .ok_or_else(|| (format!("{column} '{text}'"), "a day such as 2023-03-24, with or without a time")),
    };
    let (from, until) = (date("VALID_FROM")?, date("VALID_TO")?);
    let is_deleted = match text("ACTION") {
        "" | "I" | "A" | "M" | "R" | "Information" | "Append" | "Merge" | "Replace" => false,
        "D" | "Delete" => true,
        other => return Err((format!("ACTION '{other}'"), "I, A, M, R or D")),
    };
    match (is_deleted, from, until) {
        (false, Some(from), until) => Ok(Published::During { from, until }),
        (true, _, Some(day)) | (true, Some(day), None) => Ok(Published::Withdrawn(day)),
        (true, None, None) => Err((
            "a row that deletes without VALID_TO".to_string(),
            "the day of it; a file of today's figures has no deleted ones: retrieve it with includeHistory=true",
        )),
        (false, None, Some(_)) => Err(("VALID_TO without VALID_FROM".to_string(), "both, or neither")),
        (false, None, None) if !text("EDITION").is_empty() => Ok(Published::Edition(text("EDITION").to_string())),
        (false, None, None) => Ok(date("LAST UPDATE")?.map_or(Published::WithFile, Published::On)),
    }
}
