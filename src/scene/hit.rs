//! A scene and a point to the figure that answers there: the marks that are painted, walked backwards.
//! Knows no pointer, no tip and nothing of what the figures mean.

use super::{Mark, Point, Rect, Scene, Shape};
use crate::figure::CellId;

/// Within this distance a thin mark answers as if it had been met, CSS pixels.
const NEAR: f64 = 6.0;

/// Two marks whose boxes differ by no more than this coincide for the eye, CSS pixels.
const SAME: f64 = 2.0;

/// What answers at a point.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// The cell whose mark was met.
    pub cell: CellId,
    /// Cells whose mark coincides with that of `cell`: one tip names them all.
    pub also: Vec<CellId>,
}

impl Hit {
    /// All cells that answer, the one that was met first.
    pub fn cells(&self) -> impl Iterator<Item = CellId> + '_ {
        core::iter::once(self.cell).chain(self.also.iter().copied())
    }
}

/// Which of two marks answers where both are near: points before strokes before fills, words last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Class {
    Point,
    Stroke,
    Fill,
    Words,
}

fn class(shape: &Shape) -> Class {
    match shape {
        Shape::Rect(rect) if rect.is_thin() => Class::Stroke,
        Shape::Dot { .. } | Shape::Ring { .. } => Class::Point,
        Shape::Line { .. } | Shape::Lines { .. } => Class::Stroke,
        Shape::Rect(_) | Shape::Polygon(_) => Class::Fill,
        Shape::Text { .. } => Class::Words,
    }
}

impl Scene {
    /// The figure at a point: that of the topmost mark painted there, else of a thin mark close by, else the nearest
    /// within the stripe of the plot. `None` outside the plot.
    pub fn hit(&self, at: Point) -> Option<Hit> {
        if let Some((place, cell)) = self.painted(at).or_else(|| self.near(at)).or_else(|| self.in_band(at)) {
            return Some(Hit { cell, also: self.coinciding(place, cell) });
        }
        // A figure that is not held may have no mark at all: its stripe answers for it.
        let cell = *self.band(at)?.cells.first()?;
        Some(Hit { cell, also: Vec::new() })
    }

    /// Where a cell is: the box of a mark of its own in whose middle the cell answers, or the part of one that other
    /// marks leave free; else its stripe of the plot. `None` for a cell that is not drawn.
    pub fn place(&self, cell: CellId) -> Option<Rect> {
        let mut first = None;
        for halvings in 0..3 {
            for mark in self.marks.iter().filter(|mark| mark.cell == Some(cell)) {
                let Some(bounds) = mark.shape.bounds() else { continue };
                first = first.or(Some(bounds));
                if let Some(free) = self.free(bounds, cell, halvings) {
                    return Some(free);
                }
            }
        }
        first.or_else(|| self.bands.iter().find(|band| band.cells.contains(&cell)).map(|band| band.area))
    }

    /// The part of a box, halved so often, in whose middle the cell answers.
    fn free(&self, part: Rect, cell: CellId, halvings: u8) -> Option<Rect> {
        if halvings == 0 {
            return self.answers(part.center(), cell).then_some(part);
        }
        halves(part).into_iter().find_map(|half| self.free(half, cell, halvings - 1))
    }

    fn answers(&self, at: Point, cell: CellId) -> bool {
        self.hit(at).is_some_and(|hit| hit.cell == cell || hit.also.contains(&cell))
    }

    /// The cells that answer nowhere, because other marks lie over all of theirs.
    pub fn covered(&self) -> Vec<CellId> {
        let mut covered = Vec::new();
        for cell in self.bands.iter().flat_map(|band| &band.cells) {
            if !self.place(*cell).is_some_and(|place| self.answers(place.center(), *cell)) {
                covered.push(*cell);
            }
        }
        covered
    }

    /// The topmost mark at a point: its place in the order of painting, and its cell. A bar of less than a pixel before
    /// the larger ones around it, which rounding may have painted over it.
    fn painted(&self, at: Point) -> Option<(usize, CellId)> {
        let thin = |mark: &Mark| matches!(&mark.shape, Shape::Rect(rect) if rect.is_thin());
        let topmost = self.nearest(at, 0.0, |_, _| Some(Class::Point))?;
        if class(&self.marks[topmost.0].shape) != Class::Fill {
            return Some(topmost);
        }
        self.nearest(at, 0.0, |mark, _| thin(mark).then_some(Class::Point)).or(Some(topmost))
    }

    /// The nearest thin mark: by class, then distance, then the topmost.
    fn near(&self, at: Point) -> Option<(usize, CellId)> {
        self.nearest(at, NEAR, |mark, _| Some(class(&mark.shape)).filter(|class| *class < Class::Fill))
    }

    /// The nearest mark of a cell of the stripe around a point.
    fn in_band(&self, at: Point) -> Option<(usize, CellId)> {
        let band = self.band(at)?;
        self.nearest(at, f64::INFINITY, |_, cell| band.cells.contains(&cell).then_some(Class::Point))
    }

    /// The nearest mark within reach, of the first class that any has; `class` leaves marks out with `None`.
    fn nearest(
        &self,
        at: Point,
        reach: f64,
        class: impl Fn(&Mark, CellId) -> Option<Class>,
    ) -> Option<(usize, CellId)> {
        let mut best: Option<(Class, f64, usize, CellId)> = None;
        for (place, mark) in self.marks.iter().enumerate().rev() {
            let Some(cell) = mark.cell else { continue };
            let Some(class) = class(mark, cell) else { continue };
            let distance = mark.shape.distance(at);
            let nearer = match best {
                None => distance <= reach,
                Some((least, shortest, ..)) => class < least || (class == least && distance < shortest),
            };
            if nearer && distance <= reach {
                best = Some((class, distance, place, cell));
            }
        }
        best.map(|(_, _, place, cell)| (place, cell))
    }

    fn band(&self, at: Point) -> Option<&super::Band> {
        self.bands.iter().find(|band| band.area.contains(at))
    }

    /// Other cells with a mark of the same class at the same place, or with one that this mark covers.
    fn coinciding(&self, place: usize, cell: CellId) -> Vec<CellId> {
        let mut also = Vec::new();
        let mark = &self.marks[place];
        let Some(bounds) = mark.shape.bounds() else { return also };
        for (at, other) in self.marks.iter().enumerate() {
            let (Some(its), Some(b)) = (other.cell, other.shape.bounds()) else { continue };
            let alike = class(&other.shape) == class(&mark.shape) && close(&b, &bounds);
            let hidden = at < place && (within(&b, &bounds) || is_under(&mark.shape, &b));
            if (alike || hidden) && its != cell && !also.contains(&its) {
                also.push(its);
            }
        }
        also
    }
}

fn close(a: &Rect, b: &Rect) -> bool {
    let differ = [a.x - b.x, a.y - b.y, a.right() - b.right(), a.bottom() - b.bottom()];
    differ.into_iter().all(|d| d.abs() <= SAME)
}

fn within(inner: &Rect, outer: &Rect) -> bool {
    inner.x >= outer.x && inner.y >= outer.y && inner.right() <= outer.right() && inner.bottom() <= outer.bottom()
}

/// Whether a point lies on the middle of what is below it.
fn is_under(point: &Shape, below: &Rect) -> bool {
    class(point) == Class::Point && point.distance(below.center()) == 0.0
}

/// Left, right, upper and lower half.
fn halves(rect: Rect) -> [Rect; 4] {
    let Rect { x, y, width, height } = rect;
    let (narrow, low) = (Rect { width: width / 2.0, ..rect }, Rect { height: height / 2.0, ..rect });
    [narrow, Rect { x: x + width / 2.0, ..narrow }, low, Rect { y: y + height / 2.0, ..low }]
}
