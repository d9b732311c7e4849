//! A page of the site in a browser, with what every test asks of its charts.

use super::browser::{Browser, Engine};
use super::served::site;
use serde_json::Value;

/// What is known to scripts of tests: the charts of the page, and their parts.
const HELPERS: &str = "
    window.charts = () => [...document.querySelectorAll('ip-balance')];
    window.part = (chart, name) => chart.shadowRoot.querySelector(`[part~=${name}]`);
    window.tipOf = chart => { const tip = part(chart, 'tip'); return !tip || tip.hidden ? '' : tip.innerText; };
    // The middle of a figure's mark in the window.
    window.middle = (chart, figure) => {
        const corner = chart.getBoundingClientRect(), box = figure.box;
        return [corner.left + box.x + box.width / 2, corner.top + box.y + box.height / 2];
    };
    // A pointer event as the browser would send it to the plot.
    window.send = (chart, type, [clientX, clientY], pointerType = 'mouse') => part(chart, 'plot').dispatchEvent(
        new PointerEvent(type, { clientX, clientY, pointerType, bubbles: true, composed: true }));
    window.nextFrame = () => new Promise(done => requestAnimationFrame(done));
    // How often a chart was painted: painting begins with the size of its canvas.
    const painted = new WeakMap();
    const width = Object.getOwnPropertyDescriptor(HTMLCanvasElement.prototype, 'width');
    Object.defineProperty(HTMLCanvasElement.prototype, 'width', {
        ...width, set(value) { painted.set(this, (painted.get(this) ?? 0) + 1); width.set.call(this, value); },
    });
    window.paintsOf = chart => painted.get(chart.shadowRoot.querySelector('canvas')) ?? 0;
    window.named = figure => `${figure.item} ${figure.period} ${figure.flow} ${figure.release}`;
";

/// Keeps the module's memory where a script of a test can ask for its size: `memory`.
pub const KEEP_MEMORY: &str = "
    for (const name of ['instantiate', 'instantiateStreaming']) {
        const own = WebAssembly[name];
        WebAssembly[name] = async (...all) => {
            const made = await own.apply(WebAssembly, all);
            const exports = Object.values((made.instance ?? made).exports);
            window.memory = exports.find(one => one instanceof WebAssembly.Memory);
            return made;
        };
    }";

/// Starts a browser whose pages know the helpers; `None` if the engine is not installed.
pub fn browser(engine: Engine) -> Option<Browser> {
    Browser::open(engine).map(prepared)
}

pub fn prepared(browser: Browser) -> Browser {
    browser.before_each_page(HELPERS);
    browser
}

/// Opens a page of the site and waits until every chart of it is ready.
pub fn open(browser: &Browser, path: &str) {
    browser.go(&format!("{}/{path}", site()));
    ready(browser);
}

pub fn ready(browser: &Browser) {
    browser.until("charts().length > 0 && charts().every(chart => chart.dataset.state === 'ready')");
}

/// The texts of a JSON array.
pub fn texts(value: &Value) -> Vec<String> {
    let all = value.as_array().unwrap_or_else(|| panic!("a list, not {value}"));
    all.iter().map(|one| one.as_str().unwrap_or_else(|| panic!("a text, not {one}")).to_string()).collect()
}

/// Panics with all of a list that should be empty.
pub fn none_of(what: &str, found: &Value) {
    let found = texts(found);
    assert!(found.is_empty(), "{what}, {} times:\n{}", found.len(), found.join("\n"));
}
