//! `stack`: the bridge's parts over time. A period whose sum would mislead is left out as a gap; where that is half
//! of them, the stack is refused.

use super::cell::CellBuilder;
use super::compose::breaks;
use super::{Series, Stack, StackColumn};
use crate::data::{ItemId, Observation};
use crate::derive::{self, Refusal, Sum};
use crate::words;

pub(super) fn compose(maker: &mut CellBuilder) -> Result<Stack, Refusal> {
    let resolved = maker.resolved;
    let parent = resolved.items[0];
    // Rows of `figures` stand in the order of items, then periods: the total, its parts, what they leave.
    let (mut sums, mut shown, mut columns) = (Vec::new(), Vec::new(), Vec::new());
    // The reason that is told is that of the latest period.
    let (mut refused, mut reason) = (0, Refusal::NoRelease);
    for period in &resolved.periods {
        let key = resolved.key(parent, *period);
        let sum = derive::sum(&resolved.vintage, resolved.by, parent, resolved.flow, *period);
        if let Err(why) = sum {
            (refused, reason) = (refused + 1, why);
        }
        let sum = sum.ok();
        let known = sum.as_ref().map_or_else(|| resolved.vintage.newest(key), |sum| Some(sum.terms.parent));
        let total = maker.shown(key, known);
        let tick = words::period_tick(maker.lang, *period);
        columns.push(StackColumn { period: *period, tick, parts: Vec::new(), total, left_out: sum.is_none() });
        shown.push(known);
        sums.push(sum);
    }
    if refused * 2 >= sums.len() {
        return Err(reason);
    }
    let mut series = Vec::new();
    for item in resolved.vintage.data.items_of(resolved.by) {
        if !sums.iter().any(|sum| term(sum, item).is_some()) {
            continue;
        }
        for (column, sum) in columns.iter_mut().zip(&sums) {
            column.parts.push(Some(maker.shown(resolved.key(item, column.period), term(sum, item))));
        }
        let words = &maker.cells[maker.cells.len() - 1].words;
        series.push(Series { label: words.label.clone(), short: words.short.clone(), remainder: false });
    }
    let mut rest = String::new();
    for (column, sum) in columns.iter_mut().zip(&sums) {
        let mut part = None;
        if let Some(sum) = sum {
            let cell = maker.remainder(parent, column.period, sum.remainder, sum.release);
            rest = cell.words.label.clone();
            part = Some(maker.keep(cell));
        }
        column.parts.push(part);
    }
    series.push(Series { short: rest.clone(), label: rest, remainder: true });
    let net = maker.cells[0].words.short.clone();
    Ok(Stack { columns, series, net, breaks: breaks(maker, &shown), ghosts: resolved.query.first })
}

/// What a sum takes an item for, if there is one and it is one of its parts.
fn term<'a>(sum: &Option<Sum<'a>>, item: ItemId) -> Option<&'a Observation> {
    sum.as_ref()?.terms.parts.iter().find(|part| part.key.item == item).copied()
}
