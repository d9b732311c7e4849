//! The languages of charts.

use std::sync::RwLock;

/// The codes of the languages whose catalogues are built in, English first. The build script takes them from the files
/// of `www/words`.
const SHIPPED: &str = env!("SHIPPED_LANGUAGES");

/// Languages that were added at run time.
static ADDED: RwLock<Vec<Lang>> = RwLock::new(Vec::new());

/// A language, identified by the code of its catalogue. The catalogues themselves are in `words`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Lang(&'static str);

impl Lang {
    /// The language of the command line and of pages without a known language.
    pub const EN: Lang = Lang("en");
    pub const KO: Lang = Lang("ko");

    /// Every language, English first.
    pub fn all() -> Vec<Lang> {
        let added = ADDED.read().map(|added| added.clone()).unwrap_or_default();
        SHIPPED.split(',').map(Lang).chain(added).collect()
    }

    /// The code, such as `en`.
    pub fn code(self) -> &'static str {
        self.0
    }

    /// The language with this code.
    pub fn of(code: &str) -> Option<Lang> {
        Lang::all().into_iter().find(|lang| lang.0 == code)
    }

    /// The language of a BCP 47 tag, such as Korean for `ko-KR`; English if there is no catalogue for it.
    pub fn nearest(tag: &str) -> Lang {
        let language = tag.split(['-', '_']).next().unwrap_or_default();
        Lang::of(&language.to_ascii_lowercase()).unwrap_or_default()
    }

    /// Adds a language for the rest of the program's run. Returns the existing one if the code is known already.
    pub fn add(code: &str) -> Lang {
        Lang::of(code).unwrap_or_else(|| {
            let lang = Lang(Box::leak(code.into()));
            if let Ok(mut added) = ADDED.write() {
                added.push(lang);
            }
            lang
        })
    }
}

/// English.
impl Default for Lang {
    fn default() -> Lang {
        Lang::EN
    }
}
