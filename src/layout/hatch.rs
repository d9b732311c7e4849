//! Dashes and hatches as segments: painters know neither.

use crate::scene::{Point, Rect};
use std::iter;

/// A straight line as dashes.
pub(super) fn dashes(from: Point, to: Point, dash: f64, gap: f64) -> Vec<[Point; 2]> {
    let (dx, dy) = (to.x - from.x, to.y - from.y);
    let length = from.distance(to);
    let along = |at: f64| Point::new(from.x + dx * at / length, from.y + dy * at / length);
    let starts = iter::successors(Some(0.0), |at| Some(at + dash + gap)).take_while(|at| *at < length);
    starts.map(|at| [along(at), along((at + dash).min(length))]).collect()
}

/// Diagonals clipped to a rectangle, `spacing` pixels apart along both axes. They are those of the whole picture, so that
/// the diagonals of neighbouring rectangles are in line.
pub(super) fn hatch(area: Rect, spacing: f64) -> Vec<[Point; 2]> {
    // Each diagonal is x + y = sum.
    let first = ((area.x + area.y) / spacing).floor() * spacing + spacing;
    let sums = iter::successors(Some(first), |sum| Some(sum + spacing));
    let clipped = sums.take_while(|sum| *sum < area.right() + area.bottom()).map(|sum| {
        let left = area.x.max(sum - area.bottom());
        let right = area.right().min(sum - area.y);
        [Point::new(left, sum - left), Point::new(right, sum - right)]
    });
    clipped.collect()
}
