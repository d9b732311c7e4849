//! Words to lines that fit: measured behind a trait of one method, wrapped, shortened from a dictionary.

#[cfg(feature = "cli")]
pub mod native;
mod shorten;
mod wrap;

use crate::join::concat;
use crate::scene::Weight;
pub use shorten::{fit, shorten};
pub use wrap::{pieces, wrap};

/// The fonts of a reader's system, Korean ones included; the font that ships stands in where pictures are made.
pub const FAMILY: &str = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', 'Noto Sans', Arial, \
     'Apple SD Gothic Neo', 'Malgun Gothic', 'Noto Sans KR', 'Noto Sans CJK KR', NanumGothic, sans-serif";

/// How wide a text is, in CSS pixels: the browser's `measureText`, or the advance widths of the font that ships.
pub trait Measure {
    fn width(&self, text: &str, size: f64, weight: Weight) -> f64;
}

/// A hand that texts are written in: what decides how wide they are.
#[derive(Clone, Copy)]
pub struct TextStyle<'a> {
    pub measure: &'a dyn Measure,
    /// CSS pixels.
    pub size: f64,
    pub weight: Weight,
    /// What measured widths are multiplied by, as in a viewport.
    pub slack: f64,
}

impl TextStyle<'_> {
    /// The width to keep free for a text, CSS pixels.
    pub fn width(&self, text: &str) -> f64 {
        self.measure.width(text, self.size, self.weight) * self.slack
    }

    /// Whether a text has this much room.
    pub fn fits(&self, text: &str, room: f64) -> bool {
        self.width(text) <= room
    }

    /// The longest beginning of a text, with `end` after it, that has this much room: where it ends, in bytes.
    /// 0 if not even its first character has.
    pub fn longest(&self, text: &str, end: &str, room: f64) -> usize {
        let mut ends = vec![0];
        for (at, letter) in text.char_indices() {
            ends.push(at + letter.len_utf8());
        }
        // Halving: a beginning is never wider than a longer one.
        let (mut fits, mut over) = (0, ends.len());
        while over - fits > 1 {
            let middle = fits.midpoint(over);
            let beginning = text.get(..ends[middle]).unwrap_or(text);
            match self.fits(&concat(&[beginning, end]), room) {
                true => fits = middle,
                false => over = middle,
            }
        }
        ends[fits]
    }
}
