//! Points and rectangles in CSS pixels, x to the right and y downwards.

/// A position in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq, Default)]
pub struct Point {
    pub x: f64,
    pub y: f64,
}

impl Point {
    pub fn new(x: f64, y: f64) -> Point {
        Point { x, y }
    }

    /// Both coordinates multiplied.
    pub fn scaled(self, factor: f64) -> Point {
        Point::new(self.x * factor, self.y * factor)
    }

    /// The straight distance between two points.
    pub fn distance(self, other: Point) -> f64 {
        // `hypot` may round differently on another platform, `sqrt` does not.
        let (dx, dy) = (self.x - other.x, self.y - other.y);
        (dx * dx + dy * dy).sqrt()
    }
}

/// An axis-aligned rectangle whose sides are never negative.
#[derive(Clone, Copy, Debug, PartialEq, Default)]
pub struct Rect {
    pub x: f64,
    pub y: f64,
    pub width: f64,
    pub height: f64,
}

impl Rect {
    /// The rectangle spanned by two opposite corners, in any order.
    pub fn between(a: Point, b: Point) -> Rect {
        Rect { x: a.x.min(b.x), y: a.y.min(b.y), width: (a.x - b.x).abs(), height: (a.y - b.y).abs() }
    }

    /// The smallest rectangle that contains all points, grown by `margin` on each side; `None` without a point.
    pub fn around(points: &[Point], margin: f64) -> Option<Rect> {
        let (first, rest) = points.split_first()?;
        let (low, high) = rest.iter().fold((*first, *first), |(low, high), p| {
            (Point::new(low.x.min(p.x), low.y.min(p.y)), Point::new(high.x.max(p.x), high.y.max(p.y)))
        });
        let (width, height) = (high.x - low.x + 2.0 * margin, high.y - low.y + 2.0 * margin);
        Some(Rect { x: low.x - margin, y: low.y - margin, width, height })
    }

    /// The square centred on a point that extends `radius` to each side.
    pub fn square(center: Point, radius: f64) -> Rect {
        Rect { x: center.x - radius, y: center.y - radius, width: 2.0 * radius, height: 2.0 * radius }
    }

    pub fn right(&self) -> f64 {
        self.x + self.width
    }

    pub fn bottom(&self) -> f64 {
        self.y + self.height
    }

    pub fn center(&self) -> Point {
        Point::new(self.x + self.width / 2.0, self.y + self.height / 2.0)
    }

    /// Whether a point lies inside or on an edge.
    pub fn contains(&self, p: Point) -> bool {
        p.x >= self.x && p.x <= self.right() && p.y >= self.y && p.y <= self.bottom()
    }

    /// Whether another rectangle lies inside, shared edges included.
    pub fn contains_rect(&self, other: &Rect) -> bool {
        other.x >= self.x && other.y >= self.y && other.right() <= self.right() && other.bottom() <= self.bottom()
    }

    /// Whether the two share more than an edge.
    pub fn overlaps(&self, other: &Rect) -> bool {
        self.x < other.right() && other.x < self.right() && self.y < other.bottom() && other.y < self.bottom()
    }

    /// The smallest rectangle that contains both.
    pub fn union(&self, other: &Rect) -> Rect {
        let (x, y) = (self.x.min(other.x), self.y.min(other.y));
        let (right, bottom) = (self.right().max(other.right()), self.bottom().max(other.bottom()));
        Rect { x, y, width: right - x, height: bottom - y }
    }

    /// The same rectangle moved by an offset.
    pub fn translate(&self, dx: f64, dy: f64) -> Rect {
        Rect { x: self.x + dx, y: self.y + dy, ..*self }
    }

    /// Position and sides multiplied.
    pub fn scaled(&self, factor: f64) -> Rect {
        let [x, y, width, height] = [self.x, self.y, self.width, self.height].map(|length| length * factor);
        Rect { x, y, width, height }
    }

    /// The point of the rectangle that is nearest to `p`; `p` itself if it lies inside.
    pub fn nearest_point(&self, p: Point) -> Point {
        Point::new(p.x.clamp(self.x, self.right()), p.y.clamp(self.y, self.bottom()))
    }

    /// Whether the rectangle is less than a pixel wide or high, too thin to point at.
    pub fn is_thin(&self) -> bool {
        self.width.min(self.height) < 1.0
    }
}
