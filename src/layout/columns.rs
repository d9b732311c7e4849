//! The plot of `columns`: one column for each period, above and below zero, with its figure beyond its end.

use super::context::LayoutContext;
use super::draw::rect;
use super::label::{LABEL, Label};
use super::legend::{Legend, Symbol};
use super::occupied::OccupiedAreas;
use super::symbols::{arrowhead, bar, ghost_bar};
use super::time_frame::{Padding, TimeFrame};
use crate::data::Decimal;
use crate::figure::{CellId, Columns};
use crate::scale::Domain;
use crate::scene::metrics::{ASCENT, DESCENT};
use crate::scene::{Anchor, Ink, Point, Rect, Scene};

/// Between a column's end and its figure, CSS pixels.
const GAP: f64 = 4.0;
/// The height of a figure with its gap.
const FIGURE_HEIGHT: f64 = LABEL * (ASCENT + DESCENT) + GAP + 2.0;

pub(super) fn compose(context: &LayoutContext, plot: &Columns, scene: &mut Scene) {
    let domain = Domain::of(context.axis_values(plot.cells.iter().copied(), plot.ghosts));
    let space = |has_figures: bool| if has_figures { FIGURE_HEIGHT } else { 6.0 };
    let legend = legend(context, plot);
    let (above, below) = (space(domain.high.is_positive()), space(domain.low.is_negative()));
    let padding = Padding { above, below, top: legend.height(), right: 0.0 };
    let frame = TimeFrame::new(context, domain, plot.cells.len(), padding);
    legend.draw(context, scene);
    frame.draw_background(context, scene);
    frame.draw_breaks(scene, &plot.breaks);

    // A first published figure is an outline around its column: both ends are visible whichever is longer.
    let width = (frame.slots.pitch * if plot.ghosts { 0.5 } else { 0.66 }).min(56.0);
    let outline_width = width + (frame.slots.pitch * 0.22).min(8.0);
    let mut occupied = OccupiedAreas::default();
    let mut ends = Vec::new();
    for (index, id) in plot.cells.iter().enumerate() {
        frame.add_band(scene, index, &[*id]);
        let Some(value) = context.value(*id) else {
            frame.draw_missing(scene, index, *id);
            continue;
        };
        let area = frame.bar(index, value, width);
        bar(scene, area, context.ink(*id, value), context.is_preliminary(*id), Some(*id));
        occupied.add(area);
        let mut end = ColumnEnd { index, value, y: frame.point(index, value).y, is_inside_outline: false };
        if let Some(first) = context.ghost(*id).filter(|_| plot.ghosts) {
            let outline = frame.bar(index, first, outline_width);
            ghost_bar(scene, outline, Some(*id));
            occupied.add(end.avoid_outline(outline, frame.point(index, first).y));
        }
        ends.push(end);
    }
    frame.draw_zero(scene);
    if plot.ghosts {
        for (index, id) in plot.cells.iter().enumerate() {
            draw_sign_change(context, &frame, scene, &mut occupied, index, *id, width);
        }
    }
    let bounds =
        Rect::between(Point::new(frame.plot.x, legend.height()), Point::new(frame.plot.right(), frame.plot.bottom()));
    draw_figures(context, scene, bounds, &frame, &mut occupied, plot, ends);
    frame.finish(context, scene, &mut occupied, &plot.cells, &plot.breaks);
}

/// The end of a column, where its figure is.
#[derive(Clone, Copy)]
struct ColumnEnd {
    /// The period.
    index: usize,
    /// In the unit of the measure.
    value: Decimal,
    y: f64,
    /// Whether the figure is inside the outline of the first published one, and so interrupts it.
    is_inside_outline: bool,
}

impl ColumnEnd {
    /// Moves the figure away from an outline that ends at `outline_end`: inside it if it is far longer than the column,
    /// so that the figure is not taken for the outline's, else beyond both. Returns the area that the outline occupies.
    fn avoid_outline(&mut self, outline: Rect, outline_end: f64) -> Rect {
        let outwards = if self.value.is_negative() { 1.0 } else { -1.0 };
        let excess = (outline_end - self.y) * outwards;
        if excess < FIGURE_HEIGHT + 4.0 {
            self.y += outwards * excess.max(0.0);
            return outline;
        }
        self.is_inside_outline = true;
        let from = self.y + outwards * FIGURE_HEIGHT;
        Rect::between(Point::new(outline.x, from), Point::new(outline.right(), outline_end))
    }
}

/// Draws the figures of all columns within `bounds`, smaller where they do not fit, and only the most important ones where there is not
/// enough room.
fn draw_figures(
    context: &LayoutContext,
    scene: &mut Scene,
    bounds: Rect,
    frame: &TimeFrame,
    occupied: &mut OccupiedAreas,
    plot: &Columns,
    ends: Vec<ColumnEnd>,
) {
    let labels = |size: f64, ends: &[ColumnEnd]| -> Vec<Label> {
        let label = |end: &ColumnEnd| {
            let cell = plot.cells[end.index];
            let y =
                if end.value.is_negative() { end.y + GAP + ASCENT * size } else { end.y - GAP - DESCENT * size + 1.0 };
            let at = Point::new(frame.slots.center(end.index), y);
            let label = Label::new(at, Anchor::Middle, Ink::Text, context.mark_text(cell)).cell(cell);
            Label { size, ..label }.keep_between(context, frame.plot.x, context.viewport.width)
        };
        ends.iter().map(label).collect()
    };
    let sizes = [LABEL, LABEL - 1.0].map(|size| labels(size, &ends));
    let (shown, ends) = match sizes.into_iter().find(|labels| occupied.are_free(context, labels)) {
        Some(labels) => (labels, ends),
        None => {
            let important = most_important(&ends);
            (labels(LABEL, &important), important)
        }
    };
    for (label, end) in shown.iter().zip(&ends) {
        // A patch interrupts the outline.
        let area = label.bounds(context);
        if end.is_inside_outline && occupied.is_free(&area) {
            rect(scene, area, Ink::Ground, None);
        }
        occupied.place_near(context, scene, label, 1, &bounds);
    }
}

/// The columns whose figures matter most, each once: last, first, highest and lowest, then those where the sign turns, the
/// latest first.
fn most_important(ends: &[ColumnEnd]) -> Vec<ColumnEnd> {
    let highest = ends.iter().max_by_key(|end| end.value);
    let lowest = ends.iter().min_by_key(|end| end.value);
    let turns = ends.windows(2).rev().filter(|pair| pair[0].value.signum() * pair[1].value.signum() < 0);
    let mut important: Vec<ColumnEnd> = Vec::new();
    let extremes = [ends.last(), ends.first(), highest, lowest].into_iter().flatten();
    for end in extremes.chain(turns.map(|pair| &pair[1])) {
        if important.iter().all(|other| other.index != end.index) {
            important.push(*end);
        }
    }
    important
}

/// Draws an arrowhead on the other side of zero where a revision changed the sign: it points towards today's figure.
fn draw_sign_change(
    context: &LayoutContext,
    frame: &TimeFrame,
    scene: &mut Scene,
    occupied: &mut OccupiedAreas,
    index: usize,
    id: CellId,
    width: f64,
) {
    let (Some(value), Some(first)) = (context.value(id), context.ghost(id)) else { return };
    if !context.is_sign_flipped(id) {
        return;
    }
    let direction = if value.is_positive() { -1.0 } else { 1.0 };
    let half = (width / 4.0).clamp(2.5, 4.5);
    // Below the end of the outline, so that neither covers the other.
    let from = frame.point(index, first);
    let base = from.y - direction * (3.0 + 2.0 * half);
    let tip = Point::new(from.x, base + direction * 2.0 * half);
    occupied.add(Rect::between(Point::new(from.x - half, base), Point::new(from.x + half, tip.y)));
    arrowhead(scene, tip, base, half, Some(id));
}

fn legend(context: &LayoutContext, plot: &Columns) -> Legend {
    let mut legend = Legend::default();
    legend.add_preliminary(context, context.cells(), Symbol::Hatch(Ink::Quiet));
    if plot.ghosts {
        legend.add_ghosts(context, plot.cells.iter().any(|id| context.ghost(*id).is_some()));
        let has_arrowhead = |up: bool| {
            let leads = |id: &CellId| {
                context.is_sign_flipped(*id) && context.value(*id).is_some_and(|value| value.is_positive() == up)
            };
            plot.cells.iter().any(leads)
        };
        legend.add_sign_changes(context, [true, false].map(has_arrowhead), |up| Symbol::Arrowhead { up });
    }
    legend.add_missing(context, plot.cells.iter().copied());
    legend
}
