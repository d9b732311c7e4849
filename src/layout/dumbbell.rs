//! The plot of `dumbbell`: a row for each item with a small dot at the compared figure, a large one at the figure of the
//! period, and between them a line whose ink shows the direction. If the compared figure comes from another release, no
//! change is computed: its dot is hollow, the line dashed and of neutral ink.

use super::annotations;
use super::axis::ValueAxis;
use super::context::LayoutContext;
use super::draw::{dot, line, lines};
use super::hatch::dashes;
use super::label::Label;
use super::label_extent::{LabelExtent, Side};
use super::legend::{Legend, Symbol};
use super::row_frame::{RowFrame, RowItem, row_items};
use super::row_labels::RowLabels;
use super::symbols::{hollow_dot, rimmed_dot};
use crate::data::Decimal;
use crate::figure::{CellId, Rows};
use crate::scene::{Anchor, Ink, Point, Scene};
use crate::words::Message;

/// The radius of the dot of the period, CSS pixels.
const CURRENT_RADIUS: f64 = 5.5;
/// The radius of the compared dot.
const COMPARED_RADIUS: f64 = 3.5;

/// A dot of a row.
#[derive(Clone, Copy)]
struct Dot {
    /// In the unit of the measure.
    value: Decimal,
    radius: f64,
}

/// The dots of a row; `None` for a missing figure.
#[derive(Clone, Copy)]
struct Dots {
    current: Option<Dot>,
    compared: Option<Dot>,
}

pub(super) fn compose(context: &LayoutContext, plot: &Rows, scene: &mut Scene) {
    let items = row_items(context, &plot.rows);
    let frame = RowFrame::new(context, scene, &items, &legend(context, plot));
    let dots: Vec<Dots> = (0..items.len()).map(|row| dots(context, &frame, row, items[row].cell)).collect();
    let mut labels = RowLabels::default();
    for (row, item) in items.iter().enumerate() {
        let dots = dots[row];
        for dot in [dots.current, dots.compared].into_iter().flatten() {
            labels.add_mark(dot.value, dot.radius);
        }
        if frame.places[row].has_label {
            let compared = plot.rows[row].compared_mark.as_deref().unwrap_or("");
            add_figures(context, &mut labels, row, item, dots, compared);
            if let (Some(text), false) = (item.missing, frame.stacked) {
                // Towards zero, where there is room: the compared figure is on the outer side.
                let Dot { value, radius } = dots.compared.unwrap_or(Dot { value: Decimal::ZERO, radius: 0.0 });
                let extent = LabelExtent::new(Side::of(value.is_positive()), value, radius);
                labels.add_missing(context, row, text, item.cell, extent);
            }
        }
    }
    let values: Vec<Decimal> =
        dots.iter().flat_map(|dots| [dots.current, dots.compared]).flatten().map(|dot| dot.value).collect();
    let axis = frame.draw_axis(context, scene, &values, &labels.extents);
    frame.draw_zero_and_names(context, scene, &axis, &items);
    for (row, item) in items.iter().enumerate() {
        draw_row(context, scene, &axis, frame.places[row].y, item.cell, dots[row]);
        labels.draw(context, scene, &frame, &axis, row);
    }
    annotations::rows::in_rows(context, scene, &axis, &frame, &items);
}

/// The ink of the line from the compared figure to this one.
fn direction(context: &LayoutContext, cell: CellId) -> Ink {
    match context.cell(cell).change() {
        Some(change) if change.is_tie() => Ink::Compare,
        Some(change) if change.value.is_positive() => Ink::Surplus,
        Some(_) => Ink::Deficit,
        None => Ink::Compare,
    }
}

fn dots(context: &LayoutContext, frame: &RowFrame, row: usize, cell: CellId) -> Dots {
    let half = frame.places[row].half_height;
    let current = context.value(cell).map(|value| Dot { value, radius: CURRENT_RADIUS.min(half) });
    let compared = context.compared_value(cell).map(|value| Dot { value, radius: COMPARED_RADIUS.min(half * 0.6) });
    Dots { current, compared }
}

/// Adds the figures of both dots, each on its outer side. At equal values the compared one counts as the lower.
fn add_figures<'a>(
    context: &LayoutContext<'a>,
    labels: &mut RowLabels<'a>,
    row: usize,
    item: &RowItem,
    dots: Dots,
    compared_text: &'a str,
) {
    let current_side = match (dots.current, dots.compared) {
        (Some(current), Some(compared)) => Side::of(current.value < compared.value),
        (Some(current), None) => Side::of(current.value.is_negative()),
        (None, Some(compared)) => Side::of(!compared.value.is_negative()),
        (None, None) => return,
    };
    let at = Point::default();
    let current = Label::new(at, Anchor::Start, Ink::Text, context.mark_text(item.cell)).weight(item.weight());
    let compared = Label::small(at, Anchor::Start, Ink::Quiet, compared_text);
    for side in [Side::Below, Side::Above] {
        let (dot, label) = if side == current_side { (dots.current, current) } else { (dots.compared, compared) };
        if let Some(Dot { value, radius }) = dot {
            labels.add_label(context, row, label.cell(item.cell), LabelExtent::new(side, value, radius));
        }
    }
}

fn legend(context: &LayoutContext, plot: &Rows) -> Legend {
    let mut legend = Legend::with_unit(context);
    legend.add_dates(context, plot);
    legend.add_compared(context, plot, Symbol::SmallDot(Ink::Compare), Symbol::Ring(Ink::Compare));
    legend.add(context, Symbol::Dot(Ink::Text), &plot.period);
    let balance = context.figure.flow.is_balance();
    let [up, down] = [true, false].map(|up| context.say(Message::Direction { balance, up }));
    for (ink, text) in [(Ink::Surplus, up), (Ink::Deficit, down)] {
        if plot.cells().any(|cell| context.has_value(cell) && direction(context, cell) == ink) {
            legend.add(context, Symbol::Stroke(ink), &text);
        }
    }
    legend
}

/// Draws the dots of a row and the line between them.
fn draw_row(context: &LayoutContext, scene: &mut Scene, axis: &ValueAxis, y: f64, cell: CellId, dots: Dots) {
    let is_hollow = context.is_compared_hollow(cell);
    let ink = if context.is_muted(cell) { Ink::Ghost } else { direction(context, cell) };
    let point = |dot: Dot| Point::new(axis.scale.at(dot.value), y);
    if let Dots { current: Some(current), compared: Some(compared) } = dots {
        let ends = [point(compared), point(current)];
        if is_hollow {
            lines(scene, dashes(ends[0], ends[1], 4.0, 3.0), 1.5, ink, Some(cell));
        } else {
            line(scene, &ends, 3.0, ink, Some(cell));
        }
    }
    if let Some(current) = dots.current {
        dot(scene, point(current), current.radius, ink, Some(cell));
    }
    // Last, so that it is visible where the two coincide.
    if let Some(compared) = dots.compared {
        let center = point(compared);
        if is_hollow {
            hollow_dot(scene, center, compared.radius, Ink::Compare, Some(cell));
        } else {
            rimmed_dot(scene, center, compared.radius, 1.0, Ink::Compare, cell);
        }
    }
}
