//! From `ip-balance new` to a page, an embed, a picture and a claim, without a word of the statistic that ships.

use crate::support::built::Built;
use ip_balance::cli::check::check_package;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::{fs, str};

fn run(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_ip-balance")).args(arguments).output().expect("the program starts")
}

fn answer(arguments: &[&str]) -> String {
    let output = run(arguments);
    assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("standard output is text")
}

/// The package that `new` writes into a folder of this name, which is not there before.
fn new_package(name: &str, options: &[&str]) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    answer(&[&["new", path(&folder)], options].concat());
    folder
}

fn path(of: &Path) -> &str {
    of.to_str().expect("a path in UTF-8")
}

/// Words that only the package that ships may bring.
const WORDS_OF_ANOTHER: [&str; 6] = ["Korea", "intellectual property", "royalt", "copyright", "patent", "지식재산"];

fn assert_has_no_other_words(place: &str, text: &str) {
    for word in WORDS_OF_ANOTHER {
        assert!(!text.contains(word), "{place}: found '{word}'");
    }
}

#[test]
fn what_new_writes_passes_the_check_and_can_be_drawn_at_once() {
    for (name, options) in [("new-plain", &[][..]), ("new-example", &["--example"])] {
        let folder = new_package(name, options);
        assert_eq!(check_package(&folder), [], "{name}");
        assert!(folder.join("README.md").is_file(), "{name}");
        let data = ["--data", path(&folder)];
        for query in ["", "chart=bars&by=type", "chart=bridge&by=type", "chart=revisions"] {
            let figures = answer(&[&["figures", query], &data[..]].concat());
            assert!(!figures.contains("no figures in our sources"), "{name}, {query}: {figures}");
            assert_has_no_other_words(name, &figures);
        }
        let picture = folder.join("picture.png");
        answer(&[&["render", "", "-o", path(&picture)], &data[..]].concat());
        assert!(fs::read(&picture).expect("the picture was written").starts_with(b"\x89PNG"));
    }
}

#[test]
fn new_overwrites_nothing() {
    let folder = new_package("new-twice", &[]);
    fs::write(folder.join("items.csv"), "mine").expect("a file of the test");
    let output = run(&["new", path(&folder)]);
    let said = str::from_utf8(&output.stderr).expect("standard error is text");
    assert!(!output.status.success() && said.contains("expected a new or an empty folder"), "{said}");
    assert_eq!(fs::read_to_string(folder.join("items.csv")).ok().as_deref(), Some("mine"));
}

#[test]
fn a_new_package_has_a_page_an_embed_and_a_claim_of_its_own_words_only() {
    let folder = new_package("new-built", &["--example"]);
    fs::write(folder.join("private.csv"), "not,named\n").expect("a file of the test");
    let site = Built::new("new-site", &["--data", path(&folder), "--base-url", "https://charts.example/"]);
    let page = site.text("index.html");
    for words in ["Arenia’s trade balance (invented)", "Statistics Arenia (invented)", "which does not exist, had"] {
        assert!(page.contains(words), "{words}");
    }
    assert_eq!(site.charts(), ["total", "flows", "by-type", "revisions-quarters"]);
    for file in ["index.html", "embed.html", "make.html", "charts/total.html", "charts/total.svg", "charts/total.json"]
    {
        assert_has_no_other_words(file, &site.text(file));
    }
    assert_eq!(site.json("charts/total.oembed.json")["provider_name"], "Arenia’s trade balance (invented)");
    for absent in ["article.html", "ko/index.html", "data/private.csv"] {
        assert!(!site.has(absent), "{absent}");
    }
    assert!(!page.contains("article.html"), "no link leads to an article that is not there");
}
