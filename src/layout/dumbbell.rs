//! The plot of `dumbbell`: a row for each item, a small dot at the compared figure, a large one at the figure of the
//! period, and between them a line whose ink tells which way it went. Where another release printed the compared
//! figure, no change is worked out: its dot is hollow, the line dashed and of no direction.

use super::axis::{ValueAxis, is_muted};
use super::bars::{TICKS_APART, is_hollow};
use super::draw::{LABEL, Label, SMALL, dashes, dot, line, lines, ring};
use super::key::{self, Key, Sign};
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
    let cells: Vec<&Cell> = entries.iter().map(|entry| room.figure.cell(entry.cell)).collect();
    let key = Key::new(room, key_entries(room, plot, &cells), room.viewport.width);
    let frame = Frame::new(room, scene, &entries, key);
    let row = |at: usize| shown(room, &frame, at, &entries[at], plot.rows[at].compared_mark.as_deref().unwrap_or(""));
    let shown: Vec<Shown> = (0..entries.len()).map(row).collect();
    let domain = Domain::of(shown.iter().flat_map(|row| [row.now, row.then]).flatten().map(|end| end.value));
    let scale = fit(domain, frame.plot.x, frame.plot.right(), |slope| {
        let mut reach = Reach::default();
        shown.iter().for_each(|row| row.widen(room, &mut reach, slope));
        reach
    });
    let axis = ValueAxis::new(room, scale, TICKS_APART);
    frame.ground(room, scene, &axis, shown.iter().all(|row| row.now.is_none() && row.then.is_none()));
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

fn shown<'a>(room: &Room<'a>, frame: &Frame, at: usize, entry: &Entry<'a>, compared: &'a str) -> Shown<'a> {
    let cell = room.figure.cell(entry.cell);
    let half = frame.places[at].half;
    let weight = if entry.bold { Weight::Bold } else { Weight::Normal };
    let now = cell.known.as_ref().map(|known| End {
        value: i64::from(known.value),
        radius: LARGE.min(half),
        words: &cell.words.mark,
        size: LABEL,
        weight,
        ink: Ink::Text,
    });
    let then = cell.compared.and_then(|compared| compared.value).map(|value| End {
        value: i64::from(value),
        radius: SMALL_DOT.min(half * 0.6),
        words: compared,
        size: SMALL,
        weight: Weight::Normal,
        ink: Ink::Quiet,
    });
    let words = entry.missing.filter(|_| !frame.stacked);
    let missing = words.map(|words| (words, MISSING_SIGN + room.width_of(words, SMALL, Weight::Normal)));
    Shown { now, then, missing, told: frame.places[at].told }
}

fn key_entries(room: &Room, plot: &Rows, cells: &[&Cell]) -> Vec<key::Entry> {
    let lang = room.figure.lang;
    let entry = |sign: Sign, words: String| key::Entry { sign, words };
    let drawn = |hollow: bool| {
        let held = |cell: &&Cell| cell.compared.is_some_and(|c| c.value.is_some()) && is_hollow(cell) == hollow;
        cells.iter().copied().any(|cell| held(&cell))
    };
    let mut all = key::unit_and_dates(room, &plot.rows);
    if let Some(words) = &plot.compared {
        all.extend(drawn(false).then(|| entry(Sign::SmallDot(Ink::Compare), words.clone())));
        all.extend(drawn(true).then(|| entry(Sign::Ring(Ink::Compare), locale::of_other_release(lang, words))));
    }
    all.push(entry(Sign::Dot(Ink::Text), plot.period.clone()));
    let ways = locale::ways(lang, room.figure.flow == Flow::Balance);
    for (ink, words) in [Ink::Surplus, Ink::Deficit].into_iter().zip(ways) {
        let some = cells.iter().any(|cell| cell.known.is_some() && direction(cell) == ink);
        all.extend(some.then(|| entry(Sign::Stroke(ink), words.to_string())));
    }
    all
}

impl<'a> Shown<'a> {
    /// The lower and the higher end; at the same figure, the compared one is the lower.
    fn ends(&self) -> [Option<End<'a>>; 2] {
        match (self.now, self.then) {
            (Some(now), Some(then)) if now.value < then.value => [Some(now), Some(then)],
            (Some(now), Some(then)) => [Some(then), Some(now)],
            (one, None) | (None, one) if one.is_some_and(|end| end.value < 0) => [one, None],
            (one, None) | (None, one) => [None, one],
        }
    }

    fn widen(&self, room: &Room, reach: &mut Reach, slope: f64) {
        let beside = |end: &End| if self.told { room.width_of(end.words, end.size, end.weight) + GAP } else { 0.0 };
        for end in [self.now, self.then].into_iter().flatten() {
            reach.widen_around(end.value as f64 * slope, end.radius);
        }
        let [low, high] = self.ends();
        if let Some(end) = low {
            reach.widen(true, -(end.value as f64) * slope + end.radius + beside(&end));
        }
        if let Some(end) = high {
            reach.widen(false, end.value as f64 * slope + end.radius + beside(&end));
        }
        if let Some((_, width)) = self.missing.filter(|_| self.told) {
            let start = self.then.map_or(GAP, |end| self.inwards(end.value as f64 * slope));
            reach.widen(
                self.says_missing_below(),
                if self.says_missing_below() { width - start } else { width + start },
            );
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
            lines(scene, dashes(place(then), place(now), 4.0, 3.0), 1.5, way, id);
        } else {
            line(scene, vec![place(then), place(now)], 3.0, way, id);
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
    let sides = show.ends().into_iter().zip([(-1.0, Anchor::End), (1.0, Anchor::Start)]);
    for (end, (side, anchor)) in sides.filter_map(|(end, side)| end.map(|end| (end, side))) {
        let at = Point::new(place(&end).x + side * (end.radius + GAP), frame.baseline(at, end.size));
        let label = Label::new(at, anchor, end.ink, end.words).of(entry.cell);
        let label = Label { size: end.size, weight: end.weight, ..label };
        frame.label(room, scene, axis, label);
    }
    if let Some((words, width)) = show.missing {
        let start = show.then.map_or(axis.scale.zero() + GAP, |then| show.inwards(place(&then).x));
        let start = if show.says_missing_below() { start - width } else { start };
        frame.missing(room, scene, axis, Point::new(start, frame.baseline(at, SMALL)), (words, entry.cell));
    }
}
