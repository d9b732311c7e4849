//! The symbols that charts and legends share: bars and their hatch, first published outlines, arrowheads of changed signs,
//! hollow dots, diamonds, crosses for missing figures, break lines.

use super::draw::{dot, line, lines, outline, polygon, rect, ring};
use super::hatch::{dashes, hatch};
use crate::data::Decimal;
use crate::figure::{BreakAt, CellId};
use crate::scale::Linear;
use crate::scene::{Ink, Point, Rect, Scene};

/// The width of the stroke of hollow dots, rings and crosses.
const STROKE: f64 = 1.5;

/// A bar: solid, or hatched if its figure is preliminary, so that the status is not shown by colour alone.
pub(super) fn bar(scene: &mut Scene, area: Rect, ink: Ink, preliminary: bool, cell: Option<CellId>) {
    // A figure near zero stays visible.
    let (center, width, height) = (area.center(), area.width.max(1.0), area.height.max(1.0));
    let area = Rect { x: center.x - width / 2.0, y: center.y - height / 2.0, width, height };
    if preliminary {
        rect(scene, area, Ink::Ground, cell);
        // The ends of slanting lines are as wide as the lines: they stay under the outline.
        let inside = Rect { x: area.x + 0.5, y: area.y + 0.5, width: width - 1.0, height: height - 1.0 };
        lines(scene, hatch(inside, 5.0), 1.25, ink, cell);
        outline(scene, area, 1.25, ink, cell);
    } else {
        rect(scene, area, ink, cell);
    }
}

/// The shortest bar that stands out from the line at zero, measured from the middle of that line, CSS pixels.
pub(super) const SHORTEST_BAR: f64 = 3.0;

/// Where a bar that starts at zero ends: at its value or, if that is too near to be seen beside a giant, just beyond the
/// line at zero on the value's side.
pub(super) fn bar_end(scale: &Linear, value: Decimal) -> f64 {
    let (zero, end) = (scale.zero(), scale.at(value));
    let is_seen = value == Decimal::ZERO || (end - zero).abs() >= SHORTEST_BAR;
    if is_seen { end } else { zero + SHORTEST_BAR.copysign(end - zero) }
}

/// The arrowhead of a revision that changed the sign, from its tip to the line of its base: it points towards the new
/// value and has the ink of its sign.
pub(super) fn arrowhead(scene: &mut Scene, tip: Point, base: f64, half: f64, cell: Option<CellId>) {
    let ink = if tip.y < base { Ink::Surplus } else { Ink::Deficit };
    polygon(scene, &[Point::new(tip.x - half, base), Point::new(tip.x + half, base), tip], ink, cell);
}

/// The outline of a first published figure.
pub(super) fn ghost_bar(scene: &mut Scene, area: Rect, cell: Option<CellId>) {
    outline(scene, area, 1.0, Ink::Ghost, cell);
}

/// A solid dot of the main series, or a hollow one if its figure is preliminary.
pub(super) fn value_dot(scene: &mut Scene, center: Point, radius: f64, ink: Ink, hollow: bool, cell: CellId) {
    if hollow {
        hollow_dot(scene, center, radius, ink, Some(cell));
    } else {
        dot(scene, center, radius, ink, Some(cell));
    }
}

/// A ring filled with the background.
pub(super) fn hollow_dot(scene: &mut Scene, center: Point, radius: f64, ink: Ink, cell: Option<CellId>) {
    dot(scene, center, radius + 1.0, Ink::Ground, cell);
    ring(scene, center, radius, STROKE, ink, cell);
}

/// A dot with a rim of the background, which separates it from what is below.
pub(super) fn rimmed_dot(scene: &mut Scene, center: Point, radius: f64, rim: f64, ink: Ink, cell: CellId) {
    dot(scene, center, radius + rim, Ink::Ground, Some(cell));
    dot(scene, center, radius, ink, Some(cell));
}

/// How far a diamond extends from its centre where there is room.
pub(super) const DIAMOND: f64 = 5.0;

/// The compared figure on a bar: a diamond, hollow if another release printed it.
pub(super) fn diamond(scene: &mut Scene, center: Point, radius: f64, hollow: bool, cell: Option<CellId>) {
    let Point { x, y } = center;
    let corners = |r: f64| [Point::new(x, y - r), Point::new(x + r, y), Point::new(x, y + r), Point::new(x - r, y)];
    // A rim of the background separates it from the bar below.
    polygon(scene, &corners(radius * 1.4), Ink::Ground, cell);
    if hollow {
        let [a, b, c, d] = corners(radius * 0.85);
        lines(scene, vec![[a, b], [b, c], [c, d], [d, a]], STROKE, Ink::Compare, cell);
    } else {
        polygon(scene, &corners(radius), Ink::Compare, cell);
    }
}

/// The symbol of a figure that is not in our sources: a cross that extends `radius` to each side. It has no cell in a
/// legend.
pub(super) fn missing_cross(scene: &mut Scene, center: Point, radius: f64, cell: Option<CellId>) {
    let corner = |dx: f64, dy: f64| Point::new(center.x + dx * radius, center.y + dy * radius);
    let strokes = vec![[corner(-1.0, -1.0), corner(1.0, 1.0)], [corner(-1.0, 1.0), corner(1.0, -1.0)]];
    lines(scene, strokes, STROKE, Ink::Hole, cell);
}

/// A break of the series: a dashed line.
pub(super) fn break_line(scene: &mut Scene, from: Point, to: Point) {
    lines(scene, dashes(from, to, 4.0, 3.0), 1.0, Ink::Break, None);
}

/// Whether a break separates a period, or a release, from the one before it.
pub(super) fn is_broken(breaks: &[BreakAt], index: usize) -> bool {
    breaks.iter().any(|found| found.after == index)
}

/// A thin connection between marks, or between a mark and its label.
pub(super) fn connector(scene: &mut Scene, points: &[Point], ink: Ink) {
    line(scene, points, 1.0, ink, None);
}
