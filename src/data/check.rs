//! A package that was read to what does not fit in it: rules that the figures of one release keep, as far as
//! rounding allows, and exceptions that have gone stale. Knows no claims and no words but an editor's.

pub mod details;

use super::{
    Dataset, Dimension, FigureKey, Flow, ItemId, Length, Method, Observation, ReleaseId, Rule,
    read::{Lines, Problem},
};

/// A figure that breaks a rule.
struct Breach {
    rule: Rule,
    /// Its place among the observations.
    at: usize,
    found: String,
    expected: String,
}

/// Every breach that no exception covers, in the order of the lines, then every exception that covers none.
pub fn problems(data: &Dataset, lines: &Lines) -> Vec<Problem> {
    let breaches: Vec<Breach> = (0..data.observations.len()).flat_map(|at| breaches_of(data, at)).collect();
    let covers = |exception: &super::Exception, breach: &Breach| {
        let figure = &data.observations[breach.at];
        (exception.rule, exception.key, exception.release) == (breach.rule, figure.key, figure.release)
    };
    let uncovered = breaches.iter().filter(|b| !data.exceptions.iter().any(|e| covers(e, b)));
    let mut problems: Vec<Problem> = uncovered
        .map(|breach| {
            let figure = figure_words(data, &data.observations[breach.at]);
            let found = format!("{figure}{}", breach.found);
            let (file, line) = ("observations.csv".to_string(), lines.observations[breach.at]);
            Problem { file, line, found, expected: breach.expected.clone() }
        })
        .collect();
    problems.sort_by_key(|p| p.line);
    let stale = data.exceptions.iter().zip(&lines.exceptions);
    problems.extend(stale.filter(|(e, _)| !breaches.iter().any(|b| covers(e, b))).map(|(e, line)| Problem {
        file: "exceptions.csv".to_string(),
        line: *line,
        found: format!("an exception for a figure that keeps the rule '{}'", e.rule.code()),
        expected: "only exceptions that are needed: remove the row".to_string(),
    }));
    problems
}

/// `ip_total 2022 balance -1330 in bok-2022`.
fn figure_words(data: &Dataset, figure: &Observation) -> String {
    let FigureKey { item, flow, period } = figure.key;
    let (item, release) = (&data.item(item).code, &data.release(figure.release).code);
    format!("{item} {period} {} {} in {release}", flow.code(), figure.value)
}

fn breaches_of(data: &Dataset, at: usize) -> Vec<Breach> {
    let figure = &data.observations[at];
    let sums = [flows(data, figure)].into_iter().chain(parts(data, figure)).chain(periods(data, figure)).flatten();
    let mut breaches: Vec<Breach> = sums.filter_map(|sum| sum.breach(figure, at)).collect();
    let resolution = i32::from(figure.resolution);
    if figure.method == Method::Stated && figure.value % resolution != 0 {
        let (found, expected) = (format!(" at resolution {resolution}"), format!("a multiple of {resolution}"));
        breaches.push(Breach { rule: Rule::Digits, at, found, expected });
    }
    breaches
}

/// What a figure is the sum of: terms of its own release, each with its name and its sign.
struct Sum<'a> {
    rule: Rule,
    terms: Vec<(i32, String, &'a Observation)>,
}

impl Sum<'_> {
    /// The breach, if rounding alone cannot explain how far the terms are from the figure.
    fn breach(&self, figure: &Observation, at: usize) -> Option<Breach> {
        let sum: i32 = self.terms.iter().map(|(sign, _, o)| sign * o.value).sum();
        let resolutions = self.terms.iter().map(|(_, _, o)| i32::from(o.resolution));
        let twice_tolerance = i32::from(figure.resolution) + resolutions.sum::<i32>();
        if (figure.value - sum).abs() * 2 <= twice_tolerance {
            return None;
        }
        let mut terms = String::new();
        for (place, (sign, name, o)) in self.terms.iter().enumerate() {
            let sign = if *sign < 0 { " - " } else { " + " };
            terms += if place == 0 { "" } else { sign };
            terms += &format!("{name} {}", o.value);
        }
        let expected = format!("{terms} = {sum}, give or take {}", twice_tolerance / 2);
        Some(Breach { rule: self.rule, at, found: String::new(), expected })
    }
}

fn printed(data: &Dataset, key: FigureKey, release: ReleaseId) -> Option<&Observation> {
    data.history(key).iter().find(|o| o.release == release)
}

/// A balance as exports less imports, where both were printed.
fn flows<'a>(data: &'a Dataset, figure: &Observation) -> Option<Sum<'a>> {
    if figure.key.flow != Flow::Balance {
        return None;
    }
    let term = |sign: i32, flow: Flow| {
        let term = printed(data, FigureKey { flow, ..figure.key }, figure.release)?;
        Some((sign, flow.code().to_string(), term))
    };
    Some(Sum { rule: Rule::Flows, terms: vec![term(1, Flow::Exports)?, term(-1, Flow::Imports)?] })
}

/// An item as its parts, in each dimension where they are all there are and all were printed.
fn parts<'a>(data: &'a Dataset, figure: &'a Observation) -> impl Iterator<Item = Option<Sum<'a>>> {
    Dimension::ALL.into_iter().map(move |dimension| {
        let mut terms = Vec::new();
        all_parts(data, dimension, figure.key.item, figure, &mut terms)?;
        Some(Sum { rule: Rule::Parts, terms })
    })
}

/// Collects the parts; one that was not printed is stood for by all of its own. `None` if one is missing.
fn all_parts<'a>(
    data: &'a Dataset,
    dimension: Dimension,
    parent: ItemId,
    figure: &Observation,
    terms: &mut Vec<(i32, String, &'a Observation)>,
) -> Option<()> {
    data.parent(dimension, parent).filter(|row| row.complete)?;
    for item in data.parts(dimension, parent) {
        match printed(data, FigureKey { item, ..figure.key }, figure.release) {
            Some(part) => terms.push((1, data.item(item).code.clone(), part)),
            None => all_parts(data, dimension, item, figure, terms)?,
        }
    }
    Some(())
}

/// A period as its halves, and as its quarters, where all of them were printed.
fn periods<'a>(data: &'a Dataset, figure: &'a Observation) -> impl Iterator<Item = Option<Sum<'a>>> {
    let own = figure.key.period;
    let shorter = [Length::Half, Length::Quarter].into_iter().filter(move |length| *length > own.length);
    shorter.map(move |length| {
        let term = |period| {
            let part = printed(data, FigureKey { period, ..figure.key }, figure.release)?;
            Some((1, period.to_string(), part))
        };
        let terms = own.divided(length).into_iter().map(term).collect::<Option<Vec<_>>>()?;
        Some(Sum { rule: Rule::Periods, terms })
    })
}
