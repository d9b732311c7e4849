//! Shapes and inks to marks of a scene: the strokes that every chart is made of. Decides no place.
//!
//! What is called from everywhere is never inlined, and borrows its words and points: building a mark takes a hundred
//! bytes, and a call ten.

use super::LayoutContext;
use crate::figure::{CellId, CellValue};
use crate::scene::{Anchor, Band, Ink, Mark, Point, Rect, Scene, Shape, Weight};
use crate::text::TextStyle;

/// The size of direct labels and of item names, CSS pixels.
pub(super) const LABEL: f64 = 12.0;
/// The size of ticks, units and remarks.
pub(super) const SMALL: f64 = 11.0;
/// From the baseline to the top of what a text takes, and to the bottom, in ems: as the hit test has it.
pub(super) const RISE: f64 = 0.8;
pub(super) const FALL: f64 = 0.25;
/// The height of digits and capitals, in ems: by their middle a text stands beside a line.
pub(super) const CAPS: f64 = 0.72;
/// From one baseline to the next, in ems.
pub(super) const LEADING: f64 = 1.22;

/// A text before it has its place in a scene.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Label<'a> {
    /// On the baseline.
    pub at: Point,
    pub anchor: Anchor,
    pub size: f64,
    pub weight: Weight,
    pub ink: Ink,
    pub cell: Option<CellId>,
    pub text: &'a str,
}

impl<'a> Label<'a> {
    /// A label in the size of direct labels.
    #[inline(never)]
    pub fn new(at: Point, anchor: Anchor, ink: Ink, text: &'a str) -> Label<'a> {
        Label { at, anchor, size: LABEL, weight: Weight::Normal, ink, cell: None, text }
    }

    /// A label in the size of ticks.
    #[inline(never)]
    pub fn small(at: Point, anchor: Anchor, ink: Ink, text: &'a str) -> Label<'a> {
        Label { at, anchor, size: SMALL, weight: Weight::Normal, ink, cell: None, text }
    }

    #[inline(never)]
    pub fn of(mut self, cell: CellId) -> Label<'a> {
        self.cell = Some(cell);
        self
    }

    #[inline(never)]
    pub fn bold(self) -> Label<'a> {
        self.weighing(Weight::Bold)
    }

    #[inline(never)]
    pub fn weighing(mut self, weight: Weight) -> Label<'a> {
        self.weight = weight;
        self
    }

    pub fn width(&self, context: &LayoutContext) -> f64 {
        context.width_of(self.text, self.size, self.weight)
    }

    /// The rectangle that the text takes.
    #[inline(never)]
    pub fn area(&self, context: &LayoutContext) -> Rect {
        let width = self.width(context);
        let x = match self.anchor {
            Anchor::Start => self.at.x,
            Anchor::Middle => self.at.x - width / 2.0,
            Anchor::End => self.at.x - width,
        };
        Rect { x, y: self.at.y - RISE * self.size, width, height: (RISE + FALL) * self.size }
    }

    /// Moves it sideways until it lies between `left` and `right`; where it is too wide, it starts at `left`.
    #[inline(never)]
    pub fn kept_between(mut self, context: &LayoutContext, left: f64, right: f64) -> Label<'a> {
        let area = self.area(context);
        let x = area.x.min(right - area.width).max(left);
        self.at.x += x - area.x;
        self
    }

    #[inline(never)]
    pub fn put(&self, context: &LayoutContext, scene: &mut Scene) {
        let width = self.width(context);
        let Label { at, anchor, size, weight, ink, cell, text } = *self;
        mark(scene, Shape::Text { at, anchor, size, weight, text: text.to_string(), width }, ink, cell);
    }
}

/// Puts lines of text one under the other, the first where `label` stands.
#[inline(never)]
pub(super) fn put_lines<'a>(context: &LayoutContext, scene: &mut Scene, mut label: Label<'a>, lines: &'a [String]) {
    for text in lines {
        label.text = text;
        label.put(context, scene);
        label.at.y += label.size * LEADING;
    }
}

impl<'a> LayoutContext<'a> {
    /// The whole of it.
    pub fn picture(&self) -> Rect {
        Rect { x: 0.0, y: 0.0, width: self.viewport.width, height: self.viewport.height }
    }

    /// What decides how wide a text may be where it is read: the measured width, and the slack of another font.
    #[inline(never)]
    pub fn hand(&self, size: f64, weight: Weight) -> TextStyle<'_> {
        TextStyle { measure: self.measure, size, weight, slack: self.viewport.slack }
    }

    #[inline(never)]
    pub fn width_of(&self, text: &str, size: f64, weight: Weight) -> f64 {
        self.hand(size, weight).width(text)
    }

    /// The figure of a cell, if it is held.
    #[inline(never)]
    pub fn known(&self, cell: CellId) -> Option<&'a CellValue> {
        self.figure.cell(cell).value.as_ref()
    }

    /// USD million.
    #[inline(never)]
    pub fn value(&self, cell: CellId) -> Option<i32> {
        self.known(cell).map(|known| known.amount)
    }

    /// The figure that a cell is compared with, USD million.
    #[inline(never)]
    pub fn compared(&self, cell: CellId) -> Option<i64> {
        self.figure.cell(cell).compared_amount().map(i64::from)
    }

    /// Adds the figure of a cell to those of an axis; with `ghosts`, also what was first published of it. USD million.
    #[inline(never)]
    pub fn add_values(&self, cell: CellId, ghosts: bool, values: &mut Vec<i64>) {
        let Some(known) = self.known(cell) else { return };
        values.push(i64::from(known.amount));
        if let (true, Some(first)) = (ghosts, &known.first) {
            values.push(i64::from(first.amount));
        }
    }

    /// The figure of a cell as on a mark, or what is said in its place.
    #[inline(never)]
    pub fn mark(&self, cell: CellId) -> &'a str {
        &self.figure.cell(cell).words.mark
    }
}

/// The width of the widest of some lines; 0 for none.
#[inline(never)]
pub(super) fn widest(hand: &TextStyle, lines: &[String]) -> f64 {
    let mut widest = 0.0;
    for line in lines {
        widest = f64::max(widest, hand.width(line));
    }
    widest
}

#[inline(never)]
fn mark(scene: &mut Scene, shape: Shape, ink: Ink, cell: Option<CellId>) {
    scene.marks.push(Mark { shape, ink, cell });
}

#[inline(never)]
pub(super) fn rect(scene: &mut Scene, area: Rect, ink: Ink, cell: Option<CellId>) {
    mark(scene, Shape::Rect(area), ink, cell);
}

#[inline(never)]
pub(super) fn polygon(scene: &mut Scene, points: &[Point], ink: Ink, cell: Option<CellId>) {
    mark(scene, Shape::Polygon(points.to_vec()), ink, cell);
}

#[inline(never)]
pub(super) fn line(scene: &mut Scene, points: &[Point], width: f64, ink: Ink, cell: Option<CellId>) {
    if points.len() > 1 {
        mark(scene, Shape::Line { points: points.to_vec(), width }, ink, cell);
    }
}

#[inline(never)]
pub(super) fn lines(scene: &mut Scene, segments: &[[Point; 2]], width: f64, ink: Ink, cell: Option<CellId>) {
    if !segments.is_empty() {
        mark(scene, Shape::Lines { segments: segments.to_vec(), width }, ink, cell);
    }
}

#[inline(never)]
pub(super) fn dot(scene: &mut Scene, center: Point, radius: f64, ink: Ink, cell: Option<CellId>) {
    mark(scene, Shape::Dot { center, radius }, ink, cell);
}

#[inline(never)]
pub(super) fn ring(scene: &mut Scene, center: Point, radius: f64, width: f64, ink: Ink, cell: Option<CellId>) {
    mark(scene, Shape::Ring { center, radius, width }, ink, cell);
}

/// A dot of the ground and a ring around it, a pixel larger than the ring's middle.
pub(super) fn hollow(scene: &mut Scene, center: Point, radius: f64, ink: Ink, cell: CellId) {
    dot(scene, center, radius + 1.0, Ink::Ground, Some(cell));
    ring(scene, center, radius, 1.5, ink, Some(cell));
}

/// The cells that answer along a stripe of the plot.
#[inline(never)]
pub(super) fn band(scene: &mut Scene, area: Rect, cells: &[CellId]) {
    scene.bands.push(Band { area, cells: cells.to_vec() });
}

/// The four sides of a rectangle, drawn inside it.
pub(super) fn outline(scene: &mut Scene, area: Rect, width: f64, ink: Ink, cell: Option<CellId>) {
    let inset = (width / 2.0).min(area.width / 2.0).min(area.height / 2.0);
    let (left, top) = (area.x + inset, area.y + inset);
    let (right, bottom) = (area.right() - inset, area.bottom() - inset);
    let at = Point::new;
    let corners = [at(left, top), at(right, top), at(right, bottom), at(left, bottom), at(left, top)];
    line(scene, &corners, width, ink, cell);
}
