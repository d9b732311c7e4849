//! The rows of observations.csv, conflicts.csv and exceptions.csv to figures of what the other tables have named.

use super::{
    Table,
    at::{At, flow, one_of},
    rows::Reader,
    table::Row,
};
use crate::data::{Conflict, Exception, FigureKey, Flow, Method, Observation, Period, ReleaseId, Rule, SourceId};
use std::collections::HashMap;

impl Reader {
    /// The figures with their lines, in the order of the file.
    pub fn observations(&mut self, table: &Table) -> Vec<(Observation, u64)> {
        let mut seen: HashMap<(FigureKey, ReleaseId), u64> = HashMap::new();
        let mut read = Vec::new();
        for row in &table.rows {
            let Some((key, release)) = self.figure(table, row) else { continue };
            let known = &self.sources_by_code;
            let mut at = At { file: &table.file, row, problems: &mut self.problems };
            let value = at.whole("value");
            let resolution = at.take("resolution", "a whole number above 0, USD million", |text| {
                text.parse().ok().filter(|r: &u16| *r > 0)
            });
            let method = at.take("method", "one of stated, derived", |text| match text {
                "stated" => Some(Method::Stated),
                "derived" => Some(Method::Derived),
                _ => None,
            });
            let sources = at.take("sources", "one or more sources of sources.csv, separated by blanks", |text| {
                let ids = text.split_whitespace().map(|code| known.get(code).copied());
                ids.collect::<Option<Vec<SourceId>>>().filter(|ids| !ids.is_empty())
            });
            if let Some(line) = seen.insert((key, release), row.line) {
                at.fault(format!("the figure of line {line} a second time"), "each figure once in a release");
            }
            let day = self.data.release(release).date;
            if day < key.period.end() {
                at.fault(format!("period {} in a release of {day}", key.period), "a period that was over by then");
            }
            if method == Some(Method::Derived) && row.field("note").is_empty() {
                at.fault("a derived figure without a note", "its formula in the note");
            }
            if let (Some(value), Some(resolution), Some(method), Some(sources)) = (value, resolution, method, sources) {
                let note = row.field("note").to_string();
                read.push((Observation { key, release, value, resolution, method, sources, note }, row.line));
            }
        }
        if table.rows.is_empty() {
            self.lone(&table.file, "no figures".into(), "at least one".into());
        }
        read
    }

    pub fn conflicts(&mut self, table: &Table) {
        for row in &table.rows {
            let Some((key, release)) = self.figure(table, row) else { continue };
            let known = &self.sources_by_code;
            let mut at = At { file: &table.file, row, problems: &mut self.problems };
            let (taken, printed) = (at.whole("value_taken"), at.whole("value_printed"));
            let source = at.take("source", "a source of sources.csv", |code| known.get(code).copied());
            let reason = at.text("reason");
            if let (Some(taken), Some(printed), Some(source), Some(reason)) = (taken, printed, source, reason) {
                self.data.conflicts.push(Conflict { key, release, taken, printed, source, reason });
            }
        }
    }

    /// The exceptions with their lines in the order of the file.
    pub fn exceptions(&mut self, table: &Table) -> Vec<u64> {
        let mut lines = Vec::new();
        for row in &table.rows {
            let Some((key, release)) = self.figure(table, row) else { continue };
            let mut at = At { file: &table.file, row, problems: &mut self.problems };
            let rule = at.take("rule", &one_of(Rule::ALL.map(Rule::code)), |code| {
                Rule::ALL.into_iter().find(|r| r.code() == code)
            });
            let (reason_en, reason_ko) = (at.text("reason_en"), at.text("reason_ko"));
            let (Some(rule), Some(reason_en), Some(reason_ko)) = (rule, reason_en, reason_ko) else { continue };
            if self.data.exceptions.iter().any(|e| (e.rule, e.key, e.release) == (rule, key, release)) {
                at.fault("an exception a second time", "each exception once");
                continue;
            }
            lines.push(row.line);
            self.data.exceptions.push(Exception { rule, key, release, reason_en, reason_ko });
        }
        lines
    }

    /// The columns that name a figure: release, period, dimension, item and flow.
    fn figure(&mut self, table: &Table, row: &Row) -> Option<(FigureKey, ReleaseId)> {
        let (items, releases) = (&self.items_by_code, &self.releases_by_code);
        let mut at = At { file: &table.file, row, problems: &mut self.problems };
        let release = at.take("release", "a release of releases.csv", |code| releases.get(code).copied());
        let period = at.take("period", "a period such as 2022, 2022-H1 or 2016-Q1", Period::parse);
        let item = at.dimension().and_then(|dimension| {
            let expected = format!("an item of dimension {} in items.csv", dimension.code());
            at.take("item", &expected, |code| items.get(&(dimension, code.to_string())).copied())
        });
        let flow = at.take("flow", &one_of(Flow::ALL.map(Flow::code)), flow);
        Some((FigureKey { item: item?, flow: flow?, period: period? }, release?))
    }
}
