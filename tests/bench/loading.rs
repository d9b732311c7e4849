//! How long a page takes until there is something to see, and until a pointer gets an answer.

use crate::support::browser::{Browser, Chromium};
use serde_json::{Value, json};

/// How often each page is loaded. The pages take turns, so that a busy moment of the machine meets all of them.
const LOADS: usize = 7;

pub struct Page {
    pub name: &'static str,
    pub address: String,
}

/// Medians in milliseconds from the start of loading; NaN for what a page does not have.
pub struct Times {
    pub picture: f64,
    pub table: f64,
    pub answer: f64,
}

/// Notes when the first picture and the first table are on the screen, and when a pointer on the first mark gets its
/// first answer. A page of Chart.js says by itself when it is drawn.
const WATCH: &str = "
    window.noted = {};
    const note = name => { if (!(name in noted)) requestAnimationFrame(() => setTimeout(() => noted[name] ??= performance.now())); };
    const watch = () => {
        const chart = document.querySelector('ip-balance');
        const ready = chart?.dataset.state === 'ready';
        const drawn = chart && [...chart.querySelectorAll('svg')].some(svg => svg.getBoundingClientRect().width > 0);
        if (drawn || ready || window.drawn) note('picture');
        if (chart?.querySelector('td') || chart?.shadowRoot?.querySelector('td')) note('table');
        if (ready) {
            const plot = chart.shadowRoot.querySelector('[part~=plot]'), box = chart.figures[0].box, corner = chart.getBoundingClientRect();
            plot.dispatchEvent(new PointerEvent('pointermove', {
                clientX: corner.left + box.x + box.width / 2, clientY: corner.top + box.y + box.height / 2, pointerType: 'mouse', bubbles: true }));
            if (!chart.shadowRoot.querySelector('[part~=tip]').hidden) return note('answer');
        }
        requestAnimationFrame(watch);
    };
    requestAnimationFrame(watch);";

pub fn measure(pages: &[Page], slow: bool) -> Vec<Times> {
    let rounds: Vec<Vec<Value>> =
        (0..LOADS).map(|_| pages.iter().map(|page| load(&page.address, slow)).collect()).collect();
    let median = |page: usize, what: &str| {
        let mut all: Vec<f64> = rounds.iter().filter_map(|round| round[page][what].as_f64()).collect();
        all.sort_by(f64::total_cmp);
        all.get(all.len() / 2).copied().unwrap_or(f64::NAN)
    };
    let times =
        |page| Times { picture: median(page, "picture"), table: median(page, "table"), answer: median(page, "answer") };
    (0..pages.len()).map(times).collect()
}

fn load(address: &str, slow: bool) -> Value {
    let browser = Browser::open(Chromium).expect("Chromium is what is measured");
    browser.before_each_page(WATCH);
    browser.screen(375, 800, 2.0);
    if slow {
        browser.network(200_000, 150);
        slow_down(&browser, 4.0);
    }
    browser.go(address);
    browser.until("'picture' in noted && (window.drawn || 'answer' in noted)");
    browser.run("return noted;")
}

/// Slows the processor down so many times.
pub fn slow_down(browser: &Browser, times: f64) {
    browser.cdp("Emulation.setCPUThrottlingRate", json!({ "rate": times }));
}

pub fn print(setting: &str, pages: &[Page], times: &[Times]) {
    println!("\n{:<44} {:>10} {:>10} {:>10}", format!("milliseconds, {setting}"), "picture", "table", "answer");
    for (page, Times { picture, table, answer }) in pages.iter().zip(times) {
        println!("{:<44} {picture:>10.0} {table:>10.0} {answer:>10.0}", page.name);
    }
}
