//! What a figure is of: an item in the tree of its dimension.

use super::LocalText;
use serde::{Deserialize, Serialize};

/// The position of a dimension in [`Dataset::dimensions`](super::Dataset::dimensions).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct DimensionId(pub u16);

impl DimensionId {
    /// That of the totals, which every package has.
    pub const TOTAL: DimensionId = DimensionId(0);
}

/// What the items of a dimension are in a sentence: money is owed to a party, earned with a product.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Role {
    /// What is broken down.
    Total,
    /// A part of the area: a region, a town.
    Area,
    /// With whom: a trading partner.
    Party,
    /// Who: households, large firms.
    Sector,
    /// In what line of business.
    Industry,
    /// Of what: a good, a right, a service.
    Product,
    Other,
}

impl Role {
    pub const ALL: [Role; 7] =
        [Role::Total, Role::Area, Role::Party, Role::Sector, Role::Industry, Role::Product, Role::Other];

    /// The name of the role in dimensions.csv.
    pub const fn code(self) -> &'static str {
        match self {
            Role::Total => "total",
            Role::Area => "area",
            Role::Party => "party",
            Role::Sector => "sector",
            Role::Industry => "industry",
            Role::Product => "product",
            Role::Other => "other",
        }
    }
}

/// A way of breaking the total down: a row of dimensions.csv, or the totals themselves.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Dimension {
    /// Its name in queries and data files.
    pub code: String,
    pub role: Role,
    /// One of its items in a phrase: `kind of cargo`.
    pub name: LocalText,
    /// Several of its items after their number: `countries`. Empty if `items` will do.
    pub counted: LocalText,
}

impl Dimension {
    /// The dimension of the totals.
    pub fn total() -> Dimension {
        let (code, role) = (Role::Total.code().to_string(), Role::Total);
        Dimension { code, role, name: LocalText::default(), counted: LocalText::default() }
    }
}

/// The position of an item in [`Dataset::items`](super::Dataset::items).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct ItemId(pub u16);

/// How many levels a tree of items may have, the total included. It bounds the recursion over parts.
pub(super) const MAX_LEVELS: usize = 12;

/// A total, or a part of one: a row of items.csv.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Item {
    pub dimension: DimensionId,
    pub code: String,
    /// `None` for a total. Items at the top of another dimension have a total as their parent.
    pub parent: Option<ItemId>,
    pub name: LocalText,
    /// The name for places with little room, from names.csv; the name itself stands in for one that is not given.
    pub short: LocalText,
}

/// What is known about the parts of an item in one dimension: a row of parents.csv.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Parent {
    pub dimension: DimensionId,
    pub item: ItemId,
    /// Whether items.csv lists every part.
    pub complete: bool,
    /// The name of what the parts leave of the parent. Empty if they are complete and leave nothing but rounding.
    pub remainder: LocalText,
}
