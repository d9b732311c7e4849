//! A chart of the page to its oEmbed file: what a newsroom's system needs to frame it, given its address alone.

use super::{charts::CHARTS, pages::folder};
use crate::picture::CARD;
use crate::query::Lang;
use serde_json::json;

/// The width that a frame is offered at, CSS pixels; the snippet lets it take that of its column.
pub const WIDTH: f64 = 720.0;

/// How long a consumer may keep the answer: a day, in seconds.
const CACHE_AGE: u32 = 24 * 60 * 60;

/// A chart with a page of its own, to be framed.
pub struct Framed<'a> {
    pub id: &'a str,
    pub lang: Lang,
    pub title: &'a str,
    /// The name of the site in that language.
    pub site: &'a str,
    /// Of its page at [`WIDTH`], CSS pixels.
    pub height: u32,
}

/// The file. Consumers need absolute addresses: `base` is that of the site, with a slash at its end.
pub fn file(base: &str, framed: &Framed) -> String {
    let address = |ending: &str| format!("{base}{}{CHARTS}/{}.{ending}", folder(framed.lang), framed.id);
    let file = json!({
        "type": "rich",
        "version": "1.0",
        "title": framed.title,
        "provider_name": framed.site,
        "provider_url": format!("{base}{}", folder(framed.lang)),
        "cache_age": CACHE_AGE,
        "html": frame(&address("html"), framed),
        "width": WIDTH as u32,
        "height": framed.height,
        "thumbnail_url": address("card.png"),
        "thumbnail_width": CARD.0,
        "thumbnail_height": CARD.1,
    });
    format!("{file:#}\n")
}

/// The snippet that frames a chart's page. Nothing in it depends on a script of the host.
fn frame(address: &str, framed: &Framed) -> String {
    let title = escape(framed.title);
    format!(
        "<iframe title=\"{title}\" src=\"{address}\" loading=\"lazy\" style=\"width:0;min-width:100%!important;border:0\" \
         height=\"{}\" sandbox=\"allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads\"></iframe>",
        framed.height
    )
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
