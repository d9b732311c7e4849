//! The charts of the page, in their order: each a query. Periods in them are worked out from the data, never typed.

use super::Chart;
use crate::data::{Compilation, Dataset, Date, FigureKey, Flow, Length, Period, Vintage};
use crate::query::Lang;

/// One chart of a page of ours.
#[derive(Clone, Debug, PartialEq)]
pub struct Chapter {
    /// The name of its place in the page and of its files; it stays when data changes.
    pub id: String,
    /// The canonical query, without a language.
    pub query: String,
}

/// The story of the balance. A chart that the data cannot answer, or that would mislead, is left out.
pub fn story(data: &Dataset) -> Vec<Chapter> {
    StoryBuilder { known: newest(data), day: None }.story()
}

/// The same as it could be told on a day: later releases change nothing in it.
pub fn story_as_of(data: &Dataset, day: Date) -> Vec<Chapter> {
    StoryBuilder { known: Vintage { as_of: day, ..newest(data) }, day: Some(day) }.story()
}

/// What 'content' means in headlines, and what stands beside it.
const CULTURE: [&str; 3] = ["cultural_artistic_copyrights", "computer_programs", "databases"];

/// What the story is told from, and the day that its charts stay as of, if they do.
struct StoryBuilder<'a> {
    known: Vintage<'a>,
    day: Option<Date>,
}

impl StoryBuilder<'_> {
    fn story(&self) -> Vec<Chapter> {
        let asked = [
            ("total", Some("first=yes".to_string())),
            ("flows", Some("chart=difference".to_string())),
            ("types", Some("chart=bars&by=type".to_string())),
            ("bridge", self.latest_not_refused("chart=bridge&by=type")),
            ("stack", Some("chart=stack&by=type".to_string())),
            ("culture", self.together("bars", &CULTURE)),
            ("countries", Some("chart=dumbbell&by=country".to_string())),
            ("institutions", Some("chart=bars&by=institution".to_string())),
            ("industry", Some("chart=bars&by=industry".to_string())),
            ("items", Some("chart=multiples&by=type".to_string())),
            ("halves", self.halves().map(|(first, last)| format!("chart=revisions&period={first}..{last}"))),
            ("years", Some("chart=revisions".to_string())),
            ("special", Some("chart=bars&by=type&compilation=special".to_string())),
        ];
        let chapters = asked.into_iter().filter_map(|(id, query)| {
            let query = self.drawn(&query?)?;
            Some(Chapter { id: id.to_string(), query })
        });
        chapters.collect()
    }

    /// The canonical query of a chart, as of the day; `None` if it cannot be drawn.
    fn drawn(&self, query: &str) -> Option<String> {
        let asked = self.day.map_or(query.to_string(), |day| format!("{query}&asOf={day}"));
        Some(Chart::compose(self.known.data, &asked, Lang::En).ok()?.figure.query)
    }

    /// The query for items of a kind in the latest year for which all of them are held.
    fn together(&self, chart: &str, codes: &[&str]) -> Option<String> {
        let items: Vec<_> = codes.iter().map(|code| self.known.data.find_item(code)).collect::<Option<_>>()?;
        let held = |period: &Period| {
            let key = |item| FigureKey { item, flow: Flow::Balance, period: *period };
            items.iter().all(|item| self.known.newest(key(*item)).is_some())
        };
        let year = periods(&self.known, Length::Year).into_iter().rev().find(held)?;
        Some(format!("chart={chart}&item={}&period={year}", codes.join(",")))
    }

    /// The query for the latest year whose sum is not refused: as it stands if that is the latest year anyway.
    fn latest_not_refused(&self, query: &str) -> Option<String> {
        if self.drawn(query).is_some() {
            return Some(query.to_string());
        }
        let years = periods(&self.known, Length::Year).into_iter().rev();
        years.map(|year| format!("{query}&period={year}")).find(|query| self.drawn(query).is_some())
    }

    /// The first and the last half-year with a balance.
    fn halves(&self) -> Option<(Period, Period)> {
        let halves = periods(&self.known, Length::Half);
        Some((*halves.first()?, *halves.last()?))
    }
}

/// The periods of a length in which a balance of the total is held, oldest first, in the compilation that makes a series.
pub fn total(data: &Dataset, length: Length) -> Vec<Period> {
    periods(&newest(data), length)
}

/// Those of them that are known in a vintage.
fn periods(vintage: &Vintage, length: Length) -> Vec<Period> {
    let data = vintage.data;
    let of_total =
        |key: &FigureKey| key.item == data.total() && key.flow == Flow::Balance && key.period.length == length;
    let keys = data.observations.iter().filter(|o| vintage.includes(o.release)).map(|o| o.key);
    let mut periods: Vec<Period> = keys.filter(of_total).map(|key| key.period).collect();
    periods.sort();
    periods.dedup();
    periods
}

/// What is known today, in the compilation that makes a series.
pub fn newest(data: &Dataset) -> Vintage<'_> {
    let as_of = data.releases.iter().map(|r| r.date).max().expect("the reader refuses a package without releases");
    Vintage { data, compilation: Compilation::Main, as_of }
}
