//! A whole picture for files: title, subtitle, day, plot, notes and source on a background. A page writes those texts
//! itself, around the plot of [`compose`].

use super::annotations::events;
use super::context::LayoutContext;
use super::{Viewport, compose, height};
use crate::figure::{EventMark, Figure, Head};
use crate::scene::metrics::{ASCENT, CAP_HEIGHT, DESCENT, LINE_HEIGHT};
use crate::scene::{Anchor, Band, Ink, Mark, Point, Rect, Scene, Shape, Weight};
use crate::text::{Measure, TextStyle, paragraph};

/// The style of a paragraph.
struct ParagraphStyle {
    /// The font size on a wide and on a narrow picture, CSS pixels.
    sizes: [f64; 2],
    weight: Weight,
    ink: Ink,
    /// The space above it, CSS pixels.
    above: f64,
}

const TITLE: ParagraphStyle = ParagraphStyle { sizes: [20.0, 18.0], weight: Weight::Bold, ink: Ink::Text, above: 0.0 };
const SUBTITLE: ParagraphStyle =
    ParagraphStyle { sizes: [14.0, 13.0], weight: Weight::Normal, ink: Ink::Quiet, above: 6.0 };
const AS_OF: ParagraphStyle = ParagraphStyle { sizes: [13.0, 12.0], weight: Weight::Bold, ink: Ink::Quiet, above: 4.0 };
const NOTE: ParagraphStyle =
    ParagraphStyle { sizes: [12.0, 12.0], weight: Weight::Normal, ink: Ink::Quiet, above: 3.0 };

/// Above each event, and after the last one, CSS pixels.
const EVENT_GAP: f64 = 3.0;
/// Between the number of an event and its text.
const EVENT_INDENT: f64 = 6.0;

/// The margin around everything on a wide and on a narrow picture.
const MARGINS: [f64; 2] = [20.0, 12.0];
/// Between texts and plot.
const GAP: f64 = 12.0;
/// Below this width a picture is narrow.
const NARROW: f64 = 480.0;
/// The least height of a plot.
const MIN_PLOT_HEIGHT: f64 = 120.0;

/// How wide a whole picture is whose plot is as wide as this, CSS pixels.
pub fn document_width(plot_width: f64) -> f64 {
    let [wide, narrow] = MARGINS.map(|margin| plot_width + 2.0 * margin);
    if wide < NARROW { narrow } else { wide }
}

/// Lays out a whole picture. Without a `total` height it is as high as it needs to be; with one, the plot takes what the
/// texts leave, and a picture that would leave it less than 120 pixels becomes higher.
pub fn compose_document(figure: &Figure, measure: &dyn Measure, width: f64, total: Option<f64>, slack: f64) -> Scene {
    let narrow = usize::from(width < NARROW);
    let margin = MARGINS[narrow];
    let inner_width = (width - 2.0 * margin).max(1.0);
    let mut text = TextFlow { measure, slack, narrow, width: inner_width, left: margin, y: margin, marks: Vec::new() };

    let Head { title, subtitle, notes, source, as_of, .. } = &figure.head;
    text.write(title, &TITLE);
    text.write(subtitle, &SUBTITLE);
    text.write(as_of.as_deref().unwrap_or(""), &AS_OF);
    let top = text.y + GAP;
    let head = std::mem::take(&mut text.marks);

    text.y = 0.0;
    text.write_events(figure, measure);
    notes.iter().for_each(|note| text.write(note, &NOTE));
    text.write(source, &NOTE);
    let (foot, foot_height) = (text.marks, text.y + GAP + margin);

    let plot_height = match total {
        Some(total) => (total - top - foot_height).max(MIN_PLOT_HEIGHT),
        None => height(figure, inner_width),
    };
    let plot = compose(figure, measure, Viewport { width: inner_width, height: plot_height, slack });
    let bottom = top + plot_height + GAP;
    let bounds = Rect { x: 0.0, y: 0.0, width, height: top + plot_height + foot_height };
    let ground = Mark { shape: Shape::Rect(bounds), ink: Ink::Ground, cell: None };
    let moved = |marks: Vec<Mark>, dx: f64, dy: f64| {
        marks.into_iter().map(move |mark| Mark { shape: mark.shape.translate(dx, dy), ..mark })
    };
    let marks = std::iter::once(ground)
        .chain(head)
        .chain(moved(plot.marks, margin, top))
        .chain(moved(foot, 0.0, bottom))
        .collect();
    let bands = plot.bands.into_iter().map(|band| Band { area: band.area.translate(margin, top), ..band }).collect();
    Scene { width, height: bounds.height, marks, bands }
}

/// Paragraphs one below the other.
struct TextFlow<'a> {
    measure: &'a dyn Measure,
    slack: f64,
    /// The index into sizes: 0 for a wide, 1 for a narrow picture.
    narrow: usize,
    width: f64,
    left: f64,
    /// The top of the next paragraph.
    y: f64,
    marks: Vec<Mark>,
}

impl TextFlow<'_> {
    /// Writes what moved the figures, each text beside the number that it has in the plot.
    fn write_events(&mut self, figure: &Figure, measure: &dyn Measure) {
        let context =
            LayoutContext { figure, measure, viewport: Viewport { width: self.width, height: 0.0, slack: self.slack } };
        let numbers = (1..=figure.events.len()).map(|number| number.to_string());
        let radius = numbers.clone().map(|number| events::radius(&context, &number)).fold(0.0, f64::max);
        let (left, width) = (self.left, self.width);
        for (number, EventMark { text, .. }) in numbers.zip(&figure.events) {
            let size = NOTE.sizes[self.narrow];
            let first = Point::new(left + radius, self.y + EVENT_GAP + NOTE.above + (ASCENT - CAP_HEIGHT / 2.0) * size);
            let mut scene = Scene::default();
            events::draw(&context, &mut scene, first, &number, None);
            self.marks.extend(scene.marks);
            self.y += EVENT_GAP;
            (self.left, self.width) = (left + 2.0 * radius + EVENT_INDENT, width - 2.0 * radius - EVENT_INDENT);
            self.write(text, &NOTE);
            (self.left, self.width) = (left, width);
        }
        self.y += if figure.events.is_empty() { 0.0 } else { EVENT_GAP };
    }

    /// Writes a paragraph; an empty one takes no space.
    fn write(&mut self, text: &str, looks: &ParagraphStyle) {
        let (size, weight) = (looks.sizes[self.narrow], looks.weight);
        let style = TextStyle { measure: self.measure, size, weight, slack: self.slack };
        let lines = match weight {
            Weight::Bold => balanced_lines(&style, text, self.width),
            Weight::Normal => paragraph(&style, text, self.width),
        };
        if lines.is_empty() {
            return;
        }
        self.y += looks.above;
        for (index, text) in lines.into_iter().enumerate() {
            self.y += if index == 0 { ASCENT * size } else { LINE_HEIGHT * size };
            let (at, width) = (Point::new(self.left, self.y), style.width(&text));
            let shape = Shape::Text { at, anchor: Anchor::Start, size, weight, text, width };
            self.marks.push(Mark { shape, ink: looks.ink, cell: None });
        }
        self.y += DESCENT * size;
    }
}

/// The lines of a title, about equally long: no more lines than it needs, and no single word on the last.
fn balanced_lines(style: &TextStyle, text: &str, width: f64) -> Vec<String> {
    let full = paragraph(style, text, width);
    if full.len() < 2 {
        return full;
    }
    let letters = |lines: &[String]| lines.iter().map(String::len).sum::<usize>();
    // Sixteenths of the width, down to half of it: less never takes as few lines.
    let narrower = (1..=8).map(|sixteenths| width - f64::from(sixteenths) * width / 16.0);
    let tried = narrower.map(|narrow| paragraph(style, text, narrow));
    tried.take_while(|lines| lines.len() == full.len() && letters(lines) == letters(&full)).last().unwrap_or(full)
}
