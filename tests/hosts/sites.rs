//! Two sites whose charts stand on one page.

use crate::support::browser::{Browser, Chromium, Engine, Firefox, WebKit};
use crate::support::built::Built;
use crate::support::host::Host;
use crate::support::page;
use crate::support::served::site;
use rstest::rstest;
use serde_json::{Value, json};
use std::fs;
use std::path::Path;
use std::sync::LazyLock;

/// A site of another statistic, built once.
static SECOND: LazyLock<Built> = LazyLock::new(|| {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/second");
    Built::new("host-second", &["--data", data.to_str().expect("the path is text")])
});

/// The same site as a program of another version has built it.
static OTHER_VERSION: LazyLock<Built> = LazyLock::new(|| {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/second");
    let built = Built::new("host-other-version", &["--data", data.to_str().expect("the path is text")]);
    let assets = built.folder.join("assets");
    let modules = fs::read_dir(&assets).expect("assets").flatten().map(|entry| entry.path().join("assets.js"));
    for module in modules.filter(|module| module.is_file()) {
        let source = fs::read_to_string(&module).expect("a module is text");
        let version = format!("VERSION = \"{}\"", env!("CARGO_PKG_VERSION"));
        assert!(source.contains(&version), "the module tells its version");
        fs::write(&module, source.replace(&version, "VERSION = \"0.0.0\"")).expect("a module can be written");
        for compressed in ["js.br", "js.gz"] {
            let _ = fs::remove_file(module.with_extension(compressed));
        }
    }
    built
});

const CHART: &str = "<ip-balance SRC lang=en><p>what stands there</p></ip-balance>";

fn script(site: &str) -> String {
    format!("<script type=module src='{site}/ip-balance.js'></script>")
}

fn chart(site: Option<&str>) -> String {
    CHART.replace("SRC", &site.map(|site| format!("src='{site}/'")).unwrap_or_default())
}

/// The state of each chart of a page, the title of its data and whether the content of the page is seen.
fn states(browser: &Browser, body: &str) -> Value {
    let page = format!("<!doctype html><html lang=en><meta charset=utf-8><link rel=icon href='data:,'><body>{body}");
    let host = Host::start("", &[("/", page)], None);
    browser.go(&format!("{}/", host.address));
    browser.until("charts().every(chart => ['ready', 'static', 'error'].includes(chart.dataset.state))");
    browser.run(
        "await new Promise(done => setTimeout(done, 1500));
         return charts().map(chart => [chart.dataset.state, chart.shadowRoot.querySelector('[part~=source]')?.textContent ?? '',
             chart.querySelector('p').checkVisibility(), chart.shadowRoot.querySelector('[role=alert]')?.innerText ?? '']);",
    )
}

#[rstest]
fn charts_of_two_sites_stand_on_one_page_each_with_its_own_data(#[values(Chromium, Firefox, WebKit)] engine: Engine) {
    let Some(browser) = page::browser(engine) else { return };
    let second = Host::start("", &[], Some(SECOND.folder.clone()));
    let (one, two) = (site(), second.address.as_str());
    let own = states(&browser, &[script(one), chart(None)].concat());
    let other = states(&browser, &[script(two), chart(None)].concat());
    assert_eq!((&own[0][0], &other[0][0]), (&json!("ready"), &json!("ready")));
    assert_ne!(own[0][1], other[0][1]);
    for body in [
        // As make.html writes it, in both orders.
        [script(one), chart(Some(one)), script(two), chart(Some(two))].concat(),
        [script(two), script(one), chart(Some(one)), chart(Some(two))].concat(),
        // As it was written before `src`: the script stands just before its element.
        [script(one), chart(None), script(two), chart(None)].concat(),
    ] {
        let found = states(&browser, &body);
        assert_eq!(found, json!([own[0], other[0]]), "{body}");
    }
}

#[rstest]
fn a_chart_that_could_be_of_either_site_says_so_and_keeps_its_content(
    #[values(Chromium, Firefox, WebKit)] engine: Engine,
) {
    let Some(browser) = page::browser(engine) else { return };
    let second = Host::start("", &[], Some(SECOND.folder.clone()));
    let (one, two) = (site(), second.address.as_str());
    let found = states(
        &browser,
        &[script(one), script(two), "<p>between</p>".to_string(), chart(None), chart(Some(two))].concat(),
    );
    assert_eq!((&found[0][0], &found[0][1], &found[0][2]), (&json!("static"), &json!(""), &json!(true)));
    assert!(found[0][3].as_str().is_some_and(|said| said.contains("src")), "{found}");
    assert_eq!(found[1][0], json!("ready"));
    // A site whose script is not on the page.
    let found = states(&browser, &[script(one), chart(Some(one)), chart(Some(two))].concat());
    assert_eq!((&found[0][0], &found[1][0], &found[1][2]), (&json!("ready"), &json!("static"), &json!(true)));
    assert!(found[1][3].as_str().is_some_and(|said| said.contains("script")), "{found}");
}

#[rstest]
fn a_chart_of_another_version_keeps_its_content_and_says_why(#[values(Chromium, Firefox, WebKit)] engine: Engine) {
    let Some(browser) = page::browser(engine) else { return };
    let other = Host::start("", &[], Some(OTHER_VERSION.folder.clone()));
    let (one, two) = (site(), other.address.as_str());
    let found = states(&browser, &[script(one), chart(Some(one)), script(two), chart(Some(two))].concat());
    // The site whose script comes first has its chart.
    let (shown, kept) = if found[0][0] == "ready" { (&found[0], &found[1]) } else { (&found[1], &found[0]) };
    assert_eq!((&shown[0], &kept[0], &kept[2]), (&json!("ready"), &json!("static"), &json!(true)), "{found}");
    assert!(kept[3].as_str().is_some_and(|said| said.contains("version")), "{found}");
}
