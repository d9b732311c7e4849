//! The plot of `columns`: one column for each period, above and below zero, its figure on the outer side.

use super::Room;
use super::axis::{bar, ghost_bar, ghost_of, ink_of, is_preliminary};
use super::draw::{FALL, LABEL, Label, RISE, polygon, rect};
use super::frame::{Frame, Spare};
use super::place::Taken;
use crate::figure::{Cell, CellId, Columns, sign_flipped};
use crate::scale::Domain;
use crate::scene::{Anchor, Ink, Point, Rect, Scene};

/// Between a column's end and its figure.
const GAP: f64 = 4.0;

pub(super) fn compose(room: &Room, plot: &Columns, scene: &mut Scene) {
    let cells: Vec<&Cell> = plot.cells.iter().map(|id| room.figure.cell(*id)).collect();
    let value = |cell: &Cell| cell.known.as_ref().map(|known| known.value);
    let ghost = |cell: &Cell| if plot.ghosts { ghost_of(cell) } else { None };
    let values = cells.iter().flat_map(|cell| [value(cell), ghost(cell)]).flatten();
    let domain = Domain::of(values.map(i64::from));
    let label_room = LABEL * (RISE + FALL) + GAP + 2.0;
    let spare = |some: bool| if some { label_room } else { 6.0 };
    let (above, below) = (spare(domain.high > 0), spare(domain.low < 0));
    let frame = Frame::new(room, domain, cells.len(), Spare { above, below, ..Spare::default() });
    frame.ground(room, scene);
    let break_names = frame.breaks(room, scene, &plot.breaks);

    // A ghost is an outline around its column, so that both ends are seen whichever reaches further.
    let width = (frame.slots.pitch * if plot.ghosts { 0.5 } else { 0.66 }).min(56.0);
    let outer = width + (frame.slots.pitch * 0.22).min(8.0);
    let mut taken = Taken::default();
    let mut ends: Vec<Option<End>> = Vec::new();
    for (index, (id, cell)) in plot.cells.iter().zip(&cells).enumerate() {
        let Some(known) = &cell.known else {
            frame.hole(scene, index, *id);
            ends.push(None);
            continue;
        };
        let area = frame.bar(index, known.value, width);
        bar(scene, area, ink_of(room, *id, known.value), is_preliminary(known), *id);
        taken.0.push(area);
        let mut end = End { value: known.value, y: frame.point(index, known.value).y, within: false };
        if let Some(first) = ghost(cell) {
            let outline = frame.bar(index, first, outer);
            ghost_bar(scene, outline, *id);
            taken.0.push(end.beside(outline, frame.point(index, first).y, label_room));
        }
        ends.push(Some(end));
    }
    frame.zero(scene);
    if plot.ghosts {
        for (index, (id, cell)) in plot.cells.iter().zip(&cells).enumerate() {
            flip_sign(&frame, scene, &mut taken, (index, *id, cell), width);
        }
    }
    figures(room, scene, &frame, &mut taken, plot, &ends);
    frame.put_hole_words(room, scene, &mut taken, &cells);
    taken.put_names(room, scene, break_names);
    frame.patch(scene);
    let ticks: Vec<&str> = cells.iter().map(|cell| cell.words.tick.as_str()).collect();
    frame.periods(room, scene, &ticks, |index| vec![plot.cells[index]]);
}

/// The end of a column, where its figure stands.
#[derive(Clone, Copy)]
struct End {
    /// USD million.
    value: i32,
    y: f64,
    /// Whether the figure stands within the outline of what was first published, and so interrupts it.
    within: bool,
}

impl End {
    /// Finds the figure's place beside an outline that reaches to `reach`: within it where it is far longer than the
    /// column, so that the figure is not taken for the outline's, else beyond both. Gives what the outline takes.
    fn beside(&mut self, outline: Rect, reach: f64, label_room: f64) -> Rect {
        let further = if self.value < 0 { reach - self.y } else { self.y - reach };
        if further < label_room + 4.0 {
            self.y += if self.value < 0 { further.max(0.0) } else { -further.max(0.0) };
            return outline;
        }
        self.within = true;
        let from = if self.value < 0 { self.y + label_room } else { self.y - label_room };
        Rect::between(Point::new(outline.x, from), Point::new(outline.right(), reach))
    }
}

/// The figures of all columns, or where there is not room for all of them, of the most telling ones.
fn figures(room: &Room, scene: &mut Scene, frame: &Frame, taken: &mut Taken, plot: &Columns, ends: &[Option<End>]) {
    let at = |index: usize, size: f64| -> Option<Label> {
        let (end, id) = (ends[index]?, plot.cells[index]);
        let y = if end.value < 0 { end.y + GAP + RISE * size } else { end.y - GAP - FALL * size + 1.0 };
        let words = &room.figure.cell(id).words.mark;
        let label = Label::new(Point::new(frame.slots.center(index), y), Anchor::Middle, Ink::Text, words).of(id);
        Some(Label { size, ..label }.kept_between(room, frame.plot.x, room.viewport.width))
    };
    let all = |size: f64| -> Vec<Label> { (0..ends.len()).filter_map(|index| at(index, size)).collect() };
    let whole = [LABEL, LABEL - 1.0].into_iter().find(|size| taken.clone().would_take(room, &all(*size)));
    let told = if whole.is_some() { (0..ends.len()).collect() } else { by_weight(ends) };
    for index in told {
        let Some(label) = at(index, whole.unwrap_or(LABEL)) else { continue };
        // A patch interrupts the outline.
        if ends[index].is_some_and(|end| end.within) && taken.is_free(&label.area(room)) {
            rect(scene, label.area(room), Ink::Ground, None);
        }
        taken.put_near(room, scene, label, 1, Rect { y: 0.0, height: frame.plot.bottom(), ..frame.plot });
    }
}

/// The columns that are told first where there is not room for all: last, first, highest, lowest.
fn by_weight(ends: &[Option<End>]) -> Vec<usize> {
    let held = || ends.iter().enumerate().filter_map(|(index, end)| end.map(|end| (index, end.value)));
    let mut order: Vec<usize> = Vec::new();
    let wanted = [
        held().next_back(),
        held().next(),
        held().max_by_key(|(_, value)| *value),
        held().min_by_key(|(_, value)| *value),
    ];
    for (index, _) in wanted.into_iter().flatten() {
        if !order.contains(&index) {
            order.push(index);
        }
    }
    order
}

/// An arrow head on the other side of zero where a revision turned the sign: it points to where the figure is now.
fn flip_sign(frame: &Frame, scene: &mut Scene, taken: &mut Taken, at: (usize, CellId, &Cell), width: f64) {
    let (index, id, cell) = at;
    let Some(known) = cell.known.as_ref().filter(|known| sign_flipped(known)) else { return };
    let Some((first, _)) = known.first else { return };
    let up = known.value > 0;
    let direction = if up { -1.0 } else { 1.0 };
    let half = (width / 4.0).clamp(2.5, 4.5);
    // Under the ghost's end, so that neither covers the other.
    let from = frame.point(index, first);
    let base = from.y - direction * (3.0 + 2.0 * half);
    let tip = Point::new(from.x, base + direction * 2.0 * half);
    let corners = vec![Point::new(from.x - half, base), Point::new(from.x + half, base), tip];
    taken.0.push(Rect::between(corners[0], Point::new(from.x + half, tip.y)));
    polygon(scene, corners, if up { Ink::Surplus } else { Ink::Deficit }, Some(id));
}
