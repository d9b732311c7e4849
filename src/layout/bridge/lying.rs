//! Steps as rows, for narrow pictures and for many steps: bars float across, thin lines lead down from one to the next.

use super::{ghost, ink, legend};
use crate::figure::{Bridge, StepKind};
use crate::layout::LayoutContext;
use crate::layout::bars::{Bar, draw};
use crate::layout::rows::Entry;
use crate::scene::Scene;

pub(super) fn compose(context: &LayoutContext, plot: &Bridge, scene: &mut Scene) {
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
            ghost: ghost(context, plot, step),
            ink: ink(context, step),
            mark: &step.mark,
        }));
    }
    draw(context, scene, &legend(context, plot), &entries, &bars, true);
}
