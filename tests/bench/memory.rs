//! What charts hold in memory: fifty beside one, and what is left of many that are shown and removed.

use crate::support::browser::{Browser, Chromium};
use crate::support::page;
use serde_json::json;

/// How many charts are shown and removed, in groups.
const SHOWN: usize = 10_000;
const GROUP: usize = 50;

/// What the page holds, in bytes.
#[derive(Clone, Copy)]
struct Held {
    script: f64,
    nodes: f64,
    module: f64,
}

impl Held {
    fn of(browser: &Browser) -> Held {
        browser.cdp("HeapProfiler.collectGarbage", json!({}));
        let heap = browser.cdp("Runtime.getHeapUsage", json!({}));
        let number = |value: &serde_json::Value| value.as_f64().unwrap_or(f64::NAN);
        Held {
            script: number(&heap["usedSize"]),
            nodes: number(&heap["embedderHeapUsedSize"]),
            module: number(&browser.run("return memory.buffer.byteLength;")),
        }
    }

    fn sum(&self) -> f64 {
        self.script + self.nodes + self.module
    }

    fn print(&self, name: &str) {
        let [script, nodes, module] = [self.script, self.nodes, self.module].map(|bytes| bytes / 1024.0);
        println!("{name:<40} {script:>10.0} {nodes:>10.0} {module:>10.0}");
    }
}

pub fn print(address: &str) {
    let browser = page::browser(Chromium).expect("Chromium is what is measured");
    browser.before_each_page(page::KEEP_MEMORY);
    browser.screen(1600, 1200, 1.0);
    browser.go(address);
    page::ready(&browser);
    println!("\n{:<40} {:>10} {:>10} {:>10}", "memory, KB", "script", "nodes", "module");
    Held::of(&browser).print("one chart");
    browser.run(&show(GROUP));
    Held::of(&browser).print("51 charts: one module and one dataset");
    browser.run(REMOVE);
    // The first groups fill caches and pools, which stay at what they need.
    for _ in 0..4 {
        browser.run(&format!("{} {REMOVE}", show(GROUP)));
    }
    let before = Held::of(&browser);
    before.print("before");
    for _ in 0..SHOWN / GROUP {
        browser.run(&format!("{} {REMOVE}", show(GROUP)));
    }
    let after = Held::of(&browser);
    after.print(&format!("after {SHOWN} were shown and removed"));
    let growth = (after.sum() / before.sum() - 1.0) * 100.0;
    println!("grown by {growth:.1}% (goal: within 5%)");
}

/// Adds so many charts of all kinds, and waits until they are ready.
fn show(count: usize) -> String {
    format!(
        "const kinds = ['columns', 'difference', 'bars&by=type', 'dumbbell&by=country', 'bridge&by=type'];
         const all = Array.from({{ length: {count} }}, (_, at) => {{
             const chart = document.createElement('ip-balance');
             for (const pair of `chart=${{kinds[at % kinds.length]}}`.split('&')) chart.setAttribute(...pair.split('='));
             return chart;
         }});
         const arrived = all.map(chart => new Promise(done => chart.addEventListener('ready', done, {{ once: true }})));
         document.body.append(...all);
         await Promise.all(arrived);
         await nextFrame();"
    )
}

const REMOVE: &str = "
    for (const chart of charts().slice(1)) chart.remove();
    await nextFrame(); await nextFrame();";
