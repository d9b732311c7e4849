//! Text measured with the browser's `measureText`.

use crate::scene::Weight;
use crate::text::Measure;
use std::cell::RefCell;
use std::collections::HashMap;
use wasm_bindgen::JsCast;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

/// How many widths are cached at most. Charts measure the same few hundred texts; typing into make.html adds new ones.
const CACHE_LIMIT: usize = 4096;

/// Measures with a canvas context and caches the widths: setting a font and calling the browser cost much more than a
/// look-up, and charts measure the same texts again and again.
pub struct BrowserMeasure {
    context: CanvasRenderingContext2d,
    state: RefCell<State>,
}

#[derive(Default)]
struct State {
    /// A CSS list of font families.
    family: String,
    generation: u32,
    /// The widths by font, then by text.
    widths: HashMap<Font, HashMap<String, f64>>,
}

#[derive(Clone, Copy, PartialEq, Eq, Hash)]
struct Font {
    /// The bits of the size in CSS pixels.
    size: u64,
    weight: Weight,
}

impl BrowserMeasure {
    /// Measures with a canvas that is never shown; `None` if it has no 2d context.
    pub fn new(canvas: &HtmlCanvasElement) -> Option<BrowserMeasure> {
        let context = canvas.get_context("2d").ok()??.dyn_into().ok()?;
        Some(BrowserMeasure { context, state: RefCell::default() })
    }

    /// Measures in these font families from now on. Discards cached widths when the families change, and when the
    /// generation does: the page counts it up when its fonts have loaded.
    pub fn set_fonts(&self, family: &str, generation: u32) {
        let mut state = self.state.borrow_mut();
        if state.family != family || state.generation != generation {
            *state = State { family: family.to_string(), generation, widths: HashMap::new() };
        }
    }
}

impl Measure for BrowserMeasure {
    fn width(&self, text: &str, size: f64, weight: Weight) -> f64 {
        let mut state = self.state.borrow_mut();
        let font = Font { size: size.to_bits(), weight };
        if let Some(width) = state.widths.get(&font).and_then(|widths| widths.get(text)) {
            return *width;
        }
        let bold = match weight {
            Weight::Normal => "",
            Weight::Bold => "bold ",
        };
        self.context.set_font(&format!("{bold}{size}px {}", state.family));
        // Only a lost context refuses, and nothing is painted on a page that has lost it.
        let width = self.context.measure_text(text).map_or(0.0, |metrics| metrics.width());
        if state.widths.values().map(HashMap::len).sum::<usize>() >= CACHE_LIMIT {
            state.widths.clear();
        }
        state.widths.entry(font).or_default().insert(text.to_string(), width);
        width
    }
}
