//! Every page on paper: the chart whole and with its title, the table open, black on white, links with their addresses.

use crate::support::browser::{Browser, Chromium, Engine, Firefox, WebKit, only};
use crate::support::page;
use crate::support::paper::{A4, Sheets, is_readable};

use rstest::rstest;

/// Pages and the number of charts on each, at least.
const PAGES: [(&str, usize); 6] = [
    ("index.html", 5),
    ("ko/article.html", 1),
    ("charts/types.html", 1),
    ("embed.html?chart=bars&by=type&theme=dark", 1),
    ("embed.html?chart=stack&by=type&lang=ko&ground=14171a&ink=eceff1", 1),
    ("make.html?chart=multiples&by=type", 1),
];

/// The title of each chart, the texts of its plot in the picture that the page came with, and those of its table.
const SAID: &str = "
    const texts = (node, selector) => [...node.querySelectorAll(selector)].map(one => one.textContent.trim()).filter(Boolean);
    return charts().filter(chart => chart.checkVisibility()).map(chart => ({
        title: (part(chart, 'title') ?? chart.querySelector('.title')).textContent,
        plot: texts(chart, '.ip-wide text'),
        table: texts(chart.shadowRoot.querySelector('table') ?? chart, 'th, td:not(:last-child)'),
    }));";

fn print(browser: &Browser, path: &str, width: u32) -> Sheets {
    browser.screen(width, 900, 1.0);
    page::open(browser, path);
    // Tables are filled when the browser is idle.
    browser.until("charts().every(chart => !chart.checkVisibility() || chart.shadowRoot.querySelector('table'))");
    let name = format!("{}-{width}", path.replace(|c: char| !c.is_alphanumeric(), "_"));
    Sheets::new(&name, &browser.print(A4))
}

#[rstest]
fn a_page_on_paper_has_every_chart_with_its_title_and_its_table(#[values(Chromium, Firefox, WebKit)] engine: Engine) {
    let reason = "this engine's driver prints no page of this kind, or none at all";
    if !is_readable() || !only(engine, &[Chromium, Firefox], reason) {
        return;
    }
    let Some(browser) = page::browser(engine) else { return };
    browser.prefer(&[("prefers-color-scheme", "dark")]);
    for (at, (path, least)) in PAGES.into_iter().enumerate() {
        let reason = "without a Korean font, Firefox prints letters that no reader of PDF knows";
        if (path.starts_with("ko/") || path.contains("lang=ko")) && !only(engine, &[Chromium], reason) {
            continue;
        }
        let width = [320, 1280][at % 2];
        let sheets = print(&browser, path, width);
        let said = browser.run(SAID);
        let charts = said.as_array().expect("a list of charts");
        assert!(charts.len() >= least, "{path} has {} charts", charts.len());
        for chart in charts {
            let text = |key: &str| chart[key].as_str().unwrap_or_default().to_string();
            let list = |key: &str| page::texts(&chart[key]);
            let title = text("title");
            assert!(sheets.with(&title).is_some(), "{path}: no sheet has '{title}'");
            for word in list("plot") {
                assert!(
                    sheets.have_together(&title, &word),
                    "{path} at {width} px: '{word}' of the plot is not on the sheet of '{title}'"
                );
            }
            for cell in list("table") {
                // Firefox breaks some rows between two sheets.
                let is_broken = || engine == Firefox && cell.split_whitespace().all(|word| sheets.with(word).is_some());
                let is_there = sheets.with(&cell).is_some() || is_broken();
                assert!(is_there, "{path} at {width} px: '{cell}' of the table is on no sheet");
            }
        }
        sheets.assert_black_on_white(path);
        sheets.assert_within_margins(path);
    }
}

#[rstest]
fn a_chart_that_the_reader_has_changed_is_printed_as_it_is_seen(#[values(Chromium, Firefox, WebKit)] engine: Engine) {
    if !is_readable() || !only(engine, &[Chromium, Firefox], "this engine's driver prints no page") {
        return;
    }
    let Some(browser) = page::browser(engine) else { return };
    browser.prefer(&[("prefers-color-scheme", "dark")]);
    browser.screen(320, 900, 1.0);
    page::open(&browser, "embed.html?chart=bars&by=type&period=2022");
    browser.run("charts()[0].query = 'chart=bars&by=type&period=2021&headline=Another%20one&theme=dark';");
    browser.until("part(charts()[0], 'title').textContent === 'Another one'");
    browser.until("charts()[0].shadowRoot.querySelector('table')");
    let sheets = Sheets::new("changed", &browser.print(A4));
    assert!(sheets.with("Another one").is_some());
    sheets.assert_black_on_white("a changed chart");
    // The plot is a picture: it takes the width of the sheet, and its ink is as much as that of a chart.
    let inked = sheets.inked_columns();
    assert!(inked > 0.7, "the chart takes {inked} of the width");
    let after = browser.run(
        "const chart = charts()[0];
         return [part(chart, 'plot').isConnected, part(chart, 'table').open, chart.dataset.state];",
    );
    assert_eq!(after, serde_json::json!([true, false, "ready"]), "the screen is as it was");
}

#[rstest]
fn addresses_of_links_are_on_paper(#[values(Chromium, Firefox, WebKit)] engine: Engine) {
    if !is_readable() || !only(engine, &[Chromium, Firefox], "this engine's driver prints no page") {
        return;
    }
    let Some(browser) = page::browser(engine) else { return };
    let sheets = print(&browser, "index.html", 1280);
    let links = browser.run(
        "return [...document.querySelectorAll('main > .text a[href^=http], .foot a[href^=http]')].map(link => link.getAttribute('href'));",
    );
    let links = page::texts(&links);
    assert!(!links.is_empty());
    for link in links {
        assert!(sheets.with(&link).is_some(), "{link} is on no sheet");
    }
}
