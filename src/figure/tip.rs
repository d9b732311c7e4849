//! The text of the tip for cells of a figure: short under the pointer, in full when pinned. `scene` decides which cells
//! are hit, and `view` where the tip is placed.

use super::facts::{Weight, facts, sentences};
use super::{Cell, CellId, CellSource, Figure, Plot};
use crate::words::{self, Message};
use serde::Serialize;

/// The text of a tip.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize)]
pub struct Tip {
    /// The item and the period, as far as all cells share them.
    pub heading: String,
    /// Sentences, one or more for each cell.
    pub lines: Vec<String>,
    /// The publications that printed the figures; empty unless pinned.
    pub sources: Vec<SourceLine>,
}

/// A source with its address.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SourceLine {
    /// Publisher, title and date.
    pub text: String,
    /// Empty if there is none.
    pub url: String,
}

/// The tip under a pointer. Cells whose marks coincide share one, with a line for each.
pub fn tip(figure: &Figure, cells: &[CellId]) -> Tip {
    let most = if cells.len() == 1 { Weight::Context } else { Weight::Figure };
    compose(figure, cells, most)
}

/// The pinned tip: with the origin of each figure, its sources and conflicting values.
pub fn pinned(figure: &Figure, cells: &[CellId]) -> Tip {
    compose(figure, cells, Weight::Provenance)
}

/// The tip with the facts of cells up to a weight.
fn compose(figure: &Figure, ids: &[CellId], most: Weight) -> Tip {
    let cells: Vec<&Cell> = ids.iter().map(|id| figure.cell(*id)).collect();
    let mut tip = Tip { heading: heading(figure, &cells), ..Tip::default() };
    for cell in &cells {
        let facts = facts(figure.lang, cell);
        let mut lines = sentences(&facts, Weight::Figure..=most);
        tip.lines.extend(lines.next().map(|value| named_value(figure, cell, &cells, value)));
        tip.lines.extend(lines.map(str::to_string));
        if most == Weight::Provenance {
            add_sources(cell, &mut tip.sources);
        }
    }
    tip
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

/// The line of a cell's value, with the item, period or release by which it differs from the other cells.
fn named_value(figure: &Figure, cell: &Cell, among: &[&Cell], value: &str) -> String {
    let item = among.iter().any(|other| other.subject != cell.subject).then(|| name(cell));
    let period = among.iter().any(|other| other.period != cell.period).then_some(cell.words.period.as_str());
    let release = match (&figure.plot, &cell.value) {
        (Plot::Revisions(_), Some(value)) if among.len() > 1 => Some(words::date(figure.lang, value.release.date)),
        _ => None,
    };
    let named = match (item, period, release) {
        (Some(item), Some(period), _) => words::say(figure.lang, Message::ItemAndPeriod { item, period }),
        (Some(one), None, _) | (None, Some(one), _) => one.to_string(),
        (None, None, Some(day)) => day,
        (None, None, None) => return words::capital(value.to_string()),
    };
    words::say(figure.lang, Message::Labelled { label: &words::capital(named), text: value })
}

/// The name of a cell's item; the short one for the total, whose full name is that of the statistic.
fn name(cell: &Cell) -> &str {
    if cell.parent.is_none() { &cell.words.short } else { &cell.words.label }
}

fn shows_several_items(plot: &Plot) -> bool {
    match plot {
        Plot::Columns(_) | Plot::Difference(_) | Plot::Revisions(_) => false,
        Plot::Bars(_) | Plot::Dumbbell(_) | Plot::Bridge(_) | Plot::Stack(_) | Plot::Multiples(_) => true,
    }
}

/// Adds the sources of a cell that are not in the list yet; none until the provenance is loaded.
pub(super) fn add_sources(cell: &Cell, lines: &mut Vec<SourceLine>) {
    let sources = cell.value.iter().flat_map(|value| &value.sources);
    for CellSource { publisher, title, date, url, .. } in sources.filter(|source| !source.publisher.is_empty()) {
        let line = SourceLine { text: format!("{publisher}, {title}, {date}"), url: url.clone() };
        if !lines.contains(&line) {
            lines.push(line);
        }
    }
}
