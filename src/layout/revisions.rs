//! The plot of `revisions`: for each period the figures that one release after the other gave it, from the first (hollow)
//! to the latest (solid). Periods are side by side where there is room, else one below the other.

mod columns;
mod rows;
mod track;

use super::context::LayoutContext;
use super::label::Label;
use super::legend::{LEGEND_LINE, Legend, Symbol};
use super::occupied::OccupiedAreas;
use crate::figure::{CellId, Revisions};
use crate::scale::Domain;
use crate::scene::{Anchor, Ink, Point, Rect, Scene, Weight};
use crate::words::Message;

/// The least width of a period beside others, CSS pixels.
const MIN_PITCH: f64 = 40.0;
/// About the width of the value axis.
const ESTIMATED_AXIS_WIDTH: f64 = 44.0;

pub(super) fn compose(context: &LayoutContext, plot: &Revisions, scene: &mut Scene) {
    let cells = plot.periods.iter().flat_map(|history| history.cells.iter().copied());
    let domain = Domain::of(context.axis_values(cells, false));
    if is_in_rows(plot.periods.len(), context.viewport.width) {
        rows::compose(context, plot, domain, scene);
    } else {
        columns::compose(context, plot, domain, scene);
    }
}

/// The height at a nominal width.
pub(super) fn natural_height(plot: &Revisions, width: f64) -> f64 {
    if is_in_rows(plot.periods.len(), width) {
        rows::natural_height(plot.periods.len())
    } else if width < 640.0 {
        320.0 + LEGEND_LINE
    } else {
        400.0 + LEGEND_LINE
    }
}

fn is_in_rows(periods: usize, width: f64) -> bool {
    (width - ESTIMATED_AXIS_WIDTH) / periods.max(1) as f64 <= MIN_PITCH
}

/// The dots, and the lines that lead across zero.
fn legend(context: &LayoutContext, plot: &Revisions) -> Legend {
    let mut legend = Legend::default();
    let histories = || plot.periods.iter().map(|history| history.cells.as_slice());
    let known = |cells: &[CellId]| cells.iter().any(|id| context.has_value(*id));
    if histories().any(|cells| cells.len() > 1 || cells.iter().any(|id| context.is_preliminary(*id))) {
        legend.add(context, Symbol::Ring(Ink::Text), &context.say(Message::FirstPublishedLabel));
    }
    if histories().any(known) {
        legend.add(context, Symbol::Dot(Ink::Text), &context.say(Message::LatestLabel));
    }
    let leads_across = |up: bool| plot.periods.iter().any(|history| track::steps_across_zero(context, history, up));
    legend.add_sign_changes(context, [true, false].map(leads_across), |up| {
        Symbol::Stroke(if up { Ink::Surplus } else { Ink::Deficit })
    });
    legend.add_missing(context, histories().flatten().copied());
    legend
}

/// The latest figure of a period.
fn figure_label<'a>(context: &LayoutContext<'a>, id: CellId, at: Point, anchor: Anchor) -> Label<'a> {
    Label::small(at, anchor, Ink::Text, context.mark_text(id)).weight(Weight::Bold).cell(id)
}

/// Draws the latest figure of each period, given its possible places, from the latest period to the first: the latest is
/// what readers come for.
fn draw_figures(
    context: &LayoutContext,
    scene: &mut Scene,
    occupied: &mut OccupiedAreas,
    figures: Vec<Vec<Label>>,
    bounds: &Rect,
) {
    for places in figures.into_iter().rev() {
        occupied.place_first(context, scene, places, bounds);
    }
}
