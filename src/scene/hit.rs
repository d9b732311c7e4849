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
        let mark = self.painted(at).or_else(|| self.near(at)).or_else(|| self.in_band(at));
        if let Some((mark, cell)) = mark {
            return Some(Hit { cell, also: self.coinciding(mark, cell) });
        }
        // A figure that is not held may have no mark at all: its stripe answers for it.
        let cell = *self.band(at)?.cells.first()?;
        Some(Hit { cell, also: Vec::new() })
    }

    /// Where a cell is: the box of a mark of its own in whose middle the cell answers, or the part of one that other
    /// marks leave free; else its stripe of the plot. `None` for a cell that is not drawn.
    pub fn place(&self, cell: CellId) -> Option<Rect> {
        let own = || self.with_cells().filter(|(_, c)| *c == cell).filter_map(|(mark, _)| mark.shape.bounds());
        let answers = |b: &Rect| self.hit(b.center()).is_some_and(|hit| hit.cells().any(|c| c == cell));
        let stripe = || self.bands.iter().find(|b| b.cells.contains(&cell)).map(|b| b.area);
        let parts = || own().flat_map(halves).chain(own().flat_map(halves).flat_map(halves));
        own().find(answers).or_else(|| parts().find(answers)).or_else(|| own().next()).or_else(stripe)
    }

    /// The cells that answer nowhere, because other marks lie over all of theirs.
    pub fn covered(&self) -> Vec<CellId> {
        let drawn = self.bands.iter().flat_map(|band| &band.cells);
        let answers = |cell: CellId| {
            let place = self.place(cell).and_then(|b| self.hit(b.center()));
            place.is_some_and(|hit| hit.cells().any(|c| c == cell))
        };
        drawn.copied().filter(|cell| !answers(*cell)).collect()
    }

    fn with_cells(&self) -> impl DoubleEndedIterator<Item = (&Mark, CellId)> {
        self.marks.iter().filter_map(|mark| Some((mark, mark.cell?)))
    }

    /// The topmost mark at a point; a bar of less than a pixel before the larger ones around it, which rounding may
    /// have painted over it.
    fn painted(&self, at: Point) -> Option<(&Mark, CellId)> {
        let met = |(mark, _): &(&Mark, CellId)| mark.shape.distance(at) == 0.0;
        let thin = |(mark, _): &(&Mark, CellId)| matches!(&mark.shape, Shape::Rect(rect) if rect.is_thin());
        let topmost = self.with_cells().rev().find(met)?;
        let larger = class(&topmost.0.shape) == Class::Fill;
        self.with_cells().rev().find(|mark| larger && thin(mark) && met(mark)).or(Some(topmost))
    }

    /// The nearest thin mark: by class, then distance, then the topmost.
    fn near(&self, at: Point) -> Option<(&Mark, CellId)> {
        let thin = self.with_cells().rev().filter(|(mark, _)| class(&mark.shape) < Class::Fill);
        let close = thin.map(|found| (class(&found.0.shape), found.0.shape.distance(at), found));
        close.filter(|(_, distance, _)| *distance <= NEAR).min_by(closer).map(|(_, _, found)| found)
    }

    /// The nearest mark of a cell of the stripe around a point.
    fn in_band(&self, at: Point) -> Option<(&Mark, CellId)> {
        let band = self.band(at)?;
        let own = self.with_cells().rev().filter(|(_, cell)| band.cells.contains(cell));
        let far = own.map(|found| (Class::Point, found.0.shape.distance(at), found));
        far.min_by(closer).map(|(_, _, found)| found)
    }

    fn band(&self, at: Point) -> Option<&super::Band> {
        self.bands.iter().find(|band| band.area.contains(at))
    }

    /// Other cells with a mark of the same class at the same place, or with one that this mark covers.
    fn coinciding(&self, mark: &Mark, cell: CellId) -> Vec<CellId> {
        let Some(place) = mark.shape.bounds() else { return Vec::new() };
        let mut also = Vec::new();
        let mut below = true;
        for (other, its) in self.with_cells() {
            below &= !core::ptr::eq(other, mark);
            let Some(bounds) = other.shape.bounds() else { continue };
            let alike = class(&other.shape) == class(&mark.shape) && close(&bounds, &place);
            let hidden = below && (within(&bounds, &place) || is_under(&mark.shape, &bounds));
            if (alike || hidden) && its != cell && !also.contains(&its) {
                also.push(its);
            }
        }
        also
    }
}

fn closer<T>(a: &(Class, f64, T), b: &(Class, f64, T)) -> core::cmp::Ordering {
    a.0.cmp(&b.0).then(a.1.total_cmp(&b.1))
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
