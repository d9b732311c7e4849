//! Tests that cannot say anything on this machine.

use std::collections::BTreeSet;
use std::fs::OpenOptions;
use std::io::Write;
use std::path::Path;
use std::sync::Mutex;

/// Lists the running test as skipped: on standard error, past the test harness, which keeps what passing tests print;
/// and in `target/tmp/skipped`, which `tests/run` counts.
pub fn skip(what: &str, reason: &str) {
    static SKIPPED: Mutex<BTreeSet<String>> = Mutex::new(BTreeSet::new());
    let thread = std::thread::current();
    let line = format!("skipped: {} in {what}: {reason}\n", thread.name().unwrap_or("a test"));
    if SKIPPED.lock().is_ok_and(|mut lines| lines.insert(line.clone())) {
        let list = Path::new(env!("CARGO_TARGET_TMPDIR")).join("skipped");
        let mut list = OpenOptions::new().create(true).append(true).open(list).expect("target can be written");
        list.write_all(line.as_bytes()).expect("target can be written");
        std::io::stderr().write_all(line.as_bytes()).expect("standard error can be written");
    }
}
