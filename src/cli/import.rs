//! `ip-balance import`: adds a publisher's file to a data package.

use super::print;
use crate::data::{Date, read::Problem};
use crate::error::Error;
use crate::files::{Files, replace_all};
use crate::import::{Format, Input, Map, import};
use clap::{Args, ValueEnum};
use std::path::{Path, PathBuf};
use std::{fs, io};

/// The arguments of `import`.
#[derive(Args, Clone, Debug, PartialEq)]
#[command(after_help = EXAMPLES)]
pub struct ImportArgs {
    /// The format of the files
    #[arg(value_enum)]
    pub format: FormatName,
    /// The publisher's files, all of one release or with vintages of their own
    #[arg(value_name = "FILE", required = true)]
    pub files: Vec<PathBuf>,
    /// The data package to add to
    #[arg(long, value_name = "DIR")]
    pub package: PathBuf,
    /// The day of the release, such as 2023-03-24, or on which the files were retrieved, where they do not tell it
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub release: Option<Date>,
    /// How columns and codes of the files are those of the package [default: import/FORMAT.json of the package]
    #[arg(long, value_name = "FILE")]
    pub map: Option<PathBuf>,
}

/// The format of imported files.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum FormatName {
    /// Answers of StatisticSearch of ECOS, JSON or XML
    Ecos,
    /// SDMX-CSV 1 and 2: OECD, Eurostat, ECB
    SdmxCsv,
    /// Vintages of ALFRED: JSON, or CSV with one column a vintage
    Alfred,
    /// Any long or wide CSV file, by a map
    Csv,
}

const EXAMPLES: &str = "\
Examples:
  ip-balance import ecos answer.json --package my-statistic --release 2026-11-29
  ip-balance import sdmx-csv revisions.csv --package my-statistic --map oecd.json
  ip-balance import alfred GDPC1.json --package my-statistic
  ip-balance import csv table.csv --package my-statistic --release 2026-11-29 --map table.json

Nothing is fetched. Run twice, it changes nothing. src/import/README.md describes formats and maps.";

impl FormatName {
    fn format(self) -> Format {
        match self {
            FormatName::Ecos => Format::Ecos,
            FormatName::SdmxCsv => Format::SdmxCsv,
            FormatName::Alfred => Format::Alfred,
            FormatName::Csv => Format::Csv,
        }
    }
}

/// Imports the files, and prints what was taken, changed and left out.
///
/// # Errors
///
/// Every problem is printed on a line of its own. The package is then as it was.
pub fn run(args: &ImportArgs) -> Result<(), Error> {
    let ImportArgs { format, files, package, release, map } = args;
    let format = format.format();
    if !package.is_dir() {
        return Err(Error::new(format!("found no folder {}, expected a data package", package.display())));
    }
    let map = match map {
        Some(path) => Map::parse(&path.display().to_string(), &text_of(path)?),
        None => match package.read_text(&format.map_file()) {
            Ok(text) => Map::parse(&format.map_file(), &text),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Map::default()),
            Err(error) => return Err(Error::file("read", &package.join(format.map_file()), &error)),
        },
    };
    let map = map.map_err(|problem| Error::new(problem.to_string()))?;
    let input = |path: &PathBuf| Ok(Input { name: path.display().to_string(), text: text_of(path)? });
    let inputs = files.iter().map(input).collect::<Result<Vec<_>, Error>>()?;
    let outcome = import(package, format, &inputs, &map, *release).map_err(|problems| told(&problems))?;
    replace_all(package, &outcome.files).map_err(|error| Error::file("write", package, &error))?;
    print(outcome.report.to_string().as_bytes())
}

/// Prints problems; the last line says how many.
fn told(problems: &[Problem]) -> Error {
    if let [problem] = problems {
        return Error::new(format!("{problem}; the package is unchanged"));
    }
    let lines: String = problems.iter().map(|problem| format!("{problem}\n")).collect();
    // The count is told even where the lines cannot be.
    let _ = print(lines.as_bytes());
    Error::new(format!("{} problems; the package is unchanged", problems.len()))
}

fn text_of(path: &Path) -> Result<String, Error> {
    let bytes = fs::read(path).map_err(|error| Error::file("read", path, &error))?;
    String::from_utf8(bytes).map_err(|_| {
        let found = format!("found bytes in {} that are not UTF-8", path.display());
        Error::new(format!("{found}, expected text in UTF-8; spreadsheets save it as 'CSV UTF-8'"))
    })
}

fn date(text: &str) -> Result<Date, String> {
    Date::parse(text).ok_or_else(|| "expected a day such as 2023-03-24".to_string())
}
