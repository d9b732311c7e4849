//! Steps as rows, for narrow pictures and for many steps: bars float across, thin lines lead down from one to the next.

use super::{ghost, ink, key};
use crate::figure::{Bridge, StepKind};
use crate::layout::Room;
use crate::layout::bars::{Bar, draw};
use crate::layout::rows::Entry;
use crate::scene::Scene;

pub(super) fn compose(room: &Room, plot: &Bridge, scene: &mut Scene) {
    let (mut entries, mut bars) = (Vec::new(), Vec::new());
    for step in &plot.steps {
        entries.push(Entry {
            cell: step.cell,
            label: &step.label,
            short: &step.short,
            depth: 0,
            bold: step.kind == StepKind::Total,
            release: None,
            missing: None,
        });
        bars.push(Some(Bar {
            from: i64::from(step.from),
            to: i64::from(step.to),
            ghost: ghost(room, plot, step),
            ink: ink(room, step),
            mark: &step.mark,
        }));
    }
    draw(room, scene, &key(room, plot), &entries, &bars, true);
}
