//! The rules of the house that a machine can hold: which layer knows which, how long a file is, what no code says.
//! Long, because every rule reads the same files.

use crate::support::package;
use crate::support::source;

use source::{Source, files};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// A layer and the layers of ours that it may know besides itself.
const MAY_KNOW: &[(&str, &[&str])] = &[
    ("digits", &[]),
    ("join", &[]),
    ("order", &[]),
    ("data", &["digits", "join"]),
    ("derive", &["data"]),
    ("query", &["join", "data"]),
    ("locale", &["digits", "join", "data", "derive", "query"]),
    ("figure", &["join", "order", "data", "derive", "query", "locale"]),
    ("scene", &["figure"]),
    ("text", &["join", "scene"]),
    ("scale", &["data"]),
    ("theme", &["scene", "query"]),
    ("layout", &["join", "order", "data", "derive", "query", "locale", "figure", "scene", "text", "scale"]),
    ("paint", &["join", "scene", "text", "theme", "query"]),
    ("tip", &["join", "data", "derive", "query", "locale", "figure", "scene"]),
    (
        "chart",
        &[
            "digits", "data", "derive", "query", "locale", "figure", "scene", "text", "scale", "theme", "layout",
            "paint", "tip",
        ],
    ),
];

/// What lies outside of us, and the places that may know it.
const OUTSIDE: &[(&[&str], &[&str])] = &[
    (&["plotters", "plotters_backend", "plotters_canvas", "plotters_svg"], &["paint", "web"]),
    (&["web_sys", "js_sys", "wasm_bindgen"], &["web", "paint/canvas"]),
    (&["resvg", "ttf_parser"], &["paint", "picture", "text", "site"]),
    (&["axum", "tokio", "tower_http", "clap", "minijinja", "brotli", "sha2"], &["site", "main"]),
    (&["walrus", "wasm_bindgen_cli_support", "wasm_encoder", "wasmparser"], &["site"]),
    (&["flate2"], &["paint", "site"]),
    (&["csv", "serde_json"], &["data", "figure", "site", "main"]),
];

/// Parts of the standard library that reach files, the clock or the process, and the layers that may use them.
const HOSTS: &[&str] = &["fs", "time", "env", "net", "process", "thread"];
const MAY_REACH_HOSTS: &[&str] = &["site", "main", "check", "claims", "picture", "data/read", "data/check"];

/// Files of ours with their layer: the first part of their place under `src`.
fn sources() -> Vec<(PathBuf, String, String)> {
    let layer = |path: &Path| {
        let place = path.to_string_lossy().replace('\\', "/");
        let place = place.rsplit_once("/src/").map_or(place.as_str(), |(_, place)| place).to_string();
        let layer = place.split('/').next().unwrap_or_default().trim_end_matches(".rs").to_string();
        (place, layer)
    };
    let with_layer = |path: PathBuf| {
        let (place, layer) = layer(&path);
        (path, place, layer)
    };
    files("src", ".rs").into_iter().map(with_layer).collect()
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).expect("a source file is text")
}

/// How many modules deep a file lies: 1 for `src/layout.rs` and `src/layout/mod.rs`.
fn depth(place: &str) -> usize {
    let plain = place.trim_end_matches(".rs").trim_end_matches("/mod");
    plain.split('/').count()
}

/// The layer of ours that a path leads to; `None` if it leads elsewhere or stays within.
fn layer_of(path: &[String], depth: usize) -> Option<&str> {
    let ups = path.iter().take_while(|part| *part == "super").count();
    match path.first()?.as_str() {
        "crate" | "ip_balance" => path.get(1).map(String::as_str),
        "super" if ups == depth => path.get(ups).map(String::as_str),
        _ => None,
    }
}

#[test]
fn a_layer_knows_only_what_it_may() {
    let mut faults = BTreeSet::new();
    for (file, place, layer) in sources() {
        let Some((_, may_know)) = MAY_KNOW.iter().find(|(name, _)| *name == layer) else { continue };
        for path in Source::of(&read(&file)).paths() {
            let Some(other) = layer_of(&path, depth(&place)) else { continue };
            if other != layer && !may_know.contains(&other) && is_layer(other) {
                faults.insert(format!("{place} knows {}, and {layer} may know only {may_know:?}", path.join("::")));
            }
        }
    }
    assert!(faults.is_empty(), "{}", list(&faults));
}

fn is_layer(name: &str) -> bool {
    sources().iter().any(|(_, _, layer)| layer == name)
}

fn list(faults: &BTreeSet<String>) -> String {
    faults.iter().cloned().collect::<Vec<_>>().join("\n")
}

#[test]
fn what_lies_outside_is_known_where_it_is_used() {
    let mut faults = BTreeSet::new();
    for (file, place, _) in sources() {
        for path in Source::of(&read(&file)).paths().iter().filter(|path| path.len() > 1) {
            for (crates, layers) in OUTSIDE {
                if crates.contains(&path[0].as_str()) && !layers.iter().any(|at| place.starts_with(at)) {
                    faults.insert(format!("{place} knows {}, which belongs to {layers:?}", path.join("::")));
                }
            }
            let host = ["std", "core"].contains(&path[0].as_str()) && HOSTS.contains(&path[1].as_str());
            if host && !MAY_REACH_HOSTS.iter().any(|place_of| place.starts_with(place_of)) {
                faults.insert(format!("{place} reaches {}", path.join("::")));
            }
        }
    }
    assert!(faults.is_empty(), "{}", list(&faults));
}

#[test]
fn every_file_is_a_module_of_something() {
    for (file, place, _) in sources() {
        let name = place.trim_end_matches("/mod.rs").trim_end_matches(".rs");
        if ["lib", "main", "build"].contains(&name) {
            continue;
        }
        let (parent, own) = name.rsplit_once('/').unwrap_or(("lib", name));
        let parents = [format!("src/{parent}.rs"), format!("src/{parent}/mod.rs")];
        let named = parents.iter().filter_map(|parent| {
            let parent = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(parent)).ok()?;
            Some(Source::of(&parent).code.contains(&format!("mod {own};")))
        });
        assert!(named.into_iter().any(|named| named), "{} is compiled nowhere", file.display());
    }
}

#[test]
fn the_painter_does_not_know_the_hit_test() {
    for (file, place, _) in sources().into_iter().filter(|(_, _, layer)| layer == "paint") {
        for path in Source::of(&read(&file)).paths() {
            assert!(!path.iter().any(|part| part == "hit"), "{place} knows {}", path.join("::"));
        }
    }
}

#[test]
fn a_figure_knows_no_pixels() {
    for (file, place, _) in sources().into_iter().filter(|(_, _, layer)| layer == "figure") {
        let code = Source::of(&read(&file)).code.to_lowercase();
        for word in ["width", "height", "colour", "color", "font", "pixel"] {
            assert!(!code.contains(word), "{place} speaks of '{word}'");
        }
    }
}

#[test]
fn a_file_is_short_or_says_why() {
    let mut faults = BTreeSet::new();
    for file in ["src", "tests"].iter().flat_map(|folder| files(folder, ".rs")) {
        let text = read(&file);
        let (lines, head) = (text.lines().count(), first_lines(&text).to_lowercase());
        if lines > 250 && !["long, ", "little long"].iter().any(|words| head.contains(words)) {
            faults.insert(format!("{} has {lines} lines, and its first ones do not say why", file.display()));
        }
    }
    assert!(faults.is_empty(), "{}", list(&faults));
}

#[test]
fn a_file_says_first_what_it_is_for() {
    for file in ["src", "tests"].iter().flat_map(|folder| files(folder, ".rs")) {
        assert!(!first_lines(&read(&file)).is_empty(), "{} does not begin with //!", file.display());
    }
}

fn first_lines(text: &str) -> String {
    text.lines().take_while(|line| line.starts_with("//!")).collect()
}

#[test]
fn code_is_finished_and_does_not_panic_by_habit() {
    // In pieces, so that this file does not find itself.
    let said = [["TO", "DO"], ["FIX", "ME"], ["XX", "X"]].map(|pair| pair.concat());
    for file in ["src", "tests", "www"].iter().flat_map(|folder| files(folder, "")) {
        let Ok(text) = fs::read_to_string(&file) else { continue };
        for word in &said {
            assert!(!text.contains(word.as_str()), "{} says {word}", file.display());
        }
    }
    for (file, place, _) in sources() {
        let code = Source::of(&read(&file)).code;
        for habit in [".unwrap()", "todo!", "unimplemented!", "dbg!", "panic!("] {
            assert!(!code.contains(habit), "{place} has {habit}");
        }
    }
    for file in files("tests", ".rs") {
        assert!(!Source::of(&read(&file)).code.contains("#[ignore"), "{} leaves a test out", file.display());
    }
}

#[test]
fn words_live_in_the_locale() {
    let hangul = |text: &str| text.chars().any(|c| ('\u{ac00}'..='\u{d7a3}').contains(&c));
    for (file, place, layer) in sources() {
        if layer == "locale" || layer == "site" {
            continue;
        }
        let source = Source::of(&read(&file));
        for literal in &source.literals {
            assert!(!hangul(literal), "{place} says '{literal}'");
        }
    }
}

/// Every figure of the package in the ways that prose could write it, without its sign.
fn figures() -> BTreeSet<String> {
    let mut ways = BTreeSet::new();
    for observation in &package::shipped().observations {
        let size = observation.value.unsigned_abs();
        let trimmed = |text: String| text.trim_end_matches('0').trim_end_matches('.').to_string();
        ways.insert(size.to_string());
        ways.insert(trimmed(format!("{}.{:03}", size / 1000, size % 1000)));
        ways.insert(trimmed(format!("{}.{:02}", size / 100, size % 100)));
    }
    ways.retain(|way| way.bytes().filter(u8::is_ascii_digit).count() >= 3);
    // A round hundred or thousand names a unit.
    ways.retain(|way| way.trim_start_matches('1').bytes().any(|b| b != b'0'));
    ways
}

/// The numbers of a text, thousands joined.
fn numbers(text: &str) -> Vec<String> {
    let joined: String = text.replace(',', "");
    let parts = joined.split(|c: char| !c.is_ascii_digit() && c != '.');
    parts.map(|n| n.trim_matches('.').to_string()).filter(|n| !n.is_empty()).collect()
}

/// What a template says itself: without tags, expressions, scripts and styles.
fn prose(template: &str) -> String {
    let mut text = template.to_string();
    for (open, close) in
        [("{#", "#}"), ("{%", "%}"), ("{{", "}}"), ("<script", "</script>"), ("<style", "</style>"), ("<", ">")]
    {
        let mut kept = String::new();
        let mut rest = text.as_str();
        while let Some(at) = rest.find(open) {
            kept += &rest[..at];
            kept.push(' ');
            rest = rest[at..].find(close).map_or("", |end| &rest[at + end + close.len()..]);
        }
        text = kept + rest;
    }
    text
}

#[test]
fn no_figure_and_no_year_of_the_statistic_is_typed_by_hand() {
    let figures = figures();
    let mut faults = BTreeSet::new();
    let mut check = |place: String, text: &str| {
        for number in numbers(text) {
            let year = number.len() == 4 && ["19", "20"].iter().any(|century| number.starts_with(century));
            if year || figures.contains(&number) {
                faults.insert(format!("{place} says {number}: '{}'", text.trim().chars().take(80).collect::<String>()));
            }
        }
    };
    for (file, place, _) in sources().into_iter().filter(|(_, _, layer)| layer == "locale") {
        // A fault shows how a period and a day are written.
        if place.ends_with("/fault.rs") {
            continue;
        }
        Source::of(&read(&file)).literals.iter().for_each(|literal| check(place.clone(), literal));
    }
    for file in ["www", "src/site"].iter().flat_map(|folder| files(folder, ".html")) {
        prose(&read(&file)).lines().for_each(|line| check(file.display().to_string(), line));
    }
    assert!(faults.is_empty(), "{}", list(&faults));
}

#[test]
fn nothing_names_a_place_of_one_machine() {
    let places = [["/wo", "rk/"], ["/ro", "ot/"], ["/tmp", "/bg"], ["/ho", "me/"]].map(|pair| pair.concat());
    for folder in ["src", "tests", "www", ".ci"] {
        for file in files(folder, "") {
            let Ok(text) = fs::read_to_string(&file) else { continue };
            for place in &places {
                assert!(!text.contains(place.as_str()), "{} names {place}", file.display());
            }
        }
    }
}

#[test]
fn the_reader_of_sources_takes_groups_and_literals_apart() {
    let text = r##"
        use crate::{data::{self, FigureKey}, query as asked}; // crate::site
        fn f<'a>(x: &'a str) -> char { let _ = "crate::web \" crate::web"; super::super::paint::ink(r#"crate::web"#); '"' }
        /* crate::main */ const C: char = '\''; std::fs::read
    "##;
    let source = Source::of(text);
    let paths: Vec<String> = source.paths().iter().map(|path| path.join("::")).collect();
    for path in
        ["crate::data::self", "crate::data::FigureKey", "crate::query", "super::super::paint::ink", "std::fs::read"]
    {
        assert!(paths.iter().any(|p| p == path), "{path} in {paths:?}");
    }
    assert!(!paths.iter().any(|p| p.contains("web") || p.contains("site") || p.contains("main")), "{paths:?}");
    assert_eq!(source.literals, ["crate::web \\\" crate::web", "crate::web"]);
}
