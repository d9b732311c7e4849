//! `bridge`: how the parts of an item add up to it in one release; with `change=yes`, how their changes lead from
//! one total to the other.

use super::cell::CellBuilder;
use super::{Bridge, CellId, Compared, Step, StepKind};
use crate::data::{FigureKey, Observation, Period};
use crate::derive::{self, Change, Refusal, Sum, Terms};
use crate::join::concat;
use crate::words;

pub(super) fn compose(maker: &mut CellBuilder) -> Result<Bridge, Refusal> {
    let resolved = maker.resolved;
    let (parent, period) = (resolved.items[0], resolved.period());
    let before = resolved.compared_with(period).filter(|_| resolved.query.change);
    let steps = match before {
        None => {
            let sum = derive::sum(&resolved.vintage, resolved.by, parent, resolved.flow, period)?;
            levels(maker, &sum, period)
        }
        Some(before) => {
            let sum = derive::sum_of_changes(&resolved.vintage, resolved.by, parent, resolved.flow, (before, period))?;
            changes(maker, &sum, before, period)
        }
    };
    Ok(Bridge { steps, ghosts: resolved.query.first })
}

/// The parts one after another from zero to the total.
fn levels(maker: &mut CellBuilder, sum: &Sum, period: Period) -> Vec<Step> {
    let total = keep(maker, sum.terms.parent);
    let mut at = 0;
    let mut steps = Vec::new();
    for part in &sum.terms.parts {
        let cell = keep(maker, part);
        steps.push(step(maker, cell, StepKind::Part, at, at + part.value));
        at += part.value;
    }
    let cell = maker.remainder(maker.resolved.items[0], period, sum.remainder, sum.release);
    let cell = maker.keep(cell);
    steps.push(step(maker, cell, StepKind::Remainder, at, at + sum.remainder.value));
    steps.push(step(maker, total, StepKind::Total, 0, sum.terms.parent.value));
    steps
}

/// From the total of `before`, change by change, to the total of `period`.
fn changes(maker: &mut CellBuilder, sum: &Sum, before: Period, period: Period) -> Vec<Step> {
    let none = Terms { parent: sum.terms.parent, parts: Vec::new() };
    let then = sum.before.as_ref().unwrap_or(&none);
    let first = keep(maker, then.parent);
    let last = keep(maker, sum.terms.parent);
    let mut steps = vec![total(maker, first, then.parent)];
    let mut at = then.parent.value;
    for (now, was) in sum.terms.parts.iter().zip(&then.parts) {
        let cell = keep(maker, now);
        let change = derive::change(was, now);
        set_compared(maker, cell, before, was.value, was, change);
        steps.push(step(maker, cell, StepKind::Part, at, at + change.value));
        at += change.value;
    }
    let rest = |terms: &Terms| terms.parent.value - terms.parts.iter().map(|o| o.value).sum::<i32>();
    let left = derive::Remainder { value: rest(&sum.terms), ..sum.remainder };
    let cell = maker.remainder(maker.resolved.items[0], period, left, sum.release);
    let cell = maker.keep(cell);
    let change = Change { value: sum.remainder.value, resolution: sum.remainder.resolution };
    set_compared(maker, cell, before, rest(then), then.parent, change);
    steps.push(step(maker, cell, StepKind::Remainder, at, at + change.value));
    steps.push(total(maker, last, sum.terms.parent));
    steps
}

fn keep(maker: &mut CellBuilder, shown: &Observation) -> CellId {
    maker.shown(shown.key, Some(shown))
}

fn set_compared(maker: &mut CellBuilder, cell: CellId, period: Period, was: i32, from: &Observation, change: Change) {
    let (value, release, change) = (Some(was), Some(from.release), Some(change));
    maker.cells[cell.0 as usize].compared = Some(Compared { period, value, release, change });
}

fn step(maker: &CellBuilder, cell: CellId, kind: StepKind, from: i32, to: i32) -> Step {
    let words = &maker.cells[cell.0 as usize].words;
    let mark = match kind {
        StepKind::Total => words.mark.clone(),
        StepKind::Part | StepKind::Remainder if maker.resolved.query.change && to > from => {
            concat(&["+", &words::mark(maker.lang, to - from)])
        }
        StepKind::Part | StepKind::Remainder => words::mark(maker.lang, to - from),
    };
    Step { cell, kind, from, to, mark, label: words.label.clone(), short: words.short.clone() }
}

/// A total of `change=yes`: named by its period, since both are of one item.
fn total(maker: &CellBuilder, cell: CellId, shown: &Observation) -> Step {
    let FigureKey { period, .. } = shown.key;
    let label = words::period(maker.lang, period);
    let short = words::period_tick(maker.lang, period);
    Step { label, short, ..step(maker, cell, StepKind::Total, 0, shown.value) }
}
