//! [`MissingParts`]: crosses below the columns for parts that their release did not print. Those are somewhere in the
//! remainder.

use crate::figure::{CellId, Stack};
use crate::layout::context::LayoutContext;
use crate::layout::symbols::missing_cross;
use crate::layout::time_frame::TimeFrame;
use crate::scene::{Point, Scene};

/// Between two crosses, CSS pixels.
const GAP: f64 = 2.5;

/// The missing parts of each column, and the grid of their crosses.
pub(super) struct MissingParts {
    columns: Vec<Vec<CellId>>,
    /// How many crosses are side by side.
    per_row: usize,
    radius: f64,
}

impl MissingParts {
    /// The missing parts of columns of this pitch.
    pub fn new(context: &LayoutContext, plot: &Stack, pitch: f64) -> MissingParts {
        let radius = (pitch / 10.0).clamp(0.75, 2.0);
        let per_row = ((pitch * 0.66) / (2.0 * radius + GAP)) as usize;
        let columns = plot
            .columns
            .iter()
            .map(|column| column.parts.iter().copied().flatten().filter(|id| !context.has_value(*id)).collect());
        MissingParts { columns: columns.collect(), per_row: per_row.max(1), radius }
    }

    /// The height of the grid.
    pub fn height(&self) -> f64 {
        let most = self.columns.iter().map(Vec::len).max().unwrap_or(0);
        most.div_ceil(self.per_row) as f64 * self.step()
    }

    pub fn draw(&self, frame: &TimeFrame, scene: &mut Scene) {
        let step = self.step();
        let top = frame.plot.bottom() - 2.0 - self.height();
        for (period, cells) in self.columns.iter().enumerate() {
            for (row, crosses) in cells.chunks(self.per_row).enumerate() {
                let y = top + (row as f64 + 0.5) * step;
                for (at, id) in crosses.iter().enumerate() {
                    let x = frame.slots.center(period) + (at as f64 - (crosses.len() as f64 - 1.0) / 2.0) * step;
                    missing_cross(scene, Point::new(x, y), self.radius, Some(*id));
                }
            }
        }
    }

    fn step(&self) -> f64 {
        2.0 * self.radius + GAP
    }
}
