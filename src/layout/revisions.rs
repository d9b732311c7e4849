//! The plot of `revisions`: for each period the figures that one release after the other gave it, from the first,
//! hollow, to the latest, filled. Side by side where there is room, else one row for each period.
//! Long, because the two arrangements share every sign.

use super::Room;
use super::axis::{ValueAxis, Way, break_line, hole, ink_of, is_preliminary};
use super::draw::{CAPS, FALL, LEADING, Label, RISE, SMALL, band, dot, line, ring};
use super::frame::{Frame, Spare};
use super::place::Taken;
use crate::figure::{CellId, Revisions, Said};
use crate::scale::{Domain, Linear, thin};
use crate::scene::{Anchor, Ink, Point, Rect, Scene, Weight};

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
    let mut values = Vec::new();
    for said in &plot.periods {
        for id in &said.cells {
            room.add_values(*id, false, &mut values);
        }
    }
    let domain = Domain::of(&values);
    if in_rows(plot.periods.len(), room.viewport.width) {
        rows(room, plot, domain, scene);
    } else {
        columns(room, plot, domain, scene);
    }
}

fn columns(room: &Room, plot: &Revisions, domain: Domain, scene: &mut Scene) {
    let spare = Spare { above: 24.0, below: 24.0, ..Spare::default() };
    let frame = Frame::new(room, domain, plot.periods.len(), spare);
    frame.ground(room, scene);
    frame.zero(scene);
    let mut taken = Taken::default();
    let (mut figures, mut firsts) = (Vec::new(), Vec::new());
    for (index, said) in plot.periods.iter().enumerate() {
        firsts.extend(said.cells.first());
        frame.stripe(scene, index, &said.cells);
        // The dots of a period take the middle of its slot, older ones to the left.
        let places = offsets(said.cells.len(), frame.slots.pitch * 0.56);
        let center = frame.slots.center(index);
        let at = |place: usize, value: i32| Point::new(center + places[place], frame.point(index, value).y);
        let track = Track { room, said, way: Way::Upwards, across: frame.plot };
        let path = track.draw(scene, &mut taken, &at, &|scene, id| frame.hole(scene, index, id));
        let (Some(id), Some(p)) = (said.cells.last(), path.last()) else { continue };
        let (mut high, mut low) = (p.y, p.y);
        for p in &path {
            high = high.min(p.y);
            low = low.max(p.y);
        }
        let over = |y: f64| y - 8.0 - FALL * SMALL;
        let under = |y: f64| y + 8.0 + RISE * SMALL;
        // Beyond the dot first, on the side that leads away from the others.
        let ys = if p.y - high <= low - p.y {
            [over(p.y), under(p.y), over(high), under(low)]
        } else {
            [under(p.y), over(p.y), under(low), over(high)]
        };
        let mut places = Vec::new();
        for y in ys {
            for x in [center, p.x] {
                let label = Label::small(Point::new(x, y), Anchor::Middle, Ink::Text, room.mark(*id)).bold().of(*id);
                places.push(label.kept_between(room, frame.plot.x, room.viewport.width));
            }
        }
        figures.push(places);
    }
    let bounds = Rect { height: frame.plot.bottom() + 4.0, ..room.picture() };
    put_figures(room, scene, &mut taken, &figures, &bounds);
    frame.patch(scene);
    frame.ticks(room, scene, &firsts);
}

/// Puts the latest figure of each period, the latest period first: it is what the reader came for.
fn put_figures(room: &Room, scene: &mut Scene, taken: &mut Taken, figures: &[Vec<Label>], bounds: &Rect) {
    for places in figures.iter().rev() {
        taken.put_first(room, scene, places, bounds);
    }
}

fn rows(room: &Room, plot: &Revisions, domain: Domain, scene: &mut Scene) {
    let (width, height) = (room.viewport.width, room.viewport.height);
    // Figures stand beside their dots, on either side.
    let (mut ticks, mut marks) = (0f64, 0f64);
    for said in &plot.periods {
        ticks = ticks.max(room.width_of(&said.tick, SMALL, Weight::Normal));
        if let Some(id) = said.cells.last()
            && room.known(*id).is_some()
        {
            marks = marks.max(room.width_of(room.mark(*id), SMALL, Weight::Bold));
        }
    }
    let (left, aside) = (ticks + 10.0, marks + 12.0);
    let unit = room.figure.head.unit.as_ref();
    let top = if unit.is_some() { HEAD + SMALL * LEADING } else { HEAD };
    let body = Rect::between(Point::new(left, top), Point::new(width.max(left + 1.0), (height - FOOT).max(top + 1.0)));
    let scale = Linear::with_room(domain, body.x, body.right(), aside, aside);
    let axis = ValueAxis::new(room, scale, 64.0);
    axis.grid(scene, Way::Across, body);
    axis.zero(scene, Way::Across, body);
    axis.labels_across(room, scene, height - 4.0 - FALL * SMALL, left, width);
    if let Some(unit) = unit {
        Label::small(Point::new(0.0, RISE * SMALL), Anchor::Start, Ink::Quiet, unit).put(room, scene);
    }
    let pitch = body.height / plot.periods.len().max(1) as f64;
    let mut stretches = Vec::new();
    for row in 0..plot.periods.len() {
        stretches.push((row as f64 * pitch, row as f64 * pitch + SMALL));
    }
    let named = thin(&stretches, 3.0);
    let zero = axis.scale.zero();
    let mut taken = Taken::default();
    taken.line(&[Point::new(zero, body.y), Point::new(zero, body.bottom())]);
    let mut figures = Vec::new();
    for (row, said) in plot.periods.iter().enumerate() {
        let middle = top + (row as f64 + 0.5) * pitch;
        let places = offsets(said.cells.len(), pitch * 0.5);
        let at = |place: usize, value: i32| Point::new(axis.scale.at(i64::from(value)), middle + places[place]);
        let track = Track { room, said, way: Way::Across, across: body };
        let hole = |scene: &mut Scene, id: CellId| hole(scene, Point::new(zero, middle), 3.5, Some(id));
        let path = track.draw(scene, &mut taken, &at, &hole);
        if named.contains(&row) {
            let at = Point::new(0.0, middle + CAPS * SMALL / 2.0);
            Label::small(at, Anchor::Start, Ink::Quiet, &said.tick).put(room, scene);
        }
        let area = Rect { x: 0.0, y: middle - pitch / 2.0, width, height: pitch };
        if let Some(id) = said.cells.last() {
            figures.push(places_in_row(room, *id, &path, area, zero));
        }
        band(scene, area, &said.cells);
    }
    put_figures(room, scene, &mut taken, &figures, &body);
}

/// The latest figure of a row: beside its dot or beyond all of them, the better places first.
fn places_in_row<'a>(room: &Room<'a>, id: CellId, path: &[Point], area: Rect, zero: f64) -> Vec<Label<'a>> {
    let Some(here) = path.last() else { return Vec::new() };
    let (mut low, mut high) = (here.x, here.x);
    for p in path {
        low = low.min(p.x);
        high = high.max(p.x);
    }
    let label = |x: f64, y: f64, anchor| {
        Label::small(Point::new(x, y + CAPS * SMALL / 2.0), anchor, Ink::Text, room.mark(id)).bold().of(id)
    };
    let middle = area.center().y;
    let (after, before) = (|x: f64, y| label(x + 8.0, y, Anchor::Start), |x: f64, y| label(x - 8.0, y, Anchor::End));
    let (left, right) = (before(here.x, here.y), after(here.x, here.y));
    let (first, last) = (before(low, middle), after(high, middle));
    let [outer, other] = if here.x >= zero { [last, first] } else { [first, last] };
    // Dots that lie close together have one place; a long way has its end.
    if high - low < 30.0 { vec![outer, other, left, right] } else { vec![left, right, outer, other] }
}

/// Places for so many dots within a stretch around zero, at most nine pixels apart.
fn offsets(count: usize, stretch: f64) -> Vec<f64> {
    let gaps = count.saturating_sub(1) as f64;
    let step = if gaps > 0.0 { (stretch / gaps).min(9.0) } else { 0.0 };
    let mut offsets = Vec::new();
    for place in 0..count {
        offsets.push((place as f64 - gaps / 2.0) * step);
    }
    offsets
}

/// The figures of one period and the way between them.
struct Track<'a> {
    room: &'a Room<'a>,
    said: &'a Said,
    way: Way,
    across: Rect,
}

impl Track<'_> {
    /// Draws dots at their places, holes, and the way between them; gives the way, which it takes.
    fn draw(
        &self,
        scene: &mut Scene,
        taken: &mut Taken,
        at: &dyn Fn(usize, i32) -> Point,
        hole: &dyn Fn(&mut Scene, CellId),
    ) -> Vec<Point> {
        let (room, cells) = (self.room, &self.said.cells);
        let mut path = Vec::new();
        let mut before = None;
        for (place, id) in cells.iter().enumerate() {
            let value = room.value(*id);
            if let Some(value) = value {
                let p = at(place, value);
                path.push(p);
                taken.add_around(p, 4.5);
                if let Some((from, start)) = before {
                    self.way_between(scene, place, [start, p], (from, value));
                }
            }
            before = value.map(|value| (value, at(place, value)));
        }
        taken.line(&path);
        for (place, id) in cells.iter().enumerate() {
            let Some(known) = room.known(*id) else {
                hole(scene, *id);
                continue;
            };
            let (p, ink) = (at(place, known.value), ink_of(room, *id, known.value));
            let last = place + 1 == cells.len();
            if is_preliminary(known) || (place == 0 && !last) {
                let radius = if last { 4.0 } else { 3.0 };
                dot(scene, p, radius, Ink::Ground, Some(*id));
                ring(scene, p, radius, 1.5, ink, Some(*id));
            } else {
                dot(scene, p, if last { 4.5 } else { 2.5 }, ink, Some(*id));
            }
        }
        path
    }

    /// The way to a place from the one before it.
    fn way_between(&self, scene: &mut Scene, place: usize, ends: [Point; 2], (from, to): (i32, i32)) {
        if self.said.breaks.iter().any(|found| found.after == place) {
            self.break_between(scene, ends);
        } else if from.signum() * to.signum() < 0 {
            // The way over zero takes the colour of the side that it leads to.
            line(scene, &ends, 2.0, ink_of(self.room, self.said.cells[place], to), None);
        } else {
            line(scene, &ends, 1.25, Ink::Quiet, None);
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
            let x = p.x.max(self.across.x).min(self.across.right());
            Point::new(x, p.y.max(self.across.y).min(self.across.bottom()))
        };
        break_line(scene, within(from), within(to));
    }
}
