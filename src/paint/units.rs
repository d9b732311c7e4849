//! CSS pixels to whole units of a surface.

use plotters_backend::BackendCoord;

use crate::scene::{Point, Rect};

/// A scale and the grid of positions where edges are sharp.
#[derive(Clone, Copy)]
pub(super) struct Units {
    /// Units per CSS pixel.
    pub scale: f64,
    /// Units between two sharp positions.
    pub grid: i32,
}

impl Units {
    /// The nearest position.
    pub fn point(self, p: Point) -> BackendCoord {
        (round(p.x * self.scale), round(p.y * self.scale))
    }

    /// A length, at least one unit.
    pub fn length(self, length: f64) -> u32 {
        round(length * self.scale).max(1).unsigned_abs()
    }

    /// Two corners on sharp positions. A side that is not zero stays at least a step long, so that a figure close to zero
    /// does not vanish.
    pub fn rect(self, rect: &Rect) -> (BackendCoord, BackendCoord) {
        let side = |from: f64, to: f64| {
            let (start, end) = (self.sharp(from), self.sharp(to));
            (start, if to > from { end.max(start + self.grid) } else { end })
        };
        let ((left, right), (top, bottom)) = (side(rect.x, rect.right()), side(rect.y, rect.bottom()));
        ((left, top), (right, bottom))
    }

    /// The corners of the rectangle that an axis-aligned line covers, each end extended by `extension`. It is a whole
    /// number of steps thick, at least one.
    pub fn rule(self, [a, b]: [Point; 2], width: f64, extension: f64) -> (BackendCoord, BackendCoord) {
        let thickness = self.sharp(width).max(self.grid);
        // The upper or left edge of a line as thick as it will be painted: rounding moves it by half a step at most.
        let edge = |middle: f64| self.sharp(middle - f64::from(thickness) / self.scale / 2.0);
        let ends = |a: f64, b: f64| (self.sharp(a.min(b) - extension), self.sharp(a.max(b) + extension));
        if a.y == b.y {
            let ((left, right), top) = (ends(a.x, b.x), edge(a.y));
            ((left, top), (right, top + thickness))
        } else {
            let ((top, bottom), left) = (ends(a.y, b.y), edge(a.x));
            ((left, top), (left + thickness, bottom))
        }
    }

    /// The nearest position where an edge is sharp.
    fn sharp(self, at: f64) -> i32 {
        round(at * self.scale / f64::from(self.grid)) * self.grid
    }
}

/// The nearest whole number, halves upwards. The cast saturates, so that positions far outside stay within `i32`.
pub(super) fn round(value: f64) -> i32 {
    (value + 0.5).floor() as i32
}
