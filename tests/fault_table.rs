//! Everything that may go wrong with the files of the site and with the browser, one row each, in three engines: every
//! figure stays readable, the page's own scripts run on, and readers are told one true sentence.
//! Long, because each row is a fault of its own.

use crate::support::browser;
use crate::support::host;
use crate::support::page;
use crate::support::served;

use browser::{Browser, Chromium, Engine, Firefox, Options, WebKit, only};
use host::{Fault, Host};
use rstest::rstest;
use serde_json::{Value, json};

/// Notes what no script has caught, and makes the ten seconds after which a chart counts as slow short.
const WATCH: &str = "
    window.uncaught = [];
    addEventListener('error', ({ message, target }) => target === window && uncaught.push(message));
    const own = setTimeout;
    window.setTimeout = (action, delay, ...all) => own(action, delay === 10_000 ? 400 : delay, ...all);";

/// What a page is like once it has settled: whether each chart can be read, its states, what it says, what was not caught.
const LOOK: &str = "
    // One picture for each width of the page, of which one is shown.
    const height = nodes => [...nodes].reduce((sum, node) => sum + node.getBoundingClientRect().height, 0);
    const isReadable = chart => {
        const plot = chart.shadowRoot?.querySelector('[part~=plot]');
        const words = (chart.shadowRoot ?? chart).querySelector('.title')?.textContent || chart.querySelector('.title')?.textContent;
        return Boolean(words) && height(chart.querySelectorAll('svg')) + (plot ? height([plot]) : 0) > 100;
    };
    const said = chart => {
        const notice = chart.shadowRoot?.querySelector('[part~=error]');
        return notice && !notice.hidden ? notice.firstChild.textContent : '';
    };
    return {
        readable: charts().every(isReadable),
        states: [...new Set(charts().map(chart => chart.dataset.state ?? 'plain'))].sort(),
        said: [...new Set(charts().map(said))].filter(Boolean),
        buttons: charts().filter(chart => chart.shadowRoot?.querySelector('[part~=error]:not([hidden]) button')).length,
        uncaught,
    };";

/// Opens a page whose `load` event may never come, and waits until every chart of it has come to an end.
fn visit(browser: &Browser, host: &Host, path: &str) -> Value {
    let address = host.address_anew();
    browser.go(&format!("{address}/{path}"));
    // Until the new page comes, scripts run in the one before.
    browser.until(&format!(
        "location.href.startsWith('{address}') && document.readyState !== 'loading' && window.charts?.().length > 0"
    ));
    browser.until(
        "performance.now() > 2500 && charts().every(chart => !customElements.get('ip-balance') || chart.dataset.state !== 'loading')",
    );
    browser.run(LOOK)
}

fn prepared(engine: Engine) -> Option<Browser> {
    let options = Options { waits_for_load: false, ..Options::default() };
    let browser = page::prepared(Browser::open_with(engine, &options)?);
    browser.before_each_page(WATCH);
    browser.screen(1000, 800, 1.0);
    Some(browser)
}

/// Parts of addresses: figures, module, words, a script, the script that pages name, a style sheet.
const FILES: [&str; 6] =
    ["/assets/data", "/assets/ip-balance-", "/assets/words.en", "/chart-view.js", "/ip-balance.js", "/assets/style"];

/// The states that charts may end in.
fn expected(file: &str, fault: Fault) -> &'static [&'static str] {
    match (file, fault) {
        // Scripts wait for a style sheet.
        ("/assets/style", Fault::Hang) => &["plain", "ready"],
        ("/assets/style", _) => &["ready"],
        ("/ip-balance.js" | "/chart-view.js", Fault::Hang) => &["plain"],
        ("/ip-balance.js", Fault::BusyOnce) => &["plain", "ready"],
        // What was cut may be a script all the same.
        ("/ip-balance.js", _) => &["plain", "error"],
        // The browser may ask again by itself.
        ("/chart-view.js", Fault::BusyOnce) => &["plain", "error", "ready"],
        ("/chart-view.js", _) => &["error"],
        (_, Fault::WrongType) => &["ready"],
        (_, Fault::BusyOnce) => &["error", "ready"],
        _ => &["error"],
    }
}

#[rstest]
fn every_figure_stays_readable_whatever_happens_to_a_file(#[values(Chromium, Firefox, WebKit)] engine: Engine) {
    let Some(browser) = prepared(engine) else { return };
    let host = Host::start("", &[], Some(served::folder()));
    for file in FILES {
        for fault in Fault::ALL {
            host.break_files(&[(file, fault)]);
            let row = format!("{file} {fault:?}");
            let found = visit(&browser, &host, "index.html");
            assert_eq!(found["readable"], true, "{row}: {found}");
            // A script that the browser refuses is the browser's to tell.
            assert!(found["uncaught"] == json!([]) || file.ends_with(".js"), "{row}: {found}");
            let states = page::texts(&found["states"]);
            assert!(states.iter().all(|state| expected(file, fault).contains(&state.as_str())), "{row}: {found}");
            if states == ["error"] && !file.ends_with(".js") {
                assert_eq!(found["said"].as_array().map(Vec::len), Some(1), "{row}: {found}");
                // What the module itself says of a file names the cause.
                let is_general = found["said"] == json!(["The chart could not be loaded."]);
                assert!(!is_general || !browser.console().is_empty(), "{row}: the cause is on the console");
            }
        }
    }
}

#[rstest]
fn a_reader_who_tries_again_gets_the_chart(#[values(Chromium, Firefox, WebKit)] engine: Engine) {
    let Some(browser) = prepared(engine) else { return };
    let host = Host::start("", &[], Some(served::folder()));
    for (file, fault, sentence) in [
        ("/assets/data", Fault::Hang, "The chart is taking long to load."),
        ("/assets/ip-balance-", Fault::Hang, "The chart is taking long to load."),
        ("/assets/words.en", Fault::Missing, "The chart could not be loaded."),
    ] {
        host.break_files(&[(file, fault)]);
        let found = visit(&browser, &host, "embed.html?chart=bars&by=type");
        assert_eq!(found["said"], json!([sentence]), "{file}");
        assert_eq!(found["buttons"], 1, "{file}");
        host.break_files(&[]);
        browser.run("charts()[0].shadowRoot.querySelector('[part~=error] button').click();");
        page::ready(&browser);
    }
}

#[rstest]
fn a_chart_alone_says_nothing_that_is_not_true(#[values(Chromium, Firefox, WebKit)] engine: Engine) {
    let Some(browser) = prepared(engine) else { return };
    let host = Host::start("", &[], Some(served::folder()));
    for (file, fault) in [("/chart-view.js", Fault::Hang), ("/ip-balance.js", Fault::Missing)] {
        host.break_files(&[(file, fault)]);
        visit(&browser, &host, "embed.html?chart=bars&by=type");
        let text = browser.run("return charts()[0].innerText;");
        let link = browser.run("return [charts()[0].querySelector('a').href, new URL('index.html', location).href];");
        let text = text.as_str().expect("a text");
        assert!(text.starts_with("The interactive chart has not loaded."), "{file} {fault:?}: {text}");
        assert_eq!(link[0], link[1], "{file} {fault:?}");
    }
    // The element says why itself.
    host.break_files(&[("/assets/data", Fault::Missing)]);
    let found = visit(&browser, &host, "embed.html?chart=bars&by=type");
    assert_eq!(found["said"], json!(["The chart could not be loaded."]), "{found}");
    assert_eq!(browser.run("return charts()[0].innerText;"), "", "nothing is said twice");
}

/// A script that takes something from the browser, and the states that charts may end in.
const BROWSERS: [(&str, &str, &[&str]); 13] = [
    ("no WebAssembly", "delete window.WebAssembly;", &["static"]),
    (
        "no memory for the module",
        "for (const name of ['instantiate', 'instantiateStreaming'])
             WebAssembly[name] = async () => { throw new RangeError('out of memory'); };",
        &["error"],
    ),
    ("no 2d context", "HTMLCanvasElement.prototype.getContext = () => null;", &["error"]),
    (
        "no storage",
        "for (const name of ['localStorage', 'sessionStorage'])
             Object.defineProperty(window, name, { get() { throw new DOMException('refused', 'SecurityError'); } });",
        &["ready"],
    ),
    ("a clock of 1970", "Date.now = () => 0; performance.timeOrigin;", &["ready"]),
    ("no ResizeObserver", "delete window.ResizeObserver;", &["ready"]),
    ("no IntersectionObserver", "delete window.IntersectionObserver;", &["ready"]),
    (
        "no shared style sheets",
        "for (const root of [Document, ShadowRoot]) delete root.prototype.adoptedStyleSheets;
         window.CSSStyleSheet = class { constructor() { throw new TypeError('Illegal constructor'); } };",
        &["ready"],
    ),
    ("no document.fonts", "delete Document.prototype.fonts;", &["ready"]),
    ("no custom elements", "Object.defineProperty(window, 'customElements', { value: undefined });", &["plain"]),
    ("no requestIdleCallback", "delete window.requestIdleCallback;", &["ready"]),
    (
        "prototypes that a library has extended",
        "Object.prototype.extended = function () { return 1; };
         Array.prototype.last = function () { return this[this.length - 1]; };
         Array.prototype.toJSON = function () { return '[]'; };
         String.prototype.strip = String.prototype.trim;
         Function.prototype.inherits = function () {};
         Element.prototype.remove = function () { this.parentNode?.removeChild(this); };
         NodeList.prototype.each = Array.prototype.forEach;",
        &["ready"],
    ),
    ("nothing missing", "", &["ready"]),
];

#[rstest]
fn every_figure_stays_readable_whatever_a_browser_lacks(#[values(Chromium, Firefox, WebKit)] engine: Engine) {
    let host = Host::start("", &[], Some(served::folder()));
    for (what, script, states) in BROWSERS {
        let reason = "its driver writes JSON with the page's own prototypes";
        if what.starts_with("prototypes") && !only(engine, &[Chromium, Firefox], reason) {
            continue;
        }
        let Some(browser) = prepared(engine) else { return };
        browser.before_each_page(script);
        browser.go(&format!("{}/index.html", host.address));
        browser.until(
            "performance.now() > 1500 && charts().every(chart => !window.customElements || !['loading', undefined].includes(chart.dataset.state))",
        );
        let found = browser.run(LOOK);
        assert_eq!(found["readable"], true, "{what}: {found}");
        assert_eq!(found["uncaught"], json!([]), "{what}: {found}");
        assert_eq!(found["states"], json!(states), "{what}: {found}");
    }
}

#[rstest]
fn a_policy_that_refuses_modules_leaves_the_pictures(#[values(Chromium, Firefox, WebKit)] engine: Engine) {
    let Some(browser) = prepared(engine) else { return };
    let host = Host::start("script-src 'self'", &[], Some(served::folder()));
    let found = visit(&browser, &host, "index.html");
    assert_eq!((&found["readable"], &found["states"]), (&json!(true), &json!(["static"])), "{found}");
}

#[rstest]
fn a_chart_that_has_loaded_needs_no_connection(#[values(Chromium, Firefox, WebKit)] engine: Engine) {
    let Some(browser) = prepared(engine) else { return };
    let host = Host::start("", &[], Some(served::folder()));
    browser.go(&format!("{}/embed.html?chart=bars&by=type", host.address_anew()));
    page::ready(&browser);
    host.break_files(&[("/", Fault::Missing)]);
    browser.run("charts()[0].query = 'chart=columns';");
    browser.until("part(charts()[0], 'title').textContent && !charts()[0].query.includes('bars')");
    browser.run(
        "const [chart] = charts(), figure = chart.figures.find(({ box, text }) => box && text);
         send(chart, 'pointermove', middle(chart, figure));
         part(chart, 'table').open = true;",
    );
    browser.until("tipOf(charts()[0]) !== '' && part(charts()[0], 'table').querySelector('td')");
    // Words of another language are not there: the last chart stays.
    browser.run("charts()[0].query = 'chart=columns&lang=ko';");
    browser.until("charts()[0].dataset.state === 'error'");
    let found = browser.run(LOOK);
    assert_eq!(
        (&found["readable"], &found["buttons"], &found["uncaught"]),
        (&json!(true), &json!(1), &json!([])),
        "{found}"
    );
}

#[rstest]
fn a_canvas_that_is_lost_is_painted_again(#[values(Chromium, Firefox, WebKit)] engine: Engine) {
    let Some(browser) = prepared(engine) else { return };
    page::open(&browser, "");
    let found = browser.run(
        "const [chart] = charts(), canvas = chart.shadowRoot.querySelector('canvas'), before = paintsOf(chart);
         canvas.width = canvas.width;
         canvas.dispatchEvent(new Event('contextlost'));
         const picture = [...chart.querySelectorAll('svg')].some(svg => svg.getBoundingClientRect().height > 100);
         canvas.dispatchEvent(new Event('contextrestored'));
         const colours = new Set(canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data);
         return [picture, paintsOf(chart) > before + 1, canvas.isConnected, colours.size > 8];",
    );
    assert_eq!(found, json!([true, true, true, true]));
}
