//! The charts of the front page, each a query. Periods in them are computed from the data.

use super::Chart;
use crate::data::{Compilation, Dataset, Date, FigureKey, Flow, Length, Period, Vintage};
use crate::query::Lang;
use itertools::Itertools;

/// The ids of the chapters, in the order of the page.
pub const CHAPTERS: [&str; 13] = [
    "total",
    "flows",
    "types",
    "bridge",
    "stack",
    "culture",
    "countries",
    "institutions",
    "industry",
    "items",
    "halves",
    "years",
    "special",
];

/// A chart of one of the site's pages.
#[derive(Clone, Debug, PartialEq)]
pub struct Chapter {
    /// The name of its place in the page and of its files. It stays when data changes.
    pub id: String,
    /// The canonical query, without a language.
    pub query: String,
}

/// The charts of the front page, in order. Charts that the data cannot answer, or that would mislead, are left out.
pub fn story(data: &Dataset) -> Vec<Chapter> {
    StoryBuilder { vintage: latest(data), day: None }.chapters()
}

/// The charts of the front page as they were on a day. Later releases change nothing in them.
pub fn story_as_of(data: &Dataset, day: Date) -> Vec<Chapter> {
    StoryBuilder { vintage: Vintage { as_of: day, ..latest(data) }, day: Some(day) }.chapters()
}

/// The items that make up 'content' in headlines, and those beside them.
const CULTURE: [&str; 3] = ["cultural_artistic_copyrights", "computer_programs", "databases"];

struct StoryBuilder<'a> {
    vintage: Vintage<'a>,
    /// The day that the charts stay as of, if they do.
    day: Option<Date>,
}

impl StoryBuilder<'_> {
    fn chapters(&self) -> Vec<Chapter> {
        let chapter = |id: &str| Some(Chapter { id: id.to_string(), query: self.canonical_query(&self.query(id)?)? });
        CHAPTERS.into_iter().filter_map(chapter).collect()
    }

    /// The query of a chapter; `None` if the data has no figures for it.
    fn query(&self, id: &str) -> Option<String> {
        let query = match id {
            "total" => "first=yes",
            "flows" => "chart=difference",
            "types" => "chart=bars&by=type",
            "bridge" => return self.latest_drawable("chart=bridge&by=type"),
            "stack" => "chart=stack&by=type",
            "culture" => return self.latest_with_all("chart=bars", &CULTURE),
            "countries" => "chart=dumbbell&by=country",
            "institutions" => "chart=bars&by=institution",
            "industry" => "chart=bars&by=industry",
            "items" => "chart=multiples&by=type",
            "halves" => return self.all_halves("chart=revisions"),
            "years" => "chart=revisions",
            "special" => "chart=bars&by=type&compilation=special",
            _ => return None,
        };
        Some(query.to_string())
    }

    /// The canonical query of a chart, as of the day; `None` if it cannot be drawn.
    fn canonical_query(&self, query: &str) -> Option<String> {
        let query = self.day.map_or(query.to_string(), |day| format!("{query}&asOf={day}"));
        Some(Chart::compose(self.vintage.data, &query, Lang::EN).ok()?.figure.query)
    }

    /// The query for items in the latest year in which all of them have a balance.
    fn latest_with_all(&self, query: &str, codes: &[&str]) -> Option<String> {
        let items: Vec<_> = codes.iter().map(|code| self.vintage.data.find_item(code)).collect::<Option<_>>()?;
        let has_all = |period: &Period| {
            let key = |item| FigureKey { item, flow: Flow::Balance, period: *period };
            items.iter().all(|item| self.vintage.newest(key(*item)).is_some())
        };
        let year = periods_in(&self.vintage, Length::Year).into_iter().rev().find(has_all)?;
        Some(format!("{query}&item={}&period={year}", codes.join(",")))
    }

    /// The query for the latest year in which the chart is not refused; unchanged if that is the latest year of all.
    fn latest_drawable(&self, query: &str) -> Option<String> {
        let years = periods_in(&self.vintage, Length::Year).into_iter().rev();
        let queries = years.map(|year| format!("{query}&period={year}"));
        [query.to_string()].into_iter().chain(queries).find(|query| self.canonical_query(query).is_some())
    }

    /// The query from the first half-year with a balance to the last one.
    fn all_halves(&self, query: &str) -> Option<String> {
        let halves = periods_in(&self.vintage, Length::Half);
        Some(format!("{query}&period={}..{}", halves.first()?, halves.last()?))
    }
}

/// The periods of a length in which the total has a balance in the main compilation, oldest first.
pub fn periods(data: &Dataset, length: Length) -> Vec<Period> {
    periods_in(&latest(data), length)
}

fn periods_in(vintage: &Vintage, length: Length) -> Vec<Period> {
    let Vintage { data, .. } = vintage;
    let is_total =
        |key: &FigureKey| key.item == data.total() && key.flow == Flow::Balance && key.period.length == length;
    let keys = data.observations.iter().filter(|o| vintage.includes(o.release)).map(|o| o.key);
    keys.filter(is_total).map(|key| key.period).sorted().dedup().collect()
}

/// The main compilation as it is known today.
fn latest(data: &Dataset) -> Vintage<'_> {
    let as_of = data.releases.iter().map(|r| r.date).max().expect("the reader refuses a package without releases");
    Vintage { data, compilation: Compilation::Main, as_of }
}
