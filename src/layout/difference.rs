//! The plot of `difference`: exports and imports as two lines, what lies between them filled where both sides of it
//! are held. A gap or a break stays open.
//! Long, because lines, fills and labels all follow the same runs of figures that touch.

mod ends;
mod fill;

use super::Room;
use super::axis::is_preliminary;
use super::draw::{FALL, LABEL, Label, RISE, dot, line, polygon, ring};
use super::frame::{Frame, Spare};
use super::place::Taken;
use crate::figure::{Cell, CellId, Difference};
use crate::locale;
use crate::scale::Domain;
use crate::scene::{Anchor, Ink, Point, Scene};
use ends::{ASIDE, End};
use fill::fills;

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
    let place = |index: usize, value: i32| frame.point(index, value);
    for area in fills(place, &both, joined) {
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
    frame.patch(scene);
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
