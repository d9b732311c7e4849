//! Figure to the [`Scene`] of a whole picture for files: title, subtitle, day, plot, notes and source, on a ground.
//! The page says those words itself, around the bare plot of [`compose`].

use super::draw::{FALL, LEADING, RISE};
use super::{Viewport, compose, height};
use crate::figure::{Figure, Head};
use crate::scene::{Anchor, Band, Ink, Mark, Point, Rect, Scene, Shape, Weight};
use crate::text::{Measure, TextStyle, fit_lines};

/// How a paragraph is written.
struct Style {
    /// CSS pixels, on a wide picture and on a narrow one.
    sizes: [f64; 2],
    weight: Weight,
    ink: Ink,
    /// The space above it.
    above: f64,
}

const TITLE: Style = Style { sizes: [20.0, 18.0], weight: Weight::Bold, ink: Ink::Text, above: 0.0 };
const SUBTITLE: Style = Style { sizes: [14.0, 13.0], weight: Weight::Normal, ink: Ink::Quiet, above: 6.0 };
const AS_OF: Style = Style { sizes: [13.0, 12.0], weight: Weight::Bold, ink: Ink::Quiet, above: 4.0 };
const NOTE: Style = Style { sizes: [12.0, 12.0], weight: Weight::Normal, ink: Ink::Quiet, above: 3.0 };

/// Between the edge and everything, on a wide picture and on a narrow one.
const MARGINS: [f64; 2] = [20.0, 12.0];
/// Between words and plot.
const GAP: f64 = 12.0;
/// Below this a picture is narrow.
const NARROW: f64 = 480.0;
/// A plot is never pressed into less than this.
const LEAST: f64 = 120.0;
/// More lines than a text of 200 letters takes on the narrowest picture.
const MOST: usize = 40;

/// Lays a whole picture out. Without a height it is as high as it needs; with one, the plot takes what the words
/// leave, and a picture that would leave it less than 120 pixels is higher than was asked.
pub fn compose_document(figure: &Figure, measure: &dyn Measure, width: f64, total: Option<f64>, slack: f64) -> Scene {
    let narrow = usize::from(width < NARROW);
    let margin = MARGINS[narrow];
    let context = (width - 2.0 * margin).max(1.0);
    let mut words = Words { measure, slack, narrow, context, left: margin, y: margin, marks: Vec::new() };

    let Head { title, subtitle, notes, source, as_of, .. } = &figure.head;
    words.write(title, &TITLE);
    words.write(subtitle, &SUBTITLE);
    words.write(as_of.as_deref().unwrap_or(""), &AS_OF);
    let top = words.y + GAP;
    let above = std::mem::take(&mut words.marks);

    words.y = 0.0;
    notes.iter().for_each(|note| words.write(note, &NOTE));
    words.write(source, &NOTE);
    let (below, foot) = (words.marks, words.y + GAP + margin);

    let plot_height = match total {
        Some(total) => (total - top - foot).max(LEAST),
        None => height(figure, context),
    };
    let plot = compose(figure, measure, Viewport { width: context, height: plot_height, slack });
    let bottom = top + plot_height + GAP;
    let full = Rect { x: 0.0, y: 0.0, width, height: top + plot_height + foot };
    let mut scene = Scene { width, height: full.height, marks: Vec::new(), bands: Vec::new() };
    scene.marks.push(Mark { shape: Shape::Rect(full), ink: Ink::Ground, cell: None });
    scene.marks.extend(above);
    scene.marks.extend(plot.marks.into_iter().map(|mark| moved(mark, margin, top)));
    scene.marks.extend(below.into_iter().map(|mark| moved(mark, 0.0, bottom)));
    scene.bands = plot.bands.into_iter().map(|band| Band { area: shifted(band.area, margin, top), ..band }).collect();
    scene
}

/// Paragraphs, one below the other.
struct Words<'a> {
    measure: &'a dyn Measure,
    slack: f64,
    narrow: usize,
    context: f64,
    left: f64,
    /// Where the next paragraph begins.
    y: f64,
    marks: Vec<Mark>,
}

impl Words<'_> {
    /// Writes a paragraph; an empty one takes no room.
    fn write(&mut self, text: &str, style: &Style) {
        let (size, weight) = (style.sizes[self.narrow], style.weight);
        let hand = TextStyle { measure: self.measure, size, weight, slack: self.slack };
        let lines = if style.weight == Weight::Bold {
            even(&hand, text, self.context)
        } else {
            fit_lines(&hand, text, text, self.context, MOST)
        };
        if lines.is_empty() {
            return;
        }
        self.y += style.above;
        for (index, text) in lines.into_iter().enumerate() {
            self.y += if index == 0 { RISE * size } else { LEADING * size };
            let (at, width) = (Point::new(self.left, self.y), hand.width(&text));
            let shape = Shape::Text { at, anchor: Anchor::Start, size, weight, text, width };
            self.marks.push(Mark { shape, ink: style.ink, cell: None });
        }
        self.y += FALL * size;
    }
}

/// The lines of a title, about equally long: no line more than it needs, and no word alone on the last.
fn even(hand: &TextStyle, text: &str, context: f64) -> Vec<String> {
    let full = fit_lines(hand, text, text, context, MOST);
    let (mut narrow, mut lines) = (context, full.clone());
    // Sixteenths of the room, down to half of it: less never takes as few lines.
    while full.len() > 1 && narrow > context / 2.0 {
        narrow -= context / 16.0;
        let tried = fit_lines(hand, text, text, narrow, MOST);
        if tried.len() != full.len() || tried.concat().len() != full.concat().len() {
            break;
        }
        lines = tried;
    }
    lines
}

/// A mark somewhere else.
fn moved(mark: Mark, right: f64, down: f64) -> Mark {
    let to = |p: Point| Point::new(p.x + right, p.y + down);
    let shape = match mark.shape {
        Shape::Rect(rect) => Shape::Rect(shifted(rect, right, down)),
        Shape::Polygon(points) => Shape::Polygon(points.into_iter().map(to).collect()),
        Shape::Line { points, width } => Shape::Line { points: points.into_iter().map(to).collect(), width },
        Shape::Lines { segments, width } => {
            Shape::Lines { segments: segments.into_iter().map(|ends| ends.map(to)).collect(), width }
        }
        Shape::Dot { center, radius } => Shape::Dot { center: to(center), radius },
        Shape::Ring { center, radius, width } => Shape::Ring { center: to(center), radius, width },
        Shape::Text { at, anchor, size, weight, text, width } => {
            Shape::Text { at: to(at), anchor, size, weight, text, width }
        }
    };
    Mark { shape, ..mark }
}

fn shifted(rect: Rect, right: f64, down: f64) -> Rect {
    Rect { x: rect.x + right, y: rect.y + down, ..rect }
}
