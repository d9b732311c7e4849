//! The plot of `difference`: exports and imports as two lines, what lies between them filled where both sides of it
//! are held. A gap or a break stays open.
//! Long, because lines, fills and labels all follow the same runs of figures that touch.

mod ends;
mod fill;

use super::LayoutContext;
use super::axis::{ghost_of, is_preliminary};
use super::draw::{FALL, LABEL, Label, RISE, dot, hollow, line, polygon, ring};
use super::frame::{Frame, Spare};
use super::place::OccupiedAreas;
use crate::figure::{CellId, Difference};
use crate::join::concat;
use crate::scale::Domain;
use crate::scene::{Anchor, Ink, Point, Scene};
use crate::words::{self, Message};
use ends::{ASIDE, End};
use fill::fills;

pub(super) fn compose(context: &LayoutContext, plot: &Difference, scene: &mut Scene) {
    let (mut exports, mut imports, mut values) = (Vec::new(), Vec::new(), Vec::new());
    let mut both: Vec<Option<[i32; 2]>> = Vec::new();
    for [export, import, _] in &plot.periods {
        exports.push(*export);
        imports.push(*import);
        context.add_values(*export, plot.ghosts, &mut values);
        context.add_values(*import, plot.ghosts, &mut values);
        both.push(match (context.value(*export), context.value(*import)) {
            (Some(export), Some(import)) => Some([export, import]),
            _ => None,
        });
    }
    let ends = End::all(context, plot);
    let mut right = ASIDE;
    for end in &ends {
        right = right.max(end.width(context) + ASIDE);
    }
    let spare = Spare { above: 10.0, right, ..Spare::default() };
    let frame = Frame::new(context, Domain::of(&values), plot.periods.len(), spare);
    frame.ground(context, scene);
    let break_label = words::say(context.figure.lang, Message::BreakLabel);
    let break_names = frame.breaks(scene, &plot.breaks, &break_label);
    for area in &fills(&|index, value| frame.point(index, value), &both, &plot.breaks) {
        polygon(scene, &area.points, if area.surplus { Ink::SurplusSoft } else { Ink::DeficitSoft }, None);
    }
    for (index, [_, _, balance]) in plot.periods.iter().enumerate() {
        stem(&frame, scene, index, both[index], context.value(*balance), *balance);
    }
    frame.zero(scene);
    for (index, period) in plot.periods.iter().enumerate() {
        frame.stripe(scene, index, period);
    }
    let mut taken = OccupiedAreas::default();
    series(context, &frame, scene, &mut taken, plot, (&imports, Ink::Imports));
    series(context, &frame, scene, &mut taken, plot, (&exports, Ink::Exports));
    for found in &plot.breaks {
        let x = frame.slots.edge(found.after);
        taken.line(&[Point::new(x, frame.plot.y), Point::new(x, frame.plot.bottom())]);
    }
    name_widest(context, plot, &frame, &both, &mut taken, scene);
    End::put_all(context, scene, &frame, &ends);
    frame.finish(context, scene, &mut taken, &exports, &break_names);
}

/// Names the largest surplus or deficit of the side that is not told at the end, outside of both lines.
fn name_widest(
    context: &LayoutContext,
    plot: &Difference,
    frame: &Frame,
    both: &[Option<[i32; 2]>],
    taken: &mut OccupiedAreas,
    scene: &mut Scene,
) {
    for (side, name, ink) in &[(-1, &plot.deficit, Ink::Deficit), (1, &plot.surplus, Ink::Surplus)] {
        let (mut most, mut widest, mut last) = (0, None, 0);
        for (index, figures) in both.iter().enumerate() {
            let Some([exports, imports]) = *figures else { continue };
            last = side * (i64::from(exports) - i64::from(imports));
            if last > most {
                (most, widest) = (last, Some((index, exports, imports)));
            }
        }
        // The side that the last one is on is told beside its dots.
        let (Some((index, exports, imports)), false) = (widest, last > 0) else { continue };
        let cell = plot.periods[index][2];
        let words = concat(&[name, " ", size(context.mark(cell))]);
        let x = frame.slots.center(index);
        let above = frame.point(index, exports.max(imports)).y - 8.0 - FALL * LABEL;
        let below = frame.point(index, exports.min(imports)).y + 8.0 + RISE * LABEL;
        let mut places = Vec::new();
        for (start, step) in &[(above, -6.0), (below, 6.0)] {
            for nth in 0..5 {
                let y = start + f64::from(nth) * step;
                for (anchor, x) in &[(Anchor::Middle, x), (Anchor::End, x + 4.0), (Anchor::Start, x - 4.0)] {
                    places.push(Label::new(Point::new(*x, y), *anchor, *ink, &words).of(cell));
                }
            }
        }
        taken.put_first(context, scene, &places, &frame.plot);
    }
}

/// A figure beside the word surplus or deficit, which says its sign.
fn size(mark: &str) -> &str {
    mark.strip_prefix(words::MINUS).unwrap_or(mark)
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

/// One line with its dots, which it takes; hollow where the figure is preliminary.
fn series(
    context: &LayoutContext,
    frame: &Frame,
    scene: &mut Scene,
    taken: &mut OccupiedAreas,
    plot: &Difference,
    (cells, ink): (&[CellId], Ink),
) {
    frame.runs(context, cells, &plot.breaks, &mut |run| {
        line(scene, run, 2.0, ink, None);
        taken.line(run);
    });
    let radius = (frame.slots.pitch / 4.0).max(1.0).min(3.0);
    for (index, id) in cells.iter().enumerate() {
        let Some(known) = context.known(*id) else {
            frame.hole(scene, index, *id);
            continue;
        };
        if let (true, Some(first)) = (plot.ghosts, ghost_of(context.figure.cell(*id))) {
            ring(scene, frame.point(index, first), radius + 0.5, 1.0, Ink::Ghost, Some(*id));
        }
        let at = frame.point(index, known.amount);
        taken.add_around(at, 5.0);
        if is_preliminary(known) {
            hollow(scene, at, radius, ink, *id);
        } else {
            dot(scene, at, radius, ink, Some(*id));
        }
    }
}
