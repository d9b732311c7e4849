//! Any CSV file, long or wide, by a map.

use super::delimited::{Delimited, NumberedRow};
use super::map::{Map, Wide};
use super::record::{Fields, Published, Record};
use super::spelling::day;
use crate::data::read::Problem;
use std::sync::Arc;

/// Reads a file by a map that names its columns, and tells what separates its values.
///
/// # Errors
///
/// A map that names no column of periods or values, or one that the file does not have.
pub fn read(file: &str, text: &str, map: &Map) -> Result<(Vec<Record>, char), Problem> {
    let table = Delimited::read(file, text, map.separator, map.skip)?;
    let problem = |line, found: String, expected: String| Problem { file: file.to_string(), line, found, expected };
    let header = 1 + map.skip as u64;
    let known = |columns: &[String], name: &str, of: &str| {
        if columns.iter().any(|column| column == name) {
            return Ok(());
        }
        let expected = format!("'{name}', which the map names as {of}");
        Err(problem(Some(header), format!("the columns {}", columns.join(", ")), expected))
    };
    let separator = table.separator;
    let (columns, rows) = match &map.wide {
        None => (table.columns, table.rows),
        Some(wide) => {
            wide.keep.iter().try_for_each(|name| known(&table.columns, name, "one to keep"))?;
            long(&table, wide)
        }
    };
    let named = &map.columns;
    let column = |name: &Option<String>, of: &str| -> Result<String, Problem> {
        let expected = || format!("\"columns\": {{\"{of}\": \"…\"}} in a map (--map FILE)");
        let name = name.clone().ok_or_else(|| problem(None, format!("no column of the {of}"), expected()))?;
        known(&columns, &name, &format!("that of the {of}")).map(|()| name)
    };
    let period = column(&named.period, "period")?;
    // Of columns turned into rows, what stood below the header is the value.
    let value = match (&map.wide, &named.value) {
        (Some(_), None) => VALUE.to_string(),
        (_, name) => column(name, "value")?,
    };
    for name in [&named.flag, &named.day, &named.edition].into_iter().flatten() {
        known(&columns, name, "one of its columns")?;
    }
    let file: Arc<str> = file.into();
    let mut records = Vec::new();
    for (line, values) in rows {
        let fields = Fields::new(Arc::clone(&columns), values);
        let text = |column: &Option<String>| column.as_deref().and_then(|name| fields.get(name)).unwrap_or_default();
        let published = match (text(&named.day), text(&named.edition)) {
            ("", "") => Published::WithFile,
            ("", edition) => Published::Edition(edition.to_string()),
            (of, _) => Published::On(day(of).ok_or_else(|| {
                problem(Some(line), format!("'{of}'"), "the day of a release such as 2023-03-24".to_string())
            })?),
        };
        let (period, value) = (text(&Some(period.clone())).to_string(), text(&Some(value.clone())).to_string());
        let flags = text(&named.flag).to_string();
        records.push(Record { file: Arc::clone(&file), line, period, value, flags, published, fields });
    }
    Ok((records, separator))
}

/// The column of values of a file whose columns were turned into rows.
const VALUE: &str = "value";

/// A row for each column that is not kept.
fn long(table: &Delimited, wide: &Wide) -> (Arc<[String]>, Vec<NumberedRow>) {
    let keep: Vec<usize> = wide.keep.iter().filter_map(|name| table.position(name)).collect();
    let columns: Arc<[String]> = wide.keep.iter().cloned().chain([wide.name.clone(), VALUE.to_string()]).collect();
    let others: Vec<(usize, &String)> =
        table.columns.iter().enumerate().filter(|(position, _)| !keep.contains(position)).collect();
    let rows = table.rows.iter().flat_map(|(line, fields)| {
        let kept: Vec<String> = keep.iter().filter_map(|position| fields.get(*position).cloned()).collect();
        others.iter().filter_map(move |(position, name)| {
            // An empty cell of a wide table is no row of a long one.
            let value = fields.get(*position).filter(|value| !value.is_empty())?;
            Some((*line, [&kept[..], &[(*name).clone(), value.clone()]].concat()))
        })
    });
    (columns, rows.collect())
}
