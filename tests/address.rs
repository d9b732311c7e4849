//! What an address says: controls write it, back and forward follow it, nonsense in it is told and foreign keys are not;
//! and the facts of the data, as of the days they were known, read from a chart in Chromium in both languages.

use crate::support::browser;
use crate::support::host;
use crate::support::page;
use crate::support::served;

use browser::{Browser, Chromium, Engine, Firefox, WebKit};
use host::Host;
use page::{none_of, open, texts};
use rstest::rstest;
use serde_json::{Value, json};
use served::folder;

fn state(browser: &Browser) -> Value {
    browser.run("return [location.search, charts().map(chart => chart.query)];")
}

/// Chooses an option of a control as a reader does, who has touched the page: WebKit goes back to no state that a page
/// has made by itself.
fn choose(browser: &Browser, name: &str, value: &str) {
    browser.click(2.0, 2.0);
    browser.run(&format!(
        "const named = document.querySelector('form#controls').elements['{name}'];
         // The day has a second field beside the first chart, which follows.
         const field = named instanceof RadioNodeList ? named[0] : named;
         field.value = '{value}';
         if (field.value !== '{value}') throw new Error('{name} has no {value}');
         field.dispatchEvent(new Event('change', {{ bubbles: true }}));
         await nextFrame(); await nextFrame();"
    ));
}

/// An option of a control that is not chosen now.
fn another(browser: &Browser, name: &str) -> String {
    let found = browser.run(&format!(
        "const named = document.querySelector('form#controls').elements['{name}'];
         // The day has a second field beside the first chart, which follows.
         const field = named instanceof RadioNodeList ? named[0] : named;
         return [...field.options].map(option => option.value).filter(value => value && value !== 'none' && value !== field.value).at(1)
             ?? [...field.options].map(option => option.value).filter(value => value && value !== field.value)[0];"
    ));
    found.as_str().unwrap_or_else(|| panic!("{name} has options")).to_string()
}

#[rstest]
fn every_control_is_in_the_address_and_back_forward_and_reload_keep_it(
    #[values(Chromium, Firefox, WebKit)] engine: Engine,
) {
    let Some(browser) = page::browser(engine) else { return };
    browser.screen(1280, 900, 1.0);
    for path in ["", "ko/"] {
        open(&browser, path);
        let mut states = vec![state(&browser)];
        for name in ["period", "compare", "flow", "asOf", "theme"] {
            let value = another(&browser, name);
            choose(&browser, name, &value);
            let now = state(&browser);
            let search = now[0].as_str().expect("a text").to_string();
            assert!(search.contains(&format!("{name}={value}")), "{name}: the address says '{search}'");
            if name != "theme" {
                assert_ne!(now[1], states.last().expect("a first state")[1], "{name}={value} changes a chart");
            }
            states.push(now);
        }
        let last = states.last().expect("a state").clone();
        browser.reload();
        page::ready(&browser);
        browser.until("document.querySelector('form#controls').hidden === false");
        browser.run("await nextFrame(); await nextFrame();");
        assert_eq!(state(&browser), last, "a reload keeps the state");
        for before in states.iter().rev().skip(1) {
            browser.back();
            browser.until(&format!("location.search === {}", before[0]));
            browser.run("await nextFrame(); await nextFrame();");
            assert_eq!(&state(&browser), before, "back");
        }
        browser.forward();
        browser.until(&format!("location.search === {}", states[1][0]));
        browser.run("await nextFrame(); await nextFrame();");
        assert_eq!(state(&browser), states[1], "forward");
        let said = browser.console();
        assert!(said.is_empty(), "{said:#?}");
    }
}

#[rstest]
fn a_wrong_address_is_reported_in_place_of_the_chart(#[values(Chromium, Firefox, WebKit)] engine: Engine) {
    let Some(browser) = page::browser(engine) else { return };
    // 'serve' answers a wrong query itself; a host of files sends the page, whose script reports it.
    let host = Host::start("", &[], Some(folder()));
    for (query, parts) in [
        ("chart=bar", &["'bar'", "bars"][..]),
        ("asof=2023-03-24", &["asof", "asOf"]),
        ("period=2022-H3", &["2022-H3", "2022-H1"]),
        ("item=copyright", &["copyright", "copyrights"]),
        ("chart=bars&period=2010..2012&by=type", &["one period"]),
        ("headline=%ff", &["percent-encoded"]),
        ("chart=bridge&by=industry&item=manufacturing&period=2022", &["1,590", "1.59"]),
    ] {
        browser.go(&format!("{}/embed.html?{query}", host.address));
        browser.until("charts()[0]?.dataset.state === 'error'");
        let told = browser.run("return charts()[0].shadowRoot.querySelector('[role=alert]').innerText;");
        let told = told.as_str().unwrap_or_default();
        assert!(parts.iter().any(|part| told.contains(part)), "{query}: '{told}'");
        let seen = browser.run("return charts()[0].shadowRoot.querySelector('[role=alert]').checkVisibility();");
        assert_eq!(seen, json!(true), "{query}: the message is seen");
        let beside = browser.run("return [...charts()[0].children].filter(part => part.checkVisibility()).length;");
        assert_eq!(beside, json!(0), "{query}: nothing else is said, such as that the chart needs a script");
        let said = browser.console();
        assert!(said.is_empty(), "{query}: {said:#?}");
    }
}

#[rstest]
fn foreign_keys_pass_and_markup_is_text(#[values(Chromium, Firefox, WebKit)] engine: Engine) {
    let Some(browser) = page::browser(engine) else { return };
    let hostile = "%3Cimg%20src%3Dx%20onerror%3D%22document.title%3D'hacked'%22%3E";
    for query in [
        "utm_source=mail&childId=a&class=wide&chart=bars&by=country".to_string(),
        format!("headline={hostile}&note={hostile}&annotate=2021:{hostile}"),
        format!("headline={}", "%EA%B0%80".repeat(200)),
    ] {
        open(&browser, &format!("embed.html?{query}"));
        let faults = browser.run(
            "const faults = [];
             if (document.title === 'hacked') faults.push('markup was run');
             if (charts()[0].shadowRoot.querySelector('img')) faults.push('markup became a node');
             if (document.documentElement.scrollWidth > innerWidth) faults.push('the page scrolls sideways');
             return faults;",
        );
        none_of(&query, &faults);
        let said = browser.console();
        assert!(said.is_empty(), "{query}: {said:#?}");
    }
}

#[rstest]
fn setting_the_query_changes_the_chart_and_a_wrong_one_leaves_it(#[values(Chromium, Firefox, WebKit)] engine: Engine) {
    let Some(browser) = page::browser(engine) else { return };
    open(&browser, "embed.html");
    browser.run("charts()[0].query = 'period=2015..2020&chart=columns';");
    browser.until("charts()[0].query === 'period=2015..2020'");
    let shown = browser.run("return charts()[0].figures.map(figure => figure.period);");
    assert_eq!(texts(&shown), ["2015", "2016", "2017", "2018", "2019", "2020"]);
    browser.run("window.told = null; charts()[0].addEventListener('error', event => window.told = event.detail.message); charts()[0].query = 'utm_source=mail';");
    browser.until("charts()[0].dataset.state === 'error'");
    let told = browser.run("return told;");
    assert!(
        told.as_str().is_some_and(|text| text.contains("utm_source")),
        "a query set by a script is read strictly: {told}"
    );
    let kept = browser.run("return charts()[0].figures.map(figure => figure.period);");
    assert_eq!(kept, shown, "the last chart stays");
}

/// Query, item, period, and what its figure must be: value and status.
const FACTS: &[(&str, &str, &str, i64, &str)] = &[
    ("asOf=2022-06-30", "ip_total", "2021", -30, "preliminary"),
    ("asOf=2022-12-31", "ip_total", "2021", -30, "unchanged"),
    ("asOf=2023-03-24", "ip_total", "2021", 160, "revised"),
    ("", "ip_total", "2021", 160, "revised"),
    ("asOf=2023-03-24", "ip_total", "2022", -1330, "preliminary"),
    ("asOf=2024-03-20", "ip_total", "2022", -1110, "revised"),
    ("", "ip_total", "2023", 180, "preliminary"),
    ("period=2021-H1..2021-H2&asOf=2021-12-31", "ip_total", "2021-H1", 850, "preliminary"),
    ("period=2021-H1..2021-H2&asOf=2022-12-31", "ip_total", "2021-H1", -70, "revised"),
    ("period=2021-H1..2021-H2", "ip_total", "2021-H1", 110, "revised"),
    ("item=cultural_artistic_copyrights&asOf=2022-06-30", "cultural_artistic_copyrights", "2021", 750, "preliminary"),
    ("item=cultural_artistic_copyrights&asOf=2023-03-24", "cultural_artistic_copyrights", "2021", 410, "revised"),
    ("item=cultural_artistic_copyrights&asOf=2023-03-24", "cultural_artistic_copyrights", "2022", 600, "preliminary"),
    ("item=cultural_artistic_copyrights", "cultural_artistic_copyrights", "2022", 880, "revised"),
    ("chart=bars&by=type&period=2022&asOf=2023-03-24", "industrial_property", "2022", -2620, "preliminary"),
    ("chart=bars&by=type&period=2022&asOf=2023-03-24", "copyrights", "2022", 1520, "preliminary"),
    ("chart=bars&by=type&period=2022&asOf=2023-03-24", "computer_programs", "2022", -1840, "preliminary"),
    ("chart=bars&by=country&period=2022&asOf=2023-03-24", "VN", "2022", 1710, "preliminary"),
    ("chart=bars&by=country&period=2022&asOf=2023-03-24", "CN", "2022", 1030, "preliminary"),
    ("chart=bars&by=country&period=2022&asOf=2023-03-24", "US", "2022", -1900, "preliminary"),
    ("chart=bridge&by=type&period=2022", "remainder", "2022", -230, ""),
    ("asOf=2015-12-31", "ip_total", "2010", -10340, ""),
    ("", "ip_total", "2010", -6700, ""),
];

#[rstest]
fn what_was_known_on_a_day_is_read_from_the_page_in_both_languages(
    #[values(Chromium, Firefox, WebKit)] engine: Engine,
) {
    let Some(browser) = page::browser(engine) else { return };
    browser.screen(1280, 900, 1.0);
    let facts = serde_json::to_string(FACTS).expect("facts are plain");
    for path in ["embed.html", "ko/embed.html"] {
        open(&browser, path);
        let faults = browser.run(&format!(
            "const faults = [], chart = charts()[0];
             for (const [query, item, period, value, status] of {facts}) {{
                 const arrived = new Promise((done, fail) => {{
                     chart.addEventListener('ready', done, {{ once: true }});
                     chart.addEventListener('error', event => fail(event.detail.message), {{ once: true }});
                 }});
                 chart.query = query;
                 try {{ await arrived; }} catch (message) {{ faults.push(`${{query}}: ${{message}}`); continue; }}
                 const figure = chart.figures.find(figure => figure.item === item && figure.period === period);
                 const name = `${{query}}: ${{item}} ${{period}}`;
                 if (!figure) {{ faults.push(`${{name}} is not there`); continue; }}
                 if (figure.value !== value) faults.push(`${{name}} is ${{figure.value}}`);
                 if (status && figure.status !== status) faults.push(`${{name}} is ${{figure.status}}`);
                 send(chart, 'pointermove', middle(chart, figure));
                 const text = figure.text.replace('\\u2212', '');
                 if (!tipOf(chart).includes(text)) faults.push(`${{name}}: '${{text}}' is not in '${{tipOf(chart)}}'`);
                 send(chart, 'pointerleave', [0, 0]);
             }}
             return faults;"
        ));
        none_of(&format!("on {path} the facts are otherwise"), &faults);
    }
}
