//! What is told beside the figure of a cell: who printed it, who printed it otherwise, and what moved it.

use super::{Cell, CellId, tip};
use crate::data::Decimal;
use crate::query::Lang;
use crate::words::{self, Message};
use itertools::Itertools;

/// A different value that another source printed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CellConflict {
    pub publisher: String,
    /// In the unit of the measure.
    pub printed: Decimal,
    /// Why it was not used, in the shorthand of the data package.
    pub reason: String,
}

/// A value as one source prints it, to more digits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CellFinerPrint {
    pub publisher: String,
    /// In the unit of the measure.
    pub printed: Decimal,
}

/// What moved the figures of a cell's item in its period.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CellEvent {
    /// In the language of the figure.
    pub text: String,
    /// Until the provenance is loaded, each has nothing but its code.
    pub sources: Vec<CellSource>,
}

/// An event as the chart tells it: its number is that of its place in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EventMark {
    /// Where the number stands.
    pub cell: CellId,
    /// The item or the period, as far as the chart shows several, and what happened.
    pub text: String,
}

/// The events of the cells of a chart, in the order of periods, then of cells. Of several cells for one figure, as releases
/// printed it one after another, the last has the mark.
pub(super) fn event_marks(lang: Lang, cells: &[Cell]) -> Vec<EventMark> {
    let same_item = cells.iter().map(|cell| &cell.code).all_equal();
    let same_period = cells.iter().map(|cell| cell.period).all_equal();
    let with_events = (0..).map(CellId).zip(cells).filter(|(_, cell)| !cell.events.is_empty());
    let mut last_of_figure: Vec<(CellId, &Cell)> = Vec::new();
    for (id, cell) in with_events {
        match last_of_figure.iter_mut().find(|(_, other)| (&other.code, other.period) == (&cell.code, cell.period)) {
            Some(known) => known.0 = id,
            None => last_of_figure.push((id, cell)),
        }
    }
    last_of_figure.sort_by_key(|(id, cell)| (cell.period, *id));
    let label = |cell: &Cell| {
        let (item, period) = (tip::name(cell), cell.words.period.as_str());
        words::capital(match (same_item, same_period) {
            (true, _) => period.to_string(),
            (false, true) => item.to_string(),
            (false, false) => words::say(lang, Message::ItemAndPeriod { item, period }),
        })
    };
    let told = |(id, cell): (CellId, &Cell)| {
        let label = label(cell);
        let text = |event: &CellEvent| words::say(lang, Message::Labelled { label: &label, text: &event.text });
        cell.events.iter().map(|event| EventMark { cell: id, text: text(event) }).collect::<Vec<_>>()
    };
    last_of_figure.into_iter().flat_map(told).collect()
}

/// A publication that printed a figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CellSource {
    pub code: String,
    pub publisher: String,
    pub title: String,
    /// The language of the title if it is not that of the figure; else empty.
    pub language: String,
    /// As precise as it is known: `2019`, `2024-03` or `2024-03-20`.
    pub date: String,
    /// Empty if there is none.
    pub url: String,
}
