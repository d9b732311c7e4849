//! What a newsroom's system needs to embed a chart, given the address of a page that shows it.

use super::page_height::{ChartPage, page_height};
use super::{Chart, PictureSize};
use crate::data::Dataset;
use crate::figure;
use crate::paint::svg;
use crate::picture::CARD;
use crate::words::{self, Message};
use serde_json::json;

/// The width that the frame is offered at, in CSS pixels. The snippet itself takes the width of its column.
pub const WIDTH: u32 = 720;

/// How long a consumer may keep the answer, in seconds: a day.
const CACHE_AGE: u32 = 24 * 60 * 60;

/// A chart in a frame.
pub struct OembedChart<'a> {
    pub title: &'a str,
    /// The whole address of its page.
    pub page: &'a str,
    /// The name of the site in the chart's language, and its address.
    pub site: (&'a str, &'a str),
    /// Width and height of the frame, in CSS pixels.
    pub size: (u32, u32),
    /// `None` if no picture is small enough.
    pub thumbnail: Option<Thumbnail>,
}

/// A picture of a chart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Thumbnail {
    /// Its whole address.
    pub address: String,
    /// Width and height, in pixels.
    pub size: (u32, u32),
}

impl Thumbnail {
    /// The preview card at an address.
    pub fn card(address: String) -> Thumbnail {
        Thumbnail { address, size: CARD }
    }

    /// Whether it is within these bounds, in pixels.
    pub fn fits(&self, (width, height): (u32, u32)) -> bool {
        self.size.0 <= width && self.size.1 <= height
    }

    /// The pixels of a chart's picture file.
    pub fn pixels(chart: &Chart, size: PictureSize) -> (u32, u32) {
        let source = chart.png_source(size);
        let pixels = |length: f64| (length * source.scale).round() as u32;
        (pixels(source.size.0), pixels(source.size.1))
    }
}

/// The answer, as JSON.
pub fn answer(chart: &OembedChart) -> String {
    let OembedChart { title, site: (name, address), size: (width, height), .. } = chart;
    let mut answer = json!({
        "type": "rich",
        "version": "1.0",
        "title": title,
        "provider_name": name,
        "provider_url": address,
        "cache_age": CACHE_AGE,
        "html": iframe(chart),
        "width": width,
        "height": height,
    });
    if let Some(Thumbnail { address, size: (width, height) }) = &chart.thumbnail {
        answer["thumbnail_url"] = json!(address);
        answer["thumbnail_width"] = json!(width);
        answer["thumbnail_height"] = json!(height);
    }
    format!("{answer:#}\n")
}

/// The height of the frame of a chart's page, in CSS pixels.
pub fn height(page: ChartPage, chart: &Chart, data: &Dataset, width: u32) -> u32 {
    let lang = chart.figure.lang;
    let newer = figure::newer(&chart.query, data, lang).map(|newer| {
        let sentences = [Message::NewerFigures { date: newer.released }, Message::CurrentChart];
        sentences.map(|text| words::say(lang, text)).join(" ")
    });
    page_height(page, &chart.figure, newer.as_deref(), f64::from(width))
}

/// The snippet that embeds the chart's page. It needs no script of its host.
fn iframe(chart: &OembedChart) -> String {
    let [title, address] = [chart.title, chart.page].map(svg::escape);
    format!(
        "<iframe title=\"{title}\" src=\"{address}\" loading=\"lazy\" style=\"width:0;min-width:100%!important;border:0\" \
         height=\"{}\" sandbox=\"allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads\"></iframe>",
        chart.size.1
    )
}
