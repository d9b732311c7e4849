//! Reads observations.csv, conflicts.csv and exceptions.csv, whose rows refer to the other tables.

use super::{
    Problem, Row, Table,
    row::{RESOLUTION, RowReader, list},
    tables::Reader,
};
use crate::data::{
    Conflict, Decimal, Exception, FigureKey, Flag, Gap, ItemId, Method, Observation, Period, ReleaseId, Rule, SourceId,
};
use std::collections::HashMap;

impl Reader {
    /// Reads the figures with their lines, in the order of the file.
    pub fn observations(&mut self, table: &Table) -> Vec<(Observation, u64)> {
        let mut lines: HashMap<(FigureKey, ReleaseId), u64> = HashMap::new();
        let mut figures = Vec::new();
        for row in &table.rows {
            let Some((key, release)) = self.figure(table, row) else { continue };
            let mut reader = RowReader { file: &table.file, row, problems: &mut self.problems };
            let expected = "letters of p, e, r, b, f, each at most once, or : alone";
            let alone = |flags: &Vec<Flag>| flags.len() == 1 || !flags.contains(&Flag::Unavailable);
            let flags = reader.parse("flag", expected, |text| Flag::parse_all(text).filter(alone));
            let observation = match flags {
                Some(flags) if flags.contains(&Flag::Unavailable) => {
                    for column in ["value", "resolution"] {
                        reader.parse(column, "nothing, as the flag is :", |text| text.is_empty().then_some(()));
                    }
                    self.data.gaps.push(Gap { key, release });
                    None
                }
                flags => observation(&mut reader, key, release, flags, &self.sources_by_code),
            };
            if let Some(line) = lines.insert((key, release), row.line) {
                reader.report(format!("the figure of line {line} a second time"), "each figure once in a release");
            }
            let of = self.data.release(release);
            let is_forecast = observation.as_ref().is_some_and(|figure| figure.flags.contains(&Flag::Forecast));
            if !of.can_print(key.period) && !is_forecast {
                let found = format!("period {} in a release of {}", key.period, of.date);
                reader.report(
                    found,
                    "a period that was over by then, the release's own that had begun, or a forecast, whose flag is f",
                );
            }
            let of = self.data.measure(key.flow);
            if let Some(figure) = &observation
                && !of.allows(figure.value)
            {
                let expected = format!("at most {} decimals, as measures.csv says", of.decimals.unwrap_or_default());
                let found = format!("value '{}'", figure.value);
                RowReader { file: &table.file, row, problems: &mut self.problems }.report(found, expected);
            }
            figures.extend(observation.map(|observation| (observation, row.line)));
        }
        if table.rows.is_empty() {
            self.report_file(&table.file, "no figures", "at least one");
        }
        figures
    }

    /// Reads the conflicts; returns their lines, in the order of the file.
    pub fn conflicts(&mut self, table: &Table) -> Vec<u64> {
        let mut lines = Vec::new();
        for row in &table.rows {
            let Some((key, release)) = self.figure(table, row) else { continue };
            let mut reader = RowReader { file: &table.file, row, problems: &mut self.problems };
            let Some(conflict) = conflict(&mut reader, key, release, &self.sources_by_code) else { continue };
            lines.push(row.line);
            self.data.conflicts.push(conflict);
        }
        lines
    }

    /// Reports conflicts about a figure that the package does not have, or that has another value. `lines` are those of
    /// the conflicts.
    pub fn check_conflicts(&mut self, lines: &[u64]) {
        let data = &self.data;
        let figures = data.observations.iter().map(|o| ((o.key, o.release), o.value));
        let values: HashMap<(FigureKey, ReleaseId), Decimal> = figures.collect();
        let problems = data.conflicts.iter().zip(lines).filter_map(|(conflict, line)| {
            let found = match values.get(&(conflict.key, conflict.release)) {
                Some(value) if *value == conflict.taken => return None,
                Some(value) => format!("value_taken {} where observations.csv has {value}", conflict.taken),
                None => "a conflict about a figure that observations.csv does not have".to_string(),
            };
            let expected = "the value that was taken into observations.csv".to_string();
            Some(Problem { file: "conflicts.csv".to_string(), line: Some(*line), found, expected })
        });
        self.problems.extend(problems);
    }

    /// Reads the exceptions; returns their lines, in the order of the file.
    pub fn exceptions(&mut self, table: &Table) -> Vec<u64> {
        let mut lines = Vec::new();
        for row in &table.rows {
            let Some((key, release)) = self.figure(table, row) else { continue };
            let mut reader = RowReader { file: &table.file, row, problems: &mut self.problems };
            let rule = reader.code("rule", Rule::ALL, Rule::code);
            let (Some(rule), Some(reason)) = (rule, reader.texts("reason")) else { continue };
            if self.data.exceptions_of(key, release).any(|exception| exception.rule == rule) {
                reader.report("an exception a second time", "each exception once");
                continue;
            }
            lines.push(row.line);
            self.data.exceptions.push(Exception { rule, key, release, reason });
        }
        lines
    }

    /// Reads the columns that name a figure: release, period, dimension, item and flow.
    pub fn figure(&mut self, table: &Table, row: &Row) -> Option<(FigureKey, ReleaseId)> {
        let (data, items, releases) = (&self.data, &self.items_by_code, &self.releases_by_code);
        let mut reader = RowReader { file: &table.file, row, problems: &mut self.problems };
        let release = reader.parse("release", "a release of releases.csv", |code| releases.get(code).copied());
        let period = reader.parse("period", &format!("a period such as {}", Period::EXAMPLES), Period::parse);
        let item = reader.dimension(data).and_then(|dimension| {
            let expected = format!("an item of dimension {} in items.csv", data.dimension(dimension).code);
            let in_dimension = |id: &ItemId| data.item(*id).dimension == dimension;
            reader.parse("item", &expected, |code| items.get(code).copied().filter(in_dimension))
        });
        let flow = reader.measure(data);
        Some((FigureKey { item: item?, flow: flow?, period: period? }, release?))
    }
}

fn observation(
    reader: &mut RowReader,
    key: FigureKey,
    release: ReleaseId,
    flags: Option<Vec<Flag>>,
    known: &HashMap<String, SourceId>,
) -> Option<Observation> {
    let value = reader.value("value");
    let resolution =
        reader.parse("resolution", RESOLUTION, |text| text.parse().ok().filter(|step: &Decimal| step.is_positive()));
    let method = reader.code("method", Method::ALL, Method::code);
    let sources = reader.parse("sources", "one or more sources of sources.csv, separated by blanks", |text| {
        list(text, |code| known.get(code).copied()).filter(|sources| !sources.is_empty())
    });
    let note = reader.row.field("note").to_string();
    if method == Some(Method::Derived) && note.is_empty() {
        reader.report("a derived figure without a note", "its formula in the note");
    }
    let (value, resolution, method, sources) = (value?, resolution?, method?, sources?);
    Some(Observation { key, release, value, resolution, method, sources, flags: flags?, carried: false, note })
}

fn conflict(
    reader: &mut RowReader,
    key: FigureKey,
    release: ReleaseId,
    known: &HashMap<String, SourceId>,
) -> Option<Conflict> {
    let (taken, printed) = (reader.value("value_taken"), reader.value("value_printed"));
    let source = reader.parse("source", "a source of sources.csv", |code| known.get(code).copied());
    let reason = reader.text("reason");
    Some(Conflict { key, release, taken: taken?, printed: printed?, source: source?, reason: reason? })
}
