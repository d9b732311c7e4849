//! [`Cell`]: one figure of a chart with everything that tips, tables, speech and files tell about it, so that they need
//! no dataset.

use super::remarks::{CellConflict, CellEvent, CellFinerPrint, CellSource};
use crate::data::{Date, Decimal, Flag, ItemId, MeasureId, Period, ReleaseId, Unit};
use crate::derive::{Change, Record, RemainderKind, Status};

/// The position of a cell in [`Figure::cells`](super::Figure::cells).
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
    pub flow: MeasureId,
    /// The code of its measure.
    pub measure: String,
    /// `None` if the figure is not in our sources, or if its publisher marks it as unavailable.
    pub value: Option<CellValue>,
    /// Whether the period lies outside those that the series covers, so that there is no figure to hold.
    pub is_outside: bool,
    /// What the publisher marks the figure with.
    pub flags: Vec<Flag>,
    /// What moved it, as sources told.
    pub events: Vec<CellEvent>,
    /// The unit of all its amounts.
    pub unit: Unit,
    /// `None` if the chart compares it with nothing, or if a break separates the two figures.
    pub comparison: Option<CellComparison>,
    /// The value in other currencies, as far as the package has a rate of its year.
    pub conversions: Vec<CellConversion>,
    pub words: CellWords,
}

/// The thing that a cell measures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    Item(ItemId),
    /// What the parts leave of their parent.
    Remainder {
        parent: ItemId,
        kind: RemainderKind,
    },
}

/// The texts of a cell, in the language of the figure.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct CellWords {
    /// The item's name in full.
    pub label: String,
    /// The item's short name; equal to `label` if it has none.
    pub short: String,
    /// The name of the measure.
    pub measure: String,
    /// `2022`, `First half of 2021`, `2021년 상반기`.
    pub period: String,
    /// The period on an axis: `2022`, `H1 2021`, `2021 상`.
    pub tick: String,
    /// The value on a mark: `−$1.33bn`, `−13.3`; `not in our sources` or `not available` if there is none.
    pub mark: String,
    /// The value in running text, `−$1.33 billion`; empty if there is none.
    pub text: String,
}

/// A figure that is in our sources.
#[derive(Clone, Debug, PartialEq)]
pub struct CellValue {
    /// in the unit of the cell.
    pub amount: Decimal,
    /// The worth of one unit of the last digit, in the unit of the cell; of a sum, that of all its terms together.
    pub resolution: Decimal,
    pub method: Method,
    pub release: CellRelease,
    /// `None` for a remainder, and for a balance that its release did not print.
    pub status: Option<Status>,
    /// Whether a release after this one, up to the day of the chart, printed the figure too.
    pub followed: bool,
    /// The first published value, if it is in our sources.
    pub first: Option<PublishedValue>,
    /// The earliest known value, if the first published one is not in our sources.
    pub earliest: Option<PublishedValue>,
    pub record: Option<CellRecord>,
    /// Other values that sources printed. Empty until the provenance is loaded, as are `finer`, `sources` and `note`.
    pub conflicts: Vec<CellConflict>,
    /// The same value as some sources print it, to more digits.
    pub finer: Vec<CellFinerPrint>,
    /// Why the figure was kept although it breaks a rule of the check, in the language of the figure.
    pub exceptions: Vec<String>,
    /// Why the figure is doubtful, in the language of the figure; `None` if it is not.
    pub doubt: Option<String>,
    /// Until the provenance is loaded, each has nothing but its code.
    pub sources: Vec<CellSource>,
    /// Whether its release is complete and left it out as unchanged.
    pub carried: bool,
    /// The formula of a derived figure, or a remark, in the shorthand of the data package; empty if there is none.
    pub note: String,
}

/// How a figure was obtained.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    Stated,
    Derived,
    Remainder,
    /// Worked out at a rate of another currency; nobody published it.
    Converted,
}

impl Method {
    /// The name of the method in files.
    pub fn code(self) -> &'static str {
        match self {
            Method::Stated => "stated",
            Method::Derived => "derived",
            Method::Remainder => "remainder",
            Method::Converted => "converted",
        }
    }
}

/// The release that a figure comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CellRelease {
    pub id: ReleaseId,
    pub code: String,
    pub date: Date,
    /// The code of its series.
    pub compilation: String,
}

/// A figure as one release printed it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublishedValue {
    /// in the unit of the cell.
    pub amount: Decimal,
    /// The worth of one unit of the last digit, in the unit of the cell.
    pub resolution: Decimal,
    pub release: CellRelease,
    /// Whether an editor doubts it.
    pub is_doubtful: bool,
}

/// The figure that another one is compared with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CellComparison {
    pub period: Period,
    /// `None` if it is not in our sources.
    pub value: Option<PublishedValue>,
    /// `None` if the two come from different releases, or if one is not available.
    pub change: Option<Change>,
    /// Whether the statistic had begun by that period. Before, there was nothing to print.
    pub has_begun: bool,
}

/// A value in another currency.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CellConversion {
    /// in `unit`, without digits that its rounding leaves open.
    pub amount: Decimal,
    pub unit: Unit,
    /// How much of the currency one unit of `per` was worth on the average of the year.
    pub rate: Decimal,
    pub per: [u8; 3],
}

/// A record and the year since which it is one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CellRecord {
    pub record: Record,
    /// The year in which the statistic began.
    pub began: u16,
}

impl Cell {
    /// The value, in the unit of the cell; `None` if it is not in our sources.
    pub fn amount(&self) -> Option<Decimal> {
        self.value.as_ref().map(|value| value.amount)
    }

    /// The compared value, in the unit of the cell.
    pub fn compared_amount(&self) -> Option<Decimal> {
        Some(self.comparison.as_ref()?.value.as_ref()?.amount)
    }

    /// The change from the compared value, if both come from one release.
    pub fn change(&self) -> Option<Change> {
        self.comparison.as_ref()?.change
    }

    /// The value, unless it is doubtful: what headlines and ranks may be made of.
    pub fn sound_amount(&self) -> Option<Decimal> {
        self.value.as_ref().filter(|value| value.doubt.is_none()).map(|value| value.amount)
    }

    /// The compared value, unless it is doubtful.
    pub fn sound_compared_amount(&self) -> Option<Decimal> {
        let other = self.comparison.as_ref()?.value.as_ref()?;
        (!other.is_doubtful).then_some(other.amount)
    }

    /// The change from the compared value, unless one of the two is doubtful.
    pub fn sound_change(&self) -> Option<Change> {
        self.sound_amount().and(self.sound_compared_amount()).and(self.change())
    }

    pub fn record(&self) -> Option<CellRecord> {
        self.value.as_ref()?.record
    }

    /// Whether the publisher marks it as unavailable.
    pub fn is_unavailable(&self) -> bool {
        self.flags.contains(&Flag::Unavailable)
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
    /// Whether the sign differs from that of the first published value.
    pub fn has_flipped_sign(&self) -> bool {
        self.first.as_ref().is_some_and(|first| first.amount.signum() * self.amount.signum() < 0)
    }

    /// The value as it is told: of a remainder, without digits that rounding leaves open.
    pub fn told(&self) -> Decimal {
        match self.method {
            Method::Remainder => self.amount.round_to_multiple_of(self.resolution.power_of_ten()),
            Method::Stated | Method::Derived | Method::Converted => self.amount,
        }
    }
}
