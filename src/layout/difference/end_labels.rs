//! The names of the lines, and of the area between them, beside their last dots.

use super::without_sign;
use crate::data::Decimal;
use crate::figure::{CellId, Difference};
use crate::layout::context::LayoutContext;
use crate::layout::label::{LABEL, Label, lines_height};
use crate::layout::spread::spread;
use crate::layout::time_frame::TimeFrame;
use crate::scene::metrics::{ASCENT, LINE_HEIGHT};
use crate::scene::{Anchor, Ink, Point, Rect, Scene, Weight};

/// From the end of the plot to the names, CSS pixels.
pub(super) const END_GAP: f64 = 9.0;
/// From this width on, name and figure are on one line.
const ONE_LINE_FROM: f64 = 560.0;
/// Between two names.
const NAME_GAP: f64 = 5.0;

/// The name of a line, or of the area between the lines, with its last figure.
pub(super) struct EndLabel<'a> {
    /// The value that it is beside, in the unit of the measure.
    value: f64,
    ink: Ink,
    cell: CellId,
    name: &'a str,
    figure: &'a str,
}

impl<'a> EndLabel<'a> {
    /// Exports, imports and balance of the last period that has all of them.
    pub fn all(context: &LayoutContext<'a>, plot: &'a Difference) -> Vec<EndLabel<'a>> {
        let last = plot.periods.iter().rev().find(|cells| cells.iter().all(|cell| context.has_value(*cell)));
        let Some([exports, imports, balance]) = last else { return Vec::new() };
        let value = |cell: &CellId| context.value(*cell).map_or(0.0, Decimal::to_f64);
        let label = |name: &'a str, value: f64, ink: Ink, cell: &CellId| EndLabel {
            value,
            ink,
            cell: *cell,
            name,
            figure: context.mark_text(*cell),
        };
        let (name, ink) = match value(balance) < 0.0 {
            true => (&plot.deficit, Ink::Deficit),
            false => (&plot.surplus, Ink::Surplus),
        };
        vec![
            label(&plot.exports, value(exports), Ink::Exports, exports),
            label(&plot.imports, value(imports), Ink::Imports, imports),
            label(name, (value(exports) + value(imports)) / 2.0, ink, balance),
        ]
    }

    /// Name and figure, on one line where the picture is wide.
    fn lines(&self, context: &LayoutContext) -> Vec<String> {
        let figure = if self.ink == Ink::Deficit { without_sign(self.figure) } else { self.figure };
        if context.viewport.width >= ONE_LINE_FROM {
            vec![format!("{} {figure}", self.name)]
        } else {
            vec![self.name.to_string(), figure.to_string()]
        }
    }

    pub fn width(&self, context: &LayoutContext) -> f64 {
        context.text_style(LABEL, Weight::Bold).widest(&self.lines(context))
    }

    /// Draws the names below `top`, and returns the rectangles of their lines.
    pub fn draw_all(
        context: &LayoutContext,
        scene: &mut Scene,
        frame: &TimeFrame,
        ends: &[EndLabel],
        top: f64,
    ) -> Vec<Rect> {
        let mut areas = Vec::new();
        let scale = &frame.axis.scale;
        let wanted: Vec<(f64, f64)> = ends
            .iter()
            .map(|end| (scale.at_fraction(end.value), lines_height(LABEL, end.lines(context).len()) + NAME_GAP))
            .collect();
        let centers = spread(&wanted, top, context.viewport.height);
        for ((end, (_, height)), center) in ends.iter().zip(&wanted).zip(centers) {
            let first = center - height / 2.0 + NAME_GAP / 2.0 + ASCENT * LABEL;
            for (row, text) in end.lines(context).iter().enumerate() {
                let y = first + LABEL * LINE_HEIGHT * row as f64;
                // The name stands out from its figure where each has a line.
                let weight = if row == 0 { Weight::Bold } else { Weight::Normal };
                let label = Label::new(Point::new(frame.plot.right() + END_GAP, y), Anchor::Start, end.ink, text);
                let label = label.cell(end.cell).weight(weight);
                areas.push(label.bounds(context));
                label.draw(context, scene);
            }
        }
        areas
    }
}
