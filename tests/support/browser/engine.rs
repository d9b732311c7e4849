//! The engines that tests run in, and what a test says where it cannot run.

use crate::support::process::is_installed;

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Engine {
    Chromium,
    Firefox,
    WebKit,
}

impl Engine {
    /// The programs that drive the engine, by the names of their Debian packages where these differ.
    fn programs(self) -> &'static [&'static str] {
        match self {
            Engine::Chromium => &["chromedriver"],
            Engine::Firefox => &["firefox-esr", "geckodriver"],
            Engine::WebKit => &["WebKitWebDriver", "Xvfb"],
        }
    }

    /// Whether the engine is installed; if not, the running test is listed as skipped.
    pub fn is_available(self) -> bool {
        let missing: Vec<&str> = self.programs().iter().copied().filter(|program| !is_installed(program)).collect();
        if !missing.is_empty() {
            skip(self, &format!("{} not installed", missing.join(" and ")));
        }
        missing.is_empty()
    }
}

/// Whether the running test can say something of this engine; if not, it is listed as skipped, with the reason.
#[must_use]
pub fn only(engine: Engine, engines: &[Engine], reason: &str) -> bool {
    let runs = engines.contains(&engine);
    if !runs {
        skip(engine, reason);
    }
    runs
}

fn skip(engine: Engine, reason: &str) {
    crate::support::skipped::skip(&format!("{engine:?}"), reason);
}
