//! Steps as rows, for narrow pictures and for many steps: bars float across, thin lines lead down from one to the next.

use super::{domain, ghost, ink, is_down, is_hatched, key_entries, weight};
use crate::figure::{Bridge, Step, StepKind};
use crate::layout::Room;
use crate::layout::annotate;
use crate::layout::axis::{ValueAxis, bar, ghost_bar};
use crate::layout::bars::TICKS_APART;
use crate::layout::draw::{LABEL, Label, lines};
use crate::layout::key::Key;
use crate::layout::reach::{GAP, fit};
use crate::layout::rows::{Entry, Frame};
use crate::scene::{Anchor, Ink, Point, Scene};

/// Half the label of zero, and as much again for sight, CSS pixels.
const ZERO: f64 = 6.0;

pub(super) fn compose(room: &Room, plot: &Bridge, scene: &mut Scene) {
    let mut entries = Vec::new();
    for step in &plot.steps {
        entries.push(entry(step));
    }
    let key = Key::new(room, key_entries(room, plot), room.viewport.width);
    let frame = Frame::new(room, scene, &entries, &key);
    let scale = fit(domain(room, plot), frame.plot.x, frame.plot.right(), &|slope, reach| {
        for (at, step) in plot.steps.iter().enumerate() {
            let end = end(room, plot, step) as f64 * slope;
            let words = if frame.places[at].told { GAP + room.width_of(&step.mark, LABEL, weight(step)) } else { 0.0 };
            reach.widen(is_down(step), if is_down(step) { -end } else { end } + words);
        }
        // The line at zero stays so far from the edges that its label stands under it.
        reach.widen(true, ZERO);
        reach.widen(false, ZERO);
    });
    let axis = ValueAxis::new(room, scale, TICKS_APART);
    frame.ground(room, scene, &axis, plot.steps.is_empty());
    let x = |value: i32| axis.scale.at(i64::from(value));
    let mut connectors = Vec::new();
    for (at, step) in plot.steps.iter().enumerate() {
        let area = frame.bar(at, x(step.from), x(step.to), 1.0);
        bar(scene, area, ink(room, step), is_hatched(room, step), Some(step.cell));
        if let Some(first) = ghost(room, plot, step) {
            ghost_bar(scene, frame.bar(at, x(step.from), axis.scale.at(first), 1.3), Some(step.cell));
        }
        if at + 1 < plot.steps.len() {
            let below = frame.bar(at + 1, 0.0, 0.0, 1.0).y;
            connectors.push([Point::new(x(step.to), area.bottom()), Point::new(x(step.to), below)]);
        }
    }
    lines(scene, &connectors, 1.0, Ink::Quiet, None);
    frame.zero_and_names(room, scene, &axis, &entries);
    for (at, step) in plot.steps.iter().enumerate() {
        if !frame.places[at].told {
            continue;
        }
        let end = axis.scale.at(end(room, plot, step));
        let (x, anchor) = if is_down(step) { (end - GAP, Anchor::End) } else { (end + GAP, Anchor::Start) };
        let start = Point::new(x, frame.baseline(at, LABEL));
        let label = Label::new(start, anchor, Ink::Text, &step.mark).of(step.cell).weighing(weight(step));
        frame.label(room, scene, &axis, &label);
    }
    annotate::in_rows(room, scene, &axis, &frame, &entries);
}

fn entry(step: &Step) -> Entry<'_> {
    Entry {
        cell: step.cell,
        label: &step.label,
        short: &step.short,
        depth: 0,
        bold: step.kind == StepKind::Total,
        release: None,
        missing: None,
    }
}

/// The outer end of a step, its ghost included, USD million.
fn end(room: &Room, plot: &Bridge, step: &Step) -> i64 {
    let to = i64::from(step.to);
    let first = ghost(room, plot, step).unwrap_or(to);
    if is_down(step) { to.min(first) } else { to.max(first) }
}
