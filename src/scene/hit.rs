//! The hit test: from a point to the cell shown there. It reads the painted marks from top to bottom and knows no
//! pointer, no tip and no statistics.

use super::{Band, Mark, Point, Rect, Scene, Shape};
use crate::figure::CellId;
use std::iter;

/// A point this close to a thin mark hits it, CSS pixels.
const NEAR: f64 = 6.0;

/// Two marks whose bounds differ by at most this look like one, CSS pixels.
const SAME: f64 = 2.0;

/// The cells at a point.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// The cell whose mark was hit.
    pub cell: CellId,
    /// Cells that share its place: their marks coincide with it or cannot be seen anywhere. One tip describes them all.
    pub also: Vec<CellId>,
}

impl Hit {
    /// A hit of one cell.
    pub fn new(cell: CellId) -> Hit {
        Hit { cell, also: Vec::new() }
    }

    /// Whether a cell is among those at the point.
    pub fn contains(&self, cell: CellId) -> bool {
        self.cell == cell || self.also.contains(&cell)
    }

    /// All cells at the point, that of the hit mark first.
    pub fn cells(&self) -> impl Iterator<Item = CellId> {
        iter::once(self.cell).chain(self.also.iter().copied())
    }

    fn add(&mut self, cell: CellId) {
        if !self.contains(cell) {
            self.also.push(cell);
        }
    }
}

/// Which of several near marks is hit: points before strokes before fills, texts last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Class {
    Point,
    Stroke,
    Fill,
    Text,
}

fn class(shape: &Shape) -> Class {
    match shape {
        Shape::Rect(rect) if rect.is_thin() => Class::Stroke,
        Shape::Dot { .. } | Shape::Ring { .. } => Class::Point,
        Shape::Line { .. } | Shape::Lines { .. } => Class::Stroke,
        Shape::Rect(_) | Shape::Polygon(_) => Class::Fill,
        Shape::Text { .. } => Class::Text,
    }
}

impl Scene {
    /// The cells at a point: that of the topmost mark painted there, else of a thin mark close by, else the nearest of
    /// the band around the point. Cells of the same band that no point would select, because other marks cover all of
    /// theirs, are included. `None` outside the plot.
    pub fn hit(&self, at: Point) -> Option<Hit> {
        let mut hit = self.hit_mark(at)?;
        if let Some(band) = self.band_of(hit.cell) {
            band.cells.iter().filter(|cell| self.is_covered(**cell)).for_each(|cell| hit.add(*cell));
        }
        Some(hit)
    }

    /// Where a cell is: the bounds of one of its marks that can be hit in the middle, or the part of one that other
    /// marks leave free; else its band. `None` for a cell that is not drawn.
    pub fn place(&self, cell: CellId) -> Option<Rect> {
        self.visible_place(cell).or_else(|| {
            let first = self.marks_of(cell).find_map(|mark| mark.shape.bounds());
            first.or_else(|| self.band_of(cell).map(|band| band.area))
        })
    }

    /// The part of a cell's marks in whose middle the cell is hit: a whole mark, or one of its halves or quarters.
    fn visible_place(&self, cell: CellId) -> Option<Rect> {
        let whole: Vec<Rect> = self.marks_of(cell).filter_map(|mark| mark.shape.bounds()).collect();
        let parts = iter::successors(Some(whole), |areas| Some(areas.iter().flat_map(halves).collect()));
        parts.take(3).flatten().find(|area| self.is_hit(cell, area.center()))
    }

    /// Whether no point selects the cell by its own mark, or by its band if it has none.
    fn is_covered(&self, cell: CellId) -> bool {
        let is_hit_in_band = || {
            let has_mark = self.marks_of(cell).any(|mark| mark.shape.bounds().is_some());
            !has_mark && self.band_of(cell).is_some_and(|band| self.is_hit(cell, band.area.center()))
        };
        self.visible_place(cell).is_none() && !is_hit_in_band()
    }

    fn is_hit(&self, cell: CellId, at: Point) -> bool {
        self.hit_mark(at).is_some_and(|hit| hit.contains(cell))
    }

    /// The hit before covered cells are added.
    fn hit_mark(&self, at: Point) -> Option<Hit> {
        let mark = self.painted_at(at).or_else(|| self.thin_near(at)).or_else(|| self.nearest_in_band(at));
        match mark {
            Some(mark) => self.coinciding(mark),
            // A figure that is not held may have no mark: its band stands for it.
            None => self.band_at(at)?.cells.first().map(|cell| Hit::new(*cell)),
        }
    }

    /// The topmost mark at a point. A bar thinner than a pixel wins over the larger ones around it, which rounding may
    /// have painted over it.
    fn painted_at(&self, at: Point) -> Option<&Mark> {
        let mut painted = self.marks.iter().rev().filter(|mark| mark.cell.is_some() && mark.shape.distance(at) == 0.0);
        let topmost = painted.next()?;
        if class(&topmost.shape) != Class::Fill {
            return Some(topmost);
        }
        let thin = painted.find(|mark| matches!(&mark.shape, Shape::Rect(rect) if rect.is_thin()));
        thin.or(Some(topmost))
    }

    /// The nearest point or stroke close to a point.
    fn thin_near(&self, at: Point) -> Option<&Mark> {
        self.nearest(at, NEAR, |mark, _| Some(class(&mark.shape)).filter(|class| *class < Class::Fill))
    }

    /// The nearest mark of a cell of the band around a point.
    fn nearest_in_band(&self, at: Point) -> Option<&Mark> {
        let band = self.band_at(at)?;
        self.nearest(at, f64::INFINITY, |_, cell| band.cells.contains(&cell).then_some(Class::Point))
    }

    /// The nearest of the marks to which `class` gives one, at most `limit` away: by class, then by distance, then the
    /// topmost.
    fn nearest(&self, at: Point, limit: f64, class: impl Fn(&Mark, CellId) -> Option<Class>) -> Option<&Mark> {
        let classed = self.marks.iter().rev().filter_map(|mark| Some((class(mark, mark.cell?)?, mark)));
        let near = classed.map(|(class, mark)| (class, mark.shape.distance(at), mark));
        let nearest = near
            .filter(|(_, distance, _)| *distance <= limit)
            .min_by(|(class, distance, _), (other, least, _)| class.cmp(other).then(distance.total_cmp(least)));
        nearest.map(|(_, _, mark)| mark)
    }

    fn band_at(&self, at: Point) -> Option<&Band> {
        self.bands.iter().find(|band| band.area.contains(at))
    }

    /// The cell of a mark, with the cells of marks of the same class in the same place and of marks that this one hides.
    fn coinciding(&self, mark: &Mark) -> Option<Hit> {
        let mut hit = Hit::new(mark.cell?);
        let Some(bounds) = mark.shape.bounds() else { return Some(hit) };
        let mut is_below = true;
        for other in &self.marks {
            is_below &= !std::ptr::eq(other, mark);
            let (Some(cell), Some(other_bounds)) = (other.cell, other.shape.bounds()) else { continue };
            let is_same = class(&other.shape) == class(&mark.shape) && coincide(&other_bounds, &bounds);
            let is_hidden =
                is_below && (bounds.contains_rect(&other_bounds) || covers_middle(&mark.shape, &other_bounds));
            if is_same || is_hidden {
                hit.add(cell);
            }
        }
        Some(hit)
    }
}

fn coincide(a: &Rect, b: &Rect) -> bool {
    let near = |a: f64, b: f64| (a - b).abs() <= SAME;
    near(a.x, b.x) && near(a.y, b.y) && near(a.right(), b.right()) && near(a.bottom(), b.bottom())
}

/// Whether a dot or ring lies on the middle of the mark below it.
fn covers_middle(point: &Shape, below: &Rect) -> bool {
    class(point) == Class::Point && point.distance(below.center()) == 0.0
}

/// The left, right, upper and lower half of an area.
fn halves(area: &Rect) -> [Rect; 4] {
    let Rect { x, y, width, height } = *area;
    let (narrow, low) = (Rect { width: width / 2.0, ..*area }, Rect { height: height / 2.0, ..*area });
    [narrow, Rect { x: x + width / 2.0, ..narrow }, low, Rect { y: y + height / 2.0, ..low }]
}
