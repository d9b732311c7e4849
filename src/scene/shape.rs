//! [`Shape`]: the geometry of a mark, its bounds and its distance from a point.

use super::metrics::text_bounds;
use super::{Point, Rect};

/// Where a text's position lies on its baseline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    Start,
    Middle,
    End,
}

/// The weight of a font.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Weight {
    Normal,
    Bold,
}

/// The geometry of a mark. Painters, hit test and dump match it exhaustively: a shape that could be painted but not hit
/// does not compile.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// A filled rectangle.
    Rect(Rect),
    /// A filled polygon.
    Polygon(Vec<Point>),
    /// An open polyline. Painters know no dashes: layout makes each dash a segment.
    Line { points: Vec<Point>, width: f64 },
    /// Separate segments of one ink and width, such as a grid or a hatch.
    Lines { segments: Vec<[Point; 2]>, width: f64 },
    /// A filled circle.
    Dot { center: Point, radius: f64 },
    /// The outline of a circle; `radius` is that of the stroke's middle.
    Ring { center: Point, radius: f64, width: f64 },
    /// One line of text; `width` is the measured width.
    Text { at: Point, anchor: Anchor, size: f64, weight: Weight, text: String, width: f64 },
}

impl Shape {
    /// The smallest rectangle around what is painted; `None` for a shape without a point.
    pub fn bounds(&self) -> Option<Rect> {
        match self {
            Shape::Rect(rect) => Some(*rect),
            Shape::Polygon(points) => Rect::around(points, 0.0),
            Shape::Line { points, width } => Rect::around(points, width / 2.0),
            Shape::Lines { segments, width } => Rect::around(segments.as_flattened(), width / 2.0),
            Shape::Dot { center, radius } => Some(Rect::square(*center, *radius)),
            Shape::Ring { center, radius, width } => Some(Rect::square(*center, radius + width / 2.0)),
            Shape::Text { at, anchor, size, width, .. } => Some(text_bounds(*at, *anchor, *size, *width)),
        }
    }

    /// How far a point lies from the shape, CSS pixels; 0 inside. A ring counts as a disc, a text as its box, and a
    /// rectangle as the pixel that it is painted with at least.
    pub fn distance(&self, p: Point) -> f64 {
        match self {
            Shape::Rect(rect) => rect_distance(&at_least_a_pixel(rect), p),
            Shape::Polygon(points) if is_inside(points, p) => 0.0,
            Shape::Polygon(points) => polyline_distance(points, p).min(closing_distance(points, p)),
            Shape::Line { points, width } => (polyline_distance(points, p) - width / 2.0).max(0.0),
            Shape::Lines { segments, width } => {
                let nearest = segments.iter().map(|[a, b]| segment_distance(*a, *b, p)).fold(f64::INFINITY, f64::min);
                (nearest - width / 2.0).max(0.0)
            }
            Shape::Dot { center, radius } => (center.distance(p) - radius).max(0.0),
            Shape::Ring { center, radius, width } => (center.distance(p) - radius - width / 2.0).max(0.0),
            Shape::Text { at, anchor, size, width, .. } => rect_distance(&text_bounds(*at, *anchor, *size, *width), p),
        }
    }

    /// The same shape with all lengths multiplied.
    pub fn scaled(self, factor: f64) -> Shape {
        let all = |points: Vec<Point>| points.into_iter().map(|point| point.scaled(factor)).collect();
        match self {
            Shape::Rect(rect) => Shape::Rect(rect.scaled(factor)),
            Shape::Polygon(points) => Shape::Polygon(all(points)),
            Shape::Line { points, width } => Shape::Line { points: all(points), width: width * factor },
            Shape::Lines { segments, width } => {
                let ends = |ends: [Point; 2]| ends.map(|end| end.scaled(factor));
                Shape::Lines { segments: segments.into_iter().map(ends).collect(), width: width * factor }
            }
            Shape::Dot { center, radius } => Shape::Dot { center: center.scaled(factor), radius: radius * factor },
            Shape::Ring { center, radius, width } => {
                Shape::Ring { center: center.scaled(factor), radius: radius * factor, width: width * factor }
            }
            Shape::Text { at, anchor, size, weight, text, width } => {
                let (at, size, width) = (at.scaled(factor), size * factor, width * factor);
                Shape::Text { at, anchor, size, weight, text, width }
            }
        }
    }

    /// The same shape moved by an offset.
    pub fn translate(self, dx: f64, dy: f64) -> Shape {
        let moved = |p: Point| Point::new(p.x + dx, p.y + dy);
        match self {
            Shape::Rect(rect) => Shape::Rect(rect.translate(dx, dy)),
            Shape::Polygon(points) => Shape::Polygon(points.into_iter().map(moved).collect()),
            Shape::Line { points, width } => Shape::Line { points: points.into_iter().map(moved).collect(), width },
            Shape::Lines { segments, width } => {
                Shape::Lines { segments: segments.into_iter().map(|ends| ends.map(moved)).collect(), width }
            }
            Shape::Dot { center, radius } => Shape::Dot { center: moved(center), radius },
            Shape::Ring { center, radius, width } => Shape::Ring { center: moved(center), radius, width },
            Shape::Text { at, anchor, size, weight, text, width } => {
                Shape::Text { at: moved(at), anchor, size, weight, text, width }
            }
        }
    }
}

/// A rectangle grown about its centre to the pixel that painters give it at least; one without extent stays a line.
fn at_least_a_pixel(rect: &Rect) -> Rect {
    let missing = |side: f64| (1.0 - side).max(0.0) / 2.0;
    let (dx, dy) = (missing(rect.width), missing(rect.height));
    Rect { x: rect.x - dx, y: rect.y - dy, width: rect.width + 2.0 * dx, height: rect.height + 2.0 * dy }
}

fn rect_distance(rect: &Rect, p: Point) -> f64 {
    rect.nearest_point(p).distance(p)
}

fn segment_distance(a: Point, b: Point, p: Point) -> f64 {
    let (dx, dy) = (b.x - a.x, b.y - a.y);
    let length = dx * dx + dy * dy;
    let along = if length > 0.0 { ((p.x - a.x) * dx + (p.y - a.y) * dy) / length } else { 0.0 };
    let along = along.clamp(0.0, 1.0);
    Point::new(a.x + along * dx, a.y + along * dy).distance(p)
}

fn polyline_distance(points: &[Point], p: Point) -> f64 {
    points.windows(2).map(|ends| segment_distance(ends[0], ends[1], p)).fold(f64::INFINITY, f64::min)
}

/// The distance from the side that closes a polygon.
fn closing_distance(points: &[Point], p: Point) -> f64 {
    match points {
        [first, .., last] => segment_distance(*last, *first, p),
        [only] => only.distance(p),
        [] => f64::INFINITY,
    }
}

/// Whether a ray from the point crosses the outline an odd number of times.
fn is_inside(outline: &[Point], p: Point) -> bool {
    let sides = outline.iter().zip(outline.iter().cycle().skip(1));
    let crosses =
        |(a, b): &(&Point, &Point)| (a.y > p.y) != (b.y > p.y) && p.x < (b.x - a.x) * (p.y - a.y) / (b.y - a.y) + a.x;
    sides.filter(crosses).count() % 2 == 1
}
