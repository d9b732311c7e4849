//! The plot of `bars`: a row for each item, its bar to one side of zero, the figure on the outer side of the bar and
//! the compared figure marked on it. The figures are no sum, and so no remainder is drawn.

use super::axis::{ValueAxis, bar, ghost_bar, ghost_of, ink_of, is_hollow, is_preliminary};
use super::draw::{LABEL, Label, SMALL};
use super::key::{DIAMOND, Entries, Key, Sign, diamond};
use super::reach::{Reach, clear, fit};
use super::rows::{Entry, Frame, MISSING_SIGN, entries};
use super::{Room, annotate};
use crate::figure::{Cell, Rows};
use crate::scale::Domain;
use crate::scene::{Anchor, Ink, Point, Scene, Weight};

/// Between two ticks of the value axis at least this much, CSS pixels.
pub(super) const TICKS_APART: f64 = 64.0;

/// What a row shows, before its places.
struct Shown {
    /// USD million; `None`: not in our sources.
    value: Option<i64>,
    compared: Option<i64>,
    /// Whether another release printed the compared figure.
    hollow: bool,
    ghost: Option<i64>,
    /// The width of the words on the outer side; 0 where there is no room for words.
    words: f64,
    /// Whether its words stand below zero.
    below: bool,
}

pub(super) fn compose(room: &Room, plot: &Rows, scene: &mut Scene) {
    let entries = entries(room, &plot.rows);
    let key = Key::new(room, key_entries(room, plot), room.viewport.width);
    let frame = Frame::new(room, scene, &entries, &key);
    let mut figures = Vec::new();
    for entry in &entries {
        for value in values(room.figure.cell(entry.cell), plot.ghosts) {
            figures.extend(value);
        }
    }
    let domain = Domain::of(figures);
    let mut shown = Vec::new();
    let mut is_empty = true;
    for (row, entry) in entries.iter().enumerate() {
        let cell = room.figure.cell(entry.cell);
        let [value, compared, ghost] = values(cell, plot.ghosts);
        is_empty = is_empty && value.is_none() && compared.is_none();
        let below = value.map_or(says_missing_below(domain, compared), |value| value < 0);
        let words = words_width(room, &frame, row, entry);
        shown.push(Shown { value, compared, hollow: is_hollow(cell), ghost, words, below });
    }
    let scale = fit(domain, frame.plot.x, frame.plot.right(), &|slope, reach| {
        for row in &shown {
            row.widen(reach, slope);
        }
    });
    let axis = ValueAxis::new(room, scale, TICKS_APART);
    frame.ground(room, scene, &axis, is_empty);
    for (row, show) in shown.iter().enumerate() {
        draw_bar(room, scene, (&frame, &axis), row, show, &entries[row]);
    }
    frame.zero_and_names(room, scene, &axis, &entries);
    for (row, show) in shown.iter().enumerate() {
        let entry = &entries[row];
        if let Some(value) = show.compared {
            let place = frame.places[row];
            let radius = DIAMOND.min(place.half / 1.4);
            diamond(scene, Point::new(axis.scale.at(value), place.y), radius, show.hollow, Some(entry.cell));
        }
        draw_words(room, scene, (&frame, &axis), row, show, entry);
    }
    annotate::in_rows(room, scene, &axis, &frame, &entries);
}

/// On which side of zero it is said that a figure is not held: where its compared figure is not, if the side is in
/// use, else where there is more room.
fn says_missing_below(domain: Domain, compared: Option<i64>) -> bool {
    match compared {
        Some(value) if value < 0 && domain.high > 0 => false,
        Some(value) if value > 0 && domain.low < 0 => true,
        Some(_) | None => domain.high < -domain.low,
    }
}

/// The shown, the compared and the first published figure of a row, USD million.
fn values(cell: &Cell, ghosts: bool) -> [Option<i64>; 3] {
    let known = cell.known.as_ref().map(|known| i64::from(known.value));
    let compared = cell.compared.and_then(|compared| compared.value).map(i64::from);
    let ghost = if ghosts { ghost_of(cell).map(i64::from) } else { None };
    [known, compared, ghost]
}

fn key_entries(room: &Room, plot: &Rows) -> Entries {
    let mut entries = Entries::new(room);
    entries.add_dates(room, plot);
    entries.add_compared(room, plot, Sign::Diamond { hollow: false }, Sign::Diamond { hollow: true });
    entries.add_hatch(room);
    entries.add_ghost(room, plot.ghosts && room.figure.cells.iter().any(|cell| ghost_of(cell).is_some()));
    entries
}

/// How much the words beside a bar take.
fn words_width(room: &Room, frame: &Frame, row: usize, entry: &Entry) -> f64 {
    match entry.missing {
        _ if !frame.places[row].told => 0.0,
        Some(_) if frame.stacked => 0.0,
        Some(words) => MISSING_SIGN + room.width_of(words, SMALL, Weight::Normal),
        None => room.width_of(room.mark(entry.cell), LABEL, entry.weight()),
    }
}

impl Shown {
    /// Where its words start, counted outwards from zero.
    fn start(&self, slope: f64) -> f64 {
        let outwards = |value: i64| (if self.below { -value } else { value }) as f64 * slope;
        let end = |value: Option<i64>| value.map_or(0.0, outwards);
        let end = 0f64.max(end(self.value)).max(end(self.ghost));
        clear(end, self.words, self.compared.map(|value| (outwards(value), DIAMOND)))
    }

    fn widen(&self, reach: &mut Reach, slope: f64) {
        if self.words > 0.0 {
            reach.widen(self.below, self.start(slope) + self.words);
        }
        if let Some(value) = self.compared {
            reach.widen_around(value as f64 * slope, DIAMOND + 1.0);
        }
    }
}

fn draw_bar(room: &Room, scene: &mut Scene, on: (&Frame, &ValueAxis), row: usize, show: &Shown, entry: &Entry) {
    let (frame, axis) = on;
    let Some(known) = &room.figure.cell(entry.cell).known else { return };
    let end = |value: i64| axis.scale.at(value);
    let area = frame.bar(row, axis.scale.zero(), end(i64::from(known.value)), 1.0);
    bar(scene, area, ink_of(room, entry.cell, known.value), is_preliminary(known), Some(entry.cell));
    if let Some(first) = show.ghost {
        ghost_bar(scene, frame.bar(row, axis.scale.zero(), end(first), 1.3), Some(entry.cell));
    }
}

fn draw_words(room: &Room, scene: &mut Scene, on: (&Frame, &ValueAxis), row: usize, show: &Shown, entry: &Entry) {
    let (frame, axis) = on;
    if show.words == 0.0 {
        return;
    }
    let start = show.start(axis.scale.length(1_000_000) / 1e6);
    let (x, anchor) = match show.below {
        true => (axis.scale.zero() - start, Anchor::End),
        false => (axis.scale.zero() + start, Anchor::Start),
    };
    if let Some(words) = entry.missing {
        let x = if show.below { x - show.words } else { x };
        frame.missing(room, scene, axis, Point::new(x, frame.baseline(row, SMALL)), (words, entry.cell));
        return;
    }
    let at = Point::new(x, frame.baseline(row, LABEL));
    let label = Label::new(at, anchor, Ink::Text, room.mark(entry.cell)).of(entry.cell).weighing(entry.weight());
    frame.label(room, scene, axis, &label);
}
