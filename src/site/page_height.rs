//! The height of a chart's own page in a frame, estimated without a browser, for oEmbed.
//!
//! Repeats in numbers what the style sheets do to the parts of the page; `tests/ways.rs` compares it with a browser.

use crate::figure::{Figure, Head};
use crate::layout;
use crate::picture::SLACK;
use crate::scene::Weight;
use crate::text::{TextStyle, native::NativeMeasure, wrap};

/// The style of a text of the page: `.chart` and its children in chart.css.
struct TextBlock {
    /// CSS pixels.
    size: f64,
    weight: Weight,
    /// In ems.
    line_height: f64,
    /// CSS pixels.
    margin_top: f64,
}

const TITLE: TextBlock = TextBlock { size: 20.0, weight: Weight::Bold, line_height: 1.25, margin_top: 0.0 };
const SUBTITLE: TextBlock = TextBlock { size: 14.0, weight: Weight::Normal, line_height: 1.45, margin_top: 3.5 };
const AS_OF: TextBlock = TextBlock { weight: Weight::Bold, ..SUBTITLE };
/// Notes, source and the line about newer figures.
const SMALL: TextBlock = TextBlock { size: 13.0, weight: Weight::Normal, line_height: 1.45, margin_top: 6.5 };

/// A page that shows one chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChartPage {
    /// The chart's own page, with a margin and lines of links.
    Own,
    /// `embed.html`, which the chart fills.
    Embed,
}

/// The horizontal and vertical padding of `.alone` in style.css; the vertical one is the sum of top and bottom.
const PADDING_LEFT_RIGHT: f64 = 24.0;
const PADDING_HEIGHT: f64 = 12.0 + 16.0;
/// The margin above the plot.
const PLOT_MARGIN: f64 = 12.0;
/// The summary of the table: a line with a quarter of an em above and below it.
const SUMMARY_HEIGHT: f64 = 6.5 + 13.0 * (1.45 + 0.5);
/// The two lines of links: `.links` in style.css.
const LINKS_HEIGHT: f64 = 2.0 * (8.0 + 20.8);

/// The number of an event with the space after it, and the space between two events: `.events` in chart.css.
const EVENT_INDENT: f64 = 24.0;
const EVENT_MARGIN: f64 = 3.0;

/// More lines than any text takes.
const MAX_LINES: usize = 40;

/// The height of a page in a frame of this width, both in CSS pixels. `newer` is the line about newer figures.
///
/// Assumes letters as wide as static pictures leave room for, so that no reader's font makes the page higher.
pub fn page_height(page: ChartPage, figure: &Figure, newer: Option<&str>, width: f64) -> u32 {
    let (padding, around) = match page {
        ChartPage::Own => (PADDING_LEFT_RIGHT, PADDING_HEIGHT + LINKS_HEIGHT),
        ChartPage::Embed => (0.0, 0.0),
    };
    let content_width = width - 2.0 * padding;
    let lines = |text: &str, block: &TextBlock, width: f64| {
        let style = TextStyle { measure: &NativeMeasure, size: block.size, weight: block.weight, slack: SLACK };
        let lines = wrap(&style, text, width, MAX_LINES).map_or(1, |lines| lines.len());
        lines as f64 * block.line_height * block.size
    };
    let height = |text: &str, block: &TextBlock| lines(text, block, content_width);
    // A block of several paragraphs has one margin above it, an empty one has none.
    let block_height = |texts: &[&str], block: &TextBlock| {
        let lines: f64 = texts.iter().map(|text| height(text, block)).sum();
        if lines == 0.0 { 0.0 } else { block.margin_top + lines }
    };
    let Head { title, subtitle, notes, source, as_of, .. } = &figure.head;
    let notes: Vec<&str> = notes.iter().map(String::as_str).collect();
    let events: Vec<&str> = figure.events.iter().map(|event| event.text.as_str()).collect();
    let blocks: [(&[&str], &TextBlock); 6] = [
        (&[title], &TITLE),
        (&[subtitle], &SUBTITLE),
        (&[as_of.as_deref().unwrap_or_default()], &AS_OF),
        (&notes, &SMALL),
        (&[source], &SMALL),
        (&[newer.unwrap_or_default()], &SMALL),
    ];
    let texts: f64 = blocks.iter().map(|(texts, block)| block_height(texts, block)).sum();
    // Each is a list item, narrower by its number.
    let event = |text: &&str| EVENT_MARGIN + lines(text, &SMALL, content_width - EVENT_INDENT);
    let events = events.iter().map(event).reduce(|above, event| above + event);
    let texts = texts + events.map_or(0.0, |events| SMALL.margin_top - EVENT_MARGIN + events);
    let plot = PLOT_MARGIN + layout::height(figure, content_width);
    (around + texts + plot + SUMMARY_HEIGHT).round() as u32
}
