//! The full and short names of items and remainders.

use super::{Message, say};
use crate::data::{Break, Dataset, Dimension, Exception, Flow, Item, ItemId};
use crate::derive::RemainderKind;
use crate::query::Lang;

/// The text of a package for a language. Packages have their texts in English and Korean; all other languages use the
/// English one.
pub fn package_text<'a>(lang: Lang, en: &'a str, ko: &'a str) -> &'a str {
    if lang == Lang::KO { ko } else { en }
}

/// An item's name as the data package gives it.
pub fn name(lang: Lang, item: &Item) -> &str {
    package_text(lang, &item.name_en, &item.name_ko)
}

/// The item's short name; the full one if the data package has none.
pub fn short(lang: Lang, item: &Item) -> &str {
    let [en, ko] = [&item.short_en, &item.short_ko].map(|brief| brief.as_deref().unwrap_or_default());
    Some(package_text(lang, en, ko)).filter(|brief| !brief.is_empty()).unwrap_or_else(|| name(lang, item))
}

/// The note of a break, from the data package.
pub fn break_note(lang: Lang, cause: &Break) -> &str {
    package_text(lang, &cause.note_en, &cause.note_ko)
}

/// Why a figure is excepted from a rule of the data, from the data package.
pub fn exception(lang: Lang, exception: &Exception) -> &str {
    package_text(lang, &exception.reason_en, &exception.reason_ko)
}

/// The name of an item's figure of a flow. That of the total contains the word balance, so that its exports and imports
/// have names of their own.
pub fn name_in(lang: Lang, item: &Item, flow: Flow) -> String {
    if names_balance(item, flow) { say(lang, Message::AllItems) } else { name(lang, item).to_string() }
}

/// The short form of [`name_in`].
pub fn short_in(lang: Lang, item: &Item, flow: Flow) -> String {
    if names_balance(item, flow) { say(lang, Message::AllItemsShort) } else { short(lang, item).to_string() }
}

/// Whether an item's name would call exports or imports a balance.
fn names_balance(item: &Item, flow: Flow) -> bool {
    item.parent.is_none() && flow != Flow::Balance
}

/// The name of a remainder, from the data package or made from the parts that are missing.
pub fn remainder(lang: Lang, data: &Dataset, by: Dimension, parent: ItemId, kind: RemainderKind) -> String {
    match kind {
        RemainderKind::Rounding => say(lang, Message::RemainderRounding),
        RemainderKind::Named => match data.parent(by, parent) {
            Some(row) => package_text(lang, &row.remainder_en, &row.remainder_ko).to_string(),
            None => say(lang, Message::RemainderOf { name: None }),
        },
        RemainderKind::Part(item) => say(lang, Message::RemainderOf { name: Some(name(lang, data.item(item))) }),
        RemainderKind::Parts => say(lang, Message::RemainderOf { name: None }),
    }
}

/// The short name of a remainder, without the explanation of how it is computed.
pub fn remainder_short(lang: Lang, data: &Dataset, by: Dimension, parent: ItemId, kind: RemainderKind) -> String {
    if let RemainderKind::Part(item) = kind {
        return short(lang, data.item(item)).to_string();
    }
    let full = remainder(lang, data, by, parent, kind);
    match full.split_once(&*say(lang, Message::RemainderExplanation)) {
        Some((before, _)) => before.to_string(),
        None => full,
    }
}
