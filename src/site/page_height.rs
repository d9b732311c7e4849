//! The page of one chart to its height in a frame, before any browser has seen it: what the style sheets do to its
//! parts, in numbers. `tests/ways.rs` holds it against a browser.

use crate::figure::{Figure, Head};
use crate::layout;
use crate::picture::SLACK;
use crate::scene::Weight;
use crate::text::{TextStyle, native::NativeMeasure, wrap};

/// How a part of the page is written, CSS pixels: `.chart` and its children in chart.css.
struct Part {
    size: f64,
    weight: Weight,
    /// The height of a line, in ems, and the space over the part.
    leading: f64,
    above: f64,
}

const TITLE: Part = Part { size: 20.0, weight: Weight::Bold, leading: 1.25, above: 0.0 };
const SUBTITLE: Part = Part { size: 14.0, weight: Weight::Normal, leading: 1.45, above: 3.5 };
const AS_OF: Part = Part { weight: Weight::Bold, ..SUBTITLE };
const BELOW: Part = Part { size: 13.0, weight: Weight::Normal, leading: 1.45, above: 6.5 };

/// Left and right of the chart, above and below it: `.alone` in style.css.
const EDGE: f64 = 24.0;
const PADDING: f64 = 12.0 + 16.0;
/// Over the plot.
const GAP: f64 = 12.0;
/// What opens the table: a line with a quarter of an em over and under it.
const SUMMARY: f64 = 6.5 + 13.0 * (1.45 + 0.5);
/// The two lines of links: `.links` in style.css.
const LINKS: f64 = 2.0 * (8.0 + 20.8);

/// More lines than any text takes.
const MOST: usize = 40;

/// How high the page of a chart is in a frame of this width, whole CSS pixels, `newer` being the line that says of
/// newer figures. In letters as wide as those that a static picture leaves room for; nothing less would be safe.
pub fn page_height(figure: &Figure, newer: Option<&str>, width: f64) -> u32 {
    let room = width - 2.0 * EDGE;
    let paragraphs = |texts: &[&str], part: &Part| {
        let hand = TextStyle { measure: &NativeMeasure, size: part.size, weight: part.weight, slack: SLACK };
        let lines =
            texts.iter().map(|text| wrap(&hand, text, room, MOST).map_or(1, |lines| lines.len())).sum::<usize>();
        if lines == 0 { 0.0 } else { part.above + lines as f64 * part.leading * part.size }
    };
    let Head { title, subtitle, notes, source, as_of, .. } = &figure.head;
    let notes: Vec<&str> = notes.iter().map(String::as_str).collect();
    let words = paragraphs(&[title], &TITLE)
        + paragraphs(&[subtitle], &SUBTITLE)
        + paragraphs(&[as_of.as_deref().unwrap_or("")], &AS_OF)
        + paragraphs(&notes, &BELOW)
        + paragraphs(&[source], &BELOW)
        + paragraphs(&[newer.unwrap_or("")], &BELOW);
    (PADDING + words + GAP + layout::height(figure, room) + SUMMARY + LINKS).round() as u32
}
