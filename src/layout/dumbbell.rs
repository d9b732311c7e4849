//! The plot of `dumbbell`: a row for each item, a small dot at the compared figure, a large one at the figure of the
//! period, and between them a line whose ink tells which way it went. Where another release printed the compared
//! figure, no change is worked out: its dot is hollow, the line dashed and of no direction.

use super::axis::{ValueAxis, is_hollow, is_muted};
use super::bars::TICKS_APART;
use super::draw::{LABEL, Label, SMALL, dashes, dot, line, lines, ring};
use super::key::{Entries, Key, Sign};
use super::reach::{GAP, Reach, fit};
use super::rows::{Entry, Frame, MISSING_SIGN, entries};
use super::{Room, annotate};
use crate::data::Flow;
use crate::figure::{Cell, Rows};
use crate::locale;
use crate::scale::Domain;
use crate::scene::{Anchor, Ink, Point, Scene, Weight};

/// Radii of the dots: of the period, and of the compared one.
const LARGE: f64 = 5.5;
const SMALL_DOT: f64 = 3.5;

/// One dot of a row.
#[derive(Clone, Copy)]
struct End<'a> {
    /// USD million.
    value: i64,
    radius: f64,
    words: &'a str,
    size: f64,
    weight: Weight,
    ink: Ink,
}

/// What a row shows, before its places.
struct Shown<'a> {
    now: Option<End<'a>>,
    then: Option<End<'a>>,
    /// What is said in the place of a figure that is not held, and how wide it is.
    missing: Option<(&'a str, f64)>,
    told: bool,
}

pub(super) fn compose(room: &Room, plot: &Rows, scene: &mut Scene) {
    let entries = entries(room, &plot.rows);
    let key = Key::new(room, key_entries(room, plot), room.viewport.width);
    let frame = Frame::new(room, scene, &entries, &key);
    let mut shown = Vec::new();
    let mut figures = Vec::new();
    for (at, entry) in entries.iter().enumerate() {
        let row = shown_at(room, &frame, at, entry, plot.rows[at].compared_mark.as_deref().unwrap_or(""));
        for end in [row.now, row.then] {
            figures.extend(end.map(|end| end.value));
        }
        shown.push(row);
    }
    let is_empty = figures.is_empty();
    let scale = fit(Domain::of(figures), frame.plot.x, frame.plot.right(), &|slope, reach| {
        for row in &shown {
            row.widen(room, reach, slope);
        }
    });
    let axis = ValueAxis::new(room, scale, TICKS_APART);
    frame.ground(room, scene, &axis, is_empty);
    frame.zero_and_names(room, scene, &axis, &entries);
    for (at, row) in shown.iter().enumerate() {
        draw(room, scene, (&frame, &axis), (at, &entries[at]), row);
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

fn shown_at<'a>(room: &Room<'a>, frame: &Frame, at: usize, entry: &Entry<'a>, compared: &'a str) -> Shown<'a> {
    let cell = room.figure.cell(entry.cell);
    let half = frame.places[at].half;
    let mut shown = Shown { now: None, then: None, missing: None, told: frame.places[at].told };
    if let Some(known) = &cell.known {
        shown.now = Some(End {
            value: i64::from(known.value),
            radius: LARGE.min(half),
            words: &cell.words.mark,
            size: LABEL,
            weight: entry.weight(),
            ink: Ink::Text,
        });
    }
    if let Some(value) = cell.compared.and_then(|compared| compared.value) {
        shown.then = Some(End {
            value: i64::from(value),
            radius: SMALL_DOT.min(half * 0.6),
            words: compared,
            size: SMALL,
            weight: Weight::Normal,
            ink: Ink::Quiet,
        });
    }
    if let Some(words) = entry.missing
        && !frame.stacked
    {
        shown.missing = Some((words, MISSING_SIGN + room.width_of(words, SMALL, Weight::Normal)));
    }
    shown
}

fn key_entries(room: &Room, plot: &Rows) -> Entries {
    let mut entries = Entries::new(room);
    entries.add_dates(room, plot);
    entries.add_compared(room, plot, Sign::SmallDot(Ink::Compare), Sign::Ring(Ink::Compare));
    entries.add(Sign::Dot(Ink::Text), &plot.period);
    let [up, down] = locale::ways(room.figure.lang, room.figure.flow == Flow::Balance);
    for (ink, words) in [(Ink::Surplus, up), (Ink::Deficit, down)] {
        if room.figure.cells.iter().any(|cell| cell.known.is_some() && direction(cell) == ink) {
            entries.add(Sign::Stroke(ink), words);
        }
    }
    entries
}

impl<'a> Shown<'a> {
    /// The lower and the higher end; at the same figure, the compared one is the lower.
    fn ends(&self) -> [Option<End<'a>>; 2] {
        let is_lower = match (self.now, self.then) {
            (Some(now), Some(then)) => now.value < then.value,
            (Some(now), None) => now.value < 0,
            (None, then) => then.is_none_or(|then| then.value >= 0),
        };
        if is_lower { [self.now, self.then] } else { [self.then, self.now] }
    }

    fn beside(&self, room: &Room, end: &End) -> f64 {
        if self.told { room.width_of(end.words, end.size, end.weight) + GAP } else { 0.0 }
    }

    fn widen(&self, room: &Room, reach: &mut Reach, slope: f64) {
        let [low, high] = self.ends();
        for (end, below) in [(low, true), (high, false)] {
            if let Some(end) = end {
                let place = end.value as f64 * slope;
                reach.widen_around(place, end.radius);
                reach.widen(below, if below { -place } else { place } + end.radius + self.beside(room, &end));
            }
        }
        if let Some((_, width)) = self.missing
            && self.told
        {
            let start = self.then.map_or(GAP, |end| self.inwards(end.value as f64 * slope));
            let below = self.says_missing_below();
            reach.widen(below, if below { width - start } else { width + start });
        }
    }

    /// Whether the words for a figure that is not held stand left of the compared one: towards zero, where there is
    /// room; its own figure stands on the outer side.
    fn says_missing_below(&self) -> bool {
        self.then.is_some_and(|end| end.value > 0)
    }

    /// The place inwards of the compared figure's dot.
    fn inwards(&self, place: f64) -> f64 {
        let aside = self.then.map_or(0.0, |end| end.radius) + GAP;
        if self.says_missing_below() { place - aside } else { place + aside }
    }
}

fn draw(room: &Room, scene: &mut Scene, on: (&Frame, &ValueAxis), row: (usize, &Entry), show: &Shown) {
    let ((frame, axis), (at, entry)) = (on, row);
    let cell = room.figure.cell(entry.cell);
    let y = frame.places[at].y;
    let place = |end: &End| Point::new(axis.scale.at(end.value), y);
    let id = Some(entry.cell);
    let (hollow, muted) = (is_hollow(cell), is_muted(room, entry.cell));
    let way = if muted { Ink::Ghost } else { direction(cell) };
    if let (Some(now), Some(then)) = (&show.now, &show.then) {
        if hollow {
            lines(scene, &dashes(place(then), place(now), 4.0, 3.0), 1.5, way, id);
        } else {
            line(scene, &[place(then), place(now)], 3.0, way, id);
        }
    }
    if let Some(now) = &show.now {
        dot(scene, place(now), now.radius, way, id);
    }
    // Last, so that it shows where the two coincide.
    if let Some(then) = &show.then {
        let center = place(then);
        dot(scene, center, then.radius + 1.0, Ink::Ground, id);
        match hollow {
            true => ring(scene, center, then.radius, 1.5, Ink::Compare, id),
            false => dot(scene, center, then.radius, Ink::Compare, id),
        }
    }
    if !show.told {
        return;
    }
    let [low, high] = show.ends();
    for (end, side, anchor) in [(low, -1.0, Anchor::End), (high, 1.0, Anchor::Start)] {
        let Some(end) = end else { continue };
        let start = Point::new(place(&end).x + side * (end.radius + GAP), frame.baseline(at, end.size));
        let label = Label::new(start, anchor, end.ink, end.words).of(entry.cell).weighing(end.weight);
        frame.label(room, scene, axis, &Label { size: end.size, ..label });
    }
    if let Some((words, width)) = show.missing {
        let start = show.then.map_or(axis.scale.zero() + GAP, |then| show.inwards(place(&then).x));
        let start = if show.says_missing_below() { start - width } else { start };
        frame.missing(room, scene, axis, Point::new(start, frame.baseline(at, SMALL)), (words, entry.cell));
    }
}
