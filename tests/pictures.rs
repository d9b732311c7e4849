//! Pictures as files: the SVG that the command draws of each kind of chart, kept whole as a golden. Test, example and
//! documentation at once.

use crate::support::golden;

use std::process::Command;

/// The picture of a query, as the command writes it to standard output.
fn picture(query: &str) -> String {
    let drawn = Command::new(env!("CARGO_BIN_EXE_ip-balance")).args(["render", query, "-o", "-"]).output();
    let drawn = drawn.expect("the command runs");
    assert!(drawn.status.success(), "{query}: {}", String::from_utf8_lossy(&drawn.stderr));
    String::from_utf8(drawn.stdout).expect("an SVG is text")
}

#[test]
fn pictures_are_those_of_the_goldens() {
    for query in golden::pictures() {
        golden::assert_golden(&format!("{query}.svg"), &picture(&query));
    }
}
