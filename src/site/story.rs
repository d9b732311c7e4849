//! The charts of the page, in their order: each a query. Periods in them are worked out from the data, never typed.

use super::drawing::Drawing;
use crate::data::{Compilation, Dataset, Flow, Key, Length, Period, Vintage};
use crate::spec::Lang;

/// One chart of the page.
#[derive(Clone, Debug, PartialEq)]
pub struct Chapter {
    /// The name of its place in the page and of its files; it stays when data changes.
    pub id: &'static str,
    /// The canonical query, without a language.
    pub query: String,
}

/// The story of the balance. A chart that the data cannot answer, or that would mislead, is left out.
pub fn story(data: &Dataset) -> Vec<Chapter> {
    let latest_of = |query: &str| latest_not_refused(data, query);
    let asked = [
        ("total", Some("first=yes".to_string())),
        ("flows", Some("chart=difference".to_string())),
        ("types", Some("chart=bars&by=type".to_string())),
        ("bridge", latest_of("chart=bridge&by=type")),
        ("stack", Some("chart=stack&by=type".to_string())),
        ("culture", together(data, "bars", &CULTURE)),
        ("countries", Some("chart=dumbbell&by=country".to_string())),
        ("institutions", Some("chart=bars&by=institution".to_string())),
        ("industry", Some("chart=bars&by=industry".to_string())),
        ("items", Some("chart=multiples&by=type".to_string())),
        ("halves", halves(data).map(|(first, last)| format!("chart=revisions&period={first}..{last}"))),
        ("years", Some("chart=revisions".to_string())),
        ("special", Some("chart=bars&by=type&compilation=special".to_string())),
    ];
    let chapters = asked.into_iter().filter_map(|(id, query)| {
        let drawing = Drawing::of(data, &query?, Lang::En).ok()?;
        Some(Chapter { id, query: drawing.figure.query })
    });
    chapters.collect()
}

/// What 'content' means in headlines, and what stands beside it.
const CULTURE: [&str; 3] = ["cultural_artistic_copyrights", "computer_programs", "databases"];

/// The query for items of a kind in the latest year for which all of them are held.
fn together(data: &Dataset, chart: &str, codes: &[&str]) -> Option<String> {
    let vintage = newest(data);
    let items: Vec<_> = codes.iter().map(|code| data.find_item(code)).collect::<Option<_>>()?;
    let held = |period: &Period| {
        items.iter().all(|item| vintage.newest(Key { item: *item, flow: Flow::Balance, period: *period }).is_some())
    };
    let year = total(data, Length::Year).into_iter().rev().find(held)?;
    Some(format!("chart={chart}&item={}&period={year}", codes.join(",")))
}

/// The query for the latest year whose sum is not refused: as it stands if that is the latest year anyway.
fn latest_not_refused(data: &Dataset, query: &str) -> Option<String> {
    if Drawing::of(data, query, Lang::En).is_ok() {
        return Some(query.to_string());
    }
    let years = total(data, Length::Year).into_iter().rev();
    years.map(|year| format!("{query}&period={year}")).find(|query| Drawing::of(data, query, Lang::En).is_ok())
}

/// The first and the last half-year with a balance.
fn halves(data: &Dataset) -> Option<(Period, Period)> {
    let halves = total(data, Length::Half);
    Some((*halves.first()?, *halves.last()?))
}

/// The periods of a length in which a balance of the total is held, oldest first, in the compilation that makes a series.
pub fn total(data: &Dataset, length: Length) -> Vec<Period> {
    let vintage = newest(data);
    let of_total = |key: &Key| key.item == data.total() && key.flow == Flow::Balance && key.period.length == length;
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
