//! Value axes and time axes: ticks, grid, zero line and their labels.

use super::context::LayoutContext;
use super::draw::{line, lines};
use super::label::{Label, SMALL};
use crate::data::{Decimal, Length};
use crate::figure::CellId;
use crate::scale::{Linear, step, thin, thin_months, ticks};
use crate::scene::metrics::CAP_HEIGHT;
use crate::scene::{Anchor, Ink, Point, Rect, Scene, Weight};
use crate::words;

/// Between two labels of an axis at least this much, CSS pixels.
const LABEL_GAP: f64 = 6.0;

/// The direction in which the values of an axis grow.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Orientation {
    /// From left to right.
    Horizontal,
    /// From bottom to top.
    Vertical,
}

/// A tick and its label.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Tick {
    pub value: Decimal,
    pub text: String,
}

/// A value axis: its scale and its ticks, from the lowest to the highest.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct ValueAxis {
    pub scale: Linear,
    pub orientation: Orientation,
    pub ticks: Vec<Tick>,
}

impl ValueAxis {
    /// An axis with ticks at least `spacing` pixels apart.
    pub fn new(context: &LayoutContext, scale: Linear, orientation: Orientation, spacing: f64) -> ValueAxis {
        let visible = scale.visible();
        let max_ticks = 1 + (scale.length(visible.span()) / spacing) as usize;
        let step = step(visible, max_ticks, context.last_decimal());
        let text = |value: Decimal| words::tick(context.figure.lang, context.figure.unit, value, step);
        // Without figures, any tick but zero would be one of made-up values.
        let has_figures = context.figure.cells.iter().any(|cell| cell.value.is_some());
        let shown = ticks(visible, step).filter(|value| has_figures || *value == Decimal::ZERO);
        let ticks = shown.map(|value| Tick { value, text: text(value) }).collect();
        ValueAxis { scale, orientation, ticks }
    }

    /// The width of the widest tick label.
    pub fn label_width(&self, context: &LayoutContext) -> f64 {
        self.ticks.iter().map(|tick| context.text_width(&tick.text, SMALL, Weight::Normal)).fold(0.0, f64::max)
    }

    /// Draws the grid lines through a plot; the line at zero is drawn by [`ValueAxis::draw_zero`], over the bars.
    pub fn draw_grid(&self, scene: &mut Scene, plot: Rect) {
        let values = self.ticks.iter().map(|tick| tick.value).filter(|value| *value != Decimal::ZERO);
        let segments = values.map(|value| self.line_through(plot, self.scale.at(value))).collect();
        lines(scene, segments, 1.0, Ink::Grid, None);
    }

    /// Draws the line at zero.
    pub fn draw_zero(&self, scene: &mut Scene, plot: Rect) {
        line(scene, &self.line_through(plot, self.scale.zero()), 1.5, Ink::Zero, None);
    }

    /// Whether the line at zero or a grid line crosses a rectangle or nearly touches it.
    pub fn crosses(&self, area: &Rect) -> bool {
        let (from, to) = match self.orientation {
            Orientation::Horizontal => (area.x - 2.0, area.right() + 2.0),
            Orientation::Vertical => (area.y - 1.0, area.bottom() + 1.0),
        };
        self.ticks.iter().map(|tick| self.scale.at(tick.value)).any(|at| from < at && at < to)
    }

    /// Draws the tick labels of a vertical axis, right-aligned at `right`.
    pub fn draw_labels_left(&self, context: &LayoutContext, scene: &mut Scene, right: f64) {
        for tick in &self.ticks {
            let y = self.scale.at(tick.value) + CAP_HEIGHT * SMALL / 2.0;
            Label::small(Point::new(right, y), Anchor::End, Ink::Quiet, &tick.text).draw(context, scene);
        }
    }

    /// Draws the tick labels of a horizontal axis on one baseline, within `left` and `right`. Where they do not all fit,
    /// every second, third … counted from zero is drawn.
    pub fn draw_labels_below(&self, context: &LayoutContext, scene: &mut Scene, baseline: f64, left: f64, right: f64) {
        let labels: Vec<Label> = self
            .ticks
            .iter()
            .map(|tick| axis_label(context, self.scale.at(tick.value), &tick.text, baseline, left, right))
            .collect();
        let zero = self.ticks.iter().position(|tick| tick.value == Decimal::ZERO).unwrap_or(0);
        let every_nth = |step: usize| {
            let shown = labels.iter().enumerate().filter(move |(index, _)| index.abs_diff(zero) % step == 0);
            shown.map(|(_, label)| label)
        };
        // A single label, which is left in the end, never overlaps.
        let step = (1..).find(|step| !any_overlap(context, every_nth(*step))).unwrap_or(1);
        every_nth(step).for_each(|label| label.draw(context, scene));
    }

    /// The line through a plot at a position along the axis.
    fn line_through(&self, plot: Rect, at: f64) -> [Point; 2] {
        match self.orientation {
            Orientation::Vertical => [Point::new(plot.x, at), Point::new(plot.right(), at)],
            Orientation::Horizontal => [Point::new(at, plot.y), Point::new(at, plot.bottom())],
        }
    }
}

/// Draws the labels of periods, given as positions and a cell of each, centred on one baseline within `left` and `right`.
/// Where they do not all fit, some are left out.
pub(super) fn draw_time_axis(
    context: &LayoutContext,
    scene: &mut Scene,
    periods: &[(f64, CellId)],
    baseline: f64,
    left: f64,
    right: f64,
) {
    let label = |(x, id): &(f64, CellId)| axis_label(context, *x, context.tick_text(*id), baseline, left, right);
    let labels: Vec<Label> = periods.iter().map(label).collect();
    let extent = |bounds: Rect| (bounds.x, bounds.right());
    let extents: Vec<(f64, f64)> = labels.iter().map(|label| extent(label.bounds(context))).collect();
    let first = periods.first().map(|(_, id)| context.figure.cell(*id).period);
    let shown = match first {
        Some(first) if first.length == Length::Month => thin_months(&extents, LABEL_GAP, first.index()),
        _ => thin(&extents, LABEL_GAP),
    };
    shown.into_iter().for_each(|shown| labels[shown].draw(context, scene));
}

/// A label centred at a position of an axis, within `left` and `right`.
fn axis_label<'a>(context: &LayoutContext, x: f64, text: &'a str, baseline: f64, left: f64, right: f64) -> Label<'a> {
    let label = Label::small(Point::new(x, baseline), Anchor::Middle, Ink::Quiet, text);
    label.keep_between(context, left, right)
}

/// Whether a label starts before the one to its left ends, with the gap between them.
fn any_overlap<'a>(context: &LayoutContext, labels: impl Iterator<Item = &'a Label<'a>>) -> bool {
    let bounds: Vec<Rect> = labels.map(|label| label.bounds(context)).collect();
    bounds.windows(2).any(|pair| pair[0].right() + LABEL_GAP > pair[1].x)
}
