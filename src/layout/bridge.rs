//! The plot of `bridge`: parts, or their changes, one after another from zero or from the compared total to the total.
//! Steps are side by side where their names fit, else one below the other.

mod horizontal;
mod vertical;

use super::context::LayoutContext;
use super::legend::{Legend, Symbol};
use super::{BOUNDARIES, row_frame};
use crate::data::Decimal;
use crate::figure::{Bridge, Step, StepKind};
use crate::scene::{Ink, Scene, Weight};

/// Steps may be side by side from this width on, the least that shares the height of a picture of 520 pixels.
const VERTICAL_FROM: f64 = BOUNDARIES[0];
/// The least width of a step beside others.
const MIN_STEP_WIDTH: f64 = 66.0;

pub(super) fn compose(context: &LayoutContext, plot: &Bridge, scene: &mut Scene) {
    if is_vertical(plot.steps.len(), context.viewport.width) {
        vertical::compose(context, plot, scene);
    } else {
        horizontal::compose(context, plot, scene);
    }
}

/// The height for a number of steps at a nominal width, whole pixels.
pub(super) fn natural_height(steps: usize, width: f64) -> f64 {
    if is_vertical(steps, width) {
        (width * 0.4).clamp(360.0, 400.0).round()
    } else {
        row_frame::natural_height(steps as f64, false, width)
    }
}

fn is_vertical(steps: usize, width: f64) -> bool {
    width >= VERTICAL_FROM && width >= MIN_STEP_WIDTH * steps as f64
}

fn ink(context: &LayoutContext, step: &Step) -> Ink {
    match step.kind {
        StepKind::Total => Ink::Total,
        StepKind::Remainder => Ink::Remainder,
        StepKind::Part => context.ink(step.cell, step.to - step.from),
    }
}

fn weight(step: &Step) -> Weight {
    match step.kind {
        StepKind::Total => Weight::Bold,
        StepKind::Part | StepKind::Remainder => Weight::Normal,
    }
}

/// Where the bar of the first published figure would end, in the unit of the measure. `None` where no outline is drawn, as at changes:
/// what was first published is a level.
fn ghost(context: &LayoutContext, plot: &Bridge, step: &Step) -> Option<Decimal> {
    let value = context.value(step.cell)?;
    let is_level = step.to - step.from == value;
    let first = context.ghost(step.cell).filter(|_| plot.ghosts && is_level)?;
    Some(step.from + first)
}

/// The symbols that no label at the marks explains.
fn legend(context: &LayoutContext, plot: &Bridge) -> Legend {
    let mut legend = Legend::with_unit(context);
    legend.add_preliminary(context, context.cells(), Symbol::Hatch(Ink::Quiet));
    legend.add_ghosts(context, plot.steps.iter().any(|step| ghost(context, plot, step).is_some()));
    legend
}
