//! Checks the rules that the figures of one release keep, as far as rounding allows, and finds figures that are unlikely
//! beside those of other releases.

pub mod details;
mod gaps;
pub mod look_alikes;
mod precision;
mod revisions;
mod sources;
mod span;
mod surroundings;
mod unlikely;

use super::{
    Dataset, Decimal, DimensionId, Exception, FigureKey, ItemId, Length, MeasureId, Method, Observation, OverTime,
    ReleaseId, Rule, Sides,
    read::{LineNumbers, Problem},
};
use std::{collections::HashMap, iter};

/// A figure that breaks a rule.
struct Violation {
    rule: Rule,
    /// Position of the figure in [`Dataset::observations`].
    position: usize,
    found: String,
    expected: String,
}

/// Returns every violation that no exception covers, in the order of the lines, and then every exception that is not
/// needed.
pub fn problems(data: &Dataset, lines: &LineNumbers) -> Vec<Problem> {
    let usual = precision::usual_resolutions(data);
    let positions = 0..data.observations.len();
    let violations: Vec<Violation> = positions.flat_map(|position| violations_of(data, &usual, position)).collect();
    let covers = |exception: &Exception, violation: &Violation| {
        let figure = &data.observations[violation.position];
        let rules = [violation.rule, Rule::Doubtful];
        rules.contains(&exception.rule) && (exception.key, exception.release) == (figure.key, figure.release)
    };
    let uncovered = violations.iter().filter(|v| !data.exceptions.iter().any(|exception| covers(exception, v)));
    let mut problems: Vec<Problem> = uncovered
        .map(|violation| Problem {
            file: "observations.csv".to_string(),
            line: Some(lines.observations[violation.position]),
            found: format!("{}{}", describe(data, &data.observations[violation.position]), violation.found),
            expected: violation.expected.clone(),
        })
        .collect();
    problems.extend(sources::problems(data, lines));
    problems.sort_by_key(|problem| problem.line);
    let exceptions = data.exceptions.iter().zip(&lines.exceptions);
    // A doubt is an editor's own, whether a rule supports it or not.
    let of_rules = exceptions.filter(|(exception, _)| exception.rule != Rule::Doubtful);
    let unneeded = of_rules.filter(|(exception, _)| !violations.iter().any(|v| covers(exception, v)));
    problems.extend(unneeded.map(|(exception, line)| Problem {
        file: "exceptions.csv".to_string(),
        line: Some(*line),
        found: format!("an exception for a figure that keeps the rule '{}'", exception.rule.code()),
        expected: "only exceptions that are needed: remove the row".to_string(),
    }));
    problems
}

/// What is unlikely in a package without problems, in the order of the lines, and then what may be missing: no fault
/// of the package, but worth a second look at the sources.
pub fn warnings(data: &Dataset, lines: &LineNumbers) -> Vec<Problem> {
    [unlikely::warnings(data, lines), gaps::warnings(data)].concat()
}

/// `ip_total 2022 balance -1330 in bok-2022`.
fn describe(data: &Dataset, figure: &Observation) -> String {
    let FigureKey { item, flow, period } = figure.key;
    let (item, release) = (&data.item(item).code, &data.release(figure.release).code);
    format!("{item} {period} {} {} in {release}", data.measure(flow).code, figure.value)
}

fn violations_of(
    data: &Dataset,
    usual: &HashMap<ReleaseId, Decimal>,
    position: usize,
) -> impl Iterator<Item = Violation> {
    let figure = &data.observations[position];
    let sums = difference_of_sides(data, figure).into_iter();
    let sums = sums.chain(sums_of_parts(data, figure)).chain(sums_of_periods(data, figure));
    // What a release took over whole was checked in the release that printed it.
    let sums = sums.filter(|sum| !(figure.carried && sum.terms.iter().all(|term| term.figure.carried)));
    let violations = sums.filter_map(move |sum| {
        let expected = sum.contradiction(figure)?;
        Some(Violation { rule: sum.rule, position, found: String::new(), expected })
    });
    let resolution = figure.resolution;
    let odd_digits = !figure.carried && figure.method == Method::Stated && !figure.value.is_multiple_of(resolution);
    let odd = odd_digits.then(|| Violation {
        rule: Rule::Digits,
        position,
        found: format!(" at resolution {resolution}"),
        expected: format!("a multiple of {resolution}"),
    });
    let finer = (!odd_digits).then(|| precision::violation(data, usual, position)).flatten();
    violations.chain(odd).chain(finer).chain(revisions::violations(data, position))
}

/// Figures of one release that add up to another figure of it.
struct Sum<'a> {
    rule: Rule,
    terms: Vec<Term<'a>>,
}

struct Term<'a> {
    sign: i64,
    name: String,
    figure: &'a Observation,
}

impl Sum<'_> {
    /// The terms and what they add up to, if that differs from `figure` by more than rounding explains.
    fn contradiction(&self, figure: &Observation) -> Option<String> {
        let values = self.terms.iter().map(|term| term.figure.value * term.sign);
        let sum: Decimal = values.sum();
        let resolutions = iter::once(figure).chain(self.terms.iter().map(|term| term.figure));
        let twice_tolerance: Decimal = resolutions.map(|figure| figure.resolution).sum();
        let differs = (figure.value - sum).abs() * 2 > twice_tolerance;
        differs.then(|| format!("{} = {sum}, give or take {}", self.formula(), twice_tolerance / 2))
    }

    /// `exports 21780 - imports 23300`.
    fn formula(&self) -> String {
        let term = |(position, term): (usize, &Term)| {
            let sign = match (position, term.sign) {
                (0, _) => "",
                (_, ..0) => " - ",
                (_, _) => " + ",
            };
            format!("{sign}{} {}", term.name, term.figure.value)
        };
        self.terms.iter().enumerate().map(term).collect()
    }
}

/// What a release printed for a key.
fn printed(data: &Dataset, key: FigureKey, release: ReleaseId) -> Option<&Observation> {
    data.history(key).iter().find(|figure| figure.release == release)
}

/// A balance as the difference of its flows, where the release printed both.
fn difference_of_sides<'a>(data: &'a Dataset, figure: &Observation) -> Option<Sum<'a>> {
    let Sides { plus, minus } = data.sides(figure.key.flow)?;
    let term = |sign, flow: MeasureId| {
        let figure = printed(data, FigureKey { flow, ..figure.key }, figure.release)?;
        Some(Term { sign, name: data.measure(flow).code.clone(), figure })
    };
    Some(Sum { rule: Rule::Flows, terms: vec![term(1, plus)?, term(-1, minus)?] })
}

/// An item as the sum of its parts, in each dimension where they are complete and the release printed them all.
fn sums_of_parts<'a>(data: &'a Dataset, figure: &Observation) -> impl Iterator<Item = Sum<'a>> {
    let additive = figure.key.flow.kind.is_additive();
    data.dimension_ids().filter(move |_| additive).filter_map(|dimension| {
        let terms = all_parts(data, dimension, figure.key.item, figure)?;
        Some(Sum { rule: Rule::Parts, terms })
    })
}

/// The parts of `parent`, each replaced by its own parts if it was not printed itself. `None` if one is missing.
fn all_parts<'a>(
    data: &'a Dataset,
    dimension: DimensionId,
    parent: ItemId,
    figure: &Observation,
) -> Option<Vec<Term<'a>>> {
    data.parent(dimension, parent).filter(|row| row.complete)?;
    let terms = data.parts(dimension, parent).map(|item| {
        match printed(data, FigureKey { item, ..figure.key }, figure.release) {
            Some(part) => Some(vec![Term { sign: 1, name: data.item(item).code.clone(), figure: part }]),
            None => all_parts(data, dimension, item, figure),
        }
    });
    terms.collect::<Option<Vec<_>>>().map(|terms| terms.into_iter().flatten().collect())
}

/// A period as the sum of its halves, of its quarters and of its months, where the release printed all of them.
fn sums_of_periods<'a>(data: &'a Dataset, figure: &Observation) -> impl Iterator<Item = Sum<'a>> {
    let own = figure.key.period;
    let adds_up = data.over_time(figure.key.flow) == OverTime::Sum;
    let shorter = Length::ALL.into_iter().filter(move |length| adds_up && *length > own.length);
    shorter.filter_map(move |length| {
        let term = |period| {
            let figure = printed(data, FigureKey { period, ..figure.key }, figure.release)?;
            Some(Term { sign: 1, name: period.to_string(), figure })
        };
        let terms = own.divided(length).map(term).collect::<Option<_>>()?;
        Some(Sum { rule: Rule::Periods, terms })
    })
}
