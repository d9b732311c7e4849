//! [`Scene`] on a canvas of the browser, through plotters-canvas.
//!
//! Positions are eighths of a device pixel, so that lines and dots do not jump by whole pixels while edges still fall on
//! them. Text keeps its size in CSS pixels and is enlarged by the transform: at another size a font may have other
//! glyphs.

use plotters::backend::DrawingBackend;
use plotters::style::ShapeStyle;
use plotters_backend::{BackendCoord, BackendStyle};
use plotters_canvas::CanvasBackend;
use wasm_bindgen::JsCast;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

use super::units::round;
use super::{PaintOptions, PaintResult, Surface, TextPaint, paint};
use crate::scene::Scene;
use crate::scene::metrics::ASCENT;
use crate::theme::Theme;

/// Units per device pixel.
const SUBPIXELS: f64 = 8.0;

/// Resizes a canvas to a scene and paints it, replacing what was there. `pixel_ratio` is the number of device pixels per
/// CSS pixel, `family` a CSS list of font families. Fails if the canvas has no 2d context.
pub fn paint_on(
    canvas: &HtmlCanvasElement,
    scene: &Scene,
    theme: &Theme,
    pixel_ratio: f64,
    family: &str,
) -> Result<(), &'static str> {
    let pixels = |length: f64| round(length * pixel_ratio).unsigned_abs();
    let (width, height) = (pixels(scene.width), pixels(scene.height));
    // Setting the size, even to what it is, clears the canvas and resets its state.
    canvas.set_width(width);
    canvas.set_height(height);
    let mut surface = CanvasSurface::new(canvas, pixel_ratio, family)
        .ok_or("found a canvas without a 2d context, expected one with it")?;
    let options = PaintOptions { theme, scale: pixel_ratio * SUBPIXELS, family };
    paint(scene, options, &mut surface).map_err(|_| "found a canvas that refuses to be painted on")
}

/// A canvas whose transform makes a unit an eighth of a device pixel.
struct CanvasSurface {
    backend: CanvasBackend,
    context: CanvasRenderingContext2d,
    pixel_ratio: f64,
    /// How far a text's baseline lies below its top, in ems.
    ascent: f64,
}

impl CanvasSurface {
    fn new(canvas: &HtmlCanvasElement, pixel_ratio: f64, family: &str) -> Option<CanvasSurface> {
        let context: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
        context.set_line_join("round");
        let backend = CanvasBackend::with_canvas_object(canvas.clone())?;
        let ascent = baseline_below_top(&context, family).filter(|ascent| ascent.is_finite()).unwrap_or(ASCENT);
        let surface = CanvasSurface { backend, context, pixel_ratio, ascent };
        surface.reset_transform();
        Some(surface)
    }

    fn reset_transform(&self) {
        let scale = 1.0 / SUBPIXELS;
        // A transform of finite numbers is never refused.
        let _ = self.context.set_transform(scale, 0.0, 0.0, scale, 0.0, 0.0);
    }
}

/// The distance from the `top` baseline, which plotters-canvas draws texts at, to the alphabetic one, in ems. Browsers
/// take it from the font and report the ascent from either baseline.
fn baseline_below_top(context: &CanvasRenderingContext2d, family: &str) -> Option<f64> {
    context.set_font(&format!("100px {family}"));
    let ascent_from = |baseline: &str| {
        context.set_text_baseline(baseline);
        Some(context.measure_text("0").ok()?.font_bounding_box_ascent())
    };
    Some((ascent_from("alphabetic")? - ascent_from("top")?) / 100.0)
}

impl Surface for CanvasSurface {
    type Backend = CanvasBackend;

    const GRID: i32 = SUBPIXELS as i32;

    fn backend(&mut self) -> &mut CanvasBackend {
        &mut self.backend
    }

    fn draw_text(&mut self, text: &str, paint: &TextPaint, (x, y): BackendCoord) -> PaintResult<Self> {
        let (ratio, left) = (self.pixel_ratio, f64::from(x) / SUBPIXELS);
        let top = f64::from(y) / SUBPIXELS - paint.size * self.ascent * ratio;
        let _ = self.context.set_transform(ratio, 0.0, 0.0, ratio, left, top);
        let drawn = self.backend.draw_text(text, paint, (0, 0));
        self.reset_transform();
        drawn
    }

    fn draw_segments(&mut self, segments: &[[BackendCoord; 2]], style: &ShapeStyle) -> PaintResult<Self> {
        let (red, green, blue) = style.color().rgb;
        self.context.set_stroke_style_str(&format!("rgb({red} {green} {blue})"));
        self.context.set_line_width(f64::from(style.stroke_width));
        self.context.begin_path();
        for [(from_x, from_y), (to_x, to_y)] in segments {
            self.context.move_to(f64::from(*from_x), f64::from(*from_y));
            self.context.line_to(f64::from(*to_x), f64::from(*to_y));
        }
        self.context.stroke();
        Ok(())
    }
}
