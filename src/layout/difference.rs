//! The plot of `difference`: exports and imports as two lines, what lies between them filled where both sides of it
//! are held. A gap or a break stays open.

use super::Room;
use super::axis::is_preliminary;
use super::draw::{FALL, LABEL, LEADING, Label, RISE, dot, line, polygon, ring};
use super::frame::{Frame, Spare};
use super::place::{Taken, spread};
use crate::figure::{Cell, CellId, Difference};
use crate::locale;
use crate::scale::Domain;
use crate::scene::{Anchor, Ink, Point, Scene, Weight};

/// From the plot's end to the names of the lines.
const ASIDE: f64 = 9.0;

pub(super) fn compose(room: &Room, plot: &Difference, scene: &mut Scene) {
    let value = |id: CellId| room.figure.cell(id).known.as_ref().map(|known| known.value);
    let first = |id: CellId| room.figure.cell(id).known.as_ref().and_then(|k| k.first).map(|(first, _)| first);
    let flows = || plot.periods.iter().flat_map(|[exports, imports, _]| [*exports, *imports]);
    let ghosts = flows().filter(|_| plot.ghosts).filter_map(first);
    let domain = Domain::of(flows().filter_map(value).chain(ghosts).map(i64::from));
    let ends = End::all(room, plot);
    let right = ends.iter().map(|end| end.width(room)).fold(0.0, f64::max) + ASIDE;
    let spare = Spare { above: 10.0, below: 0.0, right, ..Spare::default() };
    let frame = Frame::new(room, domain, plot.periods.len(), spare);
    frame.ground(room, scene);
    let break_names = frame.breaks(room, scene, &plot.breaks);

    let both: Vec<Option<[i32; 2]>> =
        plot.periods.iter().map(|[exports, imports, _]| Some([value(*exports)?, value(*imports)?])).collect();
    let joined = |index: usize| !plot.breaks.iter().any(|found| found.after == index + 1);
    for area in fills(&frame, &both, joined) {
        polygon(scene, area.points, if area.surplus { Ink::SurplusSoft } else { Ink::DeficitSoft }, None);
    }
    for (index, [_, _, balance]) in plot.periods.iter().enumerate() {
        stem(&frame, scene, index, both[index], value(*balance), *balance);
    }
    frame.zero(scene);
    let mut taken = Taken::default();
    for (side, ink) in [(1, Ink::Imports), (0, Ink::Exports)] {
        let cells: Vec<CellId> = plot.periods.iter().map(|period| period[side]).collect();
        series(room, &frame, scene, (&cells, ink, plot.ghosts), joined);
    }
    for side in [0, 1] {
        let path = |run: &[usize]| -> Vec<Point> {
            run.iter().filter_map(|index| Some(frame.point(*index, both[*index]?[side]))).collect()
        };
        taken.0.extend(path(&(0..both.len()).collect::<Vec<_>>()).into_iter().map(around));
        (1..both.len()).filter(|index| joined(index - 1)).for_each(|index| taken.line(&path(&[index - 1, index])));
    }
    for found in &plot.breaks {
        let x = frame.slots.edge(found.after);
        taken.line(&[Point::new(x, frame.plot.y), Point::new(x, frame.plot.bottom())]);
    }
    widest(room, plot, &frame, &both, &mut taken, scene);
    let triples: Vec<&Cell> = plot.periods.iter().map(|[exports, _, _]| room.figure.cell(*exports)).collect();
    End::put_all(room, scene, &frame, ends);
    frame.put_hole_words(room, scene, &mut taken, &triples);
    taken.put_names(room, scene, break_names);
    let ticks: Vec<&str> = triples.iter().map(|cell| cell.words.tick.as_str()).collect();
    frame.periods(room, scene, &ticks, |index| plot.periods[index].to_vec());
}

/// Names the largest surplus or deficit of the side that is not told at the end, outside of both lines.
fn widest(
    room: &Room,
    plot: &Difference,
    frame: &Frame,
    both: &[Option<[i32; 2]>],
    taken: &mut Taken,
    scene: &mut Scene,
) {
    let last = both.iter().rposition(Option::is_some);
    let gap = |index: &usize| both[*index].map_or(0, |[exports, imports]| i64::from(exports) - i64::from(imports));
    // The side that the last one is on is told beside its dots.
    let now = last.as_ref().map_or(0, gap);
    let all = || 0..both.len();
    let deficit = all().min_by_key(gap).filter(|index| gap(index) < 0 && now >= 0);
    let surplus = all().max_by_key(gap).filter(|index| gap(index) > 0 && now <= 0);
    let named = [(deficit, &plot.deficit, Ink::Deficit), (surplus, &plot.surplus, Ink::Surplus)];
    for (index, name, ink) in named {
        let Some((index, [exports, imports])) = index.and_then(|index| Some((index, both[index]?))) else { continue };
        let cell = plot.periods[index][2];
        let words = format!("{name} {}", size(&room.figure.cell(cell).words.mark));
        let (top, bottom) = (exports.max(imports), exports.min(imports));
        let x = frame.slots.center(index);
        let at = |anchor, x, y| Label::new(Point::new(x, y), anchor, ink, &words).of(cell);
        let above = (0..5).map(|nth| frame.point(index, top).y - 8.0 - FALL * LABEL - f64::from(nth) * 6.0);
        let below = (0..5).map(|nth| frame.point(index, bottom).y + 8.0 + RISE * LABEL + f64::from(nth) * 6.0);
        let places = above
            .chain(below)
            .flat_map(|y| [at(Anchor::Middle, x, y), at(Anchor::End, x + 4.0, y), at(Anchor::Start, x - 4.0, y)]);
        taken.put_first(room, scene, places, frame.plot);
    }
}

/// A figure beside the word surplus or deficit, which says its sign.
fn size(mark: &str) -> &str {
    mark.trim_start_matches(locale::MINUS)
}

/// The square around a dot.
fn around(p: Point) -> crate::scene::Rect {
    crate::scene::Rect { x: p.x - 5.0, y: p.y - 5.0, width: 10.0, height: 10.0 }
}

/// A stretch over which one of the two lines lies above the other.
struct Fill {
    surplus: bool,
    points: Vec<Point>,
}

/// The areas between exports and imports, parted where the lines cross, exactly there.
fn fills(frame: &Frame, both: &[Option<[i32; 2]>], joined: impl Fn(usize) -> bool) -> Vec<Fill> {
    let mut areas = Vec::new();
    // Exports from left to right, and imports, of the stretch that is open.
    let mut open: [Vec<Point>; 2] = [Vec::new(), Vec::new()];
    let mut surplus = false;
    let mut close = |open: &mut [Vec<Point>; 2], surplus: bool| {
        let [exports, imports] = core::mem::take(open);
        if exports.len() > 1 {
            areas.push(Fill { surplus, points: exports.into_iter().chain(imports.into_iter().rev()).collect() });
        }
    };
    for index in 0..both.len() {
        let Some([exports, imports]) = both[index] else {
            close(&mut open, surplus);
            continue;
        };
        let gap = i64::from(exports) - i64::from(imports);
        let before = index.checked_sub(1).filter(|before| joined(*before)).and_then(|before| both[before]);
        let here = [frame.point(index, exports), frame.point(index, imports)];
        let Some([e, i]) = before else {
            close(&mut open, surplus);
            surplus = gap > 0;
            open = here.map(|p| vec![p]);
            continue;
        };
        let gap_before = i64::from(e) - i64::from(i);
        let crossed = gap_before.signum() * gap.signum() < 0;
        if crossed {
            // Both lines are straight: the share of the way at which their distance is zero.
            let share = gap_before.unsigned_abs() as f64 / (gap_before.unsigned_abs() + gap.unsigned_abs()) as f64;
            let from = frame.point(index - 1, e);
            let at = Point::new(from.x + (here[0].x - from.x) * share, from.y + (here[0].y - from.y) * share);
            open.iter_mut().for_each(|side| side.push(at));
            close(&mut open, surplus);
            open = [vec![at], vec![at]];
        } else if gap_before == 0 && (gap > 0) != surplus {
            close(&mut open, surplus);
            let at = frame.point(index - 1, e);
            open = [vec![at], vec![at]];
        }
        if gap != 0 {
            surplus = gap > 0;
        }
        open.iter_mut().zip(here).for_each(|(side, p)| side.push(p));
    }
    close(&mut open, surplus);
    areas
}

/// The balance: a thin stem from one line to the other, or a sign at zero.
fn stem(frame: &Frame, scene: &mut Scene, index: usize, both: Option<[i32; 2]>, balance: Option<i32>, id: CellId) {
    let (Some([exports, imports]), Some(balance)) = (both, balance) else {
        frame.hole(scene, index, id);
        return;
    };
    let (a, b) = (frame.point(index, exports), frame.point(index, imports));
    // Where the lines touch, the stem still is as long as the dots are high.
    let (top, bottom) = (a.y.min(b.y), a.y.max(b.y));
    let more = ((4.0 - (bottom - top)) / 2.0).max(0.0);
    let points = vec![Point::new(a.x, top - more), Point::new(a.x, bottom + more)];
    let width = (frame.slots.pitch / 8.0).clamp(1.0, 3.0);
    line(scene, points, width, if balance < 0 { Ink::Deficit } else { Ink::Surplus }, Some(id));
}

/// One line with its dots; hollow where the figure is preliminary.
fn series(
    room: &Room,
    frame: &Frame,
    scene: &mut Scene,
    (cells, ink, ghosts): (&[CellId], Ink, bool),
    joined: impl Fn(usize) -> bool,
) {
    let known = |id: &CellId| room.figure.cell(*id).known.as_ref();
    let mut run: Vec<Point> = Vec::new();
    for (index, id) in cells.iter().enumerate() {
        if let Some(known) = known(id) {
            run.push(frame.point(index, known.value));
        }
        if known(id).is_none() || !joined(index) {
            line(scene, core::mem::take(&mut run), 2.0, ink, None);
        }
    }
    line(scene, run, 2.0, ink, None);
    let radius = (frame.slots.pitch / 4.0).clamp(1.0, 3.0);
    for (index, id) in cells.iter().enumerate() {
        let Some(known) = known(id) else {
            frame.hole(scene, index, *id);
            continue;
        };
        let first = known.first.map(|(first, _)| first).filter(|first| ghosts && *first != known.value);
        if let Some(first) = first {
            ring(scene, frame.point(index, first), radius + 0.5, 1.0, Ink::Ghost, Some(*id));
        }
        let at = frame.point(index, known.value);
        if is_preliminary(known) {
            dot(scene, at, radius + 1.0, Ink::Ground, Some(*id));
            ring(scene, at, radius, 1.5, ink, Some(*id));
        } else {
            dot(scene, at, radius, ink, Some(*id));
        }
    }
}

/// The name of a line, or of what lies between, at the last period that has both.
struct End {
    /// The figure that it stands beside, USD million.
    at: f64,
    ink: Ink,
    cell: CellId,
    lines: Vec<String>,
}

impl End {
    /// Exports, imports and balance of the last period that holds them: name and figure, in one line where it is wide.
    fn all(room: &Room, plot: &Difference) -> Vec<End> {
        let value = |id: &CellId| room.figure.cell(*id).known.as_ref().map(|known| known.value);
        let held = plot.periods.iter().rev().find(|period| period.iter().all(|id| value(id).is_some()));
        let Some(period) = held else { return Vec::new() };
        let [exports, imports, balance] = period.map(|id| value(&id).unwrap_or(0));
        let middle = (f64::from(exports) + f64::from(imports)) / 2.0;
        let names = [
            (&plot.exports, f64::from(exports), Ink::Exports),
            (&plot.imports, f64::from(imports), Ink::Imports),
            if balance < 0 { (&plot.deficit, middle, Ink::Deficit) } else { (&plot.surplus, middle, Ink::Surplus) },
        ];
        let one_line = room.viewport.width >= 560.0;
        let end = |(cell, (name, at, ink)): (CellId, (&String, f64, Ink))| {
            let mark = &room.figure.cell(cell).words.mark;
            let mark = if ink == Ink::Deficit { size(mark).to_string() } else { mark.clone() };
            let lines = if one_line { vec![format!("{name} {mark}")] } else { vec![name.clone(), mark] };
            End { at, ink, cell, lines }
        };
        period.iter().copied().zip(names).map(end).collect()
    }

    fn width(&self, room: &Room) -> f64 {
        self.lines.iter().map(|line| room.width_of(line, LABEL, Weight::Bold)).fold(0.0, f64::max)
    }

    fn put_all(room: &Room, scene: &mut Scene, frame: &Frame, ends: Vec<End>) {
        let scale = &frame.axis.scale;
        let y = |at: f64| scale.zero() + (scale.at(1) - scale.zero()) * at;
        let height = |end: &End| LABEL * (LEADING * (end.lines.len() as f64 - 1.0) + RISE + FALL) + 5.0;
        let wanted: Vec<(f64, f64)> = ends.iter().map(|end| (y(end.at), height(end))).collect();
        let places = spread(&wanted, 0.0, room.viewport.height);
        for (end, (center, (_, height))) in ends.into_iter().zip(places.into_iter().zip(wanted)) {
            let first = center - height / 2.0 + 2.5 + RISE * LABEL;
            for (row, words) in end.lines.iter().enumerate() {
                let at = Point::new(frame.plot.right() + ASIDE, first + row as f64 * LABEL * LEADING);
                let label = Label::new(at, Anchor::Start, end.ink, words).of(end.cell);
                // The name stands out from its figure where they have a line each.
                let label = if row == 0 { label.bold() } else { label };
                label.put(room, scene);
            }
        }
    }
}
