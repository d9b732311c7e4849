//! [`Scene`]: finished marks at fixed places, each tied to its cell. Painter and hit test read the same scene.
//! Lengths are CSS pixels from the top left corner, y downwards. Knows no statistics, no plotters, no device pixels.

mod dump;
mod hit;
mod ink;
mod shape;

pub use hit::Hit;

use crate::figure::CellId;

/// A place in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq, Default)]
pub struct Point {
    pub x: f64,
    pub y: f64,
}

impl Point {
    pub fn new(x: f64, y: f64) -> Point {
        Point { x, y }
    }
}

/// A rectangle whose sides are never negative.
#[derive(Clone, Copy, Debug, PartialEq, Default)]
pub struct Rect {
    pub x: f64,
    pub y: f64,
    pub width: f64,
    pub height: f64,
}

impl Rect {
    /// The rectangle between two corners, whichever way round.
    #[inline(never)]
    pub fn between(a: Point, b: Point) -> Rect {
        Rect { x: a.x.min(b.x), y: a.y.min(b.y), width: (a.x - b.x).abs(), height: (a.y - b.y).abs() }
    }

    /// The smallest rectangle around points, and so much more to each side; `None` without a point.
    #[inline(never)]
    pub fn around(points: &[Point], more: f64) -> Option<Rect> {
        let first = points.first()?;
        let (mut low, mut high) = (*first, *first);
        for p in points {
            low = Point::new(low.x.min(p.x), low.y.min(p.y));
            high = Point::new(high.x.max(p.x), high.y.max(p.y));
        }
        let (width, height) = (high.x - low.x + 2.0 * more, high.y - low.y + 2.0 * more);
        Some(Rect { x: low.x - more, y: low.y - more, width, height })
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

    /// Whether a point lies within, the edges included.
    pub fn contains(&self, p: Point) -> bool {
        p.x >= self.x && p.x <= self.right() && p.y >= self.y && p.y <= self.bottom()
    }

    /// Whether another rectangle lies within, the edges included.
    #[inline(never)]
    pub fn surrounds(&self, other: &Rect) -> bool {
        other.x >= self.x && other.y >= self.y && other.right() <= self.right() && other.bottom() <= self.bottom()
    }

    /// Whether the two share more than an edge.
    pub fn overlaps(&self, other: &Rect) -> bool {
        self.x < other.right() && other.x < self.right() && self.y < other.bottom() && other.y < self.bottom()
    }

    /// The smallest rectangle around both.
    #[inline(never)]
    pub fn union(&self, other: &Rect) -> Rect {
        let (x, y) = (self.x.min(other.x), self.y.min(other.y));
        let (right, bottom) = (self.right().max(other.right()), self.bottom().max(other.bottom()));
        Rect { x, y, width: right - x, height: bottom - y }
    }
}

/// What a mark is painted with: a role, which a theme gives a colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Ink {
    /// The ground of the chart; also the halo behind labels.
    Ground,
    /// Words and figures that are read.
    Text,
    /// Words that stand back: ticks, units, releases.
    Quiet,
    Grid,
    /// The line at zero.
    Zero,
    Surplus,
    Deficit,
    /// The area of a surplus or deficit between two lines, and marks that are muted by a highlight.
    SurplusSoft,
    DeficitSoft,
    /// What is left of a sum.
    Remainder,
    Total,
    /// The compared figure.
    Compare,
    /// What was first published.
    Ghost,
    Exports,
    Imports,
    /// A sign that a figure is not in our sources.
    Hole,
    /// A break of the series.
    Break,
    /// Around the mark that is pointed at.
    Focus,
    /// The parts of a stack, by their order.
    Part1,
    Part2,
    Part3,
    Part4,
    Part5,
    Part6,
}

/// Where a text stands relative to its place; the place is on its baseline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    Start,
    Middle,
    End,
}

/// How heavy a text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    Normal,
    Bold,
}

/// The form of a mark. Closed: whatever can be painted can be hit and dumped, or it does not compile.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// A filled rectangle.
    Rect(Rect),
    /// A filled polygon.
    Polygon(Vec<Point>),
    /// An open line through points. Dashes are laid out, one line a dash.
    Line {
        points: Vec<Point>,
        width: f64,
    },
    /// Many separate lines of one ink, such as grid or hatch, painted as one.
    Lines {
        segments: Vec<[Point; 2]>,
        width: f64,
    },
    /// A filled circle.
    Dot {
        center: Point,
        radius: f64,
    },
    /// The outline of a circle.
    Ring {
        center: Point,
        radius: f64,
        width: f64,
    },
    Text {
        at: Point,
        anchor: Anchor,
        size: f64,
        weight: Weight,
        text: String,
        width: f64,
    },
}

/// One thing that is painted.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    pub shape: Shape,
    pub ink: Ink,
    /// The cell that answers when this mark is pointed at; `None` for axes, grid and decoration.
    pub cell: Option<CellId>,
}

/// A stripe of the plot, of one period or one row, whose cells answer where no mark does.
#[derive(Clone, Debug, PartialEq)]
pub struct Band {
    pub area: Rect,
    pub cells: Vec<CellId>,
}

/// Finished marks, painted in their order.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Scene {
    pub width: f64,
    pub height: f64,
    pub marks: Vec<Mark>,
    pub bands: Vec<Band>,
}
