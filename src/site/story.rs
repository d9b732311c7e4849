//! The charts of the front page, each a query. Periods in them are computed from the data.

use super::Chart;
use super::plan::{PeriodRule, Plan, PlannedChapter};
use crate::data::{Dataset, Date, FigureKey, Length, Period, Vintage};
use crate::error::Error;
use crate::query::{self, Lang, Strictness};
use itertools::Itertools;

/// A chart of one of the site's pages.
#[derive(Clone, Debug, PartialEq)]
pub struct Chapter {
    /// The name of its place in the page and of its files. It stays when data changes.
    pub id: String,
    /// The canonical query, without a language.
    pub query: String,
}

/// The charts of the front page, in order. Charts that the data cannot answer, or that would mislead, are left out.
pub fn story(plan: &Plan, data: &Dataset) -> Vec<Chapter> {
    StoryBuilder { vintage: latest(data), day: None }.chapters(plan)
}

/// The charts of the front page as they were on a day. Later releases change nothing in them.
pub fn story_as_of(plan: &Plan, data: &Dataset, day: Date) -> Vec<Chapter> {
    StoryBuilder { vintage: Vintage { as_of: day, ..latest(data) }, day: Some(day) }.chapters(plan)
}

struct StoryBuilder<'a> {
    vintage: Vintage<'a>,
    /// The day that the charts stay as of, if they do.
    day: Option<Date>,
}

impl StoryBuilder<'_> {
    fn chapters(&self, plan: &Plan) -> Vec<Chapter> {
        let query = |planned: &PlannedChapter| self.canonical_query(&self.query(planned)?).ok();
        let chapter = |planned: &PlannedChapter| Some(Chapter { id: planned.id.clone(), query: query(planned)? });
        plan.chapters.iter().filter_map(chapter).collect()
    }

    /// The query of a chapter with its period; `None` if the data has no figures for it.
    fn query(&self, PlannedChapter { query, period, .. }: &PlannedChapter) -> Option<String> {
        match period {
            PeriodRule::OfChart => Some(query.clone()),
            PeriodRule::Drawable => self.latest_drawable(query),
            PeriodRule::Complete => self.latest_with_all(query),
            PeriodRule::Release => self.of_one_release(query),
            PeriodRule::All(length) => {
                let periods = periods_in(&self.vintage, *length);
                Some(with_key(query, &format!("period={}..{}", periods.first()?, periods.last()?)))
            }
        }
    }

    /// The canonical query of a chart, as of the day.
    fn canonical_query(&self, query: &str) -> Result<String, Error> {
        let query = self.day.map_or(query.to_string(), |day| with_key(query, &format!("asOf={day}")));
        Ok(Chart::compose(self.vintage.data, &query, Lang::default())?.figure.query)
    }

    /// The query for the latest of the longest periods in which all of its items have a balance.
    fn latest_with_all(&self, query: &str) -> Option<String> {
        let items = query::parse(query, Strictness::Strict).ok()?.item;
        let items: Vec<_> = items.iter().map(|code| self.vintage.data.find_item(code)).collect::<Option<_>>()?;
        let has_all = |period: &Period| {
            let key = |item| FigureKey { item, flow: self.vintage.data.main_measure(), period: *period };
            items.iter().all(|item| self.vintage.newest(key(*item)).is_some())
        };
        let period = longest_periods_in(&self.vintage).into_iter().rev().find(has_all)?;
        Some(with_key(query, &format!("period={period}")))
    }

    /// The query for the longest periods up to the latest whose newest figures, of the first of its items, come from one
    /// release.
    fn of_one_release(&self, query: &str) -> Option<String> {
        let items = query::parse(query, Strictness::Strict).ok()?.item;
        let item = self.vintage.data.find_item(items.first()?)?;
        let key = |period: &Period| FigureKey { item, flow: self.vintage.data.main_measure(), period: *period };
        let newest = |period: &Period| Some((*period, self.vintage.newest(key(period))?.release));
        let known: Vec<_> = longest_periods_in(&self.vintage).iter().filter_map(newest).collect();
        let (last, release) = *known.last()?;
        let same = known.iter().rev().take_while(|(_, of)| *of == release);
        let (first, _) = same.last()?;
        Some(with_key(query, &format!("period={first}..{last}")))
    }

    /// The query for the latest of the longest periods in which the chart is not refused; unchanged if that is the latest
    /// of all.
    fn latest_drawable(&self, query: &str) -> Option<String> {
        let periods = longest_periods_in(&self.vintage).into_iter().rev();
        let queries = periods.map(|period| with_key(query, &format!("period={period}")));
        [query.to_string()].into_iter().chain(queries).find(|query| self.canonical_query(query).is_ok())
    }
}

/// Why a planned chapter cannot be drawn from the newest data; `None` if it can.
pub fn refusal(planned: &PlannedChapter, data: &Dataset) -> Option<String> {
    let builder = StoryBuilder { vintage: latest(data), day: None };
    match builder.query(planned) {
        Some(query) => builder.canonical_query(&query).err().map(|error| error.to_string()),
        None => Some("no period with its figures".to_string()),
    }
}

/// A query with one key more.
fn with_key(query: &str, key: &str) -> String {
    if query.is_empty() { key.to_string() } else { format!("{query}&{key}") }
}

/// The periods of a length in which the total has a balance in the default series, oldest first.
pub fn periods(data: &Dataset, length: Length) -> Vec<Period> {
    periods_in(&latest(data), length)
}

/// The longest periods that the total has balances for in the main compilation, oldest first.
pub fn longest_periods(data: &Dataset) -> Vec<Period> {
    longest_periods_in(&latest(data))
}

fn longest_periods_in(vintage: &Vintage) -> Vec<Period> {
    let held = Length::ALL.map(|length| periods_in(vintage, length));
    held.into_iter().find(|periods| !periods.is_empty()).unwrap_or_default()
}

fn periods_in(vintage: &Vintage, length: Length) -> Vec<Period> {
    let Vintage { data, .. } = vintage;
    let main = data.main_measure();
    let is_total = |key: &FigureKey| key.item == data.total() && key.flow == main && key.period.length == length;
    let keys = data.observations.iter().filter(|o| vintage.includes(o.release)).map(|o| o.key);
    keys.filter(is_total).map(|key| key.period).sorted().dedup().collect()
}

/// The default series as it is known today.
pub fn latest(data: &Dataset) -> Vintage<'_> {
    let as_of = data.releases.iter().map(|r| r.date).max().expect("the reader refuses a package without releases");
    Vintage { data, series: data.default_series(as_of), as_of }
}
