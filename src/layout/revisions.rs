//! The plot of `revisions`: for each period the figures that one release after the other gave it, from the first,
//! hollow, to the latest, filled. Side by side where there is room, else one row for each period.

use super::Room;
use super::axis::{ValueAxis, Way, break_line, hole, ink_of, is_preliminary};
use super::draw::{FALL, Label, RISE, SMALL, dot, line, ring};
use super::frame::{Frame, Spare};
use super::place::Taken;
use crate::figure::{CellId, Revisions, Said};
use crate::scale::{Domain, Linear};
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
        if let Some((id, value)) = said.cells.last().and_then(|id| Some((*id, value(room, *id)?))) {
            let p = at(said.cells.len() - 1, value);
            let others = said.cells.iter().filter_map(|id| self::value(room, *id));
            let lowest = others.min().is_some_and(|lowest| lowest == value && said.cells.len() > 1);
            let above =
                if value == 0 { !lowest } else { value > 0 && !lowest || value < 0 && !lowest && said.cells.len() > 1 };
            let y = if above { p.y - 8.0 - FALL * SMALL } else { p.y + 8.0 + RISE * SMALL };
            let words = &room.figure.cell(id).words.mark;
            let label = Label::small(Point::new(center, y), Anchor::Middle, Ink::Text, words).bold().of(id);
            labels.push(label.kept_between(room, frame.plot.x, room.viewport.width));
        }
    }
    if taken.clone().would_take(room, &labels) {
        labels.into_iter().for_each(|label| label.put(room, scene));
    } else {
        // The latest periods first: they are what the reader came for.
        labels.into_iter().rev().for_each(|label| {
            taken.put_near(room, scene, label, frame.plot);
        });
    }
    let ticks: Vec<&str> = plot.periods.iter().map(|said| said.tick.as_str()).collect();
    frame.periods(room, scene, &ticks, |index| plot.periods[index].cells.clone());
}

fn rows(room: &Room, plot: &Revisions, domain: Domain, scene: &mut Scene) {
    let (width, height) = (room.viewport.width, room.viewport.height);
    let small = room.hand(SMALL, Weight::Normal);
    let left = plot.periods.iter().map(|said| small.width(&said.tick)).fold(0.0, f64::max) + 10.0;
    let (top, bottom) = (HEAD, (height - FOOT).max(HEAD + 1.0));
    let body = Rect::between(Point::new(left, top), Point::new(width.max(left + 1.0), bottom));
    let latest = |said: &Said| said.cells.last().copied();
    let wide = |said: &Said| {
        latest(said).map_or(0.0, |id| room.width_of(&room.figure.cell(id).words.mark, SMALL, Weight::Bold))
    };
    // The figure of each row stands beside its last dot, on the outer side.
    let aside = plot.periods.iter().filter(|said| latest(said).is_some_and(|id| value(room, id).is_some()));
    let aside = aside.map(wide).fold(0.0, f64::max) + 10.0;
    let scale = Linear::with_room(domain, body.x, body.right(), aside, aside);
    let axis = ValueAxis::new(room, scale, 64.0);
    axis.grid(scene, Way::Across, body);
    axis.zero(scene, Way::Across, body);
    axis.labels_across(room, scene, height - 4.0 - FALL * SMALL, left, width);
    let pitch = body.height / plot.periods.len().max(1) as f64;
    let named = crate::scale::thin(
        &(0..plot.periods.len()).map(|row| (row as f64 * pitch, row as f64 * pitch + SMALL)).collect::<Vec<_>>(),
        3.0,
    );
    for (row, said) in plot.periods.iter().enumerate() {
        let middle = top + (row as f64 + 0.5) * pitch;
        let places = offsets(said.cells.len(), pitch * 0.5);
        let at = |place: usize, value: i32| Point::new(axis.scale.at(i64::from(value)), middle + places[place]);
        let track = Track { room, said, way: Way::Across, across: body };
        track.draw(scene, at, |scene, id| hole(scene, Point::new(axis.scale.zero(), middle), 3.5, id));
        let baseline = middle + RISE * SMALL / 2.0;
        if named.contains(&row) {
            Label::small(Point::new(0.0, baseline), Anchor::Start, Ink::Quiet, &said.tick).put(room, scene);
        }
        if let (Some(id), true) = (latest(said), pitch >= SMALL + 2.0) {
            figure_of_row(room, said, (id, baseline), at, scene);
        }
        let area = Rect { x: 0.0, y: middle - pitch / 2.0, width, height: pitch };
        scene.bands.push(Band { area, cells: said.cells.clone() });
    }
}

/// The latest figure of a row, beyond all its dots on the side of the latest.
fn figure_of_row(
    room: &Room,
    said: &Said,
    (id, baseline): (CellId, f64),
    at: impl Fn(usize, i32) -> Point,
    scene: &mut Scene,
) {
    let Some(last) = value(room, id) else { return };
    let xs = || said.cells.iter().enumerate().filter_map(|(place, id)| Some(at(place, value(room, *id)?).x));
    let (low, high) = (xs().fold(f64::INFINITY, f64::min), xs().fold(f64::NEG_INFINITY, f64::max));
    let here = at(said.cells.len() - 1, last).x;
    let right = if high - low < 1.0 { last >= 0 } else { here - low >= high - here };
    let (x, anchor) = if right { (high + 8.0, Anchor::Start) } else { (low - 8.0, Anchor::End) };
    let words = &room.figure.cell(id).words.mark;
    Label::small(Point::new(x, baseline), anchor, Ink::Text, words).bold().of(id).put(room, scene);
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
