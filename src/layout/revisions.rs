//! The plot of `revisions`: for each period the figures that one release after the other gave it, from the first,
//! hollow, to the latest, filled. Side by side where there is room, else one row for each period.

use super::Room;
use super::axis::{ValueAxis, Way, break_line, hole, ink_of, is_preliminary};
use super::draw::{CAPS, FALL, LEADING, Label, RISE, SMALL, dot, line, ring};
use super::frame::{Frame, Spare};
use super::place::Taken;
use crate::figure::{CellId, Revisions, Said};
use crate::scale::{Domain, Linear, thin};
use crate::scene::{Anchor, Band, Ink, Point, Rect, Scene, Weight};

/// Tracks stand side by side from this pitch on, CSS pixels.
const NARROWEST: f64 = 40.0;
/// The natural height of a row.
const ROW: f64 = 30.0;
/// Over and under the rows.
const HEAD: f64 = 8.0;
const FOOT: f64 = 24.0;

fn in_rows(periods: usize, width: f64) -> bool {
    (width - 44.0) / periods.max(1) as f64 <= NARROWEST
}

/// The height at a nominal width.
pub(super) fn natural_height(plot: &Revisions, width: f64) -> f64 {
    if in_rows(plot.periods.len(), width) {
        (HEAD + FOOT + plot.periods.len() as f64 * ROW).max(200.0)
    } else if width < 640.0 {
        320.0
    } else {
        400.0
    }
}

pub(super) fn compose(room: &Room, plot: &Revisions, scene: &mut Scene) {
    let values = plot.periods.iter().flat_map(|said| &said.cells);
    let domain = Domain::of(values.filter_map(|id| value(room, *id)).map(i64::from));
    if in_rows(plot.periods.len(), room.viewport.width) {
        rows(room, plot, domain, scene);
    } else {
        columns(room, plot, domain, scene);
    }
}

fn value(room: &Room, id: CellId) -> Option<i32> {
    room.figure.cell(id).known.as_ref().map(|known| known.value)
}

fn columns(room: &Room, plot: &Revisions, domain: Domain, scene: &mut Scene) {
    let spare = Spare { above: 24.0, below: 24.0, ..Spare::default() };
    let frame = Frame::new(room, domain, plot.periods.len(), spare);
    frame.ground(room, scene);
    frame.zero(scene);
    let mut taken = Taken::default();
    let mut labels = Vec::new();
    for (index, said) in plot.periods.iter().enumerate() {
        // The dots of a period take the middle of its slot, older ones to the left.
        let places = offsets(said.cells.len(), frame.slots.pitch * 0.56);
        let center = frame.slots.center(index);
        let at = |place: usize, value: i32| Point::new(center + places[place], frame.point(index, value).y);
        let ink = Track { room, said, way: Way::Upwards, across: frame.plot };
        ink.draw(scene, at, |scene, id| frame.hole(scene, index, id));
        for (place, id) in said.cells.iter().enumerate() {
            let Some(value) = value(room, *id) else { continue };
            let p = at(place, value);
            taken.0.push(Rect { x: p.x - 4.5, y: p.y - 4.5, width: 9.0, height: 9.0 });
        }
        let path: Vec<Point> =
            said.cells.iter().enumerate().filter_map(|(place, id)| Some(at(place, value(room, *id)?))).collect();
        taken.line(&path);
        if let Some((id, p)) = said.cells.last().zip(path.last().copied()) {
            let ys = || path.iter().map(|p| p.y);
            let (high, low) = (ys().fold(p.y, f64::min), ys().fold(p.y, f64::max));
            let over = |y: f64| y - 8.0 - FALL * SMALL;
            let under = |y: f64| y + 8.0 + RISE * SMALL;
            // Beyond the dot first, on the side that leads away from the others.
            let ys = if p.y - high <= low - p.y {
                [over(p.y), under(p.y), over(high), under(low)]
            } else {
                [under(p.y), over(p.y), under(low), over(high)]
            };
            let words = room.figure.cell(*id).words.mark.as_str();
            let label = |x, y| {
                let label = Label::small(Point::new(x, y), Anchor::Middle, Ink::Text, words).bold().of(*id);
                label.kept_between(room, frame.plot.x, room.viewport.width)
            };
            labels.push(ys.into_iter().flat_map(|y| [label(center, y), label(p.x, y)]).collect::<Vec<Label>>());
        }
    }
    // The latest periods first: they are what the reader came for.
    for places in labels.into_iter().rev() {
        taken.put_first(room, scene, places, Rect { height: frame.plot.bottom() + 4.0, ..room.picture() });
    }
    frame.patch(scene);
    let ticks: Vec<&str> = plot.periods.iter().map(|said| said.tick.as_str()).collect();
    frame.periods(room, scene, &ticks, |index| plot.periods[index].cells.clone());
}

fn rows(room: &Room, plot: &Revisions, domain: Domain, scene: &mut Scene) {
    let (width, height) = (room.viewport.width, room.viewport.height);
    let small = room.hand(SMALL, Weight::Normal);
    let left = plot.periods.iter().map(|said| small.width(&said.tick)).fold(0.0, f64::max) + 10.0;
    let unit = room.figure.head.unit.as_ref();
    let top = if unit.is_some() { HEAD + SMALL * LEADING } else { HEAD };
    let body = Rect::between(Point::new(left, top), Point::new(width.max(left + 1.0), (height - FOOT).max(top + 1.0)));
    // Figures stand beside their dots, on either side.
    let mark = |id: &CellId| room.width_of(&room.figure.cell(*id).words.mark, SMALL, Weight::Bold);
    let held = plot.periods.iter().filter_map(|said| said.cells.last()).filter(|id| value(room, **id).is_some());
    let aside = held.map(mark).fold(0.0, f64::max) + 12.0;
    let scale = Linear::with_room(domain, body.x, body.right(), aside, aside);
    let axis = ValueAxis::new(room, scale, 64.0);
    axis.grid(scene, Way::Across, body);
    axis.zero(scene, Way::Across, body);
    axis.labels_across(room, scene, height - 4.0 - FALL * SMALL, left, width);
    if let Some(unit) = unit {
        Label::small(Point::new(0.0, RISE * SMALL), Anchor::Start, Ink::Quiet, unit).put(room, scene);
    }
    let pitch = body.height / plot.periods.len().max(1) as f64;
    let stretches = (0..plot.periods.len()).map(|row| (row as f64 * pitch, row as f64 * pitch + SMALL));
    let named = thin(&stretches.collect::<Vec<_>>(), 3.0);
    let mut taken = Taken::default();
    taken.line(&[Point::new(axis.scale.zero(), body.y), Point::new(axis.scale.zero(), body.bottom())]);
    let mut figures = Vec::new();
    for (row, said) in plot.periods.iter().enumerate() {
        let middle = top + (row as f64 + 0.5) * pitch;
        let places = offsets(said.cells.len(), pitch * 0.5);
        let at = |place: usize, value: i32| Point::new(axis.scale.at(i64::from(value)), middle + places[place]);
        let track = Track { room, said, way: Way::Across, across: body };
        track.draw(scene, at, |scene, id| hole(scene, Point::new(axis.scale.zero(), middle), 3.5, Some(id)));
        if named.contains(&row) {
            let at = Point::new(0.0, middle + CAPS * SMALL / 2.0);
            Label::small(at, Anchor::Start, Ink::Quiet, &said.tick).put(room, scene);
        }
        let area = Rect { x: 0.0, y: middle - pitch / 2.0, width, height: pitch };
        let dots = said.cells.iter().enumerate().filter_map(|(place, id)| Some(at(place, value(room, *id)?)));
        let path: Vec<Point> = dots.collect();
        taken.line(&path);
        taken.0.extend(path.iter().map(|p| Rect { x: p.x - 4.5, y: p.y - 4.5, width: 9.0, height: 9.0 }));
        if let Some(id) = said.cells.last() {
            figures.push(places_in_row(room, *id, &path, area, axis.scale.zero()));
        }
        scene.bands.push(Band { area, cells: said.cells.clone() });
    }
    // The latest periods first: they are what the reader came for.
    for places in figures.into_iter().rev() {
        taken.put_first(room, scene, places, body);
    }
}

/// The latest figure of a row: beside its dot or beyond all of them, the better places first.
fn places_in_row(room: &Room, id: CellId, path: &[Point], area: Rect, zero: f64) -> Vec<Label> {
    let Some(here) = path.last() else { return Vec::new() };
    let (low, high) = path.iter().fold((here.x, here.x), |(low, high), p| (low.min(p.x), high.max(p.x)));
    let words = room.figure.cell(id).words.mark.as_str();
    let label = |x: f64, y: f64, anchor| {
        Label::small(Point::new(x, y + CAPS * SMALL / 2.0), anchor, Ink::Text, words).bold().of(id)
    };
    let middle = area.center().y;
    let (after, before) = (|x: f64, y| label(x + 8.0, y, Anchor::Start), |x: f64, y| label(x - 8.0, y, Anchor::End));
    let mut outer = [before(low, middle), after(high, middle)];
    if here.x >= zero {
        outer.reverse();
    }
    let near = [before(here.x, here.y), after(here.x, here.y)];
    // Dots that lie close together have one place; a long way has its end.
    if high - low < 30.0 { outer.into_iter().chain(near).collect() } else { near.into_iter().chain(outer).collect() }
}

/// Places for so many dots within a stretch around zero, at most nine pixels apart.
fn offsets(count: usize, stretch: f64) -> Vec<f64> {
    let gaps = count.saturating_sub(1) as f64;
    let step = if gaps > 0.0 { (stretch / gaps).min(9.0) } else { 0.0 };
    (0..count).map(|place| (place as f64 - gaps / 2.0) * step).collect()
}

/// The figures of one period and the way between them.
struct Track<'a> {
    room: &'a Room<'a>,
    said: &'a Said,
    way: Way,
    across: Rect,
}

impl Track<'_> {
    fn draw(&self, scene: &mut Scene, at: impl Fn(usize, i32) -> Point, hole: impl Fn(&mut Scene, CellId)) {
        let cells = &self.said.cells;
        let broken = |place: usize| self.said.breaks.iter().any(|found| found.after == place);
        for place in 1..cells.len() {
            let (Some(from), Some(to)) = (value(self.room, cells[place - 1]), value(self.room, cells[place])) else {
                continue;
            };
            let ends = [at(place - 1, from), at(place, to)];
            if broken(place) {
                self.break_between(scene, ends);
            } else if from.signum() * to.signum() < 0 {
                // The way over zero takes the colour of the side that it leads to.
                line(scene, ends.to_vec(), 2.0, ink_of(self.room, cells[place], to), None);
            } else {
                line(scene, ends.to_vec(), 1.25, Ink::Quiet, None);
            }
        }
        for (place, id) in cells.iter().enumerate() {
            let Some(known) = self.room.figure.cell(*id).known.as_ref() else {
                hole(scene, *id);
                continue;
            };
            let (p, ink) = (at(place, known.value), ink_of(self.room, *id, known.value));
            let last = place + 1 == cells.len();
            match (last, place == 0 || is_preliminary(known)) {
                (true, _) if !is_preliminary(known) => dot(scene, p, 4.5, ink, Some(*id)),
                (_, true) => {
                    let radius = if last { 4.0 } else { 3.0 };
                    dot(scene, p, radius, Ink::Ground, Some(*id));
                    ring(scene, p, radius, 1.5, ink, Some(*id));
                }
                (_, false) => dot(scene, p, 2.5, ink, Some(*id)),
            }
        }
    }

    /// A short dashed line across the way where a break parts two releases.
    fn break_between(&self, scene: &mut Scene, [a, b]: [Point; 2]) {
        let middle = Point::new((a.x + b.x) / 2.0, (a.y + b.y) / 2.0);
        let (from, to) = match self.way {
            Way::Upwards => (Point::new(middle.x, a.y.min(b.y)), Point::new(middle.x, a.y.max(b.y))),
            Way::Across => (Point::new(a.x.min(b.x), middle.y), Point::new(a.x.max(b.x), middle.y)),
        };
        let within = |p: Point| {
            let x = p.x.clamp(self.across.x, self.across.right());
            Point::new(x, p.y.clamp(self.across.y, self.across.bottom()))
        };
        break_line(scene, within(from), within(to));
    }
}
