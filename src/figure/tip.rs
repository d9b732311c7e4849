//! The text of the tip for cells of a figure: short under the pointer, in full when pinned. `scene` decides which cells
//! are hit, and `view` where the tip is placed.

use super::facts::{Weight, facts, level, sentences};
use super::{Cell, CellId, CellSource, Figure, Plot};
use crate::words::{self, Message};
use serde::Serialize;

/// The text of a tip.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Tip {
    /// The item and the period, as far as all cells share them.
    pub heading: String,
    /// One for each cell.
    pub figures: Vec<TipFigure>,
    /// The publications that printed the figures; empty unless pinned.
    pub sources: Vec<SourceLine>,
    /// The label of the control that opens their list.
    pub sources_label: String,
}

/// What a tip says of one cell.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize)]
pub struct TipFigure {
    /// The item, period or release by which it differs from the other cells of the tip; empty if it is alone.
    pub name: String,
    /// `Surplus of $160 million`.
    pub level: String,
    /// `revised`; empty if it has none.
    pub status: String,
    /// Sentences about what it is compared with and what changed; none if it is pinned or not alone.
    pub lines: Vec<String>,
    /// All that is known of a pinned figure.
    pub rows: Vec<TipRow>,
}

/// A labelled statement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TipRow {
    pub label: String,
    pub text: String,
}

/// A source with its address.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SourceLine {
    pub publisher: String,
    pub title: String,
    /// The language of the title if it is not that of the chart; else empty.
    pub language: String,
    pub date: String,
    /// Empty if there is none.
    pub url: String,
}

impl SourceLine {
    /// Publisher, title and date.
    pub fn text(&self) -> String {
        format!("{}, {}, {}", self.publisher, self.title, self.date)
    }
}

/// The tip under a pointer. Cells whose marks coincide share one, and then it says no more than their figures.
pub fn tip(figure: &Figure, cells: &[CellId]) -> Tip {
    compose(figure, cells, |cell| {
        let facts = if cells.len() == 1 { facts(figure.lang, cell) } else { Vec::new() };
        let lines = sentences(&facts, Weight::Context..=Weight::Context).map(str::to_string).collect();
        TipFigure { lines, ..TipFigure::default() }
    })
}

/// The pinned tip: each figure with all facts as labelled rows, its sources and conflicting values.
pub fn pinned(figure: &Figure, cells: &[CellId]) -> Tip {
    let tip = compose(figure, cells, |cell| {
        let facts = facts(figure.lang, cell).into_iter().flat_map(|fact| fact.rows);
        let label = |label| words::say(figure.lang, Message::RowLabel { label });
        let rows = facts.map(|(of, text)| TipRow { label: label(of), text }).collect();
        TipFigure { rows, ..TipFigure::default() }
    });
    let mut sources = Vec::new();
    cells.iter().for_each(|id| add_sources(figure.cell(*id), &mut sources));
    Tip { sources_label: words::say(figure.lang, Message::SourcesCount { count: sources.len() }), sources, ..tip }
}

/// The tip of cells, given what it says of each beside its figure.
fn compose(figure: &Figure, ids: &[CellId], details: impl Fn(&Cell) -> TipFigure) -> Tip {
    let cells: Vec<&Cell> = ids.iter().map(|id| figure.cell(*id)).collect();
    let of_cell = |cell: &&Cell| {
        let (level, status) = level(figure.lang, cell);
        let name = name_among(figure, cell, &cells);
        TipFigure { name, level: words::capital(level), status: status.unwrap_or_default(), ..details(cell) }
    };
    Tip { heading: heading(figure, &cells), figures: cells.iter().map(of_cell).collect(), ..Tip::default() }
}

/// The item and the period, as far as cells share them.
pub(super) fn heading(figure: &Figure, cells: &[&Cell]) -> String {
    let Some(first) = cells.first() else { return String::new() };
    let same_item = cells.iter().all(|cell| cell.subject == first.subject);
    let same_period = cells.iter().all(|cell| cell.period == first.period);
    let period = &first.words.period;
    match (same_item, same_period) {
        // In a chart of the total, the period alone is clear.
        (true, true) if first.parent.is_none() && !shows_several_items(&figure.plot) => words::capital(period.clone()),
        (true, true) => words::say(figure.lang, Message::ItemAndPeriod { item: name(first), period }),
        (true, false) => name(first).to_string(),
        (false, true) => words::capital(period.clone()),
        (false, false) => String::new(),
    }
}

/// The item, period or release by which a cell differs from the others.
fn name_among(figure: &Figure, cell: &Cell, among: &[&Cell]) -> String {
    let item = among.iter().any(|other| other.subject != cell.subject).then(|| name(cell));
    let period = among.iter().any(|other| other.period != cell.period).then_some(cell.words.period.as_str());
    let release = match (&figure.plot, &cell.value) {
        (Plot::Revisions(_) | Plot::Vintages(_) | Plot::Triangle(_), Some(value)) if among.len() > 1 => {
            Some(words::date(figure.lang, value.release.date))
        }
        _ => None,
    };
    words::capital(match (item, period, release) {
        (Some(item), Some(period), _) => words::say(figure.lang, Message::ItemAndPeriod { item, period }),
        (Some(one), None, _) | (None, Some(one), _) => one.to_string(),
        (None, None, Some(day)) => day,
        (None, None, None) => String::new(),
    })
}

/// The name of a cell's item; the short one for the total, whose full name is that of the statistic.
pub(super) fn name(cell: &Cell) -> &str {
    if cell.parent.is_none() { &cell.words.short } else { &cell.words.label }
}

fn shows_several_items(plot: &Plot) -> bool {
    match plot {
        Plot::Columns(_) | Plot::Difference(_) | Plot::Revisions(_) => false,
        Plot::Vintages(_) | Plot::Triangle(_) => false,
        Plot::Line(plot) => plot.series.len() > 1,
        Plot::Bars(_) | Plot::Dumbbell(_) | Plot::Bridge(_) | Plot::Stack(_) | Plot::Multiples(_) => true,
    }
}

/// Adds the sources of a cell that are not in the list yet; none until the provenance is loaded.
pub(super) fn add_sources(cell: &Cell, lines: &mut Vec<SourceLine>) {
    let sources = cell.value.iter().flat_map(|value| &value.sources);
    let of_events = cell.events.iter().flat_map(|event| &event.sources);
    let published = sources.chain(of_events).filter(|source| !source.publisher.is_empty());
    for CellSource { publisher, title, language, date, url, .. } in published.cloned() {
        let line = SourceLine { publisher, title, language, date, url };
        if !lines.contains(&line) {
            lines.push(line);
        }
    }
}
