//! [`Scene`] to whatever plotters can draw on: the browser's canvas, SVG and, through that, PNG.
//! It decides nothing: each shape becomes one call, each length whole units of the surface in the last line.
//! Knows no figures, no hit test, no hover.
//!
//! The scene is painted straight through plotters' [`DrawingBackend`], not through its drawing areas: the browser pays
//! for every part of plotters that is named, and places, labels and measures are ours already.

#[cfg(target_arch = "wasm32")]
pub mod canvas;
mod letters;
#[cfg(feature = "cli")]
pub mod png;
pub mod provenance;
pub mod svg;

use plotters::backend::DrawingBackend;
use plotters::style::{Color, RGBColor, ShapeStyle};
use plotters_backend::{BackendCoord, BackendStyle, BackendTextStyle, DrawingErrorKind};

use crate::scene::{Ink, Point, Rect, Scene, Shape};
use crate::theme::{Rgb, Theme};
use letters::Letters;

/// A backend of plotters, and what such backends lack for a scene.
pub trait Surface {
    /// The backend that takes all but letters.
    type Backend: DrawingBackend;

    /// How many units lie between two places where an edge is sharp: rectangles and rules fall on them.
    const GRID: i32;

    /// The backend, to paint on.
    fn backend(&mut self) -> &mut Self::Backend;

    /// Names the ink of what is painted next.
    fn ink(&mut self, _ink: Ink) {}

    /// Writes a text at a place on its baseline, in units. The size of the letters is in CSS pixels: a font may have
    /// other forms and widths for another size, and they were measured at this one.
    fn write<L: BackendTextStyle>(&mut self, text: &str, letters: &L, at: BackendCoord) -> Painted<Self>;

    /// Paints separate lines of one style, as one where the surface can.
    fn segments<L: BackendStyle>(&mut self, segments: &[[BackendCoord; 2]], style: &L) -> Painted<Self> {
        segments.iter().try_for_each(|segment| self.backend().draw_path(*segment, style))
    }
}

/// Whether a surface took what was painted.
pub type Painted<S> = Result<(), DrawingErrorKind<<<S as Surface>::Backend as DrawingBackend>::ErrorType>>;

/// Paints a scene, `scale` units of the surface for each CSS pixel.
pub fn paint<S: Surface>(scene: &Scene, theme: &Theme, scale: f64, surface: &mut S) -> Painted<S> {
    let units = Units { scale, grid: S::GRID };
    surface.backend().ensure_prepared()?;
    for mark in &scene.marks {
        surface.ink(mark.ink);
        paint_shape(&mark.shape, colour(theme.colour(mark.ink)), units, surface)?;
    }
    surface.backend().present()
}

fn paint_shape<S: Surface>(shape: &Shape, colour: RGBColor, units: Units, surface: &mut S) -> Painted<S> {
    let stroke = |width: f64| ShapeStyle { color: colour.to_rgba(), filled: false, stroke_width: units.breadth(width) };
    match shape {
        Shape::Rect(rect) => {
            let (from, to) = units.rect(rect);
            surface.backend().draw_rect(from, to, &colour, true)
        }
        Shape::Polygon(points) => surface.backend().fill_polygon(points.iter().map(|p| units.place(*p)), &colour),
        Shape::Line { points, width } if points.windows(2).all(|ends| level(ends[0], ends[1])) => {
            // At a corner each rule goes on to the far side of the other; a single one ends where it ends.
            let beyond = if points.len() > 2 { width / 2.0 } else { 0.0 };
            for ends in points.windows(2) {
                rule([ends[0], ends[1]], *width, beyond, &colour, units, surface)?;
            }
            Ok(())
        }
        Shape::Line { points, width } => {
            surface.backend().draw_path(points.iter().map(|p| units.place(*p)), &stroke(*width))
        }
        Shape::Lines { segments, width } => {
            let mut slanting = Vec::new();
            for [a, b] in segments {
                if level(*a, *b) {
                    rule([*a, *b], *width, 0.0, &colour, units, surface)?;
                } else {
                    slanting.push([units.place(*a), units.place(*b)]);
                }
            }
            if slanting.is_empty() { Ok(()) } else { surface.segments(&slanting, &stroke(*width)) }
        }
        Shape::Dot { center, radius } => {
            surface.backend().draw_circle(units.place(*center), units.breadth(*radius), &colour, true)
        }
        Shape::Ring { center, radius, width } => {
            surface.backend().draw_circle(units.place(*center), units.breadth(*radius), &stroke(*width), false)
        }
        Shape::Text { at, anchor, size, weight, text, .. } => {
            surface.write(text, &Letters { colour, size: *size, weight: *weight, anchor: *anchor }, units.place(*at))
        }
    }
}

/// Paints a line along an axis as the rectangle that it covers: sharp on every surface, whatever its width.
fn rule<S: Surface>(
    [a, b]: [Point; 2],
    width: f64,
    beyond: f64,
    colour: &RGBColor,
    units: Units,
    surface: &mut S,
) -> Painted<S> {
    let thick = units.thickness(width);
    // The upper or left edge of a line as broad as it will be painted: rounding moves it by half a step at most.
    let edge = |middle: f64| units.sharp(middle - f64::from(thick) / units.scale / 2.0);
    let ends = |a: f64, b: f64| (units.sharp(a.min(b) - beyond), units.sharp(a.max(b) + beyond));
    let (from, to) = if a.y == b.y {
        let ((left, right), top) = (ends(a.x, b.x), edge(a.y));
        ((left, top), (right, top + thick))
    } else {
        let ((top, bottom), left) = (ends(a.y, b.y), edge(a.x));
        ((left, top), (left + thick, bottom))
    };
    surface.backend().draw_rect(from, to, colour, true)
}

/// Whether a line runs along an axis.
fn level(a: Point, b: Point) -> bool {
    a.x == b.x || a.y == b.y
}

/// CSS pixels to whole units of a surface.
#[derive(Clone, Copy)]
struct Units {
    scale: f64,
    grid: i32,
}

impl Units {
    fn place(self, p: Point) -> BackendCoord {
        (whole(p.x * self.scale), whole(p.y * self.scale))
    }

    /// A length that is not nothing.
    fn breadth(self, length: f64) -> u32 {
        whole(length * self.scale).max(1).unsigned_abs()
    }

    /// The nearest place where an edge is sharp.
    fn sharp(self, at: f64) -> i32 {
        whole(at * self.scale / f64::from(self.grid)) * self.grid
    }

    /// The breadth of a rule: whole steps between sharp edges, at least one.
    fn thickness(self, width: f64) -> i32 {
        self.sharp(width).max(self.grid)
    }

    /// Two corners on sharp edges. What has a breadth keeps one: a figure close to zero does not vanish.
    fn rect(self, rect: &Rect) -> (BackendCoord, BackendCoord) {
        let side = |from: f64, to: f64| {
            let (start, end) = (self.sharp(from), self.sharp(to));
            (start, if to > from { end.max(start + self.grid) } else { end })
        };
        let ((left, right), (top, bottom)) = (side(rect.x, rect.right()), side(rect.y, rect.bottom()));
        ((left, top), (right, bottom))
    }
}

/// The nearest whole number, halves upwards. Places that are off any surface stay within `i32`.
fn whole(value: f64) -> i32 {
    (value + 0.5).floor() as i32
}

fn colour(rgb: Rgb) -> RGBColor {
    let [_, red, green, blue] = rgb.to_be_bytes();
    RGBColor(red, green, blue)
}
