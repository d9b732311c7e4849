//! What a chart may cost a reader: bytes, requests, and one module for however many charts a page has.

#[path = "support/browser.rs"]
mod browser;
#[path = "support/page.rs"]
mod page;
#[path = "support/served.rs"]
mod served;

use page::{open, ready, texts};
use serde_json::json;
use served::site;
use std::io::Write;

/// All that a chart alone loads: brotli bytes, the HTML included (README, 'What it weighs').
const EMBED: usize = 100 * 1024;
/// What comes before the first picture of the page can be drawn: one first flight of packets.
const FIRST_FLIGHT: usize = 14 * 1024;

/// The bytes of an answer as the server sends them to a browser that reads brotli.
fn weight(address: &str) -> usize {
    let request = ureq::get(address).header("accept-encoding", "br");
    let mut answer = request.call().unwrap_or_else(|error| panic!("{address}: {error}"));
    let encoding = answer.headers().get("content-encoding").map(|v| v.as_bytes().to_vec());
    assert_eq!(encoding.as_deref(), Some(b"br".as_slice()), "{address} is sent in brotli");
    answer.body_mut().read_to_vec().expect("the answer is whole").len()
}

fn brotli(text: &str) -> usize {
    let mut packed = brotli::CompressorWriter::new(Vec::new(), 1 << 16, 11, 22);
    packed.write_all(text.as_bytes()).expect("memory can be written");
    packed.into_inner().len()
}

/// Everything that a page has asked for, itself first.
fn asked(browser: &browser::Browser) -> Vec<String> {
    texts(&browser.run(
        "const entries = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')];
         return [...new Set(entries.map(entry => entry.name))].filter(name => !name.endsWith('/favicon.ico'));",
    ))
}

#[test]
fn a_chart_alone_is_light_and_comes_in_five_requests() {
    let browser = page::browser();
    open(&browser, "embed.html?chart=bars&by=type");
    let asked = asked(&browser);
    let weights: Vec<usize> = asked.iter().map(|address| weight(address)).collect();
    let list: Vec<String> =
        asked.iter().zip(&weights).map(|(address, bytes)| format!("{bytes:>8} {address}")).collect();
    let whole: usize = weights.iter().sum();
    assert!(asked.len() <= 5, "{} requests:\n{}", asked.len(), list.join("\n"));
    assert!(whole <= EMBED, "{whole} bytes, expected at most {EMBED}:\n{}", list.join("\n"));
}

#[test]
fn no_request_of_a_chart_alone_waits_for_more_than_the_page() {
    let browser = page::browser();
    open(&browser, "embed.html?chart=bars&by=type");
    // What is preloaded is asked for by the page itself, not by a script that had to come first.
    let late = browser.run(
        "const named = new Set([...document.querySelectorAll('link[href], script[src]')].map(node => node.href || node.src));
         return performance.getEntriesByType('resource').map(entry => entry.name).filter(name => !named.has(name));",
    );
    page::none_of("requests wait for a script", &late);
    let twice = browser.run(
        "const names = performance.getEntriesByType('resource').map(entry => entry.name);
         return names.filter((name, at) => names.indexOf(name) !== at);",
    );
    page::none_of("files are asked for twice", &twice);
}

#[test]
fn the_first_chart_comes_with_the_first_packets() {
    for path in ["", "ko/"] {
        let mut answer = ureq::get(format!("{}/{path}", site())).call().expect("the page is served");
        let page = answer.body_mut().read_to_string().expect("the page is text");
        let start = page.find("<ip-balance").expect("the page has a chart");
        let picture = start + page[start..].find("</svg>").expect("the chart has a picture") + "</svg>".len();
        let bytes = brotli(&page[..picture]);
        assert!(
            bytes <= FIRST_FLIGHT,
            "/{path}: {bytes} bytes up to the first picture, expected at most {FIRST_FLIGHT}"
        );
    }
}

#[test]
fn fifty_charts_share_one_module_and_one_dataset() {
    let browser = page::browser();
    browser.before_each_page(
        "window.started = 0;
         for (const name of ['instantiate', 'instantiateStreaming', 'compile', 'compileStreaming']) {
             const own = WebAssembly[name];
             WebAssembly[name] = function (...all) { if (name.startsWith('instantiate')) started += 1; return own.apply(this, all); };
         }",
    );
    open(&browser, "embed.html");
    browser.run(
        "const kinds = ['columns', 'difference', 'bars&by=type', 'dumbbell&by=country', 'bridge&by=type', 'stack&by=type', 'multiples&by=type'];
         for (let at = 0; at < 49; at++) {
             const chart = document.createElement('ip-balance');
             for (const pair of `chart=${kinds[at % kinds.length]}`.split('&')) chart.setAttribute(...pair.split('='));
             document.body.append(chart);
         }",
    );
    ready(&browser);
    assert_eq!(browser.run("return charts().length;"), json!(50));
    assert_eq!(browser.run("return started;"), json!(1), "one module is started");
    let files = asked(&browser);
    for ending in [".wasm", ".bin"] {
        assert_eq!(files.iter().filter(|name| name.ends_with(ending)).count(), 1, "{ending} in {files:#?}");
    }
    let said = browser.console();
    assert!(said.is_empty(), "{said:#?}");
}

#[test]
fn charts_that_are_taken_away_leave_nothing_behind() {
    let browser = page::browser();
    open(&browser, "embed.html");
    let rounds = "
        const kinds = [['bars', 'type'], ['columns', 'total']];
        for (let at = 0; at < 200; at++) {
            const chart = document.createElement('ip-balance');
            const [kind, by] = kinds[at % kinds.length];
            chart.setAttribute('chart', kind);
            chart.setAttribute('by', by);
            const arrived = new Promise(done => chart.addEventListener('ready', done, { once: true }));
            document.body.append(chart);
            await arrived;
            chart.remove();
        }
        await new Promise(done => setTimeout(done, 200));";
    let used = || {
        browser.cdp("HeapProfiler.collectGarbage", json!({}));
        let heap = browser.cdp("Runtime.getHeapUsage", json!({}));
        let part = |name: &str| heap[name].as_f64().unwrap_or(0.0);
        part("usedSize") + part("embedderHeapUsedSize") + part("backingStorageSize")
    };
    browser.run(rounds);
    let before = used();
    for _ in 0..4 {
        browser.run(rounds);
    }
    let more = (used() - before) / 800.0;
    assert!(more < 1024.0, "each chart that is gone leaves {more:.0} bytes behind");
}
