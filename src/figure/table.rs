//! A figure to its table: every cell a row, in words, with where it comes from. The page and the element show the same.
//! Knows no markup.

use crate::data::Dataset;
use crate::figure::tip::{self, SourceLine};
use crate::figure::{Cell, CellId, Figure};
use crate::join::concat;
use crate::query::Lang;
use crate::words::{self, Column, Text};

/// The figures behind a chart, for reading.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Table {
    /// The heads of the columns, that of the sources last.
    pub head: Vec<String>,
    pub rows: Vec<TableRow>,
}

/// One figure.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct TableRow {
    /// One text for each head but the last; empty where there is nothing to say. The first names the row.
    pub texts: Vec<String>,
    /// How the figure came about, where that is not plain.
    pub remarks: Vec<String>,
    pub sources: Vec<SourceLine>,
}

/// Tells the figures of a chart in the order of its cells. A column in which no row says anything is left out, and so
/// is what all rows share and the chart's own words say: the item, the flow.
pub fn table(figure: &Figure, data: &Dataset) -> Table {
    let (mut rows, mut head) = (Vec::new(), Vec::new());
    for at in 0..figure.cells.len() as u32 {
        let (remarks, sources) = tip::provenance(figure, data, CellId(at));
        rows.push(TableRow { texts: Vec::new(), remarks, sources });
    }
    let mut several = false;
    for column in COLUMNS {
        let mut texts = Vec::new();
        let (mut differ, mut some) = (false, false);
        for cell in &figure.cells {
            let text = text(figure.lang, data, cell, column);
            differ |= texts.first().is_some_and(|first| *first != text);
            some |= !text.is_empty();
            texts.push(text);
        }
        let shown = match column {
            Column::Item => {
                several = differ;
                differ
            }
            Column::Flow => differ,
            Column::Period => !several || differ,
            Column::Figure | Column::Sources => true,
            Column::Compared | Column::Change | Column::Status | Column::Release | Column::FirstPublished => some,
        };
        if !shown {
            continue;
        }
        head.push(words::say(figure.lang, Text::Column(column)));
        if column != Column::Sources {
            for (row, text) in rows.iter_mut().zip(texts) {
                row.texts.push(text);
            }
        }
    }
    Table { head, rows }
}

/// The columns in their order; the first that is shown names the row.
const COLUMNS: [Column; 10] = [
    Column::Item,
    Column::Period,
    Column::Flow,
    Column::Figure,
    Column::Status,
    Column::Compared,
    Column::Change,
    Column::FirstPublished,
    Column::Release,
    Column::Sources,
];

fn text(lang: Lang, data: &Dataset, cell: &Cell, column: Column) -> String {
    let known = cell.known.as_ref();
    let text = match column {
        Column::Item => Some(cell.words.label.clone()),
        Column::Period => Some(words::capital(cell.words.period.clone())),
        Column::Flow => Some(words::flow(lang, cell.flow).to_string()),
        Column::Figure => Some(known.map_or_else(|| words::not_held(lang).to_string(), |_| cell.words.text.clone())),
        Column::Status => known.and_then(|k| k.status).map(|status| words::say(lang, Text::Status(status))),
        Column::Compared => cell.compared.and_then(|c| {
            let period = words::period_tick(lang, c.period);
            Some(concat(&[&*period, ": ", &words::words(lang, c.value?)]))
        }),
        Column::Change => cell.compared.and_then(|c| c.change).map(|change| {
            let sign = if change.value > 0 { "+" } else { "" };
            concat(&[sign, &words::words(lang, change.value)])
        }),
        Column::FirstPublished => known.and_then(|k| k.first).map(|(value, _)| words::words(lang, value)),
        Column::Release => known.map(|k| words::date(lang, data.release(k.release).date)),
        Column::Sources => None,
    };
    text.unwrap_or_default()
}
