//! What a chart costs once it is there: the main thread's work for a move of the pointer and for a change, and the time
//! until fifty charts have been painted.

use crate::median;
use crate::peers::Peer;
use crate::support::browser::{Browser, Chromium};
use serde_json::{Value, json};

/// How often each peer does each of it. They take turns.
const ROUNDS: usize = 5;
const MOVES: u32 = 60;
const CHANGES: u32 = 40;
pub const MANY: u32 = 50;

/// Medians; times in milliseconds.
#[derive(Clone, Copy)]
pub struct Work {
    /// What a page with one chart loads, as it is sent.
    pub bytes: f64,
    /// Of the main thread, for one move from a mark to another.
    pub pointer_move: f64,
    /// Of the main thread, for one change of the figures.
    pub change: f64,
    /// Until fifty charts have been painted in the window.
    pub many: f64,
}

/// Measures the charts of all peers.
pub fn measure(peers: &[Peer]) -> Vec<Work> {
    let browsers: Vec<Browser> = peers.iter().map(open).collect();
    let bytes: Vec<f64> = browsers.iter().map(|browser| number(&browser.run(LOADED))).collect();
    let each = |measure: &dyn Fn(&Browser) -> f64| -> Vec<f64> {
        // The first round compiles what the later ones run.
        for browser in &browsers {
            measure(browser);
        }
        let rounds: Vec<Vec<f64>> = (0..ROUNDS).map(|_| browsers.iter().map(measure).collect()).collect();
        (0..browsers.len()).map(|peer| median(rounds.iter().map(|round| round[peer]))).collect()
    };
    let moves = each(&pointer_move);
    let changes = each(&|browser| {
        busy(browser, |browser| {
            browser.run(&change());
        }) / f64::from(CHANGES)
    });
    let many = each(&|browser| number(&browser.run(&many())));
    let work = |at: usize| Work { bytes: bytes[at], pointer_move: moves[at], change: changes[at], many: many[at] };
    (0..peers.len()).map(work).collect()
}

/// The bytes of the page and of all that it has loaded, as they are sent.
const LOADED: &str = "
    const entries = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')];
    return entries.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0);";

fn open(peer: &Peer) -> Browser {
    let browser = Browser::open(Chromium).expect("Chromium is what is measured");
    // High enough for fifty charts.
    browser.screen(1600, 6000, 1.0);
    browser.go(&peer.address);
    browser.run("window.nextFrame = () => new Promise(done => requestAnimationFrame(done));");
    browser.until("window.chart && peer.isSettled(chart, figures[0])");
    browser.cdp("Performance.enable", json!({ "timeDomain": "threadTicks" }));
    browser
}

/// Moves the mouse from mark to mark, as the browser tells it a page: one move a frame.
fn pointer_move(browser: &Browser) -> f64 {
    let count = "figures[0].labels.length";
    let places =
        browser.run(&format!("return Array.from({{ length: {count} }}, (_, index) => peer.at(chart, index));"));
    let places: Vec<_> = places.as_array().into_iter().flatten().collect();
    let mut answered = 0;
    let work = busy(browser, |browser| {
        for place in places.iter().cycle().take(MOVES as usize) {
            let event = json!({ "type": "mouseMoved", "x": place[0], "y": place[1], "pointerType": "mouse" });
            browser.cdp("Input.dispatchMouseEvent", event);
            answered += u32::from(browser.run("await nextFrame(); return Boolean(peer.says(chart));") == json!(true));
        }
    });
    assert!(answered * 2 > MOVES, "of {MOVES} moves, {answered} had an answer");
    work / f64::from(MOVES)
}

/// Changes the figures again and again, each time when the last ones are there.
fn change() -> String {
    format!(
        "for (let at = 1; at <= {CHANGES}; at++) {{
             const next = figures[at % figures.length];
             peer.change(chart, next);
             do await nextFrame(); while (!peer.isSettled(chart, next));
         }}"
    )
}

/// Adds fifty charts beside the first one, and removes them when they are painted.
fn many() -> String {
    format!(
        "const grid = document.body.appendChild(document.createElement('div'));
         grid.style.cssText = 'display: grid; grid-template-columns: repeat(5, 300px); gap: 16px';
         const parents = Array.from({{ length: {MANY} }}, () => {{
             const parent = document.createElement('div');
             parent.className = 'chart';
             return parent;
         }});
         grid.append(...parents);
         await nextFrame(); await nextFrame();
         const before = performance.now();
         const charts = parents.map(parent => peer.draw(parent, figures[0]));
         do await nextFrame(); while (!charts.every(one => peer.isSettled(one, figures[0])));
         await new Promise(done => requestAnimationFrame(() => setTimeout(done)));
         const spent = performance.now() - before;
         charts.forEach(one => peer.remove(one));
         grid.remove();
         await nextFrame(); await nextFrame();
         return spent;"
    )
}

/// How long the main thread is busy with something, in milliseconds.
fn busy(browser: &Browser, something: impl FnOnce(&Browser)) -> f64 {
    let spent = || {
        let metrics = browser.cdp("Performance.getMetrics", json!({}));
        let mut all = metrics["metrics"].as_array().into_iter().flatten();
        all.find(|metric| metric["name"] == json!("TaskDuration")).map_or(f64::NAN, |metric| number(&metric["value"]))
    };
    let before = spent();
    something(browser);
    (spent() - before) * 1000.0
}

fn number(value: &Value) -> f64 {
    value.as_f64().unwrap_or(f64::NAN)
}
