//! Steps side by side: bars float upwards and down, thin lines lead from one to the next, names stand below.

use super::{figures, ghost, ink, is_down, is_hatched, legend, weight};
use crate::figure::{Bridge, Step};
use crate::layout::LayoutContext;
use crate::layout::annotate;
use crate::layout::axis::{Orientation, ValueAxis, bar, ghost_bar};
use crate::layout::draw::{FALL, LABEL, Label, RISE, SMALL, band, lines, rect};
use crate::layout::label_extent::{GAP, LabelExtent, fit};
use crate::layout::place::OccupiedAreas;
use crate::layout::rows::NAME;
use crate::scale::{Domain, Linear, Slots};
use crate::scene::{Anchor, Ink, Point, Rect, Scene};
use crate::text;

/// Between two ticks of the value axis at least this much, CSS pixels.
const TICKS_APART: f64 = 44.0;
/// Between the plot and the names below it.
const FOOT: f64 = 13.0;
const MOST_LINES: usize = 4;

pub(super) fn compose(context: &LayoutContext, plot: &Bridge, scene: &mut Scene) {
    let view = context.viewport;
    let legend = legend(context, plot);
    let top = legend.height() + SMALL / 2.0;
    legend.put(context, scene);
    // Names as wide as their slots would be without an axis: its labels are narrow.
    let pitch = (view.width - 48.0) / plot.steps.len().max(1) as f64;
    let mut names = Vec::new();
    let mut most = 0;
    for step in &plot.steps {
        let hand = context.hand(LABEL, weight(step));
        let name = text::fit_lines(&hand, &step.label, &step.short, pitch - 8.0, MOST_LINES);
        most = most.max(name.len());
        names.push(name);
    }
    let foot = FOOT + NAME * most as f64;
    let bottom = (view.height - foot).max(top + 1.0);
    let mut reaches = Vec::new();
    for step in &plot.steps {
        let words = (RISE + FALL) * LABEL;
        reaches.push(LabelExtent { words, ..LabelExtent::new(is_down(step), i64::from(step.to), 0.0) });
    }
    let scale = fit(Domain::of(&figures(context, plot)), bottom, top, &reaches);
    let axis = ValueAxis::new(context, scale, TICKS_APART);
    let left = (axis.widest(context) + 8.0).min(view.width / 2.0);
    let area = Rect::between(Point::new(left, top), Point::new(view.width - 1.0, bottom));
    axis.grid(scene, Orientation::Upwards, area);
    axis.labels_left(context, scene, left - 8.0);
    let slots = Slots::new(left, area.right(), plot.steps.len());
    let mut taken = draw_bars(context, plot, scene, &axis.scale, &slots);
    axis.zero(scene, Orientation::Upwards, area);
    for (at, step) in plot.steps.iter().enumerate() {
        put_figure(context, scene, &mut taken, &axis, (at, step));
        let stripe = Rect { x: slots.edge(at), y: 0.0, width: slots.pitch, height: view.height };
        band(scene, stripe, &[step.cell]);
        for (number, line) in names[at].iter().enumerate() {
            let y = bottom + FOOT - 2.0 + RISE * LABEL + NAME * number as f64;
            let label = Label::new(Point::new(slots.center(at), y), Anchor::Middle, Ink::Text, line).of(step.cell);
            label.weighing(weight(step)).kept_between(context, 0.0, view.width).put(context, scene);
        }
    }
    let bounds = Rect { y: 0.0, height: bottom, ..area };
    annotate::at_bars(context, scene, &mut taken, bounds, slots.pitch);
}

/// Bars, ghosts and the lines between them; gives the places of the bars.
fn draw_bars(
    context: &LayoutContext,
    plot: &Bridge,
    scene: &mut Scene,
    scale: &Linear,
    slots: &Slots,
) -> OccupiedAreas {
    let half = (slots.pitch * 0.31).min(34.0);
    let y = |value: i32| scale.at(i64::from(value));
    let between = |at: usize, from: f64, to: f64, half: f64| {
        let x = slots.center(at);
        Rect::between(Point::new(x - half, from), Point::new(x + half, to))
    };
    let mut taken = OccupiedAreas::default();
    let mut connectors = Vec::new();
    for (at, step) in plot.steps.iter().enumerate() {
        let area = between(at, y(step.from), y(step.to), half);
        bar(scene, area, ink(context, step), is_hatched(context, step), Some(step.cell));
        taken.add(area);
        if let Some(first) = ghost(context, plot, step) {
            ghost_bar(scene, between(at, y(step.from), scale.at(first), half + 4.0), Some(step.cell));
        }
        if at + 1 < plot.steps.len() {
            let y = y(step.to);
            connectors.push([Point::new(slots.center(at) + half, y), Point::new(slots.center(at + 1) - half, y)]);
        }
    }
    lines(scene, &connectors, 1.0, Ink::Quiet, None);
    taken
}

/// What a bar says: beyond its end, or beyond its start where the line at zero would strike it through; on a patch of
/// the ground where a line of the grid would.
fn put_figure(
    context: &LayoutContext,
    scene: &mut Scene,
    taken: &mut OccupiedAreas,
    axis: &ValueAxis,
    (at, step): (usize, &Step),
) {
    let bar = taken.0[at];
    let over = bar.y - GAP - FALL * LABEL + 1.0;
    let under = bar.bottom() + GAP + RISE * LABEL;
    let zero = axis.scale.zero();
    let mut chosen = None;
    let ys = if is_down(step) { [under, over] } else { [over, under] };
    for y in &ys {
        let label = Label::new(Point::new(bar.center().x, *y), Anchor::Middle, Ink::Text, &step.mark).of(step.cell);
        let label = label.weighing(weight(step)).kept_between(context, 0.0, context.viewport.width);
        let area = label.area(context);
        let struck = area.y < zero + 1.0 && zero - 1.0 < area.bottom();
        if !struck && area.y >= 0.0 && taken.is_free(&area) {
            chosen = Some(label);
            break;
        }
        chosen = chosen.or(Some(label));
    }
    let Some(label) = chosen else { return };
    let area = label.area(context);
    if axis.strikes(Orientation::Upwards, &area) && taken.is_free(&area) {
        rect(scene, area, Ink::Ground, None);
    }
    taken.put(context, scene, &label);
}
