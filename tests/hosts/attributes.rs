//! Attributes and properties as HTML, authors and frameworks write them.

use super::frameworks;
use super::visit;
use crate::support::browser::{Browser, Chromium, Engine, Firefox, WebKit};
use crate::support::host::Host;
use crate::support::page;
use rstest::rstest;
use serde_json::json;

#[rstest]
fn an_attribute_counts_in_any_case_a_language_with_its_region_and_an_empty_value_as_none(
    #[values(Chromium, Firefox, WebKit)] engine: Engine,
) {
    let body = ["as-of", "asOf", "asof", "AS-OF"]
        .map(|name| {
            format!(
                "<ip-balance chart=bars by=type {name}=2023-03-24 period='' compare lang=ko-KR class=x></ip-balance>"
            )
        })
        .concat()
        + "<ip-balance CHART=bars BY=type lang=en-US></ip-balance>";
    let Some(browser) = visit(engine, "", &body) else { return };
    let queries = browser.run("return charts().map(chart => [chart.query, chart.asOf]);");
    let expected = json!(["chart=bars&by=type&asOf=2023-03-24&lang=ko", "2023-03-24"]);
    assert_eq!(queries, json!([expected, expected, expected, expected, ["chart=bars&by=type&lang=en", ""]]));
    // As documents in XML keep them.
    let kept = browser.run(
        "const chart = document.createElement('ip-balance');
         chart.setAttributeNS(null, 'asOf', '2023-03-24');
         document.body.append(chart);
         await new Promise(done => chart.addEventListener('ready', done, { once: true }));
         const before = chart.query;
         chart.setAttributeNS(null, 'asOf', '2024-03-20');
         await new Promise(done => chart.addEventListener('ready', done, { once: true }));
         return [before, chart.query, chart.asOf];",
    );
    assert_eq!(kept, json!(["asOf=2023-03-24", "asOf=2024-03-20", "2024-03-20"]));
}

#[rstest]
fn an_error_names_the_attribute_as_it_is_written(#[values(Chromium, Firefox, WebKit)] engine: Engine) {
    let Some(browser) = visit(engine, "", "<ip-balance chart=bars by=type lang=en></ip-balance>") else { return };
    let said = |name: &str, value: &str| {
        let told = browser.run(&format!(
            "const chart = document.createElement('ip-balance');
             chart.setAttribute('lang', 'en');
             chart.setAttribute('{name}', '{value}');
             document.body.append(chart);
             return new Promise(done => chart.addEventListener('error', event => done(event.detail.message), {{ once: true }}));"
        ));
        told.as_str().expect("a text").to_string()
    };
    for (name, value) in [("as-of", "2023-99-99"), ("asof", "1999-01-01"), ("as-of", "1999-01-01")] {
        let said = said(name, value);
        assert!(said.starts_with(&format!("{name}: found '{value}'")), "{said}");
    }
    let misspelt = said("as-off", "2023-03-24");
    assert!(misspelt.contains("the key 'as-off'") && misspelt.contains("'asOf'?"), "{misspelt}");
}

#[rstest]
fn every_attribute_is_a_property_that_sets_it_once(#[values(Chromium, Firefox, WebKit)] engine: Engine) {
    let Some(browser) = visit(engine, "", "<ip-balance chart=bars by=type asOf=2023-03-24></ip-balance>") else {
        return;
    };
    let state = browser.run(
        "const [chart] = charts(), shown = () => new Promise(done => chart.addEventListener('ready', done, { once: true }));
         chart.asOf = '2024-03-20';
         chart.first = true;
         chart.highlight = ['copyrights'];
         chart.lang = 'ko';
         await shown();
         const before = [chart.query, chart.getAttributeNames().filter(name => /^as/.test(name))];
         chart.first = false;
         chart.asOf = null;
         chart.highlight = '';
         chart.lang = '';
         await shown();
         return [...before, chart.query, chart.getAttributeNames().sort()];",
    );
    let query = "chart=bars&by=type&asOf=2024-03-20&first=yes&highlight=copyrights&lang=ko";
    assert_eq!(state[0], json!(query));
    assert_eq!(state[1], json!(["asof"]));
    assert_eq!(state[2], json!("chart=bars&by=type"));
}

/// What a page of a framework shows, before and after its button changes a day.
fn uses(browser: &Browser, host: &Host, name: &str) {
    browser.go(&format!("{}/{name}.html", host.address));
    page::ready(browser);
    let query = |day: &str| format!("chart=bars&by=type&asOf={day}&first=yes&lang=en");
    let (before, after) = (query(frameworks::DAYS[0]), query(frameworks::DAYS[1]));
    browser.until(&format!("charts()[0].query === '{before}'"));
    browser.run("document.querySelector('#later').click();");
    // Its own listener hears of it; of the first chart, only where the framework has made the element.
    browser.until(&format!(
        "charts()[0].query === '{after}' && document.querySelector('output').textContent.trim().endsWith('{after}')"
    ));
    let kept = browser.run(
        "const [chart] = charts();
         return [charts().length, chart.textContent.trim(), chart.getAttributeNames().filter(name => name.replace('-', '') === 'asof').length <= 1];",
    );
    assert_eq!(kept, json!([1, "The chart as a picture", true]), "{name}");
    let said = browser.console();
    assert!(said.is_empty(), "{name}: {said:#?}");
}

#[rstest]
fn the_element_works_in_react_vue_and_svelte_rendered_by_server_and_browser(
    #[values(Chromium, Firefox, WebKit)] engine: Engine,
) {
    let Some(folder) = frameworks::pages() else { return };
    let Some(browser) = page::browser(engine) else { return };
    let host = Host::start("", &[], Some(folder));
    for name in ["react", "react-server", "vue", "vue-server", "svelte"] {
        uses(&browser, &host, name);
    }
}
