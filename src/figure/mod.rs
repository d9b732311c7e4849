//! Dataset and query to [`Figure`]: what is to be shown, in figures and words. One file a chart.
//! Knows no width, no colour, no font. Table, speech, files and tip are made from the figure alone.

mod bridge;
mod builder;
mod cell;
mod columns;
mod compose;
mod csv;
mod difference;
pub mod facts;
mod figures;
mod head;
mod multiples;
mod newer;
mod plot;
mod revisions;
mod rows;
mod speech;
mod stack;
pub mod table;
pub mod tip;

pub use cell::{
    Cell, CellComparison, CellConflict, CellId, CellRecord, CellRelease, CellSource, CellValue, CellWords, Method,
    PublishedValue, Subject,
};
pub use compose::{Refused, compose};
pub use figures::{CompareRow, FigureRow, Figures, figures};
pub use newer::{Newer, newer};
pub use plot::{
    BreakAt, Bridge, Columns, Difference, Multiples, Panel, Plot, RevisionHistory, Revisions, Row, Rows, Series, Stack,
    StackColumn, Step, StepKind,
};
pub use speech::speech;

use crate::data::{Date, Flow};
use crate::query::{ChartKind, Lang};

/// What is to be shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// The canonical query.
    pub query: String,
    pub kind: ChartKind,
    pub lang: Lang,
    pub flow: Flow,
    /// The day that the query names.
    pub as_of: Option<Date>,
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

impl Figure {
    pub fn cell(&self, id: CellId) -> &Cell {
        &self.cells[id.0 as usize]
    }

    /// The day that the query names, else that of the newest release drawn from; `None` where no figure is available.
    pub fn as_of_day(&self) -> Option<Date> {
        self.as_of.or_else(|| self.newest_release().map(|release| release.date))
    }

    /// The newest release that a figure is drawn from.
    pub fn newest_release(&self) -> Option<&CellRelease> {
        let releases = self.cells.iter().filter_map(|cell| Some(&cell.value.as_ref()?.release));
        releases.max_by_key(|release| release.id)
    }
}
