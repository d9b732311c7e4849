//! What the prose of the pages says about the data.

use super::{Chart, messages::PageText, story};
use crate::data::read::PackageInfo;
use crate::data::{Dataset, Decimal, Length, Period};
use crate::query::Lang;
use crate::words;
use itertools::Itertools;

/// Who publishes the statistic, and which releases a reader can go back to; `None` for a package without releases.
pub fn standfirst<'a>(data: &Dataset, info: &'a PackageInfo, lang: Lang) -> Option<PageText<'a>> {
    let (first, last) = data.releases.iter().map(|release| release.date).minmax().into_option()?;
    let publisher = &info.identity(lang.code()).publisher;
    Some(PageText::Standfirst { publisher, releases: data.releases.len(), first, last })
}

/// How many figures, releases and sources the package holds, and what sources disagree about.
pub fn sources(data: &Dataset) -> PageText<'static> {
    PageText::Sources {
        figures: data.observations.len(),
        releases: data.releases.len(),
        sources: data.sources.len(),
        conflicts: data.conflicts.len(),
    }
}

/// Where the series ended; `None` while no other statistic has taken its place.
pub fn ended(data: &Dataset) -> Option<PageText<'static>> {
    let latest = story::latest(data);
    let successor = latest.successor()?;
    let last = latest.releases().map(|id| data.release(id)).rfind(|release| release.period.is_some())?;
    Some(PageText::Ended {
        last_year: story::periods(data, Length::Year).pop()?,
        last_release: last.date,
        last_period: last.period?,
        successor,
    })
}

/// How much the annual balance moved from what was first published to what is known today; `None` if none moved.
pub fn revised(data: &Dataset, lang: Lang) -> Option<PageText<'static>> {
    let years = Chart::compose(data, "first=yes", lang).ok()?.figure.cells;
    let known = years.iter().filter_map(|cell| Some((cell.period, cell.value.as_ref()?)));
    // A year that only the release made for it has printed could not have moved yet.
    let moved: Vec<(Period, Decimal)> = known
        .clone()
        .filter_map(|(period, known)| {
            let first = known.first.as_ref().filter(|first| first.release.id != known.release.id)?;
            Some((period, (known.amount - first.amount).abs()))
        })
        .collect();
    let ((first, _), (last, _)) = (moved.first()?, moved.last()?);
    let sum: Decimal = moved.iter().map(|(_, by)| *by).sum();
    let coarsest = known.clone().map(|(_, known)| known.resolution).max()?;
    let mean = (sum / i64::try_from(moved.len()).ok()?).round_to_resolution(coarsest);
    let smaller = known.filter(|(period, known)| period >= first && known.amount.abs() < mean);
    let smaller = smaller.map(|(period, _)| words::period(lang, period)).collect();
    Some(PageText::Revised { first: *first, last: *last, mean, smaller })
}
