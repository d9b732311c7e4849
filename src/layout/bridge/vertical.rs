//! Steps side by side: bars float upwards and downwards, thin lines lead from one to the next, names are below.

use super::{ghost, ink, legend, weight};
use crate::data::Decimal;
use crate::figure::{Bridge, Step};
use crate::layout::annotations;
use crate::layout::axis::{Orientation, ValueAxis};
use crate::layout::context::LayoutContext;
use crate::layout::draw::{band, lines, rect};
use crate::layout::label::{LABEL, Label, SMALL};
use crate::layout::label_extent::{GAP, LabelExtent, Side, fit_scale};
use crate::layout::occupied::OccupiedAreas;
use crate::layout::row_frame::NAME_LINE;
use crate::layout::symbols::{bar, ghost_bar};
use crate::scale::{Domain, Linear, Slots};
use crate::scene::metrics::{ASCENT, DESCENT};
use crate::scene::{Anchor, Ink, Point, Rect, Scene};
use crate::text::fit_lines;

/// The least distance between two ticks of the value axis, CSS pixels.
const TICK_SPACING: f64 = 44.0;
/// Between the plot and the names below it.
const FOOT: f64 = 13.0;
const MAX_NAME_LINES: usize = 4;
/// Between the value axis and its labels.
const AXIS_GAP: f64 = 8.0;
/// About the width of the value axis, with the gaps around it: names are broken before its labels are known.
const ESTIMATED_AXIS_WIDTH: f64 = 48.0;

pub(super) fn compose(context: &LayoutContext, plot: &Bridge, scene: &mut Scene) {
    let view = context.viewport;
    let legend = legend(context, plot);
    let top = legend.height() + SMALL / 2.0;
    legend.draw(context, scene);
    let pitch = (view.width - ESTIMATED_AXIS_WIDTH) / plot.steps.len().max(1) as f64;
    let name_lines = |step: &Step| {
        let style = context.text_style(LABEL, weight(step));
        fit_lines(&style, &step.label, &step.short, pitch - 8.0, MAX_NAME_LINES)
    };
    let names: Vec<Vec<String>> = plot.steps.iter().map(name_lines).collect();
    let foot = FOOT + NAME_LINE * names.iter().map(Vec::len).max().unwrap_or(0) as f64;
    let bottom = (view.height - foot).max(top + 1.0);
    let extents: Vec<LabelExtent> = plot.steps.iter().map(label_extent).collect();
    let scale = fit_scale(Domain::of(values(context, plot)), bottom, top, &extents);
    let axis = ValueAxis::new(context, scale, Orientation::Vertical, TICK_SPACING);
    let left = (axis.label_width(context) + AXIS_GAP).min(view.width / 2.0);
    let area = Rect::between(Point::new(left, top), Point::new(view.width - 1.0, bottom));
    axis.draw_grid(scene, area);
    axis.draw_labels_left(context, scene, left - AXIS_GAP);
    let slots = Slots::new(left, area.right(), plot.steps.len());
    let bars = draw_bars(context, plot, scene, &axis.scale, &slots);
    let mut occupied = OccupiedAreas::default();
    bars.iter().for_each(|bar| occupied.add(*bar));
    axis.draw_zero(scene, area);
    for (at, step) in plot.steps.iter().enumerate() {
        draw_figure(context, scene, &mut occupied, &axis, step, bars[at]);
        let stripe = Rect { x: slots.edge(at), y: 0.0, width: slots.pitch, height: view.height };
        band(scene, stripe, &[step.cell]);
        let first = Point::new(slots.center(at), bottom + FOOT - 2.0 + ASCENT * LABEL);
        let name = Label::new(first, Anchor::Middle, Ink::Text, "").cell(step.cell).weight(weight(step));
        for line in name.lines(&names[at]) {
            line.keep_between(context, 0.0, view.width).draw(context, scene);
        }
    }
    let head = legend.height();
    let bounds = Rect { y: head, height: bottom - head, ..area };
    annotations::rows::at_bars(context, scene, &mut occupied, bounds, slots.pitch);
}

/// Whether a bar ends below where it starts.
fn is_down(step: &Step) -> bool {
    step.to < step.from
}

fn label_extent(step: &Step) -> LabelExtent {
    let extent = LabelExtent::new(Side::of(is_down(step)), step.to, 0.0);
    LabelExtent { label: (ASCENT + DESCENT) * LABEL, ..extent }
}

/// Where bars and outlines start and end, in the unit of the measure.
fn values(context: &LayoutContext, plot: &Bridge) -> Vec<Decimal> {
    let ends = |step: &Step| [Some(step.from), Some(step.to), ghost(context, plot, step)];
    plot.steps.iter().flat_map(ends).flatten().collect()
}

/// Draws bars, outlines and the lines between them, and returns the rectangles of the bars.
fn draw_bars(context: &LayoutContext, plot: &Bridge, scene: &mut Scene, scale: &Linear, slots: &Slots) -> Vec<Rect> {
    let half = (slots.pitch * 0.31).min(34.0);
    let area = |at: usize, from: Decimal, to: Decimal, half: f64| {
        let x = slots.center(at);
        Rect::between(Point::new(x - half, scale.at(from)), Point::new(x + half, scale.at(to)))
    };
    let mut bars = Vec::new();
    for (at, step) in plot.steps.iter().enumerate() {
        let from = step.from;
        let shown = area(at, from, step.to, half);
        bar(scene, shown, ink(context, step), context.is_preliminary(step.cell), Some(step.cell));
        bars.push(shown);
        if let Some(first) = ghost(context, plot, step) {
            ghost_bar(scene, area(at, from, first, half + 4.0), Some(step.cell));
        }
    }
    let connectors = plot.steps.iter().enumerate().skip(1).map(|(at, _)| {
        let y = scale.at(plot.steps[at - 1].to);
        [Point::new(slots.center(at - 1) + half, y), Point::new(slots.center(at) - half, y)]
    });
    lines(scene, connectors.collect(), 1.0, Ink::Quiet, None);
    bars
}

/// Draws the figure of a bar: beyond its end, or beyond its start where the line at zero would cross it; on a patch of
/// the background where a grid line would.
fn draw_figure(
    context: &LayoutContext,
    scene: &mut Scene,
    occupied: &mut OccupiedAreas,
    axis: &ValueAxis,
    step: &Step,
    bar: Rect,
) {
    let above = bar.y - GAP - DESCENT * LABEL + 1.0;
    let below = bar.bottom() + GAP + ASCENT * LABEL;
    let zero = axis.scale.zero();
    let label = |y: f64| {
        let label = Label::new(Point::new(bar.center().x, y), Anchor::Middle, Ink::Text, &step.mark).cell(step.cell);
        label.weight(weight(step)).keep_between(context, 0.0, context.viewport.width)
    };
    let is_clear = |label: &Label| {
        let area = label.bounds(context);
        let crosses_zero = area.y < zero + 1.0 && zero - 1.0 < area.bottom();
        !crosses_zero && area.y >= 0.0 && occupied.is_free(&area)
    };
    let [first, second] = if is_down(step) { [below, above] } else { [above, below] }.map(label);
    let label = if !is_clear(&first) && is_clear(&second) { second } else { first };
    let area = label.bounds(context);
    if axis.crosses(&area) && occupied.is_free(&area) {
        rect(scene, area, Ink::Ground, None);
    }
    occupied.place(context, scene, &label);
}
