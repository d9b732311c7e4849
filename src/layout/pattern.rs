//! Lines and areas to the segments that they are drawn with: dashes and hatches. Knows no marks.

use crate::scene::{Point, Rect};

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
