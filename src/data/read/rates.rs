//! Reads the files of rates, such as jpy_per_eur.csv.

use super::{Table, row::RowReader, table::currencies, tables::Reader};
use crate::data::{Decimal, Period, Rates};
use crate::files::Files;

impl Reader {
    /// Reads the rates of every currency that the package has a file of.
    pub fn rates(&mut self, package: &dyn Files) {
        // A folder that cannot be listed has told so where its other files were read.
        for file in package.names("").unwrap_or_default() {
            let Some([currency, per]) = currencies(&file) else { continue };
            let Some(table) = Table::open(package, &file, &mut self.problems) else { continue };
            let mut years: Vec<(u16, Decimal)> = Vec::new();
            for row in &table.rows {
                let mut reader = RowReader { file: &table.file, row, problems: &mut self.problems };
                let is_year = |period: &Period| *period == Period::of_year(period.year);
                let year = reader.parse("year", "a year", |text| Period::parse(text).filter(is_year));
                let [one, other] = [currency, per].map(|code| String::from_utf8_lossy(&code).into_owned());
                let expected = format!("{one} for one {other}, a number above 0");
                let rate = reader
                    .parse("rate", &expected, |text| text.parse().ok().filter(|rate: &Decimal| rate.is_positive()));
                let (Some(year), Some(rate)) = (year.map(|period| period.year), rate) else { continue };
                if years.iter().any(|(known, _)| *known == year) {
                    reader.report(format!("year '{year}' a second time"), "each year once");
                }
                years.push((year, rate));
            }
            years.sort();
            self.data.rates.push(Rates::new(currency, per, years));
        }
    }
}
