//! What npm's packages make for tests: pages of frameworks, and snippets as content systems rewrite them.

use crate::support::process::is_installed;
use crate::support::served::site;
use crate::support::skipped::skip;
use std::collections::BTreeMap;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::LazyLock;

/// The days that the pages of frameworks show, one after the other.
pub const DAYS: [&str; 2] = ["2023-03-24", "2024-03-20"];

/// The folder with the packages, installed once.
fn folder() -> Option<&'static Path> {
    static FOLDER: LazyLock<Option<PathBuf>> = LazyLock::new(|| {
        if !is_installed("npm") {
            return None;
        }
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/frameworks");
        let status =
            Command::new("npm").args(["ci", "--silent", "--no-audit", "--no-fund"]).current_dir(&folder).status();
        assert!(status.is_ok_and(|status| status.success()), "npm installs what {} names", folder.display());
        Some(folder)
    });
    if FOLDER.is_none() {
        skip("Hosts", "npm not installed");
    }
    FOLDER.as_deref()
}

/// A folder with pages of frameworks that show a chart of the site; `None` if npm is not installed.
pub fn pages() -> Option<PathBuf> {
    let pages = Path::new(env!("CARGO_TARGET_TMPDIR")).join("frameworks");
    let mut command = Command::new("node");
    command.arg("pages.js").arg(&pages).arg(site()).args(DAYS).env("NODE_ENV", "production");
    let output = command.current_dir(folder()?).output().expect("node runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    Some(pages)
}

/// A snippet as each of some content systems rewrites it, by their names; `None` if npm is not installed.
pub fn rewritten(snippet: &str) -> Option<BTreeMap<String, String>> {
    let mut command = Command::new("node");
    command.arg("rewrite.js").current_dir(folder()?).stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut process = command.spawn().expect("node runs");
    process.stdin.take().expect("a pipe").write_all(snippet.as_bytes()).expect("node reads");
    let output = process.wait_with_output().expect("node ends");
    assert!(output.status.success(), "rewrite.js fails");
    Some(serde_json::from_slice(&output.stdout).expect("JSON"))
}
