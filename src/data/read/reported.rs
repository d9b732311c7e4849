//! Reads from claims.csv which records were reported with a release, for headlines. The claims as sentences are read and
//! checked elsewhere.

use super::{Table, tables::Reader};
use crate::data::{Date, Period, ReportedRecord};

impl Reader {
    /// Reads the records that claims name as `{record ITEM PERIOD RECORD}`.
    pub fn reported(&mut self, table: &Table) {
        for row in &table.rows {
            let Some(text) = row.languages().next().map(|language| row.field(&format!("text_{language}"))) else {
                continue;
            };
            let Some(as_of) = Date::parse(row.field("as_of")) else { continue };
            let Some(release) = self.releases_by_code.get(row.field("release")).copied() else { continue };
            for expression in text.split('{').skip(1).filter_map(|rest| Some(rest.split_once('}')?.0)) {
                let words: Vec<&str> = expression.split_whitespace().collect();
                let ["record", item, period, record] = words.as_slice() else { continue };
                let (Some(item), Some(period)) = (self.items_by_code.get(*item).copied(), Period::parse(period)) else {
                    continue;
                };
                let record = record.to_string();
                self.data.reported.push(ReportedRecord { item, period, record, release, as_of });
            }
        }
    }
}
