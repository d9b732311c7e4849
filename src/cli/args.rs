//! The arguments of the command line. Knows no files.

use super::{
    build::BuildArgs, fetch::FetchArgs, figures::FiguresArgs, import::ImportArgs, new::NewArgs, render::RenderArgs,
    serve::ServeArgs,
};
use crate::error::Error;
use clap::{Parser, Subcommand, error::ErrorKind};
use std::{ffi::OsString, path::PathBuf};

/// A command and what it reads.
#[derive(Clone, Debug, PartialEq)]
pub enum Invocation {
    /// Run a command, on the data package in a folder or else on the one that ships.
    Run(Command, Option<PathBuf>),
    /// Print the help, or the version.
    Print(String),
}

/// A command with its arguments.
#[derive(Clone, Debug, PartialEq, Subcommand)]
pub enum Command {
    /// Build the site and serve it (the default command)
    Serve(ServeArgs),
    /// Write the static site, ready for any file host
    Build(BuildArgs),
    /// Draw one chart as SVG or PNG
    Render(RenderArgs),
    /// Print the figures behind a chart
    Figures(FiguresArgs),
    /// Check a data package: every problem with its file and line
    Check,
    /// Write a data package to begin with
    New(NewArgs),
    /// Serve the site of a package, and build it anew whenever a file of the package changes
    Watch(ServeArgs),
    /// Add a publisher's file to a data package: a release, or vintages
    Import(ImportArgs),
    /// Ask a publisher's service for figures to import
    Fetch(FetchArgs),
}

/// A statistic in charts in which every figure knows its release: a site, pictures and figures.
///
/// Without a command it builds the site and serves it.
#[derive(Parser)]
#[command(name = "ip-balance", version, after_help = EXAMPLES, disable_help_subcommand = true)]
struct Arguments {
    /// A folder with a data package; without it, the one that ships
    #[arg(long, value_name = "DIR", global = true)]
    data: Option<PathBuf>,
    #[command(flatten)]
    serve: ServeArgs,
    #[command(subcommand)]
    command: Option<Command>,
}

const EXAMPLES: &str = "\
Examples:
  ip-balance                                            build the site, serve it, print its address
  ip-balance build --out public                         write it for any file host
  ip-balance render chart=bars -o parts.png             draw one chart
  ip-balance figures chart=bars                         the figures behind it, as JSON
  ip-balance new my-statistic                           begin a data package of your own
  ip-balance --data my-statistic                        build its page and serve it
  ip-balance watch --data my-statistic                  the same, and anew whenever a file of it changes
  ip-balance import csv table.csv --package my-statistic --map map.json --release 2026-11-29
                                                        add a publisher's file to it

A chart is named by a query, as in the address of a page: key=value pairs with & between them.
  chart    columns, difference, bars, dumbbell, bridge, stack, multiples, revisions,
           line, vintages, triangle
  by       total, or a dimension of the package
  item     a code of items.csv, or several with commas
  flow     a measure of measures.csv
  growth   yes, over a year, or period, over the period before (line, vintages)
  period   2022, 2022-H1, 2016-Q1, 2024-03, or a range such as 2018..2022
  asOf     a day: the chart as it could have been drawn then
  events   yes: what moved the figures, numbered in the chart and told below it
  currency another currency that the package has rates of
  lang     a language of the package
  theme    auto, light, dark
  font     serif, sans or the name of a font the reader may have
  ground, ink, surplus, deficit
           a house's colours as rrggbb: background, texts, marks; refused where they cannot be read
'ip-balance render --help' and 'ip-balance figures --help' have more.";

/// Examples of queries for the help of the commands that take one.
pub(super) const QUERY_EXAMPLES: &str = "\
Examples of QUERY:
  ''                                               the total over the years
  'chart=bars&period=2022'                         the parts in a year against the one before
  'chart=bridge&lang=ko'                           how the parts add up to the total, in another language
  'chart=difference&period=2015..2022'             exports and imports
  'chart=revisions&period=2018-H1..2022-H1'        what each release said of the halves
  'item=ITEM&asOf=2023-03-24&first=yes'            one item as of a day, with what was first published

Quote it: & means something else to a shell.";

/// Reads the arguments, of which the first is the name of the program.
pub fn parse(arguments: impl IntoIterator<Item = OsString>) -> Result<Invocation, Error> {
    let Arguments { data, serve, command } = match Arguments::try_parse_from(arguments) {
        Ok(arguments) => arguments,
        Err(error) => {
            return match error.kind() {
                ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
                    Ok(Invocation::Print(format!("{}\n", error.to_string().trim_end())))
                }
                _ => Err(Error::new(in_one_line(&error.to_string()))),
            };
        }
    };
    let command = match command {
        None => Command::Serve(serve),
        Some(command) if serve == ServeArgs::default() => command,
        Some(Command::Serve(own)) => Command::Serve(own.or(serve)),
        Some(Command::Watch(own)) => Command::Watch(own.or(serve)),
        Some(_) => {
            let found = "found --port, --host, --out, --base-url or --log before the name of a command";
            return Err(Error::new(format!("{found}, expected them there only with serve and watch")));
        }
    };
    Ok(Invocation::Run(command, data))
}

/// clap's message of several lines in one: the error and its tip, without the usage.
fn in_one_line(message: &str) -> String {
    let message = message.strip_prefix("error: ").unwrap_or(message);
    let lines = message.lines().map(str::trim).take_while(|line| !line.starts_with("Usage:"));
    let parts: Vec<&str> = lines.filter(|line| !line.is_empty() && !line.starts_with("For more")).collect();
    let joined = parts.join("; ").replace(":;", ":");
    format!("{joined} (see 'ip-balance --help')")
}
