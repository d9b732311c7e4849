//! The names of the lines, and of what lies between them, beside their last dots.

use super::super::Room;
use super::super::draw::{FALL, LABEL, LEADING, Label, RISE};
use super::super::frame::Frame;
use super::super::place::spread;
use super::size;
use crate::figure::{CellId, Difference};
use crate::scene::{Anchor, Ink, Point, Scene, Weight};

/// From the plot's end to the names.
pub(super) const ASIDE: f64 = 9.0;

/// The name of a line, or of what lies between, at the last period that has both.
pub(super) struct End {
    /// The figure that it stands beside, USD million.
    at: f64,
    ink: Ink,
    cell: CellId,
    lines: Vec<String>,
}

impl End {
    /// Exports, imports and balance of the last period that holds them: name and figure, in one line where it is wide.
    pub fn all(room: &Room, plot: &Difference) -> Vec<End> {
        let value = |id: &CellId| room.figure.cell(*id).known.as_ref().map(|known| known.value);
        let held = plot.periods.iter().rev().find(|period| period.iter().all(|id| value(id).is_some()));
        let Some(period) = held else { return Vec::new() };
        let [exports, imports, balance] = period.map(|id| value(&id).unwrap_or(0));
        let middle = (f64::from(exports) + f64::from(imports)) / 2.0;
        let names = [
            (&plot.exports, f64::from(exports), Ink::Exports),
            (&plot.imports, f64::from(imports), Ink::Imports),
            if balance < 0 { (&plot.deficit, middle, Ink::Deficit) } else { (&plot.surplus, middle, Ink::Surplus) },
        ];
        let one_line = room.viewport.width >= 560.0;
        let end = |(cell, (name, at, ink)): (CellId, (&String, f64, Ink))| {
            let mark = &room.figure.cell(cell).words.mark;
            let mark = if ink == Ink::Deficit { size(mark).to_string() } else { mark.clone() };
            let lines = if one_line { vec![format!("{name} {mark}")] } else { vec![name.clone(), mark] };
            End { at, ink, cell, lines }
        };
        period.iter().copied().zip(names).map(end).collect()
    }

    pub fn width(&self, room: &Room) -> f64 {
        self.lines.iter().map(|line| room.width_of(line, LABEL, Weight::Bold)).fold(0.0, f64::max)
    }

    pub fn put_all(room: &Room, scene: &mut Scene, frame: &Frame, ends: Vec<End>) {
        let scale = &frame.axis.scale;
        let y = |at: f64| scale.zero() + (scale.at(1) - scale.zero()) * at;
        let height = |end: &End| LABEL * (LEADING * (end.lines.len() as f64 - 1.0) + RISE + FALL) + 5.0;
        let wanted: Vec<(f64, f64)> = ends.iter().map(|end| (y(end.at), height(end))).collect();
        let places = spread(&wanted, 0.0, room.viewport.height);
        for (end, (center, (_, height))) in ends.into_iter().zip(places.into_iter().zip(wanted)) {
            let first = center - height / 2.0 + 2.5 + RISE * LABEL;
            for (row, words) in end.lines.iter().enumerate() {
                let at = Point::new(frame.plot.right() + ASIDE, first + row as f64 * LABEL * LEADING);
                let label = Label::new(at, Anchor::Start, end.ink, words).of(end.cell);
                // The name stands out from its figure where they have a line each.
                let label = if row == 0 { label.bold() } else { label };
                label.put(room, scene);
            }
        }
    }
}
