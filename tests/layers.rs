//! The rules of the house that a machine can hold: which room knows which, how long a file is, what no code contains.

mod prose;
mod rooms;
mod rules;

use crate::support::source::{Source, files, repository};
use std::fs;
use std::path::Path;

/// Every file of the program with its place under `src`.
fn sources() -> impl Iterator<Item = (String, String)> {
    let root = repository().join("src");
    files("src", ".rs").into_iter().map(move |path| (place(&path, &root), read(&path)))
}

fn place(path: &Path, root: &Path) -> String {
    path.strip_prefix(root).expect("a file lies in its folder").to_string_lossy().replace('\\', "/")
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn parse(place: &str, text: &str) -> Source {
    Source::parse(text).unwrap_or_else(|error| panic!("{place}: {error}"))
}

fn none(faults: impl Iterator<Item = String>) {
    let faults: Vec<String> = faults.collect();
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
}

#[test]
fn a_room_uses_only_the_rooms_that_it_may() {
    none(sources().flat_map(|(place, text)| rooms::faults(&place, &parse(&place, &text))));
}

#[test]
fn every_room_is_in_the_table() {
    none(sources().map(|(place, _)| rooms::room(&place).to_string()).filter(|room| !rooms::is_known(room)));
}

#[test]
fn code_is_finished_and_does_not_panic_by_habit() {
    none(sources().flat_map(|(place, text)| rules::habits(&place, &parse(&place, &text))));
    none(files("tests", ".rs").iter().flat_map(|path| {
        let name = path.display().to_string();
        rules::ignored_tests(&name, &parse(&name, &read(path)))
    }));
}

#[test]
fn nothing_is_left_to_do() {
    // In pieces, so that this file does not find itself.
    let marks = [["TO", "DO"], ["FIX", "ME"], ["XX", "X"]].map(|pair| pair.concat());
    none(texts(&["src", "tests", "www", ".ci"]).flat_map(|(name, text)| rules::containing(&name, &text, &marks)));
}

#[test]
fn nothing_names_a_place_of_one_machine() {
    let places = [["/wo", "rk/"], ["/ro", "ot/"], ["/tmp", "/bg"], ["/ho", "me/"]].map(|pair| pair.concat());
    none(texts(&["src", "tests", "www", ".ci"]).flat_map(|(name, text)| rules::containing(&name, &text, &places)));
}

/// Every file of these folders that is text.
fn texts(folders: &[&str]) -> impl Iterator<Item = (String, String)> {
    let all: Vec<_> = folders.iter().flat_map(|folder| files(folder, "")).collect();
    all.into_iter().filter_map(|path| Some((path.display().to_string(), fs::read_to_string(&path).ok()?)))
}

#[test]
fn a_file_begins_with_what_it_is_for_and_is_short_or_says_why() {
    none(
        ["src", "tests"]
            .iter()
            .flat_map(|folder| files(folder, ".rs"))
            .flat_map(|path| rules::length_and_purpose(&path.display().to_string(), &read(&path))),
    );
}

#[test]
fn comments_do_not_weigh_code() {
    none(sources().flat_map(|(place, text)| rules::weighed(&place, &text)));
}

#[test]
fn every_file_is_a_module_of_something() {
    let all: Vec<(String, String)> = sources().collect();
    none(all.iter().filter_map(|(place, _)| {
        let name = place.trim_end_matches("/mod.rs").trim_end_matches(".rs");
        // `build` is the build script.
        if ["lib", "main", "build"].contains(&name) {
            return None;
        }
        let (parent, own) = name.rsplit_once('/').unwrap_or(("", name));
        let parents = match parent {
            "" => ["lib.rs".to_string(), "main.rs".to_string()],
            parent => [format!("{parent}.rs"), format!("{parent}/mod.rs")],
        };
        let mut of = all.iter().filter(|(place, _)| parents.contains(place));
        let is_declared = of.any(|(place, text)| parse(place, text).modules.iter().any(|module| module == own));
        (!is_declared).then(|| format!("{place} is compiled nowhere"))
    }));
}

#[test]
fn words_stand_in_the_catalogues() {
    none(sources().flat_map(|(place, text)| rules::korean(&place, &parse(&place, &text))));
}

/// Every rule finds what it is for, so none of them can pass because it looks at nothing.
#[test]
fn planted_violations_are_found() {
    let rooms = [
        ("data/date.rs", "use crate::figure::Cell;"),
        ("derive/sum.rs", "fn f() { crate::words::say(1); }"),
        ("derive/sum.rs", "use crate::{data::Key, words};"),
        ("derive/sum.rs", "fn f() { println!(\"{}\", crate::words::say(1)); }"),
        ("figure/cell.rs", "struct Cell { width: f64 }"),
        ("figure/cell.rs", "use std::fs;"),
        ("figure/rows/deep.rs", "use super::super::super::layout::Frame;"),
        ("layout/axis.rs", "use plotters::prelude::*;"),
        ("layout/axis.rs", "fn f(device_pixel_ratio: f64) {}"),
        ("scene/mod.rs", "use crate::figure::Figure;\nuse crate::paint::paint;"),
        ("paint/svg.rs", "fn f(scene: &Scene) { scene.hit(point); }"),
        ("paint/svg.rs", "use crate::figure::Figure;"),
        ("view/mod.rs", "fn f() -> std::time::Instant { loop {} }"),
        ("view/mod.rs", "use crate::paint;"),
        ("view/mod.rs", "use web_sys::Element;"),
        ("words/number.rs", "mod private { use crate::view; }"),
    ];
    for (place, text) in rooms {
        assert!(!rooms::faults(place, &parse(place, text)).is_empty(), "not found in {place}: {text}");
    }
    for text in ["fn f() { x.unwrap(); }", "fn f() { todo!() }", "fn f() { vec![x.unwrap()]; }", "fn f() { panic!() }"]
    {
        assert!(!rules::habits("x.rs", &parse("x.rs", text)).is_empty(), "not found: {text}");
    }
    let ignored = parse("x.rs", "#[test] #[ignore] fn f() {}");
    assert_eq!(rules::ignored_tests("x.rs", &ignored).len(), 1);
    assert_eq!(rules::korean("layout/axis.rs", &parse("x.rs", "const A: &str = \"가\";")).len(), 1);
    assert_eq!(rules::weighed("x.rs", "/// Saves 3 KB in the browser.").len(), 1);
    let long = format!("//! A file.\n{}", "\n".repeat(300));
    assert_eq!(rules::length_and_purpose("x.rs", &long).len(), 1);
    assert_eq!(rules::length_and_purpose("x.rs", "fn f() {}").len(), 1);
    assert_eq!(rules::containing("x.rs", "a mark", &["mark".to_string()]).len(), 1);
}

/// What is not a violation is not found: words in comments and literals, and the tests at the end of a file.
#[test]
fn code_within_the_rules_is_left_alone() {
    let text = r##"
        //! Knows nothing of crate::words.
        use crate::data::{self, Period};
        const TEXT: &str = r#"crate::words::say"#;
        fn f<'a>(x: &'a str) -> char { '\'' }
        #[cfg(test)]
        mod tests { use crate::words; fn f() { x.unwrap(); } }
    "##;
    let source = parse("derive/sum.rs", text);
    assert_eq!(rooms::faults("derive/sum.rs", &source), Vec::<String>::new());
    assert_eq!(rules::habits("derive/sum.rs", &source).len(), 0);
    assert_eq!(source.literals, ["crate::words::say"]);
}
