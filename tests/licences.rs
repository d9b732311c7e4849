//! The licences of all that a site ships: the crates of the browser's modules, the font and the project itself.

use crate::support::served::folder;
use crate::support::source::repository;
use expect_test::expect_file;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::{fs, path::Path, process::Command};

/// The packages that are compiled into the browser's modules, from cargo. Macros run in the compiler and are not shipped.
fn shipped() -> Vec<Value> {
    let target = ["--filter-platform", "wasm32-unknown-unknown", "--no-default-features", "--features", "files"];
    let output = Command::new(env!("CARGO"))
        .current_dir(repository())
        .args(["metadata", "--format-version", "1", "--locked"])
        .args(target)
        .output()
        .expect("cargo starts");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let metadata: Value = serde_json::from_slice(&output.stdout).expect("cargo metadata prints JSON");
    let list = |value: &Value| value.as_array().cloned().unwrap_or_default();
    let packages: BTreeMap<String, Value> =
        list(&metadata["packages"]).into_iter().map(|package| (package["id"].to_string(), package)).collect();
    let nodes: BTreeMap<String, Value> =
        list(&metadata["resolve"]["nodes"]).into_iter().map(|node| (node["id"].to_string(), node)).collect();
    let is_macro = |id: &str| {
        list(&packages[id]["targets"]).iter().any(|target| list(&target["kind"]).contains(&json!("proc-macro")))
    };
    let mut found = BTreeSet::new();
    let mut waiting = vec![metadata["resolve"]["root"].to_string()];
    while let Some(id) = waiting.pop() {
        if is_macro(&id) || !found.insert(id.clone()) {
            continue;
        }
        let linked = list(&nodes[&id]["deps"])
            .into_iter()
            .filter(|dependency| list(&dependency["dep_kinds"]).iter().any(|kind| kind["kind"].is_null()));
        waiting.extend(linked.map(|dependency| dependency["pkg"].to_string()));
    }
    found.iter().map(|id| packages[id].clone()).collect()
}

/// The text by which we use a package: of several licences to choose from, the MIT licence; else its only one.
fn terms(package: &Value, all: &[Value]) -> String {
    let (name, licence) = (package["name"].as_str().unwrap_or_default(), &package["license"]);
    let text = read(package, "LICENSE-MIT").or_else(|| read(package, "LICENSE")).unwrap_or_default();
    // These two were packed with a link to the licence that they share with plotters-canvas in place of its text.
    let text = match (name, text.trim()) {
        ("plotters" | "plotters-backend", "../LICENSE") => {
            let canvas =
                all.iter().find(|package| package["name"] == "plotters-canvas").expect("it draws on the canvas");
            read(canvas, "LICENSE").unwrap_or_default()
        }
        _ => text,
    };
    let expected = match name {
        // It is offered under this licence alone.
        "unicode-linebreak" => "Apache License Version 2.0, January 2004",
        _ => "Permission is hereby granted, free of charge",
    };
    let is_there = words(&text).contains(expected);
    assert!(is_there, "{name}: found the licence {licence}, expected one with MIT; say here which text is to be shown");
    let has_second = licence.as_str().is_some_and(|licence| licence.contains(" AND "));
    let second = has_second.then(|| read(package, "LICENSE-UNICODE").expect("the second licence of unicode-ident"));
    normalized(&[text, second.unwrap_or_default()].join("\n"))
}

/// A file beside the Cargo.toml of a package.
fn read(package: &Value, file: &str) -> Option<String> {
    let manifest = Path::new(package["manifest_path"].as_str()?);
    fs::read_to_string(manifest.with_file_name(file)).ok()
}

/// A text on one line.
fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A text without blanks at the ends of lines and around it.
fn normalized(text: &str) -> String {
    text.lines().map(str::trim_end).collect::<Vec<_>>().join("\n").trim().to_string()
}

#[test]
fn every_part_that_is_shipped_is_listed_with_its_licence() {
    let packages = shipped();
    assert!(packages.len() > 20, "found {} packages, expected those of the browser's module", packages.len());
    let mut parts_by_text: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for package in &packages {
        let part = [&package["name"], &package["version"]].map(|text| text.as_str().unwrap_or_default()).join(" ");
        parts_by_text.entry(terms(package, &packages)).or_default().push(part);
    }
    let font = fs::read_to_string(repository().join("www/font/OFL.txt")).expect("the licence of the font");
    parts_by_text.insert(normalized(&font), vec!["IP Balance Sans (font)".to_string()]);
    let mut licences: Vec<Value> =
        parts_by_text.into_iter().map(|(text, parts)| json!({ "parts": parts, "text": text })).collect();
    licences.sort_by_key(|licence| licence["parts"].to_string());
    let listed = serde_json::to_string_pretty(&licences).expect("strings make JSON") + "\n";
    expect_file![repository().join("www/licences.json")].assert_eq(&listed);
}

#[test]
fn a_site_has_a_page_of_them() {
    let text = |page: &str| fs::read_to_string(folder().join(page)).unwrap_or_else(|error| panic!("{page}: {error}"));
    for page in ["licences.html", "ko/licences.html"] {
        let html = text(page);
        for part in ["plotters 0", "wasm-bindgen 0", "IP Balance Sans (font)", "SIL OPEN FONT LICENSE"] {
            assert!(html.contains(part), "{page}: {part}");
        }
    }
    for page in ["index.html", "ko/article.html"] {
        assert!(text(page).contains("href=\"licences.html\""), "{page}");
    }
}
