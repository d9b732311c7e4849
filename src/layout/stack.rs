//! The plot of `stack`: the parts of each period, surpluses stacked up from zero and deficits down, the net a dot.
//! The names stand beside the last column, or in a key over the plot where it is narrow.

mod legend;
mod names;

use super::LayoutContext;
use super::axis::{hole, is_muted, is_preliminary};
use super::draw::{FALL, Label, RISE, SMALL, dot, hollow, line, lines, rect};
use super::frame::{Frame, Spare};
use super::pattern::hatch;
use super::place::OccupiedAreas;
use crate::figure::{CellId, Stack, StackColumn};
use crate::scale::Domain;
use crate::scene::{Anchor, Ink, Point, Rect, Scene};
use crate::words::{self, Message};
use names::{ASIDE, Names};

/// From this width on the names stand beside the last column.
const WIDE: f64 = 480.0;

/// How a series is told from the others: its ink, and a pattern where the inks are used a second time.
#[derive(Clone, Copy)]
struct Look {
    ink: Ink,
    ruled: bool,
}

/// The look of each series, in their order.
fn looks(plot: &Stack) -> Vec<Look> {
    const INKS: [Ink; 6] = [Ink::Part1, Ink::Part2, Ink::Part3, Ink::Part4, Ink::Part5, Ink::Part6];
    let mut looks = Vec::new();
    for (at, series) in plot.series.iter().enumerate() {
        looks.push(match series.remainder {
            true => Look { ink: Ink::Remainder, ruled: false },
            false => Look { ink: INKS[at % INKS.len()], ruled: at >= INKS.len() },
        });
    }
    looks
}

/// A part of a column: which series, its cell and its figure, USD million, and where it starts and ends.
struct Piece {
    series: usize,
    cell: CellId,
    value: i32,
    from: i64,
    to: i64,
}

/// The parts of a column by sign, from zero outwards in the order of the series.
fn pieces(context: &LayoutContext, column: &StackColumn) -> Vec<Piece> {
    let (mut up, mut down) = (0i64, 0i64);
    let mut pieces = Vec::new();
    for (series, cell) in column.parts.iter().enumerate() {
        let Some(cell) = *cell else { continue };
        let Some(value) = context.value(cell) else { continue };
        let side = if value < 0 { &mut down } else { &mut up };
        let from = *side;
        *side += i64::from(value);
        pieces.push(Piece { series, cell, value, from, to: *side });
    }
    pieces
}

pub(super) fn compose(context: &LayoutContext, plot: &Stack, scene: &mut Scene) {
    let looks = looks(plot);
    let (mut columns, mut totals, mut values) = (Vec::new(), Vec::new(), Vec::new());
    for column in &plot.columns {
        let pieces = pieces(context, column);
        for piece in &pieces {
            values.push(piece.to);
        }
        context.add_values(column.total, false, &mut values);
        columns.push(pieces);
        totals.push(column.total);
    }
    let wide = context.viewport.width >= WIDE;
    let names = Names::new(context, plot, &columns);
    let legend = if wide { Vec::new() } else { legend::legend(context, plot, &looks) };
    let top = legend::height(&legend);
    let right = if wide { names.width + ASIDE } else { 0.0 };
    let count = plot.columns.len();
    let strip = Strip::new(context, plot, (context.viewport.width - right) / count.max(1) as f64);
    let spare = Spare { above: 20.0, below: 20.0 + strip.height(), top, right };
    let frame = Frame::new(context, Domain::of(&values), count, spare);
    for entry in &legend {
        entry.put(context, scene);
    }
    frame.ground(context, scene);
    let break_label = words::say(context.figure.lang, Message::BreakLabel);
    let break_names = frame.breaks(scene, &plot.breaks, &break_label);

    let mut taken = OccupiedAreas::default();
    let width = (frame.slots.pitch * 0.66).min(56.0);
    let scale = &frame.axis.scale;
    for (index, pieces) in columns.iter().enumerate() {
        let left = frame.slots.center(index) - width / 2.0;
        let area = |from: f64, to: f64| Rect::between(Point::new(left, from), Point::new(left + width, to));
        let mut whole = area(scale.zero(), scale.zero());
        for piece in pieces {
            let part = area(scale.at(piece.from), scale.at(piece.to));
            block(context, scene, part, looks[piece.series], piece.cell);
            whole = whole.union(&part);
        }
        taken.add(whole);
    }
    strip.put(&frame, scene);
    frame.zero(scene);
    net(context, &frame, scene, plot, &totals);
    if wide {
        names.put(context, &frame, scene, plot, &looks);
    } else {
        last_net(context, &frame, scene, &mut taken, plot);
    }
    for (index, column) in plot.columns.iter().enumerate() {
        let mut cells = Vec::new();
        for cell in &column.parts {
            cells.extend(*cell);
        }
        cells.push(column.total);
        frame.stripe(scene, index, &cells);
    }
    frame.finish(context, scene, &mut taken, &totals, &break_names);
}

/// One part of a column, a hairline apart from its neighbours.
fn block(context: &LayoutContext, scene: &mut Scene, area: Rect, look: Look, cell: CellId) {
    let gap = if area.height > 3.0 { 0.5 } else { 0.0 };
    let area = Rect { y: area.y + gap, height: (area.height - 2.0 * gap).max(0.5), ..area };
    let ink = if is_muted(context, cell) { Ink::Grid } else { look.ink };
    rect(scene, area, ink, Some(cell));
    if look.ruled {
        let mut rules = Vec::new();
        for nth in 0..(area.height / 4.0) as usize {
            let y = area.y + (nth as f64 + 0.5) * 4.0;
            rules.push([Point::new(area.x, y), Point::new(area.right(), y)]);
        }
        lines(scene, &rules, 1.0, Ink::Ground, Some(cell));
    }
    if context.known(cell).is_some_and(is_preliminary) {
        lines(scene, &hatch(area, 5.0), 1.0, Ink::Ground, Some(cell));
    }
}

/// The net of each column as a dot, joined where nothing lies between; a sign where it is not held.
fn net(context: &LayoutContext, frame: &Frame, scene: &mut Scene, plot: &Stack, totals: &[CellId]) {
    frame.runs(context, totals, &plot.breaks, &mut |run| {
        line(scene, run, 3.5, Ink::Ground, None);
        line(scene, run, 1.5, Ink::Total, None);
    });
    let radius = (frame.slots.pitch / 5.0).max(1.5).min(4.0);
    for (index, column) in plot.columns.iter().enumerate() {
        let Some(value) = context.value(column.total) else {
            frame.hole(scene, index, column.total);
            continue;
        };
        let at = frame.point(index, value);
        if column.left_out {
            // The parts of this column are left out: the net alone, hollow.
            hollow(scene, at, radius, Ink::Total, column.total);
        } else {
            dot(scene, at, radius + 1.5, Ink::Ground, Some(column.total));
            dot(scene, at, radius, Ink::Total, Some(column.total));
        }
    }
}

/// The net's figure over or under its last column, where the names stand in a key.
fn last_net(context: &LayoutContext, frame: &Frame, scene: &mut Scene, taken: &mut OccupiedAreas, plot: &Stack) {
    let Some(index) = plot.columns.iter().rposition(|column| context.known(column.total).is_some()) else { return };
    let id = plot.columns[index].total;
    let column = taken.0[index];
    let (over, under) = (column.y - 5.0 - FALL * SMALL, column.bottom() + 5.0 + RISE * SMALL);
    let is_below = context.value(id).is_some_and(|value| value < 0);
    let label = |y| {
        let at = Point::new(frame.slots.center(index), y);
        let label = Label::small(at, Anchor::Middle, Ink::Text, context.mark(id)).bold().of(id);
        label.kept_between(context, frame.plot.x, context.viewport.width - 2.0)
    };
    let labels = if is_below { [label(under), label(over)] } else { [label(over), label(under)] };
    taken.put_first(context, scene, &labels, &frame.plot);
}

/// Signs under the columns for parts that their release did not print: they are somewhere in the remainder.
struct Strip {
    /// The cells of each column.
    missing: Vec<Vec<CellId>>,
    /// How many signs stand side by side, and how far each reaches.
    side: usize,
    reach: f64,
}

impl Strip {
    fn new(context: &LayoutContext, plot: &Stack, pitch: f64) -> Strip {
        let reach = (pitch / 10.0).max(0.75).min(2.0);
        let side = ((pitch * 0.66) / (2.0 * reach + 2.5)) as usize;
        let mut strip = Strip { missing: Vec::new(), side: side.max(1), reach };
        for column in &plot.columns {
            let mut missing = Vec::new();
            for part in &column.parts {
                if let Some(id) = part
                    && context.known(*id).is_none()
                {
                    missing.push(*id);
                }
            }
            strip.missing.push(missing);
        }
        strip
    }

    fn height(&self) -> f64 {
        let mut most = 0;
        for cells in &self.missing {
            most = most.max(cells.len());
        }
        most.div_ceil(self.side) as f64 * (2.0 * self.reach + 2.5)
    }

    fn put(&self, frame: &Frame, scene: &mut Scene) {
        let step = 2.0 * self.reach + 2.5;
        let rows = self.height() / step;
        for (index, cells) in self.missing.iter().enumerate() {
            for (nth, id) in cells.iter().enumerate() {
                let (row, place) = (nth / self.side, nth % self.side);
                let beside = (cells.len() - row * self.side).min(self.side) as f64;
                let x = frame.slots.center(index) + (place as f64 - (beside - 1.0) / 2.0) * step;
                let y = frame.plot.bottom() - 2.0 - (rows - row as f64 - 0.5) * step;
                hole(scene, Point::new(x, y), self.reach, Some(*id));
            }
        }
    }
}
