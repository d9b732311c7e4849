//! The languages that are loaded, by code.

use super::catalogue::Catalogue;
use super::compile::{Source, compile};
use super::language::Language;
use super::{Finding, Format, Message, Signature, query_error};
use crate::query::Lang;
use std::sync::RwLock;

/// Loaded once and kept for as long as the program runs.
static LANGUAGES: RwLock<Vec<&'static Language>> = RwLock::new(Vec::new());

/// Every message that the charts show, with the arguments that it is given.
pub fn signatures() -> Vec<Signature> {
    [
        Message::signatures(),
        Finding::signatures(),
        Format::signatures(),
        query_error::Fault::signatures(),
        query_error::Valid::signatures(),
    ]
    .concat()
}

/// Keeps a language, in place of one of the same code.
pub fn install(language: Language) {
    let language: &'static Language = Box::leak(Box::new(language));
    if let Ok(mut languages) = LANGUAGES.write() {
        languages.retain(|known| known.rules.code != language.rules.code);
        languages.push(language);
    }
}

/// Loads a compiled catalogue, as [`compiled`] writes it.
///
/// # Errors
///
/// `None` if the bytes are not a catalogue of this version or there are no rules for its language.
pub fn load(bytes: &[u8]) -> Option<()> {
    let catalogue: Catalogue = postcard::from_bytes(bytes).ok()?;
    install(Language::new(catalogue)?);
    Some(())
}

/// A loaded language; natively, those that ship are loaded at their first use.
pub fn language(lang: Lang) -> &'static Language {
    let known = || LANGUAGES.read().ok()?.iter().copied().find(|language| language.rules.code == lang.code());
    if let Some(language) = known() {
        return language;
    }
    let catalogue = compile(lang.code(), &shipped(lang), &signatures()).unwrap_or_else(|errors| {
        let errors: Vec<String> = errors.iter().map(ToString::to_string).collect();
        panic!("{}", errors.join("\n"))
    });
    install(Language::new(catalogue).expect("the compiler takes only languages that have rules"));
    known().expect("the language was installed in the line before")
}

/// The files of a language that ship: the program's and the package's.
fn shipped(lang: Lang) -> [Source; 2] {
    let source = |file: &str, text: &str| Source { file: file.to_string(), text: text.to_string() };
    match lang {
        Lang::En => [
            source("www/words/en.ftl", include_str!("../../www/words/en.ftl")),
            source("www/data/words.en.ftl", include_str!("../../www/data/words.en.ftl")),
        ],
        Lang::Ko => [
            source("www/words/ko.ftl", include_str!("../../www/words/ko.ftl")),
            source("www/data/words.ko.ftl", include_str!("../../www/data/words.ko.ftl")),
        ],
    }
}
