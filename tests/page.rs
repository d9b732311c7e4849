//! The page as it arrives: silent, complete before any script, still when the script takes over, readable without
//! script, without WebAssembly and without sight.
//! Long, because one look at the page costs a browser.

use crate::support::browser;
use crate::support::host;
use crate::support::page;
use crate::support::served;

use browser::{Browser, Chromium, Engine, Firefox, Options, WebKit, only};
use page::{none_of, open, ready, texts};
use rstest::rstest;
use serde_json::{Value, json};
use served::{folder, site};
use std::collections::BTreeSet;
use std::process::Command;

/// Every page of the site that a person opens.
const PAGES: [&str; 6] =
    ["", "ko/", "article.html", "ko/article.html", "embed.html?chart=bars&by=type", "ko/embed.html"];

#[rstest]
fn the_console_stays_silent_and_no_other_host_is_contacted(#[values(Chromium, Firefox, WebKit)] engine: Engine) {
    let Some(browser) = page::browser(engine) else { return };
    for (path, (width, ratio)) in PAGES.iter().flat_map(|path| [(path, (375, 2.0)), (path, (1280, 1.0))]) {
        browser.screen(width, 900, ratio);
        open(&browser, path);
        browser.run(
            "for (const chart of charts()) for (const figure of chart.figures.slice(0, 5)) {
                 if (figure.box) send(chart, 'pointermove', middle(chart, figure));
             }
             for (const table of document.querySelectorAll('details')) table.open = true;
             await nextFrame();",
        );
        let said = browser.console();
        assert!(said.is_empty(), "/{path} at {width} px: {said:#?}");
        let elsewhere = browser.run(
            "return performance.getEntriesByType('resource').map(entry => entry.name).filter(name => !name.startsWith(location.origin));",
        );
        none_of(&format!("/{path} asks other hosts"), &elsewhere);
    }
}

#[rstest]
fn every_page_speaks_its_language_and_names_the_other(#[values(Chromium, Firefox, WebKit)] engine: Engine) {
    let Some(browser) = page::browser(engine) else { return };
    for (path, lang) in [("", "en"), ("ko/", "ko"), ("article.html", "en"), ("ko/article.html", "ko")] {
        open(&browser, path);
        assert_eq!(browser.run("return document.documentElement.lang;"), json!(lang), "/{path}");
        let others = browser
            .run("return [...document.querySelectorAll('link[rel=alternate][hreflang]')].map(link => link.hreflang);");
        assert!(texts(&others).iter().any(|other| other != lang), "/{path} names {others}");
    }
}

#[rstest]
fn nothing_moves_when_the_script_takes_over(#[values(Chromium, Firefox, WebKit)] engine: Engine) {
    if !only(engine, &[Chromium], "a slow line and layout shifts can be had in Chromium alone") {
        return;
    }
    let Some(browser) = page::browser(engine) else { return };
    browser.before_each_page(
        "window.shifts = [];
         new PerformanceObserver(list => {
             for (const entry of list.getEntries()) shifts.push(`${entry.value} of ${entry.sources.map(s =>
                 `${s.node?.nodeName}.${s.node?.className} ${JSON.stringify(s.previousRect)} to ${JSON.stringify(s.currentRect)}`)}`);
         }).observe({ type: 'layout-shift', buffered: true });
         // Within its chapter: chapters out of sight have their height only when the page has settled.
         window.place = chart => {
             const { x, y, width, height } = chart.getBoundingClientRect();
             return JSON.stringify({ x, y: y - chart.parentElement.getBoundingClientRect().y, width, height });
         };
         window.places = null;
         document.addEventListener('DOMContentLoaded', () => { places = charts().map(place); });",
    );
    // A line so slow that the page is read before the module comes.
    browser.network(400_000, 60);
    for path in ["", "ko/", "article.html"] {
        for (width, ratio) in [(320, 2.0), (375, 2.0), (720, 1.0), (1280, 1.0)] {
            browser.screen(width, 900, ratio);
            open(&browser, path);
            browser.run("await nextFrame(); await nextFrame();");
            none_of(&format!("/{path} shifts at {width} px"), &browser.run("return shifts;"));
            let moved = browser.run(
                "return charts().map((chart, at) => [places[at], place(chart)])
                     .filter(([before, after]) => before !== after).map(([before, after]) => `${before} to ${after}`);",
            );
            none_of(&format!("charts of /{path} move at {width} px"), &moved);
        }
    }
}

/// What can be read of each chart in the light of the page: its query, its title, whether one picture is seen, the
/// texts of its table, its source.
const READ_STATIC: &str = "
    return [...document.querySelectorAll('ip-balance')].map(chart => {
        const seen = node => node && node.checkVisibility() && node.getBoundingClientRect().width > 100;
        const texts = selector => [...chart.querySelectorAll(selector)].map(node => node.textContent.trim());
        return {
            title: chart.querySelector('h1, h2, h3, h4')?.innerText ?? '',
            pictures: [...chart.querySelectorAll('svg, img')].filter(seen).length,
            cells: texts('td, th'),
            rows: chart.querySelectorAll('tbody tr').length,
            source: texts('.source').join(' '),
            state: chart.dataset.state ?? '',
        };
    });";

fn reads_whole(read: &Value, path: &str) {
    let charts = read.as_array().expect("a list of charts");
    assert!(charts.len() >= 3, "/{path} has {} charts", charts.len());
    for chart in charts {
        let text = |name: &str| chart[name].as_str().unwrap_or_default();
        assert!(!text("title").is_empty(), "/{path}: a chart without a title: {chart}");
        assert_eq!(chart["pictures"], json!(1), "/{path}: '{}' shows one picture", text("title"));
        assert!(chart["rows"].as_u64() > Some(0), "/{path}: '{}' has no table", text("title"));
        assert!(!text("source").is_empty(), "/{path}: '{}' names no source", text("title"));
    }
}

const WITHOUT_SCRIPT: Options =
    Options { scripting: false, webassembly: true, waits_for_load: true, chromium_flags: &[] };

#[rstest]
fn without_script_every_chart_and_every_figure_is_there(#[values(Chromium, Firefox, WebKit)] engine: Engine) {
    let Some(browser) = Browser::open_with(engine, &WITHOUT_SCRIPT) else { return };
    for path in ["", "ko/", "article.html", "ko/article.html"] {
        for width in [320, 1280] {
            browser.screen(width, 900, 1.0);
            browser.go(&format!("{}/{path}", site()));
            let read = browser.run(READ_STATIC);
            reads_whole(&read, path);
            let wider = browser.run("return document.documentElement.scrollWidth > innerWidth;");
            assert_eq!(wider, json!(false), "/{path} scrolls sideways at {width} px");
        }
    }
}

#[rstest]
fn the_static_table_has_the_figures_of_the_command(#[values(Chromium, Firefox, WebKit)] engine: Engine) {
    let Some(browser) = page::browser(engine) else { return };
    let Some(without_script) = Browser::open_with(engine, &WITHOUT_SCRIPT) else { return };
    for (path, lang) in [("", "en"), ("ko/", "ko")] {
        open(&browser, path);
        let queries = texts(&browser.run("return charts().map(chart => chart.query);"));
        without_script.go(&format!("{}/{path}", site()));
        let read = without_script.run(READ_STATIC);
        for (query, chart) in queries.iter().zip(read.as_array().expect("a list of charts")) {
            let asked = if query.contains("lang=") { query.clone() } else { format!("{query}&lang={lang}") };
            let cells: BTreeSet<String> = texts(&chart["cells"]).into_iter().collect();
            let rows = figures(&asked);
            assert!(!rows.is_empty(), "{asked}");
            for row in rows {
                if let Some(text) = row["text"].as_str() {
                    assert!(cells.iter().any(|cell| cell.contains(text)), "{asked}: no cell says {text}");
                }
            }
        }
    }
}

/// The rows that the command prints for a query.
fn figures(query: &str) -> Vec<Value> {
    let command = Command::new(env!("CARGO_BIN_EXE_ip-balance")).args(["figures", query]).output();
    let output = command.expect("the command runs");
    assert!(output.status.success(), "{query}: {}", String::from_utf8_lossy(&output.stderr));
    let answer: Value = serde_json::from_slice(&output.stdout).expect("figures prints JSON");
    answer["figures"].as_array().expect("a list of figures").clone()
}

#[rstest]
fn without_webassembly_the_content_stays(#[values(Chromium, Firefox, WebKit)] engine: Engine) {
    let options = Options { webassembly: false, ..Options::default() };
    let Some(browser) = Browser::open_with(engine, &options).map(page::prepared) else { return };
    browser.screen(1280, 900, 1.0);
    assert_eq!(browser.run("return typeof WebAssembly;"), json!("undefined"));
    for path in ["", "ko/article.html"] {
        browser.go(&format!("{}/{path}", site()));
        browser.until("charts().every(chart => chart.dataset.state === 'static')");
        let read = browser.run(READ_STATIC);
        reads_whole(&read, path);
        let said = browser.console();
        assert!(said.is_empty(), "/{path}: {said:#?}");
    }
}

#[rstest]
fn a_policy_that_refuses_webassembly_leaves_the_content(#[values(Chromium, Firefox, WebKit)] engine: Engine) {
    let policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'";
    let host = host::Host::start(policy, &[], Some(folder()));
    let Some(browser) = page::browser(engine) else { return };
    browser.screen(1280, 900, 1.0);
    browser.go(&format!("{}/index.html", host.address));
    browser.until("charts().every(chart => chart.dataset.state === 'static')");
    reads_whole(&browser.run(READ_STATIC), "index.html");
    let uncaught: Vec<String> = browser.console().into_iter().filter(|line| line.contains("Uncaught")).collect();
    assert!(uncaught.is_empty(), "{uncaught:#?}");
}

#[rstest]
fn a_screen_reader_finds_charts_figures_and_tables(#[values(Chromium, Firefox, WebKit)] engine: Engine) {
    if !only(engine, &[Chromium], "the accessibility tree can be read by Chromium's protocol alone") {
        return;
    }
    let Some(browser) = page::browser(engine) else { return };
    browser.screen(1280, 900, 1.0);
    for path in ["", "ko/"] {
        open(&browser, path);
        browser.run("for (const chart of charts()) chart.shadowRoot.querySelector('details').open = true; await nextFrame(); await new Promise(done => setTimeout(done, 300));");
        let titles = texts(&browser.run("return charts().map(chart => part(chart, 'title').textContent.trim());"));
        browser.cdp("Accessibility.enable", json!({}));
        let tree = browser.cdp("Accessibility.getFullAXTree", json!({}));
        let nodes = tree["nodes"].as_array().expect("a list of nodes");
        let named = |role: &str| -> Vec<String> {
            let of_role =
                nodes.iter().filter(|node| node["role"]["value"] == json!(role) && node["ignored"] != json!(true));
            of_role.map(|node| node["name"]["value"].as_str().unwrap_or_default().trim().to_string()).collect()
        };
        let (trees, tables, cells) = (named("tree"), named("table"), named("cell"));
        let (headings, rows) = (named("heading"), named("rowheader"));
        for title in &titles {
            assert!(headings.contains(title), "/{path}: no heading says '{title}'");
            assert!(trees.contains(title), "/{path}: no chart is called '{title}': {trees:?}");
        }
        assert!(tables.len() >= titles.len(), "/{path}: {} tables for {} charts", tables.len(), titles.len());
        assert!(cells.len() > 100 && !rows.is_empty(), "/{path}: {} cells, {} row headers", cells.len(), rows.len());
        let status = nodes.iter().filter(|node| node["role"]["value"] == json!("status")).count();
        assert!(status >= titles.len(), "/{path}: {status} live regions are there before they speak");
        let unnamed: Vec<&Value> = nodes
            .iter()
            .filter(|node| {
                ["button", "link", "combobox", "tree", "treeitem", "region"]
                    .iter()
                    .any(|r| node["role"]["value"] == json!(r))
            })
            .filter(|node| {
                node["ignored"] != json!(true) && node["name"]["value"].as_str().unwrap_or_default().trim().is_empty()
            })
            .collect();
        assert!(unnamed.is_empty(), "/{path}: without a name: {unnamed:#?}");
    }
}

#[rstest]
fn one_tab_stop_leads_into_each_chart(#[values(Chromium, Firefox, WebKit)] engine: Engine) {
    let Some(browser) = page::browser(engine) else { return };
    open(&browser, "");
    let stops = browser.run(
        "return charts().map(chart => [...chart.shadowRoot.querySelectorAll('[tabindex=\"0\"]')]
             .filter(node => node.checkVisibility() && part(chart, 'plot').parentNode.contains(node)).length);",
    );
    assert!(stops.as_array().expect("a list").iter().all(|stops| *stops == json!(1)), "{stops}");
}

#[rstest]
fn dark_and_contrast_themes_are_followed_at_once(#[values(Chromium, Firefox, WebKit)] engine: Engine) {
    if !only(engine, &[Chromium, Firefox], "WebKitGTK's driver sets no media features") {
        return;
    }
    let Some(browser) = page::browser(engine) else { return };
    browser.screen(1280, 900, 1.0);
    open(&browser, "");
    let ground = "
        const chart = charts()[0], base = chart.shadowRoot.querySelector('canvas');
        const copy = Object.assign(document.createElement('canvas'), { width: base.width, height: base.height });
        const context = copy.getContext('2d');
        context.fillStyle = getComputedStyle(chart.shadowRoot.querySelector('figure')).backgroundColor;
        context.fillRect(0, 0, 1, 1);
        context.drawImage(base, 0, 0);
        const ink = context.getImageData(0, 0, base.width, base.height).data;
        const shades = new Set();
        for (let at = 0; at < ink.length; at += 4) if (ink[at + 3] === 255) shades.add((ink[at] << 16) + (ink[at + 1] << 8) + ink[at + 2]);
        return [...shades].sort().slice(0, 400).join();";
    let light = browser.run(ground);
    browser.prefer(&[("prefers-color-scheme", "dark")]);
    browser.run("await nextFrame(); await nextFrame();");
    let dark = browser.run(ground);
    assert_ne!(light, dark, "the chart is painted anew in the dark");
    browser.prefer(&[("forced-colors", "active")]);
    browser.run("await nextFrame(); await nextFrame();");
    let forced = browser.run(ground);
    assert_ne!(forced, dark);
    assert_ne!(forced, light, "a contrast theme has its own colours");
    let said = browser.console();
    assert!(said.is_empty(), "{said:#?}");
}

#[rstest]
fn an_invalid_data_file_is_reported_in_place_and_the_last_chart_stays(
    #[values(Chromium, Firefox, WebKit)] engine: Engine,
) {
    let Some(browser) = page::browser(engine) else { return };
    browser.screen(1280, 900, 1.0);
    open(&browser, "embed.html?chart=bars&by=type");
    for file in ["nowhere.bin", "index.html", "ip-balance.js"] {
        let before = browser.run("return charts()[0].figures.length;");
        browser.run(&format!("charts()[0].setAttribute('src', '{file}');"));
        browser.until("charts()[0].dataset.state === 'error'");
        let told = browser.run("return charts()[0].shadowRoot.querySelector('[role=alert]').innerText;");
        assert!(told.as_str().is_some_and(|text| text.len() > 10), "{file}: {told}");
        assert_eq!(browser.run("return charts()[0].figures.length;"), before, "{file}: what was there stays readable");
        browser.run("charts()[0].removeAttribute('src');");
        ready(&browser);
    }
}
