//! Words beside the marks of rows: how much room they take before there is a scale, and their places on it.

use super::LayoutContext;
use super::axis::ValueAxis;
use super::draw::Label;
use super::label_extent::LabelExtent;
use super::rows::{Frame, MISSING_SIGN};
use crate::figure::CellId;
use crate::scene::{Anchor, Ink, Point, Scene};

/// Words of a row before they have their place.
struct Words<'a> {
    row: usize,
    label: Label<'a>,
    reach: LabelExtent,
    /// Whether they stand for a figure that is not held.
    missing: bool,
}

/// The marks and words of all rows, the words in the order in which they are put.
#[derive(Default)]
pub(super) struct RowLabels<'a> {
    pub reaches: Vec<LabelExtent>,
    words: Vec<Words<'a>>,
}

impl<'a> RowLabels<'a> {
    /// A mark that reaches so far to both sides of a figure, USD million.
    #[inline(never)]
    pub fn mark(&mut self, value: i64, radius: f64) {
        for below in &[true, false] {
            self.reaches.push(LabelExtent::new(*below, value, radius));
        }
    }

    /// A label beyond a mark; its place is found later.
    #[inline(never)]
    pub fn label(&mut self, context: &LayoutContext, row: usize, label: Label<'a>, reach: LabelExtent) {
        self.add(row, label, LabelExtent { words: label.width(context), ..reach }, false);
    }

    /// What is said beyond a mark of a figure that is not held.
    pub fn missing(
        &mut self,
        context: &LayoutContext,
        row: usize,
        (words, cell): (&'a str, CellId),
        reach: LabelExtent,
    ) {
        let label = Label::small(Point::default(), Anchor::Start, Ink::Quiet, words).of(cell);
        self.add(row, label, LabelExtent { words: MISSING_SIGN + label.width(context), ..reach }, true);
    }

    fn add(&mut self, row: usize, label: Label<'a>, reach: LabelExtent, missing: bool) {
        self.reaches.push(reach);
        self.words.push(Words { row, label, reach, missing });
    }

    /// Puts the words of a row.
    pub fn put(&self, context: &LayoutContext, scene: &mut Scene, (frame, axis): (&Frame, &ValueAxis), row: usize) {
        for words in &self.words {
            if words.row != row {
                continue;
            }
            let Words { label, reach, .. } = words;
            let start = reach.start(axis.scale.length(1_000_000) / 1e6);
            let (x, anchor) = match reach.below {
                true => (axis.scale.zero() - start, Anchor::End),
                false => (axis.scale.zero() + start, Anchor::Start),
            };
            let label = Label { at: Point::new(x, frame.baseline(row, label.size)), anchor, ..*label };
            if words.missing {
                frame.missing(context, scene, axis, &label, reach.words);
            } else {
                frame.label(context, scene, axis, &label);
            }
        }
    }
}
