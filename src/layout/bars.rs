//! The plot of `bars`: a row for each item, its bar to one side of zero, the figure on the outer side of the bar and
//! the compared figure marked on it. The figures are no sum, and so no remainder is drawn.

use super::axis::{bar, ghost_bar, ghost_of, ink_of, is_hollow, is_preliminary};
use super::beside::Beside;
use super::draw::Label;
use super::key::{DIAMOND, Key, Sign, diamond};
use super::reach::Reach;
use super::rows::{Frame, entries};
use super::{Room, annotate};
use crate::figure::Rows;
use crate::scale::Domain;
use crate::scene::{Anchor, Ink, Point, Scene};

pub(super) fn compose(room: &Room, plot: &Rows, scene: &mut Scene) {
    let entries = entries(room, &plot.rows);
    let frame = Frame::new(room, scene, &entries, &key(room, plot));
    let mut figures = Vec::new();
    for entry in &entries {
        room.add_values(entry.cell, plot.ghosts, &mut figures);
        figures.extend(room.compared(entry.cell));
    }
    let domain = Domain::of(&figures);
    let mut beside = Beside::default();
    for (row, entry) in entries.iter().enumerate() {
        let compared = room.compared(entry.cell);
        if let Some(value) = compared {
            beside.mark(value, DIAMOND + 1.0);
        }
        if !frame.places[row].told {
            continue;
        }
        // The words stand beyond the bar, and beyond the outline where that is longer.
        let mut ends = Vec::new();
        room.add_values(entry.cell, plot.ghosts, &mut ends);
        let below = ends.first().map_or(says_missing_below(domain, compared), |value| *value < 0);
        let mut end = 0;
        for value in &ends {
            end = if below { end.min(*value) } else { end.max(*value) };
        }
        let past = compared.map(|value| (value, DIAMOND));
        let reach = Reach { below, value: end, radius: 0.0, words: 0.0, past };
        match entry.missing {
            Some(_) if frame.stacked => {}
            Some(words) => beside.missing(room, row, (words, entry.cell), reach),
            None => {
                let label = Label::new(Point::default(), Anchor::Start, Ink::Text, room.mark(entry.cell));
                beside.label(room, row, label.of(entry.cell).weighing(entry.weight()), reach);
            }
        }
    }
    let axis = frame.ground(room, scene, &figures, &beside.reaches);
    for (row, entry) in entries.iter().enumerate() {
        let cell = room.figure.cell(entry.cell);
        let Some(known) = &cell.known else { continue };
        let area = frame.bar(&axis, row, 0, i64::from(known.value), 1.0);
        bar(scene, area, ink_of(room, entry.cell, known.value), is_preliminary(known), Some(entry.cell));
        if let (true, Some(first)) = (plot.ghosts, ghost_of(cell)) {
            ghost_bar(scene, frame.bar(&axis, row, 0, i64::from(first), 1.3), Some(entry.cell));
        }
    }
    frame.zero_and_names(room, scene, &axis, &entries);
    for (row, entry) in entries.iter().enumerate() {
        if let Some(value) = room.compared(entry.cell) {
            let place = frame.places[row];
            let hollow = is_hollow(room.figure.cell(entry.cell));
            let at = Point::new(axis.scale.at(value), place.y);
            diamond(scene, at, DIAMOND.min(place.half / 1.4), hollow, Some(entry.cell));
        }
        beside.put(room, scene, (&frame, &axis), row);
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

fn key(room: &Room, plot: &Rows) -> Key {
    let mut key = Key::new(room);
    key.add_dates(room, plot);
    key.add_compared(room, plot, Sign::Diamond { hollow: false }, Sign::Diamond { hollow: true });
    key.add_hatch(room);
    key.add_ghost(room, plot.ghosts && room.figure.cells.iter().any(|cell| ghost_of(cell).is_some()));
    key
}
