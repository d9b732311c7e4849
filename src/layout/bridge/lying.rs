//! Steps as rows, for narrow pictures and for many steps: bars float across, thin lines lead down from one to the next.

use super::{figures, ghost, ink, is_down, is_hatched, key, weight};
use crate::figure::{Bridge, Step, StepKind};
use crate::layout::Room;
use crate::layout::annotate;
use crate::layout::axis::{bar, ghost_bar};
use crate::layout::beside::Beside;
use crate::layout::draw::{Label, lines};
use crate::layout::reach::Reach;
use crate::layout::rows::{Entry, Frame};
use crate::scene::{Anchor, Ink, Point, Scene};

/// Half the label of zero, and as much again for sight, CSS pixels.
const ZERO: f64 = 6.0;

pub(super) fn compose(room: &Room, plot: &Bridge, scene: &mut Scene) {
    let mut entries = Vec::new();
    for step in &plot.steps {
        entries.push(entry(step));
    }
    let frame = Frame::new(room, scene, &entries, &key(room, plot));
    let mut beside = Beside::default();
    // The line at zero stays so far from the edges that its label stands under it.
    beside.mark(0, ZERO);
    for (row, step) in plot.steps.iter().enumerate() {
        let (below, to) = (is_down(step), i64::from(step.to));
        let first = ghost(room, plot, step).unwrap_or(to);
        let value = if below { to.min(first) } else { to.max(first) };
        let reach = Reach { below, value, radius: 0.0, words: 0.0, past: None };
        if frame.places[row].told {
            let label = Label::new(Point::default(), Anchor::Start, Ink::Text, &step.mark);
            beside.label(room, row, label.of(step.cell).weighing(weight(step)), reach);
        }
    }
    let axis = frame.ground(room, scene, &figures(room, plot), &beside.reaches);
    let mut connectors: Vec<[Point; 2]> = Vec::new();
    for (row, step) in plot.steps.iter().enumerate() {
        let area = frame.bar(&axis, row, i64::from(step.from), i64::from(step.to), 1.0);
        bar(scene, area, ink(room, step), is_hatched(room, step), Some(step.cell));
        if let Some(first) = ghost(room, plot, step) {
            ghost_bar(scene, frame.bar(&axis, row, i64::from(step.from), first, 1.3), Some(step.cell));
        }
        if let Some([_, end]) = connectors.last_mut() {
            end.y = area.y;
        }
        let end = Point::new(axis.scale.at(i64::from(step.to)), area.bottom());
        connectors.push([end, end]);
    }
    connectors.pop();
    lines(scene, &connectors, 1.0, Ink::Quiet, None);
    frame.zero_and_names(room, scene, &axis, &entries);
    for row in 0..plot.steps.len() {
        beside.put(room, scene, (&frame, &axis), row);
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
