//! [`Scene`] to whatever plotters can draw on: the browser's canvas, SVG and, through that, PNG.
//! It decides nothing: each shape becomes one call, each length whole units of the surface in the last line.
//! Knows no figures, no hit test, no hover.
//!
//! The scene is painted straight through plotters' [`DrawingBackend`], not through its drawing areas: the browser pays
//! for every part of plotters that is named, and places, labels and measures are ours already.

mod letters;
#[cfg(feature = "cli")]
pub mod png;
pub mod provenance;
pub mod svg;

use plotters::backend::DrawingBackend;
use plotters::style::{Color, RGBColor, ShapeStyle};
use plotters_backend::{BackendCoord, BackendStyle, DrawingErrorKind};

use crate::scene::{Ink, Point, Rect, Scene, Shape};
use crate::theme::{Rgb, Theme};
use letters::Letters;

/// The fonts of a reader's system, Korean ones included; the font that ships stands in where pictures are made.
pub const FAMILY: &str = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', 'Noto Sans', Arial, \
     'Apple SD Gothic Neo', 'Malgun Gothic', 'Noto Sans KR', 'Noto Sans CJK KR', NanumGothic, sans-serif";

/// What plotters' backends lack for a scene.
pub trait Surface: DrawingBackend {
    /// How many units lie between two places where an edge is sharp: rectangles and rules fall on them.
    const GRID: i32;

    /// Names the ink of what is painted next.
    fn ink(&mut self, _ink: Ink) {}

    /// How far below the top of a text its baseline lies, in units, for an em of `size` units.
    fn baseline(&mut self, size: f64, bold: bool) -> f64;

    /// Paints separate lines of one style, as one where the surface can.
    fn draw_segments<S: BackendStyle>(
        &mut self,
        segments: &[[BackendCoord; 2]],
        style: &S,
    ) -> Result<(), DrawingErrorKind<Self::ErrorType>> {
        segments.iter().try_for_each(|segment| self.draw_path(*segment, style))
    }
}

/// Paints a scene, `scale` units of the surface for each CSS pixel.
pub fn paint<S: Surface>(
    scene: &Scene,
    theme: &Theme,
    scale: f64,
    surface: &mut S,
) -> Result<(), DrawingErrorKind<S::ErrorType>> {
    let units = Units { scale, grid: S::GRID };
    surface.ensure_prepared()?;
    for mark in &scene.marks {
        surface.ink(mark.ink);
        let colour = colour(theme.colour(mark.ink));
        let stroke =
            |width: f64| ShapeStyle { color: colour.to_rgba(), filled: false, stroke_width: units.breadth(width) };
        match &mark.shape {
            Shape::Rect(rect) => {
                let (from, to) = units.rect(rect);
                surface.draw_rect(from, to, &colour, true)?;
            }
            Shape::Polygon(points) => surface.fill_polygon(points.iter().map(|p| units.place(*p)), &colour)?,
            Shape::Line { points, width } => match points[..] {
                [a, b] if level(a, b) => rule(surface, units, [a, b], *width, &colour)?,
                _ => surface.draw_path(points.iter().map(|p| units.place(*p)), &stroke(*width))?,
            },
            Shape::Lines { segments, width } => {
                let (rules, slanting): (Vec<_>, Vec<_>) = segments.iter().partition(|[a, b]| level(*a, *b));
                for line in rules {
                    rule(surface, units, line, *width, &colour)?;
                }
                if !slanting.is_empty() {
                    let slanting: Vec<_> = slanting.iter().map(|[a, b]| [units.place(*a), units.place(*b)]).collect();
                    surface.draw_segments(&slanting, &stroke(*width))?;
                }
            }
            Shape::Dot { center, radius } => {
                surface.draw_circle(units.place(*center), units.breadth(*radius), &colour, true)?;
            }
            Shape::Ring { center, radius, width } => {
                surface.draw_circle(units.place(*center), units.breadth(*radius), &stroke(*width), false)?;
            }
            Shape::Text { at, anchor, size, weight, text, .. } => {
                let letters = Letters::new(colour, units.breadth(*size), *weight, *anchor);
                let down = surface.baseline(letters.em(), letters.bold());
                let (x, y) = units.place(*at);
                surface.draw_text(text, &letters, (x, y - whole(down)))?;
            }
        }
    }
    surface.present()
}

/// A line along an axis as the rectangle that it covers: sharp on every surface, whatever its width.
fn rule<S: Surface>(
    surface: &mut S,
    units: Units,
    [a, b]: [Point; 2],
    width: f64,
    colour: &RGBColor,
) -> Result<(), DrawingErrorKind<S::ErrorType>> {
    let thick = units.thickness(width);
    let ((ax, ay), (bx, by)) = (units.place(a), units.place(b));
    // The upper or left edge of a line as broad as it will be painted, so that rounding moves it by half a step at most.
    let edge = |middle: f64| units.sharp(middle - f64::from(thick) / units.scale / 2.0);
    let (from, to) = if a.y == b.y {
        ((ax.min(bx), edge(a.y)), (ax.max(bx), edge(a.y) + thick))
    } else {
        ((edge(a.x), ay.min(by)), (edge(a.x) + thick, ay.max(by)))
    };
    surface.draw_rect(from, to, colour, true)
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
