//! The arguments of the command line to a [`Command`]. Knows no files.

use crate::site::Failure;
use clap::{Args, Parser, Subcommand, ValueEnum, error::ErrorKind};
use std::{ffi::OsString, net::IpAddr, path::PathBuf};

/// What is asked for, with every default filled in.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    Serve {
        data: Option<PathBuf>,
        place: Place,
    },
    Build {
        data: Option<PathBuf>,
        out: Option<PathBuf>,
        base_url: Option<String>,
    },
    Render {
        data: Option<PathBuf>,
        query: String,
        file: String,
        size: Size,
    },
    Figures {
        data: Option<PathBuf>,
        query: String,
        format: Format,
    },
    Check {
        data: Option<PathBuf>,
    },
    /// Help, or the version: text to print.
    Manual(String),
}

/// Where the site is served.
#[derive(Args, Clone, Debug, PartialEq)]
pub struct Place {
    /// Serve on this port alone; without it, the first free one from 8000 on
    #[arg(long, value_name = "N")]
    pub port: Option<u16>,
    /// Listen on this address [default: 127.0.0.1, reachable from this machine only]
    #[arg(long, value_name = "ADDR")]
    pub host: Option<IpAddr>,
}

/// How large a picture is.
#[derive(Args, Clone, Debug, PartialEq)]
pub struct Size {
    /// Width in CSS pixels, from 280 to 1600
    #[arg(long, value_name = "PX", default_value_t = 720, value_parser = clap::value_parser!(u32).range(280..=1600))]
    pub width: u32,
    /// Height of the picture in CSS pixels; without it, the one that suits chart and width
    #[arg(long, value_name = "PX", value_parser = clap::value_parser!(u32).range(120..=4000))]
    pub height: Option<u32>,
    /// Pixels of a PNG for each CSS pixel, from 1 to 4
    #[arg(long, value_name = "N", default_value_t = 2, value_parser = clap::value_parser!(u32).range(1..=4))]
    pub scale: u32,
}

/// The form of printed figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    Json,
    Csv,
}

const EXAMPLES: &str = "\
Examples:
  ip-balance                                            build the site, serve it, print its address
  ip-balance build --out public                         write it for any file host
  ip-balance render 'chart=bars&by=type' -o types.png   draw one chart
  ip-balance figures 'item=copyrights&period=2022'      the figures behind it, as JSON

A chart is named by a query, as in the address of a page: key=value pairs with & between them.
  chart    columns, difference, bars, dumbbell, bridge, stack, multiples, revisions
  by       total, type, country, institution, industry
  item     a code of items.csv, or several with commas
  period   2022, 2022-H1, or a range such as 2018..2022
  asOf     a day: the chart as it could have been drawn then
  lang     en, ko
'ip-balance render --help' and 'ip-balance figures --help' have more.";

const QUERIES: &str = "\
Examples of QUERY:
  ''                                               the total over the years
  'chart=bars&by=type&period=2022'                 types in a year against the one before
  'chart=bridge&by=type&lang=ko'                   how types add up to the total, in Korean
  'chart=difference&period=2015..2022'             exports and imports
  'chart=revisions&period=2018-H1..2022-H1'        what each release said of the halves
  'item=music_video&asOf=2023-03-24&first=yes'     one item as of a day, with what was first published

Quote it: & means something else to a shell.";

#[derive(Parser)]
#[command(name = "ip-balance", version, after_help = EXAMPLES, disable_help_subcommand = true)]
/// Korea's intellectual property trade balance in charts: a site, pictures and figures.
///
/// Without a command it builds the site and serves it.
struct Arguments {
    /// A folder with a data package; without it, the one that ships
    #[arg(long, value_name = "DIR", global = true)]
    data: Option<PathBuf>,
    #[command(flatten)]
    place: Place,
    #[command(subcommand)]
    command: Option<Asked>,
}

#[derive(Subcommand)]
enum Asked {
    /// Build the site and serve it (the default command)
    Serve(Place),
    /// Write the static site, ready for any file host
    Build {
        /// The folder to write to; hashed files of earlier builds stay in it [default: target/site]
        #[arg(long, value_name = "DIR")]
        out: Option<PathBuf>,
        /// The address where it will stand, such as https://example.org/ip/: for canonical links, previews, sitemap
        #[arg(long, value_name = "URL")]
        base_url: Option<String>,
    },
    /// Draw one chart as SVG or PNG
    #[command(after_help = QUERIES)]
    Render {
        /// The chart's query; see below
        query: String,
        /// The picture: .svg or .png by its ending; - is standard output, SVG
        #[arg(short, long, value_name = "FILE")]
        output: String,
        #[command(flatten)]
        size: Size,
    },
    /// Print the figures behind a chart
    #[command(after_help = QUERIES)]
    Figures {
        /// The chart's query; see below
        query: String,
        #[arg(long, value_enum, default_value = "json")]
        format: Format,
    },
    /// Check a data package: every problem with its file and line
    Check,
}

/// Reads the arguments, the name of the program first.
pub fn read(arguments: impl IntoIterator<Item = OsString>) -> Result<Command, Failure> {
    let Arguments { data, place, command } = match Arguments::try_parse_from(arguments) {
        Ok(arguments) => arguments,
        Err(error) => match error.kind() {
            ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
                return Ok(Command::Manual(format!("{}\n", error.to_string().trim_end())));
            }
            _ => return Err(Failure::new(one_line(&error.to_string()))),
        },
    };
    let nowhere = place.port.is_none() && place.host.is_none();
    match command {
        None => Ok(Command::Serve { data, place }),
        Some(Asked::Serve(own)) => {
            let place = Place { port: own.port.or(place.port), host: own.host.or(place.host) };
            Ok(Command::Serve { data, place })
        }
        Some(_) if !nowhere => Err(Failure::new("found --port or --host, expected them only with serve")),
        Some(Asked::Build { out, base_url }) => {
            let base_url = base_url.map(|url| base(&url)).transpose()?;
            Ok(Command::Build { data, out, base_url })
        }
        Some(Asked::Render { query, output, size }) => Ok(Command::Render { data, query, file: output, size }),
        Some(Asked::Figures { query, format }) => Ok(Command::Figures { data, query, format }),
        Some(Asked::Check) => Ok(Command::Check { data }),
    }
}

/// An address that file names can be put behind: it ends with a slash.
fn base(url: &str) -> Result<String, Failure> {
    let known = url.starts_with("https://") || url.starts_with("http://");
    if !known || url.contains(|c: char| c.is_whitespace() || c.is_control() || "?#\"<>".contains(c)) {
        let expected = "an address such as https://example.org/ip/, without ? and #";
        return Err(Failure::new(format!("--base-url: found '{}', expected {expected}", url.escape_debug())));
    }
    Ok(format!("{}/", url.trim_end_matches('/')))
}

/// What clap says over several lines, in one: the error and its tip, without the usage.
fn one_line(message: &str) -> String {
    let message = message.strip_prefix("error: ").unwrap_or(message);
    let told = message.lines().map(str::trim).take_while(|line| !line.starts_with("Usage:"));
    let parts: Vec<&str> = told.filter(|line| !line.is_empty() && !line.starts_with("For more")).collect();
    let mut line = String::new();
    for part in parts {
        match line.chars().last() {
            None => {}
            Some(':') => line.push(' '),
            Some(_) => line.push_str("; "),
        }
        line.push_str(part);
    }
    line + " (see 'ip-balance --help')"
}
