//! The options of the form in make.html, in the words of a language.

use crate::data::{Dataset, Dimension, ItemId};
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
