//! What `revisions` says: the period whose figure changed its sign, or moved most, from release to release.

use super::View;
use super::available::{AvailableCell, largest};
use super::finding::{nothing, since};
use crate::data::Flow;
use crate::figure::Revisions;
use crate::words::Finding;

pub(super) fn revisions<'a>(view: &View<'a>, plot: &Revisions) -> Finding<'a> {
    let (topic, flow) = (view.topic(view.resolved.items[0]), view.resolved.flow);
    // What was said of each period, on the last side of its breaks.
    let mut told: Vec<Vec<AvailableCell>> = Vec::new();
    for said in &plot.periods {
        let held = view.last_side(&said.cells, &said.breaks);
        if !held.is_empty() {
            told.push(held);
        }
    }
    let ends = |at: usize| (told[at][0], told[at][told[at].len() - 1]);
    // A change of sign is the news; among several the latest period with most of them.
    let turned = largest(told.len(), &|at| Some(turns(&told[at])).filter(|turns| *turns > 0));
    if let Some(at) = turned
        && flow == Flow::Balance
    {
        let ((first, last), turns) = (ends(at), turns(&told[at]));
        if first.opposes(&last) || turns > 1 {
            let (period, since) = (last.cell.period, since(view, first.cell.record));
            return Finding::Resaid { topic, period, first: first.value(), last: last.value(), turns, since };
        }
    }
    let revised = largest(told.len(), &|at| {
        let (first, last) = ends(at);
        (!first.tied(&last)).then(|| last.value().abs_diff(first.value()) as usize)
    });
    if let Some(at) = revised {
        let (first, last) = ends(at);
        let period = last.cell.period;
        return Finding::Revised { topic, flow, period, first: first.value(), last: last.value() };
    }
    let Some(latest) = told.len().checked_sub(1) else { return nothing(view) };
    if told.iter().any(|held| held.iter().any(|said| !said.tied(&held[held.len() - 1]))) {
        return Finding::Level { topic, flow, at: ends(latest).1.at(), since: None };
    }
    Finding::NeverRevised { topic, flow }
}

/// How often the sign changed from one figure to the next; zero has no sign.
fn turns(held: &[AvailableCell]) -> usize {
    let (mut turns, mut sign) = (0, 0);
    for said in held {
        let now = said.value().signum();
        turns += usize::from(now * sign < 0);
        sign = if now == 0 { sign } else { now };
    }
    turns
}
