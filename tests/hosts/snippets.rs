//! What make.html gives to copy, as content systems hand it on; and frames whose hosts listen late or too much.

use super::frameworks;
use crate::support::browser::{Browser, Chromium, Engine, Firefox, WebKit};
use crate::support::host::Host;
use crate::support::maker::{open, prepared};
use crate::support::page;
use crate::support::served::site;
use rstest::rstest;
use serde_json::json;

fn code(browser: &Browser, kind: &str) -> String {
    browser.run(&format!("return code('{kind}');")).as_str().expect("a text").to_string()
}

#[rstest]
fn a_snippet_survives_wordpress_minifiers_and_markdown(#[values(Chromium, Firefox, WebKit)] engine: Engine) {
    let Some(browser) = prepared(engine) else { return };
    browser.screen(1280, 1000, 1.0);
    open(
        &browser,
        "make.html?chart=bars&by=country&period=2022&headline=A%20%22%3Cb%3E%22%20%26%26%20_more_%20*than*%20--%20that",
    );
    let shown = "const chart = document.querySelector('ip-balance');
                 return [chart.query, chart.shadowRoot.querySelector('[part~=title]').textContent];";
    let expected = browser.run(shown);
    let (frame, element) = (code(&browser, "frame"), code(&browser, "element"));
    for snippet in [&frame, &element] {
        assert!(!snippet.contains('\n') && !snippet.contains("<!--"), "one line without comments: {snippet}");
        let scripts: Vec<&str> =
            snippet.split("<script>").skip(1).filter_map(|rest| rest.split("</script>").next()).collect();
        assert!(scripts.iter().all(|script| !script.contains(['&', '<']) && !script.contains("//")), "{scripts:?}");
    }
    let (Some(frames), Some(elements)) = (frameworks::rewritten(&frame), frameworks::rewritten(&element)) else {
        return;
    };
    assert!(frames.len() >= 6);
    let page = |body: &String| {
        format!("<!doctype html><html lang=en><meta charset=utf-8><link rel=icon href='data:,'><body>{body}")
    };
    let pages: Vec<(String, String)> = [("frame", &frames), ("element", &elements)]
        .into_iter()
        .flat_map(|(kind, all)| all.values().enumerate().map(move |(at, body)| (format!("/{kind}{at}"), page(body))))
        .collect();
    let pages: Vec<(&str, String)> = pages.iter().map(|(path, page)| (path.as_str(), page.clone())).collect();
    let host = Host::start("", &pages, None);
    for (at, name) in frames.keys().enumerate() {
        browser.go(&format!("{}/frame{at}", host.address));
        let told = browser.run("return document.querySelectorAll('iframe').length;");
        assert_eq!(told, json!(1), "{name}: one frame");
        browser.frame(Some(0));
        browser.until("document.querySelector('ip-balance')?.dataset.state === 'ready'");
        assert_eq!(browser.run(shown), expected, "{name}: frame");
        browser.until("Math.abs(document.body.getBoundingClientRect().height - innerHeight) <= 1");
        browser.frame(None);
        browser.go(&format!("{}/element{at}", host.address));
        page::ready(&browser);
        assert_eq!(browser.run(shown), expected, "{name}: element");
    }
}

#[rstest]
fn a_listener_that_comes_late_learns_the_height_and_one_that_asks_for_ever_is_left(
    #[values(Chromium, Firefox, WebKit)] engine: Engine,
) {
    let frame = format!(
        "<!doctype html><meta charset=utf-8><link rel=icon href='data:,'><body style='margin:0'><div id=above style='height:3000px'></div>
         <iframe id=chart title=chart src='{}/embed.html?chart=bars&amp;by=type' sandbox='allow-scripts' style='width:600px;border:0;height:150px'></iframe>",
        site()
    );
    let host = Host::start("", &[("/", frame)], None);
    let Some(browser) = page::browser(engine) else { return };
    browser.screen(700, 700, 1.0);
    browser.go(&format!("{}/", host.address));
    browser.frame(Some(0));
    browser.until("document.querySelector('ip-balance')?.dataset.state === 'ready'");
    browser.frame(None);
    browser.run("await new Promise(done => setTimeout(done, 400));");
    let told = browser.run(
        "window.heights = [];
         addEventListener('message', ({ source, data }) => {
             const height = Object.values(Object(Object(data)['datawrapper-height']))[0];
             if (source === chart.contentWindow && height) heights.push(height);
         });
         await new Promise(done => setTimeout(done, 300));
         return heights.length;",
    );
    assert_eq!(told, json!(0), "nothing is told while nothing happens");
    browser.run("chart.scrollIntoView();");
    browser.until("heights.length === 1");
    browser.run("chart.contentWindow.postMessage({ source: 'ip-balance', type: 'height' }, '*');");
    browser.until("heights.length === 2");
    let all = browser.run(
        "const ask = () => chart.contentWindow.postMessage({ source: 'ip-balance', type: 'height' }, '*');
         addEventListener('message', ask);
         ask();
         let before;
         do { before = heights.length; await new Promise(done => setTimeout(done, 700)); } while (heights.length > before && heights.length < 400);
         return [heights.length <= 60, new Set(heights).size];",
    );
    assert_eq!(all, json!([true, 1]));
}
