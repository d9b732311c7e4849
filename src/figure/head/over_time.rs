//! What time charts say: where a balance came from and where it is now. Nothing is said across a break.

use super::View;
use super::available::AvailableCell;
use super::finding::{Extreme, Found, had_sign, level, nothing};
use super::ranks;
use crate::data::{Decimal, FigureKey, Length, MeasureId, Observation, ReportedRecord};
use crate::derive::{self, Comparison, Record};
use crate::figure::{BreakAt, CellId, Columns, Difference, Lines};
use crate::words::{Against, At, Finding, Movement, Standing, Topic, Trend};

/// What the last figure is: a record, another sign, the move of the last year where that says more than the way from the
/// first figure; else that way. Halves and quarters are set against the same part of another year.
pub(super) fn columns<'a>(view: &View<'a>, plot: &Columns) -> Found<'a> {
    series(view, &plot.cells, &plot.breaks)
}

/// Of one line what the last figure is; of several those of the latest period, the highest and the lowest.
pub(super) fn lines<'a>(view: &View<'a>, plot: &Lines) -> Found<'a> {
    if let [only] = plot.series.as_slice() {
        return series(view, &only.cells, &only.breaks);
    }
    let latest = plot.series.iter().filter_map(|series| Some(view.available(&series.cells).last()?.place)).max();
    let Some(latest) = latest else { return nothing(view).into() };
    let column: Vec<CellId> = plot.series.iter().filter_map(|series| series.cells.get(latest).copied()).collect();
    ranks::pair(view, &column)
}

pub(super) fn series<'a>(view: &View<'a>, cells: &[CellId], breaks: &[BreakAt]) -> Found<'a> {
    let side = view.after_last_break(cells, breaks);
    let Some(last) = side.last() else { return nothing(view).into() };
    let like = alike(&side, last);
    let [first, .., _] = like.as_slice() else { return level(view, last).into() };
    let topic = view.topic(view.resolved.items[0]);
    let (flow, from, to) = (last.cell.flow, first.at(), last.at());
    if flow.kind.is_named() {
        return measured(topic, &side, first, last).into();
    }
    if flow.is_balance() {
        if let Some(held) = last.value.record {
            let is_largest = matches!(held.record, Record::LargestSurplus | Record::LargestDeficit);
            let found: Found = match is_largest && first.opposes(last) {
                true => Finding::Flipped { topic, from, to, record: true }.into(),
                false => level(view, last).into(),
            };
            return Found { record: Some((held, last.cell.period.length)), ..found };
        }
        let before = like.iter().find(|one| one.cell.period == last.cell.period.a_year_before());
        if let Some(before) = before.filter(|before| before.opposes(last) && !before.ties_with(last)) {
            let again = had_sign(view, last, before.cell.period);
            return Finding::Turned { topic, from: before.at(), to, again }.into();
        }
        if first.opposes(last) {
            return Finding::Flipped { topic, from, to, record: false }.into();
        }
        if from.value == Decimal::ZERO || to.value == Decimal::ZERO {
            return level(view, last).into();
        }
    }
    if let Some(found) = reported(view, last) {
        return found;
    }
    over_year(view, topic, first, last).unwrap_or_else(|| went(topic, flow, first, last).into())
}

/// How a measure that the package names moved: since a year before where that is known, else since the first figure.
fn measured<'a>(
    topic: Topic<'a>,
    side: &[AvailableCell<'a>],
    first: &AvailableCell<'a>,
    last: &AvailableCell<'a>,
) -> Finding<'a> {
    let a_year_before = last.cell.period.a_year_before();
    let before = side.iter().find(|one| one.cell.period == a_year_before).unwrap_or(first);
    let (flow, change) = (last.cell.flow, last.change_from(before));
    let movement = Movement { flow, before: before.amount(), after: last.amount(), change };
    let against = Against { shown: last.cell.period, other: before.cell.period };
    Finding::Measured { topic, at: last.at(), movement, against }
}

/// The record that was reported of a balance with its release, if no figure that is held speaks against it. It is told as
/// reported, since too few figures are held to prove it.
fn reported<'a>(view: &View<'a>, last: &AvailableCell<'a>) -> Option<Found<'a>> {
    let (vintage, cell) = (&view.resolved.vintage, last.cell);
    if !cell.flow.is_balance() || vintage.data.converted_by.is_some() {
        return None;
    }
    let shown = vintage.printed(view.resolved.key(cell.item()?, cell.period), last.value.release.id)?;
    let is_of_figure =
        |of: &&ReportedRecord| Some(of.item) == cell.item() && of.period == cell.period && of.as_of <= vintage.as_of;
    let is_unrevised =
        |of: &&ReportedRecord| vintage.printed(shown.key, of.release).is_some_and(|then| then.value == shown.value);
    let held: Vec<&Observation> = vintage.comparable_figures(shown).collect();
    let claims = vintage.data.reported.iter().filter(is_of_figure).filter(is_unrevised);
    let record =
        |of: &ReportedRecord| Some((Record::ALL.into_iter().find(|record| record.code() == of.record)?, of.as_of));
    let (record, day) = claims.filter_map(record).find(|(record, _)| record.holds(shown, &held))?;
    let finding = Finding::Reported { topic: view.topic(cell.item()?), flow: cell.flow, at: last.at(), record };
    Some(Found { reported: Some(day), extreme: extreme(view, last), ..finding.into() })
}

/// The figures of the same part of a year as `last`.
pub(super) fn alike<'a>(side: &[AvailableCell<'a>], last: &AvailableCell) -> Vec<AvailableCell<'a>> {
    side.iter().filter(|one| one.cell.period.number() == last.cell.period.number()).copied().collect()
}

/// The move from a year before, if one release printed both and it says more than the way from the first figure: it is at
/// least as long, or it led to the largest or the smallest figure in our sources.
fn over_year<'a>(
    view: &View<'a>,
    topic: Topic<'a>,
    first: &AvailableCell,
    last: &AvailableCell<'a>,
) -> Option<Found<'a>> {
    let (flow, to) = (last.cell.flow, last.at());
    let vintage = &view.resolved.vintage;
    let key = view.resolved.key(last.cell.item()?, last.cell.period);
    let shown = vintage.printed(key, last.value.release.id)?;
    let period = last.cell.period.a_year_before();
    let Comparison::SameRelease { other, change } = derive::compare(vintage, Some(shown), FigureKey { period, ..key })
    else {
        return None;
    };
    let same_side = other.value.signum() * to.value.signum() > 0;
    let extreme = extreme(view, last);
    let is_longer = change.value.abs() >= (to.value - first.amount()).abs();
    if !change.is_certain() || !same_side || !is_longer && extreme.is_none() {
        return None;
    }
    let (from, up) = (At { value: other.value, period }, to.value.abs() > other.value.abs());
    // A record low after a rise, or the other way round, would need a sentence of its own.
    let extreme = extreme.filter(|extreme| extreme.largest == up);
    Some(Found { extreme, ..Finding::OverYear { topic, flow, from, to, up }.into() })
}

/// Whether an annual figure is the largest or the smallest of its item as of the day, among at least three on its side of
/// zero and of the breaks.
fn extreme(view: &View, last: &AvailableCell) -> Option<Extreme> {
    let vintage = &view.resolved.vintage;
    let key = view.resolved.key(last.cell.item()?, last.cell.period);
    let shown = vintage.newest(key).filter(|newest| newest.value == last.amount())?;
    let (begins, ends) = vintage.covered_periods(key.period.length).filter(|_| key.period.length == Length::Year)?;
    let others = begins.to(ends).into_iter().filter(|period| *period != key.period);
    let others: Vec<&Observation> = others
        .filter_map(|period| vintage.newest(FigureKey { period, ..key }))
        .filter(|other| vintage.is_comparable(other, shown))
        .collect();
    let beats = |larger: bool| {
        others.iter().all(|other| {
            let same_side = other.value.signum() == shown.value.signum();
            same_side && !derive::tied(other, shown) && (shown.value.abs() > other.value.abs()) == larger
        })
    };
    let largest = if beats(true) { Some(true) } else { beats(false).then_some(false) };
    let (flow, value, count) = (key.flow, shown.value, others.len() + 1);
    largest.filter(|_| others.len() >= 2).map(|largest| Extreme { flow, value, largest, count })
}

/// How a figure that kept its sign went on.
fn went<'a>(topic: Topic<'a>, flow: MeasureId, first: &AvailableCell, last: &AvailableCell) -> Finding<'a> {
    let (trend, times) = trend(first, last);
    Finding::Went { topic, flow, from: first.at(), to: last.at(), trend, times }
}

/// How two figures of one sign compare in size, and how many times as large the larger one is.
fn trend(first: &AvailableCell, last: &AvailableCell) -> (Trend, usize) {
    let [then, now] = [first, last].map(|one| one.amount().abs().millionths());
    let (small, large) = (then.min(now), then.max(now));
    if small == large || !first.differs_from(last) {
        return (Trend::Same, 1);
    }
    let is_up = now > then;
    let (Some(whole), Some(nearest)) = (large.checked_div(small), (large + small / 2).checked_div(small)) else {
        return (if is_up { Trend::Larger } else { Trend::Smaller }, 1);
    };
    // Within a twentieth above a whole number, or a fortieth below it; what falls short of double is not called so.
    let above = large - nearest * small;
    let is_whole = whole > 1 && above * 20 <= nearest * small && above * 40 >= -nearest * small;
    let times = usize::try_from(if is_whole { nearest } else { whole }).unwrap_or(usize::MAX);
    let trend = match (is_up, times) {
        (true, ..=1) => Trend::Larger,
        (false, ..=1) => Trend::Smaller,
        (true, _) if is_whole => Trend::Multiplied,
        (true, _) => Trend::MoreThanMultiplied,
        (false, 10..) => Trend::AllButGone,
        (false, _) if is_whole => Trend::Divided,
        (false, _) => Trend::MoreThanDivided,
    };
    (trend, times)
}

pub(super) fn difference<'a>(view: &View<'a>, plot: &'a Difference) -> Finding<'a> {
    let flow = |flow: usize| {
        let cells: Vec<_> = plot.periods.iter().map(|period| period[flow]).collect();
        let side = view.after_last_break(&cells, &plot.breaks);
        side.last().map(|last| alike(&side, last)).unwrap_or_default()
    };
    // Both come from one release: where the one is available, so is the other.
    let (exports, imports) = (flow(0), flow(1));
    let ([past @ .., out], [past_back @ .., back]) = (exports.as_slice(), imports.as_slice()) else {
        return nothing(view);
    };
    let level = out.ties_with(back);
    let is_above = |out: &AvailableCell, back: &AvailableCell| out.amount() > back.amount();
    let crossed = past.last().zip(past_back.last()).is_some_and(|(before, before_back)| {
        let turned = is_above(before, before_back) != is_above(out, back);
        before.cell.period == out.cell.period.a_year_before() && !level && !before.ties_with(before_back) && turned
    });
    let again = crossed
        && past
            .iter()
            .zip(past_back)
            .any(|(then, then_back)| !then.ties_with(then_back) && is_above(then, then_back) == is_above(out, back));
    let (topic, period) = (view.topic(view.resolved.items[0]), out.cell.period);
    let (exports, imports) = (out.amount(), back.amount());
    let standing = Standing::of(exports, imports, crossed, level);
    if out.cell.flow.kind.is_named() || back.cell.flow.kind.is_named() {
        let (plus, minus) = (&*plot.exports, &*plot.imports);
        return Finding::AgainstNamed { topic, plus, minus, exports, imports, standing, again, period };
    }
    Finding::Against { topic, exports, imports, standing, again, period }
}
