//! From a publisher's records to figures of the package, vintage by vintage.

mod place;
mod value;

use super::map::{Frequency, Map, holds};
use super::package::PackageTables;
use super::record::{Published, Record};
use super::report::LeftOut;
use super::spelling::{self, Spelled, period_from};
use crate::data::{Date, Decimal, Length, Period, read::Problem};
use itertools::Itertools;
use place::{Place, place};
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

/// What a figure is a figure of.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key {
    pub period: Period,
    pub item: Arc<str>,
    pub flow: Arc<str>,
}

/// A figure of a vintage.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// `None` where the publisher leaves the place empty.
    pub value: Option<Decimal>,
    pub resolution: Decimal,
    /// Letters of the package.
    pub flags: String,
    pub file: Arc<str>,
    pub line: u64,
}

/// What was published on one day.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Vintage {
    /// The name of the edition, if it has one.
    pub edition: Option<String>,
    /// Whether its day is the one on which a file was retrieved.
    pub is_retrieved: bool,
    pub figures: BTreeMap<Key, Figure>,
}

/// All vintages of the files.
#[derive(Debug, Default)]
pub struct Vintages {
    pub by_day: BTreeMap<Date, Vintage>,
    /// Whether each holds only what changed on its day.
    pub are_changes: bool,
    /// How many rows were read.
    pub rows: usize,
    /// Marks that the package has no letter for, and how many figures had each.
    pub dropped_marks: BTreeMap<String, usize>,
}

/// What a format leaves to be decided.
#[derive(Clone, Copy, Debug)]
pub struct Habits {
    pub decimal_comma: bool,
    /// Whether a day stands for the period that begins with it.
    pub periods_by_first_day: bool,
}

/// Turns records into figures. `release` is the day of all that tell none.
///
/// # Errors
///
/// Every record that cannot be read. One that the package has no place for is no error: it goes to `left_out`.
pub fn resolve(
    records: &[Record],
    habits: Habits,
    package: &PackageTables,
    map: &Map,
    release: Option<Date>,
    left_out: &mut LeftOut,
) -> Result<Vintages, Vec<Problem>> {
    let resolver = Resolver { package, map, habits, length: length(records, habits, map), release };
    let mut problems = Vec::new();
    let mut resolved = Vec::new();
    for record in records.iter().filter(|record| holds(&map.only, &record.fields)) {
        match resolver.figure(record) {
            Ok(Ok(figure)) => resolved.push((record, figure)),
            Ok(Err(reason)) => left_out.add(record, reason),
            Err(problem) => problems.push(problem),
        }
    }
    // Publishers drop zeros at the end: a figure is as exact as the most exact one beside it.
    let mut finest: HashMap<(Arc<str>, Arc<str>), Decimal> = HashMap::new();
    for (_, Resolved { key, figure, .. }) in resolved.iter().filter(|(_, found)| found.figure.value.is_some()) {
        let step = finest.entry((key.item.clone(), key.flow.clone())).or_insert(figure.resolution);
        *step = figure.resolution.min(*step);
    }
    let mut vintages = Vintages {
        are_changes: records.iter().any(|record| matches!(record.published, Published::During { .. })),
        rows: records.len(),
        ..Vintages::default()
    };
    for (record, Resolved { key, mut figure, mut from, until, edition }) in resolved {
        if figure.value.is_some() && !resolver.has_letter(&record.flags) {
            *vintages.dropped_marks.entry(record.flags.clone()).or_default() += 1;
        }
        figure.resolution = finest.get(&(key.item.clone(), key.flow.clone())).copied().unwrap_or(Decimal::ONE);
        let ended = until.map(|until| (until, Figure { value: None, flags: String::new(), ..figure.clone() }));
        if let Some((until, gap)) = ended {
            vintages.by_day.entry(until).or_default().figures.entry(key.clone()).or_insert(gap);
        }
        let Some(day) = from.take() else { continue };
        let vintage = vintages.by_day.entry(day).or_default();
        vintage.edition = vintage.edition.take().or(edition);
        vintage.is_retrieved |= record.published == Published::WithFile;
        let is_end = |other: &Figure| other.value.is_none();
        match vintage.figures.get(&key) {
            Some(other) if !(vintages.are_changes && is_end(other)) => {
                if (other.value, &other.flags) != (figure.value, &figure.flags) {
                    let text = |value: Option<Decimal>| value.map_or("none".to_string(), |value| value.to_string());
                    let found = format!(
                        "{} for {} {} {}, after {} in line {} of {}",
                        text(figure.value),
                        key.item,
                        key.flow,
                        key.period,
                        text(other.value),
                        other.line,
                        other.file
                    );
                    let expected = "one figure for each; tell the two apart by more columns in the map";
                    problems.push(problem(record, found, expected.to_string()));
                }
            }
            _ => {
                vintage.figures.insert(key, figure);
            }
        }
    }
    if problems.is_empty() { Ok(vintages) } else { Err(problems) }
}

/// The length of the periods that are written as their first day.
fn length(records: &[Record], habits: Habits, map: &Map) -> Option<Length> {
    let days = records.iter().map(|record| match spelling::period(&record.period) {
        Some(Spelled::Day(day)) => Some(day),
        _ => None,
    });
    let days = || days.clone().flatten().unique();
    let found = || spelling::length_of(days().collect::<Vec<_>>().into_iter());
    let is_told = habits.periods_by_first_day && days().next().is_some();
    map.frequency.map(Frequency::length).or_else(|| is_told.then(found).flatten())
}

fn problem(record: &Record, found: String, expected: String) -> Problem {
    Problem { file: record.file.to_string(), line: Some(record.line), found, expected }
}

struct Resolver<'a> {
    package: &'a PackageTables,
    map: &'a Map,
    habits: Habits,
    length: Option<Length>,
    release: Option<Date>,
}

struct Resolved {
    key: Key,
    figure: Figure,
    /// The day from which it holds; `None` if the record tells its end alone.
    from: Option<Date>,
    until: Option<Date>,
    edition: Option<String>,
}

/// Why a record has no place in the package.
type Reason = String;

impl Resolver<'_> {
    fn figure(&self, record: &Record) -> Result<Result<Resolved, Reason>, Problem> {
        if let Some(ignored) = self.map.ignore.iter().find(|ignored| holds(&ignored.condition, &record.fields)) {
            return Ok(Err(ignored.why.clone()));
        }
        let period = match self.period(record)? {
            Ok(period) => period,
            Err(reason) => return Ok(Err(reason)),
        };
        let Place { item, flow, factor } = match place(self.package, self.map, record) {
            Ok(place) => place,
            Err(reason) => return Ok(Err(reason)),
        };
        let (value, resolution) = self.value(record, factor)?;
        let flags = if value.is_some() { self.flags(&record.flags) } else { String::new() };
        let (from, until, edition) = match &record.published {
            Published::On(day) => (Some(self.release.unwrap_or(*day)), None, None),
            Published::During { from, until } => (Some(*from), *until, None),
            Published::Withdrawn(day) => (None, Some(*day), None),
            Published::Edition(name) => (Some(self.day_of_edition(record, name)?), None, Some(name.clone())),
            Published::WithFile => {
                let expected = "--release DATE, the day on which it was published or retrieved";
                let day = self.release.ok_or_else(|| Problem {
                    line: None,
                    ..problem(record, "no day of release in the file".to_string(), expected.to_string())
                })?;
                (Some(day), None, None)
            }
        };
        let of = Figure { value, resolution, flags, file: Arc::clone(&record.file), line: record.line };
        let key = Key { period, item: item.into(), flow: flow.into() };
        Ok(Ok(Resolved { key, figure: of, from, until, edition }))
    }

    fn period(&self, record: &Record) -> Result<Result<Period, Reason>, Problem> {
        let too_fine = |what: &str| Ok(Err(format!("{what} is no year, half, quarter or month")));
        match spelling::period(&record.period) {
            Some(Spelled::Period(period)) => Ok(Ok(period)),
            Some(Spelled::TooFine(what)) => too_fine(what),
            Some(Spelled::Day(day)) => match self.length {
                Some(length) => {
                    Ok(period_from(day, length).ok_or_else(|| format!("{day} is no first day of a {}", length.code())))
                }
                None => too_fine("a day"),
            },
            None => {
                let expected = "a period such as 2024, 2024S1, 2024-Q1, 202401 or 2024-01-01".to_string();
                Err(problem(record, format!("the period '{}'", record.period), expected))
            }
        }
    }
}
