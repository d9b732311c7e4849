//! The names of the lines, and of what lies between them, beside their last dots.

use super::super::LayoutContext;
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
pub(super) struct End<'a> {
    /// The figure that it stands beside, USD million.
    at: f64,
    ink: Ink,
    cell: CellId,
    name: &'a str,
    mark: &'a str,
}

impl<'a> End<'a> {
    /// Exports, imports and balance of the last period that holds them.
    pub fn all(context: &LayoutContext<'a>, plot: &'a Difference) -> Vec<End<'a>> {
        let mut ends = Vec::new();
        for [exports, imports, balance] in plot.periods.iter().rev() {
            let (Some(export), Some(import)) = (context.value(*exports), context.value(*imports)) else { continue };
            let Some(gap) = context.value(*balance) else { continue };
            let (export, import) = (f64::from(export), f64::from(import));
            let mut add = |name: &'a str, at: f64, ink: Ink, cell: CellId| {
                ends.push(End { at, ink, cell, name, mark: context.mark(cell) });
            };
            add(&plot.exports, export, Ink::Exports, *exports);
            add(&plot.imports, import, Ink::Imports, *imports);
            let (name, ink) = if gap < 0 { (&plot.deficit, Ink::Deficit) } else { (&plot.surplus, Ink::Surplus) };
            add(name, (export + import) / 2.0, ink, *balance);
            break;
        }
        ends
    }

    /// Name and figure, in one line where the picture is wide.
    fn lines(&self, context: &LayoutContext) -> Vec<String> {
        let mark = if self.ink == Ink::Deficit { size(self.mark) } else { self.mark };
        match context.viewport.width >= 560.0 {
            true => vec![concat(&[self.name, " ", mark])],
            false => vec![self.name.to_string(), mark.to_string()],
        }
    }

    pub fn width(&self, context: &LayoutContext) -> f64 {
        widest(&context.hand(LABEL, Weight::Bold), &self.lines(context))
    }

    pub fn put_all(context: &LayoutContext, scene: &mut Scene, frame: &Frame, ends: &[End]) {
        let scale = &frame.axis.scale;
        let leading = LABEL * LEADING;
        let mut wanted = Vec::new();
        for end in ends {
            let height = leading * (end.lines(context).len() as f64 - 1.0) + LABEL * (RISE + FALL) + 5.0;
            wanted.push((scale.zero() + (scale.at(1) - scale.zero()) * end.at, height));
        }
        let places = spread(&wanted, 0.0, context.viewport.height);
        for (nth, end) in ends.iter().enumerate() {
            let mut y = places[nth] - wanted[nth].1 / 2.0 + 2.5 + RISE * LABEL;
            // The name stands out from its figure where they have a line each.
            let mut weight = Weight::Bold;
            for words in &end.lines(context) {
                let at = Point::new(frame.plot.right() + ASIDE, y);
                Label::new(at, Anchor::Start, end.ink, words).of(end.cell).weighing(weight).put(context, scene);
                weight = Weight::Normal;
                y += leading;
            }
        }
    }
}
