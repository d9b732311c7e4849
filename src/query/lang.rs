//! The languages of charts.

use std::sync::RwLock;

/// The codes of the languages whose catalogues are built in, English first. The build script takes them from the files
/// of `www/words`.
const SHIPPED: &str = env!("SHIPPED_LANGUAGES");

/// Languages that were added at run time.
static ADDED: RwLock<Vec<Lang>> = RwLock::new(Vec::new());

/// The languages of the package that a command reads; empty while they are all that are known.
static OF_PACKAGE: RwLock<Vec<Lang>> = RwLock::new(Vec::new());

/// A language, identified by the code of its catalogue. The catalogues themselves are in `words`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Lang(&'static str);

impl Lang {
    /// The language of the command line's own words.
    pub const EN: Lang = Lang("en");
    pub const KO: Lang = Lang("ko");

    /// Every language of charts: those of the package, in its order, if they have been [set](Lang::set_all), else every
    /// language that has a catalogue, English first.
    pub fn all() -> Vec<Lang> {
        let of_package = OF_PACKAGE.read().map(|languages| languages.clone()).unwrap_or_default();
        if of_package.is_empty() { Lang::with_catalogues() } else { of_package }
    }

    /// Every language that has a catalogue, English first.
    pub fn with_catalogues() -> Vec<Lang> {
        let added = ADDED.read().map(|added| added.clone()).unwrap_or_default();
        SHIPPED.split(',').map(Lang).chain(added).collect()
    }

    /// Sets the languages of charts for the rest of the program's run. The first is that of charts and pages that name
    /// none.
    pub fn set_all(languages: Vec<Lang>) {
        if let Ok(mut of_package) = OF_PACKAGE.write() {
            *of_package = languages;
        }
    }

    /// The code, such as `en`.
    pub fn code(self) -> &'static str {
        self.0
    }

    /// The language with this code.
    pub fn of(code: &str) -> Option<Lang> {
        Lang::all().into_iter().find(|lang| lang.0 == code)
    }

    /// The language of a BCP 47 tag, such as Korean for `ko-KR`; the first of all if there is no catalogue for it.
    pub fn nearest(tag: &str) -> Lang {
        let language = tag.split(['-', '_']).next().unwrap_or_default();
        Lang::of(&language.to_ascii_lowercase()).unwrap_or_default()
    }

    /// Adds a language for the rest of the program's run. Returns the existing one if the code is known already.
    pub fn add(code: &str) -> Lang {
        Lang::with_catalogues().into_iter().find(|lang| lang.0 == code).unwrap_or_else(|| {
            let lang = Lang(Box::leak(code.into()));
            if let Ok(mut added) = ADDED.write() {
                added.push(lang);
            }
            lang
        })
    }
}

/// The first language of all.
impl Default for Lang {
    fn default() -> Lang {
        Lang::all().first().copied().unwrap_or(Lang::EN)
    }
}
