//! [`Scene`] as text for goldens: one line per mark and band, in painting order. Lengths are rounded to tenths of a CSS
//! pixel by integer arithmetic, so that the text is the same on every platform.

use super::{Anchor, Band, Mark, Point, Rect, Scene, Shape, Weight};

impl Scene {
    /// The scene as text. A mark's line holds its shape, ink, cell and position, then what is particular to the shape.
    pub fn dump(&self) -> String {
        let size = format!("scene {}x{}\n", tenths(self.width), tenths(self.height));
        let marks = self.marks.iter().map(|mark| mark_line(mark) + "\n");
        let bands = self.bands.iter().map(|band| band_line(band) + "\n");
        std::iter::once(size).chain(marks).chain(bands).collect()
    }
}

fn mark_line(mark: &Mark) -> String {
    let ink = mark.ink.name();
    let subject = mark.cell.map_or_else(|| ink.to_string(), |cell| format!("{ink} #{}", cell.0));
    match &mark.shape {
        Shape::Rect(area) => format!("rect {subject} {}", rect(area)),
        Shape::Polygon(points) => format!("polygon {subject} {}", path(points)),
        Shape::Line { points, width } => format!("line {subject} width {} {}", tenths(*width), path(points)),
        Shape::Lines { segments, width } => {
            let ends: Vec<String> = segments.iter().map(|[a, b]| format!("{}..{}", point(a), point(b))).collect();
            format!("lines {subject} width {} {}", tenths(*width), ends.join(" "))
        }
        Shape::Dot { center, radius } => format!("dot {subject} {} radius {}", point(center), tenths(*radius)),
        Shape::Ring { center, radius, width } => {
            format!("ring {subject} {} radius {} width {}", point(center), tenths(*radius), tenths(*width))
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
            let (at, size, width) = (point(at), tenths(*size), tenths(*width));
            format!("text {subject} {at} {anchor} size {size}{bold} width {width} {text:?}")
        }
    }
}

fn band_line(band: &Band) -> String {
    let cells: Vec<String> = band.cells.iter().map(|cell| cell.0.to_string()).collect();
    format!("band #{} {}", cells.join(","), rect(&band.area))
}

fn path(points: &[Point]) -> String {
    points.iter().map(point).collect::<Vec<_>>().join(" ")
}

fn point(p: &Point) -> String {
    format!("{},{}", tenths(p.x), tenths(p.y))
}

fn rect(area: &Rect) -> String {
    let Rect { x, y, width, height } = *area;
    format!("{},{} {}x{}", tenths(x), tenths(y), tenths(width), tenths(height))
}

/// A length in tenths, never `-0.0`.
fn tenths(length: f64) -> String {
    let tenths = (length * 10.0 + 0.5).floor() as i64;
    let sign = if tenths < 0 { "-" } else { "" };
    format!("{sign}{}.{}", tenths.unsigned_abs() / 10, tenths.unsigned_abs() % 10)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figure::CellId;
    use crate::scene::Ink;

    #[test]
    fn a_scene_has_a_line_for_each_mark() {
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
