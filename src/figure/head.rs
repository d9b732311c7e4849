//! The words around a chart, worked out from its figures.

use super::{Cell, Head, Plot};
use crate::derive::Refusal;
use crate::locale;
use crate::spec::{Ask, Lang};

/// Title, subtitle, notes and source of a chart.
pub(super) fn head(ask: &Ask, lang: Lang, cells: &[Cell], _plot: &Plot) -> Head {
    let title = cells.first().map_or_else(String::new, |cell| cell.words.label.clone());
    let title = ask.spec.headline.clone().unwrap_or(title);
    Head { title, unit: locale::unit(lang).map(str::to_string), ..Head::default() }
}

/// Why a sum is not shown.
pub(super) fn refusal(_ask: &Ask, lang: Lang, reason: Refusal) -> String {
    match reason {
        Refusal::NoRelease => locale::not_held(lang).to_string(),
        Refusal::Remainder { remainder, .. } => locale::mark(lang, remainder),
    }
}
