//! The plot of `bridge`: parts, or their changes, one after another from zero or from the compared total to the total.
//! Steps stand side by side where their names have room, and lie one below the other where not.

mod lying;
mod upright;

use super::axis::{ghost_of, ink_of, is_preliminary};
use super::legend::Legend;
use super::{BOUNDARIES, LayoutContext, rows};
use crate::figure::{Bridge, Step, StepKind};
use crate::scene::{Ink, Scene, Weight};

/// From this width on, the least that shares the height of a picture of 520 pixels, steps may stand side by side, if
/// each has so much of it.
const UPRIGHT_FROM: f64 = BOUNDARIES[0];
const STEP: f64 = 66.0;

pub(super) fn compose(context: &LayoutContext, plot: &Bridge, scene: &mut Scene) {
    if is_upright(plot.steps.len(), context.viewport.width) {
        upright::compose(context, plot, scene);
    } else {
        lying::compose(context, plot, scene);
    }
}

/// The height that suits so many steps at one of the nominal widths, whole pixels.
pub(super) fn natural_height(steps: usize, width: f64) -> f64 {
    match is_upright(steps, width) {
        true => (width * 0.4).max(360.0).min(400.0).round(),
        false => rows::natural_height(steps as f64, false, width),
    }
}

fn is_upright(steps: usize, width: f64) -> bool {
    width >= UPRIGHT_FROM && width >= STEP * steps as f64
}

/// Whether a bar ends below where it starts.
fn is_down(step: &Step) -> bool {
    step.to < step.from
}

fn ink(context: &LayoutContext, step: &Step) -> Ink {
    match step.kind {
        StepKind::Total => Ink::Total,
        StepKind::Remainder => Ink::Remainder,
        StepKind::Part => ink_of(context, step.cell, step.to.saturating_sub(step.from)),
    }
}

fn weight(step: &Step) -> Weight {
    match step.kind {
        StepKind::Total => Weight::Bold,
        StepKind::Part | StepKind::Remainder => Weight::Normal,
    }
}

/// Where the bar of what was first published would end, USD million; `None` where no ghost is drawn, as at changes:
/// what was first published is a level.
fn ghost(context: &LayoutContext, plot: &Bridge, step: &Step) -> Option<i64> {
    let cell = context.figure.cell(step.cell);
    let value = cell.amount()?;
    let is_level = i64::from(step.to) - i64::from(step.from) == i64::from(value);
    let first = if plot.ghosts && is_level { ghost_of(cell) } else { None };
    first.map(|first| i64::from(step.from) + i64::from(first))
}

fn is_hatched(context: &LayoutContext, step: &Step) -> bool {
    context.known(step.cell).is_some_and(is_preliminary)
}

/// Where steps start and end, and where their ghosts end, USD million.
fn figures(context: &LayoutContext, plot: &Bridge) -> Vec<i64> {
    let mut figures = Vec::new();
    for step in &plot.steps {
        figures.push(i64::from(step.from));
        figures.push(i64::from(step.to));
        figures.extend(ghost(context, plot, step));
    }
    figures
}

/// The signs that no label at the marks explains.
fn legend(context: &LayoutContext, plot: &Bridge) -> Legend {
    let mut legend = Legend::new(context);
    legend.add_hatch(context);
    legend.add_ghost(context, plot.steps.iter().any(|step| ghost(context, plot, step).is_some()));
    legend
}
