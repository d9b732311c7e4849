//! Light and dark are the host's: the canvas has the colours of where the chart stands, and follows them.

use super::{page_of, visit};
use crate::support::browser::{Chromium, Engine, Firefox, WebKit, only};
use crate::support::host::Host;
use crate::support::page;
use rstest::rstest;
use serde_json::json;

/// In pages: the colour of the ground that a chart is painted on, and of its page.
const GROUND: &str = "
    window.ground = chart => {
        const canvas = part(chart, 'plot').querySelector('canvas');
        const [red, green, blue] = canvas.getContext('2d').getImageData(1, 1, 1, 1).data;
        return `rgb(${red}, ${green}, ${blue})`;
    };
    window.shade = chart => {
        const [red] = ground(chart).match(/\\d+/g).map(Number);
        return red > 128 ? 'light' : 'dark';
    };
    // Two frames: the first works out the new style, the second tells of it and paints.
    window.followed = async () => { await nextFrame(); await nextFrame(); };
";

const CHART: &str = "<ip-balance chart=bars by=type></ip-balance>";

#[rstest]
fn a_chart_is_light_on_a_page_that_is_only_light_whatever_the_reader_prefers(
    #[values(Chromium, Firefox, WebKit)] engine: Engine,
) {
    let pages = [
        ("/light", page_of("", CHART), "light"),
        ("/both", page_of("<meta name=color-scheme content='light dark'>", CHART), "dark"),
        (
            "/part",
            page_of(
                "<meta name=color-scheme content='light dark'><style>main { color-scheme: light }</style>",
                &format!("<main>{CHART}</main>"),
            ),
            "light",
        ),
        ("/dark", page_of("<style>:root { color-scheme: dark }</style>", CHART), "dark"),
        ("/theme", page_of("", "<ip-balance chart=bars by=type theme=dark></ip-balance>"), "dark"),
    ];
    let served: Vec<(&str, String)> = pages.iter().map(|(path, page, _)| (*path, page.clone())).collect();
    let host = Host::start("", &served, None);
    let Some(browser) = page::browser(engine) else { return };
    if !only(engine, &[Chromium, Firefox], "WebKitGTK takes no preference for dark from a test") {
        return;
    }
    browser.before_each_page(GROUND);
    browser.prefer(&[("prefers-color-scheme", "dark")]);
    for (path, _, expected) in pages {
        browser.go(&format!("{}{path}", host.address));
        page::ready(&browser);
        assert_eq!(browser.run("return shade(charts()[0]);"), json!(expected), "{path}");
    }
}

#[rstest]
fn the_canvas_follows_a_change_of_the_hosts_colours_and_is_painted_once(
    #[values(Chromium, Firefox, WebKit)] engine: Engine,
) {
    let head = "<style>
            .dark { color-scheme: dark }
            .cream { --ip-ground: #fff8ec; --ip-text: #33271a }
            @media (max-width: 700px) { main { --ip-ground: rgb(1, 2, 3); --ip-text: #eee } }
            .loud ip-balance::part(chart) { background: rgb(255, 250, 205) }
        </style>";
    let Some(browser) = visit(engine, head, &format!("<main>{CHART}</main>")) else { return };
    browser.run(GROUND);
    let after = |change: &str| {
        browser.run(&format!(
            "const [chart] = charts(), before = paintsOf(chart), host = document.querySelector('main');
             {change};
             await followed();
             const soon = ground(chart);
             await new Promise(done => setTimeout(done, 200));
             return [soon, paintsOf(chart) - before, soon === ground(chart)];"
        ))
    };
    let light = browser.run("return ground(charts()[0]);");
    assert_eq!(after("host.title = 'none of its colours'"), json!([light, 0, true]));
    let dark = after("host.className = 'dark'");
    assert_ne!(dark[0], light);
    assert_eq!((&dark[1], &dark[2]), (&json!(1), &json!(true)));
    assert_eq!(after("host.className = ''"), json!([light, 1, true]));
    assert_eq!(after("host.className = 'cream'"), json!(["rgb(255, 248, 236)", 1, true]));
    assert_eq!(after("host.className = 'loud'"), json!(["rgb(255, 250, 205)", 1, true]));
    assert_eq!(
        after("host.className = ''; chart.style.setProperty('--ip-ground', 'rgb(240, 240, 255)')"),
        json!(["rgb(240, 240, 255)", 1, true])
    );
    browser.run("charts()[0].style.cssText = '';  await followed();");
    // A sheet that is replaced, as a switch of themes does, and a media query.
    assert_eq!(
        after("document.querySelector('style').textContent += ':root { color-scheme: dark }'"),
        json!([dark[0], 1, true])
    );
    browser.screen(600, 900, 1.0);
    browser.until("ground(charts()[0]) === 'rgb(1, 2, 3)'");
}

#[rstest]
fn a_chart_that_was_hidden_while_the_theme_changed_comes_back_in_its_colours(
    #[values(Chromium, Firefox, WebKit)] engine: Engine,
) {
    let Some(browser) = visit(engine, "", &format!("<main>{CHART}</main>")) else { return };
    browser.run(GROUND);
    let shades = browser.run(
        "const [chart] = charts(), host = document.querySelector('main');
         const before = shade(chart);
         host.style.display = 'none';
         await followed();
         host.style.colorScheme = 'dark';
         await followed();
         host.style.display = '';
         await followed();
         return [before, shade(chart)];",
    );
    assert_eq!(shades, json!(["light", "dark"]));
}

#[rstest]
fn the_page_that_makes_charts_asks_for_the_theme_of_their_page(#[values(Chromium, Firefox, WebKit)] engine: Engine) {
    use crate::support::maker::{open, prepared};
    let Some(browser) = prepared(engine) else { return };
    browser.before_each_page(GROUND);
    browser.screen(1280, 1000, 1.0);
    open(&browser, "make.html?chart=bars&by=country");
    let made = |theme: &str| {
        browser.run(&format!(
            "choose('theme', '{theme}');
             await settled();
             const shown = ['frame', 'element', 'address'].map(kind => code(kind).includes('theme={theme}') || code(kind).includes('theme=\"{theme}\"'));
             return [...shown, shade(document.querySelector('#chart'))];"
        ))
    };
    assert_eq!(made("dark"), json!([true, true, true, "dark"]));
    assert_eq!(made("light"), json!([true, true, true, "light"]));
    let follows = browser.run(
        "choose('theme', '');
         await settled();
         const preview = document.querySelector('#preview').elements.dark;
         const before = shade(document.querySelector('#chart'));
         preview.click();
         await followed();
         return [code('frame').includes('theme'), before, shade(document.querySelector('#chart'))];",
    );
    assert_eq!(follows, json!([false, "light", "dark"]));
}
