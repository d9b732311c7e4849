//! What `revisions` says: the period whose figure changed its sign, or moved most, from release to release.

use super::View;
use super::available::{AvailableCell, largest};
use super::finding::{nothing, since};
use crate::figure::{BreakAt, CellId};
use crate::words::{Finding, Revision};

/// `periods`: the cells of each, oldest release first, and the breaks between them.
pub(super) fn revisions<'a>(view: &View<'a>, periods: &[(Vec<CellId>, &[BreakAt])]) -> Finding<'a> {
    let (topic, flow) = (view.topic(view.resolved.items[0]), view.resolved.shown());
    // What was printed of each period, after the last of its breaks.
    let histories = periods.iter().map(|(cells, breaks)| view.after_last_break(cells, breaks));
    let histories: Vec<Vec<AvailableCell>> = histories.filter(|history| !history.is_empty()).collect();
    let ends = |history: &[AvailableCell<'a>]| (history[0], history[history.len() - 1]);
    // A change of sign is the news; among several the latest period with most of them.
    let turned = largest(&histories, |history| Some(turns(history)).filter(|turns| *turns > 0));
    if let Some(history) = turned
        && flow.is_balance()
    {
        let ((first, last), turns) = (ends(history), turns(history));
        if first.opposes(&last) || turns > 1 {
            let (period, since) = (last.cell.period, since(&first));
            return Finding::SignRevised { topic, period, first: first.amount(), last: last.amount(), turns, since };
        }
    }
    let revised = largest(&histories, |history| {
        let (first, last) = ends(history);
        first.differs_from(&last).then(|| (last.amount() - first.amount()).abs())
    });
    if let Some(history) = revised {
        let (first, last) = ends(history);
        let (period, change) = (last.cell.period, last.change_from(&first));
        let (first, last) = (first.amount(), last.amount());
        let revision = Revision { flow, first, now: last, change };
        return Finding::Revised { topic, flow, period, first, last, revision };
    }
    let Some(latest) = histories.last() else { return nothing(view) };
    let is_reprinted = |history: &Vec<AvailableCell<'a>>| {
        let (_, last) = ends(history);
        history.iter().all(|printed| printed.ties_with(&last))
    };
    // Nothing can be said to be unrevised that was printed once, or that was printed on both sides of a break.
    let has_breaks = periods.iter().any(|(_, breaks)| !breaks.is_empty());
    let is_followed = histories.iter().any(|history| history.len() > 1);
    if is_followed && !has_breaks && histories.iter().all(is_reprinted) {
        Finding::NeverRevised { topic, flow }
    } else {
        Finding::Level { topic, flow, at: ends(latest).1.at(), since: None }
    }
}

/// How often the sign changed from one figure to the next; zero has no sign.
fn turns(history: &[AvailableCell]) -> usize {
    let signs: Vec<i64> = history.iter().map(|printed| printed.amount().signum()).filter(|sign| *sign != 0).collect();
    signs.windows(2).filter(|pair| pair[0] != pair[1]).count()
}
