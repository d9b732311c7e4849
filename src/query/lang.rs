//! The languages that charts can be in.

use std::sync::RwLock;

/// The languages whose catalogues ship, English first; the build script lists the files of `www/words`.
const SHIPPED: &str = env!("SHIPPED_LANGUAGES");

/// Languages that were added while the program runs.
static ADDED: RwLock<Vec<Lang>> = RwLock::new(Vec::new());

/// A language, by the code of its catalogue. The words themselves are in `words`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Lang(&'static str);

impl Lang {
    /// The language of the command line, and of pages that name none.
    pub const EN: Lang = Lang("en");
    pub const KO: Lang = Lang("ko");

    /// Every language that there is, English first.
    pub fn all() -> Vec<Lang> {
        let added = ADDED.read().map(|added| added.clone()).unwrap_or_default();
        SHIPPED.split(',').map(Lang).chain(added).collect()
    }

    /// The code, such as `en`.
    pub fn code(self) -> &'static str {
        self.0
    }

    /// The language of a code; `None` if there is none.
    pub fn of(code: &str) -> Option<Lang> {
        Lang::all().into_iter().find(|lang| lang.0 == code)
    }

    /// The nearest to a language tag of BCP 47: `ko-KR` is Korean. English if there is none.
    pub fn nearest(tag: &str) -> Lang {
        let language = tag.split(['-', '_']).next().unwrap_or_default();
        Lang::of(&language.to_ascii_lowercase()).unwrap_or_default()
    }

    /// Adds a language, once. It stays for as long as the program runs.
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
