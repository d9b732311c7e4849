//! A mark, the size of its tip and the window to the place of the tip.
//! It never covers its own mark and, as far as it fits, never leaves the window.

use crate::scene::{Point, Rect};

/// The distance between a tip and its mark.
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
    /// Width and height of the plot.
    pub plot: (f64, f64),
    /// What is seen of the page.
    pub window: Rect,
    /// Whether the tip is as wide as the plot and belongs below it: see [`is_strip`].
    pub strip: bool,
}

/// Whether a tip is a strip below the plot: a finger's hand covers what is beside and below the mark, and on a small
/// screen there is no room beside it.
pub fn is_strip(finger: bool, window_width: f64) -> bool {
    finger || window_width < SMALL
}

/// The top left corner of a tip: first where it hides least, beside or above its mark, then wherever it fits.
pub fn place(setting: &Setting) -> Point {
    let Setting { mark, near, size: (width, height), plot, window, strip } = *setting;
    let at = |x: f64, y: f64| Rect { x, y, width, height };
    let inside = |tip: &Rect| {
        tip.x >= window.x && tip.y >= window.y && tip.right() <= window.right() && tip.bottom() <= window.bottom()
    };
    // A tip beside a tall mark stands level with the pointer; one above a wide mark, over it.
    let level = slide(near.y - height / 2.0, height, window.y, window.bottom());
    let over = slide(near.x - width / 2.0, width, window.x, window.right());
    let above = at(over, mark.y - GAP - height);
    let below = at(over, mark.bottom() + GAP);
    let right = at(mark.right() + GAP, level);
    let left = at(mark.x - GAP - width, level);
    let beside = if mark.height > mark.width { [right, left, above, below] } else { [above, below, right, left] };
    // Where nothing fits beside the mark: below the plot, else at the edge of the window that is free of the mark.
    let x = if strip { 0.0 } else { over };
    let under = at(x, plot.1 + GAP / 2.0);
    let (foot, head) = (at(x, window.bottom() - height), at(x, window.y));
    let wide = |tip: &Rect| tip.y >= window.y && tip.bottom() <= window.bottom() && !tip.overlaps(&mark);
    let free = beside.into_iter().filter(|_| !strip).find(inside);
    let tip = free.or_else(|| [under, foot, head].into_iter().find(wide)).unwrap_or(under);
    Point::new(tip.x, tip.y)
}

/// Moves a stretch of this length into the window; if it is longer, to the window's start.
fn slide(start: f64, length: f64, from: f64, to: f64) -> f64 {
    start.min(to - length).max(from)
}
