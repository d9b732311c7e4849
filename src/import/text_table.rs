//! A CSV file of a package as text that is edited row by row: what is not edited stays as it is, byte for byte.

use crate::data::read::Problem;
use csv::StringRecord;
use std::collections::BTreeMap;

/// A CSV file and the edits to it.
#[derive(Clone, Debug)]
pub struct TextTable {
    pub file: String,
    text: String,
    header: Vec<String>,
    rows: Vec<Row>,
    /// By the position of the row before which they stand.
    inserted: BTreeMap<usize, Vec<Edit>>,
    replaced: BTreeMap<usize, Edit>,
    /// Columns that are added at the end.
    added: Vec<String>,
}

#[derive(Clone, Debug)]
struct Row {
    /// The byte at which it begins.
    start: usize,
    line: u64,
    fields: StringRecord,
}

/// A row that is written, by column.
#[derive(Clone, Debug)]
struct Edit {
    fields: BTreeMap<String, String>,
    origin: usize,
}

/// An edited file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edited {
    pub text: String,
    /// For each row the origin that [`TextTable::insert`] was given; `None` for one that was there.
    pub origins: Vec<Option<usize>>,
}

impl TextTable {
    /// Parses a file. One that is `None` begins with `columns` and without rows.
    ///
    /// # Errors
    ///
    /// A file that is no table.
    pub fn parse(file: &str, text: Option<String>, columns: &[String]) -> Result<TextTable, Problem> {
        let text = text.filter(|text| !text.trim().is_empty()).unwrap_or_else(|| columns.join(",") + "\n");
        let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(text.as_bytes());
        let malformed = |error: csv::Error| Problem {
            file: file.to_string(),
            line: error.position().map(csv::Position::line),
            found: error.to_string(),
            expected: "a row of comma-separated values".to_string(),
        };
        let header = reader.headers().map_err(malformed)?.iter();
        let header = header.map(|name| name.trim_start_matches('\u{feff}').to_string()).collect();
        let mut rows = Vec::new();
        for record in reader.into_records() {
            let fields = record.map_err(malformed)?;
            let (line, place) = fields.position().map_or((0, 0), |at| (at.line(), at.byte() as usize));
            // The reader counts line breaks before a row as part of it.
            let rest = text.get(place..).unwrap_or_default();
            let breaks = &rest[..rest.len() - rest.trim_start_matches(['\r', '\n']).len()];
            let line = line + breaks.matches('\n').count() as u64;
            rows.push(Row { start: place + breaks.len(), line, fields });
        }
        let file = file.to_string();
        Ok(TextTable {
            file,
            text,
            header,
            rows,
            inserted: BTreeMap::new(),
            replaced: BTreeMap::new(),
            added: Vec::new(),
        })
    }

    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// The field of a row; empty if there is no such column.
    pub fn field(&self, row: usize, column: &str) -> &str {
        let position = self.header.iter().position(|name| name == column);
        position.and_then(|position| self.rows[row].fields.get(position)).unwrap_or_default()
    }

    /// The positions of columns, for [`TextTable::at`].
    pub fn positions<const N: usize>(&self, columns: [&str; N]) -> [Option<usize>; N] {
        columns.map(|column| self.header.iter().position(|name| name == column))
    }

    /// The field at a position; empty for none.
    pub fn at(&self, row: usize, position: Option<usize>) -> &str {
        position.and_then(|position| self.rows[row].fields.get(position)).unwrap_or_default()
    }

    /// The line of a row, counted from 1, the header included.
    pub fn line(&self, row: usize) -> u64 {
        self.rows[row].line
    }

    /// The columns that begin with a stem, by what follows it: the languages of `name_`.
    pub fn suffixes(&self, stem: &str) -> Vec<String> {
        self.header.iter().filter_map(|name| name.strip_prefix(stem)).map(str::to_string).collect()
    }

    /// Adds a column at the end unless it is there.
    pub fn ensure_column(&mut self, column: &str) {
        if !self.header.iter().chain(&self.added).any(|name| name == column) {
            self.added.push(column.to_string());
        }
    }

    /// Inserts a row before the one at a position, after those that were inserted there; at the end for `len()`.
    pub fn insert(&mut self, before: usize, fields: BTreeMap<String, String>, origin: usize) {
        self.inserted.entry(before).or_default().push(Edit { fields, origin });
    }

    /// Replaces some fields of a row.
    pub fn replace(&mut self, row: usize, fields: BTreeMap<String, String>, origin: usize) {
        let kept = self.header.iter().enumerate().map(|(position, name)| (name.clone(), position));
        let kept = kept.map(|(name, position)| (name, self.rows[row].fields.get(position).unwrap_or("").to_string()));
        let fields = kept.chain(fields).collect();
        self.replaced.insert(row, Edit { fields, origin });
    }

    /// How many rows were inserted and how many replaced.
    pub fn counts(&self) -> (usize, usize) {
        (self.inserted.values().map(Vec::len).sum(), self.replaced.len())
    }

    /// The file with its edits; `None` if there are none.
    pub fn finish(&self) -> Option<Edited> {
        if self.inserted.is_empty() && self.replaced.is_empty() {
            return None;
        }
        let newline = if self.text.contains("\r\n") { "\r\n" } else { "\n" };
        let columns: Vec<&String> = self.header.iter().chain(&self.added).collect();
        let write = |values: Vec<&str>| {
            let mut writer = csv::WriterBuilder::new().from_writer(Vec::new());
            // Memory can be written.
            let _ = writer.write_record(values);
            let bytes = writer.into_inner().unwrap_or_default();
            String::from_utf8_lossy(&bytes).trim_end_matches('\n').to_string() + newline
        };
        let written = |edit: &Edit| {
            write(columns.iter().map(|column| edit.fields.get(*column).map_or("", String::as_str)).collect())
        };
        let end = |row: usize| self.rows.get(row + 1).map_or(self.text.len(), |next| next.start);
        let mut origins = Vec::new();
        let mut text = match self.added.is_empty() {
            true => self.text[..self.rows.first().map_or(self.text.len(), |row| row.start)].to_string(),
            false => write(columns.iter().map(|column| column.as_str()).collect()),
        };
        for (row, Row { start, fields, .. }) in self.rows.iter().enumerate() {
            for edit in self.inserted.get(&row).into_iter().flatten() {
                text += &written(edit);
                origins.push(Some(edit.origin));
            }
            match self.replaced.get(&row) {
                Some(edit) => {
                    text += &written(edit);
                    origins.push(Some(edit.origin));
                }
                None if !self.added.is_empty() => {
                    text += &write(fields.iter().chain(self.added.iter().map(|_| "")).collect());
                    origins.push(None);
                }
                None => {
                    text += &self.text[*start..end(row)];
                    origins.push(None);
                }
            }
        }
        for edit in self.inserted.get(&self.rows.len()).into_iter().flatten() {
            if !text.ends_with('\n') {
                text += newline;
            }
            text += &written(edit);
            origins.push(Some(edit.origin));
        }
        Some(Edited { text, origins })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fields(pairs: &[(&str, &str)]) -> BTreeMap<String, String> {
        pairs.iter().map(|(column, text)| (column.to_string(), text.to_string())).collect()
    }

    fn table(text: &str) -> TextTable {
        TextTable::parse("x.csv", Some(text.to_string()), &[]).expect("a table")
    }

    #[test]
    fn rows_that_are_not_edited_stay_as_they_are() {
        let mut edited = table("a,b\r\n1,\"x\"\r\n\r\n2,  y\r\n3,z");
        edited.replace(1, fields(&[("b", "n, m")]), 7);
        edited.insert(1, fields(&[("a", "9")]), 8);
        edited.insert(3, fields(&[("a", "4")]), 9);
        let Edited { text, origins } = edited.finish().expect("edits");
        assert_eq!(text, "a,b\r\n1,\"x\"\r\n\r\n9,\r\n2,\"n, m\"\r\n3,z\r\n4,\r\n");
        assert_eq!(origins, [None, Some(8), Some(7), None, Some(9)]);
        assert_eq!(edited.line(2), 5);
    }

    #[test]
    fn a_column_is_added_at_the_end_and_only_with_rows() {
        let mut edited = table("a\n1\n");
        edited.ensure_column("flag");
        assert_eq!(edited.finish(), None);
        edited.insert(1, fields(&[("a", "2"), ("flag", "p")]), 0);
        assert_eq!(edited.finish().map(|edited| edited.text).as_deref(), Some("a,flag\n1,\n2,p\n"));
    }

    #[test]
    fn a_file_that_is_missing_begins_with_its_columns() {
        let mut new = TextTable::parse("x.csv", None, &["a".to_string(), "b".to_string()]).expect("a table");
        new.insert(0, fields(&[("b", "1")]), 0);
        assert_eq!(new.finish().map(|edited| edited.text).as_deref(), Some("a,b\n,1\n"));
    }
}
