//! [`Scene`](crate::scene::Scene) as SVG, either *inline* in a page whose style sheet colours it by class, or a *file*
//! that stands alone. Lengths are whole tenths of a CSS pixel. Colours are presentation attributes. In a page, a class for
//! each ink (`f-surplus` for fills, `s-surplus` for strokes) lets its style sheet override them.
//! Long, because it is one drawing backend, which plotters wants whole.

mod escape;
mod file;

pub use escape::escape;
pub use file::{FileStyle, Name, file, inline};

use std::convert::Infallible;
use std::fmt::{self, Write};

use plotters::backend::DrawingBackend;
use plotters::style::ShapeStyle;
use plotters_backend::{BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingErrorKind};

use super::units::round;
use super::{Surface, TextPaint};
use crate::scene::{Anchor, Ink, Weight};

/// Units per CSS pixel.
const SCALE: i32 = 10;

type BackendResult = Result<(), DrawingErrorKind<Infallible>>;

/// The elements of an SVG picture. Consecutive rectangles of one ink become one path, and so do strokes of one ink and
/// width.
struct Body {
    elements: String,
    size: (u32, u32),
    classes: Classes,
    ink: Ink,
    path: Option<OpenPath>,
    /// What has been painted so far, each once: what a dark style sheet has to recolour.
    used: Vec<(Paint, Ink)>,
}

/// The classes of elements, for style sheets that recolour them.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Classes {
    /// No style sheet does.
    None,
    /// That of the page does.
    OfPage,
    /// That of the file does. Its classes begin with this name, which no other file has, so that neither styles the page
    /// that it is inlined in, nor that page or another picture on it this one.
    OfFile(String),
}

/// What a colour is of.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Paint {
    Fill,
    Stroke,
    Text,
}

/// A path that further shapes may be added to.
struct OpenPath {
    ink: Ink,
    rgb: (u8, u8, u8),
    /// The width of the stroke; `None` for a filled path.
    stroke: Option<u32>,
    data: String,
}

impl Body {
    fn new(size: (u32, u32), classes: Classes) -> Body {
        Body { elements: String::new(), size, classes, ink: Ink::Text, path: None, used: Vec::new() }
    }

    /// The data of the open path if that looks the same, else of a new one.
    fn path(&mut self, rgb: (u8, u8, u8), stroke: Option<u32>) -> &mut String {
        let looks_same = |path: &OpenPath| path.ink == self.ink && path.rgb == rgb && path.stroke == stroke;
        if !self.path.as_ref().is_some_and(looks_same) {
            self.close_path();
        }
        let ink = self.ink;
        &mut self.path.get_or_insert_with(|| OpenPath { ink, rgb, stroke, data: String::new() }).data
    }

    fn close_path(&mut self) {
        let Some(path) = self.path.take() else { return };
        self.elements.push_str("<path");
        match path.stroke {
            None => self.push_paint(Paint::Fill, path.ink, path.rgb),
            Some(width) => {
                self.push_paint(Paint::Stroke, path.ink, path.rgb);
                push(&mut self.elements, format_args!(" fill=\"none\" stroke-width=\"{width}\""));
            }
        }
        push(&mut self.elements, format_args!(" d=\"{}\"/>", path.data));
    }

    /// Appends the class and colour attributes of the element being written.
    fn push_paint(&mut self, paint: Paint, ink: Ink, (red, green, blue): (u8, u8, u8)) {
        if !self.used.contains(&(paint, ink)) {
            self.used.push((paint, ink));
        }
        if let Some(class) = self.classes.name(paint, ink) {
            push(&mut self.elements, format_args!(" class=\"{class}\""));
        }
        push(&mut self.elements, format_args!(" {}=\"#{red:02x}{green:02x}{blue:02x}\"", paint.property()));
    }

    fn finish(mut self) -> (String, Vec<(Paint, Ink)>) {
        self.close_path();
        (self.elements, self.used)
    }
}

impl Paint {
    /// The CSS property that has the colour.
    fn property(self) -> &'static str {
        match self {
            Paint::Fill | Paint::Text => "fill",
            Paint::Stroke => "stroke",
        }
    }
}

impl Classes {
    /// The class of what is painted so in an ink; `None` if it has none.
    fn name(&self, paint: Paint, ink: Ink) -> Option<String> {
        match (self, paint) {
            (Classes::None, _) => None,
            (Classes::OfPage, Paint::Fill | Paint::Text) => Some(format!("f-{}", ink.name())),
            (Classes::OfPage, Paint::Stroke) => Some(format!("s-{}", ink.name())),
            (Classes::OfFile(file), Paint::Fill) => Some(format!("{file}-f-{}", ink.name())),
            (Classes::OfFile(file), Paint::Stroke) => Some(format!("{file}-s-{}", ink.name())),
            (Classes::OfFile(file), Paint::Text) => Some(format!("{file}-t-{}", ink.name())),
        }
    }
}

impl Surface for Body {
    type Backend = Body;

    const GRID: i32 = SCALE;

    fn backend(&mut self) -> &mut Body {
        self
    }

    fn set_ink(&mut self, ink: Ink) {
        self.ink = ink;
    }

    fn draw_text(&mut self, text: &str, paint: &TextPaint, (x, y): BackendCoord) -> BackendResult {
        self.close_path();
        self.elements.push_str("<text");
        self.push_paint(Paint::Text, self.ink, paint.color().rgb);
        let size = round(paint.size * f64::from(SCALE));
        let weight = match paint.weight {
            Weight::Normal => "",
            Weight::Bold => " font-weight=\"bold\"",
        };
        let anchor = match paint.anchor {
            Anchor::Start => "",
            Anchor::Middle => " text-anchor=\"middle\"",
            Anchor::End => " text-anchor=\"end\"",
        };
        push(
            &mut self.elements,
            format_args!(" x=\"{x}\" y=\"{y}\" font-size=\"{size}\"{weight}{anchor}>{}</text>", escape(text)),
        );
        Ok(())
    }

    fn draw_segments(&mut self, segments: &[[BackendCoord; 2]], style: &ShapeStyle) -> BackendResult {
        let data = self.path(style.color().rgb, Some(style.stroke_width));
        segments.iter().for_each(|segment| push_polyline(data, *segment));
        Ok(())
    }
}

impl DrawingBackend for Body {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        self.size
    }

    fn ensure_prepared(&mut self) -> BackendResult {
        Ok(())
    }

    fn present(&mut self) -> BackendResult {
        Ok(())
    }

    fn draw_pixel(&mut self, (x, y): BackendCoord, color: BackendColor) -> BackendResult {
        self.draw_rect((x, y), (x + 1, y + 1), &color, true)
    }

    fn draw_line<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S) -> BackendResult {
        self.draw_path([from, to], style)
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        from: BackendCoord,
        to: BackendCoord,
        style: &S,
        fill: bool,
    ) -> BackendResult {
        let data = self.path(style.color().rgb, if fill { None } else { Some(style.stroke_width()) });
        let ((x, y), (width, height)) = (from, (to.0 - from.0, to.1 - from.1));
        push(data, format_args!("M{x} {y}h{width}v{height}h{}z", -width));
        Ok(())
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> BackendResult {
        push_polyline(self.path(style.color().rgb, Some(style.stroke_width())), path);
        Ok(())
    }

    /// A polygon is an element of its own: in one path with another, their overlap could be left unfilled.
    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> BackendResult {
        self.close_path();
        let data = self.path(style.color().rgb, None);
        push_polyline(data, path);
        data.push('z');
        self.close_path();
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        (x, y): BackendCoord,
        radius: u32,
        style: &S,
        fill: bool,
    ) -> BackendResult {
        self.close_path();
        let (ink, rgb) = (self.ink, style.color().rgb);
        push(&mut self.elements, format_args!("<circle cx=\"{x}\" cy=\"{y}\" r=\"{radius}\""));
        if fill {
            self.push_paint(Paint::Fill, ink, rgb);
        } else {
            self.push_paint(Paint::Stroke, ink, rgb);
            push(&mut self.elements, format_args!(" fill=\"none\" stroke-width=\"{}\"", style.stroke_width()));
        }
        self.elements.push_str("/>");
        Ok(())
    }
}

/// Appends an open polyline as path data, each point relative to the one before it where that is shorter.
fn push_polyline(data: &mut String, points: impl IntoIterator<Item = BackendCoord>) {
    let mut last = None;
    for (x, y) in points {
        match last {
            None => push(data, format_args!("M{x} {y}")),
            Some((from, _)) if from == x => push(data, format_args!("V{y}")),
            Some((_, from)) if from == y => push(data, format_args!("H{x}")),
            Some((from_x, from_y)) => push(data, format_args!("l{} {}", x - from_x, y - from_y)),
        }
        last = Some((x, y));
    }
}

fn push(out: &mut String, text: fmt::Arguments<'_>) {
    out.write_fmt(text).expect("writing to a string cannot fail");
}
