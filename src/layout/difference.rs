//! The plot of `difference`: exports and imports as two lines, what lies between them filled where both sides of it
//! are held. A gap or a break stays open.
//! Long, because lines, fills and labels all follow the same runs of figures that touch.

mod ends;
mod fill;

use super::Room;
use super::axis::is_preliminary;
use super::draw::{FALL, LABEL, Label, RISE, dot, hollow, line, polygon, ring};
use super::frame::{Frame, Spare};
use super::place::Taken;
use crate::figure::{CellId, Difference};
use crate::join::concat;
use crate::locale;
use crate::scale::Domain;
use crate::scene::{Anchor, Ink, Point, Scene};
use ends::{ASIDE, End};
use fill::fills;

pub(super) fn compose(room: &Room, plot: &Difference, scene: &mut Scene) {
    let mut values = Vec::new();
    let mut both: Vec<Option<[i32; 2]>> = Vec::new();
    for period in &plot.periods {
        let [exports, imports, _] = *period;
        for id in [exports, imports] {
            room.add_values(id, plot.ghosts, &mut values);
        }
        both.push(match (room.value(exports), room.value(imports)) {
            (Some(exports), Some(imports)) => Some([exports, imports]),
            _ => None,
        });
    }
    let ends = End::all(room, plot);
    let mut right = ASIDE;
    for end in &ends {
        right = right.max(end.width(room) + ASIDE);
    }
    let spare = Spare { above: 10.0, below: 0.0, right, ..Spare::default() };
    let frame = Frame::new(room, Domain::of(&values), plot.periods.len(), spare);
    frame.ground(room, scene);
    let break_names = frame.breaks(room, scene, &plot.breaks);

    let joined = |index: usize| !plot.breaks.iter().any(|found| found.after == index + 1);
    for area in &fills(&|index, value| frame.point(index, value), &both, &joined) {
        polygon(scene, &area.points, if area.surplus { Ink::SurplusSoft } else { Ink::DeficitSoft }, None);
    }
    for (index, [_, _, balance]) in plot.periods.iter().enumerate() {
        stem(&frame, scene, index, both[index], room.value(*balance), *balance);
    }
    frame.zero(scene);
    let (mut exports, mut imports) = (Vec::new(), Vec::new());
    for (index, period) in plot.periods.iter().enumerate() {
        exports.push(period[0]);
        imports.push(period[1]);
        frame.stripe(scene, index, period);
    }
    series(room, &frame, scene, (&imports, Ink::Imports, plot.ghosts), &joined);
    series(room, &frame, scene, (&exports, Ink::Exports, plot.ghosts), &joined);
    let mut taken = Taken::default();
    for side in [0, 1] {
        let mut before = None;
        for (index, figures) in both.iter().enumerate() {
            let here = figures.map(|figures| frame.point(index, figures[side]));
            if let Some(here) = here {
                taken.add_around(here, 5.0);
                if let Some(before) = before.filter(|_| joined(index - 1)) {
                    taken.line(&[before, here]);
                }
            }
            before = here;
        }
    }
    for found in &plot.breaks {
        let x = frame.slots.edge(found.after);
        taken.line(&[Point::new(x, frame.plot.y), Point::new(x, frame.plot.bottom())]);
    }
    widest(room, plot, &frame, &both, &mut taken, scene);
    End::put_all(room, scene, &frame, &ends);
    frame.finish(room, scene, &mut taken, &exports, &break_names);
}

/// What was first published of a figure that is held, USD million.
fn first_of(room: &Room, id: CellId) -> Option<i32> {
    room.known(id)?.first.map(|(first, _)| first)
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
    // The largest deficit and the largest surplus, and where they are.
    let (mut deficit, mut surplus) = ((0, 0), (0, 0));
    let mut now = 0;
    for (index, figures) in both.iter().enumerate() {
        let Some([exports, imports]) = figures else { continue };
        now = i64::from(*exports) - i64::from(*imports);
        if now < deficit.0 {
            deficit = (now, index);
        }
        if now > 0 && now >= surplus.0 {
            surplus = (now, index);
        }
    }
    // The side that the last one is on is told beside its dots.
    let named = [(deficit, now >= 0, &plot.deficit, Ink::Deficit), (surplus, now <= 0, &plot.surplus, Ink::Surplus)];
    for ((gap, index), is_named, name, ink) in named {
        let Some([exports, imports]) = both.get(index).copied().flatten() else { continue };
        if gap == 0 || !is_named {
            continue;
        }
        let cell = plot.periods[index][2];
        let words = concat(&[name, " ", size(room.mark(cell))]);
        let x = frame.slots.center(index);
        let above = frame.point(index, exports.max(imports)).y - 8.0 - FALL * LABEL;
        let below = frame.point(index, exports.min(imports)).y + 8.0 + RISE * LABEL;
        let mut places = Vec::new();
        for (start, step) in [(above, -6.0), (below, 6.0)] {
            for nth in 0..5 {
                let y = start + f64::from(nth) * step;
                for (anchor, x) in [(Anchor::Middle, x), (Anchor::End, x + 4.0), (Anchor::Start, x - 4.0)] {
                    places.push(Label::new(Point::new(x, y), anchor, ink, &words).of(cell));
                }
            }
        }
        taken.put_first(room, scene, &places, &frame.plot);
    }
}

/// A figure beside the word surplus or deficit, which says its sign.
fn size(mark: &str) -> &str {
    mark.strip_prefix(locale::MINUS).unwrap_or(mark)
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
    let points = [Point::new(a.x, top - more), Point::new(a.x, bottom + more)];
    let width = (frame.slots.pitch / 8.0).max(1.0).min(3.0);
    line(scene, &points, width, if balance < 0 { Ink::Deficit } else { Ink::Surplus }, Some(id));
}

/// One line with its dots; hollow where the figure is preliminary.
fn series(
    room: &Room,
    frame: &Frame,
    scene: &mut Scene,
    (cells, ink, ghosts): (&[CellId], Ink, bool),
    joined: &dyn Fn(usize) -> bool,
) {
    let mut run: Vec<Point> = Vec::new();
    for (index, id) in cells.iter().enumerate() {
        let value = room.value(*id);
        if let Some(value) = value {
            run.push(frame.point(index, value));
        }
        if value.is_none() || !joined(index) || index + 1 == cells.len() {
            line(scene, &run, 2.0, ink, None);
            run.clear();
        }
    }
    let radius = (frame.slots.pitch / 4.0).max(1.0).min(3.0);
    for (index, id) in cells.iter().enumerate() {
        let Some(known) = room.known(*id) else {
            frame.hole(scene, index, *id);
            continue;
        };
        if let Some(first) = first_of(room, *id)
            && ghosts
            && first != known.value
        {
            ring(scene, frame.point(index, first), radius + 0.5, 1.0, Ink::Ghost, Some(*id));
        }
        let at = frame.point(index, known.value);
        if is_preliminary(known) {
            hollow(scene, at, radius, ink, *id);
        } else {
            dot(scene, at, radius, ink, Some(*id));
        }
    }
}
