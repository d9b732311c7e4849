//! Dataset and ResolvedQuery to [`Figure`]: what is to be shown, in figures and words. One file a chart.
//! Knows no width, no colour, no font. Table, spoken text, files and tip are made from it.

mod bridge;
mod cell;
mod columns;
mod compose;
mod difference;
mod figures;
mod head;
mod multiples;
mod newer;
mod plot;
mod revisions;
mod rows;
mod stack;
pub mod table;
pub mod tip;

pub use cell::sign_flipped;
pub use compose::{Refused, compose};
pub use figures::{CompareRow, FigureRow, Figures, figures, row_of};
pub use newer::{Newer, newer};
pub use plot::{
    BreakAt, Bridge, Columns, Difference, Multiples, Panel, Plot, RevisionHistory, Revisions, Row, Rows, Series, Stack,
    StackColumn, Step, StepKind,
};

use crate::data::{Flow, ItemId, Period, ReleaseId, SourceId};
use crate::derive::{Change, Record, RemainderKind, Status};
use crate::query::{ChartKind, Lang};

/// A cell of a figure, by its place in [`Figure::cells`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CellId(pub u32);

/// What is to be shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// The canonical query.
    pub query: String,
    pub kind: ChartKind,
    pub lang: Lang,
    pub flow: Flow,
    pub head: Head,
    /// Every figure behind the chart: the rows of `figures`, in their order.
    pub cells: Vec<Cell>,
    pub plot: Plot,
    /// Cells that an editor wants to stand out; empty: all alike.
    pub highlighted: Vec<CellId>,
    /// An editor's few words at a cell.
    pub annotations: Vec<(CellId, String)>,
}

/// The words around a chart.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Head {
    /// The finding, or the editor's own words.
    pub title: String,
    /// Measure, place, period and unit.
    pub subtitle: String,
    /// The worked-out finding and what the chart is, for those who do not see it.
    pub description: String,
    /// Sentences: what is preliminary, broken, not in our sources; or the editor's own words.
    pub notes: Vec<String>,
    pub source: String,
    /// 'As of 24 March 2023': wherever a day is asked for. Whether a later release is out never changes the picture.
    pub as_of: Option<String>,
    /// The unit of the value axis where the marks do not say it: 억 달러.
    pub unit: Option<String>,
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

/// How a figure came about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    Stated,
    Derived,
    Remainder,
}

/// One figure of a chart, held or not.
#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    pub subject: Subject,
    pub parent: Option<ItemId>,
    pub period: Period,
    pub flow: Flow,
    /// `None`: not in our sources.
    pub known: Option<CellValue>,
    /// `None`: nothing is compared, or a break forbids it.
    pub compared: Option<Compared>,
    pub record: Option<Record>,
    pub words: CellWords,
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
    /// The figure on a mark: `−$1.33bn`, `−13.3`; of a figure that is not held: `not in our sources`.
    pub mark: String,
    /// The figure in words: `−$1.33 billion`, `−13억3000만 달러`; empty if it is not held.
    pub text: String,
}

/// A figure that is held.
#[derive(Clone, Debug, PartialEq)]
pub struct CellValue {
    /// USD million.
    pub value: i32,
    /// What rounding leaves open, USD million: the last digit's worth, or of a sum the worth of all its terms.
    pub resolution: u32,
    pub method: Method,
    pub release: ReleaseId,
    /// `None` for a remainder.
    pub status: Option<Status>,
    /// What was first published, where held: USD million, and by which release.
    pub first: Option<(i32, ReleaseId)>,
    /// The earliest figure held, where what was first published is not.
    pub earliest: Option<(i32, ReleaseId)>,
    pub sources: Vec<SourceId>,
    /// The formula of a derived figure, or a remark; empty if none.
    pub note: String,
}

/// The figure that another one is compared with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Compared {
    pub period: Period,
    /// USD million; `None`: not in our sources.
    pub value: Option<i32>,
    pub release: Option<ReleaseId>,
    /// `None`: not worked out, the two come from different releases (drawn hollow) or one is not held.
    pub change: Option<Change>,
}

impl Figure {
    pub fn cell(&self, id: CellId) -> &Cell {
        &self.cells[id.0 as usize]
    }
}
