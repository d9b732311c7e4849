//! The structure of each kind of chart: its cells in their order, with names but without positions.
//!
//! It is a little long because the kinds of charts are read side by side.

use super::CellId;
use crate::data::{Date, Decimal, Period};
use crate::derive::Change;

/// A break between two neighbours on a time axis.
#[derive(Clone, Debug, PartialEq)]
pub struct BreakAt {
    /// The number of periods of the axis before the break.
    pub after: usize,
    pub note: String,
    /// Whether it parts exports and imports, but not their balance.
    pub of_flows: bool,
}

/// The structure of a chart.
#[derive(Clone, Debug, PartialEq)]
pub enum Plot {
    Columns(Columns),
    Difference(Difference),
    Bars(Rows),
    Dumbbell(Rows),
    Bridge(Bridge),
    Stack(Stack),
    Multiples(Multiples),
    Revisions(Revisions),
    Line(Lines),
    Vintages(Vintages),
    Triangle(Triangle),
}

/// One item over time: columns above and below zero, one for each period of the axis.
#[derive(Clone, Debug, PartialEq)]
pub struct Columns {
    pub cells: Vec<CellId>,
    pub breaks: Vec<BreakAt>,
    /// Whether first published values are drawn as outlines.
    pub ghosts: bool,
}

/// Exports and imports as two lines, the balance between them filled.
#[derive(Clone, Debug, PartialEq)]
pub struct Difference {
    /// Exports, imports and balance of each period of the axis.
    pub periods: Vec<[CellId; 3]>,
    pub breaks: Vec<BreakAt>,
    pub exports: String,
    pub imports: String,
    pub surplus: String,
    pub deficit: String,
    pub ghosts: bool,
}

/// Items of one period, a row for each: `bars` and `dumbbell`.
#[derive(Clone, Debug, PartialEq)]
pub struct Rows {
    pub rows: Vec<Row>,
    /// The names of the drawn and the compared period; the latter is `None` with `compare=none`.
    pub period: String,
    pub compared: Option<String>,
    pub ghosts: bool,
}

impl Rows {
    /// The cells of all rows, from top to bottom.
    pub fn cells(&self) -> impl Iterator<Item = CellId> {
        self.rows.iter().map(|row| row.cell)
    }
}

/// One row.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    pub cell: CellId,
    /// 0 at the top of what is drawn, 1 for a part of a drawn item, and so on.
    pub depth: u8,
    /// The release of this figure, if the rows do not share one.
    pub release: Option<String>,
    /// The text of the compared value on its mark.
    pub compared_mark: Option<String>,
}

/// How parts, or their changes, lead to a total.
#[derive(Clone, Debug, PartialEq)]
pub struct Bridge {
    pub steps: Vec<Step>,
    pub ghosts: bool,
}

/// One bar of a bridge.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    pub cell: CellId,
    pub kind: StepKind,
    /// Where the bar starts and ends on the value axis, in the unit of the measure.
    pub from: Decimal,
    pub to: Decimal,
    /// The text at the bar: the value of the part, its change or the total.
    pub mark: String,
    /// The name of the bar; with `change=yes`, that of a total is its period.
    pub label: String,
    pub short: String,
}

/// The kind of a bar of a bridge.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StepKind {
    Total,
    Part,
    Remainder,
}

/// Parts over time, surpluses stacked up and deficits down, the net marked.
#[derive(Clone, Debug, PartialEq)]
pub struct Stack {
    pub columns: Vec<StackColumn>,
    /// The parts in order, the remainder last.
    pub series: Vec<Series>,
    /// The name of the net.
    pub net: String,
    /// The breaks of the net.
    pub breaks: Vec<BreakAt>,
    /// The breaks of parts where the net has none.
    pub part_breaks: Vec<BreakAt>,
    pub ghosts: bool,
}

/// The parts of one period.
#[derive(Clone, Debug, PartialEq)]
pub struct StackColumn {
    pub period: Period,
    pub tick: String,
    /// A cell for each series, `None` in a column without a sum.
    pub parts: Vec<Option<CellId>>,
    /// The cell of the total.
    pub total: CellId,
    /// Whether the column is a gap, because its sum was refused.
    pub left_out: bool,
}

/// One part of a stack through all its columns.
#[derive(Clone, Debug, PartialEq)]
pub struct Series {
    pub label: String,
    pub short: String,
    pub remainder: bool,
}

/// One small panel for each item over time, all on one scale.
#[derive(Clone, Debug, PartialEq)]
pub struct Multiples {
    pub panels: Vec<Panel>,
    /// Items with fewer than five points: rows of a small table below the panels.
    pub sparse: Vec<Panel>,
    pub ghosts: bool,
}

impl Multiples {
    /// All drawn items, panels and rows.
    pub fn all(&self) -> impl DoubleEndedIterator<Item = &Panel> {
        self.panels.iter().chain(&self.sparse)
    }

    /// The cells of one period of the axis, one for each item.
    pub fn column(&self, place: usize) -> Vec<CellId> {
        self.all().filter_map(|panel| panel.cells.get(place).copied()).collect()
    }
}

/// One item of `multiples`.
#[derive(Clone, Debug, PartialEq)]
pub struct Panel {
    pub label: String,
    pub short: String,
    pub depth: u8,
    /// One for each period of the axis.
    pub cells: Vec<CellId>,
    pub breaks: Vec<BreakAt>,
}

/// The values of each period, release by release.
#[derive(Clone, Debug, PartialEq)]
pub struct Revisions {
    pub periods: Vec<RevisionHistory>,
}

/// The values that releases printed for one period.
#[derive(Clone, Debug, PartialEq)]
pub struct RevisionHistory {
    pub period: Period,
    pub tick: String,
    /// One for each release, oldest first; a single cell without a value if the period is not in our sources.
    pub cells: Vec<CellId>,
    /// Breaks between two releases of this period.
    pub breaks: Vec<BreakAt>,
    /// How often the sign changed from one release to the next, changes across breaks not counted.
    pub sign_changes: usize,
}

/// Items over time as lines.
#[derive(Clone, Debug, PartialEq)]
pub struct Lines {
    pub series: Vec<LineSeries>,
}

/// One item of `line`.
#[derive(Clone, Debug, PartialEq)]
pub struct LineSeries {
    pub label: String,
    pub short: String,
    /// One for each period of the axis.
    pub cells: Vec<CellId>,
    pub breaks: Vec<BreakAt>,
}

/// One item as several releases knew it.
#[derive(Clone, Debug, PartialEq)]
pub struct Vintages {
    /// Oldest first; never empty.
    pub releases: Vec<VintageLine>,
    /// How many releases there are on this side of the breaks, those that are not drawn included.
    pub of: usize,
    /// How many releases a break parts from these.
    pub other_side: usize,
}

/// What one release printed.
#[derive(Clone, Debug, PartialEq)]
pub struct VintageLine {
    pub date: Date,
    /// One for each period of the axis; `None` where it printed nothing.
    pub cells: Vec<Option<CellId>>,
}

/// What each release printed of each period.
#[derive(Clone, Debug, PartialEq)]
pub struct Triangle {
    pub rows: Vec<TriangleRow>,
    /// The month of each release, oldest first.
    pub months: Vec<String>,
    /// How many older releases are left out.
    pub left_out: usize,
}

/// One period of a triangle.
#[derive(Clone, Debug, PartialEq)]
pub struct TriangleRow {
    pub tick: String,
    /// Oldest first.
    pub cells: Vec<TriangleCell>,
    /// The cell of a period that no release printed.
    pub missing: Option<CellId>,
    /// Breaks between two releases of this period, by the position of the later among the cells.
    pub breaks: Vec<BreakAt>,
}

impl TriangleRow {
    /// The figures that were printed, or the cell that says that none is known.
    pub fn ids(&self) -> Vec<CellId> {
        self.cells.iter().map(|cell| cell.cell).chain(self.missing).collect()
    }
}

/// What one release printed of one period.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TriangleCell {
    /// The position of the release.
    pub column: usize,
    pub cell: CellId,
    /// The difference from the first comparable figure; `None` for that one.
    pub revision: Option<Change>,
}
