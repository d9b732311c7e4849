//! The plot of `line`: one line for each item, named at its end. The axis holds zero only where the measure asks for it.
//!
//! It is a little long because lines, their runs, names and extremes share one frame.

use super::context::LayoutContext;
use super::draw::{line, lines};
use super::hatch::dashes;
use super::label::{LABEL, Label, lines_height};
use super::legend::{Legend, Symbol};
use super::occupied::OccupiedAreas;
use super::spread::spread;
use super::symbols::{is_broken, value_dot};
use super::time_frame::{Padding, TimeFrame};
use crate::data::Decimal;
use crate::figure::{BreakAt, CellId, LineSeries, Lines};
use crate::scale::Domain;
use crate::scene::metrics::{ASCENT, DESCENT, LINE_HEIGHT};
use crate::scene::{Anchor, Ink, Point, Rect, Scene, Weight};
use crate::words::Message;
use itertools::Itertools;

/// From the end of the plot to the names, CSS pixels.
const END_GAP: f64 = 9.0;
/// Between two names.
const NAME_GAP: f64 = 4.0;
/// The most that names may take of the width.
const NAME_SHARE: f64 = 0.34;
/// Between a dot and its figure.
const GAP: f64 = 8.0;

/// The inks of lines, in their order; those beyond them are muted.
const INKS: [Ink; 6] = [Ink::Part1, Ink::Part2, Ink::Part3, Ink::Part4, Ink::Part5, Ink::Part6];

/// How firm the figure is that a piece of a line leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Firmness {
    Firm,
    Provisional,
    Forecast,
}

pub(super) fn compose(context: &LayoutContext, plot: &Lines, scene: &mut Scene) {
    let cells = || plot.series.iter().flat_map(|series| series.cells.iter().copied());
    let values = context.axis_values(cells(), false);
    let domain = if context.figure.holds_zero { Domain::of(values) } else { Domain::around(values) };
    let ends: Vec<End> = plot.series.iter().enumerate().filter_map(|at| End::of(context, plot, at)).collect();
    let right = ends.iter().map(|end| end.width(context)).fold(0.0, f64::max) + END_GAP;
    let legend = legend(context, cells());
    let padding = Padding { above: 22.0, below: 14.0, right, top: legend.height() };
    let frame = TimeFrame::new(context, domain, periods_of(plot), padding);
    legend.draw(context, scene);
    frame.draw_background(context, scene);
    let breaks: Vec<BreakAt> =
        plot.series.iter().flat_map(|series| &series.breaks).unique_by(|found| found.after).cloned().collect();
    frame.draw_breaks(scene, &breaks);
    if frame.holds_zero() {
        frame.draw_zero(scene);
    }
    for period in 0..periods_of(plot) {
        let of_period: Vec<CellId> = plot.series.iter().map(|series| series.cells[period]).collect();
        frame.add_band(scene, period, &of_period);
    }
    let mut occupied = OccupiedAreas::default();
    breaks.iter().for_each(|found| occupied.add_line(&frame.break_ends(found)));
    // The first is drawn last, over the others.
    for (at, series) in plot.series.iter().enumerate().rev() {
        draw_series(context, &frame, scene, &mut occupied, series, ink(context, plot, at));
    }
    draw_names(context, scene, &frame, &ends, &mut occupied);
    if let [only] = plot.series.as_slice() {
        name_extremes(context, scene, &frame, only, &mut occupied);
    }
    let first: Vec<CellId> = plot.series.first().map(|series| series.cells.clone()).unwrap_or_default();
    frame.finish(context, scene, &mut occupied, &first, &breaks);
}

fn periods_of(plot: &Lines) -> usize {
    plot.series.first().map_or(0, |series| series.cells.len())
}

fn ink(context: &LayoutContext, plot: &Lines, at: usize) -> Ink {
    let is_muted = plot.series[at].cells.iter().all(|id| context.is_muted(*id));
    match plot.series.len() {
        _ if is_muted => Ink::Ghost,
        1 => Ink::Exports,
        _ => INKS.get(at).copied().unwrap_or(Ink::Ghost),
    }
}

/// Draws one line with its dots: dashed towards a provisional figure, dotted towards a forecast.
fn draw_series(
    context: &LayoutContext,
    frame: &TimeFrame,
    scene: &mut Scene,
    occupied: &mut OccupiedAreas,
    series: &LineSeries,
    ink: Ink,
) {
    draw_runs(context, frame, scene, occupied, series.cells.iter().map(|id| Some(*id)), &series.breaks, (2.0, ink));
    let radius = (frame.slots.pitch / 5.0).clamp(1.0, 3.0);
    for (period, id) in series.cells.iter().enumerate() {
        let Some(value) = context.value(*id) else {
            frame.draw_missing_below(scene, period, *id);
            continue;
        };
        let center = frame.point(period, value);
        occupied.add(Rect::square(center, radius + 1.5));
        value_dot(scene, center, radius, ink, context.firmness(*id) != Firmness::Firm, *id);
    }
}

/// Draws the pieces between neighbouring figures. None leads to a missing figure or across a break.
pub(super) fn draw_runs(
    context: &LayoutContext,
    frame: &TimeFrame,
    scene: &mut Scene,
    occupied: &mut OccupiedAreas,
    cells: impl Iterator<Item = Option<CellId>>,
    breaks: &[BreakAt],
    (width, ink): (f64, Ink),
) {
    let mut run: Vec<Point> = Vec::new();
    let end_run = |run: &mut Vec<Point>, scene: &mut Scene| {
        line(scene, run, width, ink, None);
        run.clear();
    };
    let mut before: Option<Point> = None;
    for (period, id) in cells.enumerate() {
        let shown = id.and_then(|id| Some((id, context.value(id)?)));
        let Some((id, value)) = shown else {
            end_run(&mut run, scene);
            before = None;
            continue;
        };
        let point = frame.point(period, value);
        let from = before.filter(|_| !is_broken(breaks, period));
        match (context.firmness(id), from) {
            (Firmness::Firm, Some(_)) => run.push(point),
            (firmness, from) => {
                end_run(&mut run, scene);
                if let Some(from) = from {
                    let (dash, gap) = if firmness == Firmness::Forecast { (2.0, 3.0) } else { (5.0, 3.0) };
                    lines(scene, dashes(from, point, dash, gap), width, ink, None);
                }
                run.push(point);
            }
        }
        if let Some(from) = from {
            occupied.add_line(&[from, point]);
        }
        before = Some(point);
    }
    end_run(&mut run, scene);
}

/// The name of a line with its last figure.
struct End {
    value: Decimal,
    cell: CellId,
    ink: Ink,
    rows: Vec<String>,
}

impl End {
    fn of(context: &LayoutContext, plot: &Lines, (at, series): (usize, &LineSeries)) -> Option<End> {
        let mut known = series.cells.iter().rev();
        let (cell, value) = known.find_map(|id| Some((*id, context.value(*id)?)))?;
        let figure = context.mark_text(cell).to_string();
        let style = context.text_style(LABEL, Weight::Bold);
        let rows = match plot.series.len() {
            1 => vec![figure],
            _ => {
                let room = context.viewport.width * NAME_SHARE;
                let one = |name: &str| format!("{name} {figure}");
                if style.width(&one(&series.label)) <= room {
                    vec![one(&series.label)]
                } else if style.width(&one(&series.short)) <= room {
                    vec![one(&series.short)]
                } else {
                    vec![crate::text::ellipsize(&style, &series.short, room), figure]
                }
            }
        };
        Some(End { value, cell, ink: ink(context, plot, at), rows })
    }

    fn width(&self, context: &LayoutContext) -> f64 {
        context.text_style(LABEL, Weight::Bold).widest(&self.rows)
    }
}

fn draw_names(
    context: &LayoutContext,
    scene: &mut Scene,
    frame: &TimeFrame,
    ends: &[End],
    occupied: &mut OccupiedAreas,
) {
    let height = |end: &End| lines_height(LABEL, end.rows.len()) + NAME_GAP;
    let wanted: Vec<(f64, f64)> = ends.iter().map(|end| (frame.axis.scale.at(end.value), height(end))).collect();
    let centers = spread(&wanted, frame.plot.y - LABEL, frame.plot.bottom());
    for ((end, (_, height)), center) in ends.iter().zip(&wanted).zip(centers) {
        let first = center - height / 2.0 + NAME_GAP / 2.0 + ASCENT * LABEL;
        for (row, text) in end.rows.iter().enumerate() {
            let y = first + LABEL * LINE_HEIGHT * row as f64;
            // The figure of a line that ends early stands beside its last dot as others do, at the end of the plot.
            let at = Point::new(frame.plot.right() + END_GAP, y);
            let ink = if end.ink == Ink::Ghost { Ink::Quiet } else { end.ink };
            let label = Label::new(at, Anchor::Start, ink, text).cell(end.cell).weight(Weight::Bold);
            occupied.add(label.bounds(context));
            label.draw(context, scene);
        }
    }
}

/// The first figure of a line, its highest and its lowest.
fn name_extremes(
    context: &LayoutContext,
    scene: &mut Scene,
    frame: &TimeFrame,
    series: &LineSeries,
    occupied: &mut OccupiedAreas,
) {
    let known: Vec<(usize, CellId, Decimal)> =
        series.cells.iter().enumerate().filter_map(|(at, id)| Some((at, *id, context.value(*id)?))).collect();
    let Some(last) = known.last().map(|(at, ..)| *at) else { return };
    let highest = known.iter().max_by_key(|(_, _, value)| *value).copied();
    let lowest = known.iter().rev().min_by_key(|(_, _, value)| *value).copied();
    let named = [highest, lowest, known.first().copied()].into_iter().flatten().unique_by(|(at, ..)| *at);
    for (at, cell, value) in named.filter(|(at, ..)| *at != last) {
        let point = frame.point(at, value);
        let above = Point::new(point.x, point.y - GAP - DESCENT * LABEL);
        let below = Point::new(point.x, point.y + GAP + ASCENT * LABEL);
        let is_low = lowest.is_some_and(|(lowest, ..)| lowest == at);
        let places = if is_low { [below, above] } else { [above, below] };
        let label = |at| {
            let label = Label::new(at, Anchor::Middle, Ink::Text, context.mark_text(cell)).cell(cell);
            label.keep_between(context, frame.plot.x, frame.plot.right())
        };
        occupied.place_first(context, scene, places.map(label), &context.bounds());
    }
}

pub(super) fn legend(context: &LayoutContext, cells: impl Iterator<Item = CellId> + Clone) -> Legend {
    let mut legend = Legend::default();
    let has = |firmness: Firmness| cells.clone().any(|id| context.has_value(id) && context.firmness(id) == firmness);
    if has(Firmness::Provisional) {
        legend.add(context, Symbol::Dashes { dash: 5.0, ink: Ink::Text }, &context.say(Message::ProvisionalLabel));
    }
    if has(Firmness::Forecast) {
        legend.add(context, Symbol::Dashes { dash: 2.0, ink: Ink::Text }, &context.say(Message::ForecastLabel));
    }
    legend.add_missing(context, cells);
    legend
}
