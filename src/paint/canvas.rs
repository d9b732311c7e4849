//! A [`Scene`] on the page's canvas, through plotters-canvas. Knows no page: it is handed the canvas.
//!
//! Places are eighths of a device pixel, so that lines and dots do not jump by whole pixels, while edges still fall on
//! whole ones. Letters keep their size in CSS pixels, and the transform makes them larger: a font may have other forms
//! for another size.

use crate::join::concat;
use plotters::backend::DrawingBackend;
use plotters::style::text_anchor::Pos;
use plotters::style::{FontFamily, FontStyle};
use plotters_backend::{BackendColor, BackendCoord, BackendStyle, BackendTextStyle};
use plotters_canvas::CanvasBackend;
use wasm_bindgen::JsCast;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

use super::{Painted, Surface, paint, whole};
use crate::scene::Scene;
use crate::theme::Theme;

/// Units for each device pixel.
const FINE: f64 = 8.0;

/// How far below its top a text's baseline lies, in ems, in a browser that does not tell.
const USUAL: f64 = 0.8;

/// Paints a scene on a canvas of its size, `ratio` device pixels for each CSS pixel, its words in fonts as CSS lists them;
/// what was there is gone.
pub fn paint_on(
    canvas: &HtmlCanvasElement,
    scene: &Scene,
    theme: &Theme,
    ratio: f64,
    family: &str,
) -> Result<(), &'static str> {
    let pixels = |length: f64| whole(length * ratio).unsigned_abs();
    let (width, height) = (pixels(scene.width), pixels(scene.height));
    // Setting the size, even to what it is, clears the canvas and resets its state.
    canvas.set_width(width);
    canvas.set_height(height);
    let mut surface =
        Canvas::new(canvas, ratio, family).ok_or("found a canvas without a 2d context, expected one with it")?;
    paint(scene, theme, ratio * FINE, &mut surface).map_err(|_| "found a canvas that refuses what is painted on it")
}

/// A canvas, its context and the transform that makes units of device pixels.
struct Canvas<'a> {
    backend: CanvasBackend,
    context: CanvasRenderingContext2d,
    ratio: f64,
    family: &'a str,
    /// How far below its top a text's baseline lies, in ems.
    drop: f64,
}

impl<'a> Canvas<'a> {
    fn new(canvas: &HtmlCanvasElement, ratio: f64, family: &'a str) -> Option<Canvas<'a>> {
        let context: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
        context.set_line_join("round");
        let backend = CanvasBackend::with_canvas_object(canvas.clone())?;
        let drop = drop_of(&context, family).filter(|drop| drop.is_finite()).unwrap_or(USUAL);
        let surface = Canvas { backend, context, ratio, family, drop };
        surface.to_units();
        Some(surface)
    }

    /// Makes a unit an eighth of a device pixel.
    fn to_units(&self) {
        // A transform of finite numbers is never refused.
        let _ = self.context.set_transform(1.0 / FINE, 0.0, 0.0, 1.0 / FINE, 0.0, 0.0);
    }
}

/// How far the line that a text hangs from lies above its baseline, in ems: browsers place it by the font's own
/// numbers, and tell both heights from either line.
fn drop_of(context: &CanvasRenderingContext2d, family: &str) -> Option<f64> {
    context.set_font(&concat(&["100px ", family]));
    let ascent = |line: &str| {
        context.set_text_baseline(line);
        Some(context.measure_text("0").ok()?.font_bounding_box_ascent())
    };
    Some((ascent("alphabetic")? - ascent("top")?) / 100.0)
}

impl Surface for Canvas<'_> {
    type Backend = CanvasBackend;

    const GRID: i32 = FINE as i32;

    fn backend(&mut self) -> &mut CanvasBackend {
        &mut self.backend
    }

    fn write<L: BackendTextStyle>(&mut self, text: &str, letters: &L, (x, y): BackendCoord) -> Painted<Self> {
        let top = f64::from(y) / FINE - letters.size() * self.drop * self.ratio;
        let _ = self.context.set_transform(self.ratio, 0.0, 0.0, self.ratio, f64::from(x) / FINE, top);
        let written = self.backend.draw_text(text, &Written { letters, family: self.family }, (0, 0));
        self.to_units();
        written
    }

    fn segments<L: BackendStyle>(&mut self, segments: &[[BackendCoord; 2]], style: &L) -> Painted<Self> {
        let (red, green, blue) = style.color().rgb;
        self.context.set_stroke_style_str(&format!("rgb({red} {green} {blue})"));
        self.context.set_line_width(f64::from(style.stroke_width()));
        self.context.begin_path();
        for [(from_x, from_y), (to_x, to_y)] in segments {
            self.context.move_to(f64::from(*from_x), f64::from(*from_y));
            self.context.line_to(f64::from(*to_x), f64::from(*to_y));
        }
        self.context.stroke();
        Ok(())
    }
}

/// Letters in the fonts of a page.
struct Written<'a, L> {
    letters: &'a L,
    family: &'a str,
}

impl<L: BackendTextStyle> BackendTextStyle for Written<'_, L> {
    type FontError = L::FontError;

    fn color(&self) -> BackendColor {
        self.letters.color()
    }

    fn size(&self) -> f64 {
        self.letters.size()
    }

    fn style(&self) -> FontStyle {
        self.letters.style()
    }

    fn anchor(&self) -> Pos {
        self.letters.anchor()
    }

    fn family(&self) -> FontFamily<'_> {
        FontFamily::Name(self.family)
    }

    fn layout_box(&self, text: &str) -> Result<((i32, i32), (i32, i32)), L::FontError> {
        self.letters.layout_box(text)
    }

    fn draw<E, F: FnMut(i32, i32, BackendColor) -> Result<(), E>>(
        &self,
        text: &str,
        at: BackendCoord,
        draw: F,
    ) -> Result<Result<(), E>, L::FontError> {
        self.letters.draw(text, at, draw)
    }
}
