//! Finds the first later release after which a claim is no longer true.

use super::{Evaluation, Expression, Function, Proof, evaluate};
use crate::data::{Date, Decimal, FigureKey, Observation, Vintage};
use crate::derive::{Record, tied};

/// The end of a claim.
#[derive(Clone, Debug, PartialEq)]
pub struct Lapse {
    /// The day of the release that ended it.
    pub on: Date,
    pub causes: Vec<Cause>,
}

/// One reason why a claim is no longer true.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Cause {
    /// A figure was revised to `now`, and with it the claimed record was lost, if there was one.
    Revised { key: FigureKey, now: Decimal, lost: Option<Record> },
    /// The figure stayed, but another period holds the record now.
    Surpassed { key: FigureKey, lost: Record, by: FigureKey, value: Decimal },
}

/// The first later release of the same series that ended a claim evaluated in a vintage; `None` if none did.
pub fn find_lapse(claimed: &[(Expression, Evaluation)], vintage: &Vintage) -> Option<Lapse> {
    let releases = vintage.data.releases.iter();
    let later = releases.filter(|r| r.series == vintage.series && r.date > vintage.as_of);
    later.map(|release| release.date).find_map(|on| {
        let causes = causes(claimed, &Vintage { as_of: on, ..*vintage });
        (!causes.is_empty()).then_some(Lapse { on, causes })
    })
}

fn causes(claimed: &[(Expression, Evaluation)], now: &Vintage) -> Vec<Cause> {
    let lost: Vec<(FigureKey, Record)> = claimed.iter().filter_map(|(e, then)| lost_record(e, then, now)).collect();
    let lost_of = |key: FigureKey| lost.iter().find(|(of, _)| *of == key).map(|(_, record)| *record);
    let mut causes: Vec<Cause> = Vec::new();
    for figure in claimed.iter().flat_map(|(_, then)| &then.based_on) {
        let Some(newest) = now.newest(figure.key) else { continue };
        if now.is_comparable(figure, newest) && !tied(figure, newest) && !is_revised(&causes, figure.key) {
            causes.push(Cause::Revised { key: figure.key, now: newest.value, lost: lost_of(figure.key) });
        }
    }
    for (key, lost) in lost {
        let holder = holder(key, lost, now);
        if let Some(holder) = holder.filter(|_| !is_revised(&causes, key)) {
            causes.push(Cause::Surpassed { key, lost, by: holder.key, value: holder.value });
        }
    }
    causes
}

/// The figure that is now farther out than that of `key` on the side of a record: the farthest known.
fn holder<'a>(key: FigureKey, lost: Record, now: &Vintage<'a>) -> Option<&'a Observation> {
    let then = now.newest(key)?;
    let has_side = |o: &&Observation| if lost.is_surplus() { o.value.is_positive() } else { o.value.is_negative() };
    let rivals = now.comparable_figures(then).filter(|o| o.key != key).filter(has_side);
    match lost {
        Record::FirstSurplus | Record::FirstDeficit => rivals.min_by_key(|o| o.key.period),
        Record::LargestSurplus | Record::LargestDeficit => rivals.max_by_key(|o| o.value.abs()),
        Record::SmallestSurplus | Record::SmallestDeficit => rivals.min_by_key(|o| o.value.abs()),
    }
}

fn is_revised(causes: &[Cause], figure: FigureKey) -> bool {
    causes.iter().any(|cause| matches!(cause, Cause::Revised { key, .. } if *key == figure))
}

/// The record that an expression claimed, if the figures contradict it now and did not then.
fn lost_record(expression: &Expression, then: &Evaluation, now: &Vintage) -> Option<(FigureKey, Record)> {
    let Function::Record(key, record) = expression.function else { return None };
    let holds = |proof| match proof {
        Proof::Proven => true,
        Proof::Reported { contradicted, .. } => !contradicted,
    };
    // Figures on the other side of a break neither confirm nor contradict the claim.
    let newest = now.newest(key)?;
    if then.based_on.iter().any(|figure| !now.is_comparable(figure, newest)) {
        return None;
    }
    let still_holds = evaluate(expression, now).is_ok_and(|evaluation| holds(evaluation.proof));
    (holds(then.proof) && !still_holds).then_some((key, record))
}
