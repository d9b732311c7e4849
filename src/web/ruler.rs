//! The browser's `measureText` as a [`Measure`]. Setting a font and crossing over to the browser cost more than a look
//! into a small table, and charts measure the same few words again and again.

use crate::digits::digits;
use crate::join::concat;
use crate::scene::Weight;
use crate::text::Measure;
use std::cell::Cell;
use wasm_bindgen::JsCast;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

/// How many widths are remembered.
const SLOTS: usize = 512;

/// Measures through a context that nothing is painted on.
pub struct Ruler {
    context: CanvasRenderingContext2d,
    /// The fonts that the chart which is laid out now is written in, as CSS lists them.
    family: Cell<String>,
    /// How many fonts of the page had come when they were measured.
    fonts: Cell<u32>,
    /// The font that the context has now: hundredths of a pixel, bold.
    font: Cell<Option<(u32, bool)>>,
    known: Cell<Vec<Option<(Key, f64)>>>,
}

struct Key {
    text: String,
    font: (u32, bool),
}

impl Ruler {
    /// Measures with a canvas that is never shown; `None` if it has no 2d context.
    pub fn new(canvas: &HtmlCanvasElement) -> Option<Ruler> {
        let context = canvas.get_context("2d").ok()??.dyn_into().ok()?;
        Some(Ruler {
            context,
            family: Cell::default(),
            fonts: Cell::new(0),
            font: Cell::new(None),
            known: Cell::new(nothing()),
        })
    }

    /// Measures in these fonts from now on. Where `fonts` is another number than before, the same names may mean other
    /// fonts by now.
    pub fn turn_to(&self, family: &str, fonts: u32) {
        if (self.family.replace(family.to_string()) != family) | (self.fonts.replace(fonts) != fonts) {
            self.font.set(None);
            self.known.set(nothing());
        }
    }

    fn resolved(&self, text: &str, font: (u32, bool)) -> f64 {
        if self.font.replace(Some(font)) != Some(font) {
            let (size, bold) = font;
            let weight = if bold { "bold " } else { "" };
            let (whole, part) = (digits(size / 100, 1), digits(size % 100, 2));
            let family = self.family.take();
            self.context.set_font(&concat(&[weight, &whole, ".", &part, "px ", &family]));
            self.family.set(family);
        }
        // Only contexts that are lost refuse; what is measured then is never seen.
        self.context.measure_text(text).map_or(0.0, |metrics| metrics.width())
    }
}

/// A table in which no width is remembered.
fn nothing() -> Vec<Option<(Key, f64)>> {
    let mut known = Vec::with_capacity(SLOTS);
    for _ in 0..SLOTS {
        known.push(None);
    }
    known
}

impl Measure for Ruler {
    fn width(&self, text: &str, size: f64, weight: Weight) -> f64 {
        let font = ((size * 100.0) as u32, weight == Weight::Bold);
        let mixed = text
            .bytes()
            .fold(font.0 + u32::from(font.1), |sum, byte| (sum ^ u32::from(byte)).wrapping_mul(0x0100_0193));
        let slot = mixed as usize % SLOTS;
        let mut known = self.known.take();
        let width = match known.get(slot) {
            Some(Some((key, width))) if key.text == text && key.font == font => *width,
            _ => {
                let width = self.resolved(text, font);
                if let Some(slot) = known.get_mut(slot) {
                    *slot = Some((Key { text: text.to_string(), font }, width));
                }
                width
            }
        };
        self.known.set(known);
        width
    }
}
