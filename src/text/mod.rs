//! Words to lines that fit: measured behind a trait of one method, wrapped, shortened from a dictionary.

use crate::scene::Weight;

/// How wide a text is, in CSS pixels: the browser's `measureText`, or the advance widths of the font that ships.
pub trait Measure {
    fn width(&self, text: &str, size: f64, weight: Weight) -> f64;
}
