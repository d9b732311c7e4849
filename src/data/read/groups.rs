//! Reads the tables that group the rows of others: dimensions of items and series of releases. A package may leave both
//! out.

use super::{Table, row::RowReader, tables::Reader};
use crate::data::{Dimension, LocalText, Role, Series};
use itertools::Itertools;

/// The code of the only series of a package that names none.
const ONLY_SERIES: &str = "main";

impl Reader {
    /// Reads the dimensions. Without dimensions.csv they are those of items.csv, called by their codes.
    pub fn dimensions(&mut self, table: &Table, items: &Table) {
        self.data.dimensions.push(Dimension::total());
        for row in &table.rows {
            let mut reader = RowReader { file: &table.file, row, problems: &mut self.problems };
            let Some(dimension) = dimension(&mut reader) else { continue };
            if self.data.find_dimension(&dimension.code).is_some() {
                let found = format!("dimension '{}' a second time", dimension.code);
                reader.report(found, "each dimension once, and none for 'total'");
                continue;
            }
            self.data.dimensions.push(dimension);
        }
        let codes = items.rows.iter().map(|row| (row, row.field("dimension"))).unique_by(|(_, code)| *code);
        for (row, code) in codes.filter(|(_, code)| table.rows.is_empty() && !code.is_empty()) {
            if self.data.find_dimension(code).is_none() {
                let name = row.languages().map(|language| (language, code)).collect();
                let (code, counted) = (code.to_string(), LocalText::default());
                self.data.dimensions.push(Dimension { code, role: Role::Other, name, counted });
            }
        }
    }

    /// Reads the series. A package without series.csv has one, which releases.csv may leave without a code.
    pub fn series(&mut self, table: &Table, releases: &Table) {
        for row in &table.rows {
            let mut reader = RowReader { file: &table.file, row, problems: &mut self.problems };
            let Some(code) = reader.identifier("compilation") else { continue };
            if self.data.series.iter().any(|series| series.code == code) {
                reader.report(format!("compilation '{code}' a second time"), "each compilation once");
                continue;
            }
            self.data.series.push(Series { code, note: row.texts("note") });
        }
        if !table.rows.is_empty() {
            return;
        }
        let codes: Vec<&str> = releases.rows.iter().map(|row| row.field("compilation")).unique().collect();
        if codes.len() > 1 {
            let found = format!("no rows, where releases.csv has the compilations {}", codes.join(", "));
            self.report_file(&table.file, found, "a row for each, in the order of preference");
        }
        let code = codes.first().filter(|code| !code.is_empty()).unwrap_or(&ONLY_SERIES);
        self.data.series.push(Series { code: code.to_string(), note: LocalText::default() });
    }
}

fn dimension(reader: &mut RowReader) -> Option<Dimension> {
    let code = reader.identifier("dimension");
    let [_, roles @ ..] = Role::ALL;
    let role = reader.code("role", roles, Role::code);
    let (name, counted) = (reader.texts("name"), reader.row.texts("counted"));
    Some(Dimension { code: code?, role: role?, name: name?, counted })
}
