//! The plot of `stack`: the parts of each period, surpluses stacked up from zero and deficits down, the net a dot.
//! The names stand beside the last column, or in a key over the plot where it is narrow.

mod key;
mod names;

use super::Room;
use super::axis::{hole, is_muted, is_preliminary};
use super::draw::{FALL, Label, RISE, SMALL, dot, hatch, line, lines, rect, ring};
use super::frame::{Frame, Spare};
use super::place::Taken;
use crate::figure::{Cell, CellId, Stack, StackColumn};
use crate::scale::Domain;
use crate::scene::{Anchor, Ink, Point, Rect, Scene};
use names::{ASIDE, Names};

/// From this width on the names stand beside the last column.
const WIDE: f64 = 480.0;

/// How a series is told from the others: its ink, and a pattern where the inks are used a second time.
#[derive(Clone, Copy)]
struct Look {
    ink: Ink,
    ruled: bool,
}

/// The looks of all series in their order.
fn looks(plot: &Stack) -> Vec<Look> {
    const INKS: [Ink; 6] = [Ink::Part1, Ink::Part2, Ink::Part3, Ink::Part4, Ink::Part5, Ink::Part6];
    let look = |(at, series): (usize, &crate::figure::Series)| {
        let ink = if series.remainder { Ink::Remainder } else { INKS[at % INKS.len()] };
        Look { ink, ruled: !series.remainder && at >= INKS.len() }
    };
    plot.series.iter().enumerate().map(look).collect()
}

/// A part of a column: which series, its cell and its figure, USD million, and where it starts and ends.
struct Piece {
    series: usize,
    cell: CellId,
    value: i32,
    from: i64,
    to: i64,
}

/// The parts of each column by sign, from zero outwards in the order of the series.
fn pieces(room: &Room, plot: &Stack) -> Vec<Vec<Piece>> {
    let column = |column: &crate::figure::StackColumn| {
        let (mut up, mut down) = (0i64, 0i64);
        let mut pieces = Vec::new();
        for (series, cell) in column.parts.iter().enumerate() {
            let Some(cell) = *cell else { continue };
            let Some(value) = room.figure.cell(cell).known.as_ref().map(|known| known.value) else { continue };
            let side = if value < 0 { &mut down } else { &mut up };
            let from = *side;
            *side += i64::from(value);
            pieces.push(Piece { series, cell, value, from, to: *side });
        }
        pieces
    };
    plot.columns.iter().map(column).collect()
}

pub(super) fn compose(room: &Room, plot: &Stack, scene: &mut Scene) {
    let looks = looks(plot);
    let pieces = pieces(room, plot);
    let total = |id: CellId| room.figure.cell(id).known.as_ref().map(|known| known.value);
    let totals = plot.columns.iter().filter_map(|column| total(column.total)).map(i64::from);
    let domain = Domain::of(pieces.iter().flatten().map(|piece| piece.to).chain(totals));
    let wide = room.viewport.width >= WIDE;
    let names = Names::new(room, plot, &pieces);
    let key = if wide { Vec::new() } else { key::key(room, plot, &looks) };
    let top = key::height(&key);
    let right = if wide { names.width + ASIDE } else { 0.0 };
    let count = plot.columns.len();
    let strip = Strip::new(room, plot, (room.viewport.width - right) / count.max(1) as f64);
    let spare = Spare { above: 20.0, below: 20.0 + strip.height(), top, right };
    let frame = Frame::new(room, domain, count, spare);
    key.iter().for_each(|entry| entry.put(room, scene));
    frame.ground(room, scene);
    let break_names = frame.breaks(room, scene, &plot.breaks);

    let width = (frame.slots.pitch * 0.66).min(56.0);
    let scale = &frame.axis.scale;
    for (index, pieces) in pieces.iter().enumerate() {
        let left = frame.slots.center(index) - width / 2.0;
        for piece in pieces {
            let ends = [Point::new(left, scale.at(piece.from)), Point::new(left + width, scale.at(piece.to))];
            let area = Rect::between(ends[0], ends[1]);
            block(room, scene, area, looks[piece.series], piece.cell);
        }
    }
    strip.put(&frame, scene);
    frame.zero(scene);
    net(room, &frame, scene, plot);
    let mut taken = Taken::default();
    for (index, pieces) in pieces.iter().enumerate() {
        let ends = || pieces.iter().map(|piece| scale.at(piece.to)).chain([scale.zero()]);
        let (top, bottom) = (ends().fold(f64::INFINITY, f64::min), ends().fold(f64::NEG_INFINITY, f64::max));
        let left = frame.slots.center(index) - width / 2.0;
        taken.0.push(Rect::between(Point::new(left, top), Point::new(left + width, bottom)));
    }
    if wide {
        names.put(room, &frame, scene, plot, &looks);
    } else {
        last_net(room, &frame, scene, &mut taken, plot);
    }
    let totals: Vec<&Cell> = plot.columns.iter().map(|column| room.figure.cell(column.total)).collect();
    frame.put_hole_words(room, scene, &mut taken, &totals);
    taken.put_names(room, scene, break_names);
    frame.patch(scene);
    let ticks: Vec<&str> = plot.columns.iter().map(|column| column.tick.as_str()).collect();
    frame.periods(room, scene, &ticks, |index| {
        let column = &plot.columns[index];
        column.parts.iter().flatten().copied().chain([column.total]).collect()
    });
}

/// One part of a column, a hairline apart from its neighbours.
fn block(room: &Room, scene: &mut Scene, area: Rect, look: Look, cell: CellId) {
    let gap = if area.height > 3.0 { 0.5 } else { 0.0 };
    let area = Rect { y: area.y + gap, height: (area.height - 2.0 * gap).max(0.5), ..area };
    let ink = if is_muted(room, cell) { Ink::Grid } else { look.ink };
    rect(scene, area, ink, Some(cell));
    if look.ruled {
        let count = (area.height / 4.0) as usize;
        let rule = |nth: usize| {
            let y = area.y + (nth as f64 + 0.5) * 4.0;
            [Point::new(area.x, y), Point::new(area.right(), y)]
        };
        lines(scene, (0..count).map(rule).collect(), 1.0, Ink::Ground, Some(cell));
    }
    if room.figure.cell(cell).known.as_ref().is_some_and(is_preliminary) {
        lines(scene, hatch(area, 5.0), 1.0, Ink::Ground, Some(cell));
    }
}

/// The net of each column as a dot, joined where nothing lies between; a sign where it is not held.
fn net(room: &Room, frame: &Frame, scene: &mut Scene, plot: &Stack) {
    let value = |id: CellId| room.figure.cell(id).known.as_ref().map(|known| known.value);
    let mut run: Vec<Point> = Vec::new();
    let mut runs = Vec::new();
    for (index, column) in plot.columns.iter().enumerate() {
        if plot.breaks.iter().any(|found| found.after == index) {
            runs.push(core::mem::take(&mut run));
        }
        match value(column.total) {
            Some(value) => run.push(frame.point(index, value)),
            None => runs.push(core::mem::take(&mut run)),
        }
    }
    runs.push(run);
    for run in runs {
        line(scene, run.clone(), 3.5, Ink::Ground, None);
        line(scene, run, 1.5, Ink::Total, None);
    }
    let radius = (frame.slots.pitch / 5.0).clamp(1.5, 4.0);
    for (index, column) in plot.columns.iter().enumerate() {
        match value(column.total) {
            None => frame.hole(scene, index, column.total),
            // The parts of this column are left out: the net alone, hollow.
            Some(value) if column.left_out => {
                dot(scene, frame.point(index, value), radius + 1.0, Ink::Ground, Some(column.total));
                ring(scene, frame.point(index, value), radius, 1.5, Ink::Total, Some(column.total));
            }
            Some(value) => {
                dot(scene, frame.point(index, value), radius + 1.5, Ink::Ground, Some(column.total));
                dot(scene, frame.point(index, value), radius, Ink::Total, Some(column.total));
            }
        }
    }
}

/// The net's figure over or under its last column, where the names stand in a key.
fn last_net(room: &Room, frame: &Frame, scene: &mut Scene, taken: &mut Taken, plot: &Stack) {
    let held = |id: CellId| room.figure.cell(id).known.as_ref().map(|known| known.value);
    let last = plot.columns.iter().enumerate().rev().find_map(|(i, c)| Some((i, c.total, held(c.total)?)));
    let Some((index, id, value)) = last else { return };
    let column = taken.0.get(index).copied().unwrap_or_default();
    let (over, under) = (column.y - 5.0 - FALL * SMALL, column.bottom() + 5.0 + RISE * SMALL);
    let ys = if value < 0 { [under, over] } else { [over, under] };
    let words = &room.figure.cell(id).words.mark;
    let label = |y| {
        let at = Point::new(frame.slots.center(index), y);
        let label = Label::small(at, Anchor::Middle, Ink::Text, words).bold().of(id);
        label.kept_between(room, frame.plot.x, room.viewport.width)
    };
    taken.put_first(room, scene, ys.map(label), frame.plot);
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
    fn new(room: &Room, plot: &Stack, pitch: f64) -> Strip {
        let unknown = |id: &CellId| room.figure.cell(*id).known.is_none();
        let missing = |column: &StackColumn| column.parts.iter().flatten().copied().filter(unknown).collect();
        let reach = (pitch / 10.0).clamp(0.75, 2.0);
        let side = ((pitch * 0.66) / (2.0 * reach + 2.5)) as usize;
        Strip { missing: plot.columns.iter().map(missing).collect(), side: side.max(1), reach }
    }

    fn height(&self) -> f64 {
        let most = self.missing.iter().map(Vec::len).max().unwrap_or(0);
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
