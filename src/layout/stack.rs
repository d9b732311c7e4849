//! The plot of `stack`: the parts of each period, surpluses stacked up from zero and deficits down, the net a dot.
//! The names stand beside the last column, or in a key over the plot where it is narrow.

use super::Room;
use super::axis::{hole, is_preliminary};
use super::draw::{FALL, LABEL, LEADING, Label, RISE, SMALL, dot, hatch, line, lines, rect, ring};
use super::frame::{Frame, Spare};
use super::place::{Taken, spread};
use crate::figure::{Cell, CellId, Stack};
use crate::scale::Domain;
use crate::scene::{Anchor, Ink, Point, Rect, Scene, Weight};
use crate::text::fit;

/// From this width on the names stand beside the last column.
const WIDE: f64 = 480.0;
/// From the plot's end to the names.
const ASIDE: f64 = 14.0;
/// The size of a colour sample in the key.
const SAMPLE: f64 = 10.0;

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
    let key = if wide { Vec::new() } else { key(room, plot, &looks) };
    let top = key.iter().map(|entry| entry.y + LABEL * LEADING + 4.0).fold(0.0, f64::max);
    let right = if wide { names.width + ASIDE } else { 0.0 };
    let spare = Spare { above: 12.0, below: 12.0, top, right };
    let frame = Frame::new(room, domain, plot.columns.len(), spare);
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
        // What a series does not hold is known only to be somewhere in the remainder: a sign each, beside zero.
        let missing = plot.columns[index].parts.iter().flatten().filter(|id| total(**id).is_none());
        for (nth, id) in missing.enumerate() {
            let r = (frame.slots.pitch / 8.0).clamp(1.0, 2.5);
            let x = (left - 1.0).max(frame.slots.edge(index)) + r;
            hole(scene, Point::new(x, frame.plot.bottom() - r - 1.0 - nth as f64 * (2.0 * r + 2.0)), r, *id);
        }
    }
    frame.zero(scene);
    net(room, &frame, scene, plot);
    let mut taken = Taken::default();
    if wide {
        names.put(room, &frame, scene, plot, &looks);
    } else {
        last_net(room, &frame, scene, &mut taken, plot);
    }
    let totals: Vec<&Cell> = plot.columns.iter().map(|column| room.figure.cell(column.total)).collect();
    frame.hole_words(room, &totals).into_iter().for_each(|label| {
        taken.put(room, scene, label);
    });
    for (pieces, index) in pieces.iter().zip(0..) {
        let bounds = pieces.iter().map(|piece| frame.axis.scale.at(piece.to));
        let (low, high) = bounds.fold((scale.zero(), scale.zero()), |(low, high), y| (low.min(y), high.max(y)));
        let center = frame.slots.center(index);
        taken.0.push(Rect { x: center - width / 2.0, y: low, width, height: high - low });
    }
    taken.put_names(room, scene, break_names);
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
    rect(scene, area, look.ink, Some(cell));
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

/// The net's figure at its last dot, where the names stand in a key.
fn last_net(room: &Room, frame: &Frame, scene: &mut Scene, taken: &mut Taken, plot: &Stack) {
    let held = |id: CellId| room.figure.cell(id).known.as_ref().map(|known| known.value);
    let last = plot.columns.iter().enumerate().rev().find_map(|(i, c)| Some((i, c.total, held(c.total)?)));
    let Some((index, id, value)) = last else { return };
    let at = frame.point(index, value);
    let y = if value < 0 { frame.plot.bottom() - FALL * SMALL - 1.0 } else { frame.plot.y + RISE * SMALL };
    let words = &room.figure.cell(id).words.mark;
    let label = Label::small(Point::new(at.x, y), Anchor::Middle, Ink::Text, words).bold().of(id);
    taken.put(room, scene, label.kept_between(room, frame.plot.x, room.viewport.width));
}

/// The names beside the last column that is drawn.
struct Names {
    /// Which column they stand beside.
    column: usize,
    /// Series and its lines; `None` for the net.
    lines: Vec<(Option<usize>, Vec<String>)>,
    width: f64,
    /// The middle of the mark that each names, USD million.
    at: Vec<f64>,
}

impl Names {
    fn new(room: &Room, plot: &Stack, pieces: &[Vec<Piece>]) -> Names {
        let Some(column) = pieces.iter().rposition(|pieces| !pieces.is_empty()) else {
            return Names { column: 0, lines: Vec::new(), width: 0.0, at: Vec::new() };
        };
        let most = (room.viewport.width * 0.3).min(190.0);
        let hand = room.hand(LABEL, Weight::Normal);
        let bold = room.hand(LABEL, Weight::Bold);
        let mut names: Vec<(Option<usize>, Vec<String>)> = Vec::new();
        let mut at = Vec::new();
        let total = room.figure.cell(plot.columns[column].total);
        if let Some(known) = &total.known {
            let text = format!("{} {}", plot.net, total.words.mark);
            names.push((None, fit(&bold, &text, &total.words.mark, most, 3)));
            at.push(f64::from(known.value));
        }
        for piece in &pieces[column] {
            let series = &plot.series[piece.series];
            let mark = &room.figure.cell(piece.cell).words.mark;
            let (label, short) = (format!("{} {mark}", series.label), format!("{} {mark}", series.short));
            names.push((Some(piece.series), fit(&hand, &label, &short, most, 2)));
            at.push((piece.from + piece.to) as f64 / 2.0);
        }
        let width = names
            .iter()
            .flat_map(|(series, lines)| lines.iter().map(move |line| (series, line)))
            .map(|(series, line)| if series.is_none() { bold.width(line) } else { hand.width(line) })
            .fold(0.0, f64::max);
        Names { column, lines: names, width, at }
    }

    fn put(&self, room: &Room, frame: &Frame, scene: &mut Scene, plot: &Stack, looks: &[Look]) {
        let scale = &frame.axis.scale;
        let y = |at: f64| scale.zero() + (scale.at(1) - scale.zero()) * at;
        let height = |lines: &[String]| LABEL * (LEADING * (lines.len() as f64 - 1.0) + RISE + FALL) + 3.0;
        let wanted: Vec<(f64, f64)> =
            self.at.iter().zip(&self.lines).map(|(at, (_, lines))| (y(*at), height(lines))).collect();
        let places = spread(&wanted, 0.0, room.viewport.height);
        let cells = &plot.columns[self.column];
        let bar = frame.slots.center(self.column) + (frame.slots.pitch * 0.33).min(28.0);
        for (((series, words), center), (marked, height)) in self.lines.iter().zip(places).zip(wanted) {
            let x = frame.plot.right() + ASIDE;
            let cell = series.map_or(Some(cells.total), |at| cells.parts[at]);
            let ink = series.map_or(Ink::Total, |at| looks[at].ink);
            // A thread leads from the mark to its name.
            let ends = [Point::new(bar + 3.0, marked), Point::new(x - 6.0, center), Point::new(x - 3.0, center)];
            line(scene, ends.to_vec(), 1.0, ink, None);
            let first = center - height / 2.0 + 1.5 + RISE * LABEL;
            for (row, line) in words.iter().enumerate() {
                let at = Point::new(x, first + row as f64 * LABEL * LEADING);
                let label = Label { cell, ..Label::new(at, Anchor::Start, Ink::Text, line) };
                let label = if series.is_none() { label.bold() } else { label };
                label.put(room, scene);
            }
        }
    }
}

/// A sample and a name of the key.
struct Entry {
    x: f64,
    y: f64,
    look: Option<Look>,
    words: String,
}

/// The key over the plot: as many lines as the names need; short names where one is wider than the picture.
fn key(room: &Room, plot: &Stack, looks: &[Look]) -> Vec<Entry> {
    let hand = room.hand(SMALL, Weight::Normal);
    let width = room.viewport.width;
    let series = plot.series.iter().zip(looks).map(|(series, look)| (Some(*look), &series.label, &series.short));
    let (mut x, mut y) = (0.0, 0.0);
    let mut entries = Vec::new();
    for (look, label, short) in series.chain([(None, &plot.net, &plot.net)]) {
        let room_left = width - SAMPLE - 5.0;
        let name = if hand.width(label) <= width / 2.0 { label } else { short };
        let words = crate::text::shorten(&hand, name, room_left);
        let wide = SAMPLE + 5.0 + hand.width(&words);
        if x > 0.0 && x + wide > width {
            (x, y) = (0.0, y + SMALL * LEADING + 4.0);
        }
        entries.push(Entry { x, y, look, words });
        x += wide + 12.0;
    }
    entries
}

impl Entry {
    fn put(&self, room: &Room, scene: &mut Scene) {
        let middle = self.y + SAMPLE / 2.0;
        match self.look {
            Some(look) => {
                let area = Rect { x: self.x, y: self.y, width: SAMPLE, height: SAMPLE };
                rect(scene, area, look.ink, None);
                if look.ruled {
                    let rules = [2.0, 6.0].map(|dy| [(self.x, dy), (self.x + SAMPLE, dy)]);
                    let rules = rules.map(|ends| ends.map(|(x, dy)| Point::new(x, self.y + dy)));
                    lines(scene, rules.to_vec(), 1.0, Ink::Ground, None);
                }
            }
            None => dot(scene, Point::new(self.x + SAMPLE / 2.0, middle), 4.0, Ink::Total, None),
        }
        let at = Point::new(self.x + SAMPLE + 5.0, middle + RISE * SMALL / 2.0);
        Label::small(at, Anchor::Start, Ink::Text, &self.words).put(room, scene);
    }
}
