//! An expression and a day to what the data says: a value in words, the figures it rests on, how firm it is.
//! A claim that the figures contradict is a fault.

use super::{
    Fault,
    expression::{Day, Expression, Side, Trend, Verb},
};
use crate::data::{Date, FigureKey, Observation, Period, Vintage};
use crate::derive::{Change, Comparison, Record, change, compare, first_published, tied, whole_series};

/// What an expression comes to.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding<'a> {
    pub shown: Shown,
    /// The figures that must stay for it to stay.
    pub rests_on: Vec<&'a Observation>,
    pub proof: Proof,
}

/// A value to put into words. Figures in USD million.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Shown {
    Balance(i32),
    Amount(i32),
    Record(Record),
    Period(Period),
    Date(Date),
    Year(u16),
}

/// How firm a claim was on its day; of several, the weakest counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Proof {
    /// The figures prove it.
    AvailableCell,
    /// The figures are too few: it is told as it was reported, with what they say to it.
    Reported {
        /// Whether none of the figures held speaks against it.
        against: bool,
        /// How many periods are held, its own included.
        held: usize,
    },
}

/// The vintage from which an expression looks.
fn seen_from<'a>(vintage: &Vintage<'a>, day: Day) -> Vintage<'a> {
    match day {
        Day::OfText => *vintage,
        Day::On(date) => super::vintage(vintage.data, date),
        Day::Now => super::vintage(vintage.data, super::today(vintage.data)),
    }
}

/// Works an expression out as of the vintage's day.
pub fn work_out<'a>(expression: &Expression, vintage: &Vintage<'a>) -> Result<Finding<'a>, Fault> {
    let vintage = &seen_from(vintage, expression.day);
    let plain = |shown| Ok(Finding { shown, rests_on: Vec::new(), proof: Proof::AvailableCell });
    let (value, finding) = match expression.verb {
        Verb::Period(period) => return plain(Shown::Period(period)),
        Verb::Date(date) => return plain(Shown::Date(date)),
        Verb::Began => {
            let missing =
                || Fault::new(format!("no figures as of {}", vintage.as_of), "a day on which there were some");
            return plain(Shown::Year(vintage.first_year().ok_or_else(missing)?));
        }
        Verb::Record(key, record) => return claimed_record(vintage, known(vintage, key)?, record),
        Verb::Balance(key) => {
            let figure = known(vintage, key)?;
            (figure.value, figure_of(Shown::Balance(figure.value), vec![figure]))
        }
        Verb::Amount(key, side) => {
            let figure = known(vintage, key)?;
            on_side(vintage, figure, side)?;
            (figure.value, figure_of(Shown::Amount(figure.value), vec![figure]))
        }
        Verb::Change(key, trend) => {
            let figure = known(vintage, key)?;
            let (other, change) = changed(vintage, figure)?;
            went(vintage, (other, figure), change, trend)?;
            (change.value, figure_of(Shown::Amount(change.value), vec![other, figure]))
        }
        Verb::Revision(key) => {
            let figure = known(vintage, key)?;
            let first = first_published(vintage, figure).ok_or_else(|| {
                let found = format!("no first published figure of {} held", named(vintage, key));
                Fault::new(found, "a figure that the release made for its period printed")
            })?;
            let change = change(first, figure);
            (change.value, figure_of(Shown::Amount(change.value), vec![figure]))
        }
    };
    match expression.said {
        Some(said) if said != value => Err(Fault::new(
            format!("{said} as what was said"),
            format!("{value}, as {} has it", basis(vintage, &finding)),
        )),
        Some(_) | None => Ok(finding),
    }
}

fn figure_of(shown: Shown, rests_on: Vec<&Observation>) -> Finding<'_> {
    Finding { shown, rests_on, proof: Proof::AvailableCell }
}

/// `copyrights 2022 balance`.
fn named(vintage: &Vintage, key: FigureKey) -> String {
    format!("{} {} {}", vintage.data.item(key.item).code, key.period, key.flow.code())
}

/// The release that a finding was taken from, and for what.
fn basis(vintage: &Vintage, finding: &Finding) -> String {
    let last = finding
        .rests_on
        .last()
        .map(|o| format!("{} of {}", vintage.data.release(o.release).code, named(vintage, o.key)));
    last.unwrap_or_else(|| "the data".to_string())
}

fn known<'a>(vintage: &Vintage<'a>, key: FigureKey) -> Result<&'a Observation, Fault> {
    let missing = || {
        let found = format!("no figure of {} as of {}", named(vintage, key), vintage.as_of);
        Fault::new(found, "one that a release up to then printed")
    };
    vintage.newest(key).ok_or_else(missing)
}

fn on_side(vintage: &Vintage, figure: &Observation, side: Option<Side>) -> Result<(), Fault> {
    let holds = match side {
        None => true,
        Some(Side::Surplus) => figure.value > 0,
        Some(Side::Deficit) => figure.value < 0,
    };
    if holds {
        return Ok(());
    }
    let expected = if figure.value < 0 { "a deficit" } else { "a surplus" };
    let claimed = if figure.value < 0 { "surplus" } else { "deficit" };
    let found = format!("'{claimed}' for {}", named(vintage, figure.key));
    Err(Fault::new(found, format!("{expected}: {} as of {}", figure.value, vintage.as_of)))
}

/// The figure of a year before as the same release printed it, and the change from it.
fn changed<'a>(vintage: &Vintage<'a>, figure: &Observation) -> Result<(&'a Observation, Change), Fault> {
    let before = FigureKey { period: figure.key.period.a_year_before(), ..figure.key };
    match compare(vintage, Some(figure), before) {
        Comparison::SameRelease { other, change } => Ok((other, change)),
        Comparison::OtherRelease(_) | Comparison::Unknown | Comparison::AcrossBreak => {
            let release = &vintage.data.release(figure.release).code;
            let found = format!("no figure of {} in {release}", named(vintage, before));
            Err(Fault::new(found, "both figures of a change in one release"))
        }
    }
}

fn went(
    vintage: &Vintage,
    (before, figure): (&Observation, &Observation),
    change: Change,
    trend: Option<Trend>,
) -> Result<(), Fault> {
    let is_comparable = before.value.signum() == figure.value.signum();
    let further = figure.value.abs() - before.value.abs();
    let (word, holds) = match trend {
        None => return Ok(()),
        Some(Trend::Larger) => ("larger", is_comparable && further > 0),
        Some(Trend::Smaller) => ("smaller", is_comparable && further < 0),
        Some(Trend::Up) => ("up", change.value > 0),
        Some(Trend::Down) => ("down", change.value < 0),
    };
    if holds && !change.is_tie() {
        return Ok(());
    }
    let found = format!("'{word}' for {}", named(vintage, figure.key));
    Err(Fault::new(found, format!("what leads from {} to {}", before.value, figure.value)))
}

fn claimed_record<'a>(vintage: &Vintage<'a>, figure: &'a Observation, record: Record) -> Result<Finding<'a>, Fault> {
    let side = if record.is_surplus() { Side::Surplus } else { Side::Deficit };
    on_side(vintage, figure, Some(side))?;
    let proof = match whole_series(vintage, figure) {
        Some(series) if record.holds(figure, &series) => Proof::AvailableCell,
        Some(series) => {
            let found = format!("'{}' for {} as of {}", record.code(), named(vintage, figure.key), vintage.as_of);
            let rival = series.iter().find(|o| o.key != figure.key && speaks_against(record, figure, o));
            let rival = rival.map_or_else(String::new, |o| format!(": {} in {}", o.value, o.key.period));
            return Err(Fault::new(found, format!("a record that {} makes{rival}", figure.value)));
        }
        None => {
            let held = held_beside(vintage, figure);
            let against = held.iter().any(|o| speaks_against(record, figure, o));
            Proof::Reported { against, held: held.len() }
        }
    };
    Ok(Finding { shown: Shown::Record(record), rests_on: vec![figure], proof })
}

/// The newest known figure of every period of the same length that compares with a figure, itself included.
fn held_beside<'a>(vintage: &Vintage<'a>, figure: &'a Observation) -> Vec<&'a Observation> {
    let all = vintage.data.observations.iter();
    let like = |o: &&Observation| {
        (o.key.item, o.key.flow, o.key.period.length) == (figure.key.item, figure.key.flow, figure.key.period.length)
    };
    let newest = |o: &&Observation| vintage.newest(o.key).is_some_and(|n| n.release == o.release);
    all.filter(like).filter(newest).filter(|o| vintage.is_comparable(o, figure)).collect()
}

/// Whether one other figure alone makes a record impossible; a tie does not.
fn speaks_against(record: Record, figure: &Observation, other: &Observation) -> bool {
    let alike = (other.value > 0) == record.is_surplus() && other.value != 0;
    if other.key == figure.key || !alike {
        return false;
    }
    let further = other.value.abs() - figure.value.abs();
    match record {
        Record::FirstSurplus | Record::FirstDeficit => other.key.period < figure.key.period,
        Record::LargestSurplus | Record::LargestDeficit => further > 0 && !tied(other, figure),
        Record::SmallestSurplus | Record::SmallestDeficit => further < 0 && !tied(other, figure),
    }
}
