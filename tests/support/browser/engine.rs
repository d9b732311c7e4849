//! The engines that tests run in, and what a test says where it cannot run.

use crate::support::process::is_installed;
use std::collections::BTreeSet;
use std::fs::OpenOptions;
use std::io::Write;
use std::path::Path;
use std::sync::Mutex;

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

/// Lists the running test as skipped: on standard error, past the test harness, which keeps what passing tests print;
/// and in `target/tmp/skipped`, which `tests/run` counts.
fn skip(engine: Engine, reason: &str) {
    static SKIPPED: Mutex<BTreeSet<String>> = Mutex::new(BTreeSet::new());
    let thread = std::thread::current();
    let line = format!("skipped: {} in {engine:?}: {reason}\n", thread.name().unwrap_or("a test"));
    if SKIPPED.lock().is_ok_and(|mut lines| lines.insert(line.clone())) {
        let list = Path::new(env!("CARGO_TARGET_TMPDIR")).join("skipped");
        let mut list = OpenOptions::new().create(true).append(true).open(list).expect("target can be written");
        list.write_all(line.as_bytes()).expect("target can be written");
        std::io::stderr().write_all(line.as_bytes()).expect("standard error can be written");
    }
}
