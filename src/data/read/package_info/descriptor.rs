//! The JSON of `datapackage.json` as it stands there, and what is wrong with it.

use super::{Identity, Licence, PackageInfo, Problem, problem};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::path::{Component, Path};

#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Descriptor {
    name: String,
    version: String,
    title: String,
    subject: String,
    area: String,
    #[serde(rename = "areaCode")]
    area_code: Option<String>,
    publisher: Publisher,
    languages: Vec<String>,
    keywords: Vec<String>,
    licenses: Vec<Licence>,
    resources: Vec<Resource>,
    translations: BTreeMap<String, Translation>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Publisher {
    title: String,
    path: Option<String>,
}

/// The same names in another language; those that are absent are as in the first.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Translation {
    title: String,
    subject: String,
    area: String,
    publisher: String,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Resource {
    path: Paths,
}

/// A resource has its data in one file, in several, or in the descriptor itself.
#[derive(Deserialize)]
#[serde(untagged)]
enum Paths {
    One(String),
    Several(Vec<String>),
}

impl Default for Paths {
    fn default() -> Paths {
        Paths::Several(Vec::new())
    }
}

impl Descriptor {
    /// Every property that is missing or wrong, with what to add.
    pub fn problems(&self) -> Vec<Problem> {
        let mut problems = Vec::new();
        let mut missing = |absent: bool, what: &str, add: &str| {
            if absent {
                problems.push(problem(None, format!("no {what}"), add.to_string()));
            }
        };
        missing(self.title.trim().is_empty(), "title", "\"title\": \"…\", the name of the statistic");
        let expected = "\"subject\": \"…\", the word or two by which headlines call it";
        missing(self.subject.trim().is_empty(), "subject", expected);
        let expected = "\"publisher\": {\"title\": \"…\", \"path\": \"https://…\"}, who publishes the figures";
        missing(self.publisher.title.trim().is_empty(), "publisher", expected);
        let expected = "\"licenses\": [{\"name\": \"CC-BY-4.0\", \"path\": \"https://…\"}], the terms of its use";
        missing(self.licenses.iter().all(|licence| licence.label().trim().is_empty()), "licence", expected);
        let expected = "\"languages\": [\"en\"], the languages of its texts, that of the first page first";
        missing(self.languages.is_empty(), "languages", expected);
        for (position, language) in self.languages.iter().enumerate() {
            let translation = self.translations.get(language);
            let lacks =
                |text: fn(&Translation) -> &String| position > 0 && translation.is_none_or(|t| text(t).is_empty());
            for (absent, property) in [(lacks(|t| &t.title), "title"), (lacks(|t| &t.subject), "subject")] {
                let add = format!("\"translations\": {{\"{language}\": {{\"{property}\": \"…\"}}}}");
                missing(absent, &format!("{property} in the language '{language}'"), &add);
            }
            if self.languages[..position].contains(language) {
                problems.push(problem(None, format!("the language '{language}' twice"), "it once".to_string()));
                break;
            }
        }
        let unknown = self.translations.keys().filter(|language| !self.languages.contains(language));
        problems.extend(unknown.map(|language| {
            let expected = format!("translations into languages of the package: {}", self.languages.join(", "));
            problem(None, format!("a translation into '{language}'"), expected)
        }));
        let urls = self.publisher.path.iter().chain(self.licenses.iter().map(|licence| &licence.path));
        let no_urls = urls.filter(|url| !url.is_empty() && !is_url(url));
        problems.extend(no_urls.map(|url| {
            problem(None, format!("the path '{url}'"), "an address that begins with https:// or http://".to_string())
        }));
        let outside = self.paths().filter(|path| !is_inside(path));
        problems.extend(outside.map(|path| {
            problem(None, format!("the resource '{path}'"), "a file of the package's own folder".to_string())
        }));
        problems
    }

    /// The paths of all resources but for addresses on the net.
    fn paths(&self) -> impl Iterator<Item = &String> {
        let paths = self.resources.iter().flat_map(|resource| match &resource.path {
            Paths::One(path) => std::slice::from_ref(path),
            Paths::Several(paths) => paths,
        });
        paths.filter(|path| !is_url(path))
    }

    /// The same, checked and with the names in each language.
    pub fn into_info(self) -> PackageInfo {
        let files = self.paths().cloned().collect();
        let own =
            Identity { title: self.title, subject: self.subject, area: self.area, publisher: self.publisher.title };
        let or = |text: &String, other: &String| if text.is_empty() { other.clone() } else { text.clone() };
        let translated = |translation: &Translation| Identity {
            title: or(&translation.title, &own.title),
            subject: or(&translation.subject, &own.subject),
            area: or(&translation.area, &own.area),
            publisher: or(&translation.publisher, &own.publisher),
        };
        let identity = |language: &String| {
            (language.clone(), self.translations.get(language).map_or_else(|| own.clone(), translated))
        };
        PackageInfo {
            identities: self.languages.iter().map(identity).collect(),
            name: self.name,
            version: self.version,
            languages: self.languages,
            keywords: self.keywords,
            area_code: self.area_code,
            publisher_url: self.publisher.path,
            licences: self.licenses.into_iter().filter(|licence| !licence.label().is_empty()).collect(),
            files,
        }
    }
}

fn is_url(path: &str) -> bool {
    path.starts_with("https://") || path.starts_with("http://")
}

/// Whether a path, written with `/`, stays in the folder.
fn is_inside(path: &str) -> bool {
    let path_parts = Path::new(path).components();
    !path.is_empty() && !path.contains('\\') && path_parts.into_iter().all(|part| matches!(part, Component::Normal(_)))
}
