//! One panel: its title, its columns on the scale of all panels, its last figure.

use super::weight;
use crate::data::Decimal;
use crate::figure::{CellId, Multiples, Panel};
use crate::layout::axis::{Orientation, ValueAxis, draw_time_axis};
use crate::layout::context::LayoutContext;
use crate::layout::draw::band;
use crate::layout::label::{LABEL, Label, SMALL};
use crate::layout::occupied::OccupiedAreas;
use crate::layout::symbols::{bar, bar_end, break_line, ghost_bar, missing_cross};
use crate::scale::{Domain, Linear, Slots};
use crate::scene::metrics::{ASCENT, DESCENT, LINE_HEIGHT};
use crate::scene::{Anchor, Ink, Point, Rect, Scene};

/// Below the plot of a panel, for the labels of periods, CSS pixels.
pub(super) const FOOT: f64 = 20.0;
/// A panel lower than this keeps no space below its plot: the lowest panels have their labels below.
pub(super) const LOW: f64 = 64.0;
/// The least distance between two ticks of the value axis.
const TICK_SPACING: f64 = 28.0;

/// The place of a panel in the grid.
pub(super) struct PanelPlace {
    pub area: Rect,
    /// The lines of the longest title of all panels.
    pub title_lines: usize,
    /// Where the labels of the value axis end; `None` for a panel that is not the first of its row.
    pub value_axis_right: Option<f64>,
    /// Whether it has the labels of the time axis, as the lowest panels have.
    pub has_time_axis: bool,
}

/// The value axis of a panel. The space above and below the values keeps room for the last figure.
pub(super) fn panel_axis(
    context: &LayoutContext,
    domain: Domain,
    top: f64,
    height: f64,
    title_lines: usize,
) -> ValueAxis {
    let (top, bottom) = plot_extent(top, height, title_lines);
    let space = ((bottom - top) / 6.0).min(14.0);
    let scale = Linear::with_room(domain, bottom, top, space, space);
    ValueAxis::new(context, scale, Orientation::Vertical, TICK_SPACING)
}

/// Top and bottom of the plot of a panel.
fn plot_extent(top: f64, height: f64, title_lines: usize) -> (f64, f64) {
    let head = if title_lines == 0 { 4.0 } else { title_lines as f64 * LABEL * LINE_HEIGHT + 6.0 };
    let foot = if height < LOW { 2.0 } else { FOOT };
    (top + head, (top + height - foot).max(top + head + 1.0))
}

/// Draws the title, its last line just above the plot.
pub(super) fn draw_title(
    context: &LayoutContext,
    panel: &Panel,
    title: &[String],
    place: &PanelPlace,
    scene: &mut Scene,
) {
    let above = (place.title_lines - title.len()) as f64 * LABEL * LINE_HEIGHT;
    let at = Point::new(place.area.x, place.area.y + ASCENT * LABEL + above);
    let label = Label::new(at, Anchor::Start, Ink::Text, "").weight(weight(panel));
    label.lines(title).for_each(|line| line.draw(context, scene));
}

/// Draws the plot of a panel.
pub(super) fn draw(
    context: &LayoutContext,
    plot: &Multiples,
    panel: &Panel,
    domain: Domain,
    place: PanelPlace,
    scene: &mut Scene,
) {
    let area = place.area;
    let (top, bottom) = plot_extent(area.y, area.height, place.title_lines);
    let body = Rect::between(Point::new(area.x, top), Point::new(area.right(), bottom));
    let axis = panel_axis(context, domain, area.y, area.height, place.title_lines);
    axis.draw_grid(scene, body);
    if let Some(right) = place.value_axis_right.filter(|_| body.height > 2.0 * SMALL) {
        axis.draw_labels_left(context, scene, right);
    }
    let slots = Slots::new(body.x, body.right(), panel.cells.len());
    let mut occupied = OccupiedAreas::default();
    for x in panel.breaks.iter().map(|found| slots.edge(found.after)) {
        let ends = [Point::new(x, body.y), Point::new(x, body.bottom())];
        break_line(scene, ends[0], ends[1]);
        occupied.add_line(&ends);
    }
    let column = |period: usize, value: Decimal, share: f64| {
        let half = slots.pitch * share / 2.0;
        let (x, zero) = (slots.center(period), axis.scale.zero());
        Rect::between(Point::new(x - half, zero), Point::new(x + half, bar_end(&axis.scale, value)))
    };
    for (period, id) in panel.cells.iter().enumerate() {
        match context.value(*id) {
            None => {
                let center = Point::new(slots.center(period), axis.scale.zero());
                missing_cross(scene, center, (slots.pitch / 3.5).clamp(1.0, 3.0), Some(*id));
            }
            Some(value) => {
                let area = column(period, value, 0.7);
                bar(scene, area, context.ink(*id, value), context.is_preliminary(*id), Some(*id));
                occupied.add(area);
            }
        }
        if let Some(first) = context.ghost(*id).filter(|_| plot.ghosts) {
            ghost_bar(scene, column(period, first, 0.9), Some(*id));
        }
        band(scene, Rect { x: slots.edge(period), width: slots.pitch, ..body }, &[*id]);
    }
    axis.draw_zero(scene, body);
    draw_last_figure(context, panel, &axis, &slots, body, &mut occupied, scene);
    if place.has_time_axis {
        draw_ends(context, panel, &slots, body, scene);
    }
}

/// Labels the first and the last period: a small panel has no room for more.
fn draw_ends(context: &LayoutContext, panel: &Panel, slots: &Slots, body: Rect, scene: &mut Scene) {
    let periods = panel.cells.iter().enumerate();
    let ends = periods.filter(|(period, _)| *period == 0 || *period + 1 == panel.cells.len());
    let labels: Vec<(f64, CellId)> = ends.map(|(period, id)| (slots.center(period), *id)).collect();
    draw_time_axis(context, scene, &labels, body.bottom() + 4.0 + ASCENT * SMALL, body.x, body.right());
}

/// Draws the last known figure at its column; an older one with its period.
fn draw_last_figure(
    context: &LayoutContext,
    panel: &Panel,
    axis: &ValueAxis,
    slots: &Slots,
    body: Rect,
    occupied: &mut OccupiedAreas,
    scene: &mut Scene,
) {
    let mut known = panel.cells.iter().enumerate().rev();
    let last = known.find_map(|(period, id)| Some((period, *id, context.value(*id)?)));
    let Some((period, id, value)) = last else { return };
    let end = axis.scale.at(value);
    let y_beyond = |(low, high): (f64, f64)| match value.is_negative() {
        true => low + 3.0 + ASCENT * SMALL,
        false => high - 3.0 - DESCENT * SMALL,
    };
    let is_older = period + 1 < panel.cells.len();
    let figure = context.mark_text(id);
    let text = if is_older { format!("{} {figure}", context.tick_text(id)) } else { figure.to_string() };
    let at = Point::new(slots.center(period), y_beyond((end, end)));
    let label = Label::small(at, Anchor::Middle, Ink::Text, &text).cell(id).keep_between(context, body.x, body.right());
    let bounds = Rect { y: body.y - 2.0, height: body.height + 4.0, ..body };
    // On the side of its column: beside its end, or beyond the longer columns next to it.
    let beyond = occupied.around_column(&label.bounds(context)).map(|column| (column.bottom(), column.y));
    let places =
        [None, beyond].map(|column| Label { at: Point::new(label.at.x, column.map_or(at.y, y_beyond)), ..label });
    if !occupied.place_first(context, scene, places, &bounds) {
        occupied.place_near(context, scene, &label, 2, &bounds);
    }
}
