//! Composes a [`Figure`] from a resolved query: the content of a chart, as cells and texts. One file for each chart.
//!
//! It is independent of width, colours and fonts. Tips, tables, speech and files are made from the figure alone.

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
mod line;
mod marks;
mod multiples;
mod newer;
pub mod outline;
mod plot;
mod remarks;
mod revisions;
mod rows;
mod speech;
mod stack;
pub mod table;
pub mod tip;
mod triangle;
mod vintages;

pub use cell::{
    Cell, CellComparison, CellConversion, CellId, CellRecord, CellRelease, CellValue, CellWords, Method,
    PublishedValue, Subject,
};
pub use compose::{Refused, compose};
pub use figures::{CompareRow, FigureRow, Figures, figures};
pub use newer::{Newer, newer};
pub use plot::{
    BreakAt, Bridge, Columns, Difference, LineSeries, Lines, Multiples, Panel, Plot, RevisionHistory, Revisions, Row,
    Rows, Series, Stack, StackColumn, Step, StepKind, Triangle, TriangleCell, TriangleRow, VintageLine, Vintages,
};
pub use remarks::{CellConflict, CellEvent, CellFinerPrint, CellSource, EventMark};
pub use speech::speech;

use crate::data::{Date, MeasureId, Unit};
use crate::query::{ChartKind, Lang};

/// The content of a chart.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// The canonical query.
    pub query: String,
    pub kind: ChartKind,
    pub lang: Lang,
    pub flow: MeasureId,
    pub unit: Unit,
    /// Whether an axis of its values must hold zero.
    pub holds_zero: bool,
    /// The day that the query names.
    pub as_of: Option<Date>,
    pub head: Head,
    /// Every figure of the chart, in the order of the rows of `ip-balance figures`.
    pub cells: Vec<Cell>,
    pub plot: Plot,
    /// The cells that an editor highlights; if there are none, all cells are drawn alike.
    pub highlighted: Vec<CellId>,
    /// The editor's annotations and the cells that they belong to.
    pub annotations: Vec<(CellId, String)>,
    /// What moved figures, in the order of its numbers: each is marked at its cell and told below the plot.
    pub events: Vec<EventMark>,
}

/// The texts around a chart.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Head {
    /// The finding, or the editor's headline.
    pub title: String,
    /// Measure, breakdown, period and unit.
    pub subtitle: String,
    /// The finding and the kind of chart, for readers who do not see the plot.
    pub description: String,
    /// Sentences about preliminary and missing figures and about breaks, or the editor's note.
    pub notes: Vec<String>,
    /// Those of the notes that keep readers from an error: figures that do not compare, or that are doubtful. They go
    /// wherever a picture of the chart goes.
    pub warnings: Vec<String>,
    pub source: String,
    /// `As of 24 March 2023`, if the query names a day. It does not depend on later releases.
    pub as_of: Option<String>,
    /// The unit of the value axis, if the marks do not name it.
    pub unit: Option<String>,
}

impl Figure {
    pub fn cell(&self, id: CellId) -> &Cell {
        &self.cells[id.0 as usize]
    }

    /// The day that the query names, else that of the newest release that a figure comes from; `None` if no figure is
    /// available.
    pub fn as_of_day(&self) -> Option<Date> {
        self.as_of.or_else(|| self.newest_release().map(|release| release.date))
    }

    /// The newest release that a figure comes from.
    pub fn newest_release(&self) -> Option<&CellRelease> {
        let releases = self.cells.iter().filter_map(|cell| Some(&cell.value.as_ref()?.release));
        releases.max_by_key(|release| release.id)
    }
}
