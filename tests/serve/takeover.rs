//! The page of a frame in a browser: its picture without script, and the module that takes it over in place.

use crate::support::browser::{Browser, Chromium, Engine, Firefox, Options, only};
use crate::support::page;
use crate::support::served::site;
use rstest::rstest;
use serde_json::json;

const QUERIES: [&str; 3] = [
    "embed.html?chart=bars&by=type",
    "ko/embed.html?chart=stack&by=type&theme=dark",
    "embed.html?asOf=2023-03-24&lang=ko",
];

/// What is seen of the chart in the light of the page.
const SEEN: &str = "
    const seen = node => node.checkVisibility() && node.getBoundingClientRect().width > 100;
    const chart = document.querySelector('ip-balance');
    return {
        title: chart.querySelector('h1').innerText,
        pictures: [...chart.querySelectorAll('svg')].filter(seen).length,
        cells: chart.querySelectorAll('td').length,
        ground: getComputedStyle(chart.querySelector('.chart')).backgroundColor,
    };";

#[rstest]
fn without_script_the_picture_and_the_table_are_there(#[values(Chromium, Firefox)] engine: Engine) {
    let options = Options { scripting: false, ..Options::default() };
    let Some(browser) = Browser::open_with(engine, &options) else { return };
    for path in QUERIES {
        for width in [320, 560, 900] {
            browser.screen(width, 700, 1.0);
            browser.go(&format!("{}/{path}", site()));
            let seen = browser.run(SEEN);
            assert_eq!(seen["pictures"], 1, "/{path} at {width} px");
            assert!(seen["cells"].as_u64() > Some(5) && seen["title"].as_str().is_some_and(|title| title.len() > 10));
            assert!(!path.contains("dark") || seen["ground"] != "rgb(255, 255, 255)", "/{path}: {seen}");
        }
    }
}

#[rstest]
fn the_module_takes_the_chart_over_and_nothing_moves(#[values(Chromium)] engine: Engine) {
    if !only(engine, &[Chromium], "a slow line and layout shifts can be had in Chromium alone") {
        return;
    }
    let Some(browser) = page::browser(engine) else { return };
    browser.before_each_page(
        "window.shifts = [];
         new PerformanceObserver(list => { for (const entry of list.getEntries()) shifts.push(entry.value); })
             .observe({ type: 'layout-shift', buffered: true });
         window.before = null;
         document.addEventListener('DOMContentLoaded', () => {
             const chart = document.querySelector('ip-balance');
             before = { state: chart.dataset.state ?? '', title: chart.querySelector('h1').innerText,
                        lang: document.documentElement.lang, height: chart.getBoundingClientRect().height };
         });",
    );
    browser.network(400_000, 60);
    for path in QUERIES {
        for width in [340, 560, 900] {
            browser.screen(width, 900, 1.0);
            page::open(&browser, path);
            let after = browser.run(
                "await nextFrame(); await nextFrame();
                 const chart = charts()[0];
                 return { shifts, before, title: part(chart, 'title').innerText, lang: document.documentElement.lang,
                          height: chart.getBoundingClientRect().height, figures: chart.figures.length };",
            );
            assert_eq!(after["shifts"], json!([]), "/{path} at {width} px: {after}");
            for of in ["title", "lang", "height"] {
                assert_eq!(after[of], after["before"][of], "/{path} at {width} px: {of}");
            }
            assert!(after["before"]["state"] != "ready" && after["figures"].as_u64() > Some(3), "{after}");
        }
    }
    let said = browser.console();
    assert!(said.is_empty(), "{said:#?}");
}
