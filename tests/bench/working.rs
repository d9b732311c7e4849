//! How long the main thread works once a chart is there, and what the page holds in memory.

use crate::loading::slow_down;
use crate::support::browser::{Browser, Chromium};
use crate::support::page;
use serde_json::{Value, json};

pub fn print(address: &str) {
    println!("\n{:<44} {:>10}", "milliseconds of the main thread", "");
    for (setting, times) in [("full speed", 1.0), ("processor slowed four times", 4.0)] {
        let browser = page::browser(Chromium).expect("Chromium is what is measured");
        browser.before_each_page(page::KEEP_MEMORY);
        browser.screen(1280, 900, 1.0);
        browser.go(address);
        page::ready(&browser);
        slow_down(&browser, times);
        println!("{:<44} {:>10.2}", format!("a pointer move, {setting}"), busy(&browser, 200.0, MOVES));
        println!("{:<44} {:>10.2}", format!("a change of period, {setting}"), busy(&browser, 60.0, CHANGES));
        println!("{:<44} {:>10.1}", format!("50 charts, {setting}"), busy(&browser, 1.0, MANY));
        if times == 1.0 {
            print_memory(&browser);
        }
    }
}

fn number(value: &Value) -> f64 {
    value.as_f64().unwrap_or(f64::NAN)
}

/// How long the main thread is busy with a script, for each of `rounds`, in milliseconds.
fn busy(browser: &Browser, rounds: f64, script: &str) -> f64 {
    browser.cdp("Performance.enable", json!({ "timeDomain": "threadTicks" }));
    let spent = || {
        let metrics = browser.cdp("Performance.getMetrics", json!({}));
        let mut all = metrics["metrics"].as_array().into_iter().flatten();
        all.find(|metric| metric["name"] == json!("TaskDuration")).map_or(f64::NAN, |metric| number(&metric["value"]))
    };
    browser.run(script);
    let before = spent();
    browser.run(script);
    (spent() - before) * 1000.0 / rounds
}

/// One frame for each move, so that what is painted is painted.
const MOVES: &str = "
    const chart = charts()[0], figures = chart.figures;
    for (let at = 0; at < 200; at++) { send(chart, 'pointermove', middle(chart, figures[at % figures.length])); await nextFrame(); }";

const CHANGES: &str = "
    const chart = charts()[0];
    for (let at = 0; at < 60; at++) { chart.query = `chart=bars&by=type&period=${2016 + at % 8}`; await nextFrame(); }";

const MANY: &str = "
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
    await nextFrame();";

/// Prints what is held with 51 charts on the page.
fn print_memory(browser: &Browser) {
    browser.cdp("HeapProfiler.collectGarbage", json!({}));
    let heap = browser.cdp("Runtime.getHeapUsage", json!({}));
    let module = browser.run("return memory.buffer.byteLength;");
    println!("\n{:<44} {:>10}", "memory with 51 charts", "KB");
    let parts = [
        ("script", &heap["usedSize"]),
        ("nodes and styles", &heap["embedderHeapUsedSize"]),
        ("module and data", &module),
    ];
    for (name, bytes) in parts {
        println!("{name:<44} {:>10.0}", number(bytes) / 1024.0);
    }
    println!();
}
