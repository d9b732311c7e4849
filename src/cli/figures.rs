//! `ip-balance figures`: prints the figures behind a chart.

use super::{args::QUERY_EXAMPLES, print};
use crate::error::Error;
use crate::figure;
use crate::query::Lang;
use crate::site::{Chart, Resources};
use clap::{Args, ValueEnum};

/// The arguments of `figures`.
#[derive(Args, Clone, Debug, PartialEq)]
#[command(after_help = QUERY_EXAMPLES)]
pub struct FiguresArgs {
    /// The chart's query; see below
    pub query: String,
    #[arg(long, value_enum, default_value = "json")]
    pub format: Format,
}

/// The format of printed figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    Json,
    Csv,
}

/// Prints the figures in the order of interface.md's table of rows.
pub fn run(resources: &Resources, args: &FiguresArgs) -> Result<(), Error> {
    let data = resources.dataset()?;
    let chart = Chart::compose(&data, &args.query, Lang::default())?;
    let rows = figure::figures(&chart.figure);
    match args.format {
        Format::Json => print((rows.to_json() + "\n").as_bytes()),
        Format::Csv => print(rows.to_csv().as_bytes()),
    }
}
