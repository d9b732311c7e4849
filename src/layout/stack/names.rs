//! The names of a stack's parts beside its last column, each joined to its part by a thread.

use super::super::LayoutContext;
use super::super::draw::{FALL, LABEL, LEADING, Label, RISE, line, put_lines, widest};
use super::super::frame::Frame;
use super::super::place::spread;
use super::{Look, Piece};
use crate::figure::Stack;
use crate::join::concat;
use crate::scene::{Anchor, Ink, Point, Scene, Weight};
use crate::text::fit_lines;

/// From the plot's end to the names.
pub(super) const ASIDE: f64 = 14.0;

/// The names beside the last column that is drawn.
pub(super) struct Names {
    /// Which column they stand beside.
    column: usize,
    names: Vec<Name>,
    pub width: f64,
}

struct Name {
    /// `None` for the net.
    series: Option<usize>,
    lines: Vec<String>,
    /// The middle of the mark that it names, USD million.
    at: f64,
}

impl Name {
    fn weight(&self) -> Weight {
        if self.series.is_none() { Weight::Bold } else { Weight::Normal }
    }
}

impl Names {
    pub fn new(context: &LayoutContext, plot: &Stack, columns: &[Vec<Piece>]) -> Names {
        let mut names = Names { column: 0, names: Vec::new(), width: 0.0 };
        let Some(column) = columns.iter().rposition(|pieces| !pieces.is_empty()) else { return names };
        names.column = column;
        let most = (context.viewport.width * 0.3).min(190.0);
        let total = plot.columns[column].total;
        if let Some(value) = context.value(total) {
            let mark = context.mark(total);
            let hand = context.hand(LABEL, Weight::Bold);
            let lines = fit_lines(&hand, &concat(&[&*plot.net, " ", mark]), mark, most, 3);
            names.add(context, Name { series: None, lines, at: f64::from(value) });
        }
        for piece in &columns[column] {
            if piece.value == 0 {
                continue;
            }
            let series = &plot.series[piece.series];
            let with_mark = |name: &str| concat(&[name, " ", context.mark(piece.cell)]);
            let hand = context.hand(LABEL, Weight::Normal);
            let lines = fit_lines(&hand, &with_mark(&series.label), &with_mark(&series.short), most, 2);
            names.add(context, Name { series: Some(piece.series), lines, at: (piece.from + piece.to) as f64 / 2.0 });
        }
        names
    }

    fn add(&mut self, context: &LayoutContext, name: Name) {
        self.width = self.width.max(widest(&context.hand(LABEL, name.weight()), &name.lines));
        self.names.push(name);
    }

    pub fn put(&self, context: &LayoutContext, frame: &Frame, scene: &mut Scene, plot: &Stack, looks: &[Look]) {
        let scale = &frame.axis.scale;
        let mut wanted = Vec::new();
        for name in &self.names {
            let height = LABEL * (LEADING * (name.lines.len() as f64 - 1.0) + RISE + FALL) + 3.0;
            wanted.push((scale.zero() + (scale.at(1) - scale.zero()) * name.at, height));
        }
        let places = spread(&wanted, 0.0, context.viewport.height);
        let bar = frame.slots.center(self.column) + (frame.slots.pitch * 0.33).min(28.0);
        let x = frame.plot.right() + ASIDE;
        for (nth, name) in self.names.iter().enumerate() {
            let ((marked, height), center) = (wanted[nth], places[nth]);
            let cells = &plot.columns[self.column];
            let (cell, ink) = match name.series {
                Some(at) => (cells.parts[at], looks[at].ink),
                None => (Some(cells.total), Ink::Total),
            };
            // A thread leads from the mark to its name.
            let ends = [Point::new(bar + 3.0, marked), Point::new(x - 6.0, center), Point::new(x - 3.0, center)];
            line(scene, &ends, 1.0, ink, None);
            let first = center - height / 2.0 + 1.5 + RISE * LABEL;
            let label = Label::new(Point::new(x, first), Anchor::Start, Ink::Text, "").weighing(name.weight());
            put_lines(context, scene, Label { cell, ..label }, &name.lines);
        }
    }
}
