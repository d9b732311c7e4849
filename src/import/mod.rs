//! Publishers' files into a data package: a release, or all vintages of a file.
//!
//! ```text
//! file ──ecos · sdmx_csv · alfred · table──▶ Record ──resolve──▶ Vintages ──merge──▶ tables of the package
//! ```
//!
//! Nothing is fetched and nothing is written here: the outcome is the text of the files that change, after the reader of
//! packages has found them sound.

mod alfred;
mod delimited;
mod ecos;
mod map;
mod merge;
mod package;
mod record;
mod report;
mod resolve;
mod sdmx_csv;
mod spelling;
mod table;
mod text_table;

pub use ecos::remedy as remedy_of_ecos;
pub use map::Map;
pub use report::Report;
use spelling::is_missing;
pub use spelling::{Spelled, period};

use crate::data::{Date, read::Problem, read::read};
use crate::files::Files;
use merge::{Merge, Merged};
use package::PackageTables;
use record::Record;
use report::LeftOut;
use resolve::{Habits, resolve};
use std::{collections::BTreeMap, io};
use text_table::Edited;

/// A publisher's format.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// The answers of the service StatisticSearch, in JSON or XML.
    Ecos,
    SdmxCsv,
    /// Vintages of ALFRED, in JSON or with one column a vintage.
    Alfred,
    /// Any CSV file by a map.
    Csv,
}

impl Format {
    pub const ALL: [Format; 4] = [Format::Ecos, Format::SdmxCsv, Format::Alfred, Format::Csv];

    /// Its name on the command line.
    pub const fn code(self) -> &'static str {
        match self {
            Format::Ecos => "ecos",
            Format::SdmxCsv => "sdmx-csv",
            Format::Alfred => "alfred",
            Format::Csv => "csv",
        }
    }

    /// The file of a package that holds its own map for this format.
    pub fn map_file(self) -> String {
        format!("import/{}.json", self.code())
    }
}

/// A file to import, as the caller named it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Input {
    pub name: String,
    pub text: String,
}

/// What an import makes of a package.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    /// Names and texts of the files that change, in the order in which they are to be written.
    pub files: Vec<(String, String)>,
    pub report: Report,
}

/// Works out what a package becomes with the figures of some files. `release` is the day of files that tell none.
///
/// # Errors
///
/// Every problem of the files, of the map and of what the package would be.
pub fn import(
    package: &dyn Files,
    format: Format,
    inputs: &[Input],
    map: &Map,
    release: Option<Date>,
) -> Result<Outcome, Vec<Problem>> {
    let mut tables = PackageTables::open(package)?;
    let mut records = Vec::new();
    let mut separators = Vec::new();
    for Input { name, text } in inputs {
        let of_file = match format {
            Format::Ecos => ecos::read(name, text).map(|records| (records, ',')),
            Format::SdmxCsv => sdmx_csv::read(name, text, map),
            Format::Alfred => alfred::read(name, text, map).map(|records| (records, ',')),
            Format::Csv => table::read(name, text, map),
        };
        let (of_file, separator) = of_file.map_err(|problem| vec![problem])?;
        records.extend(of_file);
        separators.push(separator);
    }
    // Where commas do not part values, they may part decimals; the values themselves tell.
    let numbers = || records.iter().map(|record: &Record| &record.value).filter(|value| !is_missing(value));
    let values_have = |mark: char| numbers().any(|value| value.contains(mark));
    let has_commas = || !separators.contains(&',') && values_have(',') && !values_have('.');
    let habits = Habits {
        decimal_comma: map.decimal.map_or_else(has_commas, |mark| mark == ','),
        periods_by_first_day: matches!(format, Format::Alfred | Format::Csv),
    };
    let mut left_out = LeftOut::default();
    let vintages = resolve(&records, habits, &tables, map, release, &mut left_out)?;
    let (rows, marks) = (vintages.rows, vintages.dropped_marks.clone());
    let is_database = matches!(format, Format::Ecos | Format::SdmxCsv);
    let merge = Merge { map, format: format.code(), is_database };
    let Merged { releases, origins } =
        merge.merge(&mut tables, vintages, &mut left_out).map_err(|problem| vec![problem])?;
    let mut report = Report { rows, marks, left_out, releases, files: Vec::new() };
    let mut changed: BTreeMap<String, Edited> = BTreeMap::new();
    let mut files = Vec::new();
    // What rows refer to comes before them, so that a package is sound after each file.
    for table in [&tables.sources, &tables.releases, &tables.observations] {
        let Some(edited) = table.finish() else { continue };
        let (added, replaced) = table.counts();
        report.files.push((table.file.clone(), added, replaced));
        files.push((table.file.clone(), edited.text.clone()));
        changed.insert(table.file.clone(), edited);
    }
    if !changed.is_empty() {
        let after = Overlay { package, changed: &changed };
        read(&after).map_err(|problems| {
            problems.into_iter().map(|problem| after.place(problem, &origins)).collect::<Vec<_>>()
        })?;
    }
    Ok(Outcome { files, report })
}

/// A package with some files replaced.
#[derive(Debug)]
struct Overlay<'a> {
    package: &'a dyn Files,
    changed: &'a BTreeMap<String, Edited>,
}

impl Files for Overlay<'_> {
    fn read(&self, name: &str) -> io::Result<Vec<u8>> {
        match self.changed.get(name) {
            Some(edited) => Ok(edited.text.clone().into_bytes()),
            None => self.package.read(name),
        }
    }

    fn names(&self, subfolder: &str) -> io::Result<Vec<String>> {
        self.package.names(subfolder)
    }

    fn location(&self) -> String {
        self.package.location()
    }
}

impl Overlay<'_> {
    /// A problem at the place of the publisher's file that its row comes from.
    fn place(&self, problem: Problem, origins: &[(std::sync::Arc<str>, u64)]) -> Problem {
        let of_row = || {
            let edited = self.changed.get("observations.csv").filter(|_| problem.file == "observations.csv")?;
            let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(edited.text.as_bytes());
            let lines = reader.records().map(|record| record.ok()?.position().map(csv::Position::line));
            let row = lines.into_iter().position(|line| line == problem.line)?;
            origins.get((*edited.origins.get(row)?)?)
        };
        match of_row() {
            Some((file, line)) => Problem { file: file.to_string(), line: Some(*line), ..problem },
            None => problem,
        }
    }
}
