//! `stack`: the bridge's parts over time. A period whose sum would mislead is left out as a gap; where that is half
//! of them, the stack is refused.

use super::cell::Maker;
use super::compose::breaks;
use super::{CellId, Series, Stack, StackColumn};
use crate::data::{ItemId, Key, Observation};
use crate::derive::{self, Refusal, Sum};

pub(super) fn compose(maker: &mut Maker) -> Result<Stack, Refusal> {
    let ask = maker.ask;
    let parent = ask.items[0];
    // Rows of `figures` stand in the order of items, then periods: the total, its parts, what they leave.
    let (mut sums, mut shown, mut columns) = (Vec::new(), Vec::new(), Vec::new());
    // The reason that is told is that of the latest period.
    let (mut refused, mut reason) = (0, Refusal::NoRelease);
    for period in &ask.periods {
        let key = ask.key(parent, *period);
        let sum = derive::sum(&ask.vintage, ask.by, parent, ask.flow, *period);
        let known = match &sum {
            Ok(sum) => Some(sum.terms.parent),
            Err(why) => {
                (refused, reason) = (refused + 1, *why);
                ask.vintage.newest(key)
            }
        };
        let total = keep(maker, key, known);
        let tick = maker.cells[total.0 as usize].words.tick.clone();
        columns.push(StackColumn { period: *period, tick, parts: Vec::new(), total, left_out: sum.is_err() });
        shown.push(known);
        sums.push(sum);
    }
    if refused * 2 >= sums.len() {
        return Err(reason);
    }
    let mut series = Vec::new();
    for item in ask.vintage.data.items_of(ask.by) {
        if !sums.iter().flatten().any(|sum| term(sum, item).is_some()) {
            continue;
        }
        for (column, sum) in columns.iter_mut().zip(&sums) {
            let term = sum.as_ref().ok().and_then(|sum| term(sum, item));
            let cell = keep(maker, ask.key(item, column.period), term);
            column.parts.push(Some(cell));
        }
        let words = &maker.cells[maker.cells.len() - 1].words;
        series.push(Series { label: words.label.clone(), short: words.short.clone(), remainder: false });
    }
    let mut name = None;
    for (column, sum) in columns.iter_mut().zip(&sums) {
        let Ok(sum) = sum else {
            column.parts.push(None);
            continue;
        };
        let cell = maker.remainder(parent, column.period, sum.remainder, sum.release);
        name = Some(cell.words.label.clone());
        let cell = maker.keep(cell);
        column.parts.push(Some(cell));
    }
    let rest = name.unwrap_or_default();
    series.push(Series { short: rest.clone(), label: rest, remainder: true });
    let net = maker.cells[0].words.short.clone();
    Ok(Stack { columns, series, net, breaks: breaks(maker, &shown), ghosts: ask.spec.first })
}

/// What a sum takes an item for, if it is one of its parts.
fn term<'a>(sum: &Sum<'a>, item: ItemId) -> Option<&'a Observation> {
    sum.terms.parts.iter().find(|part| part.key.item == item).copied()
}

fn keep(maker: &mut Maker, key: Key, shown: Option<&Observation>) -> CellId {
    let cell = maker.cell(&maker.ask.vintage, key, shown);
    maker.keep(cell)
}
