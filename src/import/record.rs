//! What every format is read into: one figure as the publisher's file has it, before anything is known of the package.

use crate::data::Date;
use std::sync::Arc;

/// One figure of a publisher's file, in the file's own words.
#[derive(Clone, Debug, PartialEq)]
pub struct Record {
    /// The file as the caller named it.
    pub file: Arc<str>,
    /// Counted from 1.
    pub line: u64,
    pub fields: Fields,
    pub period: String,
    /// As it stands there, `:` and the like included.
    pub value: String,
    /// What the publisher marks it with.
    pub flags: String,
    pub published: Published,
}

/// When a figure was published, as far as its file says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Published {
    /// The file does not say: with all else in it.
    WithFile,
    /// In the vintage of a day.
    On(Date),
    /// It held from one day until the day before another one; until today without the latter.
    During { from: Date, until: Option<Date> },
    /// It was withdrawn on a day.
    Withdrawn(Date),
    /// In an edition that has a name and no day.
    Edition(String),
}

/// The fields of a row by the names of their columns.
#[derive(Clone, Debug, PartialEq)]
pub struct Fields {
    columns: Arc<[String]>,
    values: Vec<String>,
}

impl Fields {
    /// `values` are in the order of `columns`; those that are missing at the end are empty.
    pub fn new(columns: Arc<[String]>, values: Vec<String>) -> Fields {
        Fields { columns, values }
    }

    /// The field of a column; `None` if there is no such column.
    pub fn get(&self, column: &str) -> Option<&str> {
        let position = self.columns.iter().position(|known| known == column)?;
        Some(self.values.get(position).map_or("", String::as_str))
    }

    /// Columns and fields, without the empty ones.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        let pairs = self.columns.iter().zip(&self.values);
        pairs.map(|(column, value)| (column.as_str(), value.as_str())).filter(|(_, value)| !value.is_empty())
    }
}
