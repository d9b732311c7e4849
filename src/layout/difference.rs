//! The plot of `difference`: exports and imports as two lines, the area between them filled where both are in our sources.
//! Gaps and breaks stay open.

mod end_labels;
mod fill;

use super::context::LayoutContext;
use super::draw::{line, polygon, ring};
use super::label::{LABEL, Label};
use super::legend::{Legend, Symbol};
use super::occupied::OccupiedAreas;
use super::symbols::value_dot;
use super::time_frame::{Padding, TimeFrame};
use crate::data::Decimal;
use crate::figure::{CellId, Difference};
use crate::scale::Domain;
use crate::scene::metrics::{ASCENT, DESCENT};
use crate::scene::{Anchor, Ink, Point, Rect, Scene};
use crate::words::{self, Message};
use end_labels::{END_GAP, EndLabel};
use fill::fills;

/// Exports and imports of a period, in the unit of the measure.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Flows {
    exports: Decimal,
    imports: Decimal,
}

impl Flows {
    fn balance(self) -> Decimal {
        self.exports - self.imports
    }
}

pub(super) fn compose(context: &LayoutContext, plot: &Difference, scene: &mut Scene) {
    let exports: Vec<CellId> = plot.periods.iter().map(|[exports, _, _]| *exports).collect();
    let imports: Vec<CellId> = plot.periods.iter().map(|[_, imports, _]| *imports).collect();
    let flows: Vec<Option<Flows>> = exports
        .iter()
        .zip(&imports)
        .map(|(exports, imports)| Some(Flows { exports: context.value(*exports)?, imports: context.value(*imports)? }))
        .collect();
    let ends = EndLabel::all(context, plot);
    let right = ends.iter().map(|end| end.width(context)).fold(0.0, f64::max) + END_GAP;
    let domain = Domain::of(context.axis_values(exports.iter().chain(&imports).copied(), plot.ghosts));
    let legend = legend(context, plot);
    let padding = Padding { above: 10.0, right, top: legend.height(), ..Padding::default() };
    let frame = TimeFrame::new(context, domain, plot.periods.len(), padding);
    legend.draw(context, scene);
    frame.draw_background(context, scene);
    frame.draw_breaks(scene, &plot.breaks);
    for area in fills(|period, value| frame.point(period, value), &flows, &plot.breaks) {
        let ink = if area.is_surplus { Ink::SurplusSoft } else { Ink::DeficitSoft };
        polygon(scene, &area.points, ink, None);
    }
    for (period, [_, _, balance]) in plot.periods.iter().enumerate() {
        draw_stem(context, &frame, scene, period, flows[period], *balance);
    }
    frame.draw_zero(scene);
    for (period, cells) in plot.periods.iter().enumerate() {
        frame.add_band(scene, period, cells);
    }
    let mut occupied = OccupiedAreas::default();
    draw_series(context, &frame, scene, &mut occupied, plot, &imports, Ink::Imports);
    draw_series(context, &frame, scene, &mut occupied, plot, &exports, Ink::Exports);
    plot.breaks.iter().for_each(|found| occupied.add_line(&frame.break_ends(found)));
    name_widest(context, plot, &frame, &flows, &mut occupied, scene);
    let names = EndLabel::draw_all(context, scene, &frame, &ends, legend.height());
    names.into_iter().for_each(|area| occupied.add(area));
    frame.finish(context, scene, &mut occupied, &exports, &plot.breaks);
}

/// Draws one line with its dots, hollow where a figure is preliminary.
fn draw_series(
    context: &LayoutContext,
    frame: &TimeFrame,
    scene: &mut Scene,
    occupied: &mut OccupiedAreas,
    plot: &Difference,
    cells: &[CellId],
    ink: Ink,
) {
    for run in frame.runs(context, cells, &plot.breaks) {
        line(scene, &run, 2.0, ink, None);
        occupied.add_line(&run);
    }
    let radius = (frame.slots.pitch / 4.0).clamp(1.0, 3.0);
    for (period, id) in cells.iter().enumerate() {
        let Some(value) = context.value(*id) else {
            frame.draw_missing(scene, period, *id);
            continue;
        };
        if let Some(first) = context.ghost(*id).filter(|_| plot.ghosts) {
            ring(scene, frame.point(period, first), radius + 0.5, 1.0, Ink::Ghost, Some(*id));
        }
        let center = frame.point(period, value);
        occupied.add(Rect::square(center, 5.0));
        value_dot(scene, center, radius, ink, context.is_preliminary(*id), *id);
    }
}

/// Draws the balance: a thin stem from one line to the other, or a cross at zero.
fn draw_stem(
    context: &LayoutContext,
    frame: &TimeFrame,
    scene: &mut Scene,
    period: usize,
    flows: Option<Flows>,
    id: CellId,
) {
    let (Some(Flows { exports, imports }), Some(balance)) = (flows, context.value(id)) else {
        frame.draw_missing(scene, period, id);
        return;
    };
    let (a, b) = (frame.point(period, exports), frame.point(period, imports));
    let (top, bottom) = (a.y.min(b.y), a.y.max(b.y));
    // Where the lines touch, the stem is still as long as the dots are high.
    let extension = ((4.0 - (bottom - top)) / 2.0).max(0.0);
    let points = [Point::new(a.x, top - extension), Point::new(a.x, bottom + extension)];
    let width = (frame.slots.pitch / 8.0).clamp(1.0, 3.0);
    line(scene, &points, width, if balance.is_negative() { Ink::Deficit } else { Ink::Surplus }, Some(id));
}

/// Names the largest surplus and deficit, outside both lines. The sign that the last balance has is named at the end of
/// the lines instead.
fn name_widest(
    context: &LayoutContext,
    plot: &Difference,
    frame: &TimeFrame,
    flows: &[Option<Flows>],
    occupied: &mut OccupiedAreas,
    scene: &mut Scene,
) {
    let last = flows.iter().flatten().last().map_or(Decimal::ZERO, |flows| flows.balance());
    for (sign, name, ink) in [(-1, &plot.deficit, Ink::Deficit), (1, &plot.surplus, Ink::Surplus)] {
        let periods = flows.iter().enumerate().filter_map(|(period, flows)| Some((period, (*flows)?)));
        let of_sign = periods.filter(|(_, flows)| (flows.balance() * sign).is_positive());
        // The first of equal ones.
        let widest = of_sign.rev().max_by_key(|(_, flows)| flows.balance() * sign);
        let (Some((period, Flows { exports, imports })), false) = (widest, (last * sign).is_positive()) else {
            continue;
        };
        let cell = plot.periods[period][2];
        let text = format!("{name} {}", without_sign(context.mark_text(cell)));
        let x = frame.slots.center(period);
        let above = frame.point(period, exports.max(imports)).y - 8.0 - DESCENT * LABEL;
        let below = frame.point(period, exports.min(imports)).y + 8.0 + ASCENT * LABEL;
        let anchors = [(Anchor::Middle, x), (Anchor::End, x + 4.0), (Anchor::Start, x - 4.0)];
        let ys = [(above, -6.0), (below, 6.0)]
            .into_iter()
            .flat_map(|(start, step)| (0..5).map(move |nth| start + f64::from(nth) * step));
        let label = |(anchor, x), y| Label::new(Point::new(x, y), anchor, ink, &text).cell(cell);
        let places = ys.flat_map(|y| anchors.map(|anchor| label(anchor, y)));
        occupied.place_first(context, scene, places, &frame.plot);
    }
}

/// The dots that no name beside a line explains.
fn legend(context: &LayoutContext, plot: &Difference) -> Legend {
    let mut legend = Legend::default();
    legend.add_preliminary(context, context.cells(), Symbol::Ring(Ink::Text));
    let lines = || plot.periods.iter().flat_map(|[exports, imports, _]| [*exports, *imports]);
    if plot.ghosts && lines().any(|id| context.ghost(id).is_some()) {
        legend.add(context, Symbol::Ring(Ink::Ghost), &context.say(Message::FirstPublishedLabel));
    }
    legend.add_missing(context, plot.periods.iter().flatten().copied());
    legend
}

/// A figure beside the word surplus or deficit, which says its sign.
fn without_sign(mark: &str) -> &str {
    mark.strip_prefix(words::MINUS).unwrap_or(mark)
}
