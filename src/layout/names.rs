//! The names of rows to lines that fit their column, or the line above their marks; with them the releases of figures
//! and, above marks, what is said of figures that are not held.

use super::LayoutContext;
use super::axis::is_muted;
use super::draw::{LABEL, Label, RISE, SMALL, put_lines, rect, widest};
use super::rows::{COLUMN_FROM, Entry, Frame, MISSING_SIGN, NAME, missing};
use crate::scene::{Anchor, Ink, Point, Rect, Scene, Weight};
use crate::text::{ellipsize, fit_lines};

const INDENT: f64 = 14.0;
/// Names that are indented further would have no room left.
const DEEPEST: u8 = 4;

/// Names in lines, before their rows have places.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Names {
    /// No lines where rows are too low for words.
    lines: Vec<Vec<String>>,
    /// Of the column.
    pub width: f64,
    /// Of the column of releases; 0 where they stand above the marks or are shared by all.
    pub aside: f64,
}

impl Names {
    /// Fits the name of every row that has words (each `every`th) into rows of this pitch.
    pub fn new(context: &LayoutContext, entries: &[Entry], pitch: f64, stacked: bool, every: usize) -> Names {
        let view = context.viewport;
        let cap = view.width * if view.width < COLUMN_FROM { 0.4 } else { 0.34 };
        // The first line takes less than the way from one to the next.
        let most = if stacked { 1 } else { 1 + (((pitch - LABEL - 1.0) / NAME).max(0.0) as usize).min(2) };
        let mut names = Names { lines: Vec::with_capacity(entries.len()), width: 0.0, aside: 0.0 };
        for (at, entry) in entries.iter().enumerate() {
            if at % every != 0 {
                names.lines.push(Vec::new());
                continue;
            }
            let hand = context.hand(LABEL, entry.weight());
            let beside = beside(context, entry);
            let space = if stacked { view.width - beside } else { cap };
            let lines = fit_lines(&hand, entry.label, entry.short, space - indent(entry), most);
            names.width = names.width.max(widest(&hand, &lines) + indent(entry));
            if !stacked && entry.release.is_some() {
                names.aside = names.aside.max(beside.min(cap));
            }
            names.lines.push(lines);
        }
        // The figures come first: without room for three columns, releases are left to tip and table.
        if names.width + names.aside > 0.55 * view.width {
            names.aside = 0.0;
        }
        names
    }

    /// Puts them beside or above the marks of their rows.
    pub fn put(&self, context: &LayoutContext, scene: &mut Scene, entries: &[Entry], frame: &Frame) {
        let right = context.viewport.width - 1.0;
        for (row, entry) in entries.iter().enumerate() {
            let (place, lines) = (frame.places[row], &self.lines[row]);
            if !place.told {
                continue;
            }
            let first = if frame.stacked {
                place.top + RISE * LABEL + 3.0
            } else {
                frame.baseline(row, LABEL) - NAME * (lines.len() as f64 - 1.0) / 2.0
            };
            let ink = if is_muted(context, entry.cell) { Ink::Quiet } else { Ink::Text };
            let label = Label::new(Point::new(indent(entry), first), Anchor::Start, ink, "");
            let label = label.of(entry.cell).weighing(entry.weight());
            if let (true, Some(text)) = (frame.stacked, lines.first()) {
                let area = Label { text, ..label }.area(context);
                rect(scene, Rect { width: area.width + 3.0, ..area }, Ink::Ground, None);
            }
            put_lines(context, scene, label, lines);
            let baseline = if frame.stacked { first } else { frame.baseline(row, SMALL) };
            let aside = if frame.stacked { beside(context, entry) } else { self.aside };
            if let (true, Some(words)) = (aside > 0.0, entry.release) {
                let words = ellipsize(&context.hand(SMALL, Weight::Normal), words, aside - 12.0);
                let at = Point::new(right, baseline);
                Label::small(at, Anchor::End, Ink::Quiet, &words).of(entry.cell).put(context, scene);
            } else if let (true, Some(words)) = (frame.stacked, entry.missing) {
                let at = Point::new(right - aside + 12.0, baseline);
                missing(context, scene, at, right, (words, Some(entry.cell)));
            }
        }
    }
}

/// The room that is kept at the right end of the line of a name, the gap before it included; at most half the picture.
fn beside(context: &LayoutContext, entry: &Entry) -> f64 {
    let small = |words: &str| context.width_of(words, SMALL, Weight::Normal) + 12.0;
    let width = match (entry.release, entry.missing) {
        (Some(words), _) => small(words),
        (None, Some(words)) => small(words) + MISSING_SIGN,
        (None, None) => 0.0,
    };
    width.min(context.viewport.width / 2.0)
}

fn indent(entry: &Entry) -> f64 {
    INDENT * f64::from(entry.depth.min(DEEPEST))
}
