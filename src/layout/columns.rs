//! The plot of `columns`: one column for each period, above and below zero, its figure on the outer side.

use super::LayoutContext;
use super::axis::{bar, ghost_bar, ghost_of, ink_of, is_preliminary};
use super::draw::{FALL, LABEL, Label, RISE, polygon, rect};
use super::frame::{Frame, Spare};
use super::place::OccupiedAreas;
use crate::figure::{CellId, Columns};
use crate::scale::Domain;
use crate::scene::{Anchor, Ink, Point, Rect, Scene};
use crate::words::{self, Message};

/// Between a column's end and its figure.
const GAP: f64 = 4.0;

pub(super) fn compose(context: &LayoutContext, plot: &Columns, scene: &mut Scene) {
    let ghost = |cell: CellId| if plot.ghosts { ghost_of(context.figure.cell(cell)) } else { None };
    let mut values = Vec::new();
    for id in &plot.cells {
        context.add_values(*id, plot.ghosts, &mut values);
    }
    let domain = Domain::of(&values);
    let label_room = LABEL * (RISE + FALL) + GAP + 2.0;
    let spare = |some: bool| if some { label_room } else { 6.0 };
    let (above, below) = (spare(domain.high > 0), spare(domain.low < 0));
    let frame = Frame::new(context, domain, plot.cells.len(), Spare { above, below, ..Spare::default() });
    frame.ground(context, scene);
    let break_label = words::say(context.figure.lang, Message::BreakLabel);
    let break_names = frame.breaks(scene, &plot.breaks, &break_label);

    // A ghost is an outline around its column, so that both ends are seen whichever reaches further.
    let width = (frame.slots.pitch * if plot.ghosts { 0.5 } else { 0.66 }).min(56.0);
    let outer = width + (frame.slots.pitch * 0.22).min(8.0);
    let mut taken = OccupiedAreas::default();
    let mut ends: Vec<Option<End>> = Vec::new();
    for (index, id) in plot.cells.iter().enumerate() {
        frame.stripe(scene, index, &[*id]);
        let Some(known) = context.known(*id) else {
            frame.hole(scene, index, *id);
            ends.push(None);
            continue;
        };
        let area = frame.bar(index, known.amount, width);
        bar(scene, area, ink_of(context, *id, known.amount), is_preliminary(known), Some(*id));
        taken.add(area);
        let mut end = End { value: known.amount, y: frame.point(index, known.amount).y, within: false };
        if let Some(first) = ghost(*id) {
            let outline = frame.bar(index, first, outer);
            ghost_bar(scene, outline, Some(*id));
            taken.add(end.beside(outline, frame.point(index, first).y, label_room));
        }
        ends.push(Some(end));
    }
    frame.zero(scene);
    if plot.ghosts {
        for (index, id) in plot.cells.iter().enumerate() {
            flip_sign(context, &frame, scene, &mut taken, (index, *id), width);
        }
    }
    figures(context, scene, &frame, &mut taken, plot, &ends);
    frame.finish(context, scene, &mut taken, &plot.cells, &break_names);
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
fn figures(
    context: &LayoutContext,
    scene: &mut Scene,
    frame: &Frame,
    taken: &mut OccupiedAreas,
    plot: &Columns,
    ends: &[Option<End>],
) {
    let mut held = Vec::new();
    for (index, end) in ends.iter().enumerate() {
        if let Some(end) = end {
            held.push((index, *end));
        }
    }
    let labels = |size: f64, told: &[(usize, End)]| {
        let mut labels = Vec::new();
        for (index, end) in told {
            let y = if end.value < 0 { end.y + GAP + RISE * size } else { end.y - GAP - FALL * size + 1.0 };
            let (at, cell) = (Point::new(frame.slots.center(*index), y), plot.cells[*index]);
            let label = Label::new(at, Anchor::Middle, Ink::Text, context.mark(cell)).of(cell);
            labels.push(Label { size, ..label }.kept_between(context, frame.plot.x, context.viewport.width));
        }
        labels
    };
    let mut told = labels(LABEL, &held);
    if !taken.would_take(context, &told) {
        told = labels(LABEL - 1.0, &held);
        if !taken.would_take(context, &told) {
            held = by_weight(&held);
            told = labels(LABEL, &held);
        }
    }
    let bounds = Rect { y: 0.0, height: frame.plot.bottom(), ..frame.plot };
    for (label, (_, end)) in told.iter().zip(&held) {
        // A patch interrupts the outline.
        let area = label.area(context);
        if end.within && taken.is_free(&area) {
            rect(scene, area, Ink::Ground, None);
        }
        taken.put_near(context, scene, label, 1, &bounds);
    }
}

/// The columns that are told first where there is not room for all: last, first, highest, lowest, each once.
fn by_weight(held: &[(usize, End)]) -> Vec<(usize, End)> {
    let (mut highest, mut lowest) = (0, 0);
    for (at, (_, end)) in held.iter().enumerate() {
        if end.value >= held[highest].1.value {
            highest = at;
        }
        if end.value < held[lowest].1.value {
            lowest = at;
        }
    }
    let mut order: Vec<(usize, End)> = Vec::new();
    for at in [held.len().saturating_sub(1), 0, highest, lowest] {
        if at < held.len() && !order.iter().any(|(index, _)| *index == held[at].0) {
            order.push(held[at]);
        }
    }
    order
}

/// An arrow head on the other side of zero where a revision turned the sign: it points to where the figure is now.
fn flip_sign(
    context: &LayoutContext,
    frame: &Frame,
    scene: &mut Scene,
    taken: &mut OccupiedAreas,
    at: (usize, CellId),
    width: f64,
) {
    let (index, id) = at;
    let Some(known) = context.known(id) else { return };
    let Some(first) = known.first.as_ref().map(|first| first.amount) else { return };
    if !known.has_flipped_sign() {
        return;
    }
    let up = known.amount > 0;
    let direction = if up { -1.0 } else { 1.0 };
    let half = (width / 4.0).max(2.5).min(4.5);
    // Under the ghost's end, so that neither covers the other.
    let from = frame.point(index, first);
    let base = from.y - direction * (3.0 + 2.0 * half);
    let tip = Point::new(from.x, base + direction * 2.0 * half);
    let corners = [Point::new(from.x - half, base), Point::new(from.x + half, base), tip];
    taken.add(Rect::between(corners[0], Point::new(from.x + half, tip.y)));
    polygon(scene, &corners, if up { Ink::Surplus } else { Ink::Deficit }, Some(id));
}
