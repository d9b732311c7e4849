//! The rows of a [`Figure`], one for each cell, as `ip-balance figures` prints them and `element.figures` returns them.

use super::{Cell, CellComparison, Figure};
use crate::data::{Decimal, Flag};
use crate::words;
use serde::Serialize;

/// The file of a chart's figures.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Figures<'a> {
    pub query: &'a str,
    pub title: &'a str,
    pub subtitle: &'a str,
    pub note: String,
    pub unit: String,
    /// See [`Figure::as_of_day`].
    pub as_of: Option<String>,
    pub figures: Vec<FigureRow<'a>>,
}

/// One figure. Everything about its value is `None` if it is not in our sources.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct FigureRow<'a> {
    /// The item's code, or `remainder`.
    pub item: &'a str,
    pub parent: Option<&'a str>,
    pub label: &'a str,
    pub period: String,
    pub flow: &'a str,
    pub value: Option<Decimal>,
    pub resolution: Option<Decimal>,
    pub text: Option<&'a str>,
    pub status: Option<&'static str>,
    /// The letters of the publisher's marks.
    pub flag: Option<String>,
    pub method: Option<&'static str>,
    pub release: Option<&'a str>,
    pub release_date: Option<String>,
    pub compilation: Option<&'a str>,
    /// Codes of sources.csv.
    pub sources: Vec<&'a str>,
    pub first_value: Option<Decimal>,
    pub first_release: Option<&'a str>,
    pub compare: Option<CompareRow<'a>>,
    pub record: Option<&'static str>,
    /// Whether an editor of the package doubts the value.
    pub doubtful: Option<bool>,
}

/// The figure that another one is compared with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CompareRow<'a> {
    pub period: String,
    pub value: Option<Decimal>,
    pub change: Option<Decimal>,
    pub release: Option<&'a str>,
}

/// The rows of a figure.
pub fn figures(figure: &Figure) -> Figures<'_> {
    Figures {
        query: &figure.query,
        title: &figure.head.title,
        subtitle: &figure.head.subtitle,
        note: words::sentences(figure.lang, &figure.head.notes),
        unit: figure.unit.label(),
        as_of: figure.as_of_day().map(|date| date.to_string()),
        figures: figure.cells.iter().map(FigureRow::from).collect(),
    }
}

impl<'a> From<&'a Cell> for FigureRow<'a> {
    fn from(cell: &'a Cell) -> FigureRow<'a> {
        let value = cell.value.as_ref();
        let first = value.and_then(|value| value.first.as_ref());
        FigureRow {
            item: &cell.code,
            parent: cell.parent.as_deref(),
            label: &cell.words.label,
            period: cell.period.to_string(),
            flow: &cell.measure,
            value: cell.amount(),
            resolution: value.map(|value| value.resolution),
            text: value.map(|_| cell.words.text.as_str()),
            status: value.and_then(|value| value.status).map(|status| status.code()),
            flag: (!cell.flags.is_empty()).then(|| Flag::letters(&cell.flags)),
            method: value.map(|value| value.method.code()),
            release: value.map(|value| value.release.code.as_str()),
            release_date: value.map(|value| value.release.date.to_string()),
            compilation: value.map(|value| value.release.compilation.as_str()),
            sources: value.iter().flat_map(|value| &value.sources).map(|source| source.code.as_str()).collect(),
            first_value: first.map(|first| first.amount),
            first_release: first.map(|first| first.release.code.as_str()),
            compare: cell.comparison.as_ref().map(CompareRow::from),
            record: cell.record().map(|record| record.record.code()),
            doubtful: value.map(|value| value.doubt.is_some()),
        }
    }
}

impl<'a> From<&'a CellComparison> for CompareRow<'a> {
    fn from(comparison: &'a CellComparison) -> CompareRow<'a> {
        let other = comparison.value.as_ref();
        CompareRow {
            period: comparison.period.to_string(),
            value: other.map(|other| other.amount),
            change: comparison.change.map(|change| change.value),
            release: other.map(|other| other.release.code.as_str()),
        }
    }
}

#[cfg(feature = "cli")]
impl Figures<'_> {
    /// The rows as JSON, in the form of the public interface.
    pub fn to_json(&self) -> String {
        serde_json::to_string_pretty(self).expect("strings and numbers make JSON")
    }
}
