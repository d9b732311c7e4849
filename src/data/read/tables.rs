//! Reads the tables that name things: items, releases, sources, parents and breaks.
//!
//! Each row is parsed field by field before it is put together, so that all its problems are reported.

use super::{
    Problem, Table,
    row::{RowReader, dimension_codes, list, measure_codes, one_of, optional},
};
use crate::data::item::MAX_LEVELS;
use crate::data::{
    Break, BreakKind, Dataset, Date, DimensionId, Item, ItemId, LocalText, Parent, Period, Release, ReleaseId, Series,
    SeriesId, Source, SourceId,
};
use itertools::Itertools;
use std::collections::{HashMap, HashSet};

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
            let Some(item) = item(&mut reader, &self.data, &self.items_by_code) else { continue };
            self.items_by_code.insert(item.code.clone(), ItemId(self.data.items.len() as u16));
            self.data.items.push(item);
        }
        if self.data.items.is_empty() {
            self.report_file(&table.file, "no items", "at least the total");
        }
    }

    /// Reads the short names. Those within a sentence are a matter of words, and read with them.
    pub fn names(&mut self, table: &Table) {
        let mut seen = HashSet::new();
        for row in &table.rows {
            let mut reader = RowReader { file: &table.file, row, problems: &mut self.problems };
            let known = &self.items_by_code;
            let item = reader.parse("item", "an item of items.csv", |code| known.get(code).copied());
            let (Some(id), short) = (item, row.texts("short")) else { continue };
            let item = &mut self.data.items[usize::from(id.0)];
            if short.is_empty() && row.texts("sentence").is_empty() {
                let expected = "a short name, or the name within a sentence, in one of the languages";
                reader.report(format!("item '{}' without a name", item.code), expected);
            } else if !seen.insert(id) {
                reader.report(format!("item '{}' a second time", item.code), "each item once");
            } else {
                item.short = short;
            }
        }
    }

    pub fn releases(&mut self, table: &Table) {
        for row in &table.rows {
            let mut reader = RowReader { file: &table.file, row, problems: &mut self.problems };
            let Some(release) = release(&mut reader, &self.data.series) else { continue };
            if self.releases_by_code.contains_key(&release.code) {
                reader.report(format!("release '{}' a second time", release.code), "each release once");
                continue;
            }
            if let Some(last) = self.data.releases.last().filter(|last| last.date > release.date) {
                let found = format!("date {} after {}", release.date, last.date);
                reader.report(found, "releases in the order of their dates");
            }
            self.releases_by_code.insert(release.code.clone(), ReleaseId(self.data.releases.len() as u16));
            self.data.releases.push(release);
        }
        if self.data.releases.is_empty() {
            self.report_file(&table.file, "no releases", "at least one");
        }
    }

    pub fn sources(&mut self, table: &Table) {
        for row in &table.rows {
            let mut reader = RowReader { file: &table.file, row, problems: &mut self.problems };
            let Some(source) = source(&mut reader) else { continue };
            if self.sources_by_code.contains_key(&source.code) {
                reader.report(format!("source '{}' a second time", source.code), "each source once");
                continue;
            }
            self.sources_by_code.insert(source.code.clone(), SourceId(self.data.sources.len() as u16));
            self.data.sources.push(source);
        }
    }

    pub fn parents(&mut self, table: &Table) {
        for row in &table.rows {
            let mut reader = RowReader { file: &table.file, row, problems: &mut self.problems };
            let Some(parent) = parent(&mut reader, &self.data, &self.items_by_code) else { continue };
            if self.data.parent(parent.dimension, parent.item).is_some() {
                let found = format!("parent '{}' a second time", row.field("parent"));
                reader.report(found, "each parent once in a dimension");
                continue;
            }
            self.data.parents.push(parent);
        }
        let data = &self.data;
        let parents = data.items.iter().filter_map(|item| Some((item.dimension, item.parent?))).unique();
        let missing: Vec<String> = parents
            .filter(|(dimension, parent)| data.parent(*dimension, *parent).is_none())
            .map(|(dimension, parent)| {
                format!("no row for {} in {}", data.item(parent).code, data.dimension(dimension).code)
            })
            .collect();
        for found in missing {
            self.report_file(&table.file, found, "a row for each item that has parts");
        }
    }

    pub fn breaks(&mut self, table: &Table) {
        for row in &table.rows {
            let mut reader = RowReader { file: &table.file, row, problems: &mut self.problems };
            self.data.breaks.extend(brk(&mut reader, &self.data, &self.items_by_code));
        }
        self.data.breaks.sort_by_key(|brk| brk.date);
    }
}

fn item(reader: &mut RowReader, data: &Dataset, known: &HashMap<String, ItemId>) -> Option<Item> {
    let (dimension, code) = (reader.dimension(data), reader.identifier("item"));
    let name = reader.texts("name");
    let may_have_none = data.items.is_empty() || dimension == Some(DimensionId::TOTAL);
    let expected = "an item of an earlier row (only a total has none, and the first is one)";
    let parent = reader.parse("parent", expected, |text| match text {
        "" => may_have_none.then_some(None),
        code => known.get(code).copied().map(Some),
    });
    let (dimension, code, parent, name) = (dimension?, code?, parent?, name?);
    if known.contains_key(&code) {
        reader.report(format!("item '{code}' a second time"), "each item once");
        return None;
    }
    let is_total = dimension == DimensionId::TOTAL;
    let related = |parent: ItemId| [dimension, DimensionId::TOTAL].contains(&data.item(parent).dimension);
    let levels = parent.map_or(1, |parent| data.ancestors(parent).count() + 2);
    let expected = if is_total != parent.is_none() || !parent.is_none_or(related) {
        "a parent of the same dimension, or a total".to_string()
    } else if levels > MAX_LEVELS {
        format!("a tree of at most {MAX_LEVELS} levels")
    } else {
        return Some(Item { dimension, code, parent, name, short: LocalText::default() });
    };
    reader.report(format!("parent '{}'", reader.row.field("parent")), expected);
    None
}

fn release(reader: &mut RowReader, series: &[Series]) -> Option<Release> {
    let (code, date) = (reader.text("release"), reader.date());
    let expected = format!("a period such as {}, or nothing", Period::EXAMPLES);
    let period = reader.parse("period", &expected, |text| optional(text, Period::parse));
    let codes: Vec<&str> = series.iter().map(|series| series.code.as_str()).collect();
    let series = reader.parse("compilation", &one_of(&codes), |text| match codes[..] {
        [_] if text.is_empty() => Some(SeriesId(0)),
        _ => codes.iter().position(|code| *code == text).map(|at| SeriesId(at as u16)),
    });
    let complete = reader.parse("complete", "yes, no or nothing", |text| match text {
        "yes" => Some(true),
        "no" | "" => Some(false),
        _ => None,
    });
    let name = reader.texts("name");
    Some(Release { code: code?, date: date?, period: period?, series: series?, complete: complete?, name: name? })
}

fn source(reader: &mut RowReader) -> Option<Source> {
    let (code, publisher) = (reader.text("source"), reader.text("publisher"));
    let (title, language) = (reader.text("title"), reader.text("language"));
    let url = reader.parse("url", "an address that begins with https:// or http://", |text| {
        (text.starts_with("https://") || text.starts_with("http://")).then(|| text.to_string())
    });
    let date = reader.parse("date", "a year, a month or a day such as 2024, 2024-03 or 2024-03-20", |text| {
        let completed = [text, &format!("{text}-01"), &format!("{text}-01-01")].map(Date::parse);
        completed.iter().any(Option::is_some).then(|| text.to_string())
    });
    let publisher_names = reader.row.texts("publisher");
    Some(Source {
        code: code?,
        publisher: publisher?,
        publisher_names,
        title: title?,
        date: date?,
        url: url?,
        language: language?,
    })
}

fn parent(reader: &mut RowReader, data: &Dataset, known: &HashMap<String, ItemId>) -> Option<Parent> {
    let dimension = reader.dimension(data);
    let has_parts = |item: &ItemId| dimension.is_some_and(|own| data.parts(own, *item).next().is_some());
    let item = reader.parse("parent", "an item that is the parent of others in this dimension", |code| {
        known.get(code).copied().filter(has_parts)
    });
    let complete = reader.parse("parts", "one of complete, partial", |text| match text {
        "complete" => Some(true),
        "partial" => Some(false),
        _ => None,
    });
    // What complete parts leave needs no name where it is nothing but rounding.
    let remainder = reader.row.texts("remainder");
    let remainder =
        if complete == Some(true) && remainder.is_empty() { Some(remainder) } else { reader.texts("remainder") };
    Some(Parent { dimension: dimension?, item: item?, complete: complete?, remainder: remainder? })
}

fn brk(reader: &mut RowReader, data: &Dataset, known: &HashMap<String, ItemId>) -> Option<Break> {
    let (kind, date) = (reader.code("kind", BreakKind::ALL, BreakKind::code), reader.date());
    let expected = one_of(&dimension_codes(data)) + ", or nothing";
    let dimension = reader.parse("dimension", &expected, |text| optional(text, |code| data.find_dimension(code)));
    let expected = "items of items.csv, separated by blanks";
    let items = reader.parse("items", expected, |text| list(text, |code| known.get(code).copied()));
    let expected = format!("{}, separated by blanks", measure_codes(data).join(", "));
    let flows = reader.parse("flows", &expected, |text| list(text, |code| data.find_measure(code)));
    let note = reader.texts("note");
    Some(Break { kind: kind?, date: date?, dimension: dimension?, items: items?, flows: flows?, note: note? })
}
