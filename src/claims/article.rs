//! An article's source with its expressions evaluated and its charts checked.
//!
//! The source is text in blocks separated by blank lines. The first block is the day as of which all others are
//! evaluated: `as of: bok-2022` or `as of: 2023-03-24`. A block that begins with `# ` is the title, `## ` a heading,
//! `chart: ` the query of a chart as of the same day, `note: ` a note set apart; every other block is a paragraph.

use super::{ClaimError, expand, vintage};
use crate::data::{Dataset, Date, Vintage, read::Problem};
use crate::query::{self, Lang, Strictness};
use serde::Serialize;

/// An article in one language, all expressions formatted.
#[derive(Clone, Debug, PartialEq)]
pub struct Article {
    /// The day as of which it was evaluated.
    pub as_of: Date,
    pub title: String,
    pub blocks: Vec<Block>,
}

/// A block of an article after its title. Templates read it as `{"kind": "paragraph", "text": "…"}`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "kind", content = "text", rename_all = "lowercase")]
pub enum Block {
    Heading(String),
    Paragraph(String),
    /// The query of a chart.
    Chart(String),
    Note(String),
}

/// Evaluates an article's source. Problems name `file` and the first line of the block.
pub fn article(source: &str, file: &str, data: &Dataset, lang: Lang) -> Result<Article, Vec<Problem>> {
    let problem = |line, ClaimError { found, expected }| Problem { file: file.to_string(), line, found, expected };
    let mut sections = sections(source).into_iter();
    let first = sections.next().ok_or_else(|| ClaimError::new("an empty text", "an article"));
    let as_of = first.and_then(|(_, first)| as_of(&first, data)).map_err(|error| vec![problem(Some(1), error)])?;
    let vintage = vintage(data, as_of);
    let mut problems = Vec::new();
    let mut title = None;
    let mut blocks = Vec::new();
    for (line, section) in sections {
        let expanded = |text: &str| expand(text, &vintage, lang);
        let block = if let Some(text) = section.strip_prefix("# ") {
            expanded(text).map(|text| {
                title = Some(text);
                None
            })
        } else if let Some(text) = section.strip_prefix("## ") {
            expanded(text).map(|text| Some(Block::Heading(text)))
        } else if let Some(query) = section.strip_prefix("chart: ") {
            check_chart(query, &vintage).map(|()| Some(Block::Chart(query.to_string())))
        } else if let Some(text) = section.strip_prefix("note: ") {
            expanded(text).map(|text| Some(Block::Note(text)))
        } else {
            expanded(&section).map(|text| Some(Block::Paragraph(text)))
        };
        match block {
            Ok(block) => blocks.extend(block),
            Err(error) => problems.push(problem(Some(line), error)),
        }
    }
    if title.is_none() {
        problems.push(problem(None, ClaimError::new("no title", "a block that begins with '# '")));
    }
    match title {
        Some(title) if problems.is_empty() => Ok(Article { as_of, title, blocks }),
        Some(_) | None => Err(problems),
    }
}

/// The blocks of a source with their first lines, the lines of each joined into one.
fn sections(source: &str) -> Vec<(u64, String)> {
    let lines: Vec<(u64, &str)> = (1..).zip(source.lines().map(str::trim)).collect();
    let blocks = lines.split(|(_, text)| text.is_empty()).filter(|block| !block.is_empty());
    blocks
        .map(|block| {
            let texts: Vec<&str> = block.iter().map(|(_, text)| *text).collect();
            (block[0].0, texts.join(" "))
        })
        .collect()
}

fn as_of(section: &str, data: &Dataset) -> Result<Date, ClaimError> {
    let day = section.strip_prefix("as of: ").map(str::trim);
    let release = |code: &str| data.releases.iter().find(|release| release.code == code).map(|release| release.date);
    day.and_then(|day| release(day).or_else(|| Date::parse(day))).ok_or_else(|| {
        let expected = "'as of: ' and a release or a date, in a first block of its own";
        ClaimError::new(format!("'{section}'"), expected)
    })
}

/// Checks that a chart can be drawn and stays as of the article's day.
fn check_chart(query: &str, vintage: &Vintage) -> Result<(), ClaimError> {
    let invalid = |error| ClaimError::new(format!("the chart '{query}'"), format!("a query ({error})"));
    let parsed = query::parse(query, Strictness::Strict).map_err(invalid)?;
    if parsed.as_of != Some(vintage.as_of) {
        let expected = format!("asOf={}, as the article", vintage.as_of);
        return Err(ClaimError::new(format!("the chart '{query}'"), expected));
    }
    query::resolve(&parsed, vintage.data).map(|_| ()).map_err(invalid)
}
