//! `ip-balance figures`: prints the figures behind a chart.

use super::{args::QUERY_EXAMPLES, print};
use crate::data::{Dataset, ItemId};
use crate::derive::{self, RevisionStatistics};
use crate::error::Error;
use crate::figure;
use crate::query::{self, Lang, Strictness};
use crate::site::{Chart, Resources};
use clap::{Args, ValueEnum};
use serde::Serialize;

/// The arguments of `figures`.
#[derive(Args, Clone, Debug, PartialEq)]
#[command(after_help = QUERY_EXAMPLES)]
pub struct FiguresArgs {
    /// The chart's query; see below
    pub query: String,
    #[arg(long, value_enum, default_value = "json")]
    pub format: Format,
    /// Print statistics of the revisions of the chart's items instead: mean and mean absolute revision, a test of bias,
    /// the share of sign changes, and the way from the first release to the nth (JSON)
    #[arg(long)]
    pub revisions: bool,
}

/// The statistics of one item, of all periods of the chart.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ItemRevisions<'a> {
    item: &'a str,
    flow: &'a str,
    unit: String,
    first: String,
    last: String,
    /// `null` if no figure of the item was ever printed again.
    statistics: Option<RevisionStatistics>,
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
    if args.revisions {
        let statistics = revisions(&data, &args.query)?;
        let json = serde_json::to_string_pretty(&statistics).expect("strings and numbers make JSON");
        return print((json + "\n").as_bytes());
    }
    let chart = Chart::compose(&data, &args.query, Lang::default())?;
    let rows = figure::figures(&chart.figure);
    match args.format {
        Format::Json => print((rows.to_json() + "\n").as_bytes()),
        Format::Csv => print(rows.to_csv().as_bytes()),
    }
}

/// The statistics of each drawn item.
fn revisions<'a>(data: &'a Dataset, query: &str) -> Result<Vec<ItemRevisions<'a>>, Error> {
    let query = query::parse(query, Strictness::Strict).map_err(|error| Error::new(error.to_string()))?;
    let resolved = query::resolve(&query, data).map_err(|error| Error::new(error.to_string()))?;
    let of_item = |item: &ItemId| {
        let keys = resolved.periods.iter().map(|period| resolved.key(*item, *period));
        ItemRevisions {
            item: &data.item(*item).code,
            flow: &data.measure(resolved.flow).code,
            unit: data.unit(resolved.flow).label(),
            first: resolved.periods[0].to_string(),
            last: resolved.period().to_string(),
            statistics: derive::revision_statistics(&resolved.vintage, keys),
        }
    };
    Ok(resolved.items.iter().map(of_item).collect())
}
