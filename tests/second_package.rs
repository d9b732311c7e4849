//! A second package with none of the words of the one that ships: other dimensions, two totals, months, series of its own
//! and one language. It is drawn, built and embedded without a change of code.

use crate::support::built::Built;
use crate::support::source::{Source, files, repository};
use ip_balance::cli::check::check_package;
use ip_balance::data::{Dataset, read::read};
use ip_balance::figure::{self, figures};
use ip_balance::query::{self, Lang, Strictness};
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/second")
}

fn data() -> Dataset {
    read(&folder()).unwrap_or_else(|problems| panic!("{problems:#?}"))
}

/// The codes of the drawn items, and all that is said around the chart.
fn drawn(query: &str) -> Result<(Vec<String>, String), String> {
    let data = data();
    let parsed = query::parse(query, Strictness::Strict).map_err(|error| error.to_string())?;
    let resolved = query::resolve(&parsed, &data).map_err(|error| error.to_string())?;
    let figure = figure::compose(&resolved, Lang::EN).map_err(|refused| refused.message.clone())?;
    let head = &figure.head;
    let said = [&head.title, &head.subtitle, &head.description].map(String::as_str);
    let said = said.into_iter().chain(head.notes.iter().map(String::as_str)).collect::<Vec<_>>().join(" | ");
    let mut items: Vec<String> = figures(&figure).figures.iter().map(|row| row.item.to_string()).collect();
    items.dedup();
    Ok((items, said))
}

fn program(arguments: &[&str]) -> Output {
    let program = Command::new(env!("CARGO_BIN_EXE_ip-balance")).args(arguments).arg("--data").arg(folder()).output();
    program.expect("the program starts")
}

#[test]
fn a_package_with_other_dimensions_and_two_totals_passes_the_check() {
    assert_eq!(check_package(&folder()), []);
}

#[test]
fn each_total_has_its_own_parts_and_its_own_name() {
    let bars = |query: &str| drawn(&format!("chart=bars&period=2022-11&{query}")).map(|(items, _)| items);
    assert_eq!(bars("by=harbour"), Ok(vec!["westhaven".to_string(), "eastmole".to_string()]));
    assert_eq!(bars("by=harbour&item=barges"), Ok(vec!["upper_lock".to_string(), "lower_lock".to_string()]));
    assert_eq!(bars("by=cargo"), Ok(vec!["timber".to_string(), "gravel".to_string()]));
    assert_eq!(bars("by=total"), Ok(vec!["ferries".to_string(), "barges".to_string()]));
    assert_eq!(bars("item=westhaven,lower_lock"), Ok(vec!["westhaven".to_string(), "lower_lock".to_string()]));
    let (items, said) = drawn("chart=bridge&by=cargo&item=barges&period=2022-11").expect("its parts are there");
    assert_eq!(items, ["barges", "timber", "gravel", "remainder"]);
    assert!(said.contains("by kind of cargo"), "{said}");
    let (_, said) = drawn("item=barges&period=2022-01..2022-12").expect("a total of its own");
    assert!(said.contains("Barges"), "{said}");
}

#[test]
fn what_a_query_may_name_is_what_the_package_has() {
    for (query, parts) in [
        ("by=harbor&chart=bars", ["one of total, harbour, cargo", "did you mean 'harbour'?"]),
        ("compilation=trail", ["one of counted, trial", "did you mean 'trial'?"]),
        ("chart=bridge&by=total", ["with parts: harbour, cargo", "'total'"]),
        ("item=barge", ["'barge'", "did you mean 'barges'?"]),
    ] {
        let said = drawn(query).expect_err(query);
        assert!(parts.iter().all(|part| said.contains(part)), "{query}: {said}");
    }
    let (_, said) = drawn("compilation=trial&period=2021-01..2021-04").expect("the trial is a series");
    assert!(said.contains("Figures of the trial year"), "{said}");
    let (_, said) = drawn("period=2021-01..2021-03&asOf=2021-04-20").expect("the trial was all that there was");
    assert!(said.contains("Figures of the trial year"), "{said}");
}

#[test]
fn its_page_its_embed_its_picture_and_its_claim_are_made_of_its_own_words() {
    let site = Built::new("second-site", &["--data", folder().to_str().expect("a path in UTF-8")]);
    let page = site.text("index.html");
    for words in ["Crossings of the lake (made up)", "The lake authority", "the ferries ended with", "By harbour"] {
        assert!(page.contains(words), "{words}");
    }
    for file in ["index.html", "embed.html", "make.html", "charts/total.html", "charts/by-cargo.svg"] {
        let text = site.text(file);
        for word in ["Korea", "intellectual", "copyright", "patent", "institution", "지식재산"] {
            assert!(!text.contains(word), "{file}: found '{word}'");
        }
    }
    assert!(site.text("make.html").contains("Kind of cargo"));
    assert!(site.text("data/vintages.csv").contains("\n2022-12,barges,balance,m202212,2023-01-15,counted,"));
    let picture = std::env::temp_dir().join(format!("ip-balance-second-{}.png", std::process::id()));
    let output = program(&["render", "chart=bars&by=harbour", "-o", picture.to_str().expect("a path in UTF-8")]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    assert!(std::fs::read(&picture).is_ok_and(|bytes| bytes.starts_with(b"\x89PNG")));
    let _ = std::fs::remove_file(picture);
}

/// What only the package that ships may say. Comments may name it as an example, and a language has its name.
const OF_THE_SHIPPED_PACKAGE: [&str; 13] = [
    "Bank of Korea",
    "Korea’s",
    "Korea's",
    "bok-",
    "ip_total",
    "ntellectual property",
    "IP trade",
    "opyright",
    "nstitution",
    "한국은행",
    "지식재산",
    "지재권",
    "저작권",
];

/// Files that still have such a word, each with the reason.
const EXCEPT: [(&str, &str); 3] = [
    ("src/words/remark.rs", "expands the shorthand of the shipped package's notes"),
    ("src/claims/expression.rs", "an example of an expression in an error"),
    ("src/paint/provenance.rs", "the keyword of PNG files for a licence"),
];

#[test]
fn no_word_of_the_package_that_ships_stands_in_the_program() {
    let code = files("src", ".rs").into_iter().map(|path| {
        let text = std::fs::read_to_string(&path).expect("a file of the sources");
        let code = Source::parse(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        (path, [code.literals, code.identifiers].concat().join("\n"))
    });
    let others = [("www/words", ".ftl"), ("www/script", ".js"), ("www", ".html")];
    let others = others.into_iter().flat_map(|(folder, ending)| files(folder, ending)).map(|path| {
        let text = std::fs::read_to_string(&path).expect("a file of the sources");
        let lines = text.lines().filter(|line| !line.trim_start().starts_with(['#', '/', '*']));
        (path.clone(), lines.collect::<Vec<_>>().join("\n"))
    });
    let mut found = Vec::new();
    for (path, text) in code.chain(others) {
        let path = path.strip_prefix(repository()).expect("a file of the repository").display().to_string();
        let words: Vec<&str> = OF_THE_SHIPPED_PACKAGE.into_iter().filter(|word| text.contains(word)).collect();
        if !words.is_empty() {
            found.push((path, words));
        }
    }
    let excepted = |path: &str| EXCEPT.iter().any(|(file, _)| *file == path);
    let faults: Vec<_> = found.iter().filter(|(path, _)| !excepted(path) && !path.starts_with("www/data")).collect();
    assert!(faults.is_empty(), "{faults:#?}");
    let unneeded: Vec<_> = EXCEPT.iter().filter(|(file, _)| !found.iter().any(|(path, _)| path == file)).collect();
    assert!(unneeded.is_empty(), "no longer needed: {unneeded:?}");
}

/// What belongs to one statistic, its area and its money, in whatever place: no comment needs it either.
const OF_ONE_STATISTIC: [&str; 6] = ["dollar", "Korea", "country", "USD", "달러", "한국"];

/// Files that have such a word, each with the reason.
const WITH_A_REASON: [(&str, &str); 2] = [
    ("src/words/argument.rs", "the codes of currencies that catalogues may have a name for"),
    ("src/words/remark.rs", "expands the shorthand of the shipped package's notes"),
];

#[test]
fn no_area_and_no_money_of_one_statistic_stands_in_the_code_or_its_comments() {
    let mut found = Vec::new();
    for path in files("src", ".rs").into_iter().chain(files("www/script", ".js")) {
        let text = std::fs::read_to_string(&path).expect("a file of the sources");
        // A language has its name.
        let text = text.replace("Korean", "").replace("한국어", "");
        let words: Vec<&str> = OF_ONE_STATISTIC.into_iter().filter(|word| text.contains(word)).collect();
        if !words.is_empty() {
            let path = path.strip_prefix(repository()).expect("a file of the repository").display().to_string();
            found.push((path, words));
        }
    }
    let excepted = |path: &str| WITH_A_REASON.iter().any(|(file, _)| *file == path);
    let faults: Vec<_> = found.iter().filter(|(path, _)| !excepted(path)).collect();
    assert!(faults.is_empty(), "{faults:#?}");
    let unneeded: Vec<_> =
        WITH_A_REASON.iter().filter(|(file, _)| !found.iter().any(|(path, _)| path == file)).collect();
    assert!(unneeded.is_empty(), "no longer needed: {unneeded:?}");
}
