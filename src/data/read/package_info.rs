//! Reads `datapackage.json`, in which a package says what it is. The form is Data Package version 2 with four properties
//! more: `subject`, `area`, `publisher` and `translations`.

mod descriptor;

use super::Problem;
use crate::data::plain_line;
use crate::files::Files;
use descriptor::Descriptor;
use serde::Deserialize;
use serde_json::Value;
use std::collections::BTreeMap;

/// The file in which a package says what it is.
pub const DESCRIPTOR: &str = "datapackage.json";

/// What a package says of itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PackageInfo {
    /// The package's own name in addresses, such as `lake-crossings`.
    pub name: String,
    /// Empty if the package gives none.
    pub version: String,
    /// The codes of the languages of its texts; the first is that of the root of the site. Never empty.
    pub languages: Vec<String>,
    pub keywords: Vec<String>,
    /// The ISO 3166 code of the area.
    pub area_code: Option<String>,
    /// The address of the publisher of the figures.
    pub publisher_url: Option<String>,
    /// Never empty.
    pub licences: Vec<Licence>,
    /// The files that the package names, in its order: no others are published.
    pub files: Vec<String>,
    identities: BTreeMap<String, Identity>,
}

/// The terms under which a package may be used.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct Licence {
    /// Its code, such as `CC-BY-4.0`.
    pub name: String,
    pub title: String,
    /// Its address.
    pub path: String,
}

/// The names of the statistic in one language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Identity {
    /// The name of the statistic.
    pub title: String,
    /// What headlines call it.
    pub subject: String,
    /// The area that it is about; empty if the package names none.
    pub area: String,
    /// Who publishes its figures.
    pub publisher: String,
}

impl Licence {
    /// The title, or else the code, or else the address.
    pub fn label(&self) -> &str {
        [&self.title, &self.name, &self.path].into_iter().find(|text| !text.is_empty()).map_or("", String::as_str)
    }
}

impl PackageInfo {
    /// Reads the descriptor of a package.
    ///
    /// # Errors
    ///
    /// Every property that is missing or wrong, with what to add, and every named file that is not there.
    pub fn read(package: &dyn Files) -> Result<PackageInfo, Vec<Problem>> {
        let text = package.read_text(DESCRIPTOR).map_err(|error| {
            let found = format!("no readable file ({error})");
            vec![problem(None, found, format!("what {} is: title, subject, publisher, licence", package.location()))]
        })?;
        let info = PackageInfo::parse(&text)?;
        let missing = info.files.iter().filter(|file| package.read(file).is_err());
        let problems: Vec<Problem> = missing
            .map(|file| problem(None, format!("the resource '{file}'"), "a file of the package".to_string()))
            .collect();
        if problems.is_empty() { Ok(info) } else { Err(problems) }
    }

    /// Parses the text of a descriptor.
    ///
    /// # Errors
    ///
    /// As [`PackageInfo::read`], but for the files.
    pub fn parse(text: &str) -> Result<PackageInfo, Vec<Problem>> {
        let malformed = |error: serde_json::Error| {
            let expected = "the description of a data package in JSON".to_string();
            vec![problem(u64::try_from(error.line()).ok(), error.to_string(), expected)]
        };
        let _: Descriptor = serde_json::from_str(text).map_err(malformed)?;
        // Once it is known to be sound, since mistakes in a value have no line.
        let value: Value = serde_json::from_str(text).map_err(malformed)?;
        let descriptor: Descriptor = serde_json::from_value(printable(value)).map_err(malformed)?;
        let problems = descriptor.problems();
        if problems.is_empty() { Ok(descriptor.into_info()) } else { Err(problems) }
    }

    /// The names of the statistic in a language; those of the first language if the package has no others.
    pub fn identity(&self, language: &str) -> &Identity {
        let identity = self.identities.get(language).or_else(|| self.identities.get(self.languages.first()?));
        identity.expect("a package that was read has a language, and names in each")
    }

    /// Name and version: `lake-crossings 1.0.0`.
    pub fn edition(&self) -> String {
        [&*self.name, &*self.version].join(" ").trim().to_string()
    }

    /// The code of the licence and its address: `CC-BY-4.0, https://…`.
    pub fn terms(&self) -> String {
        let terms = self.licences.first().map(|licence| [&*licence.name, &*licence.path]).unwrap_or_default();
        terms.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
    }
}

/// The languages of a package's texts, even of one whose descriptor has problems; none if it cannot be read.
pub fn languages(package: &dyn Files) -> Vec<String> {
    #[derive(Default, Deserialize)]
    struct Languages {
        #[serde(default)]
        languages: Vec<String>,
    }
    let text = package.read_text(DESCRIPTOR).unwrap_or_default();
    serde_json::from_str::<Languages>(&text).unwrap_or_default().languages
}

fn problem(line: Option<u64>, found: String, expected: String) -> Problem {
    Problem { file: DESCRIPTOR.to_string(), line, found, expected }
}

/// The value with texts of printable characters alone.
fn printable(value: Value) -> Value {
    match value {
        Value::String(text) => plain_line(&text).into(),
        Value::Array(values) => values.into_iter().map(printable).collect(),
        Value::Object(properties) => properties.into_iter().map(|(name, value)| (name, printable(value))).collect(),
        other => other,
    }
}
