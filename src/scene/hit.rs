//! A scene and a point to the figure that answers there: the marks that are painted, walked backwards.
//! Knows no pointer, no tip and nothing of what the figures mean.

use super::{Mark, Point, Rect, Scene, Shape};
use crate::figure::CellId;
use std::vec;

/// Within this distance a thin mark answers as if it had been met, CSS pixels.
const NEAR: f64 = 6.0;

/// Two marks whose boxes differ by no more than this coincide for the eye, CSS pixels.
const SAME: f64 = 2.0;

/// What answers at a point.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// The cell whose mark was met.
    /// The cell whose mark was met.
    pub cell: CellId,
    /// Cells whose mark coincides with that of `cell`: one tip names them all.
    pub also: Vec<CellId>,
}

impl Hit {
    /// A cell that answers alone.
    pub fn new(cell: CellId) -> Hit {
        Hit { cell, also: Vec::new() }
    }

    /// Whether a cell is among those that are told.
    pub fn tells(&self, cell: CellId) -> bool {
        self.cell == cell || self.also.contains(&cell)
    }

    /// Tells a cell as well, unless it is told already.
    pub fn add(&mut self, cell: CellId) {
        if !self.tells(cell) {
            self.also.push(cell);
        }
    }

    /// All cells that are told.
    pub fn cells(&self) -> vec::IntoIter<CellId> {
        let mut cells = vec![self.cell];
        cells.extend_from_slice(&self.also);
        cells.into_iter()
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
        if let Some(mark) = mark {
            return self.answer(mark);
        }
        // A figure that is not held may have no mark at all: its stripe answers for it.
        self.band(at)?.cells.first().map(|cell| Hit::new(*cell))
    }

    /// Where a cell is: the box of a mark of its own in whose middle the cell answers, or the part of one that other
    /// marks leave free; else its stripe of the plot. `None` for a cell that is not drawn.
    pub fn place(&self, cell: CellId) -> Option<Rect> {
        let mut areas = Vec::new();
        for mark in &self.marks {
            if mark.cell == Some(cell)
                && let Some(bounds) = mark.shape.bounds()
            {
                areas.push(bounds);
            }
        }
        let whole = areas.first().copied();
        for _ in 0..3 {
            for area in &areas {
                if self.answers(cell, area) {
                    return Some(*area);
                }
            }
            areas = halves(&areas);
        }
        whole.or_else(|| self.bands.iter().find(|band| band.cells.contains(&cell)).map(|band| band.area))
    }

    /// The cells that answer nowhere, because other marks lie over all of theirs.
    pub fn covered(&self) -> Vec<CellId> {
        let mut covered = Vec::new();
        for band in &self.bands {
            for cell in &band.cells {
                if !self.place(*cell).is_some_and(|area| self.answers(*cell, &area)) {
                    covered.push(*cell);
                }
            }
        }
        covered
    }

    /// Whether a cell answers in the middle of an area.
    fn answers(&self, cell: CellId, area: &Rect) -> bool {
        self.hit(area.center()).is_some_and(|hit| hit.tells(cell))
    }

    /// The topmost mark at a point; a bar of less than a pixel before the larger ones around it, which rounding may
    /// have painted over it.
    fn painted(&self, at: Point) -> Option<&Mark> {
        let mut topmost = None;
        for mark in self.marks.iter().rev() {
            if mark.cell.is_none() || mark.shape.distance(at) != 0.0 {
                continue;
            }
            let larger = class(&mark.shape) == Class::Fill;
            if topmost.is_none() && !larger || matches!(&mark.shape, Shape::Rect(rect) if rect.is_thin()) {
                return Some(mark);
            }
            topmost = topmost.or(Some(mark));
        }
        topmost
    }

    /// The nearest thin mark: by class, then distance, then the topmost.
    fn near(&self, at: Point) -> Option<&Mark> {
        self.nearest(at, NEAR, &|mark, _| Some(class(&mark.shape)).filter(|class| *class < Class::Fill))
    }

    /// The nearest mark of a cell of the stripe around a point.
    fn in_band(&self, at: Point) -> Option<&Mark> {
        let band = self.band(at)?;
        self.nearest(at, f64::INFINITY, &|_, cell| band.cells.contains(&cell).then_some(Class::Point))
    }

    /// The nearest of the marks that have a class, within a distance: by class, then distance, then the topmost.
    fn nearest(&self, at: Point, far: f64, class: &dyn Fn(&Mark, CellId) -> Option<Class>) -> Option<&Mark> {
        let mut nearest: Option<(Class, f64, &Mark)> = None;
        for mark in self.marks.iter().rev() {
            let Some(class) = mark.cell.and_then(|cell| class(mark, cell)) else { continue };
            let distance = mark.shape.distance(at);
            let is_nearer = |(other, least, _)| class < other || (class == other && distance < least);
            if distance <= far && nearest.is_none_or(is_nearer) {
                nearest = Some((class, distance, mark));
            }
        }
        nearest.map(|(_, _, mark)| mark)
    }

    fn band(&self, at: Point) -> Option<&super::Band> {
        self.bands.iter().find(|band| band.area.contains(at))
    }

    /// The cell of a mark, and others with a mark of the same class at the same place, or with one that this one covers.
    fn answer(&self, mark: &Mark) -> Option<Hit> {
        let mut hit = Hit::new(mark.cell?);
        let Some(place) = mark.shape.bounds() else { return Some(hit) };
        let mut below = true;
        for other in &self.marks {
            let Some(its) = other.cell else { continue };
            below &= !core::ptr::eq(other, mark);
            let Some(bounds) = other.shape.bounds() else { continue };
            let alike = class(&other.shape) == class(&mark.shape) && close(&bounds, &place);
            let hidden = below && (place.surrounds(&bounds) || is_under(&mark.shape, &bounds));
            if alike || hidden {
                hit.add(its);
            }
        }
        Some(hit)
    }
}

fn close(a: &Rect, b: &Rect) -> bool {
    let near = |a: f64, b: f64| (a - b).abs() <= SAME;
    near(a.x, b.x) && near(a.y, b.y) && near(a.right(), b.right()) && near(a.bottom(), b.bottom())
}

/// Whether a point lies on the middle of what is below it.
fn is_under(point: &Shape, below: &Rect) -> bool {
    class(point) == Class::Point && point.distance(below.center()) == 0.0
}

/// Left, right, upper and lower half of each area.
fn halves(areas: &[Rect]) -> Vec<Rect> {
    let mut halves = Vec::new();
    for area in areas {
        let Rect { x, y, width, height } = *area;
        let (narrow, low) = (Rect { width: width / 2.0, ..*area }, Rect { height: height / 2.0, ..*area });
        let parts = [narrow, Rect { x: x + width / 2.0, ..narrow }, low, Rect { y: y + height / 2.0, ..low }];
        halves.extend_from_slice(&parts);
    }
    halves
}
