//! What a figure measures: an item in the tree of its dimension, and a flow.

use super::LocalText;
use serde::{Deserialize, Serialize};

/// A way of breaking the total down.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Dimension {
    Total,
    Type,
    Country,
    Institution,
    Industry,
}

impl Dimension {
    pub const ALL: [Dimension; 5] =
        [Dimension::Total, Dimension::Type, Dimension::Country, Dimension::Institution, Dimension::Industry];

    /// The name of the dimension in queries and data files.
    pub const fn code(self) -> &'static str {
        match self {
            Dimension::Total => "total",
            Dimension::Type => "type",
            Dimension::Country => "country",
            Dimension::Institution => "institution",
            Dimension::Industry => "industry",
        }
    }
}

/// The direction of the money. The balance is exports − imports.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Flow {
    Balance,
    Exports,
    Imports,
}

impl Flow {
    pub const ALL: [Flow; 3] = [Flow::Balance, Flow::Exports, Flow::Imports];

    /// The name of the flow in queries and data files.
    pub const fn code(self) -> &'static str {
        match self {
            Flow::Balance => "balance",
            Flow::Exports => "exports",
            Flow::Imports => "imports",
        }
    }
}

/// The position of an item in [`Dataset::items`](super::Dataset::items).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct ItemId(pub u16);

/// How many levels a tree of items may have, the total included. It bounds the recursion over parts.
pub(super) const MAX_LEVELS: usize = 12;

/// The total, a type of intellectual property, a country, an institution or an industry: a row of items.csv.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Item {
    pub dimension: Dimension,
    pub code: String,
    /// `None` for the total alone. Items at the top of a dimension have the total as their parent.
    pub parent: Option<ItemId>,
    pub name: LocalText,
    /// The name for places with little room, from names.csv; the name itself stands in for one that is not given.
    pub short: LocalText,
}

/// What is known about the parts of an item in one dimension: a row of parents.csv.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Parent {
    pub dimension: Dimension,
    pub item: ItemId,
    /// Whether items.csv lists every part.
    pub complete: bool,
    /// The name of what the parts leave of the parent. Empty if they are complete and leave nothing but rounding.
    pub remainder: LocalText,
}
