//! The style of a text for plotters' backends.

use std::fmt;

use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{Color, FontFamily, FontStyle, RGBColor};
use plotters_backend::{BackendColor, BackendCoord, BackendTextStyle};

use crate::scene::{Anchor, Weight};

/// How one text is painted. It can neither measure nor draw glyphs: the backends that we paint on do that themselves,
/// and plotters' own measuring would add elements to the page.
#[derive(Clone, Copy)]
pub struct TextPaint<'a> {
    pub color: RGBColor,
    /// CSS pixels.
    pub size: f64,
    pub weight: Weight,
    pub anchor: Anchor,
    /// A CSS list of font families.
    pub family: &'a str,
}

/// The error of a backend that asks a [`TextPaint`] to measure or draw.
#[derive(Debug)]
pub struct NoGlyphs;

impl fmt::Display for NoGlyphs {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("found a backend without fonts of its own, expected one that draws texts")
    }
}

impl std::error::Error for NoGlyphs {}

impl BackendTextStyle for TextPaint<'_> {
    type FontError = NoGlyphs;

    fn color(&self) -> BackendColor {
        self.color.to_backend_color()
    }

    fn size(&self) -> f64 {
        self.size
    }

    fn style(&self) -> FontStyle {
        match self.weight {
            Weight::Normal => FontStyle::Normal,
            Weight::Bold => FontStyle::Bold,
        }
    }

    fn anchor(&self) -> Pos {
        let horizontal = match self.anchor {
            Anchor::Start => HPos::Left,
            Anchor::Middle => HPos::Center,
            Anchor::End => HPos::Right,
        };
        Pos::new(horizontal, VPos::Top)
    }

    fn family(&self) -> FontFamily<'_> {
        FontFamily::Name(self.family)
    }

    fn layout_box(&self, _: &str) -> Result<((i32, i32), (i32, i32)), NoGlyphs> {
        Err(NoGlyphs)
    }

    fn draw<E, F: FnMut(i32, i32, BackendColor) -> Result<(), E>>(
        &self,
        _: &str,
        _: BackendCoord,
        _: F,
    ) -> Result<Result<(), E>, NoGlyphs> {
        Err(NoGlyphs)
    }
}
