//! What the prose of a page says about the data, worked out and in words of its language.

use super::{Chart, story};
use crate::data::{Compilation, Dataset, Length};
use crate::query::Lang;
use crate::words;
use serde::Serialize;

/// Counts, days and periods in words.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Facts {
    pub figures: String,
    pub releases: String,
    pub sources: String,
    /// `None`: no source disagrees with another.
    pub conflicts: Option<String>,
    pub last_year: String,
    pub last_release: String,
    pub last_period: String,
    /// Since when another statistic has taken the place of this one; `None`: the series goes on.
    pub ended: Option<String>,
    pub revised: Option<Revised>,
}

/// How much the annual balance moved from what was first published to what is known today.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Revised {
    /// From the first to the last year that was ever revised or reprinted.
    pub span: String,
    pub mean: String,
    /// The years among them, and the newest one, whose whole balance is smaller.
    /// `None`: the balance of none is.
    pub smaller: Option<String>,
}

impl Facts {
    pub fn of(data: &Dataset, lang: Lang) -> Facts {
        let main = |compilation| compilation == Compilation::Main;
        let last = data.releases.iter().rfind(|r| main(r.compilation) && r.period.is_some());
        let successor = data.first_day(Compilation::Special);
        let ended = successor.filter(|day| last.is_none_or(|last| last.date < *day));
        let year = story::periods(data, Length::Year).pop();
        let (period, date) = (|period| words::period(lang, period), |day| words::date(lang, day));
        Facts {
            figures: number(data.observations.len()),
            releases: number(data.releases.len()),
            sources: number(data.sources.len()),
            conflicts: Some(data.conflicts.len()).filter(|count| *count > 0).map(number),
            last_year: year.map(period).unwrap_or_default(),
            last_release: last.map(|r| date(r.date)).unwrap_or_default(),
            last_period: last.and_then(|r| r.period).map(period).unwrap_or_default(),
            ended: ended.map(date),
            revised: revised(data, lang),
        }
    }
}

fn revised(data: &Dataset, lang: Lang) -> Option<Revised> {
    let years = Chart::compose(data, "first=yes", lang).ok()?.figure.cells;
    let known = years.iter().filter_map(|cell| Some((cell.period, cell.value.as_ref()?)));
    // A year that only the release made for it has printed could not have moved yet.
    let moved: Vec<_> = known
        .clone()
        .filter_map(|(period, known)| {
            let first = known.first.as_ref().filter(|first| first.release.id != known.release.id)?;
            Some((period, known.amount.abs_diff(first.amount)))
        })
        .collect();
    let (first, last) = (moved.first()?.0, moved.last()?.0);
    let sum: u32 = moved.iter().map(|(_, by)| by).sum();
    let mean = (sum + moved.len() as u32 / 2) / moved.len() as u32;
    let smaller = known.filter(|(period, k)| *period >= first && k.amount.unsigned_abs() < mean);
    let smaller: Vec<String> = smaller.map(|(period, _)| words::period(lang, period)).collect();
    Some(Revised {
        span: words::span(lang, first, last),
        mean: words::amount(lang, mean as i32),
        smaller: (!smaller.is_empty()).then(|| words::list(lang, &smaller)),
    })
}

/// A count with commas between thousands, as both languages write it.
fn number(count: usize) -> String {
    let digits = count.to_string();
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}
