//! The plot of `bars`: a row for each item, its bar to one side of zero, the figure on the outer side of the bar and
//! the compared figure marked on it. The figures are no sum, and so no remainder is drawn.

use super::axis::{bar, ghost_bar, ghost_of, ink_of, is_hollow, is_preliminary};
use super::beside::Beside;
use super::draw::Label;
use super::key::{DIAMOND, Entries, Sign, diamond};
use super::reach::Reach;
use super::rows::{Frame, entries};
use super::{Room, annotate};
use crate::figure::{CellId, Rows};
use crate::scale::Domain;
use crate::scene::{Anchor, Ink, Point, Scene};

pub(super) fn compose(room: &Room, plot: &Rows, scene: &mut Scene) {
    let entries = entries(room, &plot.rows);
    let frame = Frame::new(room, scene, &entries, key_entries(room, plot));
    let mut figures = Vec::new();
    for entry in &entries {
        for value in values(room, plot, entry.cell) {
            figures.extend(value);
        }
    }
    let domain = Domain::of(&figures);
    let mut beside = Beside::default();
    for (row, entry) in entries.iter().enumerate() {
        let [value, compared, ghost] = values(room, plot, entry.cell);
        if let Some(value) = compared {
            beside.mark(value, DIAMOND + 1.0);
        }
        if !frame.places[row].told {
            continue;
        }
        let below = value.map_or(says_missing_below(domain, compared), |value| value < 0);
        // The words stand beyond the bar, and beyond the outline where that is longer.
        let mut end = 0;
        for value in [value, ghost].into_iter().flatten() {
            end = if below { value.min(end) } else { value.max(end) };
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
        let Some(known) = room.known(entry.cell) else { continue };
        let area = frame.bar(&axis, row, 0, i64::from(known.value), 1.0);
        bar(scene, area, ink_of(room, entry.cell, known.value), is_preliminary(known), Some(entry.cell));
        if let [_, _, Some(first)] = values(room, plot, entry.cell) {
            ghost_bar(scene, frame.bar(&axis, row, 0, first, 1.3), Some(entry.cell));
        }
    }
    frame.zero_and_names(room, scene, &axis, &entries);
    for (row, entry) in entries.iter().enumerate() {
        if let [_, Some(value), _] = values(room, plot, entry.cell) {
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

/// The shown, the compared and the first published figure of a row, USD million; `None`: not in our sources.
fn values(room: &Room, plot: &Rows, cell: CellId) -> [Option<i64>; 3] {
    let cell = room.figure.cell(cell);
    let known = cell.known.as_ref().map(|known| i64::from(known.value));
    let compared = cell.compared.and_then(|compared| compared.value).map(i64::from);
    let ghost = if plot.ghosts { ghost_of(cell).map(i64::from) } else { None };
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
