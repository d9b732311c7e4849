//! The rows of the tables that name things: each `Reader` method reads one table into the dataset and tells what it
//! cannot take.

use super::{
    Problem, Table,
    at::{At, dimension, flow, one_of, optional},
};
use crate::data::item::LEVELS;
use crate::data::{
    Break, BreakKind, Compilation, Dataset, Date, Dimension, Flow, Item, ItemId, Parent, Period, Release, ReleaseId,
    Source, SourceId,
};
use std::collections::HashMap;

/// The dataset so far, and what was wrong so far.
pub struct Reader {
    pub data: Dataset,
    pub problems: Vec<Problem>,
    pub items_by_code: HashMap<(Dimension, String), ItemId>,
    pub releases_by_code: HashMap<String, ReleaseId>,
    pub sources_by_code: HashMap<String, SourceId>,
}

impl Reader {
    pub fn new(problems: Vec<Problem>) -> Reader {
        let data = Dataset {
            items: Vec::new(),
            parents: Vec::new(),
            releases: Vec::new(),
            breaks: Vec::new(),
            sources: Vec::new(),
            observations: Vec::new(),
            conflicts: Vec::new(),
            exceptions: Vec::new(),
        };
        Reader {
            data,
            problems,
            items_by_code: HashMap::new(),
            releases_by_code: HashMap::new(),
            sources_by_code: HashMap::new(),
        }
    }

    /// A problem of the file as a whole.
    pub fn lone(&mut self, file: &str, found: String, expected: String) {
        self.problems.push(Problem { file: file.to_string(), line: 0, found, expected });
    }

    pub fn items(&mut self, table: &Table) {
        for row in &table.rows {
            let mut at = At { file: &table.file, row, problems: &mut self.problems };
            let (dimension, code) = (at.dimension(), at.code("item"));
            let (name_en, name_ko) = (at.text("name_en"), at.text("name_ko"));
            let known = &self.data.items;
            let first = known.is_empty();
            let of = |code: &str| known.iter().position(|i: &Item| i.code == code).map(|p| ItemId(p as u16));
            let expected = "an item of an earlier row (only the first, the total, has none)";
            let parent = at.take("parent", expected, |text| match text {
                "" if first => Some(None),
                "" => None,
                code => of(code).map(Some),
            });
            let (Some(dimension), Some(code), Some(name_en), Some(name_ko), Some(parent)) =
                (dimension, code, name_en, name_ko, parent)
            else {
                continue;
            };
            if of(&code).is_some() {
                at.fault(format!("item '{code}' a second time"), "each item once");
                continue;
            }
            let (total, id) = (dimension == Dimension::Total, ItemId(known.len() as u16));
            let kin = parent.map(|p| known[usize::from(p.0)].dimension);
            if total != parent.is_none() || kin.is_some_and(|k| k != dimension && k != Dimension::Total) {
                at.fault(format!("parent '{}'", row.field("parent")), "a parent of the same dimension, or the total");
                continue;
            }
            if parent.is_some_and(|p| self.data.ancestors(p).count() + 2 > LEVELS) {
                at.fault(format!("parent '{}'", row.field("parent")), format!("a tree of at most {LEVELS} levels"));
                continue;
            }
            self.items_by_code.insert((dimension, code.clone()), id);
            self.data.items.push(Item { dimension, code, parent, name_en, name_ko, short_en: None, short_ko: None });
        }
        if self.data.items.is_empty() {
            self.lone(&table.file, "no items".into(), "at least the total".into());
        }
    }

    /// Names for little room: each of an item of items.csv, once.
    pub fn short_names(&mut self, table: &Table) {
        for row in &table.rows {
            let mut at = At { file: &table.file, row, problems: &mut self.problems };
            let data = &self.data;
            let item = at.take("item", "an item of items.csv", |code| data.find_item(code));
            let (short_en, short_ko) = (at.text("short_en"), at.text("short_ko"));
            let (Some(id), Some(short_en), Some(short_ko)) = (item, short_en, short_ko) else { continue };
            let item = &mut self.data.items[usize::from(id.0)];
            if item.short_en.is_some() {
                at.fault(format!("item '{}' a second time", item.code), "each item once");
                continue;
            }
            (item.short_en, item.short_ko) = (Some(short_en), Some(short_ko));
        }
    }

    pub fn releases(&mut self, table: &Table) {
        let mut last: Option<Date> = None;
        for row in &table.rows {
            let mut at = At { file: &table.file, row, problems: &mut self.problems };
            let (code, date) = (at.text("release"), at.date());
            let period = at.take("period", "a period such as 2022, 2022-H1 or 2016-Q1, or nothing", |text| {
                optional(text, Period::parse)
            });
            let compilation = at.take("compilation", &one_of(Compilation::ALL.map(Compilation::code)), |text| {
                Compilation::ALL.into_iter().find(|c| c.code() == text)
            });
            let (name_en, name_ko) = (at.text("name_en"), at.text("name_ko"));
            let (Some(code), Some(date), Some(period), Some(compilation), Some(name_en), Some(name_ko)) =
                (code, date, period, compilation, name_en, name_ko)
            else {
                continue;
            };
            if self.releases_by_code.contains_key(&code) {
                at.fault(format!("release '{code}' a second time"), "each release once");
                continue;
            }
            if let Some(before) = last.filter(|before| *before > date) {
                at.fault(format!("date {date} after {before}"), "releases in the order of their dates");
            }
            last = Some(date);
            self.releases_by_code.insert(code.clone(), ReleaseId(self.data.releases.len() as u16));
            self.data.releases.push(Release { code, date, period, compilation, name_en, name_ko });
        }
        if self.data.releases.is_empty() {
            self.lone(&table.file, "no releases".into(), "at least one".into());
        }
    }

    pub fn sources(&mut self, table: &Table) {
        for row in &table.rows {
            let mut at = At { file: &table.file, row, problems: &mut self.problems };
            let (code, publisher) = (at.text("source"), at.text("publisher"));
            let (title, language) = (at.text("title"), at.text("language"));
            let url = at.take("url", "an address that begins with https:// or http://", |text| {
                (text.starts_with("https://") || text.starts_with("http://")).then(|| text.to_string())
            });
            let date = at.take("date", "a year, a month or a day such as 2024, 2024-03 or 2024-03-20", |text| {
                let padded = format!("{text}{}", "-01".repeat(2usize.saturating_sub(text.matches('-').count())));
                Date::parse(&padded).map(|_| text.to_string())
            });
            let (Some(code), Some(publisher), Some(title), Some(language), Some(url), Some(date)) =
                (code, publisher, title, language, url, date)
            else {
                continue;
            };
            let id = SourceId(self.data.sources.len() as u16);
            if self.sources_by_code.insert(code.clone(), id).is_some() {
                at.fault(format!("source '{code}' a second time"), "each source once");
                continue;
            }
            self.data.sources.push(Source { code, publisher, title, date, url, language });
        }
    }

    pub fn parents(&mut self, table: &Table) {
        for row in &table.rows {
            let mut at = At { file: &table.file, row, problems: &mut self.problems };
            let dimension = at.dimension();
            let code = row.field("parent");
            let item = self.data.find_item(code);
            let parts = item.zip(dimension).is_some_and(|(item, d)| self.data.parts(d, item).next().is_some());
            if !parts {
                at.fault(format!("parent '{code}'"), "an item that is the parent of others in this dimension");
            }
            let complete = at.take("parts", "one of complete, partial", |text| match text {
                "complete" => Some(true),
                "partial" => Some(false),
                _ => None,
            });
            let (remainder_en, remainder_ko) = (at.text("remainder_en"), at.text("remainder_ko"));
            let (Some(dimension), Some(item), true, Some(complete), Some(remainder_en), Some(remainder_ko)) =
                (dimension, item, parts, complete, remainder_en, remainder_ko)
            else {
                continue;
            };
            if self.data.parent(dimension, item).is_some() {
                at.fault(format!("parent '{code}' a second time"), "each parent once in a dimension");
                continue;
            }
            self.data.parents.push(Parent { dimension, item, complete, remainder_en, remainder_ko });
        }
        let items = self.data.items.iter();
        let missing: Vec<String> = items
            .filter_map(|i| i.parent.map(|p| (i.dimension, p)))
            .filter(|(d, p)| self.data.parent(*d, *p).is_none())
            .map(|(d, p)| format!("no row for {} in {}", self.data.item(p).code, d.code()))
            .collect();
        let mut told: Vec<String> = Vec::new();
        for found in missing {
            if !told.contains(&found) {
                told.push(found.clone());
                self.lone(&table.file, found, "a row for each item that has parts".into());
            }
        }
    }

    pub fn breaks(&mut self, table: &Table) {
        for row in &table.rows {
            let mut at = At { file: &table.file, row, problems: &mut self.problems };
            let kind =
                at.take("kind", "one of compilation, definition, coverage, reclassification", |text| match text {
                    "compilation" => Some(BreakKind::Compilation),
                    "definition" => Some(BreakKind::Definition),
                    "coverage" => Some(BreakKind::Coverage),
                    "reclassification" => Some(BreakKind::Reclassification),
                    _ => None,
                });
            let date = at.date();
            let expected = one_of(Dimension::ALL.map(Dimension::code)) + ", or nothing";
            let dimension = at.take("dimension", &expected, |text| optional(text, dimension));
            let data = &self.data;
            let items = at.take("items", "items of items.csv, separated by blanks", |text| {
                text.split_whitespace().map(|code| data.find_item(code)).collect::<Option<Vec<ItemId>>>()
            });
            let flows = at.take("flows", "balance, exports, imports, separated by blanks", |text| {
                text.split_whitespace().map(flow).collect::<Option<Vec<Flow>>>()
            });
            let (note_en, note_ko) = (at.text("note_en"), at.text("note_ko"));
            if let (Some(kind), Some(date), Some(dimension), Some(items), Some(flows), Some(note_en), Some(note_ko)) =
                (kind, date, dimension, items, flows, note_en, note_ko)
            {
                self.data.breaks.push(Break { kind, date, dimension, items, flows, note_en, note_ko });
            }
        }
        self.data.breaks.sort_by_key(|b| b.date);
    }
}
