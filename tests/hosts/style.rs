//! What a chart inherits of its host's style, and how wide it is there.

use super::{page_of, visit};
use crate::support::browser::{Chromium, Engine, Firefox, WebKit, only};
use crate::support::host::Host;
use crate::support::page::{self, none_of};
use rstest::rstest;
use serde_json::json;

/// Everything of text that a host may set and a chart inherits.
const LOUD: &str = "direction: rtl; white-space: pre; text-indent: 3em; word-spacing: 1em; letter-spacing: 0.2em;
    font: italic small-caps bold 31px/3 monospace; text-shadow: 2px 2px red; text-transform: uppercase; hyphens: auto;
    text-align: right; text-align-last: center; list-style: square inside; tab-size: 9; quotes: '<' '>'; font-stretch: condensed;
    font-feature-settings: 'liga' 0; font-kerning: none; text-rendering: geometricPrecision; word-break: break-all; line-break: anywhere;
    border-collapse: collapse; border-spacing: 9px; caption-side: bottom; empty-cells: hide; cursor: wait; color: lime;
    text-emphasis: dot; text-underline-position: under; -webkit-text-stroke: 2px red; -webkit-text-fill-color: red; text-orientation: upright;
    overflow-wrap: normal; text-wrap: nowrap; font-variant: small-caps; font-synthesis: none; orphans: 9";

/// In pages: the place and the style of every node of a chart, with its text.
const PORTRAIT: &str = "
    window.portrait = chart => {
        const { left, top } = chart.getBoundingClientRect();
        const seen = [...chart.shadowRoot.querySelectorAll('.chart, .chart *')].filter(node => !node.closest('.tip'));
        const of = node => {
            const box = node.getBoundingClientRect(), style = getComputedStyle(node);
            const names = [...style].filter(name => !name.startsWith('--') && !/inline-size|block-size|perspective-origin|transform-origin/.test(name));
            // A node that is not shown has no place; a hundredth of a pixel is none.
            const place = box.width ? [box.left - left, box.top - top, box.width, box.height].map(one => Math.round(one * 100) / 100) : [0, 0, 0, 0];
            return [node.localName, node.className, node.textContent, ...place,
                names.map(name => `${name}: ${style.getPropertyValue(name)}`).join('; ')];
        };
        return [...seen.map(of), part(chart, 'plot').querySelector('canvas').toDataURL()];
    };
    window.differences = (one, other) => {
        const faults = [];
        one.forEach((node, at) => {
            if (JSON.stringify(node) === JSON.stringify(other[at])) return;
            if (typeof node === 'string') return faults.push('the canvas');
            const [mine, yours] = [node[7].split('; '), other[at][7].split('; ')];
            const differ = mine.filter((line, row) => line !== yours[row]).map((line, row) => `${line} (${yours.find(other => other.split(':')[0] === line.split(':')[0])})`);
            faults.push(`${node[0]}.${node[1]} ${node.slice(3, 7)} (${other[at].slice(3, 7)}): ${differ.join('; ')}`);
        });
        return faults.slice(0, 8);
    };
";

#[rstest]
fn nothing_that_a_host_says_of_text_changes_a_chart(#[values(Chromium, Firefox, WebKit)] engine: Engine) {
    let chart = "<ip-balance chart=bars by=type style='width: 600px'></ip-balance>";
    let body = format!("<main>{chart}</main><main dir=rtl style=\"{LOUD}\">{chart}</main>");
    let Some(browser) = visit(engine, "<style>main { width: 700px }</style>", &body) else { return };
    browser.run(PORTRAIT);
    let faults = browser.run(
        "for (const chart of charts()) part(chart, 'table').open = true;
         await new Promise(done => setTimeout(done, 500));
         return differences(...charts().map(portrait));",
    );
    none_of("the host's style reaches the chart", &faults);
    let error = browser.run(
        "for (const chart of charts()) chart.setAttribute('chart', 'pie');
         await new Promise(done => setTimeout(done, 300));
         return charts().map(chart => { const { fontSize, direction, textTransform, textShadow, whiteSpace } = getComputedStyle(part(chart, 'error')); return [fontSize, direction, textTransform, textShadow, whiteSpace]; });",
    );
    assert_eq!(error[0], error[1], "the notice of an error is the same too");
}

#[rstest]
fn letters_and_line_breaks_are_those_of_the_charts_language(#[values(Chromium, Firefox, WebKit)] engine: Engine) {
    if !only(engine, &[Chromium, WebKit], "Firefox does not tell the language that its letters are of") {
        return;
    }
    let Some(browser) =
        visit(engine, "", "<ip-balance chart=bars by=type lang=ko></ip-balance><ip-balance></ip-balance>")
    else {
        return;
    };
    let locales = browser.run("return charts().map(chart => getComputedStyle(part(chart, 'title')).webkitLocale);");
    // Some engines put them into quotes.
    let locales: Vec<String> = page::texts(&locales).iter().map(|locale| locale.replace('"', "")).collect();
    assert_eq!(locales, ["ko", "en"]);
}

#[rstest]
fn a_chart_in_vertical_writing_is_upright_and_as_wide_as_its_host(#[values(Chromium, Firefox, WebKit)] engine: Engine) {
    let chart = "<ip-balance chart=bars by=type></ip-balance>";
    let body = format!(
        "<main style='width: 600px'>{chart}</main>
         <main style='writing-mode: vertical-rl; width: 600px'><section style='width: 600px'>{chart}</section></main>"
    );
    let Some(browser) = visit(engine, "", &body) else { return };
    let shapes = browser.run(
        "return charts().map(chart => {
             const title = part(chart, 'title'), plot = part(chart, 'plot').getBoundingClientRect();
             return [getComputedStyle(title).writingMode, title.getBoundingClientRect().height < 100, plot.width, plot.height > 200];
         });",
    );
    assert_eq!(shapes[0], json!(["horizontal-tb", true, 600, true]));
    assert_eq!(shapes[1], shapes[0]);
}

#[rstest]
fn the_documented_properties_and_visibility_are_inherited(#[values(Chromium, Firefox, WebKit)] engine: Engine) {
    let head = "<style>body { --ip-font: monospace } ip-balance { --ip-text: rgb(1, 2, 3) }</style>";
    let Some(browser) = visit(engine, head, "<main><ip-balance chart=bars by=type></ip-balance></main>") else {
        return;
    };
    let style = browser.run(
        "const title = getComputedStyle(part(charts()[0], 'title'));
         const before = [title.fontFamily, title.color, title.visibility];
         document.querySelector('main').style.visibility = 'hidden';
         return [...before, title.visibility];",
    );
    assert_eq!(style, json!(["monospace", "rgb(1, 2, 3)", "visible", "hidden"]));
}

#[rstest]
fn an_opened_table_never_widens_the_chart(#[values(Chromium, Firefox, WebKit)] engine: Engine) {
    let parents = [
        ("block", "", ""),
        ("grid", "display: grid", ""),
        ("grid with columns", "display: grid; grid-template-columns: 1fr auto", ""),
        ("flex row", "display: flex", ""),
        ("flex row that grows", "display: flex", "flex: 1"),
        ("flex column", "display: flex; flex-direction: column; align-items: flex-start", ""),
        ("inline-block", "display: inline-block", ""),
        ("table cell", "display: table-cell", ""),
        ("float", "float: left", ""),
        ("fit-content", "width: fit-content", ""),
    ];
    let pages: Vec<(String, String)> = parents
        .iter()
        .enumerate()
        .map(|(at, (_, parent, own))| {
            let body = format!("<main style='{parent}'><ip-balance chart=multiples by=country lang=en style='{own}'></ip-balance></main>");
            (format!("/{at}"), page_of("<meta name=viewport content='width=device-width'>", &body))
        })
        .collect();
    let pages: Vec<(&str, String)> = pages.iter().map(|(path, page)| (path.as_str(), page.clone())).collect();
    let host = Host::start("", &pages, None);
    let Some(browser) = page::browser(engine) else { return };
    for (at, (name, ..)) in parents.iter().enumerate() {
        browser.screen(420, 900, 1.0);
        browser.go(&format!("{}/{at}", host.address));
        page::ready(&browser);
        let widths = browser.run(
            "const [chart] = charts(), before = chart.getBoundingClientRect().width;
             const table = part(chart, 'table');
             table.open = true;
             await new Promise(done => setTimeout(done, 250));
             const scroll = table.querySelector('.scroll');
             return [before > 250, chart.getBoundingClientRect().width - before, document.documentElement.scrollWidth <= innerWidth, scroll.scrollWidth > scroll.clientWidth];",
        );
        assert_eq!(widths, json!([true, 0, true, true]), "in a parent of {name}");
    }
}
