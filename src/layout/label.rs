//! [`Label`]: one line of text before it is part of a scene.

use super::context::LayoutContext;
use super::draw::mark;
use crate::figure::CellId;
use crate::scene::metrics::{ASCENT, DESCENT, LINE_HEIGHT, text_bounds};
use crate::scene::{Anchor, Ink, Point, Rect, Scene, Shape, Weight};

/// The size of figures at marks and of item names, CSS pixels.
pub(super) const LABEL: f64 = 13.0;
/// The size of ticks, units, releases and annotations: no text of a plot is smaller.
pub(super) const SMALL: f64 = 12.0;

/// One line of text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Label<'a> {
    /// The position on the baseline.
    pub at: Point,
    pub anchor: Anchor,
    pub size: f64,
    pub weight: Weight,
    pub ink: Ink,
    pub cell: Option<CellId>,
    pub text: &'a str,
}

impl<'a> Label<'a> {
    /// A label of the size [`LABEL`].
    pub fn new(at: Point, anchor: Anchor, ink: Ink, text: &'a str) -> Label<'a> {
        Label { at, anchor, size: LABEL, weight: Weight::Normal, ink, cell: None, text }
    }

    /// A label of the size [`SMALL`].
    pub fn small(at: Point, anchor: Anchor, ink: Ink, text: &'a str) -> Label<'a> {
        Label { size: SMALL, ..Label::new(at, anchor, ink, text) }
    }

    pub fn cell(self, cell: CellId) -> Label<'a> {
        Label { cell: Some(cell), ..self }
    }

    pub fn weight(self, weight: Weight) -> Label<'a> {
        Label { weight, ..self }
    }

    pub fn width(&self, context: &LayoutContext) -> f64 {
        context.text_width(self.text, self.size, self.weight)
    }

    /// The rectangle that the text occupies.
    pub fn bounds(&self, context: &LayoutContext) -> Rect {
        text_bounds(self.at, self.anchor, self.size, self.width(context))
    }

    /// Moves the label sideways into the space between `left` and `right`; if it is wider, it starts at `left`.
    pub fn keep_between(mut self, context: &LayoutContext, left: f64, right: f64) -> Label<'a> {
        let bounds = self.bounds(context);
        self.at.x += bounds.x.min(right - bounds.width).max(left) - bounds.x;
        self
    }

    /// The lines of a text one below the other, the first in the place of this label.
    pub fn lines(self, lines: &'a [String]) -> impl Iterator<Item = Label<'a>> {
        lines.iter().enumerate().map(move |(row, text)| {
            let at = Point::new(self.at.x, self.at.y + self.size * LINE_HEIGHT * row as f64);
            Label { at, text, ..self }
        })
    }

    /// Adds the label to a scene.
    pub fn draw(&self, context: &LayoutContext, scene: &mut Scene) {
        let width = self.width(context);
        let Label { at, anchor, size, weight, ink, cell, text } = *self;
        mark(scene, Shape::Text { at, anchor, size, weight, text: text.to_string(), width }, ink, cell);
    }
}

/// The height of lines of text one below the other.
pub(super) fn lines_height(size: f64, lines: usize) -> f64 {
    size * (LINE_HEIGHT * lines.saturating_sub(1) as f64 + ASCENT + DESCENT)
}
