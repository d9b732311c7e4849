//! The plot of `stack`: the parts of each period, surpluses stacked upwards from zero and deficits downwards, and the net
//! as a dot. The parts are named beside the last column, or in a legend above a narrow plot; so are, above every plot, the
//! parts that the last column does not have.

mod end_labels;
mod missing_parts;
mod net;

use super::context::LayoutContext;
use super::draw::{lines, rect};
use super::hatch::hatch;
use super::height::{by_width, estimated_width};
use super::label::SMALL;
use super::legend::{LEGEND_LINE, Legend, Symbol};
use super::occupied::OccupiedAreas;
use super::time_frame::{Padding, TimeFrame};
use crate::data::Decimal;
use crate::figure::{BreakAt, CellId, Stack, StackColumn};
use crate::query::Lang;
use crate::scale::Domain;
use crate::scene::{Ink, Point, Rect, Scene, Weight};
use crate::words::Message;
use end_labels::{END_GAP, EndLabels};
use missing_parts::MissingParts;

/// From this width on, parts are named beside the last column.
const WIDE: f64 = 480.0;

/// The height at a nominal width. On narrow screens it reserves about as many lines for the legend as that needs.
pub(super) fn natural_height(plot: &Stack, lang: Lang, width: f64) -> f64 {
    let names: f64 = plot.series.iter().map(|series| estimated_width(&series.short, lang) + 28.0).sum();
    let legend = LEGEND_LINE * (names / 280.0 + 2.0).floor();
    by_width(width, [280.0 + legend, 340.0 + LEGEND_LINE, 400.0 + LEGEND_LINE])
}

/// How a series differs from the others: by its ink, and by rules where inks are used a second time.
#[derive(Clone, Copy)]
struct SeriesStyle {
    ink: Ink,
    ruled: bool,
}

/// The style of each series, in their order.
fn series_styles(plot: &Stack) -> Vec<SeriesStyle> {
    const INKS: [Ink; 6] = [Ink::Part1, Ink::Part2, Ink::Part3, Ink::Part4, Ink::Part5, Ink::Part6];
    let style = |(at, is_remainder): (usize, bool)| match is_remainder {
        true => SeriesStyle { ink: Ink::Remainder, ruled: false },
        false => SeriesStyle { ink: INKS[at % INKS.len()], ruled: at >= INKS.len() },
    };
    plot.series.iter().map(|series| series.remainder).enumerate().map(style).collect()
}

/// A part of a column.
struct Segment {
    series: usize,
    cell: CellId,
    /// In the unit of the measure.
    value: Decimal,
    /// Where it starts and ends, in the unit of the measure.
    from: Decimal,
    to: Decimal,
}

/// The parts of a column, from zero outwards on the side of their sign, in the order of the series.
fn segments(context: &LayoutContext, column: &StackColumn) -> Vec<Segment> {
    let (mut up, mut down) = (Decimal::ZERO, Decimal::ZERO);
    let parts = column.parts.iter().enumerate().filter_map(|(series, cell)| {
        let cell = (*cell)?;
        Some((series, cell, context.value(cell)?))
    });
    let segment = |(series, cell, value): (usize, CellId, Decimal)| {
        let end = if value.is_negative() { &mut down } else { &mut up };
        let from = *end;
        *end += value;
        Segment { series, cell, value, from, to: *end }
    };
    parts.map(segment).collect()
}

pub(super) fn compose(context: &LayoutContext, plot: &Stack, scene: &mut Scene) {
    let styles = series_styles(plot);
    let columns: Vec<Vec<Segment>> = plot.columns.iter().map(|column| segments(context, column)).collect();
    let totals: Vec<CellId> = plot.columns.iter().map(|column| column.total).collect();
    let ends = columns.iter().flatten().map(|segment| segment.to);
    let domain = Domain::of(ends.chain(context.axis_values(totals.iter().copied(), false)));

    let is_wide = context.viewport.width >= WIDE;
    let names = EndLabels::new(context, plot, &columns);
    let is_named = |series: usize| is_wide && names.contains(series);
    let legend = legend(context, plot, &columns, &styles, is_wide, is_named);
    let right = if is_wide { names.width + END_GAP } else { 0.0 };
    let pitch = (context.viewport.width - right) / plot.columns.len().max(1) as f64;
    let missing = MissingParts::new(context, plot, pitch);
    let padding = Padding { above: 20.0, below: 20.0 + missing.height(), top: legend.height(), right };
    let frame = TimeFrame::new(context, domain, plot.columns.len(), padding);
    legend.draw(context, scene);
    frame.draw_background(context, scene);
    let breaks: Vec<BreakAt> = plot.breaks.iter().chain(&plot.part_breaks).cloned().collect();
    frame.draw_breaks(scene, &breaks);

    let bounds = draw_columns(context, &frame, scene, &columns, &styles);
    let mut occupied = OccupiedAreas::default();
    bounds.iter().for_each(|area| occupied.add(*area));
    breaks.iter().for_each(|found| occupied.add_line(&frame.break_ends(found)));
    missing.draw(&frame, scene);
    frame.draw_zero(scene);
    net::draw(context, &frame, scene, plot, &totals);
    if is_wide {
        let names = names.draw(context, &frame, scene, plot, &styles, legend.height());
        names.into_iter().for_each(|area| occupied.add(area));
    } else {
        net::draw_last_figure(context, &frame, scene, &mut occupied, plot, &bounds);
    }
    for (period, column) in plot.columns.iter().enumerate() {
        let cells: Vec<CellId> = column.parts.iter().copied().flatten().chain([column.total]).collect();
        frame.add_band(scene, period, &cells);
    }
    frame.finish(context, scene, &mut occupied, &totals, &breaks);
}

/// Draws the parts of all columns and returns the rectangle of each column.
fn draw_columns(
    context: &LayoutContext,
    frame: &TimeFrame,
    scene: &mut Scene,
    columns: &[Vec<Segment>],
    styles: &[SeriesStyle],
) -> Vec<Rect> {
    let width = (frame.slots.pitch * 0.66).min(56.0);
    let scale = &frame.axis.scale;
    let mut bounds = Vec::new();
    for (period, segments) in columns.iter().enumerate() {
        let left = frame.slots.center(period) - width / 2.0;
        let area = |from: Decimal, to: Decimal| {
            Rect::between(Point::new(left, scale.at(from)), Point::new(left + width, scale.at(to)))
        };
        let mut whole = area(Decimal::ZERO, Decimal::ZERO);
        for segment in segments {
            let part = area(segment.from, segment.to);
            draw_segment(context, scene, part, styles[segment.series], segment.cell);
            whole = whole.union(&part);
        }
        bounds.push(whole);
    }
    bounds
}

/// Draws one part of a column, a hairline apart from its neighbours.
fn draw_segment(context: &LayoutContext, scene: &mut Scene, area: Rect, style: SeriesStyle, cell: CellId) {
    let gap = if area.height > 3.0 { 0.5 } else { 0.0 };
    let area = Rect { y: area.y + gap, height: (area.height - 2.0 * gap).max(0.5), ..area };
    let ink = if context.is_muted(cell) { Ink::Grid } else { style.ink };
    rect(scene, area, ink, Some(cell));
    if style.ruled {
        let ys = (0..(area.height / 4.0) as usize).map(|nth| area.y + (nth as f64 + 0.5) * 4.0);
        let rules = ys.map(|y| [Point::new(area.x, y), Point::new(area.right(), y)]).collect();
        lines(scene, rules, 1.0, Ink::Ground, Some(cell));
    }
    if context.is_preliminary(cell) {
        lines(scene, hatch(area, 5.0), 1.0, Ink::Ground, Some(cell));
    }
}

/// The names of the drawn parts that no name beside the last column explains, short ones where a name takes more than half
/// the width; and the meaning of the other symbols.
fn legend(
    context: &LayoutContext,
    plot: &Stack,
    columns: &[Vec<Segment>],
    styles: &[SeriesStyle],
    is_wide: bool,
    is_named: impl Fn(usize) -> bool,
) -> Legend {
    let style = context.text_style(SMALL, Weight::Normal);
    let mut legend = Legend::default();
    for (at, (series, SeriesStyle { ink, ruled })) in plot.series.iter().zip(styles).enumerate() {
        let is_drawn = columns.iter().flatten().any(|segment| segment.series == at && segment.value != Decimal::ZERO);
        if is_named(at) || !is_drawn {
            continue;
        }
        let is_short_enough = style.fits(&series.label, context.viewport.width / 2.0);
        let name = if is_short_enough { &series.label } else { &series.short };
        legend.add(context, Symbol::Swatch { ink: *ink, ruled: *ruled }, name);
    }
    if !is_wide {
        legend.add(context, Symbol::Dot(Ink::Total), &plot.net);
    }
    if plot.columns.iter().any(|column| column.left_out && context.has_value(column.total)) {
        legend.add(context, Symbol::Ring(Ink::Total), &context.say(Message::NetAlone));
    }
    legend.add_preliminary(context, context.cells(), Symbol::Hatch(Ink::Quiet));
    legend.add_missing(context, context.cells());
    legend
}
