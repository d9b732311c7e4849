//! `bridge`: the parts of an item that add up to it in one release; with `change=yes`, their changes, which add up to the
//! change of the total.

use super::builder::CellBuilder;
use super::{Bridge, Cell, CellId, Step, StepKind};
use crate::data::{Decimal, Observation, Period};
use crate::derive::{self, Change, Refusal, Remainder, Sum, Terms};
use crate::words;

pub(super) fn compose(builder: &mut CellBuilder) -> Result<Bridge, Refusal> {
    let resolved = builder.resolved;
    let (parent, period) = (resolved.items[0], resolved.period());
    let before = resolved.compared_with(period).filter(|_| resolved.query.change);
    let steps = match before {
        None => {
            let sum = derive::sum(&resolved.vintage, resolved.by, parent, resolved.flow, period)?;
            levels(builder, &sum, period)
        }
        Some(before) => {
            let sum = derive::sum_of_changes(&resolved.vintage, resolved.by, parent, resolved.flow, (before, period))?;
            changes(builder, &sum, before, period)
        }
    };
    Ok(Bridge { steps, ghosts: resolved.query.first })
}

/// The steps from zero to the total, part by part.
fn levels(builder: &mut CellBuilder, sum: &Sum, period: Period) -> Vec<Step> {
    let total = add(builder, sum.terms.parent);
    let mut steps = Vec::with_capacity(sum.terms.parts.len() + 2);
    let mut at = Decimal::ZERO;
    for part in &sum.terms.parts {
        let cell = add(builder, part);
        steps.push(step(builder, cell, StepKind::Part, at, at + part.value));
        at += part.value;
    }
    let rest = builder.remainder(builder.resolved.items[0], period, sum.remainder, sum.release);
    let rest = builder.add(rest);
    steps.push(step(builder, rest, StepKind::Remainder, at, at + sum.remainder.value));
    steps.push(step(builder, total, StepKind::Total, Decimal::ZERO, sum.terms.parent.value));
    steps
}

/// The steps from the total of `before` to the total of `period`, change by change.
fn changes(builder: &mut CellBuilder, sum: &Sum, before: Period, period: Period) -> Vec<Step> {
    let none = Terms { parent: sum.terms.parent, parts: Vec::new() };
    let earlier = sum.before.as_ref().unwrap_or(&none);
    let first = add(builder, earlier.parent);
    let last = add(builder, sum.terms.parent);
    let mut steps = vec![total(builder, first, earlier.parent)];
    let mut at = earlier.parent.value;
    for (now, was) in sum.terms.parts.iter().zip(&earlier.parts) {
        let change = derive::change(was, now);
        let comparison = Some(builder.compared_with(before, was.value, was.resolution, was.release, change));
        let cell = builder.cell(&builder.resolved.vintage, now.key, Some(now));
        let cell = builder.add(Cell { comparison, ..cell });
        steps.push(step(builder, cell, StepKind::Part, at, at + change.value));
        at += change.value;
    }
    let change = Change { value: sum.remainder.value, resolution: sum.remainder.resolution };
    let left = Remainder { value: sum.terms.rest(), ..sum.remainder };
    let comparison =
        Some(builder.compared_with(before, earlier.rest(), earlier.parent.resolution, earlier.parent.release, change));
    let cell = builder.remainder(builder.resolved.items[0], period, left, sum.release);
    let cell = builder.add(Cell { comparison, ..cell });
    steps.push(step(builder, cell, StepKind::Remainder, at, at + change.value));
    steps.push(total(builder, last, sum.terms.parent));
    steps
}

fn add(builder: &mut CellBuilder, shown: &Observation) -> CellId {
    builder.add_shown(shown.key, Some(shown))
}

fn step(builder: &CellBuilder, cell: CellId, kind: StepKind, from: Decimal, to: Decimal) -> Step {
    let words = &builder.added(cell).words;
    let (label, short) = (words.label.clone(), words.short.clone());
    Step { cell, kind, from, to, mark: String::new(), label, short }
}

/// A total of `change=yes`, named by its period, since both totals are of the same item.
fn total(builder: &CellBuilder, cell: CellId, shown: &Observation) -> Step {
    let period = shown.key.period;
    let label = words::period(builder.lang, period);
    let short = words::period_tick(builder.lang, period);
    Step { label, short, ..step(builder, cell, StepKind::Total, Decimal::ZERO, shown.value) }
}
