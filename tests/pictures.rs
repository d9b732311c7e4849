//! Pictures as files: the SVG that the command draws of each kind of chart, kept whole. Test, example and documentation
//! at once. A golden that differs is written anew and fails once, so that a person looks at it.

use std::fs;
use std::path::Path;
use std::process::Command;

const GOLDEN: [&str; 8] = [
    "first=yes",
    "chart=difference",
    "chart=bars&by=type",
    "chart=dumbbell&by=country",
    "chart=bridge&by=type&period=2022",
    "chart=stack&by=type",
    "chart=multiples&by=type",
    "chart=revisions&period=2018-H1..2024-H1",
];

/// The picture of a query, as the command writes it to standard output.
fn picture(query: &str) -> String {
    let drawn = Command::new(env!("CARGO_BIN_EXE_ip-balance")).args(["render", query, "-o", "-"]).output();
    let drawn = drawn.expect("the command runs");
    assert!(drawn.status.success(), "{query}: {}", String::from_utf8_lossy(&drawn.stderr));
    String::from_utf8(drawn.stdout).expect("an SVG is text")
}

#[test]
fn pictures_are_those_of_the_goldens() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden");
    let mut changed = Vec::new();
    for query in GOLDEN {
        for lang in ["en", "ko"] {
            let query = format!("{query}&lang={lang}");
            let path = folder.join(format!("{query}.svg"));
            // A checkout may have turned line ends.
            let before = fs::read_to_string(&path).unwrap_or_default().replace('\r', "");
            let now = picture(&query);
            if before != now {
                fs::write(&path, &now).expect("a golden can be written");
                changed.push(query);
            }
        }
    }
    assert!(changed.is_empty(), "written anew, to be looked at before they are kept:\n{}", changed.join("\n"));
}
