//! [`Cell`]: one figure of a chart with all that is known of it, so that whoever says anything about it needs no dataset.

use crate::data::{Compilation, Date, Flow, ItemId, Period, ReleaseId};
use crate::derive::{Change, Record, RemainderKind, Status};

/// A cell of a figure, by its place in [`Figure::cells`](super::Figure::cells).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CellId(pub u32);

/// One figure of a chart, available or not.
#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    pub subject: Subject,
    /// The item's code, or `remainder`.
    pub code: String,
    /// The code of the item that this one is a part of; `None` for the total.
    pub parent: Option<String>,
    pub period: Period,
    pub flow: Flow,
    /// `None`: not in our sources.
    pub value: Option<CellValue>,
    /// `None`: the chart compares nothing with it, or a break forbids it.
    pub comparison: Option<CellComparison>,
    pub words: CellWords,
}

/// What a cell is a figure of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    Item(ItemId),
    /// What the parts leave of their parent.
    Remainder {
        parent: ItemId,
        kind: RemainderKind,
    },
}

/// The words of a cell, in the language of the figure.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct CellWords {
    /// The item's name in full.
    pub label: String,
    /// The item's name where there is little room; equal to `label` if none is shorter.
    pub short: String,
    /// `2022`, `First half of 2021`, `2021년 상반기`.
    pub period: String,
    /// The period on an axis: `2022`, `H1 2021`, `2021 상`.
    pub tick: String,
    /// The figure on a mark: `−$1.33bn`, `−13.3`; of a figure that is not available: `not in our sources`.
    pub mark: String,
    /// The figure in words: `−$1.33 billion`, `−13억3000만 달러`; empty if it is not available.
    pub text: String,
}

/// A figure that is in our sources.
#[derive(Clone, Debug, PartialEq)]
pub struct CellValue {
    /// USD million.
    pub amount: i32,
    /// What rounding leaves open, USD million: the last digit's worth, or of a sum the worth of all its terms.
    pub resolution: u32,
    pub method: Method,
    pub release: CellRelease,
    /// `None` for a remainder, and for a balance that its release did not print.
    pub status: Option<Status>,
    /// What was first published, where it is in our sources.
    pub first: Option<PublishedValue>,
    /// The earliest figure found, where what was first published is not in our sources.
    pub earliest: Option<PublishedValue>,
    pub record: Option<CellRecord>,
    /// What other sources printed. Empty until the provenance is loaded, as all that follows.
    pub conflicts: Vec<CellConflict>,
    /// Why the figure stands although it breaks a rule of the check, in the language of the figure.
    pub exceptions: Vec<String>,
    /// Before the provenance is loaded they have nothing but their codes.
    pub sources: Vec<CellSource>,
    /// The formula of a derived figure, or a remark, in the shorthand of the data package; empty if none.
    pub note: String,
}

/// How a figure came about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    Stated,
    Derived,
    Remainder,
}

impl Method {
    /// The word for it in files.
    pub fn code(self) -> &'static str {
        match self {
            Method::Stated => "stated",
            Method::Derived => "derived",
            Method::Remainder => "remainder",
        }
    }
}

/// The release that a figure comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CellRelease {
    pub id: ReleaseId,
    pub code: String,
    pub date: Date,
    pub compilation: Compilation,
}

/// A figure as one release printed it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublishedValue {
    /// USD million.
    pub amount: i32,
    pub release: CellRelease,
}

/// The figure that another one is compared with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CellComparison {
    pub period: Period,
    /// `None`: not in our sources.
    pub value: Option<PublishedValue>,
    /// `None`: not worked out, since the two come from different releases or one is not available.
    pub change: Option<Change>,
    /// Whether the statistic had begun by that period; before, there was nothing to print.
    pub has_begun: bool,
}

/// A record with the year that it is counted from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CellRecord {
    pub record: Record,
    /// The year in which the statistic began.
    pub began: u16,
}

/// What another source printed for a figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CellConflict {
    pub publisher: String,
    /// USD million.
    pub printed: i32,
    /// Why it was not taken, in the shorthand of the data package.
    pub reason: String,
}

/// Somebody who printed a figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CellSource {
    pub code: String,
    pub publisher: String,
    pub title: String,
    /// As far as it is known: `2019`, `2024-03` or `2024-03-20`.
    pub date: String,
    /// Empty where there is none.
    pub url: String,
}

impl Cell {
    /// USD million; `None` where the figure is not in our sources.
    pub fn amount(&self) -> Option<i32> {
        self.value.as_ref().map(|value| value.amount)
    }

    /// The compared figure, USD million.
    pub fn compared_amount(&self) -> Option<i32> {
        Some(self.comparison.as_ref()?.value.as_ref()?.amount)
    }

    /// How far the figure is above the compared one, where that may be worked out.
    pub fn change(&self) -> Option<Change> {
        self.comparison.as_ref()?.change
    }

    pub fn record(&self) -> Option<CellRecord> {
        self.value.as_ref()?.record
    }

    /// The item; `None` for a remainder.
    pub fn item(&self) -> Option<ItemId> {
        match self.subject {
            Subject::Item(item) => Some(item),
            Subject::Remainder { .. } => None,
        }
    }
}

impl CellValue {
    /// Whether the sign is another than that first published.
    pub fn has_flipped_sign(&self) -> bool {
        self.first.as_ref().is_some_and(|first| first.amount.signum() * self.amount.signum() < 0)
    }
}
