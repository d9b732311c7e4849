//! Shapes and inks to marks of a scene: the strokes that every chart is made of. Decides no place.

use super::Room;
use crate::figure::CellId;
use crate::scene::{Anchor, Ink, Mark, Point, Rect, Scene, Shape, Weight};
use crate::text::Hand;

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
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Label {
    /// On the baseline.
    pub at: Point,
    pub anchor: Anchor,
    pub size: f64,
    pub weight: Weight,
    pub ink: Ink,
    pub cell: Option<CellId>,
    pub text: String,
}

impl Label {
    /// A label in the size of direct labels.
    pub fn new(at: Point, anchor: Anchor, ink: Ink, text: &str) -> Label {
        Label { at, anchor, size: LABEL, weight: Weight::Normal, ink, cell: None, text: text.to_string() }
    }

    /// A label in the size of ticks.
    pub fn small(at: Point, anchor: Anchor, ink: Ink, text: &str) -> Label {
        Label { size: SMALL, ..Label::new(at, anchor, ink, text) }
    }

    pub fn of(self, cell: CellId) -> Label {
        Label { cell: Some(cell), ..self }
    }

    pub fn bold(self) -> Label {
        Label { weight: Weight::Bold, ..self }
    }

    pub fn width(&self, room: &Room) -> f64 {
        room.width_of(&self.text, self.size, self.weight)
    }

    /// The rectangle that the text takes.
    pub fn area(&self, room: &Room) -> Rect {
        let width = self.width(room);
        let x = match self.anchor {
            Anchor::Start => self.at.x,
            Anchor::Middle => self.at.x - width / 2.0,
            Anchor::End => self.at.x - width,
        };
        Rect { x, y: self.at.y - RISE * self.size, width, height: (RISE + FALL) * self.size }
    }

    /// Moves it sideways until it lies between `left` and `right`; where it is too wide, it starts at `left`.
    pub fn kept_between(mut self, room: &Room, left: f64, right: f64) -> Label {
        let area = self.area(room);
        let x = area.x.min(right - area.width).max(left);
        self.at.x += x - area.x;
        self
    }

    pub fn put(self, room: &Room, scene: &mut Scene) {
        let width = self.width(room);
        let Label { at, anchor, size, weight, ink, cell, text } = self;
        scene.marks.push(Mark { shape: Shape::Text { at, anchor, size, weight, text, width }, ink, cell });
    }
}

impl Room<'_> {
    /// The whole of it.
    pub fn picture(&self) -> Rect {
        Rect { x: 0.0, y: 0.0, width: self.viewport.width, height: self.viewport.height }
    }

    /// What decides how wide a text may be where it is read: the measured width, and the slack of another font.
    pub fn hand(&self, size: f64, weight: Weight) -> Hand<'_> {
        Hand { measure: self.measure, size, weight, slack: self.viewport.slack }
    }

    pub fn width_of(&self, text: &str, size: f64, weight: Weight) -> f64 {
        self.hand(size, weight).width(text)
    }
}

pub(super) fn rect(scene: &mut Scene, area: Rect, ink: Ink, cell: Option<CellId>) {
    scene.marks.push(Mark { shape: Shape::Rect(area), ink, cell });
}

pub(super) fn polygon(scene: &mut Scene, points: Vec<Point>, ink: Ink, cell: Option<CellId>) {
    scene.marks.push(Mark { shape: Shape::Polygon(points), ink, cell });
}

pub(super) fn line(scene: &mut Scene, points: Vec<Point>, width: f64, ink: Ink, cell: Option<CellId>) {
    if points.len() > 1 {
        scene.marks.push(Mark { shape: Shape::Line { points, width }, ink, cell });
    }
}

pub(super) fn lines(scene: &mut Scene, segments: Vec<[Point; 2]>, width: f64, ink: Ink, cell: Option<CellId>) {
    if !segments.is_empty() {
        scene.marks.push(Mark { shape: Shape::Lines { segments, width }, ink, cell });
    }
}

pub(super) fn dot(scene: &mut Scene, center: Point, radius: f64, ink: Ink, cell: Option<CellId>) {
    scene.marks.push(Mark { shape: Shape::Dot { center, radius }, ink, cell });
}

pub(super) fn ring(scene: &mut Scene, center: Point, radius: f64, width: f64, ink: Ink, cell: Option<CellId>) {
    scene.marks.push(Mark { shape: Shape::Ring { center, radius, width }, ink, cell });
}

/// The four sides of a rectangle, drawn inside it.
pub(super) fn outline(scene: &mut Scene, area: Rect, width: f64, ink: Ink, cell: Option<CellId>) {
    let inset = (width / 2.0).min(area.width / 2.0).min(area.height / 2.0);
    let (left, top) = (area.x + inset, area.y + inset);
    let (right, bottom) = (area.right() - inset, area.bottom() - inset);
    let corners = [(left, top), (right, top), (right, bottom), (left, bottom), (left, top)];
    line(scene, corners.map(|(x, y)| Point::new(x, y)).to_vec(), width, ink, cell);
}

/// A straight line cut into dashes.
pub(super) fn dashes(from: Point, to: Point, dash: f64, gap: f64) -> Vec<[Point; 2]> {
    let (dx, dy) = (to.x - from.x, to.y - from.y);
    let length = (dx * dx + dy * dy).sqrt();
    let along = |at: f64| Point::new(from.x + dx * at / length, from.y + dy * at / length);
    let mut segments = Vec::new();
    let mut at = 0.0;
    while at < length {
        segments.push([along(at), along((at + dash).min(length))]);
        at += dash + gap;
    }
    segments
}

/// Diagonals, `spacing` pixels apart along both axes, clipped to a rectangle.
pub(super) fn hatch(area: Rect, spacing: f64) -> Vec<[Point; 2]> {
    let mut segments = Vec::new();
    // Each diagonal is x + y = sum; the same sums everywhere, so that neighbours' diagonals are in line.
    let mut sum = ((area.x + area.y) / spacing).floor() * spacing + spacing;
    while sum < area.right() + area.bottom() {
        let left = area.x.max(sum - area.bottom());
        let right = area.right().min(sum - area.y);
        segments.push([Point::new(left, sum - left), Point::new(right, sum - right)]);
        sum += spacing;
    }
    segments
}
