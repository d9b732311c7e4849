//! The primitives that marks are drawn with. They decide no position.

use crate::figure::CellId;
use crate::scene::{Band, Ink, Mark, Point, Rect, Scene, Shape};

pub(super) fn mark(scene: &mut Scene, shape: Shape, ink: Ink, cell: Option<CellId>) {
    scene.marks.push(Mark { shape, ink, cell });
}

pub(super) fn rect(scene: &mut Scene, area: Rect, ink: Ink, cell: Option<CellId>) {
    mark(scene, Shape::Rect(area), ink, cell);
}

pub(super) fn polygon(scene: &mut Scene, points: &[Point], ink: Ink, cell: Option<CellId>) {
    mark(scene, Shape::Polygon(points.to_vec()), ink, cell);
}

/// A polyline; nothing for less than two points.
pub(super) fn line(scene: &mut Scene, points: &[Point], width: f64, ink: Ink, cell: Option<CellId>) {
    if points.len() > 1 {
        mark(scene, Shape::Line { points: points.to_vec(), width }, ink, cell);
    }
}

/// Separate segments; nothing for none.
pub(super) fn lines(scene: &mut Scene, segments: Vec<[Point; 2]>, width: f64, ink: Ink, cell: Option<CellId>) {
    if !segments.is_empty() {
        mark(scene, Shape::Lines { segments, width }, ink, cell);
    }
}

pub(super) fn dot(scene: &mut Scene, center: Point, radius: f64, ink: Ink, cell: Option<CellId>) {
    mark(scene, Shape::Dot { center, radius }, ink, cell);
}

pub(super) fn ring(scene: &mut Scene, center: Point, radius: f64, width: f64, ink: Ink, cell: Option<CellId>) {
    mark(scene, Shape::Ring { center, radius, width }, ink, cell);
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

/// The area in which a point selects these cells where it meets no mark.
pub(super) fn band(scene: &mut Scene, area: Rect, cells: &[CellId]) {
    scene.bands.push(Band { area, cells: cells.to_vec() });
}
