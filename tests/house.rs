//! A house's font and colours, named by a query, in frames, in the element and on the page where charts are made.

use crate::support::browser::{Browser, Chromium, Engine, Firefox, Options, WebKit};
use crate::support::{host::Host, http, maker, page, served::site};

use rstest::rstest;
use serde_json::json;

const STYLE: &str = "font=serif&ground=fff8ec&ink=33271a&surplus=00558c&deficit=a63a00";

/// What is seen of a chart: font, ground and words around the plot, and which colours its canvas has.
const SEEN: &str = "
    const chart = charts()[0], of = name => getComputedStyle(part(chart, name));
    const canvas = part(chart, 'plot').querySelector('canvas');
    const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
    const painted = new Set();
    for (let at = 0; at < data.length; at += 4)
        if (data[at + 3] === 255) painted.add([...data.slice(at, at + 3)].join(', '));
    const has = ['255, 248, 236', '51, 39, 26', '0, 85, 140', '166, 58, 0', '27, 110, 150', '196, 80, 43'];
    return [of('title').fontFamily.split(',')[0], of('chart').backgroundColor, of('title').color,
            has.map(rgb => painted.has(rgb))];";

fn dark(browser: &Browser) {
    if browser.engine() != WebKit {
        browser.prefer(&[("prefers-color-scheme", "dark")]);
    }
}

#[rstest]
fn a_chart_has_the_style_of_its_house_in_a_frame_and_in_the_element(
    #[values(Chromium, Firefox, WebKit)] engine: Engine,
) {
    let Some(browser) = page::browser(engine) else { return };
    dark(&browser);
    let expected = json!(["Georgia", "rgb(255, 248, 236)", "rgb(51, 39, 26)", [true, true, true, true, false, false]]);
    page::open(&browser, &format!("embed.html?chart=bars&by=type&period=2022&{STYLE}"));
    assert_eq!(browser.run(SEEN), expected);
    let ground = browser.run("return getComputedStyle(document.documentElement).backgroundColor;");
    assert_eq!(ground, "rgb(255, 248, 236)", "the page of the frame");

    let attributes = STYLE.replace('&', "\" ").replace('=', "=\"");
    let body = format!(
        "<!doctype html><html lang=en><meta charset=utf-8><link rel=icon href='data:,'>
         <body><ip-balance chart=bars by=type period=2022 {attributes}\"></ip-balance>
         <script type=module src='{}/ip-balance.js'></script>",
        site()
    );
    let policy = format!("style-src 'self'; script-src {} 'wasm-unsafe-eval'", site());
    let host = Host::start(&policy, &[("/", body)], None);
    browser.go(&format!("{}/", host.address));
    page::ready(&browser);
    assert_eq!(browser.run(SEEN), expected);
    browser
        .run("for (const name of ['font', 'ground', 'ink', 'surplus', 'deficit']) charts()[0].removeAttribute(name);");
    browser.until("getComputedStyle(part(charts()[0], 'chart')).backgroundColor !== 'rgb(255, 248, 236)'");
    let font = browser.run("return getComputedStyle(part(charts()[0], 'title')).fontFamily;");
    assert!(!font.as_str().expect("a font").contains("Georgia"), "what is no longer named is given up: {font}");
}

#[rstest]
fn the_page_of_a_frame_has_the_style_before_any_script(#[values(Chromium, Firefox)] engine: Engine) {
    let options = Options { scripting: false, ..Options::default() };
    let Some(browser) = Browser::open_with(engine, &options) else { return };
    dark(&browser);
    browser.go(&format!("{}/embed.html?chart=bars&by=type&period=2022&{STYLE}", site()));
    let seen = browser.run(
        "const of = selector => getComputedStyle(document.querySelector(selector));
         const plot = [...document.querySelectorAll('.plot > svg')].find(svg => getComputedStyle(svg).display !== 'none');
         const fill = name => getComputedStyle(plot.querySelector(`.f-${name}`)).fill;
         return [of('.title').fontFamily.split(',')[0], of(':root').backgroundColor, of('.chart').backgroundColor,
                 of('.title').color, fill('surplus'), fill('deficit')];",
    );
    let ground = "rgb(255, 248, 236)";
    assert_eq!(seen, json!(["Georgia", ground, ground, "rgb(51, 39, 26)", "rgb(0, 85, 140)", "rgb(166, 58, 0)"]));
}

#[test]
fn the_server_draws_the_style_and_refuses_what_cannot_be_read() {
    let picture = http::get(site(), &format!("/chart.svg?chart=bars&by=type&{STYLE}"));
    assert_eq!(picture.status, 200);
    for named in ["font-family=\"Georgia, ", "\"#fff8ec\"", "\"#33271a\"", "\"#00558c\"", "\"#a63a00\""] {
        assert!(picture.text().contains(named), "{named}");
    }
    let style = http::get(site(), "/house.css?ground=14171a&ink=eceff1&font=Nanum%20Myeongjo&chart=bars");
    assert_eq!((style.status, style.header("content-type")), (200, "text/css; charset=utf-8"));
    for declared in ["--ip-ground:#14171a", "--ip-text:#eceff1", "--ip-font:'Nanum Myeongjo', "] {
        assert!(style.text().contains(declared), "{declared} is not in {}", style.text());
    }
    assert_eq!(http::get(site(), "/house.css?font=a%7D%3Aroot%7B").status, 400, "a name cannot end a rule");
    let refused = http::get(site(), "/chart.svg?ground=ffffff&ink=999999");
    assert_eq!(refused.status, 400);
    assert!(refused.text().contains("767676") && refused.text().contains("ink=767676"), "{}", refused.text());
}

#[rstest]
fn a_house_tries_its_style_where_charts_are_made_and_copies_it(#[values(Chromium, Firefox, WebKit)] engine: Engine) {
    let Some(browser) = maker::prepared(engine) else { return };
    maker::open(&browser, "make.html?chart=bars&by=type&period=2022");
    for (name, value) in
        [("font", "serif"), ("ground", "#fff8ec"), ("ink", "33271a"), ("surplus", "00558c"), ("deficit", "a63a00")]
    {
        browser.run(&format!("choose('{name}', '{value}');"));
    }
    browser.until("document.querySelector('#chart').query.includes('deficit=a63a00')");
    browser.run("await settled();");
    let shown = browser.run(
        "const chart = document.querySelector('#chart');
         return [getComputedStyle(part(chart, 'chart')).backgroundColor, chart.dataset.state,
                 document.querySelector('input[type=color][data-key=ground]').value];",
    );
    assert_eq!(shown, json!(["rgb(255, 248, 236)", "ready", "#fff8ec"]));
    for kind in ["frame", "picture", "address"] {
        let code = browser.run(&format!("return code('{kind}');"));
        let code = code.as_str().expect("a code");
        assert!(code.contains("ground=fff8ec") && code.contains("font=serif"), "{kind}: {code}");
    }
    let element = browser.run("return code('element');");
    assert!(element.as_str().is_some_and(|code| code.contains("ink=\"33271a\" surplus=\"00558c\"")), "{element}");
    // A colour that is picked is a colour that is written.
    browser.run(
        "const picker = document.querySelector('input[type=color][data-key=surplus]');
         picker.value = '#005500';
         picker.dispatchEvent(new Event('input', { bubbles: true }));",
    );
    browser.until("document.querySelector('#chart').query.includes('surplus=005500')");
    // One that cannot be read is refused in place, and the nearest that can be is named.
    browser.run("choose('ink', 'cccccc');");
    browser.until("document.querySelector('#chart').dataset.state === 'error'");
    let told = browser.run("return part(document.querySelector('#chart'), 'error').textContent;");
    assert!(
        told.as_str().is_some_and(|told| told.contains("4.5:1 to fff8ec") && told.contains("did you mean '")),
        "{told}"
    );
}
