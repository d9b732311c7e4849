//! [`Scene`] to golden text: a line for each mark and band, in the order of painting. Places are rounded to tenths of
//! a CSS pixel, written from whole numbers, so that the text is the same on every machine.

use std::fmt::{self, Write};

use super::{Anchor, Point, Rect, Scene, Shape, Weight};
use crate::figure::CellId;

impl Scene {
    /// The scene as text: form, ink, cell, place; what follows is the form's own.
    pub fn dump(&self) -> String {
        let mut out = String::new();
        line(&mut out, format_args!("scene {}x{}", Tenths(self.width), Tenths(self.height)));
        for mark in &self.marks {
            let who = Who { ink: mark.ink.name(), cell: mark.cell };
            match &mark.shape {
                Shape::Rect(rect) => line(&mut out, format_args!("rect {who} {}", Box(*rect))),
                Shape::Polygon(points) => line(&mut out, format_args!("polygon {who}{}", Path(points))),
                Shape::Line { points, width } => {
                    line(&mut out, format_args!("line {who} width {}{}", Tenths(*width), Path(points)));
                }
                Shape::Lines { segments, width } => {
                    line(&mut out, format_args!("lines {who} width {}{}", Tenths(*width), Pairs(segments)));
                }
                Shape::Dot { center, radius } => {
                    line(&mut out, format_args!("dot {who} {} radius {}", Place(*center), Tenths(*radius)));
                }
                Shape::Ring { center, radius, width } => {
                    let (radius, width) = (Tenths(*radius), Tenths(*width));
                    line(&mut out, format_args!("ring {who} {} radius {radius} width {width}", Place(*center)));
                }
                Shape::Text { at, anchor, size, weight, text, width } => {
                    let anchor = match anchor {
                        Anchor::Start => "start",
                        Anchor::Middle => "middle",
                        Anchor::End => "end",
                    };
                    let bold = match weight {
                        Weight::Normal => "",
                        Weight::Bold => " bold",
                    };
                    let (place, size, width) = (Place(*at), Tenths(*size), Tenths(*width));
                    line(
                        &mut out,
                        format_args!("text {who} {place} {anchor} size {size}{bold} width {width} {text:?}"),
                    );
                }
            }
        }
        for band in &self.bands {
            let cells: Vec<String> = band.cells.iter().map(|cell| cell.0.to_string()).collect();
            line(&mut out, format_args!("band #{} {}", cells.join(","), Box(band.area)));
        }
        out
    }
}

fn line(out: &mut String, words: fmt::Arguments<'_>) {
    writeln!(out, "{words}").expect("writing to a string cannot fail");
}

/// The ink and, after a `#`, the cell of a mark.
struct Who {
    ink: &'static str,
    cell: Option<CellId>,
}

impl fmt::Display for Who {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.cell {
            Some(cell) => write!(f, "{} #{}", self.ink, cell.0),
            None => f.write_str(self.ink),
        }
    }
}

/// A length in tenths, without `-0.0`.
struct Tenths(f64);

impl fmt::Display for Tenths {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let tenths = (self.0 * 10.0 + 0.5).floor() as i64;
        let sign = if tenths < 0 { "-" } else { "" };
        write!(f, "{sign}{}.{}", tenths.unsigned_abs() / 10, tenths.unsigned_abs() % 10)
    }
}

struct Place(Point);

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{},{}", Tenths(self.0.x), Tenths(self.0.y))
    }
}

struct Box(Rect);

impl fmt::Display for Box {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Rect { x, y, width, height } = self.0;
        write!(f, "{},{} {}x{}", Tenths(x), Tenths(y), Tenths(width), Tenths(height))
    }
}

struct Path<'a>(&'a [Point]);

impl fmt::Display for Path<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|p| write!(f, " {}", Place(*p)))
    }
}

struct Pairs<'a>(&'a [[Point; 2]]);

impl fmt::Display for Pairs<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|[a, b]| write!(f, " {}..{}", Place(*a), Place(*b)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scene::{Band, Ink, Mark};

    #[test]
    fn a_scene_is_a_line_for_each_mark() {
        let scene = Scene {
            width: 320.0,
            height: 100.04,
            marks: vec![
                Mark {
                    shape: Shape::Rect(Rect { x: -0.04, y: 1.25, width: 3.0, height: 4.0 }),
                    ink: Ink::DeficitSoft,
                    cell: Some(CellId(3)),
                },
                Mark {
                    shape: Shape::Text {
                        at: Point::new(-1.5, 2.0),
                        anchor: Anchor::End,
                        size: 12.0,
                        weight: Weight::Bold,
                        text: "−13.3 \"적자\"\n".into(),
                        width: 33.33,
                    },
                    ink: Ink::Quiet,
                    cell: None,
                },
            ],
            bands: vec![Band { area: Rect::default(), cells: vec![CellId(1), CellId(2)] }],
        };
        let expected = "scene 320.0x100.0\n\
            rect deficit-soft #3 0.0,1.3 3.0x4.0\n\
            text quiet -1.5,2.0 end size 12.0 bold width 33.3 \"−13.3 \\\"적자\\\"\\n\"\n\
            band #1,2 0.0,0.0 0.0x0.0\n";
        assert_eq!(scene.dump(), expected);
    }
}
