//! What `revisions` says: the period whose figure changed its sign, or moved most, from release to release.

use super::View;
use super::finding::{nothing, tied};
use crate::data::{Flow, Period};
use crate::figure::{Cell, Known, Revisions};
use crate::locale::{At, Finding, Since};

/// What was said of one period, on the last side of its breaks.
struct Told<'a> {
    period: Period,
    first: (&'a Cell, &'a Known),
    last: &'a Known,
    turns: usize,
    /// Whether all that was said is the same.
    still: bool,
}

pub(super) fn revisions<'a>(view: &View<'a>, plot: &Revisions) -> Finding<'a> {
    let topic = view.topic(view.ask.items[0]);
    let flow = view.ask.flow;
    let mut told: Vec<Told> = Vec::new();
    for said in &plot.periods {
        let from = said.breaks.iter().map(|b| b.after).max().unwrap_or(0);
        let cells = said.cells.iter().skip(from).map(|id| view.cell(*id));
        let held: Vec<(&Cell, &Known)> = cells.filter_map(|cell| Some((cell, cell.known.as_ref()?))).collect();
        let (Some(first), Some(last)) = (held.first(), held.last()) else { continue };
        let signs: Vec<i32> = held.iter().map(|(_, known)| known.value.signum()).filter(|sign| *sign != 0).collect();
        let turns = signs.windows(2).filter(|pair| pair[0] != pair[1]).count();
        let still = held.iter().all(|(_, known)| tied(known, last.1));
        told.push(Told { period: said.period, first: *first, last: last.1, turns, still });
    }
    let size = |t: &&Told| t.last.value.abs_diff(t.first.1.value);
    // A change of sign is the news; among several the latest period with most of them.
    if flow == Flow::Balance
        && let Some(most) = told.iter().filter(|t| t.turns > 0).max_by_key(|t| (t.turns, t.period))
    {
        let began = view.ask.vintage.began();
        let since = most.first.0.record.zip(began).map(|(record, began)| Since { record, began });
        let (first, last) = (most.first.1.value, most.last.value);
        if first.signum() * last.signum() < 0 || most.turns > 1 {
            return Finding::Resaid { topic, period: most.period, first, last, turns: most.turns, since };
        }
    }
    let revised = told.iter().filter(|t| !tied(t.first.1, t.last));
    match revised.max_by_key(size) {
        Some(most) => {
            let (first, last) = (most.first.1.value, most.last.value);
            Finding::Revised { topic, flow, period: most.period, first, last }
        }
        None if told.iter().any(|t| !t.still) => Finding::Level {
            topic,
            flow,
            at: At { value: told[told.len() - 1].last.value, period: told[told.len() - 1].period },
            since: None,
        },
        None if told.is_empty() => nothing(view),
        None => Finding::NeverRevised { topic, flow },
    }
}
