//! Faults that a chart meets on a page: what readers see then, and that the rest of the page goes on.

use crate::support::browser;
use crate::support::page;

use browser::{Chromium, Engine, Firefox, WebKit};
use page::{open, ready};
use rstest::rstest;
use serde_json::json;

/// In a page: makes the chart method of a name trap in the module, by more bytes than its memory can hold.
const PLANT: &str = "
    window.plant = async method => {
        const { name } = performance.getEntriesByType('resource').find(({ name }) => /\\/core\\.js$/.test(name));
        const { Chart, loadWords } = await import(name);
        const own = Chart.prototype[method];
        Chart.prototype[method] = () => {
            Chart.prototype[method] = own;
            return loadWords({ length: 2 ** 32 - 64 });
        };
    };
    window.uncaught = [];
    addEventListener('error', ({ message }) => uncaught.push(message));";

#[rstest]
fn a_trap_stops_its_chart_and_the_others_go_on(#[values(Chromium, Firefox, WebKit)] engine: Engine) {
    let Some(browser) = page::browser(engine) else { return };
    browser.before_each_page(PLANT);
    browser.screen(1280, 900, 1.0);
    open(&browser, "");
    let state = browser.run(
        "const [chart, other] = charts();
         const figures = other.figures.length, title = part(chart, 'title').innerText;
         await plant('pointerMove');
         const told = new Promise(done => chart.addEventListener('error', done, { once: true }));
         const again = new Promise(done => other.addEventListener('ready', done, { once: true }));
         send(chart, 'pointermove', middle(chart, chart.figures[0]));
         const { detail } = await told;
         await again;
         const figure = other.figures.find(({ box, text }) => box && text);
         send(other, 'pointermove', middle(other, figure));
         return [
             chart.dataset.state, detail.message === part(chart, 'error').firstChild.textContent, part(chart, 'title').innerText === title,
             other.figures.length === figures, tipOf(other) !== '', uncaught,
         ];"
    );
    assert_eq!(state, json!(["error", true, true, true, true, []]));
    let said = browser.console();
    assert!(!said.is_empty(), "the cause is on the console");
    browser.run("charts()[0].query = 'chart=bars&by=type';");
    ready(&browser);
}

#[rstest]
fn without_a_canvas_the_picture_of_the_page_stays(#[values(Chromium, Firefox, WebKit)] engine: Engine) {
    let Some(browser) = page::browser(engine) else { return };
    // Every second canvas has no context, as where memory for canvases is used up.
    browser.before_each_page(
        "let canvases = 0;
         const own = HTMLCanvasElement.prototype.getContext;
         const refused = new WeakMap();
         HTMLCanvasElement.prototype.getContext = function (...all) {
             if (!this.isConnected) return own.apply(this, all);
             if (!refused.has(this)) refused.set(this, canvases++ % 2 === 1);
             return refused.get(this) ? null : own.apply(this, all);
         };",
    );
    // High, since charts far from the window have no canvas.
    browser.screen(1280, 5000, 1.0);
    browser.go(&format!("{}/", crate::support::served::site()));
    browser.until("charts().length > 1 && charts().every(chart => ['ready', 'error'].includes(chart.dataset.state))");
    let shown = browser.run(
        "return charts().map(chart => {
             // One picture for each width of the page, of which one is shown.
             const picture = [...chart.querySelectorAll('svg')].reduce((sum, svg) => sum + svg.getBoundingClientRect().height, 0);
             const plot = part(chart, 'plot')?.getBoundingClientRect().height ?? 0;
             return chart.dataset.state === 'ready' ? plot > 100 && picture === 0 : picture > 100 && plot === 0;
         });",
    );
    let shown = shown.as_array().expect("a list").clone();
    assert!(shown.len() > 4 && shown.iter().all(|whole| whole == true), "{shown:?}");
    let failed = browser.run("return charts().filter(chart => chart.dataset.state === 'error').length;");
    assert!(failed.as_u64() > Some(1), "{failed}");
}
