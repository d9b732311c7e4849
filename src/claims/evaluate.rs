//! Evaluates an expression as of a day: its value, the figures it is based on, and how well they support it.
//! An expression that the figures contradict is an error.

use super::{
    ClaimError,
    expression::{AsOf, Direction, Expression, Function, Side},
};
use crate::data::{Date, Decimal, FigureKey, Observation, Period, Unit, Vintage};
use crate::derive::{Change, Comparison, Record, change, compare, first_published, tied, whole_series};

/// The result of an expression.
#[derive(Clone, Debug, PartialEq)]
pub struct Evaluation<'a> {
    pub value: Value,
    /// The figures that must stay the same for the result to stay true.
    pub based_on: Vec<&'a Observation>,
    pub proof: Proof,
}

/// A value to be formatted.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Value {
    Balance(Decimal, Unit),
    Amount(Decimal, Unit),
    Record(Record),
    Period(Period),
    Date(Date),
    Year(u16),
}

/// How well the figures of its day support a claim. The greatest of several is the weakest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Proof {
    /// The figures prove it.
    Proven,
    /// The figures are incomplete, so the claim is shown as it was reported.
    Reported {
        /// Whether one of the available figures contradicts it.
        contradicted: bool,
        /// The number of periods with an available figure, the claim's own included.
        available: usize,
    },
}

/// Evaluates an expression as of its own day or else that of the vintage.
pub fn evaluate<'a>(expression: &Expression, vintage: &Vintage<'a>) -> Result<Evaluation<'a>, ClaimError> {
    let evaluator = Evaluator {
        vintage: match expression.as_of {
            AsOf::Text => *vintage,
            AsOf::Date(date) => super::vintage(vintage.data, date),
            AsOf::Now => super::vintage(vintage.data, super::latest_release(vintage.data)),
        },
    };
    let unit = |key: FigureKey| vintage.data.unit(key.flow);
    let (number, evaluation) = match expression.function {
        Function::Period(period) => return Ok(unconditional(Value::Period(period))),
        Function::Date(date) => return Ok(unconditional(Value::Date(date))),
        Function::Began => return Ok(unconditional(Value::Year(evaluator.first_year()?))),
        Function::Record(key, record) => return evaluator.record(key, record),
        Function::Balance(key) => {
            let figure = evaluator.figure(key)?;
            (figure.value, proven(Value::Balance(figure.value, unit(key)), vec![figure]))
        }
        Function::Amount(key, side) => {
            let figure = evaluator.figure(key)?;
            evaluator.check_side(figure, side)?;
            (figure.value, proven(Value::Amount(figure.value, unit(key)), vec![figure]))
        }
        Function::Change(key, direction) => {
            let figure = evaluator.figure(key)?;
            let (before, change) = evaluator.change_from_a_year_before(figure)?;
            evaluator.check_direction(before, figure, change, direction)?;
            (change.value, proven(Value::Amount(change.rounded(), unit(key)), vec![before, figure]))
        }
        Function::Revision(key) => {
            let figure = evaluator.figure(key)?;
            let change = change(evaluator.first_published(figure)?, figure);
            (change.value, proven(Value::Amount(change.rounded(), unit(key)), vec![figure]))
        }
    };
    match expression.claimed {
        Some(claimed) if claimed != number => {
            let source = evaluator.describe_source(&evaluation);
            Err(ClaimError::new(format!("{claimed} as what was said"), format!("{number}, as {source} has it")))
        }
        Some(_) | None => Ok(evaluation),
    }
}

fn proven(value: Value, based_on: Vec<&Observation>) -> Evaluation<'_> {
    Evaluation { value, based_on, proof: Proof::Proven }
}

/// A value that no figure can change.
fn unconditional<'a>(value: Value) -> Evaluation<'a> {
    proven(value, Vec::new())
}

/// Looks figures up as of the day of one expression.
struct Evaluator<'a> {
    vintage: Vintage<'a>,
}

impl<'a> Evaluator<'a> {
    fn first_year(&self) -> Result<u16, ClaimError> {
        self.vintage.first_year().ok_or_else(|| {
            ClaimError::new(format!("no figures as of {}", self.vintage.as_of), "a day on which there were some")
        })
    }

    fn figure(&self, key: FigureKey) -> Result<&'a Observation, ClaimError> {
        self.vintage.newest(key).ok_or_else(|| {
            let found = format!("no figure of {} as of {}", self.describe(key), self.vintage.as_of);
            ClaimError::new(found, "one that a release up to then printed")
        })
    }

    fn first_published(&self, figure: &Observation) -> Result<&'a Observation, ClaimError> {
        first_published(&self.vintage, figure).ok_or_else(|| {
            let found = format!("no first published figure of {} held", self.describe(figure.key));
            ClaimError::new(found, "a figure that the release made for its period printed")
        })
    }

    /// The figure of a year before as the same release printed it, and the change from it.
    fn change_from_a_year_before(&self, figure: &Observation) -> Result<(&'a Observation, Change), ClaimError> {
        let before = FigureKey { period: figure.key.period.a_year_before(), ..figure.key };
        match compare(&self.vintage, Some(figure), before) {
            Comparison::SameRelease { other, change } => Ok((other, change)),
            Comparison::OtherRelease(_) | Comparison::Unknown | Comparison::AcrossBreak => {
                let release = &self.vintage.data.release(figure.release).code;
                let found = format!("no figure of {} in {release}", self.describe(before));
                Err(ClaimError::new(found, "both figures of a change in one release"))
            }
        }
    }

    fn check_side(&self, figure: &Observation, side: Option<Side>) -> Result<(), ClaimError> {
        let (claimed, holds) = match side {
            None => return Ok(()),
            Some(Side::Surplus) => ("surplus", figure.value.is_positive()),
            Some(Side::Deficit) => ("deficit", figure.value.is_negative()),
        };
        if holds {
            return Ok(());
        }
        let actual = match figure.value.signum() {
            ..0 => "a deficit",
            0 => "a balance of zero",
            1.. => "a surplus",
        };
        let found = format!("'{claimed}' for {}", self.describe(figure.key));
        Err(ClaimError::new(found, format!("{actual}: {} as of {}", figure.value, self.vintage.as_of)))
    }

    fn check_direction(
        &self,
        before: &Observation,
        figure: &Observation,
        change: Change,
        direction: Option<Direction>,
    ) -> Result<(), ClaimError> {
        let same_sign = before.value.signum() == figure.value.signum();
        let growth = figure.value.abs() - before.value.abs();
        let (claimed, holds) = match direction {
            None => return Ok(()),
            Some(Direction::Larger) => ("larger", same_sign && growth.is_positive()),
            Some(Direction::Smaller) => ("smaller", same_sign && growth.is_negative()),
            Some(Direction::Up) => ("up", change.value.is_positive()),
            Some(Direction::Down) => ("down", change.value.is_negative()),
        };
        if holds && !change.is_tie() {
            return Ok(());
        }
        let found = format!("'{claimed}' for {}", self.describe(figure.key));
        Err(ClaimError::new(found, format!("what leads from {} to {}", before.value, figure.value)))
    }

    /// Checks a record: proven where the series is complete, else as reported.
    fn record(&self, key: FigureKey, record: Record) -> Result<Evaluation<'a>, ClaimError> {
        let figure = self.figure(key)?;
        let side = if record.is_surplus() { Side::Surplus } else { Side::Deficit };
        self.check_side(figure, Some(side))?;
        let proof = match whole_series(&self.vintage, figure) {
            Some(series) if record.holds(figure, &series) => Proof::Proven,
            Some(series) => {
                let found = format!("'{}' for {} as of {}", record.code(), self.describe(key), self.vintage.as_of);
                let rival = series.iter().find(|other| contradicts(other, record, figure));
                let rival = rival.map_or_else(String::new, |o| format!(": {} in {}", o.value, o.key.period));
                return Err(ClaimError::new(found, format!("a record that {} makes{rival}", figure.value)));
            }
            None => {
                let available: Vec<_> = self.vintage.comparable_figures(figure).collect();
                let contradicted = available.iter().any(|other| contradicts(other, record, figure));
                Proof::Reported { contradicted, available: available.len() }
            }
        };
        Ok(Evaluation { value: Value::Record(record), based_on: vec![figure], proof })
    }

    /// A figure as errors name it: `copyrights 2022 balance`.
    fn describe(&self, key: FigureKey) -> String {
        let data = self.vintage.data;
        format!("{} {} {}", data.item(key.item).code, key.period, data.measure(key.flow).code)
    }

    /// The release of a result's last figure, as errors name it: `bok-2022 of copyrights 2022 balance`.
    fn describe_source(&self, evaluation: &Evaluation) -> String {
        match evaluation.based_on.last() {
            Some(o) => format!("{} of {}", self.vintage.data.release(o.release).code, self.describe(o.key)),
            None => "the data".to_string(),
        }
    }
}

/// Whether one other figure rules a record out. A tie does not.
fn contradicts(other: &Observation, record: Record, figure: &Observation) -> bool {
    let same_sign = other.value.is_positive() == record.is_surplus() && other.value != Decimal::ZERO;
    if other.key == figure.key || !same_sign {
        return false;
    }
    let excess = other.value.abs() - figure.value.abs();
    match record {
        Record::FirstSurplus | Record::FirstDeficit => other.key.period < figure.key.period,
        Record::LargestSurplus | Record::LargestDeficit => excess.is_positive() && !tied(other, figure),
        Record::SmallestSurplus | Record::SmallestDeficit => excess.is_negative() && !tied(other, figure),
    }
}
