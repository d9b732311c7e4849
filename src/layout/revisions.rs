//! The plot of `revisions`: for each period the figures that one release after the other gave it, from the first,
//! hollow, to the latest, filled. Side by side where there is room, else one row for each period.

mod track;

use super::LayoutContext;
use super::axis::{Orientation, ValueAxis};
use super::draw::{CAPS, FALL, LEADING, Label, RISE, SMALL, band};
use super::frame::{Frame, Spare};
use super::place::OccupiedAreas;
use crate::figure::{CellId, Revisions};
use crate::scale::{Domain, Linear, thin};
use crate::scene::{Anchor, Ink, Point, Rect, Scene, Weight};
use track::Track;

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

pub(super) fn compose(context: &LayoutContext, plot: &Revisions, scene: &mut Scene) {
    let mut values = Vec::new();
    for said in &plot.periods {
        for id in &said.cells {
            context.add_values(*id, false, &mut values);
        }
    }
    let domain = Domain::of(&values);
    if in_rows(plot.periods.len(), context.viewport.width) {
        rows(context, plot, domain, scene);
    } else {
        columns(context, plot, domain, scene);
    }
}

fn columns(context: &LayoutContext, plot: &Revisions, domain: Domain, scene: &mut Scene) {
    let spare = Spare { above: 24.0, below: 24.0, ..Spare::default() };
    let frame = Frame::new(context, domain, plot.periods.len(), spare);
    frame.ground(context, scene);
    frame.zero(scene);
    let mut taken = OccupiedAreas::default();
    let (mut figures, mut firsts) = (Vec::new(), Vec::new());
    for (index, said) in plot.periods.iter().enumerate() {
        if let Some(first) = said.cells.first() {
            firsts.push(*first);
        }
        frame.stripe(scene, index, &said.cells);
        // The dots of a period take the middle of its slot, older ones to the left.
        let middle = frame.slots.center(index);
        let track =
            Track::new(context, said, &frame.axis.scale, Orientation::Upwards, (middle, frame.slots.pitch * 0.56));
        let path = track.draw(scene, &mut taken);
        let (Some(id), Some(p), Some(span)) = (said.cells.last(), path.last(), Rect::around(&path, 0.0)) else {
            continue;
        };
        let over = |y: f64| y - 8.0 - FALL * SMALL;
        let under = |y: f64| y + 8.0 + RISE * SMALL;
        let (here, beyond) = ([over(p.y), under(p.y)], [over(span.y), under(span.bottom())]);
        // Beyond the dot first, on the side that leads away from the others.
        let ys = if p.y - span.y <= span.bottom() - p.y {
            [here[0], here[1], beyond[0], beyond[1]]
        } else {
            [here[1], here[0], beyond[1], beyond[0]]
        };
        let mut places = Vec::new();
        for y in &ys {
            for x in &[middle, p.x] {
                let label = figure(context, *id, Point::new(*x, *y), Anchor::Middle);
                places.push(label.kept_between(context, frame.plot.x, context.viewport.width));
            }
        }
        figures.push(places);
    }
    let bounds = Rect { height: frame.plot.bottom() + 4.0, ..context.picture() };
    put_figures(context, scene, &mut taken, &figures, &bounds);
    frame.patch(scene);
    frame.ticks(context, scene, &firsts);
}

/// The latest figure of a period.
fn figure<'a>(context: &LayoutContext<'a>, id: CellId, at: Point, anchor: Anchor) -> Label<'a> {
    Label::small(at, anchor, Ink::Text, context.mark(id)).bold().of(id)
}

/// Puts the latest figure of each period, the latest period first: it is what the reader came for.
fn put_figures(
    context: &LayoutContext,
    scene: &mut Scene,
    taken: &mut OccupiedAreas,
    figures: &[Vec<Label>],
    bounds: &Rect,
) {
    for places in figures.iter().rev() {
        taken.put_first(context, scene, places, bounds);
    }
}

fn rows(context: &LayoutContext, plot: &Revisions, domain: Domain, scene: &mut Scene) {
    let (width, height) = (context.viewport.width, context.viewport.height);
    // Figures stand beside their dots, on either side.
    let (mut ticks, mut marks) = (0f64, 0f64);
    for said in &plot.periods {
        ticks = ticks.max(context.width_of(&said.tick, SMALL, Weight::Normal));
        if let Some(id) = said.cells.last()
            && context.known(*id).is_some()
        {
            marks = marks.max(context.width_of(context.mark(*id), SMALL, Weight::Bold));
        }
    }
    let (left, aside) = (ticks + 10.0, marks + 12.0);
    let unit = context.figure.head.unit.as_ref();
    let top = if unit.is_some() { HEAD + SMALL * LEADING } else { HEAD };
    let body = Rect::between(Point::new(left, top), Point::new(width.max(left + 1.0), (height - FOOT).max(top + 1.0)));
    let scale = Linear::with_room(domain, body.x, body.right(), aside, aside);
    let axis = ValueAxis::new(context, scale, 64.0);
    axis.grid(scene, Orientation::Across, body);
    axis.zero(scene, Orientation::Across, body);
    axis.labels_across(context, scene, height - 4.0 - FALL * SMALL, left, width);
    if let Some(unit) = unit {
        Label::small(Point::new(0.0, RISE * SMALL), Anchor::Start, Ink::Quiet, unit).put(context, scene);
    }
    let pitch = body.height / plot.periods.len().max(1) as f64;
    let mut stretches = Vec::new();
    for row in 0..plot.periods.len() {
        stretches.push((row as f64 * pitch, row as f64 * pitch + SMALL));
    }
    let named = thin(&stretches, 3.0);
    let zero = axis.scale.zero();
    let mut taken = OccupiedAreas::default();
    taken.line(&[Point::new(zero, body.y), Point::new(zero, body.bottom())]);
    let mut figures = Vec::new();
    for (row, said) in plot.periods.iter().enumerate() {
        let middle = top + (row as f64 + 0.5) * pitch;
        let track = Track::new(context, said, &axis.scale, Orientation::Across, (middle, pitch * 0.5));
        let path = track.draw(scene, &mut taken);
        if named.contains(&row) {
            let at = Point::new(0.0, middle + CAPS * SMALL / 2.0);
            Label::small(at, Anchor::Start, Ink::Quiet, &said.tick).put(context, scene);
        }
        let area = Rect { x: 0.0, y: middle - pitch / 2.0, width, height: pitch };
        if let Some(id) = said.cells.last() {
            figures.push(places_in_row(context, *id, &path, area, zero));
        }
        band(scene, area, &said.cells);
    }
    put_figures(context, scene, &mut taken, &figures, &body);
}

/// The latest figure of a row: beside its dot or beyond all of them, the better places first.
fn places_in_row<'a>(context: &LayoutContext<'a>, id: CellId, path: &[Point], area: Rect, zero: f64) -> Vec<Label<'a>> {
    let (Some(here), Some(span)) = (path.last(), Rect::around(path, 0.0)) else { return Vec::new() };
    let middle = area.center().y;
    // Each place: whether it is after what it stands beside, and where that is.
    let (left, right) = ((false, here.x, here.y), (true, here.x, here.y));
    let (first, last) = ((false, span.x, middle), (true, span.right(), middle));
    let (outer, other) = if here.x >= zero { (last, first) } else { (first, last) };
    // Dots that lie close together have one place; a long way has its end.
    let order = if span.width < 30.0 { [outer, other, left, right] } else { [left, right, outer, other] };
    let mut labels = Vec::new();
    for (is_after, x, y) in &order {
        let (x, anchor) = if *is_after { (x + 8.0, Anchor::Start) } else { (x - 8.0, Anchor::End) };
        labels.push(figure(context, id, Point::new(x, y + CAPS * SMALL / 2.0), anchor));
    }
    labels
}
