//! The registry of loaded languages.

#[cfg(feature = "cli")]
use super::ClaimText;
use super::catalogue::Catalogue;
#[cfg(feature = "cli")]
use super::compile::{CatalogueError, Source, compile};
use super::language::Language;
#[cfg(feature = "cli")]
use super::{Finding, Format, Message, Signature, identity_terms, query_error};
#[cfg(feature = "cli")]
use crate::data::read::PackageInfo;
use crate::query::Lang;
#[cfg(feature = "cli")]
use std::collections::BTreeSet;
use std::fmt;
use std::sync::RwLock;

/// The build script's hash of the program's source: the version of the messages and of their compiled form.
pub const SOURCE_HASH: u32 = include!(concat!(env!("OUT_DIR"), "/messages_version.rs"));

/// The loaded languages, kept for the rest of the program's run.
static LANGUAGES: RwLock<Vec<&'static Language>> = RwLock::new(Vec::new());

/// The signatures of all messages of charts.
#[cfg(feature = "cli")]
pub fn signatures() -> Vec<Signature> {
    [
        Message::signatures(),
        Finding::signatures(),
        Format::signatures(),
        query_error::ErrorMessage::signatures(),
        query_error::ExpectedMessage::signatures(),
    ]
    .concat()
}

/// The signatures of the messages of charts and claims, which [`language`] loads.
#[cfg(feature = "cli")]
fn loaded_signatures() -> Vec<Signature> {
    [signatures(), ClaimText::signatures()].concat()
}

/// The name of a file and its content.
#[cfg(feature = "cli")]
type NamedText = (&'static str, &'static str);

/// The descriptor of the shipped package, and the shipped languages: their codes, and the names and contents of their
/// Fluent files, of which the second holds the words for a package that has none of its own.
#[cfg(feature = "cli")]
const SHIPPED: (&str, &[(&str, [NamedText; 3])]) = include!(concat!(env!("OUT_DIR"), "/catalogues.rs"));

/// Registers a language, replacing one of the same code. Queries can name it from then on.
pub fn install(language: Language) -> Lang {
    let language: &'static Language = Box::leak(Box::new(language));
    if let Ok(mut languages) = LANGUAGES.write() {
        languages.retain(|known| known.rules.code != language.rules.code);
        languages.push(language);
    }
    Lang::add(language.rules.code)
}

/// Loads a catalogue that [`browser_catalogue`] has written.
///
/// # Errors
///
/// [`LoadError`] if the bytes are not a catalogue of this version of the program.
pub fn load(bytes: &[u8]) -> Result<Lang, LoadError> {
    let (version, catalogue): (u32, Catalogue) = postcard::from_bytes(bytes).map_err(|_| LoadError)?;
    let language = Some(catalogue).filter(|_| version == SOURCE_HASH).and_then(Language::new);
    language.map(install).ok_or(LoadError)
}

/// The error for a catalogue that is damaged or of another version of the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LoadError;

impl fmt::Display for LoadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("found a words file that is damaged or of another version, expected that of this page")
    }
}

impl std::error::Error for LoadError {}

/// The compiled messages of the charts in a language, for the browser.
#[cfg(feature = "cli")]
pub fn browser_catalogue(lang: Lang) -> Vec<u8> {
    let mut catalogue = language(lang).catalogue.clone();
    let ids: BTreeSet<String> = signatures().into_iter().map(|signature| signature.id).collect();
    catalogue.messages.retain(|id, _| ids.contains(id));
    postcard::to_allocvec(&(SOURCE_HASH, catalogue)).expect("a catalogue holds only what postcard can encode")
}

/// Whether a language is loaded, as that of a chart must be.
pub fn is_loaded(lang: Lang) -> bool {
    #[cfg(feature = "cli")]
    if SHIPPED.1.iter().any(|(code, _)| *code == lang.code()) {
        return true;
    }
    known(lang).is_some()
}

fn known(lang: Lang) -> Option<&'static Language> {
    LANGUAGES.read().ok()?.iter().copied().find(|language| language.rules.code == lang.code())
}

/// Returns a language, which in the browser must have been [loaded](load) before.
#[cfg(not(feature = "cli"))]
pub fn language(lang: Lang) -> &'static Language {
    known(lang).expect("charts and errors are made only in languages that are loaded")
}

/// Returns a language. A shipped one is compiled at its first use.
#[cfg(feature = "cli")]
pub fn language(lang: Lang) -> &'static Language {
    known(lang).unwrap_or_else(|| {
        let shipped =
            compile_shipped(lang).expect("the catalogues that ship are checked by the build and by the tests");
        let lang = install(shipped);
        known(lang).expect("the language has just been installed")
    })
}

/// Compiles a shipped language.
///
/// # Errors
///
/// Returns the errors in its files.
#[cfg(feature = "cli")]
pub fn compile_shipped(lang: Lang) -> Result<Language, Vec<CatalogueError>> {
    let (descriptor, languages) = SHIPPED;
    let info = PackageInfo::parse(descriptor).expect("the descriptor that ships is checked by the tests");
    let files = languages.iter().filter(|(code, _)| *code == lang.code());
    let sources = files.flat_map(|(code, [program, defaults, package])| {
        [
            Source::new(program.0, program.1),
            Source::default_words(defaults.0, defaults.1),
            identity_terms(&info, code),
            Source::new(package.0, package.1),
        ]
    });
    compile_charts(lang.code(), &sources.collect::<Vec<_>>())
}

/// Compiles the messages of charts and claims from the files of a language.
///
/// # Errors
///
/// Returns the errors in the files.
#[cfg(feature = "cli")]
pub fn compile_charts(language: &str, sources: &[Source]) -> Result<Language, Vec<CatalogueError>> {
    let catalogue = compile(language, sources, &loaded_signatures())?;
    Ok(Language::new(catalogue).expect("the compiler takes only languages that have rules"))
}
