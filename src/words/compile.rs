//! Fluent files to a [`Catalogue`], checked against the messages that the program shows.
//!
//! The subset of Fluent: messages, terms, comments, selectors, the functions of `function` and string literals. A
//! message that only others use is put into them. A line break within a text is a blank, an empty line stays. Refused
//! are attributes, terms with arguments, and what Fluent refuses itself.
//!
//! Every mistake is an error: a message that is missing or that nothing shows, an argument that the message is not
//! given or that its function cannot show, an argument that may be absent where nothing excludes that, a variant that
//! its selector never takes.

mod function;
mod pattern;

use super::catalogue::Catalogue;
use super::message::Signature;
use super::rules::{self, Rules};
use crate::data::plain;
use fluent_syntax::ast::{Entry, Pattern};
use fluent_syntax::parser;
use pattern::Scope;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

/// A Fluent file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// The name that errors call it by.
    pub file: String,
    pub text: String,
    /// Whether its messages are only for want of others: another file may give them too, and nothing needs to show them.
    pub is_default: bool,
}

impl Source {
    /// A file whose messages are all shown. Unprintable characters in it are dropped.
    pub fn new(file: impl Into<String>, text: impl Into<String>) -> Source {
        Source { file: file.into(), text: plain(&text.into()).into_owned(), is_default: false }
    }

    /// A file whose messages stand for those that no other file gives.
    pub fn default_words(file: impl Into<String>, text: impl Into<String>) -> Source {
        Source { is_default: true, ..Source::new(file, text) }
    }
}

/// What is wrong with a catalogue, and where.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct CatalogueError {
    pub file: String,
    /// Counted from 1.
    pub line: usize,
    pub found: String,
    pub expected: String,
}

impl fmt::Display for CatalogueError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: found {}, expected {}", self.file, self.line, self.found, self.expected)
    }
}

impl std::error::Error for CatalogueError {}

/// Compiles the messages of `signatures` from the files of one language. Other messages are left out.
///
/// # Errors
///
/// All mistakes in these messages, in the order of files and lines. Where a part of a file cannot be read, those of
/// reading alone.
pub fn compile(language: &str, sources: &[Source], signatures: &[Signature]) -> Result<Catalogue, Vec<CatalogueError>> {
    compile_files(language, sources, signatures, false)
}

/// The same, of files that may hold no other messages: one that nothing shows is a mistake, too.
pub fn compile_all(
    language: &str,
    sources: &[Source],
    signatures: &[Signature],
) -> Result<Catalogue, Vec<CatalogueError>> {
    compile_files(language, sources, signatures, true)
}

fn compile_files(
    language: &str,
    sources: &[Source],
    signatures: &[Signature],
    all: bool,
) -> Result<Catalogue, Vec<CatalogueError>> {
    let mut compiler = Compiler { sources, ..Compiler::default() };
    let Some(rules) = rules::of(language) else {
        let place = sources.first().map_or("", |source| &source.text);
        compiler.fault(
            place,
            format!("the language '{language}'"),
            "one whose numbers and plurals are in src/words/rules".to_string(),
        );
        return Err(compiler.faults.into_iter().collect());
    };
    compiler.rules = Some(rules);
    compiler.read();
    // What cannot be read would be reported as missing, too.
    if !compiler.faults.is_empty() {
        return Err(compiler.faults.into_iter().collect());
    }
    let messages = signatures.iter().filter_map(|signature| compiler.message(signature)).collect();
    if all {
        compiler.report_unused();
    }
    match compiler.faults.is_empty() {
        true => Ok(Catalogue { language: language.to_string(), messages, names: BTreeMap::new() }),
        false => Err(compiler.faults.into_iter().collect()),
    }
}

/// A message or a term of the files.
struct Definition<'s> {
    /// As errors call it: terms with their dash.
    id: &'s str,
    is_term: bool,
    is_default: bool,
    pattern: Pattern<&'s str>,
}

#[derive(Default)]
struct Compiler<'s> {
    sources: &'s [Source],
    rules: Option<&'static Rules>,
    /// By id, for terms with the dash.
    definitions: BTreeMap<String, Definition<'s>>,
    used: BTreeSet<String>,
    faults: BTreeSet<CatalogueError>,
}

impl<'s> Compiler<'s> {
    /// Adds an error at the place of a slice of one of the sources.
    fn fault(&mut self, place: &str, found: String, expected: String) {
        let at = |source: &&Source| {
            let start = source.text.as_ptr() as usize;
            (start..=start + source.text.len()).contains(&(place.as_ptr() as usize))
        };
        let Some(source) = self.sources.iter().find(at) else { return };
        let before = place.as_ptr() as usize - source.text.as_ptr() as usize;
        let line = source.text.bytes().take(before).filter(|byte| *byte == b'\n').count() + 1;
        self.faults.insert(CatalogueError { file: source.file.clone(), line, found, expected });
    }

    /// Reads all files into definitions.
    fn read(&mut self) {
        for source in self.sources {
            let resource = parser::parse_runtime(&*source.text).unwrap_or_else(|(resource, errors)| {
                for error in errors {
                    let place = source.text.get(error.pos.start..).unwrap_or_default();
                    let kind = error.kind.to_string();
                    let expected = kind.strip_prefix("Expected ").unwrap_or(&kind);
                    self.fault(place, "text that is not Fluent".to_string(), expected.to_string());
                }
                resource
            });
            for entry in resource.body {
                self.define(entry, source.is_default);
            }
        }
    }

    fn define(&mut self, entry: Entry<&'s str>, is_default: bool) {
        let (id, is_term, pattern, attributes) = match entry {
            Entry::Message(message) => (message.id.name, false, message.value, message.attributes),
            Entry::Term(term) => (term.id.name, true, Some(term.value), term.attributes),
            Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) | Entry::Junk { .. } => return,
        };
        if let Some(attribute) = attributes.first() {
            let found = format!("the attribute '.{}'", attribute.id.name);
            self.fault(attribute.id.name, found, "a message of its own".to_string());
        }
        let Some(pattern) = pattern else {
            return self.fault(id, format!("'{id}' without a text"), "a text after the equals sign".to_string());
        };
        let key = if is_term { format!("-{id}") } else { id.to_string() };
        let definition = Definition { id, is_term, is_default, pattern };
        match self.definitions.get(&key).map(|known| known.is_default) {
            Some(known) if known == is_default => {
                self.fault(id, format!("'{key}' a second time"), "it once".to_string());
            }
            Some(false) => {}
            Some(true) | None => drop(self.definitions.insert(key, definition)),
        }
    }

    fn message(&mut self, signature: &Signature) -> Option<(String, super::catalogue::Pattern)> {
        if !self.definitions.contains_key(&signature.id) {
            // The end of the language's first file: there it can be added.
            let end = self.sources.first().map_or("", |source| &source.text[source.text.len()..]);
            let arguments: Vec<String> = signature.parameters.iter().map(|p| format!("${}", p.name)).collect();
            let expected = match arguments.is_empty() {
                true => format!("'{} = …', which the program shows", signature.id),
                false => format!("'{} = …', which the program shows with {}", signature.id, arguments.join(", ")),
            };
            self.fault(end, format!("no message '{}'", signature.id), expected);
            return None;
        }
        let pattern = self.definition(&signature.id, &Scope::new(Some(signature)));
        Some((signature.id.clone(), pattern))
    }

    /// The compiled text of a message or term, with those that it uses put into it.
    fn definition(&mut self, key: &str, scope: &Scope) -> super::catalogue::Pattern {
        self.used.insert(key.to_string());
        // Taken out while it is compiled, so that one that uses itself is not found.
        let Some(definition) = self.definitions.remove(key) else { return Vec::new() };
        let term = Scope::new(None);
        let pattern = self.pattern(&definition.pattern, if definition.is_term { &term } else { scope });
        self.definitions.insert(key.to_string(), definition);
        pattern
    }

    fn report_unused(&mut self) {
        let unused: Vec<(&'s str, String)> = self
            .definitions
            .iter()
            .filter(|(key, definition)| !definition.is_default && !self.used.contains(*key))
            .map(|(key, definition)| (definition.id, key.clone()))
            .collect();
        for (place, key) in unused {
            self.fault(
                place,
                format!("'{key}', which nothing shows"),
                "it removed, or shown by the program".to_string(),
            );
        }
    }
}
