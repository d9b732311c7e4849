//! Light and dark are the host's: the canvas has the colours of where the chart stands, and follows them.

use super::{page_of, visit};
use crate::support::browser::{Chromium, Engine, Firefox, WebKit, only};
use crate::support::host::Host;
use crate::support::page;
use rstest::rstest;
use serde_json::json;

/// In pages: whether a canvas is painted in the colours of its chart's words and ground, and which these are.
const COLOURS: &str = "
    window.ground = chart => getComputedStyle(part(chart, 'chart')).backgroundColor;
    window.agrees = chart => {
        const canvas = part(chart, 'plot').querySelector('canvas'), seen = new Set();
        const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
        for (let at = 0; at < data.length; at += 4)
            if (data[at + 3] === 255) seen.add(`rgb(${data[at]}, ${data[at + 1]}, ${data[at + 2]})`);
        return seen.has(getComputedStyle(part(chart, 'title')).color) && seen.has(ground(chart));
    };
    window.shade = chart => agrees(chart) && (Number(ground(chart).match(/[0-9]+/)[0]) > 128 ? 'light' : 'dark');
    // Two frames: the first works out the new style, the second tells of it and paints.
    window.followed = async () => { await nextFrame(); await nextFrame(); };
";

const CHART: &str = "<ip-balance chart=bars by=type period=2022 as-of=2023-03-24></ip-balance>";

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
        ("/theme", page_of("", &CHART.replace("by=type", "by=type theme=dark")), "dark"),
    ];
    let served: Vec<(&str, String)> = pages.iter().map(|(path, page, _)| (*path, page.clone())).collect();
    let host = Host::start("", &served, None);
    let Some(browser) = page::browser(engine) else { return };
    if !only(engine, &[Chromium, Firefox], "WebKitGTK takes no preference for dark from a test") {
        return;
    }
    browser.before_each_page(COLOURS);
    browser.screen(800, 900, 2.0);
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
            .cream ip-balance { --ip-ground: #fff8ec; --ip-text: #33271a }
            @media (max-width: 700px) { ip-balance { --ip-ground: rgb(1, 2, 3); --ip-text: #eee } }
            .loud ip-balance::part(chart) { background: rgb(255, 250, 205) }
        </style>";
    let Some(browser) = visit(engine, head, &format!("<main>{CHART}</main>")) else { return };
    browser.run(COLOURS);
    let after = |change: &str| {
        let found = browser.run(&format!(
            "const [chart] = charts(), before = paintsOf(chart), host = document.querySelector('main');
             {change};
             await followed();
             const soon = agrees(chart);
             await new Promise(done => setTimeout(done, 200));
             return [soon && agrees(chart), paintsOf(chart) - before, ground(chart)];"
        ));
        assert_eq!(found[0], json!(true), "{change}: the canvas has the colours of its words and ground");
        (found[1].clone(), found[2].as_str().expect("a colour").to_string())
    };
    let (never, once) = (json!(0), json!(1));
    let (paints, light) = after("host.title = 'none of its colours'");
    assert_eq!(paints, never);
    let (paints, dark) = after("host.className = 'dark'");
    assert_ne!(dark, light);
    assert_eq!(paints, once);
    assert_eq!(after("host.className = ''"), (once.clone(), light));
    assert_eq!(after("host.className = 'cream'"), (once.clone(), "rgb(255, 248, 236)".to_string()));
    assert_eq!(after("host.className = 'loud'"), (once.clone(), "rgb(255, 250, 205)".to_string()));
    let own = "host.className = ''; chart.style.setProperty('--ip-ground', 'rgb(240, 240, 255)')";
    assert_eq!(after(own), (once.clone(), "rgb(240, 240, 255)".to_string()));
    after("chart.style.cssText = ''");
    // A sheet that is replaced, as a switch of themes does, and a media query.
    assert_eq!(after("document.querySelector('style').textContent += ':root { color-scheme: dark }'"), (once, dark));
    browser.screen(600, 900, 2.0);
    browser.until("ground(charts()[0]) === 'rgb(1, 2, 3)' && agrees(charts()[0])");
}

#[rstest]
fn a_chart_that_was_hidden_while_the_theme_changed_comes_back_in_its_colours(
    #[values(Chromium, Firefox, WebKit)] engine: Engine,
) {
    let Some(browser) = visit(engine, "", &format!("<main>{CHART}</main>")) else { return };
    browser.run(COLOURS);
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
    browser.before_each_page(COLOURS);
    browser.screen(1280, 1000, 2.0);
    open(&browser, "make.html?chart=bars&by=type");
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
