//! The plot of `dumbbell`: a row for each item, a small dot at the compared figure, a large one at the figure of the
//! period, and between them a line whose ink tells which way it went. Where another release printed the compared
//! figure, no change is worked out: its dot is hollow, the line dashed and of no direction.

use super::axis::{ValueAxis, is_hollow, is_muted};
use super::draw::{Label, dot, line, lines, ring};
use super::label_extent::LabelExtent;
use super::legend::{Legend, Sign};
use super::pattern::dashes;
use super::row_labels::RowLabels;
use super::rows::{Entry, Frame, entries};
use super::{LayoutContext, annotate};
use crate::data::Flow;
use crate::figure::{Cell, Rows};
use crate::scene::{Anchor, Ink, Point, Scene};
use crate::words::{self, Message};

/// Radii of the dots: of the period, and of the compared one.
const LARGE: f64 = 5.5;
const SMALL_DOT: f64 = 3.5;

/// The figures of a row, USD million, and the radii of their dots: of the period, and the compared one.
type Dots = [Option<(i64, f64)>; 2];

pub(super) fn compose(context: &LayoutContext, plot: &Rows, scene: &mut Scene) {
    let entries = entries(context, &plot.rows);
    let frame = Frame::new(context, scene, &entries, &legend(context, plot));
    let mut beside = RowLabels::default();
    let mut figures = Vec::new();
    for (row, entry) in entries.iter().enumerate() {
        let dots = dots(context, &frame, row, entry);
        for dot in &dots {
            if let Some((value, radius)) = *dot {
                figures.push(value);
                beside.mark(value, radius);
            }
        }
        if frame.places[row].told {
            add_words(context, &mut beside, row, entry, dots, plot.rows[row].compared_mark.as_deref().unwrap_or(""));
            if let Some(words) = entry.missing
                && !frame.stacked
            {
                // Towards zero, where there is room; the compared figure stands on the outer side.
                let (value, radius) = dots[1].unwrap_or((0, 0.0));
                let reach = LabelExtent::new(value > 0, value, radius);
                beside.missing(context, row, (words, entry.cell), reach);
            }
        }
    }
    let axis = frame.ground(context, scene, &figures, &beside.reaches);
    frame.zero_and_names(context, scene, &axis, &entries);
    for (row, entry) in entries.iter().enumerate() {
        draw(context, scene, (&frame, &axis), row, entry);
        beside.put(context, scene, (&frame, &axis), row);
    }
    annotate::in_rows(context, scene, &axis, &frame, &entries);
}

/// The ink of the way from the compared figure to this one.
pub(super) fn direction(cell: &Cell) -> Ink {
    match cell.change() {
        Some(change) if change.is_tie() => Ink::Compare,
        Some(change) if change.value > 0 => Ink::Surplus,
        Some(_) => Ink::Deficit,
        None => Ink::Compare,
    }
}

fn dots(context: &LayoutContext, frame: &Frame, row: usize, entry: &Entry) -> Dots {
    let half = frame.places[row].half;
    let now = context.value(entry.cell).map(|value| (i64::from(value), LARGE.min(half)));
    [now, context.compared(entry.cell).map(|value| (value, SMALL_DOT.min(half * 0.6)))]
}

/// The figures of both dots, each on its outer side; at the same figure, the compared one is the lower.
fn add_words<'a>(
    context: &LayoutContext<'a>,
    beside: &mut RowLabels<'a>,
    row: usize,
    entry: &Entry,
    [now, then]: Dots,
    compared: &'a str,
) {
    let rises = match (now, then) {
        (Some((now, _)), Some((then, _))) => now >= then,
        (Some((now, _)), None) => now >= 0,
        (None, Some((then, _))) => then < 0,
        (None, None) => return,
    };
    for below in &[true, false] {
        let at = Point::default();
        let (dot, label) = if *below == rises {
            (then, Label::small(at, Anchor::Start, Ink::Quiet, compared))
        } else {
            (now, Label::new(at, Anchor::Start, Ink::Text, context.mark(entry.cell)).weighing(entry.weight()))
        };
        if let Some((value, radius)) = dot {
            let reach = LabelExtent::new(*below, value, radius);
            beside.label(context, row, label.of(entry.cell), reach);
        }
    }
}

fn legend(context: &LayoutContext, plot: &Rows) -> Legend {
    let mut legend = Legend::new(context);
    legend.add_dates(context, plot);
    legend.add_compared(context, plot, Sign::SmallDot(Ink::Compare), Sign::Ring(Ink::Compare));
    legend.add(context, Sign::Dot(Ink::Text), &plot.period);
    let balance = context.figure.flow == Flow::Balance;
    let [up, down] = [true, false].map(|up| words::say(context.figure.lang, Message::Direction { balance, up }));
    for (ink, words) in [(Ink::Surplus, up), (Ink::Deficit, down)] {
        if context.figure.cells.iter().any(|cell| cell.value.is_some() && direction(cell) == ink) {
            legend.add(context, Sign::Stroke(ink), &words);
        }
    }
    legend
}

/// The dots of a row and the way between them.
fn draw(context: &LayoutContext, scene: &mut Scene, (frame, axis): (&Frame, &ValueAxis), row: usize, entry: &Entry) {
    let cell = context.figure.cell(entry.cell);
    let id = Some(entry.cell);
    let hollow = is_hollow(cell);
    let way = if is_muted(context, entry.cell) { Ink::Ghost } else { direction(cell) };
    let place = |value: i64| Point::new(axis.scale.at(value), frame.places[row].y);
    let [now, then] = dots(context, frame, row, entry);
    if let (Some((now, _)), Some((then, _))) = (now, then) {
        let ends = [place(then), place(now)];
        if hollow {
            lines(scene, &dashes(ends[0], ends[1], 4.0, 3.0), 1.5, way, id);
        } else {
            line(scene, &ends, 3.0, way, id);
        }
    }
    if let Some((value, radius)) = now {
        dot(scene, place(value), radius, way, id);
    }
    // Last, so that it shows where the two coincide.
    if let Some((value, radius)) = then {
        let center = place(value);
        dot(scene, center, radius + 1.0, Ink::Ground, id);
        match hollow {
            true => ring(scene, center, radius, 1.5, Ink::Compare, id),
            false => dot(scene, center, radius, Ink::Compare, id),
        }
    }
}
