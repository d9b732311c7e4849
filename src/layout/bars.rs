//! The plot of `bars`: a row for each item, its bar to one side of zero, the figure on the outer side of the bar and
//! the compared figure marked on it. The figures are no sum, and so no remainder is drawn.

use super::axis::{ValueAxis, bar, ghost_bar, ghost_of, ink_of, is_preliminary};
use super::draw::{LABEL, Label, SMALL};
use super::key::{DIAMOND, Key, Sign, diamond};
use super::reach::{Reach, clear, fit};
use super::rows::{Entry, Frame, MISSING_SIGN, entries};
use super::{Room, annotate, key};
use crate::figure::{Cell, Rows};
use crate::locale;
use crate::scale::Domain;
use crate::scene::{Anchor, Ink, Point, Scene, Weight};

/// Between two ticks of the value axis at least this much, CSS pixels.
pub(super) const TICKS_APART: f64 = 64.0;

/// What a row shows, before its places.
struct Shown {
    /// USD million; `None`: not in our sources.
    value: Option<i64>,
    /// USD million, and whether another release printed it.
    compared: Option<(i64, bool)>,
    ghost: Option<i64>,
    /// The width of the words on the outer side; 0 where there is no room for words.
    words: f64,
    /// Whether its words stand below zero.
    below: bool,
}

pub(super) fn compose(room: &Room, plot: &Rows, scene: &mut Scene) {
    let entries = entries(room, &plot.rows);
    let cells: Vec<&Cell> = entries.iter().map(|entry| room.figure.cell(entry.cell)).collect();
    let key = Key::new(room, key_entries(room, plot, &cells), room.viewport.width);
    let frame = Frame::new(room, scene, &entries, key);
    let domain = Domain::of(cells.iter().flat_map(|cell| values(cell, plot.ghosts)).flatten());
    let shown = |(row, cell): (usize, &&Cell)| {
        let [value, compared, ghost] = values(cell, plot.ghosts);
        let words = words_width(room, &frame, row, &entries[row]);
        let below = value.map_or(says_missing_below(domain, compared), |value| value < 0);
        Shown { value, compared: compared.map(|v| (v, is_hollow(cell))), ghost, words, below }
    };
    let shown: Vec<Shown> = cells.iter().enumerate().map(shown).collect();
    let scale = fit(domain, frame.plot.x, frame.plot.right(), |slope| {
        let mut reach = Reach::default();
        shown.iter().for_each(|row| row.widen(&mut reach, slope));
        reach
    });
    let axis = ValueAxis::new(room, scale, TICKS_APART);
    frame.ground(room, scene, &axis, shown.iter().all(|row| row.value.is_none() && row.compared.is_none()));
    for (row, (show, entry)) in shown.iter().zip(&entries).enumerate() {
        draw_bar(room, scene, (&frame, &axis), row, show, entry);
    }
    frame.zero_and_names(room, scene, &axis, &entries);
    for (row, (show, entry)) in shown.iter().zip(&entries).enumerate() {
        if let Some((value, hollow)) = show.compared {
            let place = frame.places[row];
            let radius = DIAMOND.min(place.half / 1.4);
            diamond(scene, Point::new(axis.scale.at(value), place.y), radius, hollow, entry.cell);
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
    let known = cell.known.as_ref().map(|known| known.value);
    let compared = cell.compared.and_then(|compared| compared.value);
    let ghost = if ghosts { ghost_of(cell) } else { None };
    [known, compared, ghost].map(|value| value.map(i64::from))
}

/// Whether the compared figure is drawn hollow: no change is worked out.
pub(super) fn is_hollow(cell: &Cell) -> bool {
    cell.compared.is_some_and(|compared| compared.value.is_some() && compared.change.is_none())
}

fn key_entries(room: &Room, plot: &Rows, cells: &[&Cell]) -> Vec<key::Entry> {
    let lang = room.figure.lang;
    let compared = |hollow: bool| {
        let drawn = |cell: &&&Cell| cell.compared.is_some_and(|c| c.value.is_some()) && is_hollow(cell) == hollow;
        let words = plot.compared.as_deref().filter(|_| cells.iter().find(drawn).is_some());
        let words = words.map(|words| if hollow { locale::of_other_release(lang, words) } else { words.to_string() });
        words.map(|words| key::Entry { sign: Sign::Diamond { hollow }, words })
    };
    let ghost = plot.ghosts && cells.iter().any(|cell| ghost_of(cell).is_some());
    let ghost = ghost.then(|| key::Entry { sign: Sign::Ghost, words: locale::first_published(lang).to_string() });
    let hatched = cells.iter().find_map(|cell| cell.known.as_ref().filter(|known| is_preliminary(known)));
    let all_hatched = cells.iter().all(|cell| cell.known.as_ref().is_none_or(is_preliminary));
    let hatch = hatched
        .filter(|_| !all_hatched)
        .map(|_| key::Entry { sign: Sign::Hatch(Ink::Quiet), words: locale::preliminary(lang).to_string() });
    let signs = [compared(false), compared(true), hatch, ghost].into_iter().flatten();
    key::unit_and_dates(room, &plot.rows).into_iter().chain(signs).collect()
}

/// How much the words beside a bar take.
fn words_width(room: &Room, frame: &Frame, row: usize, entry: &Entry) -> f64 {
    let words = &room.figure.cell(entry.cell).words.mark;
    match entry.missing {
        _ if !frame.places[row].told => 0.0,
        Some(_) if frame.stacked => 0.0,
        Some(words) => MISSING_SIGN + room.width_of(words, SMALL, Weight::Normal),
        None => room.width_of(words, LABEL, weight(entry)),
    }
}

fn weight(entry: &Entry) -> Weight {
    if entry.bold { Weight::Bold } else { Weight::Normal }
}

impl Shown {
    /// Where its words start, counted outwards from zero.
    fn start(&self, slope: f64) -> f64 {
        let outwards = |value: i64| (if self.below { -value } else { value }) as f64 * slope;
        let ends = [self.value, self.ghost].into_iter().flatten().map(outwards);
        let marks: Vec<(f64, f64)> = self.compared.iter().map(|(value, _)| (outwards(*value), DIAMOND)).collect();
        clear(ends.fold(0.0, f64::max), self.words, &marks)
    }

    fn widen(&self, reach: &mut Reach, slope: f64) {
        if self.words > 0.0 {
            reach.widen(self.below, self.start(slope) + self.words);
        }
        if let Some((value, _)) = self.compared {
            reach.widen_around(value as f64 * slope, DIAMOND + 1.0);
        }
    }
}

fn draw_bar(room: &Room, scene: &mut Scene, on: (&Frame, &ValueAxis), row: usize, show: &Shown, entry: &Entry) {
    let (frame, axis) = on;
    let Some(known) = &room.figure.cell(entry.cell).known else { return };
    let end = |value: i64| axis.scale.at(value);
    let area = frame.bar(row, axis.scale.zero(), end(i64::from(known.value)), 1.0);
    bar(scene, area, ink_of(room, entry.cell, known.value), is_preliminary(known), entry.cell);
    if let Some(first) = show.ghost {
        ghost_bar(scene, frame.bar(row, axis.scale.zero(), end(first), 1.3), entry.cell);
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
    let words = &room.figure.cell(entry.cell).words.mark;
    let label = Label::new(Point::new(x, frame.baseline(row, LABEL)), anchor, Ink::Text, words).of(entry.cell);
    let label = Label { weight: weight(entry), ..label };
    frame.label(room, scene, axis, label);
}
