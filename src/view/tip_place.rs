//! Places a tip so that it covers neither its own mark nor those beside it and, if there is room, lies within the window.

use crate::scene::{Point, Rect};

/// The distance between a tip and its mark.
const GAP: f64 = 10.0;

/// In a window narrower than this, a tip beside the mark would cover most of the plot.
const SMALL: f64 = 480.0;

/// How far a tip that was moved to the edge of the window may lie beyond it by the rounding of sums.
const ROUNDING: f64 = 1e-6;

/// The input for placing a tip, in CSS pixels from the plot's top left corner.
#[derive(Clone, Debug, PartialEq)]
pub struct Setting {
    /// The bounds of all marks that the tip is about.
    pub mark: Rect,
    /// The bounds of the marks that a reader compares it with: those one step of the keyboard away.
    pub neighbours: Vec<Rect>,
    /// The position of the pointer; the centre of the mark for the keyboard.
    pub near: Point,
    /// Width and height of the tip.
    pub size: (f64, f64),
    /// Width and height of the plot.
    pub plot: (f64, f64),
    /// The visible part of the page.
    pub window: Rect,
    /// Whether the tip is as wide as the plot and is placed below it; see [`is_strip`].
    pub strip: bool,
}

/// Whether a tip is a strip below the plot: for touch, since the hand covers what is beside and below the mark, and in a
/// narrow window, where there is no room beside the mark.
pub fn is_strip(finger: bool, window_width: f64) -> bool {
    finger || window_width < SMALL
}

/// The top left corner of a tip: beside the plot where the window has room there, else beside or above its mark, off the
/// neighbours if that is possible, else below the plot, else at the edge of the window that does not cover the mark, else
/// at its lower edge.
pub fn place(setting: &Setting) -> Point {
    let Setting { mark, near, size: (width, height), plot, window, strip, ref neighbours } = *setting;
    let at = |x: f64, y: f64| Rect { x, y, width, height };
    let inside = |tip: &Rect| {
        let (right, bottom) = (window.right() + ROUNDING, window.bottom() + ROUNDING);
        tip.x >= window.x && tip.y >= window.y && tip.right() <= right && tip.bottom() <= bottom
    };
    // A tip beside its mark is vertically centred on the pointer; one above or below it, horizontally.
    let level = slide(near.y - height / 2.0, height, window.y, window.bottom());
    let over = slide(near.x - width / 2.0, width, window.x, window.right());
    let above = at(over, mark.y - GAP - height);
    let below = at(over, mark.bottom() + GAP);
    let right = at(mark.right() + GAP, level);
    let left = at(mark.x - GAP - width, level);
    let (plot_right, plot_left) = (at(plot.0 + GAP, level), at(-GAP - width, level));
    let is_left = mark.center().x < plot.0 / 2.0;
    let beside_plot = if is_left { [plot_left, plot_right] } else { [plot_right, plot_left] };
    let beside_mark = if mark.height > mark.width { [right, left, above, below] } else { [above, below, right, left] };
    let x = if strip { 0.0 } else { over };
    let under = at(x, plot.1 + GAP / 2.0);
    let (foot, head) = (at(x, window.bottom() - height), at(x, window.y));
    let free = beside_plot
        .into_iter()
        .chain(beside_mark)
        .chain([under])
        .filter(|tip| !strip && inside(tip) && !tip.overlaps(&mark));
    let hides_none = |tip: &Rect| neighbours.iter().all(|neighbour| !tip.overlaps(neighbour));
    let is_whole = |tip: &Rect| tip.y >= window.y && tip.bottom() <= window.bottom() + ROUNDING;
    let is_clear = |tip: &Rect| is_whole(tip) && !tip.overlaps(&mark);
    let tip = free.clone().find(hides_none).or_else(|| free.clone().next());
    let tip = tip.or_else(|| [under, foot, head].into_iter().find(is_clear));
    // Where mark and tip have no room together, the tip is read.
    let tip = tip.or_else(|| [under, foot].into_iter().find(is_whole)).unwrap_or(under);
    Point::new(tip.x, tip.y)
}

/// Moves an interval of this length into the range; if it is longer, to the start of the range.
fn slide(start: f64, length: f64, from: f64, to: f64) -> f64 {
    start.min(to - length).max(from)
}
