//! Periods side by side, values upwards.

use super::track::Track;
use super::{draw_figures, figure_label, legend};
use crate::figure::{CellId, RevisionHistory, Revisions};
use crate::layout::axis::Orientation;
use crate::layout::context::LayoutContext;
use crate::layout::label::{Label, SMALL};
use crate::layout::occupied::OccupiedAreas;
use crate::layout::time_frame::{Padding, TimeFrame};
use crate::scale::Domain;
use crate::scene::metrics::{ASCENT, DESCENT};
use crate::scene::{Anchor, Point, Rect, Scene};

/// Between a dot and its figure, CSS pixels.
const FIGURE_GAP: f64 = 8.0;

pub(super) fn compose(context: &LayoutContext, plot: &Revisions, domain: Domain, scene: &mut Scene) {
    let legend = legend(context, plot);
    let padding = Padding { above: 24.0, below: 24.0, top: legend.height(), right: 0.0 };
    let frame = TimeFrame::new(context, domain, plot.periods.len(), padding);
    legend.draw(context, scene);
    frame.draw_background(context, scene);
    frame.draw_zero(scene);
    let mut occupied = OccupiedAreas::default();
    let mut figures = Vec::new();
    for (period, history) in plot.periods.iter().enumerate() {
        frame.add_band(scene, period, &history.cells);
        // The dots of a period are in the middle of its slot, older ones to the left.
        let middle = frame.slots.center(period);
        let track = Track {
            context,
            history,
            scale: &frame.axis.scale,
            orientation: Orientation::Vertical,
            middle,
            spread: frame.slots.pitch * 0.56,
        };
        let path = track.draw(scene, &mut occupied);
        figures.push(figure_places(context, history, &path, middle, &frame));
    }
    let bounds = Rect { height: frame.plot.bottom() + 4.0, ..context.bounds() };
    draw_figures(context, scene, &mut occupied, figures, &bounds);
    frame.add_patches(scene);
    let firsts: Vec<CellId> = plot.periods.iter().filter_map(|history| history.cells.first().copied()).collect();
    frame.draw_periods(context, scene, &firsts);
}

/// The possible places of the latest figure: at its dot or beyond all dots, on the side that leads away from the others
/// first.
fn figure_places<'a>(
    context: &LayoutContext<'a>,
    history: &RevisionHistory,
    path: &[Point],
    middle: f64,
    frame: &TimeFrame,
) -> Vec<Label<'a>> {
    let (Some(id), Some(last), Some(span)) = (history.cells.last(), path.last(), Rect::around(path, 0.0)) else {
        return Vec::new();
    };
    let above = |y: f64| y - FIGURE_GAP - DESCENT * SMALL;
    let below = |y: f64| y + FIGURE_GAP + ASCENT * SMALL;
    let ys = if last.y - span.y <= span.bottom() - last.y {
        [above(last.y), below(last.y), above(span.y), below(span.bottom())]
    } else {
        [below(last.y), above(last.y), below(span.bottom()), above(span.y)]
    };
    let at = ys.into_iter().flat_map(|y| [middle, last.x].map(|x| Point::new(x, y)));
    let label = |at| figure_label(context, *id, at, Anchor::Middle);
    at.map(|at| label(at).keep_between(context, frame.plot.x, context.viewport.width)).collect()
}
