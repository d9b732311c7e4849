//! The real-time matrix as one tidy file: a row for each figure of each release, for R, pandas and spreadsheets.

use crate::data::{Dataset, Flag, Observation, Vintage};
use crate::derive::status;
use std::io;

/// The name of the file among the downloads.
pub const FILE: &str = "vintages.csv";

/// The status is that of the day of the release: what was known later changes no row. The figures that a
/// complete release leaves out are in it.
const COLUMNS: [&str; 10] =
    ["period", "item", "flow", "release", "date", "compilation", "value", "resolution", "status", "flag"];

/// All figures as CSV, those of one item, flow and period together, oldest release first.
///
/// # Errors
///
/// None in practice: memory can be written.
pub fn csv(data: &Dataset) -> io::Result<Vec<u8>> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(COLUMNS)?;
    for figure in &data.observations {
        writer.write_record(row(data, figure))?;
    }
    writer.into_inner().map_err(|error| io::Error::other(error.to_string()))
}

fn row(data: &Dataset, figure: &Observation) -> [String; 10] {
    let release = data.release(figure.release);
    let vintage = Vintage { data, series: release.series, as_of: release.date };
    [
        figure.key.period.to_string(),
        data.item(figure.key.item).code.clone(),
        data.measure(figure.key.flow).code.clone(),
        release.code.clone(),
        release.date.to_string(),
        data.series(release.series).code.clone(),
        figure.value.to_string(),
        figure.resolution.to_string(),
        status(&vintage, figure).code().to_string(),
        Flag::letters(&figure.flags),
    ]
}
