//! Font metrics shared by layout, hit test and painters, in ems. They fit the fonts of [`crate::text::FAMILY`] closely
//! enough to place a text and to know the box that it occupies; widths are measured.

use super::{Anchor, Point, Rect};

/// From the baseline to the top of a text's box.
pub const ASCENT: f64 = 0.8;
/// From the baseline to the bottom of a text's box.
pub const DESCENT: f64 = 0.25;
/// The height of digits and capitals. A text whose baseline lies half of it below a line is centred on that line.
pub const CAP_HEIGHT: f64 = 0.72;
/// From one baseline to the next.
pub const LINE_HEIGHT: f64 = 1.22;

/// The box of a text of a measured width whose baseline starts, is centred or ends at `at`.
pub fn text_bounds(at: Point, anchor: Anchor, size: f64, width: f64) -> Rect {
    let x = match anchor {
        Anchor::Start => at.x,
        Anchor::Middle => at.x - width / 2.0,
        Anchor::End => at.x - width,
    };
    Rect { x, y: at.y - size * ASCENT, width, height: size * (ASCENT + DESCENT) }
}
