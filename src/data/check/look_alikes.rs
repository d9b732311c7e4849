//! Checks look_alikes.csv, which no chart draws and the dataset does not hold.

use crate::data::read::{
    Problem, Row, Table,
    row::{RESOLUTION, RowReader, list, optional},
};
use crate::data::{Dataset, Date, Decimal, Period};
use crate::files::Files;

/// Returns every problem of the file; none if it is missing.
pub fn problems(package: &dyn Files, data: &Dataset) -> Vec<Problem> {
    let mut problems = Vec::new();
    let Some(table) = Table::open(package, "look_alikes.csv", &mut problems) else { return problems };
    for row in &table.rows {
        check(&mut RowReader { file: &table.file, row, problems: &mut problems }, row, data);
    }
    problems
}

fn check(reader: &mut RowReader, row: &Row, data: &Dataset) {
    reader.parse("period", "a period such as 2022, 2022-H1 or 2016-Q1", Period::parse);
    reader.parse("date", "a date such as 2023-03-24, or nothing", |text| optional(text, Date::parse));
    ["name", "publisher", "counts"].iter().for_each(|column| {
        reader.texts(column);
    });
    if row.field("compilation").is_empty() {
        reader.value("value");
        let is_resolution = |text: &str| text.parse().ok().filter(|step: &Decimal| step.is_positive());
        reader.parse("resolution", RESOLUTION, is_resolution);
        let source = |code: &str| data.sources.iter().find(|source| source.code == code);
        reader.parse("sources", "one or more sources of sources.csv, separated by blanks", |text| {
            list(text, source).filter(|sources| !sources.is_empty())
        });
        return;
    }
    let is_series = |code: &str| data.series_ids().find(|id| data.series(*id).code == code);
    reader.parse("compilation", "a series of this package, or nothing", is_series);
    reader.parse("value", "nothing: the figure is that of the series", |text| text.is_empty().then_some(()));
}
