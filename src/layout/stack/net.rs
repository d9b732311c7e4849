//! The net of each column: dots, the line that joins them, and the last figure.

use crate::data::Decimal;
use crate::figure::{CellId, Stack};
use crate::layout::context::LayoutContext;
use crate::layout::draw::line;
use crate::layout::label::{Label, SMALL};
use crate::layout::occupied::OccupiedAreas;
use crate::layout::symbols::{hollow_dot, rimmed_dot};
use crate::layout::time_frame::TimeFrame;
use crate::scene::metrics::{ASCENT, DESCENT};
use crate::scene::{Anchor, Ink, Point, Rect, Scene, Weight};

/// Between a column and the figure above or below it, CSS pixels.
const FIGURE_GAP: f64 = 5.0;

/// Draws the net of each column as a dot, joined between breaks; a cross where it is missing. It is hollow where the parts
/// of its column are left out.
pub(super) fn draw(context: &LayoutContext, frame: &TimeFrame, scene: &mut Scene, plot: &Stack, totals: &[CellId]) {
    for run in frame.runs(context, totals, &plot.breaks) {
        line(scene, &run, 3.5, Ink::Ground, None);
        line(scene, &run, 1.5, Ink::Total, None);
    }
    let radius = (frame.slots.pitch / 5.0).clamp(1.5, 4.0);
    for (period, column) in plot.columns.iter().enumerate() {
        let Some(value) = context.value(column.total) else {
            frame.draw_missing(scene, period, column.total);
            continue;
        };
        let center = frame.point(period, value);
        if column.left_out {
            hollow_dot(scene, center, radius, Ink::Total, Some(column.total));
        } else {
            rimmed_dot(scene, center, radius, 1.5, Ink::Total, column.total);
        }
    }
}

/// Draws the last figure of the net above or below its column, given the rectangles of the columns.
pub(super) fn draw_last_figure(
    context: &LayoutContext,
    frame: &TimeFrame,
    scene: &mut Scene,
    occupied: &mut OccupiedAreas,
    plot: &Stack,
    columns: &[Rect],
) {
    let Some(period) = plot.columns.iter().rposition(|column| context.has_value(column.total)) else { return };
    let id = plot.columns[period].total;
    let column = columns[period];
    let above = column.y - FIGURE_GAP - DESCENT * SMALL;
    let below = column.bottom() + FIGURE_GAP + ASCENT * SMALL;
    let is_below = context.value(id).is_some_and(Decimal::is_negative);
    let label = |y| {
        let at = Point::new(frame.slots.center(period), y);
        let label = Label::small(at, Anchor::Middle, Ink::Text, context.mark_text(id)).weight(Weight::Bold);
        label.cell(id).keep_between(context, frame.plot.x, context.viewport.width - 2.0)
    };
    let ys = if is_below { [below, above] } else { [above, below] };
    occupied.place_first(context, scene, ys.map(label), &frame.plot);
}
