//! The element in pages of others: whatever a host does to it, the chart is the same and can be pointed at.

mod attributes;
mod clipping;
mod coordinates;
mod floor;
mod frameworks;
mod sites;
mod snippets;
mod style;
mod theme;

use crate::support::browser::{Browser, Engine};
use crate::support::host::Host;
use crate::support::page;
use crate::support::served::site;

/// A page in English with this body, and the script of the element.
fn page_of(head: &str, body: &str) -> String {
    format!(
        "<!doctype html><html lang=en><meta charset=utf-8><link rel=icon href='data:,'>{head}<body>{body}\
         <script type=module src='{}/ip-balance.js'></script>",
        site()
    )
}

/// A host that has one page, opened in a browser, with all of its charts ready; `None` if the engine is not installed.
fn visit(engine: Engine, head: &str, body: &str) -> Option<Browser> {
    let browser = page::browser(engine)?;
    browser.screen(1000, 900, 2.0);
    let host = Host::start("", &[("/", page_of(head, body))], None);
    browser.go(&format!("{}/", host.address));
    page::ready(&browser);
    Some(browser)
}
