//! A chart of the page to its oEmbed file: what a newsroom's system needs to frame it, given its address alone.

use super::{chart_files::CHARTS, pages::folder};
use crate::paint::svg;
use crate::picture::CARD;
use crate::query::Lang;
use serde_json::json;

/// The width that a frame is offered at, CSS pixels; the snippet lets it take that of its column.
pub const WIDTH: f64 = 720.0;

/// How long a consumer may keep the answer: a day, in seconds.
const CACHE_AGE: u32 = 24 * 60 * 60;

/// A chart with a page of its own, to be framed.
pub struct OembedChart<'a> {
    pub id: &'a str,
    pub lang: Lang,
    pub title: &'a str,
    /// The name of the site in that language.
    pub site: &'a str,
    /// Of its page at [`WIDTH`], CSS pixels.
    pub height: u32,
}

/// The file. Consumers need absolute addresses: `base` is that of the site, with a slash at its end.
pub fn file(base: &str, chart: &OembedChart) -> String {
    let address = |ending: &str| format!("{base}{}{CHARTS}/{}.{ending}", folder(chart.lang), chart.id);
    let file = json!({
        "type": "rich",
        "version": "1.0",
        "title": chart.title,
        "provider_name": chart.site,
        "provider_url": format!("{base}{}", folder(chart.lang)),
        "cache_age": CACHE_AGE,
        "html": frame(&address("html"), chart),
        "width": WIDTH as u32,
        "height": chart.height,
        "thumbnail_url": address("card.png"),
        "thumbnail_width": CARD.0,
        "thumbnail_height": CARD.1,
    });
    format!("{file:#}\n")
}

/// The snippet that frames a chart's page. Nothing in it depends on a script of the host.
fn frame(address: &str, chart: &OembedChart) -> String {
    let title = svg::escape(chart.title);
    format!(
        "<iframe title=\"{title}\" src=\"{address}\" loading=\"lazy\" style=\"width:0;min-width:100%!important;border:0\" \
         height=\"{}\" sandbox=\"allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads\"></iframe>",
        chart.height
    )
}
