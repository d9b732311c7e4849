//! Reads the CSV files of a data package into a [`Dataset`], strictly: every row is checked, all problems are reported
//! together, and nothing is loaded in part.

mod figures;
mod formula;
mod groups;
mod measures;
mod package_info;
mod rates;
mod remarks;
mod reported;
pub(super) mod row;
mod table;
mod tables;

use super::{Dataset, carry::MAX_FIGURES, plain_line, stray::MAX_PAUSE};
use crate::files::Files;
pub use package_info::{DESCRIPTOR, Identity, Licence, PackageInfo};
use std::fmt;
pub use table::{Column, OPTIONAL, PACKAGE, Row, Table, columns, is_named};

/// Something in a data package that is not as it must be.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub struct Problem {
    pub file: String,
    /// Counted from 1, the header included. `None` if the problem is the file as a whole.
    pub line: Option<u64>,
    pub found: String,
    pub expected: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Problem { file, line, found, expected } = self;
        // A value may hold what a terminal would obey.
        let (found, expected) = (plain_line(found), plain_line(expected));
        match line {
            Some(line) => write!(f, "{file}:{line}: found {found}, expected {expected}"),
            None => write!(f, "{file}: found {found}, expected {expected}"),
        }
    }
}

/// The line of each row in its file, by position in the [`Dataset`]; of a figure that a complete release left out, that of
/// the one that it repeats.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LineNumbers {
    pub observations: Vec<u64>,
    pub exceptions: Vec<u64>,
}

/// Reads a package.
///
/// # Errors
///
/// Returns every problem of every file.
pub fn read(package: &dyn Files) -> Result<Dataset, Vec<Problem>> {
    read_with_lines(package).map(|(data, _)| data)
}

/// Reads a package, with the lines that its rows come from.
///
/// # Errors
///
/// Returns every problem of every file. If a file cannot be read as a table, the rows of the others are not checked:
/// what refers to the missing rows would be reported too.
pub fn read_with_lines(package: &dyn Files) -> Result<(Dataset, LineNumbers), Vec<Problem>> {
    let mut problems = Vec::new();
    let files = [
        "dimensions",
        "items",
        "measures",
        "parents",
        "releases",
        "breaks",
        "sources",
        "observations",
        "conflicts",
        "exceptions",
        "names",
        "series",
        "finer_prints",
        "events",
        "corrections",
        "claims",
    ];
    let tables = files.map(|name| Table::open(package, &format!("{name}.csv"), &mut problems));
    let [
        Some(dimensions),
        Some(items),
        Some(measures),
        Some(parents),
        Some(releases),
        Some(breaks),
        Some(sources),
        Some(observations),
        Some(conflicts),
        Some(exceptions),
        Some(names),
        Some(series),
        Some(finer_prints),
        Some(events),
        Some(corrections),
        Some(claims),
    ] = tables
    else {
        return Err(problems);
    };
    // Positions in these tables are `u16`.
    let too_long =
        [&dimensions, &items, &releases, &sources].into_iter().find(|table| table.rows.len() > usize::from(u16::MAX));
    if let Some(table) = too_long {
        let (found, expected) = (format!("{} rows", table.rows.len()), format!("at most {}", u16::MAX));
        problems.push(Problem { file: table.file.clone(), line: None, found, expected });
        return Err(problems);
    }
    let mut reader = tables::Reader { problems, ..tables::Reader::default() };
    reader.dimensions(&dimensions, &items);
    reader.items(&items);
    reader.names(&names);
    reader.series(&series, &releases);
    reader.releases(&releases);
    reader.sources(&sources);
    reader.measures(&measures);
    reader.parents(&parents);
    reader.breaks(&breaks);
    let mut figures = reader.observations(&observations);
    let conflicts = reader.conflicts(&conflicts);
    let exceptions = reader.exceptions(&exceptions);
    figures.sort_by_key(|(figure, _)| (figure.key, figure.release));
    let (figures, lines): (Vec<_>, Vec<_>) = figures.into_iter().unzip();
    reader.data.observations = figures;
    reader.data.gaps.sort();
    let Some(positions) = reader.data.carry_forward() else {
        let expected = format!("at most {MAX_FIGURES}, those that complete releases leave out included");
        reader.report_file("observations.csv", "too many figures", expected);
        return Err(reader.problems);
    };
    let observations: Vec<u64> = positions.into_iter().map(|position| lines[position]).collect();
    if let Some((stray, nearest)) = reader.data.stray_period() {
        let line = reader.data.observations.iter().zip(&observations).find(|(o, _)| o.key.period == stray);
        reader.problems.push(Problem {
            file: "observations.csv".to_string(),
            line: line.map(|(_, line)| *line),
            found: format!("period {stray}, where the nearest other one is {nearest}"),
            expected: format!("a period at most {MAX_PAUSE} years from another one with figures"),
        });
    }
    reader.check_conflicts(&conflicts);
    reader.finer_prints(&finer_prints);
    reader.events(&events);
    reader.corrections(&corrections);
    reader.rates(package);
    reader.reported(&claims);
    let lines = LineNumbers { observations, exceptions };
    if reader.problems.is_empty() { Ok((reader.data, lines)) } else { Err(reader.problems) }
}
