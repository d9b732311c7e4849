//! The style of a text, as plotters' backends ask for it. It can neither measure nor draw letters: no backend that we
//! paint on asks for that, and plotters' own measuring would go through the page.

use std::fmt;

use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{Color, FontFamily, FontStyle, RGBColor};
use plotters_backend::{BackendColor, BackendCoord, BackendTextStyle};

use crate::scene::{Anchor, Weight};
use crate::text::FAMILY;

/// Colour, size in CSS pixels, weight and anchor of one text.
#[derive(Clone, Copy)]
pub(super) struct Letters {
    pub colour: RGBColor,
    pub size: f64,
    pub weight: Weight,
    pub anchor: Anchor,
}

/// A backend asked the style to measure or to draw, which backends with letters of their own never do.
#[derive(Debug)]
pub(super) struct NoLetters;

impl fmt::Display for NoLetters {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("this style has no letters; the surface has")
    }
}

impl std::error::Error for NoLetters {}

impl BackendTextStyle for Letters {
    type FontError = NoLetters;

    fn color(&self) -> BackendColor {
        self.colour.to_backend_color()
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
        let across = match self.anchor {
            Anchor::Start => HPos::Left,
            Anchor::Middle => HPos::Center,
            Anchor::End => HPos::Right,
        };
        Pos::new(across, VPos::Top)
    }

    fn family(&self) -> FontFamily<'_> {
        FontFamily::Name(FAMILY)
    }

    fn layout_box(&self, _: &str) -> Result<((i32, i32), (i32, i32)), NoLetters> {
        Err(NoLetters)
    }

    fn draw<E, F: FnMut(i32, i32, BackendColor) -> Result<(), E>>(
        &self,
        _: &str,
        _: BackendCoord,
        _: F,
    ) -> Result<Result<(), E>, NoLetters> {
        Err(NoLetters)
    }
}
