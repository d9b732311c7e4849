//! Words that an address puts above a publisher's name: a chart that is opened by itself says whose they are.

use crate::support::browser::{Browser, Chromium, Engine, Firefox, WebKit};
use crate::support::{host::Host, http, page, served::site};

use rstest::rstest;
use serde_json::{Value, json};

const WORDS: [&str; 3] = ["headline=Ours", "note=Ours", "annotate=copyrights:Ours"];

/// What the page says of the words; `null` if nothing is seen of it.
const SAID: &str = "
    const said = [...document.querySelectorAll('.whose-words')].find(node => node.checkVisibility());
    return said?.textContent ?? null;";

fn said(browser: &Browser) -> Value {
    browser.run(SAID)
}

#[rstest]
fn a_chart_that_is_opened_by_itself_says_whose_words_it_has(#[values(Chromium, Firefox, WebKit)] engine: Engine) {
    let Some(browser) = page::browser(engine) else { return };
    for words in WORDS {
        page::open(&browser, &format!("embed.html?chart=bars&by=type&period=2022&{words}"));
        let said = said(&browser);
        let said = said.as_str().unwrap_or_else(|| panic!("{words}: nothing is said"));
        assert!(said.contains("address of this page") && said.contains("Bank of Korea"), "{said}");
    }
    page::open(&browser, "ko/embed.html?chart=bars&by=type&period=2022&headline=Ours");
    assert!(said(&browser).as_str().is_some_and(|said| said.contains("주소를 만든 사람")), "{}", said(&browser));
    page::open(&browser, "embed.html?chart=bars&by=type&period=2022&highlight=copyrights");
    assert_eq!(said(&browser), json!(null), "these are the site's own words");
}

#[rstest]
fn in_a_frame_the_page_around_it_answers_for_its_words(#[values(Chromium, Firefox, WebKit)] engine: Engine) {
    let frame = format!("{}/embed.html?chart=bars&amp;by=type&amp;headline=Ours", site());
    let body = format!(
        "<!doctype html><html lang=en><meta charset=utf-8><link rel=icon href='data:,'><iframe src=\"{frame}\" width=600 height=600></iframe>"
    );
    let host = Host::start("", &[("/", body)], None);
    let Some(browser) = page::browser(engine) else { return };
    browser.go(&format!("{}/", host.address));
    browser.frame(Some(0));
    browser.until("document.querySelector('ip-balance')?.dataset.state === 'ready'");
    assert_eq!(said(&browser), json!(null));
}

#[test]
fn without_script_it_is_said_as_well() {
    let answer = |query: &str| http::get(site(), &format!("/embed.html?chart=bars&by=type{query}")).text();
    assert!(answer("&headline=Ours").contains("<noscript><p class=\"whose-words\">"));
    assert!(!answer("").contains("<noscript>"));
}
