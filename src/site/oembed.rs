//! The oEmbed file of a chart: what a newsroom's system needs to embed it, given the address of its page.

use super::{chart_files::CHARTS, pages::folder};
use crate::paint::svg;
use crate::picture::CARD;
use crate::query::Lang;
use serde_json::json;

/// The width that the frame is offered at, in CSS pixels. The snippet itself takes the width of its column.
pub const WIDTH: f64 = 720.0;

/// How long a consumer may keep the answer, in seconds: a day.
const CACHE_AGE: u32 = 24 * 60 * 60;

/// A chart that has a page of its own.
pub struct OembedChart<'a> {
    pub id: &'a str,
    pub lang: Lang,
    pub title: &'a str,
    /// The name of the site in that language.
    pub site: &'a str,
    /// The height of the chart's page at [`WIDTH`], in CSS pixels.
    pub height: u32,
}

/// The file, as JSON. Consumers need absolute addresses: `base_url` is the site's, with a slash at its end.
pub fn file(base_url: &str, chart: &OembedChart) -> String {
    let address = |ending: &str| format!("{base_url}{}{CHARTS}/{}.{ending}", folder(chart.lang), chart.id);
    let file = json!({
        "type": "rich",
        "version": "1.0",
        "title": chart.title,
        "provider_name": chart.site,
        "provider_url": format!("{base_url}{}", folder(chart.lang)),
        "cache_age": CACHE_AGE,
        "html": iframe(&address("html"), chart),
        "width": WIDTH as u32,
        "height": chart.height,
        "thumbnail_url": address("card.png"),
        "thumbnail_width": CARD.0,
        "thumbnail_height": CARD.1,
    });
    format!("{file:#}\n")
}

/// The snippet that embeds the chart's page. It needs no script of its host.
fn iframe(address: &str, chart: &OembedChart) -> String {
    let title = svg::escape(chart.title);
    format!(
        "<iframe title=\"{title}\" src=\"{address}\" loading=\"lazy\" style=\"width:0;min-width:100%!important;border:0\" \
         height=\"{}\" sandbox=\"allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads\"></iframe>",
        chart.height
    )
}
