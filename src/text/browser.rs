//! A text's width by the browser's own `measureText`, with the reader's fonts. Touches no page: the canvas is one that
//! is never shown.

use std::cell::Cell;

use wasm_bindgen::JsCast;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

use super::Measure;
use crate::paint::FAMILY;
use crate::scene::Weight;

/// Measures with a canvas of its own, whose font is set only where it changes.
pub struct Ruler {
    context: CanvasRenderingContext2d,
    /// Size in tenths of a pixel and weight of the font that is set.
    font: Cell<Option<(u32, Weight)>>,
}

impl Ruler {
    /// `None` for a canvas without a 2d context.
    pub fn new(canvas: &HtmlCanvasElement) -> Option<Ruler> {
        let context = canvas.get_context("2d").ok()??.dyn_into().ok()?;
        Some(Ruler { context, font: Cell::new(None) })
    }
}

impl Measure for Ruler {
    fn width(&self, text: &str, size: f64, weight: Weight) -> f64 {
        let font = ((size * 10.0 + 0.5) as u32, weight);
        if self.font.replace(Some(font)) != Some(font) {
            let (tenths, bold) = (font.0, if weight == Weight::Bold { "bold " } else { "" });
            self.context.set_font(&format!("{bold}{}.{}px {FAMILY}", tenths / 10, tenths % 10));
        }
        self.context.measure_text(text).map_or(0.0, |metrics| metrics.width())
    }
}
