//! [`Scene`] to picture: on the browser's canvas, as SVG and, through that, as PNG. Each shape becomes one call of a
//! plotters [`DrawingBackend`]; lengths are rounded to whole units of the surface here and nowhere else.
//! Knows no figures and no hit test.
//!
//! Of plotters only the backends are used: its drawing areas, axes and labels would lay out what the scene has already
//! laid out.

#[cfg(target_arch = "wasm32")]
pub mod canvas;
#[cfg(feature = "cli")]
pub mod png;
pub mod provenance;
pub mod svg;
mod text_paint;
mod units;

pub use text_paint::TextPaint;

use plotters::backend::DrawingBackend;
use plotters::style::{Color, RGBColor, ShapeStyle};
use plotters_backend::{BackendCoord, DrawingErrorKind};

use crate::scene::{Ink, Point, Scene, Shape};
use crate::theme::{Rgb, Theme};
use units::Units;

/// A plotters backend, and what those lack for a scene.
pub trait Surface {
    type Backend: DrawingBackend;

    /// How many units lie between two positions where an edge is sharp. Rectangles and rules are aligned to them.
    const GRID: i32;

    /// The backend that paints everything but text.
    fn backend(&mut self) -> &mut Self::Backend;

    /// Announces the ink of what is painted next, for surfaces that name it.
    fn set_ink(&mut self, _ink: Ink) {}

    /// Draws a text whose baseline is at a position in units. Its size is in CSS pixels, the size that layout measured it
    /// at: fonts may have other glyphs and widths at another size.
    fn draw_text(&mut self, text: &str, paint: &TextPaint, at: BackendCoord) -> PaintResult<Self>;

    /// Draws separate segments of one style, as a single path where the surface can.
    fn draw_segments(&mut self, segments: &[[BackendCoord; 2]], style: &ShapeStyle) -> PaintResult<Self> {
        segments.iter().try_for_each(|segment| self.backend().draw_path(*segment, style))
    }
}

/// The result of painting on a surface: an error of its backend.
pub type PaintResult<S> = Result<(), DrawingErrorKind<<<S as Surface>::Backend as DrawingBackend>::ErrorType>>;

/// How a scene is painted.
#[derive(Clone, Copy, Debug)]
pub struct PaintOptions<'a> {
    pub theme: &'a Theme,
    /// Units of the surface per CSS pixel.
    pub scale: f64,
    /// A CSS list of font families.
    pub family: &'a str,
}

/// Paints a scene.
pub fn paint<S: Surface>(scene: &Scene, options: PaintOptions, surface: &mut S) -> PaintResult<S> {
    let painter = Painter { units: Units { scale: options.scale, grid: S::GRID }, family: options.family };
    surface.backend().ensure_prepared()?;
    for mark in &scene.marks {
        surface.set_ink(mark.ink);
        let colour = match mark.shape {
            Shape::Text { .. } => options.theme.text_colour(mark.ink),
            _ => options.theme.colour(mark.ink),
        };
        painter.paint_shape(&mark.shape, rgb_color(colour), surface)?;
    }
    surface.backend().present()
}

struct Painter<'a> {
    units: Units,
    family: &'a str,
}

impl Painter<'_> {
    fn paint_shape<S: Surface>(&self, shape: &Shape, color: RGBColor, surface: &mut S) -> PaintResult<S> {
        let units = self.units;
        let stroke =
            |width: f64| ShapeStyle { color: color.to_rgba(), filled: false, stroke_width: units.length(width) };
        match shape {
            Shape::Rect(rect) => {
                let (from, to) = units.rect(rect);
                surface.backend().draw_rect(from, to, &color, true)
            }
            Shape::Polygon(points) => surface.backend().fill_polygon(points.iter().map(|p| units.point(*p)), &color),
            Shape::Line { points, width } if points.windows(2).all(|ends| is_axis_aligned(ends[0], ends[1])) => {
                // At a corner each rule extends to the far side of the other; a single one ends where it ends.
                let extension = if points.len() > 2 { width / 2.0 } else { 0.0 };
                points
                    .windows(2)
                    .try_for_each(|ends| self.paint_rule([ends[0], ends[1]], *width, extension, color, surface))
            }
            Shape::Line { points, width } => {
                surface.backend().draw_path(points.iter().map(|p| units.point(*p)), &stroke(*width))
            }
            Shape::Lines { segments, width } => {
                let (rules, slanting): (Vec<_>, Vec<_>) = segments.iter().partition(|[a, b]| is_axis_aligned(*a, *b));
                rules.into_iter().try_for_each(|ends| self.paint_rule(ends, *width, 0.0, color, surface))?;
                if slanting.is_empty() {
                    return Ok(());
                }
                let slanting: Vec<_> = slanting.into_iter().map(|ends| ends.map(|p| units.point(p))).collect();
                surface.draw_segments(&slanting, &stroke(*width))
            }
            Shape::Dot { center, radius } => {
                surface.backend().draw_circle(units.point(*center), units.length(*radius), &color, true)
            }
            Shape::Ring { center, radius, width } => {
                surface.backend().draw_circle(units.point(*center), units.length(*radius), &stroke(*width), false)
            }
            Shape::Text { at, anchor, size, weight, text, .. } => {
                let paint = TextPaint { color, size: *size, weight: *weight, anchor: *anchor, family: self.family };
                surface.draw_text(text, &paint, units.point(*at))
            }
        }
    }

    /// Paints an axis-aligned line as the rectangle that it covers, which is sharp on every surface at any width.
    fn paint_rule<S: Surface>(
        &self,
        ends: [Point; 2],
        width: f64,
        extension: f64,
        color: RGBColor,
        surface: &mut S,
    ) -> PaintResult<S> {
        let (from, to) = self.units.rule(ends, width, extension);
        surface.backend().draw_rect(from, to, &color, true)
    }
}

fn is_axis_aligned(a: Point, b: Point) -> bool {
    a.x == b.x || a.y == b.y
}

fn rgb_color(rgb: Rgb) -> RGBColor {
    let [_, red, green, blue] = rgb.to_be_bytes();
    RGBColor(red, green, blue)
}
