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
    let sums: Vec<Result<Sum, Refusal>> =
        ask.periods.iter().map(|p| derive::sum(&ask.vintage, ask.by, parent, ask.flow, *p)).collect();
    let refusals: Vec<Refusal> = sums.iter().filter_map(|sum| sum.as_ref().err().copied()).collect();
    if refusals.len() * 2 >= sums.len() {
        // The reason that is told is that of the latest period.
        return Err(refusals.last().copied().unwrap_or(Refusal::NoRelease));
    }
    let in_sums = |item: &ItemId| sums.iter().flatten().any(|s| s.terms.parts.iter().any(|o| o.key.item == *item));
    let parts: Vec<ItemId> = ask.vintage.data.items_of(ask.by).filter(in_sums).collect();

    // Rows of `figures` stand in the order of items, then periods: the total, its parts, what they leave.
    let shown: Vec<Option<&Observation>> = (sums.iter().zip(&ask.periods))
        .map(|(sum, period)| match sum {
            Ok(sum) => Some(sum.terms.parent),
            Err(_) => ask.vintage.newest(ask.key(parent, *period)),
        })
        .collect();
    let totals: Vec<CellId> =
        (ask.periods.iter().zip(&shown)).map(|(period, shown)| keep(maker, ask.key(parent, *period), *shown)).collect();
    let mut columns: Vec<StackColumn> = (ask.periods.iter().zip(totals).zip(&sums))
        .map(|((period, total), sum)| StackColumn {
            period: *period,
            tick: maker.cells[total.0 as usize].words.tick.clone(),
            parts: Vec::new(),
            total,
            left_out: sum.is_err(),
        })
        .collect();
    let mut series = Vec::new();
    for item in parts {
        for (column, sum) in columns.iter_mut().zip(&sums) {
            let terms = sum.as_ref().ok().map(|sum| &sum.terms);
            let term = terms.and_then(|terms| terms.parts.iter().copied().find(|o| o.key.item == item));
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

fn keep(maker: &mut Maker, key: Key, shown: Option<&Observation>) -> CellId {
    let cell = maker.cell(&maker.ask.vintage, key, shown);
    maker.keep(cell)
}
