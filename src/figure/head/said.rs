//! What `revisions` says: the period whose figure changed its sign, or moved most, from release to release.

use super::View;
use super::finding::{nothing, since};
use super::held::Held;
use crate::data::{Flow, Period};
use crate::figure::Revisions;
use crate::locale::Finding;

/// What was said of one period, on the last side of its breaks.
#[derive(Clone, Copy)]
struct Told<'a> {
    period: Period,
    first: Held<'a>,
    last: Held<'a>,
    turns: usize,
}

pub(super) fn revisions<'a>(view: &View<'a>, plot: &Revisions) -> Finding<'a> {
    let topic = view.topic(view.ask.items[0]);
    let flow = view.ask.flow;
    let size = |told: &Told| told.last.value().abs_diff(told.first.value());
    // The period with most changes of sign, the one that was revised most, and the latest: the later of equals.
    let (mut turned, mut revised, mut latest): (Option<Told>, Option<Told>, Option<Told>) = (None, None, None);
    let mut moved = false;
    for said in &plot.periods {
        let held = view.last_side(&said.cells, &said.breaks);
        let ([first, ..], [.., last]) = (held.as_slice(), held.as_slice()) else { continue };
        let told = Told { period: said.period, first: *first, last: *last, turns: turns(&held) };
        if told.turns > 0 && turned.is_none_or(|most| (told.turns, told.period) >= (most.turns, most.period)) {
            turned = Some(told);
        }
        if !first.tied(last) && revised.is_none_or(|most| size(&told) >= size(&most)) {
            revised = Some(told);
        }
        moved |= !held.iter().all(|held| held.tied(last));
        latest = Some(told);
    }
    // A change of sign is the news.
    if let Some(Told { period, first, last, turns }) = turned
        && flow == Flow::Balance
        && (first.opposes(&last) || turns > 1)
    {
        let since = since(view, first.cell.record);
        return Finding::Resaid { topic, period, first: first.value(), last: last.value(), turns, since };
    }
    match (revised, latest) {
        (Some(Told { period, first, last, .. }), _) => {
            Finding::Revised { topic, flow, period, first: first.value(), last: last.value() }
        }
        (None, Some(told)) if moved => Finding::Level { topic, flow, at: told.last.at(), since: None },
        (None, Some(_)) => Finding::NeverRevised { topic, flow },
        (None, None) => nothing(view),
    }
}

/// How often the sign changed from one figure to the next; zero has no sign.
fn turns(held: &[Held]) -> usize {
    let (mut turns, mut sign) = (0, 0);
    for now in held.iter().map(|held| held.value().signum()) {
        turns += usize::from(now * sign < 0);
        sign = if now == 0 { sign } else { now };
    }
    turns
}
