//! `stack`: the parts of an item over time. A period whose sum is refused is a gap; if that is half of the periods or
//! more, the stack is refused.

use super::builder::CellBuilder;
use super::compose::breaks;
use super::{BreakAt, Series, Stack, StackColumn};
use crate::data::{ItemId, Observation, Period};
use crate::derive::{self, Refusal, Sum};
use crate::words::{self, Message};
use itertools::Itertools;

pub(super) fn compose(builder: &mut CellBuilder) -> Result<Stack, Refusal> {
    let resolved = builder.resolved;
    let parent = resolved.items[0];
    let sum = |period| derive::sum(&resolved.vintage, resolved.by, parent, resolved.flow, period);
    let sums: Vec<Result<Sum, Refusal>> = resolved.periods.iter().map(|period| sum(*period)).collect();
    // The reason is that of the latest period.
    let mut refused = sums.iter().filter_map(|sum| sum.as_ref().err());
    if refused.clone().count() * 2 >= sums.len() {
        return Err(refused.next_back().copied().unwrap_or(Refusal::NoRelease));
    }
    let sums: Vec<Option<Sum>> = sums.into_iter().map(Result::ok).collect();
    // Cells are in the order of items and then periods: total, parts, remainder.
    let totals: Vec<Option<&Observation>> = resolved
        .periods
        .iter()
        .zip(&sums)
        .map(|(period, sum)| match sum {
            Some(sum) => Some(sum.terms.parent),
            None => resolved.vintage.newest(resolved.key(parent, *period)),
        })
        .collect();
    let mut columns: Vec<StackColumn> = resolved
        .periods
        .iter()
        .zip(sums.iter().zip(&totals))
        .map(|(period, (sum, total))| StackColumn {
            period: *period,
            tick: words::period_tick(builder.lang, *period),
            parts: Vec::new(),
            total: builder.add_shown(resolved.key(parent, *period), *total),
            left_out: sum.is_none(),
        })
        .collect();
    let mut series = Vec::new();
    for item in resolved.vintage.data.items_of(resolved.by) {
        if sums.iter().flatten().any(|sum| term(sum, item).is_some()) {
            series.push(add_part(builder, item, &mut columns, &sums));
        }
    }
    series.push(add_remainder(builder, &mut columns, &sums));
    let net = builder.cells[0].words.short.clone();
    let breaks = breaks(builder, &totals);
    let part_breaks = part_breaks(builder, &sums, &breaks);
    Ok(Stack { columns, series, net, breaks, part_breaks, ghosts: resolved.query.first })
}

/// The breaks of the parts, each once, without those of the net, and the places where the parts held are of another level
/// than those before.
fn part_breaks(builder: &CellBuilder, sums: &[Option<Sum>], of_net: &[BreakAt]) -> Vec<BreakAt> {
    let mut found = level_changes(builder, sums);
    found.retain(|change| of_net.iter().all(|other| other.after != change.after));
    for item in builder.resolved.vintage.data.items_of(builder.resolved.by) {
        let shown: Vec<Option<&Observation>> =
            sums.iter().map(|sum| sum.as_ref().and_then(|sum| term(sum, item))).collect();
        for part_break in breaks(builder, &shown) {
            if !of_net.contains(&part_break) && !found.contains(&part_break) {
                found.push(part_break);
            }
        }
    }
    found.sort_by_key(|found| found.after);
    found
}

/// Where an item takes the place of its parts from one sum to the next, or parts that of their item.
fn level_changes(builder: &CellBuilder, sums: &[Option<Sum>]) -> Vec<BreakAt> {
    let data = builder.resolved.vintage.data;
    let is_part = |item: ItemId, of: ItemId| {
        std::iter::successors(data.item(item).parent, |parent| data.item(*parent).parent).any(|parent| parent == of)
    };
    let known: Vec<(usize, &Sum)> = sums.iter().enumerate().filter_map(|(at, sum)| Some((at, sum.as_ref()?))).collect();
    let changes = known.windows(2).filter(|pair| {
        let [earlier, later] = [pair[0].1, pair[1].1].map(|sum| sum.terms.parts.iter().map(|part| part.key.item));
        earlier.cartesian_product(later).any(|(one, other)| is_part(one, other) || is_part(other, one))
    });
    let changes: Vec<usize> = changes.map(|pair| pair[1].0).collect();
    let periods: Vec<Period> = changes.iter().map(|at| builder.resolved.periods[*at]).collect();
    let note = words::say(builder.lang, Message::OtherParts { periods: &periods });
    changes.into_iter().map(|after| BreakAt { after, note: note.clone(), of_flows: false }).collect()
}

/// Adds the cells of a part, one to each column.
fn add_part(builder: &mut CellBuilder, item: ItemId, columns: &mut [StackColumn], sums: &[Option<Sum>]) -> Series {
    for (column, sum) in columns.iter_mut().zip(sums) {
        let shown = sum.as_ref().and_then(|sum| term(sum, item));
        column.parts.push(Some(builder.add_shown(builder.resolved.key(item, column.period), shown)));
    }
    let words = &builder.cells[builder.cells.len() - 1].words;
    Series { label: words.label.clone(), short: words.short.clone(), remainder: false }
}

/// Adds the cells of the remainder, one to each column that has a sum. The series has the name of the last one.
fn add_remainder(builder: &mut CellBuilder, columns: &mut [StackColumn], sums: &[Option<Sum>]) -> Series {
    let parent = builder.resolved.items[0];
    for (column, sum) in columns.iter_mut().zip(sums) {
        let cell = sum.as_ref().map(|sum| builder.remainder(parent, column.period, sum.remainder, sum.release));
        column.parts.push(cell.map(|cell| builder.add(cell)));
    }
    let label = builder.cells[builder.cells.len() - 1].words.label.clone();
    Series { short: label.clone(), label, remainder: true }
}

/// The figure of an item in a sum, if it is one of its parts.
fn term<'a>(sum: &Sum<'a>, item: ItemId) -> Option<&'a Observation> {
    sum.terms.parts.iter().find(|part| part.key.item == item).copied()
}
