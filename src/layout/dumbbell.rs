//! The plot of `dumbbell`: a row for each item, a small dot at the compared figure, a large one at the figure of the
//! period, and between them a line whose ink tells which way it went. Where another release printed the compared
//! figure, no change is worked out: its dot is hollow, the line dashed and of no direction.

use super::axis::{ValueAxis, is_hollow, is_muted};
use super::beside::Beside;
use super::draw::{Label, dot, line, lines, ring};
use super::key::{Key, Sign};
use super::pattern::dashes;
use super::reach::Reach;
use super::rows::{Entry, Frame, entries};
use super::{Room, annotate};
use crate::data::Flow;
use crate::figure::{Cell, Rows};
use crate::locale;
use crate::scene::{Anchor, Ink, Point, Scene};

/// Radii of the dots: of the period, and of the compared one.
const LARGE: f64 = 5.5;
const SMALL_DOT: f64 = 3.5;

/// The figures of a row, USD million, and the radii of their dots: of the period, and the compared one.
type Dots = [Option<(i64, f64)>; 2];

pub(super) fn compose(room: &Room, plot: &Rows, scene: &mut Scene) {
    let entries = entries(room, &plot.rows);
    let frame = Frame::new(room, scene, &entries, &key(room, plot));
    let mut beside = Beside::default();
    let mut figures = Vec::new();
    for (row, entry) in entries.iter().enumerate() {
        let dots = dots(room, &frame, row, entry);
        for dot in &dots {
            if let Some((value, radius)) = *dot {
                figures.push(value);
                beside.mark(value, radius);
            }
        }
        if frame.places[row].told {
            add_words(room, &mut beside, row, entry, dots, plot.rows[row].compared_mark.as_deref().unwrap_or(""));
            if let Some(words) = entry.missing
                && !frame.stacked
            {
                // Towards zero, where there is room; the compared figure stands on the outer side.
                let (value, radius) = dots[1].unwrap_or((0, 0.0));
                let reach = Reach::new(value > 0, value, radius);
                beside.missing(room, row, (words, entry.cell), reach);
            }
        }
    }
    let axis = frame.ground(room, scene, &figures, &beside.reaches);
    frame.zero_and_names(room, scene, &axis, &entries);
    for (row, entry) in entries.iter().enumerate() {
        draw(room, scene, (&frame, &axis), row, entry);
        beside.put(room, scene, (&frame, &axis), row);
    }
    annotate::in_rows(room, scene, &axis, &frame, &entries);
}

/// The ink of the way from the compared figure to this one.
pub(super) fn direction(cell: &Cell) -> Ink {
    match cell.compared.and_then(|compared| compared.change) {
        Some(change) if change.is_tie() => Ink::Compare,
        Some(change) if change.value > 0 => Ink::Surplus,
        Some(_) => Ink::Deficit,
        None => Ink::Compare,
    }
}

fn dots(room: &Room, frame: &Frame, row: usize, entry: &Entry) -> Dots {
    let half = frame.places[row].half;
    let now = room.value(entry.cell).map(|value| (i64::from(value), LARGE.min(half)));
    [now, room.compared(entry.cell).map(|value| (value, SMALL_DOT.min(half * 0.6)))]
}

/// The figures of both dots, each on its outer side; at the same figure, the compared one is the lower.
fn add_words<'a>(
    room: &Room<'a>,
    beside: &mut Beside<'a>,
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
            (now, Label::new(at, Anchor::Start, Ink::Text, room.mark(entry.cell)).weighing(entry.weight()))
        };
        if let Some((value, radius)) = dot {
            let reach = Reach::new(*below, value, radius);
            beside.label(room, row, label.of(entry.cell), reach);
        }
    }
}

fn key(room: &Room, plot: &Rows) -> Key {
    let mut key = Key::new(room);
    key.add_dates(room, plot);
    key.add_compared(room, plot, Sign::SmallDot(Ink::Compare), Sign::Ring(Ink::Compare));
    key.add(room, Sign::Dot(Ink::Text), &plot.period);
    let [up, down] = locale::ways(room.figure.lang, room.figure.flow == Flow::Balance);
    for (ink, words) in [(Ink::Surplus, up), (Ink::Deficit, down)] {
        if room.figure.cells.iter().any(|cell| cell.known.is_some() && direction(cell) == ink) {
            key.add(room, Sign::Stroke(ink), words);
        }
    }
    key
}

/// The dots of a row and the way between them.
fn draw(room: &Room, scene: &mut Scene, (frame, axis): (&Frame, &ValueAxis), row: usize, entry: &Entry) {
    let cell = room.figure.cell(entry.cell);
    let id = Some(entry.cell);
    let hollow = is_hollow(cell);
    let way = if is_muted(room, entry.cell) { Ink::Ghost } else { direction(cell) };
    let place = |value: i64| Point::new(axis.scale.at(value), frame.places[row].y);
    let [now, then] = dots(room, frame, row, entry);
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
