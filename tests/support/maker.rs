//! The page on which charts are made, in a browser.

use super::browser::{Browser, Engine};
use super::served::site;

/// Opens the page and waits for its chart and for what there is to copy.
pub fn open(browser: &Browser, path: &str) {
    open_at(browser, site(), path);
}

/// The same on another host.
pub fn open_at(browser: &Browser, host: &str, path: &str) {
    browser.go(&format!("{host}/{path}"));
    browser.until("document.querySelector('#chart')?.dataset.state === 'ready'");
    browser.until("document.querySelector('#codes').hidden === false && code('cite_ko')");
}

/// Starts a browser that keeps what is saved and can choose in a form; `None` if the engine is not installed.
pub fn prepared(engine: Engine) -> Option<Browser> {
    let browser = super::page::browser(engine)?;
    browser.before_each_page(
        "window.code = kind => document.querySelector(`[data-kind=${kind}] textarea`).value;
         window.saved = [];
         const make = URL.createObjectURL;
         URL.createObjectURL = blob => (saved.push(blob), make.call(URL, blob));
         window.choose = (name, value) => {
             const field = document.querySelector('form#make').elements[name];
             field.value = value;
             (field.length && field[0].type === 'radio' ? field[0] : field).dispatchEvent(new Event('input', { bubbles: true }));
         };
         window.files = async count => {
             for (const start = Date.now(); saved.length < count && Date.now() - start < 10_000;) await new Promise(done => setTimeout(done, 50));
         };
         window.settled = () => new Promise(done => setTimeout(done, 700));",
    );
    Some(browser)
}
