//! Steps as rows, for narrow pictures and for many steps: bars float, and thin lines lead down from one to the next.

use super::{ghost, ink, legend};
use crate::figure::{Bridge, Step, StepKind};
use crate::layout::bars::{Bar, BarKind, draw};
use crate::layout::context::LayoutContext;
use crate::layout::row_frame::RowItem;
use crate::scene::Scene;

pub(super) fn compose(context: &LayoutContext, plot: &Bridge, scene: &mut Scene) {
    let items: Vec<RowItem> = plot.steps.iter().map(row_item).collect();
    let bar = |step| Some(bar(context, plot, step));
    let bars: Vec<Option<Bar>> = plot.steps.iter().map(bar).collect();
    draw(context, scene, &legend(context, plot), &items, &bars, BarKind::Steps);
}

fn row_item(step: &Step) -> RowItem<'_> {
    RowItem {
        cell: step.cell,
        label: &step.label,
        short: &step.short,
        depth: 0,
        bold: step.kind == StepKind::Total,
        release: None,
        missing: None,
    }
}

fn bar<'a>(context: &LayoutContext, plot: &Bridge, step: &'a Step) -> Bar<'a> {
    Bar { from: step.from, to: step.to, ghost: ghost(context, plot, step), ink: ink(context, step), text: &step.mark }
}
