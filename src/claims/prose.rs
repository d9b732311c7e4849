//! An article's text, written with expressions, to blocks that a page can be made of: every number worked out,
//! every chart's query checked.
//!
//! The text is blocks with blank lines between them. The first says the day from which all others look,
//! `as of: bok-2022` or `as of: 2023-03-24`; then `# ` begins the title, `## ` a heading, `chart: ` the query of a
//! chart, which must look from the same day, `note: ` a note set apart; all others are paragraphs.

use super::{Fault, expand, vintage};
use crate::data::{Dataset, Date, Vintage, read::Problem};
use crate::query::{self, Lang, Strictness};
use serde::Serialize;

/// An article in one language, its expressions in words.
#[derive(Clone, Debug, PartialEq)]
pub struct Article {
    /// The day from which it looks.
    pub as_of: Date,
    pub title: String,
    pub blocks: Vec<Block>,
}

/// A part of an article, in its order; for a template `{"kind": "paragraph", "text": "…"}`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "kind", content = "text", rename_all = "lowercase")]
pub enum Block {
    Heading(String),
    Paragraph(String),
    /// The query of a chart.
    Chart(String),
    Note(String),
}

/// Works an article out; `file` names it in problems.
pub fn article(text: &str, file: &str, data: &Dataset, lang: Lang) -> Result<Article, Vec<Problem>> {
    let mut problems = Vec::new();
    let mut tell = |line, fault: Fault| {
        let Fault { found, expected } = fault;
        problems.push(Problem { file: file.to_string(), line, found, expected });
    };
    let mut parts = parts(text).into_iter();
    let day =
        parts.next().ok_or_else(|| Fault::new("an empty text", "an article")).and_then(|(_, first)| day(&first, data));
    let as_of = match day {
        Ok(day) => day,
        Err(fault) => {
            tell(1, fault);
            return Err(problems);
        }
    };
    let then = vintage(data, as_of);
    let mut title = None;
    let mut blocks = Vec::new();
    for (line, part) in parts {
        let worked = |text: &str| expand(text, &then, lang);
        let block = if let Some(text) = part.strip_prefix("# ") {
            worked(text).map(|text| {
                title = Some(text);
                None
            })
        } else if let Some(text) = part.strip_prefix("## ") {
            worked(text).map(|text| Some(Block::Heading(text)))
        } else if let Some(query) = part.strip_prefix("chart: ") {
            chart(query, &then).map(|()| Some(Block::Chart(query.to_string())))
        } else if let Some(text) = part.strip_prefix("note: ") {
            worked(text).map(|text| Some(Block::Note(text)))
        } else {
            worked(&part).map(|text| Some(Block::Paragraph(text)))
        };
        match block {
            Ok(block) => blocks.extend(block),
            Err(fault) => tell(line, fault),
        }
    }
    if title.is_none() {
        tell(0, Fault::new("no title", "a block that begins with '# '"));
    }
    match title {
        Some(title) if problems.is_empty() => Ok(Article { as_of, title, blocks }),
        Some(_) | None => Err(problems),
    }
}

/// The blocks of a text, each on one line, with the line on which it begins.
fn parts(text: &str) -> Vec<(u64, String)> {
    let mut parts: Vec<(u64, String)> = Vec::new();
    let mut open = false;
    for (number, line) in (1..).zip(text.lines()) {
        let line = line.trim();
        match parts.last_mut() {
            Some((_, part)) if open && !line.is_empty() => {
                part.push(' ');
                part.push_str(line);
            }
            Some(_) | None if !line.is_empty() => parts.push((number, line.to_string())),
            Some(_) | None => {}
        }
        open = !line.is_empty();
    }
    parts
}

fn day(first: &str, data: &Dataset) -> Result<Date, Fault> {
    let named = first.strip_prefix("as of: ").map(str::trim);
    let release = |code: &str| data.releases.iter().find(|r| r.code == code).map(|r| r.date);
    let day = named.and_then(|named| release(named).or_else(|| Date::parse(named)));
    day.ok_or_else(|| {
        Fault::new(format!("'{first}'"), "'as of: ' and a release or a date, in a first block of its own")
    })
}

fn chart(query: &str, then: &Vintage) -> Result<(), Fault> {
    let wrong = |error: query::QueryError| Fault::new(format!("the chart '{query}'"), format!("a query ({error})"));
    let parsed = query::parse(query, Strictness::Strict).map_err(wrong)?;
    if parsed.as_of != Some(then.as_of) {
        return Err(Fault::new(format!("the chart '{query}'"), format!("asOf={}, as the article", then.as_of)));
    }
    query::resolve(&parsed, then.data).map(|_| ()).map_err(wrong)
}
