//! `ip-balance render`: draws one chart as SVG or PNG.

use super::{args::QUERY_EXAMPLES, print};
use crate::error::Error;
use crate::query::Lang;
use crate::site::{Chart, PictureSize, Resources, report};
use clap::{Args, value_parser};
use std::{fs, path::Path};

/// The arguments of `render`.
#[derive(Args, Clone, Debug, PartialEq)]
#[command(after_help = QUERY_EXAMPLES)]
pub struct RenderArgs {
    /// The chart's query; see below
    pub query: String,
    /// The picture: .svg or .png by its ending; - is standard output, SVG
    #[arg(short, long, value_name = "FILE")]
    pub output: String,
    /// Width in CSS pixels, from 280 to 1600
    #[arg(long, value_name = "PX", default_value_t = 720, value_parser = value_parser!(u32).range(280..=1600))]
    pub width: u32,
    /// Height of the picture in CSS pixels; without it, the one that suits chart and width
    #[arg(long, value_name = "PX", value_parser = value_parser!(u32).range(120..=4000))]
    pub height: Option<u32>,
    /// Pixels of a PNG for each CSS pixel, from 1 to 4
    #[arg(long, value_name = "N", default_value_t = 2, value_parser = value_parser!(u32).range(1..=4))]
    pub scale: u32,
}

/// Draws the chart and writes it to the file.
pub fn run(resources: &Resources, args: &RenderArgs) -> Result<(), Error> {
    let RenderArgs { query, output, width, height, scale } = args;
    let ending = if output == "-" { "svg" } else { output.rsplit_once('.').map_or("", |(_, ending)| ending) };
    let is_png = match ending.to_ascii_lowercase().as_str() {
        "svg" => false,
        "png" => true,
        _ => {
            let (found, expected) = (output.escape_debug(), "a name that ends with .svg or .png, or -");
            return Err(Error::new(format!("found '{found}', expected {expected} for standard output")));
        }
    };
    let size = PictureSize { width: *width, height: *height, scale: *scale };
    let data = resources.dataset()?;
    let chart = Chart::compose(&data, query, Lang::default())?.with_package(&resources.package_info()?);
    if is_png && let Some(font) = &chart.query.style.font {
        report(&format!(
            "note: found font={}, but a PNG is drawn in the font that ships; an SVG names yours",
            font.code()
        ));
    }
    let picture = if is_png { chart.png(size)? } else { chart.svg(size).into_bytes() };
    if output == "-" {
        return print(&picture);
    }
    fs::write(output, picture).map_err(|error| Error::file("write", Path::new(output), &error))
}
