//! A claim that held on its day, walked through the later releases to the first that ended it.

use super::{Expression, Finding, Proof, Verb, work_out};
use crate::data::{Date, FigureKey, Vintage};
use crate::derive::{Record, tied};

/// What ended a claim.
#[derive(Clone, Debug, PartialEq)]
pub struct Lapse {
    /// The day of the release that ended it.
    pub on: Date,
    pub causes: Vec<Cause>,
}

/// One thing that no longer was as it had been said.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Cause {
    /// The figure was given otherwise, USD million; with it went the record that was claimed of it, if any.
    Revised { key: FigureKey, now: i32, lost: Option<Record> },
    /// The record was lost to another period.
    Outdone { key: FigureKey, record: Record },
}

/// The first later release of the same compilation that ended what was found as of the vintage's day.
pub fn lapse(claimed: &[(Expression, Finding)], then: &Vintage) -> Option<Lapse> {
    let later = then.data.releases.iter().filter(|r| r.compilation == then.compilation && r.date > then.as_of);
    later.map(|release| release.date).find_map(|on| {
        let causes = causes(claimed, &Vintage { as_of: on, ..*then });
        (!causes.is_empty()).then_some(Lapse { on, causes })
    })
}

fn causes(claimed: &[(Expression, Finding)], now: &Vintage) -> Vec<Cause> {
    let lost: Vec<(FigureKey, Record)> =
        claimed.iter().filter_map(|(e, finding)| lost_record(e, finding, now)).collect();
    let lost_of = |key: FigureKey| lost.iter().find(|(of, _)| *of == key).map(|(_, record)| *record);
    let mut causes: Vec<Cause> = Vec::new();
    for figure in claimed.iter().flat_map(|(_, finding)| &finding.rests_on) {
        let Some(newest) = now.newest(figure.key) else { continue };
        let told = causes.iter().any(|c| matches!(c, Cause::Revised { key, .. } if *key == figure.key));
        if now.is_comparable(figure, newest) && !tied(figure, newest) && !told {
            causes.push(Cause::Revised { key: figure.key, now: newest.value, lost: lost_of(figure.key) });
        }
    }
    for (key, record) in lost {
        let told = causes.iter().any(|c| matches!(c, Cause::Revised { key: of, .. } if *of == key));
        if !told {
            causes.push(Cause::Outdone { key, record });
        }
    }
    causes
}

/// The record that an expression claimed, if the figures did not speak against it then and do now.
fn lost_record(expression: &Expression, finding: &Finding, now: &Vintage) -> Option<(FigureKey, Record)> {
    let Verb::Record(key, record) = expression.verb else { return None };
    let stands = |proof| match proof {
        Proof::AvailableCell => true,
        Proof::Reported { against, .. } => !against,
    };
    // Figures beyond a break say nothing of those before it.
    let newest = now.newest(key)?;
    if finding.rests_on.iter().any(|figure| !now.is_comparable(figure, newest)) {
        return None;
    }
    let still = work_out(expression, now).is_ok_and(|later| stands(later.proof));
    (stands(finding.proof) && !still).then_some((key, record))
}
