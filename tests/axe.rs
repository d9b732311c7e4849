//! Every kind of page under axe, the usual checker of accessibility, light and dark. It finds what a machine can find;
//! the other tests of keyboard, tree, contrast and zoom are witnesses of their own.

use crate::support::browser;
use crate::support::page;
use crate::support::skipped::skip;

use crate::support::served::site;
use browser::{Browser, Chromium, Engine, Firefox, WebKit};
use page::none_of;
use rstest::rstest;
use std::path::Path;

/// One page of each template, with and without script of its own.
const PAGES: [&str; 10] = [
    "",
    "ko/",
    "article.html",
    "ko/article.html",
    "make.html",
    "ko/make.html",
    "embed.html?chart=multiples&by=type",
    "charts/types.html",
    "licences.html",
    "ko/nothing-is-here.html",
];

/// What axe checks: all levels up to AA, and good practice. A chart in a frame has no landmarks of its own: its page has.
const RUN: &str = "
    const embedded = document.body.matches('.embed, .alone') || !document.querySelector('main');
    const { violations } = await axe.run(document, {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
        rules: { region: { enabled: !embedded }, 'landmark-one-main': { enabled: !embedded } },
        resultTypes: ['violations'],
    });
    return violations.flatMap(({ id, help, nodes }) => nodes.map(({ target, failureSummary }) =>
        `${id} (${help}): ${target.flat().join(' ')}: ${failureSummary}`));";

fn source() -> Option<String> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/script/node_modules/axe-core/axe.min.js");
    let source = std::fs::read_to_string(file);
    if source.is_err() {
        skip("every engine", "axe-core is not installed; tests/script/run installs it");
    }
    source.ok()
}

fn check(browser: &Browser, axe: &str, path: &str) {
    // WebKitGTK takes no wish for colours from a test.
    let schemes: &[&str] = if browser.engine() == WebKit { &["light"] } else { &["light", "dark"] };
    for colors in schemes {
        if browser.engine() != WebKit {
            browser.prefer(&[("prefers-color-scheme", colors)]);
        }
        browser.go(&format!("{}/{path}", site()));
        browser.until("document.readyState === 'complete' && charts().every(chart => chart.dataset.state === 'ready')");
        // Tables, lists and the tree as readers have them.
        browser.run(
            "for (const details of document.querySelectorAll('details')) details.open = true;
             for (const chart of charts()) {
                 for (const details of chart.shadowRoot.querySelectorAll('details')) details.open = true;
                 chart.shadowRoot.querySelector('[role=treeitem]')?.focus();
             }
             await new Promise(done => setTimeout(done, 300));",
        );
        browser.run(axe);
        none_of(&format!("/{path} in {colors}"), &browser.run(RUN));
    }
}

#[rstest]
fn axe_finds_nothing_on_any_page(#[values(Chromium, Firefox, WebKit)] engine: Engine) {
    let Some(axe) = source() else { return };
    let Some(browser) = page::browser(engine) else { return };
    browser.screen(1280, 900, 1.0);
    for path in PAGES {
        check(&browser, &axe, path);
    }
}
