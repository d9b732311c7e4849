//! The element on a page that changes its mind: what it was told last is what it shows, and nothing is thrown.

use crate::support::browser;
use crate::support::host;
use crate::support::page;
use crate::support::served;

use browser::{Browser, Chromium, Engine, Firefox, WebKit};
use host::Host;
use page::{open, ready};
use rstest::rstest;
use serde_json::json;
use served::{folder, site};

/// Opens a page with one chart of the statistic's types.
fn start(engine: Engine) -> Option<Browser> {
    let browser = page::browser(engine)?;
    browser.before_each_page(
        "window.settled = () => new Promise(done => setTimeout(done, 150));
         window.lit = chart => {
             const above = chart.shadowRoot.querySelectorAll('canvas')[1];
             const { data } = above.getContext('2d').getImageData(0, 0, above.width, above.height);
             return JSON.stringify([above.width, above.height, data.findIndex(byte => byte > 0)]);
         };",
    );
    browser.screen(1280, 900, 1.0);
    open(&browser, "embed.html");
    browser.run(
        "const chart = charts()[0];
         delete chart.dataset.query;
         chart.setAttribute('chart', 'bars');
         chart.setAttribute('by', 'type');
         await settled();",
    );
    Some(browser)
}

#[rstest]
fn a_chart_that_comes_back_with_a_wrong_query_is_a_picture_and_throws_nothing(
    #[values(Chromium, Firefox, WebKit)] engine: Engine,
) {
    let Some(browser) = start(engine) else { return };
    let state = browser.run(
        "const chart = charts()[0], parent = chart.parentElement, plot = part(chart, 'plot');
         chart.remove();
         await settled();
         send(chart, 'pointerleave', [0, 0]);
         chart.setAttribute('chart', 'pie');
         parent.append(chart);
         await settled();
         const { left, top } = plot.getBoundingClientRect();
         for (const type of ['pointermove', 'pointerdown', 'pointerleave']) send(chart, type, [left + 200, top + 50]);
         plot.dispatchEvent(new KeyboardEvent('keydown', { key: 'Home' }));
         return [chart.dataset.state, part(chart, 'title').innerText.length > 10];",
    );
    assert_eq!(state, json!(["error", true]));
    if engine != WebKit {
        browser.prefer(&[("prefers-color-scheme", "dark")]);
        browser.run("await settled();");
    }
    assert_eq!(browser.console(), Vec::<String>::new());
    browser.run("charts()[0].setAttribute('chart', 'bars');");
    ready(&browser);
}

#[rstest]
fn a_wrong_query_of_other_data_leaves_the_last_chart_as_it_was(#[values(Chromium, Firefox, WebKit)] engine: Engine) {
    let Some(browser) = start(engine) else { return };
    let left = browser.run(
        "const chart = charts()[0], before = chart.figures.length;
         const { name } = performance.getEntriesByType('resource').find(({ name }) => /data-/.test(name));
         chart.setAttribute('src', `${name}?other`);
         chart.setAttribute('chart', 'pie');
         await new Promise(done => chart.addEventListener('error', done, { once: true }));
         const [figure] = chart.figures;
         send(chart, 'pointermove', middle(chart, figure));
         return [before, chart.figures.length, tipOf(chart).includes(figure.label)];",
    );
    assert_eq!(left, json!([9, 9, true]));
    assert_eq!(browser.console(), Vec::<String>::new());
}

#[rstest]
fn a_file_that_fails_late_says_nothing_to_a_chart_that_wants_another(
    #[values(Chromium, Firefox, WebKit)] engine: Engine,
) {
    let Some(browser) = start(engine) else { return };
    let state = browser.run(
        "const own = window.fetch, chart = charts()[0];
         window.fetch = async (...all) => (await settled(), own(...all));
         chart.setAttribute('src', '/nowhere.bin');
         chart.removeAttribute('src');
         await settled();
         await settled();
         await settled();
         return chart.dataset.state;",
    );
    assert_eq!(state, json!("ready"));
}

#[rstest]
fn an_invalid_address_is_reported_like_a_missing_file(#[values(Chromium, Firefox, WebKit)] engine: Engine) {
    let Some(browser) = start(engine) else { return };
    let told = browser.run(
        "const chart = charts()[0];
         let told = null;
         chart.addEventListener('error', ({ detail }) => told = detail.message);
         chart.setAttribute('src', 'http://[');
         await settled();
         return [chart.dataset.state, told];",
    );
    assert_eq!(told, json!(["error", "The chart could not be loaded."]));
    let said = browser.console();
    assert!(said.len() == 1 && said[0].contains("URL"), "the console has the cause: {said:?}");
}

#[rstest]
fn many_changes_at_once_make_one_chart(#[values(Chromium, Firefox, WebKit)] engine: Engine) {
    let Some(browser) = start(engine) else { return };
    let made = browser.run(
        "const chart = charts()[0], paints = paintsOf(chart);
         let ready = 0;
         chart.addEventListener('ready', () => ready += 1);
         for (let year = 2012; year < 2022; year++) chart.setAttribute('period', year);
         chart.setAttribute('flow', 'exports');
         await settled();
         const attributes = [ready, paintsOf(chart) - paints, chart.query];
         for (let year = 2012; year < 2022; year++) chart.query = `chart=bars&by=type&period=${year}`;
         await settled();
         return [...attributes, ready, paintsOf(chart) - paints, chart.query];",
    );
    let first = "chart=bars&by=type&flow=exports&period=2021";
    assert_eq!(made, json!([1, 1, first, 2, 2, "chart=bars&by=type&period=2021"]));
}

#[rstest]
fn a_query_from_before_the_script_counts(#[values(Chromium, Firefox, WebKit)] engine: Engine) {
    let page = format!(
        "<!doctype html><html lang=en><meta charset=utf-8><link rel=icon href=data:,><ip-balance></ip-balance>
         <script>document.querySelector('ip-balance').query = 'chart=bars&by=type';</script>
         <script type=module src='{}/ip-balance.js'></script>",
        site()
    );
    let host = Host::start("", &[("/", page)], Some(folder()));
    let Some(browser) = page::browser(engine) else { return };
    browser.go(&format!("{}/", host.address));
    ready(&browser);
    let shown = browser.run(
        "const [chart] = charts(), all = [chart.query, chart.figures[0].item];
         chart.query = 'chart=columns';
         await new Promise(done => chart.addEventListener('ready', done, { once: true }));
         return [...all, chart.figures[0].item];",
    );
    assert_eq!(shown, json!(["chart=bars&by=type", "industrial_property", "ip_total"]));
}

#[rstest]
fn the_pinned_mark_stays_highlighted_when_a_frame_becomes_lower(#[values(Chromium, Firefox, WebKit)] engine: Engine) {
    let frame = format!("<!doctype html><iframe id=lower src='{}/embed.html?chart=bars&by=type'></iframe>", site());
    let host = Host::start("", &[("/", frame)], None);
    let Some(browser) = start(engine) else { return };
    browser.go(&format!("{}/", host.address));
    browser.run("lower.style.width = '600px'; lower.style.height = '700px';");
    browser.frame(Some(0));
    ready(&browser);
    let moved = browser.run(
        "const [chart] = charts(), mark = middle(chart, chart.figures[4]);
         for (const type of ['pointermove', 'pointerup']) send(chart, type, mark);
         return lit(chart);",
    );
    browser.frame(None);
    browser.run("lower.style.height = '420px';");
    browser.frame(Some(0));
    let places = browser.run(
        "await settled();
         const [chart] = charts(), [base, above] = chart.shadowRoot.querySelectorAll('canvas');
         const now = lit(chart), size = above.height === base.height;
         send(chart, 'pointerup', middle(chart, chart.figures[4]));
         send(chart, 'pointermove', middle(chart, chart.figures[4]));
         return [now, size, lit(chart)];",
    );
    assert_ne!(places[0], moved);
    assert_eq!(places[1], json!(true), "what stands out is as high as the chart");
    assert_eq!(places[0], places[2], "what stands out is where pointing there would have it");
}

#[rstest]
fn text_in_a_colour_of_any_notation_contrasts_with_its_background(#[values(Chromium, Firefox, WebKit)] engine: Engine) {
    let Some(browser) = start(engine) else { return };
    for (ground, plain, others) in [
        ("#111", "rgb(255, 255, 255)", ["oklch(1 0 0)", "color-mix(in srgb, white 100%, black)"]),
        ("#fff", "rgb(0, 0, 0)", ["oklch(0 0 0)", "lab(0 0 0)"]),
    ] {
        let paint = |text: &str| {
            browser.run(&format!(
                "const [chart] = charts();
                 for (const [name, colour] of [['ground', '{ground}'], ['text', '{text}'], ['quiet', '#888']])
                     chart.style.setProperty(`--ip-${{name}}`, colour);
                 chart.query = 'chart=bars&by=type';
                 await settled();
                 return chart.shadowRoot.querySelector('canvas').toDataURL();"
            ))
        };
        let expected = paint(plain);
        for other in others {
            assert_eq!(paint(other), expected, "{other} on {ground}");
        }
    }
}
