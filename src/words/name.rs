//! Items and remainders to their names, in full and where there is little room.

use super::fill;
use crate::data::{Dataset, Dimension, Flow, Item, ItemId, cut};
use crate::derive::RemainderKind;
use crate::query::Lang;

/// An item's name as the data package gives it.
pub fn name(lang: Lang, item: &Item) -> &str {
    match lang {
        Lang::En => &item.name_en,
        Lang::Ko => &item.name_ko,
    }
}

/// An item's name beside a figure of a flow: the total is named for its balance, which exports and imports are not.
pub fn name_in(lang: Lang, item: &Item, flow: Flow) -> &str {
    match (item.parent, flow, lang) {
        (None, Flow::Exports | Flow::Imports, Lang::En) => "All intellectual property",
        (None, Flow::Exports | Flow::Imports, Lang::Ko) => "지식재산권 전체",
        (Some(_), _, _) | (None, Flow::Balance, _) => name(lang, item),
    }
}

/// The same where there is little room.
pub fn short_in(lang: Lang, item: &Item, flow: Flow) -> &str {
    match (item.parent, flow, lang) {
        (None, Flow::Exports | Flow::Imports, Lang::En) => "All IP",
        (None, Flow::Exports | Flow::Imports, Lang::Ko) => "지재권 전체",
        (Some(_), _, _) | (None, Flow::Balance, _) => short(lang, item),
    }
}

/// What the parts leave of their parent, by its name in the data package or by what is missing.
pub fn remainder(lang: Lang, data: &Dataset, by: Dimension, parent: ItemId, kind: RemainderKind) -> String {
    let rest = |name: &str| match lang {
        Lang::En => fill("@, total less parts", &[name]),
        Lang::Ko => fill("@(차감 계산)", &[name]),
    };
    match kind {
        RemainderKind::Rounding => rounding(lang).to_string(),
        RemainderKind::Named => match (data.parent(by, parent), lang) {
            (Some(row), Lang::En) => row.remainder_en.clone(),
            (Some(row), Lang::Ko) => row.remainder_ko.clone(),
            (None, _) => rest(several(lang)),
        },
        RemainderKind::Part(item) => rest(name(lang, data.item(item))),
        RemainderKind::Parts => rest(several(lang)),
    }
}

/// The item's name where there is little room; the full one if the data package gives none shorter.
pub fn short(lang: Lang, item: &Item) -> &str {
    let brief = match lang {
        Lang::En => item.short_en.as_deref(),
        Lang::Ko => item.short_ko.as_deref(),
    };
    brief.unwrap_or_else(|| name(lang, item))
}

/// The remainder's name where there is little room: without the words that say how it is worked out.
pub fn remainder_short(lang: Lang, data: &Dataset, by: Dimension, parent: ItemId, kind: RemainderKind) -> String {
    if let RemainderKind::Part(item) = kind {
        return short(lang, data.item(item)).to_string();
    }
    let full = remainder(lang, data, by, parent, kind);
    let less = match lang {
        Lang::En => ", total less",
        Lang::Ko => "(차감",
    };
    cut(&full, less).map_or(&*full, |(before, _)| before).to_string()
}

fn rounding(lang: Lang) -> &'static str {
    match lang {
        Lang::En => "Rounding",
        Lang::Ko => "반올림 차이",
    }
}

fn several(lang: Lang) -> &'static str {
    match lang {
        Lang::En => "Parts not in our sources",
        Lang::Ko => "수집 자료에 없는 항목",
    }
}
