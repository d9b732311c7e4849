//! Periods one below the other, values from left to right.

use super::track::Track;
use super::{draw_figures, figure_label, legend};
use crate::figure::{CellId, Revisions};
use crate::layout::axis::{Orientation, ValueAxis};
use crate::layout::context::LayoutContext;
use crate::layout::draw::band;
use crate::layout::label::{Label, SMALL};
use crate::layout::legend::LEGEND_LINE;
use crate::layout::occupied::OccupiedAreas;
use crate::scale::{Domain, Linear, thin};
use crate::scene::metrics::{ASCENT, CAP_HEIGHT, DESCENT, LINE_HEIGHT};
use crate::scene::{Anchor, Ink, Point, Rect, Scene, Weight};

/// The natural height of a row, CSS pixels.
const ROW: f64 = 30.0;
/// Above and below the rows.
const HEAD: f64 = 8.0;
const FOOT: f64 = 24.0;
/// The least distance between two ticks of the value axis.
const TICK_SPACING: f64 = 64.0;
/// Between a dot and its figure.
const FIGURE_GAP: f64 = 8.0;
/// Dots that are closer together than this have a single place for their figure.
const CLOSE: f64 = 30.0;

/// The height of a number of rows, with a legend of two lines.
pub(super) fn natural_height(periods: usize) -> f64 {
    (2.0 * LEGEND_LINE + HEAD + FOOT + periods as f64 * ROW).max(200.0)
}

pub(super) fn compose(context: &LayoutContext, plot: &Revisions, domain: Domain, scene: &mut Scene) {
    let (width, height) = (context.viewport.width, context.viewport.height);
    let ticks = plot.periods.iter().map(|history| context.text_width(&history.tick, SMALL, Weight::Normal));
    let latest = plot.periods.iter().filter_map(|history| history.cells.last()).filter(|id| context.has_value(**id));
    let figures = latest.map(|id| context.text_width(context.mark_text(*id), SMALL, Weight::Bold));
    // Figures are beside their dots, on either side.
    let (left, aside) = (ticks.fold(0.0, f64::max) + 10.0, figures.fold(0.0, f64::max) + 12.0);
    let unit = context.figure.head.unit.as_ref();
    let legend = legend(context, plot);
    legend.draw(context, scene);
    let top = legend.height() + if unit.is_some() { HEAD + SMALL * LINE_HEIGHT } else { HEAD };
    let (right, bottom) = (width.max(left + 1.0), (height - FOOT).max(top + 1.0));
    let body = Rect::between(Point::new(left, top), Point::new(right, bottom));
    let scale = Linear::with_room(domain, body.x, body.right(), aside, aside);
    let axis = ValueAxis::new(context, scale, Orientation::Horizontal, TICK_SPACING);
    axis.draw_grid(scene, body);
    axis.draw_zero(scene, body);
    axis.draw_labels_below(context, scene, height - 4.0 - DESCENT * SMALL, left, width);
    if let Some(unit) = unit {
        Label::small(Point::new(0.0, legend.height() + ASCENT * SMALL), Anchor::Start, Ink::Quiet, unit)
            .draw(context, scene);
    }
    let pitch = body.height / plot.periods.len().max(1) as f64;
    let name_extents: Vec<(f64, f64)> =
        (0..plot.periods.len()).map(|row| (row as f64 * pitch, row as f64 * pitch + SMALL)).collect();
    let named = thin(&name_extents, 3.0);
    let zero = axis.scale.zero();
    let mut occupied = OccupiedAreas::default();
    occupied.add_line(&[Point::new(zero, body.y), Point::new(zero, body.bottom())]);
    let mut figures = Vec::new();
    for (row, history) in plot.periods.iter().enumerate() {
        let middle = top + (row as f64 + 0.5) * pitch;
        let track = Track {
            context,
            history,
            scale: &axis.scale,
            orientation: Orientation::Horizontal,
            middle,
            spread: pitch * 0.5,
        };
        let path = track.draw(scene, &mut occupied);
        if named.contains(&row) {
            let at = Point::new(0.0, middle + CAP_HEIGHT * SMALL / 2.0);
            Label::small(at, Anchor::Start, Ink::Quiet, &history.tick).draw(context, scene);
        }
        if let Some(id) = history.cells.last() {
            figures.push(figure_places(context, *id, &path, middle, zero));
        }
        band(scene, Rect { x: 0.0, y: middle - pitch / 2.0, width, height: pitch }, &history.cells);
    }
    draw_figures(context, scene, &mut occupied, figures, &body);
}

/// The possible places of the latest figure: beside its dot or beyond all dots, the better ones first.
fn figure_places<'a>(
    context: &LayoutContext<'a>,
    id: CellId,
    path: &[Point],
    middle: f64,
    zero: f64,
) -> Vec<Label<'a>> {
    let (Some(last), Some(span)) = (path.last(), Rect::around(path, 0.0)) else { return Vec::new() };
    let before = |x: f64, y: f64| (Point::new(x - FIGURE_GAP, y), Anchor::End);
    let after = |x: f64, y: f64| (Point::new(x + FIGURE_GAP, y), Anchor::Start);
    let at_dot = [before(last.x, last.y), after(last.x, last.y)];
    let ends = [before(span.x, middle), after(span.right(), middle)];
    let [outer, inner] = if last.x >= zero { [ends[1], ends[0]] } else { ends };
    let places =
        if span.width < CLOSE { [outer, inner, at_dot[0], at_dot[1]] } else { [at_dot[0], at_dot[1], outer, inner] };
    let label = |(at, anchor): (Point, Anchor)| {
        figure_label(context, id, Point::new(at.x, at.y + CAP_HEIGHT * SMALL / 2.0), anchor)
    };
    places.into_iter().map(label).collect()
}
