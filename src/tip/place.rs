//! A mark, the size of its tip and the window to the place of the tip.
//! It never covers its own mark and never leaves the window; where that cannot be, it is a strip below the plot.

use crate::scene::{Point, Rect};

/// The least distance between a tip and its mark, and between a tip and the edge of the window.
const GAP: f64 = 10.0;

/// Below this width of the window a tip beside the finger would cover most of the plot.
const SMALL: f64 = 480.0;

/// What is known when a tip is placed; all in CSS pixels from the plot's top left corner.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Setting {
    /// The box of everything the tip speaks of.
    pub mark: Rect,
    /// Where the reader points; the middle of the mark for the keyboard.
    pub near: Point,
    /// Width and height of the tip.
    pub size: (f64, f64),
    /// What is seen of the page.
    pub window: Rect,
    /// Whether a finger points: its hand covers what is beside and below the mark.
    pub finger: bool,
}

/// Where a tip stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Place {
    /// The top left corner of the tip.
    At(Point),
    /// As wide as the plot and below it.
    Strip,
}

/// Places a tip: first where it hides least, above or beside its mark, then wherever it fits.
pub fn place(setting: &Setting) -> Place {
    let Setting { mark, near, size: (width, height), window, finger } = *setting;
    if finger || window.width < SMALL {
        return Place::Strip;
    }
    // A tip beside a tall mark stands level with the pointer; one above a wide mark, over it.
    let level = slide(near.y - height / 2.0, height, window.y, window.bottom());
    let over = slide(near.x - width / 2.0, width, window.x, window.right());
    let above = over.map(|x| Point::new(x, mark.y - GAP - height));
    let below = over.map(|x| Point::new(x, mark.bottom() + GAP));
    let right = level.map(|y| Point::new(mark.right() + GAP, y));
    let left = level.map(|y| Point::new(mark.x - GAP - width, y));
    let order = if mark.height > mark.width { [right, left, above, below] } else { [above, below, right, left] };
    let fits = |at: &Point| {
        let tip = Rect { x: at.x, y: at.y, width, height };
        at.x >= window.x && at.y >= window.y && tip.right() <= window.right() && tip.bottom() <= window.bottom()
    };
    order.into_iter().flatten().find(fits).map_or(Place::Strip, Place::At)
}

/// Moves a stretch of this length into the window, a gap from its edges; `None` if the window is too small for it.
fn slide(start: f64, length: f64, from: f64, to: f64) -> Option<f64> {
    let last = to - GAP - length;
    (last >= from + GAP).then(|| start.clamp(from + GAP, last))
}
