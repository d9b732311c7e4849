//! The oldest browsers: without what they lack everything works; without WebAssembly pages are whole and offer nothing that
//! does nothing.

use crate::support::browser::{Browser, Chromium, Engine, Firefox, Options, WebKit, only};
use crate::support::maker;
use crate::support::page::{self, open};
use crate::support::served::{folder, site};
use rstest::rstest;
use serde_json::json;
use std::collections::BTreeSet;
use std::fs;

/// Takes away what Chrome 105, Firefox 110 or Safari 16.0 lack.
const WITHOUT: &str = "
    delete URLSearchParams.prototype.size;
    for (const name of Object.getOwnPropertyNames(Element.prototype))
        if (/^aria[A-Z]|^role$/.test(name)) delete Element.prototype[name];
    window.CSSStyleSheet = new Proxy(CSSStyleSheet, { construct() { throw new TypeError('Illegal constructor'); } });
    delete Document.prototype.adoptedStyleSheets;
    delete ShadowRoot.prototype.adoptedStyleSheets;
    for (const name of ['popover', 'showPopover', 'hidePopover', 'togglePopover']) delete HTMLElement.prototype[name];
    delete Element.prototype.checkVisibility;
    for (const name of ['parse', 'canParse']) delete URL[name];
    for (const name of ['union', 'intersection', 'difference']) delete Set.prototype[name];
    for (const name of ['groupBy']) { delete Object[name]; delete Map[name]; }
    delete Promise.withResolvers;
    delete Array.fromAsync;
    delete window.requestIdleCallback;
    if (window.Iterator) for (const name of ['map', 'filter', 'flatMap', 'toArray', 'some', 'find', 'reduce', 'forEach', 'take', 'drop', 'every']) delete Iterator.prototype[name];
";

fn old(engine: Engine) -> Option<Browser> {
    let browser = maker::prepared(engine)?;
    browser.before_each_page(WITHOUT);
    browser.screen(1280, 900, 1.0);
    Some(browser)
}

#[rstest]
fn page_element_frame_and_maker_work_without_what_the_oldest_browsers_lack(
    #[values(Chromium, Firefox, WebKit)] engine: Engine,
) {
    let Some(browser) = old(engine) else { return };
    open(&browser, "");
    let missing = browser.run("return ['size' in URLSearchParams.prototype, 'ariaLabel' in Element.prototype, 'popover' in HTMLElement.prototype];");
    assert_eq!(missing, json!([false, false, false]));
    let found = browser.run(
        "const [chart] = charts(), plot = part(chart, 'plot');
         const field = document.querySelector('select[name=asOf]');
         field.value = field.options[2].value;
         field.dispatchEvent(new Event('change', { bubbles: true }));
         await new Promise(done => setTimeout(done, 600));
         const styled = getComputedStyle(part(chart, 'chart')).display + getComputedStyle(plot.firstChild).position;
         send(chart, 'pointermove', middle(chart, chart.figures[2]));
         const tip = part(chart, 'tip').getBoundingClientRect();
         const near = Math.abs(tip.left - plot.getBoundingClientRect().left) < 1000 && tip.width > 50;
         return [location.search, chart.query.includes('asOf='), styled, tipOf(chart).length > 10, near,
             document.querySelector('#controls').hidden, document.querySelector('.theme').checkVisibility?.() ?? true,
             chart.shadowRoot.querySelector('[aria-live=polite]') !== null && chart.shadowRoot.querySelector('[role=tree] > [role=treeitem][aria-label]') !== null];",
    );
    assert!(found[0].as_str().is_some_and(|search| search.starts_with("?asOf=")), "{found}");
    assert_eq!(
        found.as_array().map(|all| &all[1..]),
        json!([true, "blockabsolute", true, true, false, true, true]).as_array().map(|all| &all[..])
    );
    open(&browser, "embed.html?chart=bars&by=type");
    maker::open(&browser, "make.html?chart=bars&by=type");
    let said = browser.console();
    assert!(said.is_empty(), "{said:#?}");
}

#[test]
fn no_style_needs_has_and_no_module_what_came_later() {
    let www = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("www");
    let files =
        |folder: std::path::PathBuf| fs::read_dir(folder).expect("www is there").flatten().map(|entry| entry.path());
    let sources = files(www.clone()).chain(files(www.join("script")));
    let sources = sources.filter(|path| path.extension().is_some_and(|ending| ending == "css" || ending == "js"));
    let mut read = 0;
    for path in sources {
        let source = fs::read_to_string(&path).expect("a source is text");
        // A selector, a look behind in a regular expression, and a static block of a class.
        for newer in [":has(", "(?<=", "(?<!", "static {"] {
            assert!(!source.contains(newer), "{} has '{newer}'", path.display());
        }
        read += 1;
    }
    assert!(read > 30, "{read} sources");
}

#[rstest]
fn without_webassembly_pages_are_whole_and_offer_no_control_that_does_nothing(
    #[values(Chromium, Firefox, WebKit)] engine: Engine,
) {
    if !only(engine, &[Chromium, Firefox], "WebKitGTK has no switch for WebAssembly") {
        return;
    }
    let options = Options { webassembly: false, ..Options::default() };
    let Some(browser) = Browser::open_with(engine, &options).map(page::prepared) else { return };
    browser.screen(1280, 900, 1.0);
    browser.go(&format!("{}/", site()));
    browser.until("charts().length > 0 && charts().every(chart => chart.dataset.state === 'static')");
    let seen = "[...document.querySelectorAll('select, button, input')].filter(node => node.checkVisibility({ visibilityProperty: true })).map(node => node.name || node.textContent)";
    browser.until("document.querySelector('.theme').hidden === false");
    let controls: BTreeSet<String> = page::texts(&browser.run(&format!("return {seen};"))).into_iter().collect();
    let works = ["copy", "theme"].map(str::to_string);
    assert_eq!(controls, BTreeSet::from(works), "colours of pictures follow, and addresses can be copied");
    let copied = browser.run(
        "const button = document.querySelector('button[name=copy]'), { parentNode } = button, label = button.textContent;
         button.click();
         await new Promise(done => setTimeout(done, 500));
         return button.isConnected ? button.textContent !== label : parentNode.querySelector('input').value.startsWith('http');",
    );
    assert_eq!(copied, json!(true));
    let whole = browser.run("return charts().every(chart => chart.querySelector('svg') && chart.querySelector('table') && chart.querySelector('figure').checkVisibility());");
    assert_eq!(whole, json!(true));
    browser.go(&format!("{}/make.html", site()));
    browser.until("document.querySelector('#chart').dataset.state === 'static'");
    browser.run("await new Promise(done => setTimeout(done, 500));");
    assert_eq!(browser.run(&format!("return {seen};")), json!([]));
    let told = browser.run("return [document.querySelector('#chart').innerText.length > 20, document.querySelector('#chart a').checkVisibility()];");
    assert_eq!(told, json!([true, true]));
}

#[rstest]
fn where_no_module_loads_at_all_the_static_page_is_whole(#[values(Chromium, Firefox, WebKit)] engine: Engine) {
    // As in a browser below the floor, which cannot read the modules.
    let host = crate::support::host::Host::start("script-src 'none'", &[], Some(folder()));
    let Some(browser) = page::browser(engine) else { return };
    browser.screen(1280, 900, 1.0);
    browser.go(&format!("{}/", host.address));
    let found = browser.run(
        "const shown = node => node.checkVisibility({ visibilityProperty: true });
         const controls = [...document.querySelectorAll('select, button, input')].filter(shown);
         return [charts().length > 4, charts().every(chart => chart.querySelector('table') && shown(chart.querySelector('figure'))), controls.length];",
    );
    assert_eq!(found, json!([true, true, 0]));
}
