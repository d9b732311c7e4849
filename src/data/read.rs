//! The CSV files of a data package to a [`Dataset`]: every row checked, every problem told, nothing half-loaded.

mod at;
mod figures;
mod rows;
mod table;

use super::{Dataset, FigureKey};
use crate::files::Files;
use std::{collections::HashMap, fmt};
pub use table::{OPTIONAL, PACKAGE, Table};

/// Something in a data package that is not as it must be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    pub file: String,
    /// Counted from 1, the header included; 0 where the file as a whole is meant.
    pub line: u64,
    pub found: String,
    pub expected: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let place = if self.line == 0 { self.file.clone() } else { format!("{}:{}", self.file, self.line) };
        write!(f, "{place}: found {}, expected {}", self.found, self.expected)
    }
}

/// Where rows came from: the line in its file of each observation, release and so on, by position in the dataset.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Lines {
    pub observations: Vec<u64>,
    pub exceptions: Vec<u64>,
}

/// Reads a package.
pub fn read(package: &dyn Files) -> Result<Dataset, Vec<Problem>> {
    read_with_lines(package).map(|(data, _)| data)
}

/// Reads a package. and where its rows stand.
pub fn read_with_lines(package: &dyn Files) -> Result<(Dataset, Lines), Vec<Problem>> {
    let mut problems = Vec::new();
    let mut whole = true;
    let mut table = |file: &str| {
        let table = Table::open(package, file, &mut problems);
        whole &= table.is_some();
        table.unwrap_or_else(|| Table { file: file.to_string(), rows: Vec::new() })
    };
    let [items, parents, releases, breaks, sources, observations, conflicts, exceptions, short_names] =
        ["items", "parents", "releases", "breaks", "sources", "observations", "conflicts", "exceptions", "short_names"]
            .map(|name| table(&format!("{name}.csv")));
    // Rows of these are counted in 16 bits.
    for table in [&items, &releases, &sources].into_iter().filter(|table| table.rows.len() > usize::from(u16::MAX)) {
        let (found, expected) = (format!("{} rows", table.rows.len()), format!("at most {}", u16::MAX));
        problems.push(Problem { file: table.file.clone(), line: 0, found, expected });
        whole = false;
    }
    // Without the tables that others refer to, every other row would be one more false alarm.
    if !whole {
        return Err(problems);
    }
    let mut reader = rows::Reader::new(problems);
    reader.items(&items);
    reader.short_names(&short_names);
    reader.releases(&releases);
    reader.sources(&sources);
    reader.parents(&parents);
    reader.breaks(&breaks);
    let mut read = reader.observations(&observations);
    reader.conflicts(&conflicts);
    let exceptions = reader.exceptions(&exceptions);
    let rows::Reader { mut data, problems, .. } = reader;
    read.sort_by_key(|(o, _)| (o.key, o.release));
    let mut lines = Lines { exceptions, ..Lines::default() };
    for (observation, line) in read {
        lines.observations.push(line);
        data.observations.push(observation);
    }
    let problems = [problems, misprinted(&data, &conflicts)].concat();
    if problems.is_empty() { Ok((data, lines)) } else { Err(problems) }
}

/// Conflicts that speak of a figure which is not there, or was taken otherwise.
fn misprinted(data: &Dataset, table: &Table) -> Vec<Problem> {
    let taken: HashMap<(FigureKey, super::ReleaseId), i32> =
        data.observations.iter().map(|o| ((o.key, o.release), o.value)).collect();
    let lost = data.conflicts.iter().zip(&table.rows).filter_map(|(conflict, row)| {
        let held = taken.get(&(conflict.key, conflict.release));
        let found = match held {
            Some(value) if *value == conflict.taken => return None,
            Some(value) => format!("value_taken {} where observations.csv has {value}", conflict.taken),
            None => "a conflict about a figure that observations.csv does not have".to_string(),
        };
        let expected = "the value that was taken into observations.csv".to_string();
        Some(Problem { file: table.file.clone(), line: row.line, found, expected })
    });
    // A conflict row that could not be read has no line here; then its own problem is told instead.
    if data.conflicts.len() == table.rows.len() { lost.collect() } else { Vec::new() }
}
