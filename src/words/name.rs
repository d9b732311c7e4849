//! The full and short names of items and remainders.

use super::{Message, say};
use crate::data::{Break, Dataset, Dimension, DimensionId, Exception, Item, ItemId, Measure, MeasureId, Series};
use crate::derive::RemainderKind;
use crate::query::{GrowthFrom, Lang};

/// An item's name as the data package gives it.
pub fn name(lang: Lang, item: &Item) -> &str {
    item.name.get(lang.code())
}

/// The item's short name; the full one if the data package has none.
pub fn short(lang: Lang, item: &Item) -> &str {
    item.short.given(lang.code()).unwrap_or_else(|| name(lang, item))
}

/// The breakdown by a dimension, within a sentence: `by kind of cargo`.
pub fn by(lang: Lang, dimension: &Dimension) -> String {
    say(lang, Message::By { by: dimension.role, name: dimension.name.get(lang.code()) })
}

/// The note of a break, from the data package.
pub fn break_note(lang: Lang, cause: &Break) -> &str {
    cause.note.get(lang.code())
}

/// What has to be said of a series, from the data package.
pub fn series_note(lang: Lang, series: &Series) -> &str {
    series.note.get(lang.code())
}

/// Why a figure is excepted from a rule of the data, from the data package.
pub fn exception(lang: Lang, exception: &Exception) -> &str {
    exception.reason.get(lang.code())
}

/// The name of an item's figure of a flow. That of the total contains the word balance, so that its exports and imports
/// have names of their own.
pub fn name_in(lang: Lang, item: &Item, flow: MeasureId) -> String {
    if names_balance(item, flow) { say(lang, Message::AllItems) } else { name(lang, item).to_string() }
}

/// The short form of [`name_in`].
pub fn short_in(lang: Lang, item: &Item, flow: MeasureId) -> String {
    if names_balance(item, flow) { say(lang, Message::AllItemsShort) } else { short(lang, item).to_string() }
}

/// The name of a measure: the package's, or what the catalogue calls one of its kind.
pub fn measure(lang: Lang, measure: &Measure) -> String {
    match measure.name.get(lang.code()) {
        "" => say(lang, Message::FlowName { flow: measure.id }),
        name => name.to_string(),
    }
}

/// The name of the growth of a measure.
pub fn growth(lang: Lang, of: &Measure, from: Option<GrowthFrom>) -> String {
    let name = measure(lang, of);
    say(lang, Message::GrowthOf { name: &name, over_year: from != Some(GrowthFrom::PeriodBefore) })
}

/// The growth of a measure as a headline calls it.
pub fn growth_short(lang: Lang, of: &Measure) -> String {
    say(lang, Message::GrowthShort { name: &measure(lang, of) })
}

/// What a figure of a measure that the package names is about: the measure, for the first total, or an item and the measure.
///
/// `told`: the name of the measure, or of its growth.
pub fn topic(lang: Lang, data: &Dataset, item: ItemId, id: MeasureId, told: &str) -> String {
    let is_itself = told == measure(lang, data.measure(id));
    match data.measures.len() {
        // The measure is what the whole package is about.
        1 if item != data.total() && is_itself => short(lang, data.item(item)).to_string(),
        _ if item == data.total() => told.to_string(),
        _ => say(lang, Message::MeasureOfItem { item: short(lang, data.item(item)), measure: told }),
    }
}

/// Whether an item's name would call exports or imports a balance.
fn names_balance(item: &Item, flow: MeasureId) -> bool {
    item.parent.is_none() && flow.kind.is_side()
}

/// The name of a remainder, from the data package or made from the parts that are missing.
pub fn remainder(lang: Lang, data: &Dataset, by: DimensionId, parent: ItemId, kind: RemainderKind) -> String {
    match kind {
        RemainderKind::Rounding => say(lang, Message::RemainderRounding),
        RemainderKind::Named => match data.parent(by, parent) {
            Some(row) => row.remainder.get(lang.code()).to_string(),
            None => say(lang, Message::RemainderOf { name: None }),
        },
        RemainderKind::Part(item) => say(lang, Message::RemainderOf { name: Some(name(lang, data.item(item))) }),
        RemainderKind::Parts => say(lang, Message::RemainderOf { name: None }),
    }
}

/// The short name of a remainder, without the explanation of how it is computed.
pub fn remainder_short(lang: Lang, data: &Dataset, by: DimensionId, parent: ItemId, kind: RemainderKind) -> String {
    if let RemainderKind::Part(item) = kind {
        return short(lang, data.item(item)).to_string();
    }
    let full = remainder(lang, data, by, parent, kind);
    match full.split_once(&*say(lang, Message::RemainderExplanation)) {
        Some((before, _)) => before.to_string(),
        None => full,
    }
}
