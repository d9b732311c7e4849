//! A [`Figure`] to the rows that `ip-balance figures` and `element.figures` give: plain values, one row a cell.

use super::{Cell, Figure, Method, Subject};
use crate::data::{Compilation, Dataset, ReleaseId};

/// The file of a chart's figures. Values are USD million.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Figures<'a> {
    pub query: &'a str,
    pub title: &'a str,
    pub subtitle: &'a str,
    pub note: String,
    pub unit: &'static str,
    /// The day that was asked for, else that of the newest release drawn from; `None` where no figure is held.
    pub as_of: Option<String>,
    pub figures: Vec<FigureRow<'a>>,
}

/// One figure; `None` throughout where it is not in our sources.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
#[serde(rename_all = "camelCase")]
pub struct FigureRow<'a> {
    /// The item's code, or `remainder`.
    pub item: &'a str,
    pub parent: Option<&'a str>,
    pub label: &'a str,
    pub period: String,
    pub flow: &'static str,
    pub value: Option<i32>,
    pub resolution: Option<u32>,
    pub text: Option<&'a str>,
    pub status: Option<&'static str>,
    pub method: Option<&'static str>,
    pub release: Option<&'a str>,
    pub release_date: Option<String>,
    pub compilation: Option<&'static str>,
    /// Codes of sources.csv.
    pub sources: Vec<&'a str>,
    pub first_value: Option<i32>,
    pub first_release: Option<&'a str>,
    pub compare: Option<CompareRow<'a>>,
    pub record: Option<&'static str>,
}

/// The figure that another is compared with.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
pub struct CompareRow<'a> {
    pub period: String,
    pub value: Option<i32>,
    pub change: Option<i32>,
    pub release: Option<&'a str>,
}

/// The rows behind a figure. `as_of` is the day of the query, if it names one.
pub fn figures<'a>(figure: &'a Figure, data: &'a Dataset, as_of: Option<crate::data::Date>) -> Figures<'a> {
    let newest = super::compose::newest_release(&figure.cells).map(|id| data.release(id).date);
    Figures {
        query: &figure.query,
        title: &figure.head.title,
        subtitle: &figure.head.subtitle,
        note: figure.head.notes.join(" "),
        unit: "USD million",
        as_of: as_of.or(newest).map(|date| date.to_string()),
        figures: figure.cells.iter().map(|cell| row_of(cell, data)).collect(),
    }
}

/// The row of one cell.
pub fn row_of<'a>(cell: &'a Cell, data: &'a Dataset) -> FigureRow<'a> {
    let code = |id: ReleaseId| data.release(id).code.as_str();
    let known = cell.known.as_ref();
    let compilation = |id: ReleaseId| Compilation::code(data.release(id).compilation);
    FigureRow {
        item: match cell.subject {
            Subject::Item(item) => &data.item(item).code,
            Subject::Remainder { .. } => "remainder",
        },
        parent: cell.parent.map(|id| data.item(id).code.as_str()),
        label: &cell.words.label,
        period: cell.period.code(),
        flow: cell.flow.code(),
        value: known.map(|k| k.value),
        resolution: known.map(|k| k.resolution),
        text: known.map(|_| cell.words.text.as_str()),
        status: known.and_then(|k| k.status).map(|status| status.code()),
        method: known.map(|k| match k.method {
            Method::Stated => "stated",
            Method::Derived => "derived",
            Method::Remainder => "remainder",
        }),
        release: known.map(|k| code(k.release)),
        release_date: known.map(|k| data.release(k.release).date.code()),
        compilation: known.map(|k| compilation(k.release)),
        sources: {
            let mut codes = Vec::new();
            for id in known.map_or(&[][..], |k| &k.sources) {
                codes.push(data.source(*id).code.as_str());
            }
            codes
        },
        first_value: known.and_then(|k| k.first).map(|(value, _)| value),
        first_release: known.and_then(|k| k.first).map(|(_, release)| code(release)),
        compare: cell.compared.map(|c| CompareRow {
            period: c.period.code(),
            value: c.value,
            change: c.change.map(|change| change.value),
            release: c.release.map(code),
        }),
        record: cell.record.map(|record| record.code()),
    }
}

#[cfg(feature = "cli")]
impl Figures<'_> {
    /// The rows as JSON, in the form of the public interface.
    pub fn to_json(&self) -> String {
        serde_json::to_string_pretty(self).expect("strings and whole numbers make JSON")
    }

    /// The rows as CSV: RFC 4180, a plain `-`, sources separated by blanks, `compare` flattened.
    pub fn to_csv(&self) -> String {
        let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
        writer.write_record(COLUMNS).expect("writing to memory does not fail");
        for row in &self.figures {
            writer.write_record(row.fields()).expect("writing to memory does not fail");
        }
        let bytes = writer.into_inner().expect("writing to memory does not fail");
        String::from_utf8(bytes).expect("what was written was text").replace('\u{2212}', "-")
    }
}

/// The columns of the CSV form.
#[cfg(feature = "cli")]
const COLUMNS: [&str; 21] = [
    "item",
    "parent",
    "label",
    "period",
    "flow",
    "value",
    "resolution",
    "text",
    "status",
    "method",
    "release",
    "releaseDate",
    "compilation",
    "sources",
    "firstValue",
    "firstRelease",
    "compare_period",
    "compare_value",
    "compare_change",
    "compare_release",
    "record",
];

#[cfg(feature = "cli")]
impl FigureRow<'_> {
    fn fields(&self) -> [String; COLUMNS.len()] {
        fn text<T: ToString>(value: Option<T>) -> String {
            value.map_or_else(String::new, |value| value.to_string())
        }
        let compare = self.compare.as_ref();
        [
            self.item.to_string(),
            text(self.parent),
            self.label.to_string(),
            self.period.clone(),
            self.flow.to_string(),
            text(self.value),
            text(self.resolution),
            text(self.text),
            text(self.status),
            text(self.method),
            text(self.release),
            text(self.release_date.as_deref()),
            text(self.compilation),
            self.sources.join(" "),
            text(self.first_value),
            text(self.first_release),
            text(compare.map(|c| c.period.as_str())),
            text(compare.and_then(|c| c.value)),
            text(compare.and_then(|c| c.change)),
            text(compare.and_then(|c| c.release)),
            text(self.record),
        ]
    }
}
