//! What the data offers to choose from on the page where charts are made, in words of a language.

use crate::data::{Dataset, Dimension, ItemId};
use crate::query::Lang;
use crate::words;
use minijinja::{Value, context};

/// The days of all releases, newest first.
pub fn days(data: &Dataset, lang: Lang) -> Vec<Value> {
    let mut days: Vec<_> = data.releases.iter().map(|release| release.date).collect();
    days.sort();
    days.dedup();
    days.into_iter().rev().map(|day| context! { value => day.to_string(), name => words::date(lang, day) }).collect()
}

/// The items, by their dimension; `depth` counts an item's ancestors within it.
pub fn dimensions(data: &Dataset, lang: Lang) -> Vec<Value> {
    let group = |dimension: Dimension| {
        let of = (0..data.items.len() as u16).map(ItemId).filter(|id| data.item(*id).dimension == dimension);
        let item = |id: ItemId| {
            let depth = data.ancestors(id).filter(|above| data.item(*above).dimension == dimension).count();
            context! { code => &data.item(id).code, name => words::name(lang, data.item(id)), depth }
        };
        context! { code => dimension.code(), items => of.map(item).collect::<Vec<_>>() }
    };
    Dimension::ALL.map(group).to_vec()
}
