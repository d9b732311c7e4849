//! The map of an import: how the columns and codes of a publisher's file are those of a package.
//!
//! `src/import/README.md` describes it for the people who write one.

use super::record::Fields;
use crate::data::{Date, Length, read::Problem};
use serde::Deserialize;
use std::collections::BTreeMap;

/// A map, as its JSON has it. An empty one leaves all to the format and to the names of the package.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Map {
    /// What it is a map of, for people.
    pub about: String,
    /// `,` `;` or a tab, where the first line of the file does not tell.
    pub separator: Option<char>,
    /// `,` or `.`, where the separator does not tell.
    pub decimal: Option<char>,
    /// How many lines stand above the names of the columns.
    pub skip: usize,
    pub wide: Option<Wide>,
    pub columns: Columns,
    /// Rows are read only if each of these columns has one of these texts.
    pub only: Condition,
    pub item: Option<Lookup>,
    pub flow: Option<Lookup>,
    /// Combinations of codes, before `item` and `flow`: the first that fits is taken.
    pub series: Vec<Rule>,
    /// Combinations of codes that are left out on purpose.
    pub ignore: Vec<Ignored>,
    /// The length of periods that are written as their first day: `A`, `S`, `Q` or `M`.
    pub frequency: Option<Frequency>,
    /// What values are multiplied by, such as `0.001`.
    pub factor: Option<String>,
    /// How many decimals values are rounded to.
    pub decimals: Option<u32>,
    /// What the last digit is worth, where the decimals of the file do not tell.
    pub resolution: Option<String>,
    /// Publishers' marks by the letters of the package.
    pub flags: BTreeMap<String, String>,
    /// Texts for a value that is not there, besides those that every format has.
    pub missing: Vec<String>,
    /// The day of each edition that has a name alone.
    pub editions: BTreeMap<String, Date>,
    pub release: ReleaseNames,
    pub source: SourceNames,
}

/// Columns that are turned into rows.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Wide {
    /// The columns that stay as they are; all others become rows.
    pub keep: Vec<String>,
    /// The name of the column that their headers are then in.
    pub name: String,
}

/// Which column holds what.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Columns {
    pub period: Option<String>,
    pub value: Option<String>,
    pub flag: Option<String>,
    /// The day of the release that a row is of.
    pub day: Option<String>,
    /// The name of the edition that a row is of.
    pub edition: Option<String>,
}

/// Texts that columns must have, each one or one of several.
pub type Condition = BTreeMap<String, OneOrMore>;

#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(untagged)]
pub enum OneOrMore {
    One(String),
    More(Vec<String>),
}

/// How the item, or the flow, of a row is found.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(untagged)]
pub enum Lookup {
    /// It is the same for every row.
    Always(String),
    /// It is that of the first of these columns whose text has a code.
    Columns { columns: Vec<String>, codes: BTreeMap<String, String> },
}

/// A combination of codes and what it is in the package.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    #[serde(rename = "where")]
    pub condition: Condition,
    pub item: Option<String>,
    pub flow: Option<String>,
    pub factor: Option<String>,
}

/// A combination of codes that is left out, and why.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ignored {
    #[serde(rename = "where")]
    pub condition: Condition,
    pub why: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Deserialize)]
pub enum Frequency {
    A,
    S,
    Q,
    M,
}

impl Frequency {
    pub fn length(self) -> Length {
        match self {
            Frequency::A => Length::Year,
            Frequency::S => Length::Half,
            Frequency::Q => Length::Quarter,
            Frequency::M => Length::Month,
        }
    }
}

/// What a release that is added is called. `{date}` and `{edition}` stand for those of the release.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ReleaseNames {
    pub code: Option<String>,
    /// By language.
    pub name: BTreeMap<String, String>,
    pub compilation: Option<String>,
}

/// What the source of the figures is called. `{date}` and `{edition}` stand for those of the release.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct SourceNames {
    pub code: Option<String>,
    pub publisher: Option<String>,
    pub title: Option<String>,
    pub url: Option<String>,
    pub language: Option<String>,
}

impl Map {
    /// Parses a map.
    ///
    /// # Errors
    ///
    /// What is no map, with the line.
    pub fn parse(file: &str, text: &str) -> Result<Map, Problem> {
        serde_json::from_str(text).map_err(|error| Problem {
            file: file.to_string(),
            line: u64::try_from(error.line()).ok().filter(|line| *line > 0),
            found: error.to_string(),
            expected: "a map of an import in JSON, as src/import/README.md describes it".to_string(),
        })
    }
}

/// Whether a row has the texts of a condition. A column that it does not have is one without text.
pub fn holds(condition: &Condition, fields: &Fields) -> bool {
    condition.iter().all(|(column, expected)| {
        let found = fields.get(column).unwrap_or_default();
        match expected {
            OneOrMore::One(text) => text == found,
            OneOrMore::More(texts) => texts.iter().any(|text| text == found),
        }
    })
}
