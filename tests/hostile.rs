//! A package whose every text is hostile, and hostile queries: markup, scripts, addresses that run, characters that turn
//! others around. All of it is shown as text, nothing of it runs, and every file stays what it is.
//! Long, because each way out of the program has its own test.

use crate::support::browser::{Browser, Chromium, Engine, Firefox, WebKit};
use crate::support::http;
use crate::support::package::Package;
use crate::support::process::Guarded;
use crate::support::{page, served};

use ip_balance::cli::check::check_package;
use itertools::Itertools;
use resvg::usvg::roxmltree::Document;
use rstest::rstest;
use serde_json::Value;
use std::path::{Path, PathBuf};
use std::sync::{LazyLock, Mutex};
use std::{env, fs};

/// What is put behind every text. Without digits, which claims may not have as they are.
const HOSTILE: &str = " <img src=x onerror=window.hacked=true></script><script>window.hacked=true</script>\"'&]]>--> \
                       javascript:window.hacked=true \u{202e}\u{2066}\u{200f}\u{7}\u{1b}[m\u{ffff}\u{feff}";

/// What is seen of it.
const SEEN: &str = "<img src=x onerror=window.hacked=true></script><script>window.hacked=true</script>";

fn is_unprintable(letter: char) -> bool {
    let turns = matches!(letter, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    turns || matches!(letter, '\u{ffff}' | '\u{feff}') || letter.is_control() && !matches!(letter, '\n' | '\r' | '\t')
}

/// The columns that are texts of the package's author.
fn is_text(column: &str) -> bool {
    let stems = [
        "name_",
        "short_",
        "note",
        "remainder_",
        "publisher",
        "title",
        "reason",
        "text_",
        "counts_",
        "counted_",
        "why_",
    ];
    stems.iter().any(|stem| column.starts_with(stem))
}

/// A copy of the shipped package with hostile texts.
fn package() -> Package {
    let copy = Package::copy();
    for entry in fs::read_dir(&copy.folder).expect("the copy is there").flatten() {
        let path = entry.path();
        let name = path.file_name().expect("a file").to_string_lossy().into_owned();
        if name.ends_with(".csv") {
            copy.write(&name, hostile_table(&copy.text(&name)));
        } else if name.ends_with(".txt") {
            copy.write(&name, format!("{}\n{HOSTILE}\n", copy.text(&name).trim_end()));
        } else if name.ends_with(".ftl") {
            let plain = |line: &str| {
                let message =
                    line.split_once(" = ").filter(|(id, _)| id.bytes().all(|b| b.is_ascii_lowercase() || b == b'-'));
                message.is_some_and(|(_, text)| !text.contains('{'))
            };
            let hostile = |line: &str| if plain(line) { format!("{line}{HOSTILE}\n") } else { format!("{line}\n") };
            copy.write(&name, copy.text(&name).lines().map(hostile).collect::<String>());
        }
    }
    let mut descriptor: Value = serde_json::from_str(&copy.text("datapackage.json")).expect("JSON");
    for key in ["title", "subject", "area", "description"] {
        descriptor[key] = format!("{}{HOSTILE}", descriptor[key].as_str().unwrap_or_default()).into();
    }
    descriptor["publisher"]["title"] = format!("Bank{HOSTILE}").into();
    descriptor["translations"]["ko"]["publisher"] = format!("은행{HOSTILE}").into();
    descriptor["licenses"][0]["title"] = format!("Licence{HOSTILE}").into();
    descriptor["keywords"] = vec![HOSTILE].into();
    copy.write("datapackage.json", descriptor.to_string());
    copy
}

fn hostile_table(text: &str) -> Vec<u8> {
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let header = reader.headers().expect("a header").clone();
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(&header).expect("memory");
    for record in reader.records() {
        let record = record.expect("a row");
        let field = |(column, field): (&str, &str)| match is_text(column) && !field.is_empty() {
            true => format!("{field}{HOSTILE}"),
            false => field.to_string(),
        };
        writer.write_record(header.iter().zip(&record).map(field)).expect("memory");
    }
    writer.into_inner().expect("memory")
}

/// The site of the hostile package, served: its address and its folder.
fn site() -> (&'static str, PathBuf) {
    static SITE: LazyLock<(String, Mutex<(Guarded, Package)>)> = LazyLock::new(|| {
        let package = package();
        let problems = check_package(&package.folder);
        assert!(problems.is_empty(), "the package is sound: {}", problems.iter().take(5).join("\n"));
        let out = folder();
        let _ = fs::remove_dir_all(&out);
        let [data, out] = [&package.folder, &out].map(|path| path.to_string_lossy().into_owned());
        let arguments = ["serve", "--data", &data, "--out", &out, "--base-url", "https://charts.example/"];
        let mut server = Guarded::start(env!("CARGO_BIN_EXE_ip-balance"), &arguments);
        let address = server.wait_for(|line| {
            let rest = &line[line.find("Serving http://")? + "Serving ".len()..];
            Some(rest.split_whitespace().next()?.trim_end_matches('/').to_string())
        });
        (address.expect("the package is sound, and its site is served"), Mutex::new((server, package)))
    });
    (&SITE.0, folder())
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join("hostile")
}

/// The files of the site with one of these endings, and their texts.
fn texts(endings: &[&str]) -> Vec<(String, String)> {
    let (_, root) = site();
    let mut found = Vec::new();
    let mut folders = vec![root.clone()];
    while let Some(inside) = folders.pop() {
        for entry in fs::read_dir(&inside).expect("a folder can be listed").flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else if endings.iter().any(|ending| path.extension().is_some_and(|own| own == *ending)) {
                let name = path.strip_prefix(&root).expect("it lies inside").to_string_lossy().into_owned();
                found.push((name, fs::read_to_string(&path).expect("a text")));
            }
        }
    }
    assert!(!found.is_empty(), "the site has files that end with {endings:?}");
    found
}

fn encoded(text: &str) -> String {
    text.bytes().map(|byte| format!("%{byte:02X}")).collect()
}

/// A query whose every text is hostile, without what the reader refuses.
fn query() -> String {
    let text = encoded("<img src=x onerror=window.hacked=true></script>\u{202e}\u{2066}\u{ffff}");
    format!("chart=bars&by=type&period=2022&headline={text}&note={text}&annotate=copyrights:{text}")
}

#[test]
fn every_file_of_a_hostile_package_parses_and_holds_no_unprintable_character() {
    for (name, text) in texts(&["svg", "xml", "atom"]) {
        let document = Document::parse(&text).unwrap_or_else(|error| panic!("{name}: {error}"));
        for node in document.descendants().filter(|node| node.is_element()) {
            assert!(!["script", "img", "foreignObject"].contains(&node.tag_name().name()), "{name}: {node:?}");
            assert!(!node.attributes().any(|attribute| attribute.name().starts_with("on")), "{name}: {node:?}");
        }
    }
    for (name, text) in texts(&["json"]) {
        let _: Value = serde_json::from_str(&text).unwrap_or_else(|error| panic!("{name}: {error}"));
    }
    for (name, text) in texts(&["html"]) {
        assert!(!text.contains("<img src=x") && !text.contains("<script>window"), "{name} has markup of the package");
        let scripts = text.split("<script type=\"application/ld+json\">").skip(1);
        for script in scripts.map(|rest| rest.split("</script>").next().unwrap_or_default()) {
            let _: Value = serde_json::from_str(script).unwrap_or_else(|error| panic!("{name}: {error}"));
        }
        for address in text.split("href=\"").skip(1).map(|rest| rest.split('"').next().unwrap_or_default()) {
            assert!(!address.trim().to_lowercase().starts_with("javascript:"), "{name} leads to {address}");
        }
    }
    for (name, text) in texts(&["svg", "xml", "atom", "json", "html", "csv"]) {
        // By the mark at the beginning, Excel knows that the file is UTF-8.
        let text = if name.ends_with(".excel.csv") { text.trim_start_matches('\u{feff}') } else { &text };
        let found = text.char_indices().find(|(_, letter)| is_unprintable(*letter));
        assert_eq!(found.map(|(at, letter)| (at, letter as u32)), None, "{name}");
    }
}

#[test]
fn what_the_server_draws_for_hostile_queries_parses() {
    let (site, _) = site();
    let query = query();
    for name in ["chart.svg", "ko/chart.svg", "feed.atom"] {
        let answer = http::get(site, &format!("/{name}?{query}"));
        assert_eq!(answer.status, 200, "{name}: {}", answer.text());
        Document::parse(&answer.text()).unwrap_or_else(|error| panic!("{name}: {error}"));
        assert!(!answer.text().contains(is_unprintable), "{name}");
    }
    let page = encoded(&format!("https://charts.example/embed.html?{query}"));
    for name in
        [format!("figures.json?{query}"), format!("oembed?url={page}"), format!("oembed?url={}", encoded(HOSTILE))]
    {
        let answer = http::get(site, &format!("/{name}"));
        let body: Value = serde_json::from_slice(&answer.body).unwrap_or_else(|error| panic!("{name}: {error}"));
        assert!(!body["html"].as_str().is_some_and(|html| html.contains("<img")), "{body}");
        assert!(!answer.text().contains(is_unprintable), "{name}");
    }
    let answer = http::get(site, &format!("/embed.html?{query}")).text();
    assert!(!answer.contains("<img src=x") && !answer.contains(is_unprintable), "{answer}");
    // An error repeats what it found.
    for value in [HOSTILE, "\u{202e}x", "<script>window.hacked=true</script>"] {
        for key in ["chart", "item", "period", "headline", "ground", "font", "x"] {
            for name in ["embed.html", "chart.svg", "figures.json"] {
                let answer = http::get(site, &format!("/{name}?{key}={}", encoded(value))).text();
                assert!(!answer.contains(is_unprintable), "{name}, {key}");
                assert!(name != "embed.html" || !answer.contains("<script>window"), "{name}, {key}: {answer}");
            }
        }
    }
}

fn unhurt(browser: &Browser, what: &str) {
    let hurt = browser.run("return [window.hacked ?? null, document.querySelectorAll('img[src=x]').length];");
    assert_eq!(hurt, serde_json::json!([null, 0]), "{what}");
}

#[rstest]
fn nothing_of_a_hostile_package_runs_and_all_of_it_is_seen(#[values(Chromium, Firefox, WebKit)] engine: Engine) {
    let Some(browser) = page::browser(engine) else { return };
    browser.screen(1280, 900, 1.0);
    let (site, _) = site();
    let query = query();
    let pages = ["", "ko/", "article.html", "licences.html", "charts/types.html"].map(str::to_string);
    for path in
        pages.into_iter().chain([format!("embed.html?{query}"), format!("ko/make.html?{query}"), "no/such".to_string()])
    {
        browser.go(&format!("{site}/{path}"));
        if !path.starts_with("lic") && !path.starts_with("no") {
            browser.until("charts().some(chart => chart.dataset.state === 'ready')");
            // Tips and tables hold the package's texts as well.
            browser.run(
                "for (const chart of charts().filter(chart => chart.checkVisibility()).slice(0, 4)) {
                     const [figure] = chart.figures.filter(({ box }) => box);
                     for (const type of ['pointermove', 'pointerdown', 'pointerup']) send(chart, type, middle(chart, figure));
                     part(chart, 'table').open = true;
                     await nextFrame();
                 }
                 await new Promise(done => setTimeout(done, 300));",
            );
        }
        unhurt(&browser, &path);
    }
    browser.go(&format!("{site}/"));
    browser.until("charts().every(chart => chart.dataset.state === 'ready')");
    let seen = browser.run(
        "const nodes = charts().flatMap(chart => [...chart.shadowRoot.querySelectorAll('[role=treeitem]')]);
         return [document.title, document.body.innerText, nodes.map(node => node.getAttribute('aria-label')).join(' ')];",
    );
    for text in page::texts(&seen) {
        assert!(text.contains(SEEN), "shown as it was written: {text}");
        assert!(!text.contains('\u{202e}'), "{text:?}");
    }
}

#[test]
fn a_text_that_a_spreadsheet_would_calculate_is_refused() {
    for file in ["items.csv", "sources.csv", "releases.csv"] {
        for formula in ["=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1"] {
            let copy = Package::copy();
            let mut reader = csv::Reader::from_reader(fs::File::open(copy.folder.join(file)).expect("a file"));
            let header = reader.headers().expect("a header").clone();
            let column = header.iter().position(is_text).expect("a text");
            let mut rows: Vec<csv::StringRecord> = reader.records().map(|record| record.expect("a row")).collect();
            rows[0] =
                rows[0].iter().enumerate().map(|(at, field)| if at == column { formula } else { field }).collect();
            let mut writer = csv::Writer::from_writer(Vec::new());
            for row in std::iter::once(&header).chain(&rows) {
                writer.write_record(row).expect("memory");
            }
            copy.write(file, writer.into_inner().expect("memory"));
            let problems = check_package(&copy.folder);
            let told = problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n");
            assert!(told.contains(&format!("{file}:2: found {} '", &header[column])), "{file}, {formula}: {told}");
            assert!(told.contains("no spreadsheet takes for a formula"), "{told}");
        }
    }
}

#[test]
fn figures_in_csv_are_numbers() {
    let answer = http::get(served::site(), "/figures.csv?chart=bars&by=type&period=2022").text();
    let mut reader = csv::Reader::from_reader(answer.as_bytes());
    let header = reader.headers().expect("a header").clone();
    let numbers = ["value", "resolution", "firstValue", "compare_value", "compare_change"];
    let mut seen = 0;
    for record in reader.records() {
        for (column, field) in header.iter().zip(&record.expect("a row")) {
            if numbers.contains(&column) && !field.is_empty() {
                assert!(field.parse::<f64>().is_ok(), "{column}: {field}");
                seen += 1;
            }
        }
    }
    assert!(seen > 20, "{answer}");
}

#[test]
fn a_terminal_is_told_nothing_that_it_would_obey() {
    let copy = Package::copy();
    copy.append("items.csv", "type,x,\u{1b}[2J\u{202e}nowhere,\u{9b}31m,\u{202e}x");
    let data = copy.folder.to_string_lossy().into_owned();
    for arguments in [
        &["check", "--data", &data][..],
        &["build", "--data", &data, "--out", "target/tmp/never"],
        &["render", "chart=\u{1b}[2J\u{202e}", "-o", "-"],
        &["render", "headline=%1b%5b2J", "-o", "-"],
        &["render", "chart=bars", "-o", "\u{1b}[2J\u{202e}.gif"],
        &["figures", "\u{202e}=1"],
    ] {
        let output = std::process::Command::new(env!("CARGO_BIN_EXE_ip-balance")).args(arguments).output();
        let output = output.expect("the program starts");
        assert!(!output.status.success(), "{arguments:?}");
        let told = [output.stdout, output.stderr].concat();
        let told = String::from_utf8(told).expect("text");
        assert!(!told.is_empty() && !told.contains(is_unprintable), "{arguments:?}: {told:?}");
    }
}

#[test]
fn half_a_character_in_a_package_or_a_query_is_an_error_and_never_a_panic() {
    let copy = Package::copy();
    copy.write("datapackage.json", copy.text("datapackage.json").replacen("\"title\": \"", "\"title\": \"\\ud800", 1));
    let told = check_package(&copy.folder).iter().map(ToString::to_string).collect::<Vec<_>>().join("\n");
    assert!(told.contains("datapackage.json:4: ") && told.contains("hex escape"), "{told}");
    let answer = http::get(served::site(), "/chart.svg?headline=%ED%A0%80");
    assert_eq!(answer.status, 400);
    assert!(answer.text().contains("percent-encoded UTF-8"), "{}", answer.text());
}

#[rstest]
fn half_a_character_in_an_attribute_is_shown_as_what_it_is(#[values(Chromium, Firefox, WebKit)] engine: Engine) {
    let Some(browser) = page::browser(engine) else { return };
    page::open(&browser, "charts/types.html");
    browser.run("charts()[0].setAttribute('headline', 'a\\ud800b\\uffff\\u202ec');");
    browser.until("part(charts()[0], 'title').textContent.startsWith('a')");
    let title = browser.run("return part(charts()[0], 'title').textContent;");
    assert_eq!(title, "a\u{fffd}bc");
}
