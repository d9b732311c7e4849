//! Sites that the command has built into folders of their own, and what lies in them.

use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::LazyLock;

/// A site that has been built.
pub struct Built {
    pub folder: PathBuf,
    /// What the command said on standard error.
    pub said: String,
}

impl Built {
    /// Builds a site into a folder of this name, which is empty before.
    pub fn new(name: &str, arguments: &[&str]) -> Built {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        let _ = fs::remove_dir_all(&folder);
        let mut command = Command::new(env!("CARGO_BIN_EXE_ip-balance"));
        let output = command.arg("build").arg("--out").arg(&folder).args(arguments).output().expect("the command runs");
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(output.status.success(), "build {arguments:?}: {said}");
        Built { folder, said }
    }

    /// The site as it is built without arguments, once for all tests of a program. They only read it.
    pub fn plain() -> &'static Built {
        static PLAIN: LazyLock<Built> = LazyLock::new(|| Built::new("plain", &[]));
        &PLAIN
    }

    pub fn bytes(&self, name: &str) -> Vec<u8> {
        fs::read(self.folder.join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
    }

    pub fn text(&self, name: &str) -> String {
        String::from_utf8(self.bytes(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
    }

    pub fn json(&self, name: &str) -> Value {
        serde_json::from_str(&self.text(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
    }

    pub fn has(&self, name: &str) -> bool {
        self.folder.join(name).is_file()
    }

    /// The names of the charts of the page, in its order.
    pub fn charts(&self) -> Vec<String> {
        let page = self.text("index.html");
        page.split("<ip-balance id=\"").skip(1).map(|rest| until(rest, "\"").to_string()).collect()
    }
}

/// The folders of the two languages.
pub const FOLDERS: [(&str, &str); 2] = [("en", ""), ("ko", "ko/")];

/// A text up to a mark.
pub fn until<'a>(text: &'a str, mark: &str) -> &'a str {
    text.split(mark).next().unwrap_or(text)
}

/// The tags of a page with this name, `<` and `>` left out.
pub fn tags<'a>(page: &'a str, name: &str) -> Vec<&'a str> {
    let tag = |rest: &'a str| until(rest, ">");
    page.split('<').skip(1).map(tag).filter(|tag| tag.split([' ', '\n']).next() == Some(name)).collect()
}

/// An attribute of a tag as it is written.
pub fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    Some(until(tag.split_once(&format!(" {name}=\""))?.1, "\""))
}

/// Whether a text has Hangul in it.
pub fn is_korean(text: &str) -> bool {
    text.chars().any(|c| ('가'..='힣').contains(&c))
}
