//! What is counted: items in the tree of their dimension, and the flow of a figure.

/// A way of breaking the total down.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
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

    /// The word for it in queries and data files.
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

/// Which way the money went. Balance = exports − imports.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Flow {
    Balance,
    Exports,
    Imports,
}

impl Flow {
    pub const ALL: [Flow; 3] = [Flow::Balance, Flow::Exports, Flow::Imports];

    /// The word for it in queries and data files.
    pub const fn code(self) -> &'static str {
        match self {
            Flow::Balance => "balance",
            Flow::Exports => "exports",
            Flow::Imports => "imports",
        }
    }
}

/// A row of items.csv, counted from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ItemId(pub u16);

/// How many levels a tree of items may have, the total included: more than any chart shows, few enough to walk.
pub(super) const LEVELS: usize = 12;

/// The total, a type of intellectual property, a country, an institution or an industry.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    pub dimension: Dimension,
    pub code: String,
    /// `None` for the total alone. Items at the top of a dimension have the total as their parent.
    pub parent: Option<ItemId>,
    pub name_en: String,
    pub name_ko: String,
    /// The name where there is little room, from short_names.csv; `None` where none is given.
    pub short_en: Option<String>,
    pub short_ko: Option<String>,
}

/// What is known of the parts of an item in one dimension: a row of parents.csv.
#[derive(Clone, Debug, PartialEq)]
pub struct Parent {
    pub dimension: Dimension,
    pub item: ItemId,
    /// Whether the parts in items.csv are all there are.
    pub complete: bool,
    /// The name of what the parts leave of the parent.
    pub remainder_en: String,
    pub remainder_ko: String,
}
