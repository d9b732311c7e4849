//! Line breaking and truncation of labels, by measured widths.

#[cfg(feature = "cli")]
pub mod native;
mod paragraph;
mod shorten;
mod wrap;

use crate::query::Font;
use crate::scene::Weight;
pub use paragraph::paragraph;
pub use shorten::{ellipsize, fit_lines};
use std::borrow::Cow;
pub use wrap::{wrap, wrap_within_words};

/// The font stack of charts, as a CSS value: the system fonts of readers, Korean ones included.
pub const FAMILY: &str = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', 'Noto Sans', Arial, \
     'Apple SD Gothic Neo', 'Malgun Gothic', 'Noto Sans KR', 'Noto Sans CJK KR', NanumGothic, sans-serif";

/// The same with serifs.
const SERIF_FAMILY: &str = "Georgia, Cambria, 'Times New Roman', 'Noto Serif', 'Nanum Myeongjo', NanumMyeongjo, \
     AppleMyungjo, Batang, 'Noto Serif KR', 'Noto Serif CJK KR', serif";

/// The font stack of a house's font, as a CSS value; the font stack of charts if it names none.
pub fn family(font: Option<&Font>) -> Cow<'static, str> {
    match font {
        None | Some(Font::Sans) => FAMILY.into(),
        Some(Font::Serif) => SERIF_FAMILY.into(),
        // A name has neither quotes nor backslashes.
        Some(Font::Named(name)) => format!("'{name}', {FAMILY}").into(),
    }
}

/// Measures texts: with the browser's `measureText`, or with the advance widths of the shipped font.
pub trait Measure {
    /// The width of a text at a font size, both in CSS pixels.
    fn width(&self, text: &str, size: f64, weight: Weight) -> f64;
}

/// Size and weight of a text, and how it is measured.
#[derive(Clone, Copy)]
pub struct TextStyle<'a> {
    pub measure: &'a dyn Measure,
    /// CSS pixels.
    pub size: f64,
    pub weight: Weight,
    /// The factor that measured widths are multiplied by, see [`Viewport`](crate::layout::Viewport).
    pub slack: f64,
}

impl TextStyle<'_> {
    /// The width to reserve for a text, CSS pixels.
    pub fn width(&self, text: &str) -> f64 {
        self.measure.width(text, self.size, self.weight) * self.slack
    }

    /// The width to reserve for lines one below the other: that of the widest, 0 for none.
    pub fn widest(&self, lines: &[String]) -> f64 {
        lines.iter().map(|line| self.width(line)).fold(0.0, f64::max)
    }

    /// Whether a text is at most `width` wide.
    pub fn fits(&self, text: &str, width: f64) -> bool {
        self.width(text) <= width
    }

    /// The length in bytes of the longest prefix that is at most `width` wide with `suffix` after it; 0 if not even the
    /// first character fits.
    pub fn longest_prefix(&self, text: &str, suffix: &str, width: f64) -> usize {
        let ends: Vec<usize> = text.char_indices().map(|(at, letter)| at + letter.len_utf8()).collect();
        // A prefix is never wider than a longer one.
        let fitting = ends.partition_point(|end| self.fits(&format!("{}{suffix}", &text[..*end]), width));
        fitting.checked_sub(1).map_or(0, |last| ends[last])
    }
}
