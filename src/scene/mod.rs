//! [`Scene`]: finished marks at fixed positions, each tied to its cell. Painters and the hit test read the same scene,
//! so a tip cannot disagree with the picture. A scene knows no statistics, no plotters and no device pixels.

mod dump;
mod geometry;
mod hit;
mod ink;
pub mod metrics;
mod shape;

pub use geometry::{Point, Rect};
pub use hit::Hit;
pub use ink::Ink;
pub use shape::{Anchor, Shape, Weight};

use crate::figure::CellId;

/// One painted mark.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    pub shape: Shape,
    pub ink: Ink,
    /// The cell that this mark shows; `None` for axes, grid and decoration, which the hit test ignores.
    pub cell: Option<CellId>,
}

/// An area of the plot, of one period or one row, whose cells a point selects where it meets no mark.
#[derive(Clone, Debug, PartialEq)]
pub struct Band {
    pub area: Rect,
    pub cells: Vec<CellId>,
}

/// A laid out chart: its marks in painting order, and its bands.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Scene {
    pub width: f64,
    pub height: f64,
    pub marks: Vec<Mark>,
    pub bands: Vec<Band>,
}

impl Scene {
    /// A scene of this size without marks.
    pub fn empty(width: f64, height: f64) -> Scene {
        Scene { width, height, ..Scene::default() }
    }

    /// The same scene with all lengths multiplied: letters, lines and distances alike.
    pub fn scaled(self, factor: f64) -> Scene {
        let mark = |mark: Mark| Mark { shape: mark.shape.scaled(factor), ..mark };
        let band = |band: Band| Band { area: band.area.scaled(factor), ..band };
        Scene {
            width: self.width * factor,
            height: self.height * factor,
            marks: self.marks.into_iter().map(mark).collect(),
            bands: self.bands.into_iter().map(band).collect(),
        }
    }

    /// The marks of one cell, in painting order.
    pub fn marks_of(&self, cell: CellId) -> impl Iterator<Item = &Mark> {
        self.marks.iter().filter(move |mark| mark.cell == Some(cell))
    }

    /// The first band that lists a cell.
    pub fn band_of(&self, cell: CellId) -> Option<&Band> {
        self.bands.iter().find(|band| band.cells.contains(&cell))
    }
}
