//! The page on which a chart is made, in Chromium: what it gives to copy shows, in somebody else's page, the chart that
//! was seen; what is wrong is told in place.

use crate::support::browser;
use crate::support::host;
use crate::support::maker;
use crate::support::page;
use crate::support::served;

use browser::{Browser, Chromium, Engine, Firefox, WebKit, keys};
use host::Host;
use maker::{open, prepared};
use rstest::rstest;
use serde_json::json;
use served::site;
use std::fs;

fn code(browser: &Browser, kind: &str) -> String {
    let code = browser.run(&format!("return code('{kind}');"));
    code.as_str().expect("a text").to_string()
}

#[rstest]
fn what_is_copied_shows_the_chart_that_was_seen(#[values(Chromium, Firefox, WebKit)] engine: Engine) {
    let Some(browser) = prepared(engine) else { return };
    browser.screen(1280, 1000, 1.0);
    open(&browser, "make.html?chart=bars&by=country&period=2022&headline=A%20%22%3Cb%3E%22%20%26%20more");
    let query = browser.run("return document.querySelector('#chart').query;");
    let title = browser.run("return part(document.querySelector('#chart'), 'title').textContent;");
    assert_eq!(title, json!("A \"<b>\" & more"));
    let (frame, element) = (code(&browser, "frame"), code(&browser, "element"));
    let page = |body: &str| {
        format!("<!doctype html><html lang=ko><meta charset=utf-8><link rel=icon href='data:,'><body>{body}")
    };
    let host = Host::start("", &[("/frame", page(&frame)), ("/element", page(&element))], None);
    browser.go(&format!("{}/frame", host.address));
    browser.frame(Some(0));
    let shown = "const chart = document.querySelector('ip-balance');
                 return [chart.query, chart.shadowRoot.querySelector('[part~=title]').textContent];";
    browser.until("document.querySelector('ip-balance')?.dataset.state === 'ready'");
    assert_eq!(browser.run(shown), json!([query, title]));
    // The lines that are copied give the frame its height.
    browser.until("Math.abs(document.body.getBoundingClientRect().height - innerHeight) <= 1");
    browser.frame(None);
    browser.go(&format!("{}/element", host.address));
    page::ready(&browser);
    assert_eq!(browser.run(shown), json!([query, title]));
}

#[rstest]
fn a_chart_of_the_page_has_its_picture_and_one_that_keeps_up_its_own_page(
    #[values(Chromium, Firefox, WebKit)] engine: Engine,
) {
    let Some(browser) = prepared(engine) else { return };
    // The page as it is on a host that sends files alone.
    let page = fs::read_to_string(served::folder().join("make.html")).expect("the page is there");
    let host = Host::start("", &[("/make.html", page.replacen(" data-served", "", 1))], Some(served::folder()));
    let site = &host.address;
    maker::open_at(&browser, site, "make.html?chart=bars&by=type&events=yes");
    let day = browser.run("return new URLSearchParams(document.querySelector('#chart').query).get('asOf');");
    let of_day = format!("src=\"{}/charts/types.{}.svg\"", site, day.as_str().expect("a day is offered first"));
    assert!(code(&browser, "picture").contains(&of_day), "a chart as of a day has a picture of that day");
    assert!(code(&browser, "frame").contains("embed.html?") && code(&browser, "element").contains(&of_day));
    browser.run("choose('headline', 'Ours'); await settled();");
    assert_eq!(code(&browser, "picture"), "", "a chart with words of one's own has no address that stays");
    browser.run("choose('headline', ''); await settled();");
    browser.run("choose('promise', 'keeps'); await settled();");
    let picture = code(&browser, "picture");
    assert!(picture.contains(&format!("src=\"{}/charts/types.svg\"", site)), "{picture}");
    assert!(code(&browser, "frame").contains(&format!("src=\"{}/charts/types.html\"", site)));
    assert!(!code(&browser, "address").contains("asOf"));
    browser.run("choose('lang', 'ko'); await settled();");
    assert!(code(&browser, "picture").contains("/ko/charts/types.svg"));
    for kind in ["cite_en", "cite_ko"] {
        assert!(code(&browser, kind).contains(site), "{kind}");
    }
}

#[rstest]
fn a_server_has_a_picture_of_every_chart(#[values(Chromium, Firefox, WebKit)] engine: Engine) {
    let Some(browser) = prepared(engine) else { return };
    open(&browser, "make.html?chart=bars&by=type");
    browser.run("choose('headline', 'Ours'); await settled();");
    let picture = code(&browser, "picture");
    assert!(
        picture.contains(&format!("src=\"{}/chart.svg?", site())) && picture.contains("headline=Ours"),
        "{picture}"
    );
}

#[rstest]
fn an_error_is_shown_in_place_and_an_alternative_is_offered(#[values(Chromium, Firefox, WebKit)] engine: Engine) {
    let Some(browser) = prepared(engine) else { return };
    browser.go(&format!("{}/make.html?chart=bridge&by=industry&item=manufacturing&period=2022", site()));
    browser.until("document.querySelector('#chart').dataset.state === 'error'");
    browser.until("document.querySelector('#offer').hidden === false");
    assert_eq!(
        browser.run("return document.querySelector('#codes').hidden;"),
        json!(true),
        "a wrong chart is not copied"
    );
    browser.run("document.querySelector('#offer button').click();");
    browser.until("document.querySelector('#chart').dataset.state === 'ready'");
    assert!(code(&browser, "address").contains("chart=bars"));
}

#[rstest]
fn a_picked_parent_is_unpicked_again(#[values(Chromium, Firefox, WebKit)] engine: Engine) {
    let Some(browser) = prepared(engine) else { return };
    open(&browser, "make.html?chart=bridge&by=type&period=2022");
    let query = |browser: &Browser| browser.run("return document.querySelector('#chart').query;");
    let before = query(&browser);
    let pick = |value: &str| {
        browser.run(&format!(
            "document.querySelector('fieldset[data-by=type] input[name=item][value=\"{value}\"]').click(); await settled();"
        ));
    };
    pick("copyrights");
    assert!(query(&browser).as_str().is_some_and(|query| query.contains("item=copyrights")), "{}", query(&browser));
    pick("");
    assert_eq!(query(&browser), before, "the chart’s own choice can be had back");
    // A chart of one item has no choice of its own among the types, one of several needs none.
    browser.run("choose('chart', 'difference'); await settled();");
    assert!(query(&browser).as_str().is_some_and(|query| query.contains("item=")), "{}", query(&browser));
    browser.run("choose('chart', 'bars'); await settled();");
    let asked = "return document.querySelectorAll('fieldset[data-by=type] input:checked').length;";
    assert_eq!((browser.run(asked), query(&browser).to_string().contains("item=")), (json!(0), false));
}

#[rstest]
fn a_chart_is_made_and_copied_by_keyboard_alone(#[values(Chromium, Firefox, WebKit)] engine: Engine) {
    let Some(browser) = prepared(engine) else { return };
    open(&browser, "ko/make.html");
    // Past the skip link, site and language to the first field, then the chart's own.
    let focused = || browser.run("const at = document.activeElement; return at.name || at.localName;");
    for _ in 0..20 {
        browser.press(&[keys::TAB]);
        if focused() == json!("chart") {
            break;
        }
    }
    assert_eq!(focused(), json!("chart"));
    browser.press(&[keys::DOWN, keys::DOWN]);
    browser.until("document.querySelector('#chart').query.startsWith('chart=bars')");
    browser.run("await settled();");
    for _ in 0..60 {
        browser.press(&[keys::TAB]);
        if focused() == json!("copy") {
            break;
        }
    }
    browser.press(&[keys::ENTER]);
    browser.until("document.querySelector('#status').textContent !== ''");
    let said = browser.console();
    assert!(said.is_empty(), "{said:#?}");
}
