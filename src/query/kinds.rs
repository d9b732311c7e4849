//! Describes the kinds of chart, for forms that offer them.

use super::{ChartKind, Key, Takes};
use serde::Serialize;

/// What a kind of chart shows and takes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ChartKindInfo {
    /// The name of the kind in queries.
    pub chart: &'static str,
    /// Whether it shows a range of periods; the others show one.
    pub over_time: bool,
    /// Whether it takes one item at most: the drawn item, or the parent of the drawn parts.
    pub single_item: bool,
    /// Whether it needs a dimension other than the total.
    pub needs_items: bool,
    /// The keys that it takes, in the order of the canonical form.
    pub keys: Vec<&'static str>,
}

/// All kinds of chart, in the order of [`ChartKind::ALL`].
pub fn chart_kinds() -> impl Iterator<Item = ChartKindInfo> {
    ChartKind::ALL.into_iter().map(|kind| ChartKindInfo {
        chart: kind.code(),
        over_time: kind.over_time(),
        single_item: !matches!(kind.takes(), Takes::Items | Takes::Few),
        needs_items: !matches!(kind.takes(), Takes::One | Takes::Few),
        keys: Key::ALL.into_iter().filter(|key| kind.takes_key(*key)).map(Key::code).collect(),
    })
}
