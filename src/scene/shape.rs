//! Where a shape is: its box, and how far a point lies from what is painted of it.

use super::{Anchor, Point, Rect, Shape};

/// How much of a text's size stands above its baseline, and below.
const ASCENT: f64 = 0.8;
const DESCENT: f64 = 0.25;

impl Shape {
    /// The smallest rectangle around what is painted; `None` for a shape without a single point.
    pub fn bounds(&self) -> Option<Rect> {
        match self {
            Shape::Rect(rect) => Some(*rect),
            Shape::Polygon(points) => Rect::around(points, 0.0),
            Shape::Line { points, width } => Rect::around(points, width / 2.0),
            Shape::Lines { segments, width } => Rect::around(segments.as_flattened(), width / 2.0),
            Shape::Dot { center, radius } => Rect::around(&[*center], *radius),
            Shape::Ring { center, radius, width } => Rect::around(&[*center], radius + width / 2.0),
            Shape::Text { at, anchor, size, width, .. } => {
                let x = match anchor {
                    Anchor::Start => at.x,
                    Anchor::Middle => at.x - width / 2.0,
                    Anchor::End => at.x - width,
                };
                Some(Rect { x, y: at.y - size * ASCENT, width: *width, height: size * (ASCENT + DESCENT) })
            }
        }
    }

    /// How far a point lies from the shape, CSS pixels; 0 within. A ring counts as the disc that it surrounds,
    /// a text as its box.
    pub fn distance(&self, p: Point) -> f64 {
        match self {
            Shape::Rect(rect) => from_rect(&rect.as_painted(), p),
            Shape::Polygon(points) => {
                if inside(points, p) {
                    0.0
                } else {
                    from_path(points, points.last(), p)
                }
            }
            Shape::Line { points, width } => (from_path(points, None, p) - width / 2.0).max(0.0),
            Shape::Lines { segments, width } => {
                let mut nearest = f64::INFINITY;
                for segment in segments {
                    nearest = nearest.min(from_path(segment, None, p));
                }
                (nearest - width / 2.0).max(0.0)
            }
            Shape::Dot { center, radius } => (apart(*center, p) - radius).max(0.0),
            Shape::Ring { center, radius, width } => (apart(*center, p) - radius - width / 2.0).max(0.0),
            Shape::Text { .. } => self.bounds().map_or(f64::INFINITY, |b| from_rect(&b, p)),
        }
    }
}

impl Rect {
    /// Whether it is too thin for a pointer to meet.
    pub(super) fn is_thin(&self) -> bool {
        self.width.min(self.height) < 1.0
    }

    /// The rectangle with the pixel that it is painted with at least; one without any breadth is a line.
    fn as_painted(&self) -> Rect {
        let lack = |side: f64| (1.0 - side).max(0.0) / 2.0;
        let (across, down) = (lack(self.width), lack(self.height));
        let (width, height) = (self.width + 2.0 * across, self.height + 2.0 * down);
        Rect { x: self.x - across, y: self.y - down, width, height }
    }
}

fn apart(a: Point, b: Point) -> f64 {
    let (dx, dy) = (a.x - b.x, a.y - b.y);
    (dx * dx + dy * dy).sqrt()
}

fn from_rect(rect: &Rect, p: Point) -> f64 {
    apart(p, Point::new(p.x.max(rect.x).min(rect.right()), p.y.max(rect.y).min(rect.bottom())))
}

fn from_segment(a: Point, b: Point, p: Point) -> f64 {
    let (dx, dy) = (b.x - a.x, b.y - a.y);
    let length = dx * dx + dy * dy;
    let along = if length > 0.0 { ((p.x - a.x) * dx + (p.y - a.y) * dy) / length } else { 0.0 };
    let along = along.max(0.0).min(1.0);
    apart(p, Point::new(a.x + along * dx, a.y + along * dy))
}

/// How far a point lies from the lines from each place to the next, and from `before` to the first.
fn from_path<'a>(path: &'a [Point], mut before: Option<&'a Point>, p: Point) -> f64 {
    let mut nearest = f64::INFINITY;
    for point in path {
        if let Some(before) = before {
            nearest = nearest.min(from_segment(*before, *point, p));
        }
        before = Some(point);
    }
    nearest
}

/// Whether a ray from the point crosses the outline an odd number of times.
fn inside(outline: &[Point], p: Point) -> bool {
    let Some(mut a) = outline.last() else { return false };
    let mut inside = false;
    for b in outline {
        inside ^= (a.y > p.y) != (b.y > p.y) && p.x < (b.x - a.x) * (p.y - a.y) / (b.y - a.y) + a.x;
        a = b;
    }
    inside
}
