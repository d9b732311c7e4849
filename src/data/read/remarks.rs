//! Reads finer_prints.csv, events.csv and corrections.csv: what editors tell beside the figures.

use super::{
    Table,
    row::{RowReader, list, optional},
    tables::Reader,
};
use crate::data::{Correction, Date, Decimal, Event, FigureKey, FinerPrint, Observation, Period, ReleaseId};

impl Reader {
    /// Reads the finer prints, once the figures are known.
    pub fn finer_prints(&mut self, table: &Table) {
        for row in &table.rows {
            let Some((key, release)) = self.figure(table, row) else { continue };
            let held = self.held(key, release).map(|figure| (figure.value, figure.resolution));
            let mut reader = RowReader { file: &table.file, row, problems: &mut self.problems };
            let (value, printed) = (reader.value("value_held"), reader.value("value_printed"));
            let sources = &self.sources_by_code;
            let source = reader.parse("source", "a source of sources.csv", |code| sources.get(code).copied());
            let (Some(value), Some(printed), Some(source)) = (value, printed, source) else { continue };
            match held {
                Some((held, resolution)) if held == value => {
                    if (printed - value).abs() * 2 > resolution {
                        let expected = format!("a number that rounds to {value} at resolution {resolution}");
                        reader.report(format!("value_printed {printed}"), expected);
                    }
                }
                Some((held, _)) => {
                    reader.report(format!("value_held {value} where observations.csv has {held}"), held.to_string())
                }
                None => reader.report("a figure that observations.csv does not have", "one that it has"),
            }
            self.data.finer_prints.push(FinerPrint { key, release, printed, source });
        }
    }

    pub fn events(&mut self, table: &Table) {
        for row in &table.rows {
            let mut reader = RowReader { file: &table.file, row, problems: &mut self.problems };
            let period = reader.parse("period", "a period such as 2022, 2022-H1 or 2016-Q1", Period::parse);
            let (data, items, known) = (&self.data, &self.items_by_code, &self.sources_by_code);
            let item = reader.dimension(data).and_then(|dimension| {
                let expected = format!("an item of dimension {} in items.csv", data.dimension(dimension).code);
                reader.parse("item", &expected, |code| {
                    items.get(code).copied().filter(|id| data.item(*id).dimension == dimension)
                })
            });
            let text = reader.texts("text");
            let sources = reader.parse("sources", "one or more sources of sources.csv, separated by blanks", |text| {
                list(text, |code| known.get(code).copied()).filter(|sources| !sources.is_empty())
            });
            let (Some(period), Some(item), Some(text), Some(sources)) = (period, item, text, sources) else { continue };
            self.data.events.push(Event { item, period, text, sources });
        }
    }

    /// Reads the corrections, once the figures are known.
    pub fn corrections(&mut self, table: &Table) {
        for row in &table.rows {
            // A correction of words names no figure.
            let of_words =
                ["release", "period", "dimension", "item", "flow"].iter().all(|name| row.field(name).is_empty());
            let figure = if of_words { None } else { self.figure(table, row) };
            if figure.is_none() && !of_words {
                continue;
            }
            let now = figure.and_then(|(key, release)| self.held(key, release)).map(|figure| figure.value);
            let mut reader = RowReader { file: &table.file, row, problems: &mut self.problems };
            let day = reader.parse("day", "a date such as 2023-03-24", Date::parse);
            let value = |text: &str| optional(text, |text| text.parse::<Decimal>().ok());
            let before = reader.parse("before", "a number, or nothing where there was no figure", value);
            let after = reader.parse("after", "a number, or nothing where the figure was withdrawn", value);
            let why = reader.texts("why");
            let (Some(day), Some(before), Some(after), Some(why)) = (day, before, after, why) else { continue };
            if after != now {
                let now = now.map_or("nothing".to_string(), |value| value.to_string());
                reader.report(format!("after '{}' where observations.csv has {now}", row.field("after")), now);
            }
            self.data.corrections.push(Correction { day, figure, before, after, why });
        }
        self.data.corrections.sort_by_key(|correction| correction.day);
    }

    /// The figure of a release.
    fn held(&self, key: FigureKey, release: ReleaseId) -> Option<&Observation> {
        self.data.history(key).iter().find(|figure| figure.release == release)
    }
}
