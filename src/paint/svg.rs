//! A [`Scene`](crate::scene::Scene) as SVG, in two forms: *inline* in a page, whose style sheet colours it by class,
//! and a *file* that stands alone. Lengths are whole tenths of a CSS pixel; colours are attributes, and a class for
//! each ink (`f-surplus` where it fills, `s-surplus` where it is a stroke) lets a style sheet overrule them.

mod file;
mod text;

pub use file::{Name, file, inline};
pub use text::escape;

use std::convert::Infallible;
use std::fmt::Write;

use plotters::backend::DrawingBackend;
use plotters_backend::text_anchor::HPos;
use plotters_backend::{BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingErrorKind, FontStyle};

use super::{Surface, whole};
use crate::scene::Ink;

/// Units for each CSS pixel.
const SCALE: i32 = 10;

type Done = Result<(), DrawingErrorKind<Infallible>>;

/// The body of an SVG picture while it is painted. Rectangles of one ink in a row become one path, and so do strokes
/// of one ink and width.
struct Body {
    out: String,
    size: (u32, u32),
    ink: Ink,
    run: Option<Run>,
    /// What has been painted so far, each once: what a dark style sheet has to recolour.
    used: Vec<(Use, Ink)>,
}

/// How an ink is used: as CSS properties tell it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Use {
    Fill,
    Stroke,
}

/// A path that may still grow.
struct Run {
    ink: Ink,
    rgb: (u8, u8, u8),
    /// `None`: filled.
    stroke: Option<u32>,
    data: String,
}

impl Body {
    fn new(size: (u32, u32)) -> Body {
        Body { out: String::new(), size, ink: Ink::Text, run: None, used: Vec::new() }
    }

    /// The path to add to: the one at hand if it looks the same, else a new one.
    fn run(&mut self, rgb: (u8, u8, u8), stroke: Option<u32>) -> &mut String {
        let same = |run: &Run| run.ink == self.ink && run.rgb == rgb && run.stroke == stroke;
        if !self.run.as_ref().is_some_and(same) {
            self.end_run();
        }
        let ink = self.ink;
        &mut self.run.get_or_insert_with(|| Run { ink, rgb, stroke, data: String::new() }).data
    }

    fn end_run(&mut self) {
        let Some(run) = self.run.take() else { return };
        self.out.push_str("<path");
        match run.stroke {
            None => self.paint(Use::Fill, run.ink, run.rgb),
            Some(width) => {
                self.paint(Use::Stroke, run.ink, run.rgb);
                push(&mut self.out, format_args!(" fill=\"none\" stroke-width=\"{width}\""));
            }
        }
        push(&mut self.out, format_args!(" d=\"{}\"/>", run.data));
    }

    /// Writes class and colour of an element that is being written.
    fn paint(&mut self, how: Use, ink: Ink, rgb: (u8, u8, u8)) {
        if !self.used.contains(&(how, ink)) {
            self.used.push((how, ink));
        }
        let (letter, property) = how.names();
        let (name, (red, green, blue)) = (ink.name(), rgb);
        push(&mut self.out, format_args!(" class=\"{letter}-{name}\" {property}=\"#{red:02x}{green:02x}{blue:02x}\""));
    }

    fn finish(mut self) -> (String, Vec<(Use, Ink)>) {
        self.end_run();
        (self.out, self.used)
    }
}

impl Use {
    /// The letter before the ink's name in a class, and the property.
    fn names(self) -> (char, &'static str) {
        match self {
            Use::Fill => ('f', "fill"),
            Use::Stroke => ('s', "stroke"),
        }
    }
}

impl Surface for Body {
    type Backend = Body;

    const GRID: i32 = SCALE;

    fn backend(&mut self) -> &mut Body {
        self
    }

    fn ink(&mut self, ink: Ink) {
        self.ink = ink;
    }

    fn write<L: BackendTextStyle>(&mut self, text: &str, letters: &L, (x, y): BackendCoord) -> Done {
        self.end_run();
        self.out.push_str("<text");
        self.paint(Use::Fill, self.ink, letters.color().rgb);
        let size = whole(letters.size() * f64::from(SCALE));
        push(&mut self.out, format_args!(" x=\"{x}\" y=\"{y}\" font-size=\"{size}\""));
        if matches!(letters.style(), FontStyle::Bold) {
            self.out.push_str(" font-weight=\"bold\"");
        }
        self.out.push_str(match letters.anchor().h_pos {
            HPos::Left => ">",
            HPos::Center => " text-anchor=\"middle\">",
            HPos::Right => " text-anchor=\"end\">",
        });
        escape(text, &mut self.out);
        self.out.push_str("</text>");
        Ok(())
    }

    fn segments<L: BackendStyle>(&mut self, segments: &[[BackendCoord; 2]], style: &L) -> Done {
        let data = self.run(style.color().rgb, Some(style.stroke_width()));
        segments.iter().for_each(|segment| trace(data, *segment));
        Ok(())
    }
}

impl DrawingBackend for Body {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        self.size
    }

    fn ensure_prepared(&mut self) -> Done {
        Ok(())
    }

    fn present(&mut self) -> Done {
        Ok(())
    }

    fn draw_pixel(&mut self, (x, y): BackendCoord, color: BackendColor) -> Done {
        self.draw_rect((x, y), (x + 1, y + 1), &color, true)
    }

    fn draw_line<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S) -> Done {
        self.draw_path([from, to], style)
    }

    fn draw_rect<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S, fill: bool) -> Done {
        let data = self.run(style.color().rgb, if fill { None } else { Some(style.stroke_width()) });
        let ((x, y), (width, height)) = (from, (to.0 - from.0, to.1 - from.1));
        push(data, format_args!("M{x} {y}h{width}v{height}h{}z", -width));
        Ok(())
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, path: I, style: &S) -> Done {
        trace(self.run(style.color().rgb, Some(style.stroke_width())), path);
        Ok(())
    }

    /// A polygon is an element of its own: joined to another, what both cover could come out empty.
    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, path: I, style: &S) -> Done {
        self.end_run();
        let data = self.run(style.color().rgb, None);
        trace(data, path);
        data.push('z');
        self.end_run();
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(&mut self, (x, y): BackendCoord, radius: u32, style: &S, fill: bool) -> Done {
        self.end_run();
        let (ink, rgb) = (self.ink, style.color().rgb);
        push(&mut self.out, format_args!("<circle cx=\"{x}\" cy=\"{y}\" r=\"{radius}\""));
        if fill {
            self.paint(Use::Fill, ink, rgb);
        } else {
            self.paint(Use::Stroke, ink, rgb);
            push(&mut self.out, format_args!(" fill=\"none\" stroke-width=\"{}\"", style.stroke_width()));
        }
        self.out.push_str("/>");
        Ok(())
    }
}

/// Appends an open line as path data: its start, then the way to each next point.
fn trace(data: &mut String, path: impl IntoIterator<Item = BackendCoord>) {
    let mut last = None;
    for (x, y) in path {
        match last {
            None => push(data, format_args!("M{x} {y}")),
            Some((from, _)) if from == x => push(data, format_args!("V{y}")),
            Some((_, from)) if from == y => push(data, format_args!("H{x}")),
            Some((from_x, from_y)) => push(data, format_args!("l{} {}", x - from_x, y - from_y)),
        }
        last = Some((x, y));
    }
}

fn push(out: &mut String, words: std::fmt::Arguments<'_>) {
    out.write_fmt(words).expect("writing to a string cannot fail");
}
