//! The options of forms: periods, days and items in the words of a language.

use super::story;
use crate::data::{Dataset, DimensionId, ItemId, Length, Measure, Period};
use crate::query::Lang;
use crate::words;
use itertools::Itertools;
use minijinja::{Value, context};

/// The days of all releases, newest first.
pub fn days(data: &Dataset, lang: Lang) -> Vec<Value> {
    let days = data.releases.iter().map(|release| release.date).sorted().rev().dedup();
    days.map(|day| context! { value => day.to_string(), name => words::date(lang, day) }).collect()
}

/// The items, by dimension. `depth` is the number of an item's ancestors within its dimension.
pub fn dimensions(data: &Dataset, lang: Lang) -> Vec<Value> {
    let group = |dimension: DimensionId| {
        let of = (0..data.items.len() as u16).map(ItemId).filter(|id| data.item(*id).dimension == dimension);
        let item = |id: ItemId| {
            let depth = data.ancestors(id).filter(|above| data.item(*above).dimension == dimension).count();
            context! { code => &data.item(id).code, name => words::name(lang, data.item(id)), depth }
        };
        let (code, name) = (&data.dimension(dimension).code, data.dimension(dimension).name.get(lang.code()));
        let name = words::capital(name.to_string());
        let is_total = dimension == DimensionId::TOTAL;
        context! { code, name, is_total, items => of.map(item).collect::<Vec<_>>() }
    };
    data.dimension_ids().map(group).collect()
}

/// The measures, the main one first and without a value, as queries need not name it.
pub fn measures(data: &Dataset, lang: Lang) -> Vec<Value> {
    let main = data.main_measure();
    let (first, others): (Vec<_>, Vec<_>) = data.measures.iter().partition(|measure| measure.id == main);
    let value = |measure: &Measure| if measure.id == main { String::new() } else { measure.code.clone() };
    let option = |measure: &Measure| context! { value => value(measure), name => words::measure(lang, measure) };
    first.into_iter().chain(others).map(option).collect()
}

/// The periods to choose from, newest first, by their length.
pub fn periods(data: &Dataset, lang: Lang) -> Vec<Value> {
    let option = |period: &Period| context! { value => period.to_string(), name => words::period_first(lang, *period) };
    let groups = Length::ALL.map(|length| (length.code(), story::periods(data, length)));
    let held = groups.iter().filter(|(_, periods)| !periods.is_empty());
    held.map(|(length, periods)| context! { length => *length, periods => periods.iter().rev().map(option).collect::<Vec<_>>() })
        .collect()
}

/// The days of the releases of what was the default series on that day, newest first.
pub fn releases(data: &Dataset, lang: Lang) -> Vec<Value> {
    let shown = data.releases.iter().filter(|release| release.series == data.default_series(release.date));
    shown.rev().map(|r| context! { value => r.date.to_string(), name => words::date(lang, r.date) }).collect()
}
