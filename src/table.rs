//! A figure to its table: every cell a row, in words, with where it comes from. The page and the element show the same.
//! Knows no markup.

use crate::data::Dataset;
use crate::figure::{Cell, CellId, Figure};
use crate::join::concat;
use crate::locale::{self, Column, Text};
use crate::spec::Lang;
use crate::tip::{self, SourceLine};

/// The figures behind a chart, for reading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// The heads of the columns, that of the sources last.
    pub head: Vec<String>,
    pub rows: Vec<TableRow>,
}

/// One figure.
#[derive(Clone, Debug, PartialEq, Eq)]
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
    let cells = &figure.cells;
    let lang = figure.lang;
    let differs = |of: fn(&Cell) -> &str| cells.iter().any(|cell| of(cell) != of(&cells[0]));
    let several = differs(|cell| &cell.words.label);
    let (mut columns, mut head) = (Vec::new(), Vec::new());
    for column in COLUMNS {
        let shown = match column {
            Column::Item => several,
            Column::Flow => differs(|cell| cell.flow.code()),
            Column::Period => !several || differs(|cell| &cell.words.period),
            Column::Figure | Column::Sources => true,
            Column::Compared | Column::Change | Column::Status | Column::Release | Column::FirstPublished => {
                cells.iter().any(|cell| !text(lang, data, cell, column).is_empty())
            }
        };
        if shown {
            columns.push(column);
            head.push(locale::say(lang, Text::Column(column)));
        }
    }
    let mut rows = Vec::new();
    for (at, cell) in cells.iter().enumerate() {
        let mut texts = Vec::new();
        for column in &columns {
            if *column != Column::Sources {
                texts.push(text(lang, data, cell, *column));
            }
        }
        let (remarks, sources) = tip::provenance(figure, data, CellId(at as u32));
        rows.push(TableRow { texts, remarks, sources });
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
        Column::Period => Some(locale::capital(cell.words.period.clone())),
        Column::Flow => Some(locale::flow(lang, cell.flow).to_string()),
        Column::Figure => Some(known.map_or_else(|| locale::not_held(lang).to_string(), |_| cell.words.text.clone())),
        Column::Status => known.and_then(|k| k.status).map(|status| locale::say(lang, Text::Status(status))),
        Column::Compared => cell.compared.and_then(|c| {
            let period = locale::period_tick(lang, c.period);
            Some(concat(&[&*period, ": ", &locale::words(lang, c.value?)]))
        }),
        Column::Change => cell.compared.and_then(|c| c.change).map(|change| {
            let sign = if change.value > 0 { "+" } else { "" };
            concat(&[sign, &locale::words(lang, change.value)])
        }),
        Column::FirstPublished => known.and_then(|k| k.first).map(|(value, _)| locale::words(lang, value)),
        Column::Release => known.map(|k| locale::date(lang, data.release(k.release).date)),
        Column::Sources => None,
    };
    text.unwrap_or_default()
}
