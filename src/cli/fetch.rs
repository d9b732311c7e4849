//! `ip-balance fetch`: asks a publisher's service, and writes its answer for `import` to read.

use super::print;
use crate::error::Error;
use crate::fetch::{Key, Patience, Question, ask};
use crate::import::{Spelled, period};
use clap::{Args, Subcommand};
use std::path::PathBuf;
use std::time::{SystemTime, UNIX_EPOCH};
use std::{fs, io};

/// The arguments of `fetch`.
#[derive(Args, Clone, Debug, PartialEq)]
pub struct FetchArgs {
    #[command(subcommand)]
    pub service: Service,
}

/// A publisher's service.
#[derive(Clone, Debug, PartialEq, Subcommand)]
pub enum Service {
    /// Ask StatisticSearch of ECOS for a table
    Ecos(EcosArgs),
}

/// The arguments of `fetch ecos`.
#[derive(Args, Clone, Debug, PartialEq)]
#[command(after_help = EXAMPLES)]
pub struct EcosArgs {
    /// A file that holds your key of the service and nothing else; the key is never printed or stored
    #[arg(long, value_name = "FILE")]
    pub key_file: PathBuf,
    /// The code of the table
    #[arg(long, value_name = "CODE", value_parser = code)]
    pub table: String,
    /// The first period, in the form of the cycle that is asked for: 2010, 2010S1, 2010Q1, 201001, 201001S1, 20100101
    #[arg(long, value_name = "PERIOD")]
    pub from: String,
    /// The last period, in the same form [default: the last of this year]
    #[arg(long, value_name = "PERIOD")]
    pub to: Option<String>,
    /// The codes of an item, with slashes between those of several levels; without it, all items
    #[arg(long, value_name = "CODE[/CODE]", value_delimiter = '/', value_parser = code)]
    pub item: Vec<String>,
    /// The file to write [default: ecos-TABLE.json]
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
    /// The address of the service
    #[arg(long, value_name = "URL", default_value = "https://ecos.bok.or.kr/api/", value_parser = super::build::base_url)]
    pub service: String,
}

const EXAMPLES: &str = "\
Example:
  ip-balance fetch ecos --key-file key.txt --table 304Y107 --from 2010Q1
  ip-balance import ecos ecos-304Y107.json --package my-statistic --release 2026-11-29";

/// Asks the service and writes its answer.
pub fn run(args: FetchArgs) -> Result<(), Error> {
    let Service::Ecos(EcosArgs { key_file, table, from, to, item, output, service }) = args.service;
    let key = fs::read_to_string(&key_file).map_err(|error| Error::file("read", &key_file, &error))?;
    let key = Key::parse(&key)?;
    let cycle = cycle(&from)?;
    let to = to.unwrap_or_else(|| end_of_year(cycle));
    if self::cycle(&to)? != cycle {
        return Err(Error::new(format!("found the periods {from} and {to}, expected both in one form")));
    }
    let question = Question { table: table.clone(), cycle: cycle.to_string(), from, to, items: item };
    let fetched = ask(&service, &key, &question, Patience::default())?;
    let output = output.unwrap_or_else(|| format!("ecos-{table}.json").into());
    write(&output, &fetched.text).map_err(|error| Error::file("write", &output, &error))?;
    let (rows, file) = (fetched.rows, output.display());
    let told = format!(
        "Wrote {rows} rows to {file}\n\
         ip-balance import ecos {file} --package DIR --release DAY   # the day of today\n"
    );
    print(told.as_bytes())
}

/// Writes a file aside, and then moves it into place.
fn write(path: &PathBuf, text: &str) -> io::Result<()> {
    let aside = path.with_added_extension("new");
    fs::write(&aside, text)?;
    fs::rename(aside, path)
}

/// The service's word for the length of a period.
fn cycle(text: &str) -> Result<&'static str, Error> {
    use crate::data::Length;
    match period(text) {
        Some(Spelled::Period(period)) if !text.contains(['-', ' ', ':', '.']) => Ok(match period.length {
            Length::Year => "A",
            Length::Half => "S",
            Length::Quarter => "Q",
            Length::Month => "M",
        }),
        Some(Spelled::TooFine(_)) if text.len() == "201001S1".len() => Ok("SM"),
        Some(Spelled::Day(_)) if text.len() == "20100101".len() => Ok("D"),
        _ => {
            let expected = "expected 2010, 2010S1, 2010Q1, 201001, 201001S1 or 20100101";
            Err(Error::new(format!("found the period '{text}', {expected}")))
        }
    }
}

/// The last period of this year.
fn end_of_year(cycle: &str) -> String {
    const MEAN_YEAR: u64 = 31_556_952;
    let seconds = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs());
    let year = 1970 + seconds / MEAN_YEAR;
    let end = match cycle {
        "S" => "S2",
        "Q" => "Q4",
        "M" => "12",
        "SM" => "12S2",
        "D" => "1231",
        _ => "",
    };
    format!("{year}{end}")
}

fn code(text: &str) -> Result<String, String> {
    let is_code = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"_-?".contains(&byte));
    if is_code { Ok(text.to_string()) } else { Err("expected a code of letters and digits".to_string()) }
}
