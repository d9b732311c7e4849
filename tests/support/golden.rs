//! Golden texts in `tests/golden`: one that differs is written anew and fails once, so that a person looks at it.

use std::fs;
use std::path::Path;

/// Compares a text with the golden of a name; `false` where the golden was written anew.
pub fn is_unchanged(name: &str, text: &str) -> bool {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden").join(name);
    // A checkout may have turned line ends.
    let before = fs::read_to_string(&path).unwrap_or_default().replace('\r', "");
    if before != text {
        fs::write(&path, text).expect("a golden can be written");
    }
    before == text
}
