//! `cargo bench`: what a chart costs a reader in Chromium, printed. No test: times depend on the machine.
//!
//! The slow setting is a phone on a poor line: 1.6 Mbit/s, 150 ms there and back, a processor slowed four times.

#[allow(dead_code, unused_imports)]
#[path = "../support/mod.rs"]
mod support;

use serde_json::{Value, json};
use support::browser::Browser;
use support::page;
use support::served::site;

/// How often each page is loaded; the median is printed.
const LOADS: usize = 5;

/// Notes when the first picture is on the screen and when a pointer in its middle gets its first answer.
const WATCH: &str = "
    window.noted = {};
    const note = name => { if (!(name in noted)) requestAnimationFrame(() => setTimeout(() => noted[name] ??= performance.now())); };
    const watch = () => {
        const chart = document.querySelector('ip-balance');
        const drawn = chart && [...chart.querySelectorAll('svg')].some(svg => svg.getBoundingClientRect().width > 0);
        const ready = chart?.dataset.state === 'ready';
        if (drawn || ready) note('picture');
        if (ready) {
            const plot = chart.shadowRoot.querySelector('[part~=plot]'), box = chart.figures[0].box, corner = chart.getBoundingClientRect();
            plot.dispatchEvent(new PointerEvent('pointermove', {
                clientX: corner.left + box.x + box.width / 2, clientY: corner.top + box.y + box.height / 2, pointerType: 'mouse', bubbles: true }));
            if (!chart.shadowRoot.querySelector('[part~=tip]').hidden) return note('answer');
        }
        requestAnimationFrame(watch);
    };
    requestAnimationFrame(watch);";

fn main() {
    // `cargo test --benches` starts it too, and is about something else.
    if !std::env::args().any(|word| word == "--bench") {
        return;
    }
    let address = site();
    println!("\n{:<44} {:>14} {:>14}", "milliseconds from the start of loading", "first picture", "first answer");
    for (name, path) in [("the page", ""), ("a chart alone", "embed.html?chart=bars&by=type")] {
        for (setting, slow) in [("full speed", false), ("slow setting", true)] {
            let (picture, answer) = loading(&format!("{address}/{path}"), slow);
            println!("{:<44} {picture:>14.0} {answer:>14.0}", format!("{name}, {setting}"));
        }
    }
    println!("\n{:<44} {:>14}", "main thread", "milliseconds");
    for (setting, times) in [("full speed", 1.0), ("processor slowed four times", 4.0)] {
        let browser = page::browser();
        browser.before_each_page(page::KEEP_MEMORY);
        browser.screen(1280, 900, 1.0);
        page::open(&browser, "embed.html?chart=bars&by=type");
        browser.slow_down(times);
        println!("{:<44} {:>14.2}", format!("a pointer move, {setting}"), moves(&browser));
        println!("{:<44} {:>14.2}", format!("a change of period, {setting}"), changes(&browser));
        println!("{:<44} {:>14.1}", format!("50 charts, {setting}"), many(&browser));
        if times == 1.0 {
            memory(&browser);
        }
    }
}

fn number(value: &Value) -> f64 {
    value.as_f64().unwrap_or(f64::NAN)
}

fn median(mut all: Vec<f64>) -> f64 {
    all.sort_by(f64::total_cmp);
    all[all.len() / 2]
}

/// When the first picture and the first answer are there.
fn loading(address: &str, slow: bool) -> (f64, f64) {
    let (mut pictures, mut answers) = (Vec::new(), Vec::new());
    for _ in 0..LOADS {
        let browser = Browser::open();
        browser.before_each_page(WATCH);
        browser.screen(375, 800, 2.0);
        if slow {
            browser.network(200_000, 150);
            browser.slow_down(4.0);
        }
        browser.go(address);
        browser.until("'picture' in noted && 'answer' in noted");
        let noted = browser.run("return noted;");
        pictures.push(number(&noted["picture"]));
        answers.push(number(&noted["answer"]));
    }
    (median(pictures), median(answers))
}

/// How long the main thread is busy with a script, for each of `times` rounds, milliseconds.
fn busy(browser: &Browser, times: f64, script: &str) -> f64 {
    browser.cdp("Performance.enable", json!({ "timeDomain": "threadTicks" }));
    let spent = || {
        let metrics = browser.cdp("Performance.getMetrics", json!({}));
        let all = metrics["metrics"].as_array().cloned().unwrap_or_default();
        all.iter().find(|m| m["name"] == json!("TaskDuration")).map_or(f64::NAN, |m| number(&m["value"])) * 1000.0
    };
    browser.run(script);
    let before = spent();
    browser.run(script);
    (spent() - before) / times
}

/// One frame for each move, so that what is painted is painted.
fn moves(browser: &Browser) -> f64 {
    let script = "
        const chart = charts()[0], figures = chart.figures;
        for (let at = 0; at < 200; at++) { send(chart, 'pointermove', middle(chart, figures[at % figures.length])); await frame(); }";
    busy(browser, 200.0, script)
}

fn changes(browser: &Browser) -> f64 {
    let script = "
        const chart = charts()[0];
        for (let at = 0; at < 60; at++) { chart.query = `chart=bars&by=type&period=${2016 + at % 8}`; await frame(); }";
    busy(browser, 60.0, script)
}

fn many(browser: &Browser) -> f64 {
    let script = "
        const kinds = ['columns', 'difference', 'bars&by=type', 'dumbbell&by=country', 'bridge&by=type'];
        const all = Array.from({ length: 50 }, (_, at) => {
            const chart = document.createElement('ip-balance');
            for (const pair of `chart=${kinds[at % kinds.length]}`.split('&')) chart.setAttribute(...pair.split('='));
            return chart;
        });
        for (const chart of charts().slice(1)) chart.remove();
        const arrived = all.map(chart => new Promise(done => chart.addEventListener('ready', done, { once: true })));
        document.body.append(...all);
        await Promise.all(arrived);
        await frame();";
    busy(browser, 1.0, script)
}

/// What is held with 51 charts on the page.
fn memory(browser: &Browser) {
    browser.cdp("HeapProfiler.collectGarbage", json!({}));
    let heap = browser.cdp("Runtime.getHeapUsage", json!({}));
    let module = browser.run("return memory.buffer.byteLength;");
    println!("\n{:<44} {:>14}", "memory with 51 charts", "KB");
    let parts = [
        ("script", &heap["usedSize"]),
        ("nodes and styles", &heap["embedderHeapUsedSize"]),
        ("module and data", &module),
    ];
    for (name, bytes) in parts {
        println!("{name:<44} {:>14.0}", number(bytes) / 1024.0);
    }
    println!();
}
