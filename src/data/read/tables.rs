//! Reads the tables that name things: items, releases, sources, parents and breaks.
//! Over 150 lines because each column of six tables is read here once.

use super::{
    Problem, Table,
    row::{RowReader, dimension, flow, list, one_of, optional},
};
use crate::data::item::MAX_LEVELS;
use crate::data::{
    Break, BreakKind, Compilation, Dataset, Date, Dimension, Item, ItemId, Parent, Period, Release, ReleaseId, Source,
    SourceId,
};
use itertools::Itertools;
use std::collections::HashMap;

/// The dataset and the problems so far. Each method reads one table.
#[derive(Default)]
pub struct Reader {
    pub data: Dataset,
    pub problems: Vec<Problem>,
    pub items_by_code: HashMap<String, ItemId>,
    pub releases_by_code: HashMap<String, ReleaseId>,
    pub sources_by_code: HashMap<String, SourceId>,
}

impl Reader {
    /// Reports a problem of a file as a whole.
    pub fn report_file(&mut self, file: &str, found: impl Into<String>, expected: impl Into<String>) {
        let (file, found, expected) = (file.to_string(), found.into(), expected.into());
        self.problems.push(Problem { file, line: None, found, expected });
    }

    pub fn items(&mut self, table: &Table) {
        for row in &table.rows {
            let mut reader = RowReader { file: &table.file, row, problems: &mut self.problems };
            let (dimension, code) = (reader.dimension(), reader.identifier("item"));
            let (name_en, name_ko) = (reader.text("name_en"), reader.text("name_ko"));
            let (data, known) = (&self.data, &mut self.items_by_code);
            let expected = "an item of an earlier row (only the first, the total, has none)";
            let parent = reader.parse("parent", expected, |text| match text {
                "" => data.items.is_empty().then_some(None),
                code => known.get(code).copied().map(Some),
            });
            let (Some(dimension), Some(code), Some(name_en), Some(name_ko), Some(parent)) =
                (dimension, code, name_en, name_ko, parent)
            else {
                continue;
            };
            if known.contains_key(&code) {
                reader.report(format!("item '{code}' a second time"), "each item once");
                continue;
            }
            let is_total = dimension == Dimension::Total;
            let related = |parent: ItemId| [dimension, Dimension::Total].contains(&data.item(parent).dimension);
            if is_total != parent.is_none() || !parent.is_none_or(related) {
                let found = format!("parent '{}'", row.field("parent"));
                reader.report(found, "a parent of the same dimension, or the total");
                continue;
            }
            if parent.is_some_and(|parent| data.ancestors(parent).count() + 2 > MAX_LEVELS) {
                let found = format!("parent '{}'", row.field("parent"));
                reader.report(found, format!("a tree of at most {MAX_LEVELS} levels"));
                continue;
            }
            known.insert(code.clone(), ItemId(data.items.len() as u16));
            self.data.items.push(Item { dimension, code, parent, name_en, name_ko, short_en: None, short_ko: None });
        }
        if self.data.items.is_empty() {
            self.report_file(&table.file, "no items", "at least the total");
        }
    }

    pub fn short_names(&mut self, table: &Table) {
        for row in &table.rows {
            let mut reader = RowReader { file: &table.file, row, problems: &mut self.problems };
            let known = &self.items_by_code;
            let item = reader.parse("item", "an item of items.csv", |code| known.get(code).copied());
            let (short_en, short_ko) = (reader.text("short_en"), reader.text("short_ko"));
            let (Some(id), Some(short_en), Some(short_ko)) = (item, short_en, short_ko) else { continue };
            let item = &mut self.data.items[usize::from(id.0)];
            if item.short_en.is_some() {
                reader.report(format!("item '{}' a second time", item.code), "each item once");
                continue;
            }
            (item.short_en, item.short_ko) = (Some(short_en), Some(short_ko));
        }
    }

    pub fn releases(&mut self, table: &Table) {
        let mut last: Option<Date> = None;
        for row in &table.rows {
            let mut reader = RowReader { file: &table.file, row, problems: &mut self.problems };
            let (code, date) = (reader.text("release"), reader.date());
            let period = reader.parse("period", "a period such as 2022, 2022-H1 or 2016-Q1, or nothing", |text| {
                optional(text, Period::parse)
            });
            let compilation = reader.parse("compilation", &one_of(Compilation::ALL.map(Compilation::code)), |text| {
                Compilation::ALL.into_iter().find(|compilation| compilation.code() == text)
            });
            let (name_en, name_ko) = (reader.text("name_en"), reader.text("name_ko"));
            let (Some(code), Some(date), Some(period), Some(compilation), Some(name_en), Some(name_ko)) =
                (code, date, period, compilation, name_en, name_ko)
            else {
                continue;
            };
            if self.releases_by_code.contains_key(&code) {
                reader.report(format!("release '{code}' a second time"), "each release once");
                continue;
            }
            if let Some(before) = last.filter(|before| *before > date) {
                reader.report(format!("date {date} after {before}"), "releases in the order of their dates");
            }
            last = Some(date);
            self.releases_by_code.insert(code.clone(), ReleaseId(self.data.releases.len() as u16));
            self.data.releases.push(Release { code, date, period, compilation, name_en, name_ko });
        }
        if self.data.releases.is_empty() {
            self.report_file(&table.file, "no releases", "at least one");
        }
    }

    pub fn sources(&mut self, table: &Table) {
        for row in &table.rows {
            let mut reader = RowReader { file: &table.file, row, problems: &mut self.problems };
            let (code, publisher) = (reader.text("source"), reader.text("publisher"));
            let (title, language) = (reader.text("title"), reader.text("language"));
            let url = reader.parse("url", "an address that begins with https:// or http://", |text| {
                (text.starts_with("https://") || text.starts_with("http://")).then(|| text.to_string())
            });
            let date = reader.parse("date", "a year, a month or a day such as 2024, 2024-03 or 2024-03-20", |text| {
                let complete = [text, &format!("{text}-01"), &format!("{text}-01-01")].map(Date::parse);
                complete.iter().any(Option::is_some).then(|| text.to_string())
            });
            let (Some(code), Some(publisher), Some(title), Some(language), Some(url), Some(date)) =
                (code, publisher, title, language, url, date)
            else {
                continue;
            };
            let id = SourceId(self.data.sources.len() as u16);
            if self.sources_by_code.insert(code.clone(), id).is_some() {
                reader.report(format!("source '{code}' a second time"), "each source once");
                continue;
            }
            self.data.sources.push(Source { code, publisher, title, date, url, language });
        }
    }

    pub fn parents(&mut self, table: &Table) {
        for row in &table.rows {
            let mut reader = RowReader { file: &table.file, row, problems: &mut self.problems };
            let (data, known, code) = (&self.data, &self.items_by_code, row.field("parent"));
            let dimension = reader.dimension();
            let has_parts = |item: &ItemId| dimension.is_some_and(|own| data.parts(own, *item).next().is_some());
            let item = reader.parse("parent", "an item that is the parent of others in this dimension", |code| {
                known.get(code).copied().filter(has_parts)
            });
            let complete = reader.parse("parts", "one of complete, partial", |text| match text {
                "complete" => Some(true),
                "partial" => Some(false),
                _ => None,
            });
            let (remainder_en, remainder_ko) = (reader.text("remainder_en"), reader.text("remainder_ko"));
            let (Some(dimension), Some(item), Some(complete), Some(remainder_en), Some(remainder_ko)) =
                (dimension, item, complete, remainder_en, remainder_ko)
            else {
                continue;
            };
            if data.parent(dimension, item).is_some() {
                reader.report(format!("parent '{code}' a second time"), "each parent once in a dimension");
                continue;
            }
            self.data.parents.push(Parent { dimension, item, complete, remainder_en, remainder_ko });
        }
        let data = &self.data;
        let parents = data.items.iter().filter_map(|item| Some((item.dimension, item.parent?))).unique();
        let missing: Vec<String> = parents
            .filter(|(dimension, parent)| data.parent(*dimension, *parent).is_none())
            .map(|(dimension, parent)| format!("no row for {} in {}", data.item(parent).code, dimension.code()))
            .collect();
        for found in missing {
            self.report_file(&table.file, found, "a row for each item that has parts");
        }
    }

    pub fn breaks(&mut self, table: &Table) {
        for row in &table.rows {
            let mut reader = RowReader { file: &table.file, row, problems: &mut self.problems };
            let kind = reader.parse("kind", &one_of(BreakKind::ALL.map(BreakKind::code)), |text| {
                BreakKind::ALL.into_iter().find(|kind| kind.code() == text)
            });
            let date = reader.date();
            let expected = one_of(Dimension::ALL.map(Dimension::code)) + ", or nothing";
            let dimension = reader.parse("dimension", &expected, |text| optional(text, dimension));
            let known = &self.items_by_code;
            let expected = "items of items.csv, separated by blanks";
            let items = reader.parse("items", expected, |text| list(text, |code| known.get(code).copied()));
            let flows =
                reader.parse("flows", "balance, exports, imports, separated by blanks", |text| list(text, flow));
            let (note_en, note_ko) = (reader.text("note_en"), reader.text("note_ko"));
            if let (Some(kind), Some(date), Some(dimension), Some(items), Some(flows), Some(note_en), Some(note_ko)) =
                (kind, date, dimension, items, flows, note_en, note_ko)
            {
                self.data.breaks.push(Break { kind, date, dimension, items, flows, note_en, note_ko });
            }
        }
        self.data.breaks.sort_by_key(|brk| brk.date);
    }
}
