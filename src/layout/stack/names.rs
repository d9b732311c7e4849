//! The names of a stack's parts beside its last column, each joined to its part by a thread.

use super::super::Room;
use super::super::draw::{FALL, LABEL, LEADING, Label, RISE, line};
use super::super::frame::Frame;
use super::super::place::spread;
use super::{Look, Piece};
use crate::figure::Stack;
use crate::scene::{Anchor, Ink, Point, Scene, Weight};
use crate::text::fit;

/// From the plot's end to the names.
pub(super) const ASIDE: f64 = 14.0;

/// The names beside the last column that is drawn.
pub(super) struct Names {
    /// Which column they stand beside.
    column: usize,
    /// Series and its lines; `None` for the net.
    lines: Vec<(Option<usize>, Vec<String>)>,
    pub width: f64,
    /// The middle of the mark that each names, USD million.
    at: Vec<f64>,
}

impl Names {
    pub fn new(room: &Room, plot: &Stack, pieces: &[Vec<Piece>]) -> Names {
        let Some(column) = pieces.iter().rposition(|pieces| !pieces.is_empty()) else {
            return Names { column: 0, lines: Vec::new(), width: 0.0, at: Vec::new() };
        };
        let most = (room.viewport.width * 0.3).min(190.0);
        let hand = room.hand(LABEL, Weight::Normal);
        let bold = room.hand(LABEL, Weight::Bold);
        let mut names: Vec<(Option<usize>, Vec<String>)> = Vec::new();
        let mut at = Vec::new();
        let total = room.figure.cell(plot.columns[column].total);
        if let Some(known) = &total.known {
            let text = format!("{} {}", plot.net, total.words.mark);
            names.push((None, fit(&bold, &text, &total.words.mark, most, 3)));
            at.push(f64::from(known.value));
        }
        for piece in pieces[column].iter().filter(|piece| piece.value != 0) {
            let series = &plot.series[piece.series];
            let mark = &room.figure.cell(piece.cell).words.mark;
            let (label, short) = (format!("{} {mark}", series.label), format!("{} {mark}", series.short));
            names.push((Some(piece.series), fit(&hand, &label, &short, most, 2)));
            at.push((piece.from + piece.to) as f64 / 2.0);
        }
        let width = names
            .iter()
            .flat_map(|(series, lines)| lines.iter().map(move |line| (series, line)))
            .map(|(series, line)| if series.is_none() { bold.width(line) } else { hand.width(line) })
            .fold(0.0, f64::max);
        Names { column, lines: names, width, at }
    }

    pub fn put(&self, room: &Room, frame: &Frame, scene: &mut Scene, plot: &Stack, looks: &[Look]) {
        let scale = &frame.axis.scale;
        let y = |at: f64| scale.zero() + (scale.at(1) - scale.zero()) * at;
        let height = |lines: &[String]| LABEL * (LEADING * (lines.len() as f64 - 1.0) + RISE + FALL) + 3.0;
        let wanted: Vec<(f64, f64)> =
            self.at.iter().zip(&self.lines).map(|(at, (_, lines))| (y(*at), height(lines))).collect();
        let places = spread(&wanted, 0.0, room.viewport.height);
        let cells = &plot.columns[self.column];
        let bar = frame.slots.center(self.column) + (frame.slots.pitch * 0.33).min(28.0);
        for (((series, words), center), (marked, height)) in self.lines.iter().zip(places).zip(wanted) {
            let x = frame.plot.right() + ASIDE;
            let cell = series.map_or(Some(cells.total), |at| cells.parts[at]);
            let ink = series.map_or(Ink::Total, |at| looks[at].ink);
            // A thread leads from the mark to its name.
            let ends = [Point::new(bar + 3.0, marked), Point::new(x - 6.0, center), Point::new(x - 3.0, center)];
            line(scene, ends.to_vec(), 1.0, ink, None);
            let first = center - height / 2.0 + 1.5 + RISE * LABEL;
            for (row, line) in words.iter().enumerate() {
                let at = Point::new(x, first + row as f64 * LABEL * LEADING);
                let label = Label { cell, ..Label::new(at, Anchor::Start, Ink::Text, line) };
                let label = if series.is_none() { label.bold() } else { label };
                label.put(room, scene);
            }
        }
    }
}
