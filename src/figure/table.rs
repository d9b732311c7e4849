//! The table of a figure: a row for each cell, as text without markup. Static pages and the element show the same one.

use super::facts::{Fact, facts};
use super::tip::{self, SourceLine};
use super::{Cell, Figure, Plot};
use crate::words::{self, Column, Message};
use itertools::Itertools;
use serde::Serialize;

/// The figures of a chart as a table of texts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Table {
    /// What the chart shows: its title and subtitle.
    pub caption: String,
    /// The headings of the columns, that of remarks and sources last.
    pub head: Vec<String>,
    /// How many columns, from the first, tell rows apart: item, period, flow, and the release in a chart of releases.
    pub row_headers: usize,
    pub rows: Vec<TableRow>,
}

/// One figure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct TableRow {
    /// One text for each heading but the last, which may be empty.
    pub texts: Vec<String>,
    /// What is known of the figure and has no column: records, how it was obtained, conflicting prints.
    pub remarks: Vec<String>,
    pub sources: Vec<SourceLine>,
    /// The label of the control that opens their list.
    pub sources_label: String,
}

/// The columns of texts, in order.
const COLUMNS: [Column; 10] = [
    Column::Item,
    Column::Period,
    Column::Flow,
    Column::Figure,
    Column::Status,
    Column::Flag,
    Column::Compared,
    Column::Change,
    Column::FirstPublished,
    Column::Release,
];

/// The table of a figure, in the order of its cells. Empty columns are left out, and so are columns of item and flow if
/// all rows share the value, which the title names then.
pub fn table(figure: &Figure) -> Table {
    let facts: Vec<Vec<Fact>> = figure.cells.iter().map(|cell| facts(figure.lang, cell)).collect();
    let (headers, others): (Vec<Column>, Vec<Column>) =
        COLUMNS.iter().partition(|column| is_header(&figure.plot, **column));
    let columns = headers.iter().chain(&others).map(|column| {
        let column = *column;
        let texts = figure.cells.iter().zip(&facts).map(|(cell, facts)| text(cell, facts, column));
        (column, texts.collect::<Vec<String>>())
    });
    let columns: Vec<_> = columns.collect();
    let several_items = !columns[0].1.iter().all_equal();
    let shown: Vec<_> = columns
        .into_iter()
        .filter(|(column, texts)| match column {
            Column::Item | Column::Flow => !texts.iter().all_equal(),
            Column::Period => !several_items || !texts.iter().all_equal(),
            Column::Figure | Column::Sources => true,
            Column::Compared
            | Column::Change
            | Column::Status
            | Column::Flag
            | Column::Release
            | Column::FirstPublished => texts.iter().any(|text| !text.is_empty()),
        })
        .collect();
    let heads = shown.iter().map(|(column, _)| *column).chain([Column::Sources]);
    let row = |(at, cell): (usize, &Cell)| {
        let mut sources = Vec::new();
        tip::add_sources(cell, &mut sources);
        TableRow {
            texts: shown.iter().map(|(_, texts)| texts[at].clone()).collect(),
            remarks: facts[at].iter().filter_map(Fact::remark).map(str::to_string).collect(),
            sources_label: words::say(figure.lang, Message::SourcesCount { count: sources.len() }),
            sources,
        }
    };
    Table {
        caption: words::say(
            figure.lang,
            Message::Caption { title: &figure.head.title, subtitle: &figure.head.subtitle },
        ),
        row_headers: shown.iter().filter(|(column, _)| is_header(&figure.plot, *column)).count(),
        head: heads.map(|column| words::say(figure.lang, Message::Column { column })).collect(),
        rows: figure.cells.iter().enumerate().map(row).collect(),
    }
}

/// Whether a column tells rows apart.
fn is_header(plot: &Plot, column: Column) -> bool {
    match column {
        Column::Item | Column::Period | Column::Flow => true,
        Column::Release => matches!(plot, Plot::Revisions(_) | Plot::Vintages(_) | Plot::Triangle(_)),
        Column::Figure | Column::Status | Column::Flag | Column::Compared | Column::Change => false,
        Column::FirstPublished | Column::Sources => false,
    }
}

/// The text of a cell in a column: a name, or an entry of one of its facts.
fn text(cell: &Cell, facts: &[Fact], column: Column) -> String {
    match column {
        Column::Item => cell.words.label.clone(),
        Column::Period => words::capital(cell.words.period.clone()),
        Column::Flow => cell.words.measure.clone(),
        Column::Figure | Column::Compared | Column::Change | Column::Status | Column::Release => entry(facts, column),
        Column::FirstPublished | Column::Flag | Column::Sources => entry(facts, column),
    }
}

fn entry(facts: &[Fact], column: Column) -> String {
    let mut entries = facts.iter().flat_map(|fact| &fact.entries);
    entries.find(|(of, _)| *of == column).map(|(_, entry)| entry.clone()).unwrap_or_default()
}
