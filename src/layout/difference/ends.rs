//! The names of the lines, and of what lies between them, beside their last dots.

use super::super::Room;
use super::super::draw::{FALL, LABEL, LEADING, Label, RISE, widest};
use super::super::frame::Frame;
use super::super::place::spread;
use super::size;
use crate::figure::{CellId, Difference};
use crate::join::concat;
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
        let mut ends = Vec::new();
        for [exports, imports, balance] in plot.periods.iter().rev() {
            let (Some(export), Some(import)) = (room.value(*exports), room.value(*imports)) else { continue };
            let Some(gap) = room.value(*balance) else { continue };
            let (export, import) = (f64::from(export), f64::from(import));
            let (name, ink) = if gap < 0 { (&plot.deficit, Ink::Deficit) } else { (&plot.surplus, Ink::Surplus) };
            for (name, at, ink, cell) in &[
                (&plot.exports, export, Ink::Exports, *exports),
                (&plot.imports, import, Ink::Imports, *imports),
                (name, (export + import) / 2.0, ink, *balance),
            ] {
                let mark = room.mark(*cell);
                let mark = if *ink == Ink::Deficit { size(mark) } else { mark };
                let lines = match room.viewport.width >= 560.0 {
                    true => vec![concat(&[name, " ", mark])],
                    false => vec![name.to_string(), mark.to_string()],
                };
                ends.push(End { at: *at, ink: *ink, cell: *cell, lines });
            }
            break;
        }
        ends
    }

    pub fn width(&self, room: &Room) -> f64 {
        widest(&room.hand(LABEL, Weight::Bold), &self.lines)
    }

    pub fn put_all(room: &Room, scene: &mut Scene, frame: &Frame, ends: &[End]) {
        let scale = &frame.axis.scale;
        let mut wanted = Vec::new();
        for end in ends {
            let height = LABEL * (LEADING * (end.lines.len() as f64 - 1.0) + RISE + FALL) + 5.0;
            wanted.push((scale.zero() + (scale.at(1) - scale.zero()) * end.at, height));
        }
        let places = spread(&wanted, 0.0, room.viewport.height);
        for (nth, end) in ends.iter().enumerate() {
            let first = places[nth] - wanted[nth].1 / 2.0 + 2.5 + RISE * LABEL;
            for (row, words) in end.lines.iter().enumerate() {
                let at = Point::new(frame.plot.right() + ASIDE, first + row as f64 * LABEL * LEADING);
                let label = Label::new(at, Anchor::Start, end.ink, words).of(end.cell);
                // The name stands out from its figure where they have a line each.
                let weight = if row == 0 { Weight::Bold } else { Weight::Normal };
                label.weighing(weight).put(room, scene);
            }
        }
    }
}
