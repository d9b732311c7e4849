//! Charts under the keyboard, in each engine: the tree that screen readers walk, the keys of it, the help and the tip.

use crate::support::browser;
use crate::support::page;

use browser::{Browser, Chromium, Engine, Firefox, WebKit, keys};
use page::{none_of, open, texts};
use rstest::rstest;
use serde_json::json;

/// What scripts of these tests call the parts of a tree.
const TREE: &str = "
    window.itemsOf = chart => [...chart.shadowRoot.querySelectorAll('[role=treeitem]')];
    window.stopOf = chart => itemsOf(chart).find(item => item.tabIndex === 0);
    window.pressOn = (chart, key) => stopOf(chart).dispatchEvent(
        new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));
    window.saidBy = chart => chart.shadowRoot.querySelector('[role=status]').textContent;";

fn start(engine: Engine, width: u32, height: u32, path: &str) -> Option<Browser> {
    let browser = page::browser(engine)?;
    browser.before_each_page(TREE);
    browser.screen(width, height, 1.0);
    open(&browser, path);
    Some(browser)
}

#[rstest]
fn the_keyboard_visits_every_figure_with_mark_and_tip_in_a_small_window(
    #[values(Chromium, Firefox, WebKit)] engine: Engine,
) {
    let Some(browser) = start(engine, 320, 256, "") else { return };
    let count = browser.run("return charts().length;").as_u64().expect("a count");
    for chart in 0..count {
        let faults = browser.run(&format!(
            "const chart = charts()[{chart}], faults = [], walked = new Set();
             chart.addEventListener('figure', event => event.detail && walked.add(named(event.detail)));
             stopOf(chart).focus();
             const next = chart.shadowRoot.querySelector('[role=tree]').ariaOrientation === 'horizontal' ? 'ArrowRight' : 'ArrowDown';
             for (let step = 0; step < 2000; step++) {{
                 pressOn(chart, next);
                 if (saidBy(chart)) break;
                 const item = chart.shadowRoot.activeElement, tip = part(chart, 'tip');
                 if (item !== stopOf(chart)) {{ faults.push('the focus is not at the tab stop'); break; }}
                 if (tip.hidden) continue;
                 const mark = item.getBoundingClientRect(), box = tip.getBoundingClientRect();
                 const name = `${{item.ariaLabel.slice(0, 60)}}`;
                 if (mark.bottom <= 0 || mark.top >= innerHeight) faults.push(`${{name}}: the mark is out of the window`);
                 if (box.top < -1 || box.left < -1 || box.right > innerWidth + 1 || box.bottom > innerHeight + 1)
                     faults.push(`${{name}}: the tip is cut off: ${{box.top}} to ${{box.bottom}}`);
                 if (tip.scrollHeight > tip.clientHeight + 1) faults.push(`${{name}}: the tip is taller than its box`);
             }}
             const missed = chart.figures.map(named).filter(name => !walked.has(name));
             return [...faults, ...missed.map(name => `${{name}} is out of reach`)];"
        ));
        none_of(&format!("faults of chart {chart}"), &faults);
    }
}

#[rstest]
fn keys_move_the_focus_tell_the_page_and_stop_at_the_ends(#[values(Chromium, Firefox, WebKit)] engine: Engine) {
    let Some(browser) = start(engine, 1280, 900, "") else { return };
    browser.run(
        "window.told = [];
         charts()[0].addEventListener('figure', event => told.push(event.detail && event.detail.period));
         stopOf(charts()[0]).focus();",
    );
    browser.press(&[keys::RIGHT, keys::RIGHT, keys::END, keys::LEFT]);
    let periods = browser.run("return told;");
    let figures = browser.run("return charts()[0].figures.map(figure => figure.period);");
    let (periods, figures) = (texts(&periods), texts(&figures));
    let last = figures.len() - 1;
    assert_eq!(periods, [&*figures[0], &*figures[1], &*figures[last], &*figures[last - 1]]);
    let focused = browser.run("return charts()[0].shadowRoot.activeElement.ariaLabel;");
    assert!(focused.as_str().is_some_and(|name| name.starts_with(&figures[last - 1])), "the focus is at {focused}");
    browser.press(&[keys::END, keys::RIGHT]);
    assert_eq!(browser.run("return saidBy(charts()[0]);"), json!("Last one."));
    browser.press(&[keys::ESCAPE]);
    let end = browser.run("return [told.at(-1), part(charts()[0], 'tip').hidden];");
    assert_eq!(end, json!([null, true]), "Escape clears, and tells so");
    browser.press(&[keys::TAB]);
    let outside = browser.run("return charts()[0].shadowRoot.activeElement?.role !== 'treeitem';");
    assert_eq!(outside, json!(true), "one Tab leaves the tree");
}

#[rstest]
fn escape_in_a_pinned_tip_returns_to_the_plot(#[values(Chromium, Firefox, WebKit)] engine: Engine) {
    let Some(browser) = start(engine, 1280, 900, "") else { return };
    browser.run("stopOf(charts()[0]).focus();");
    browser.press(&[keys::END, keys::ENTER]);
    browser.until("part(charts()[0], 'tip').querySelector('li')");
    let expanded = browser.run("return stopOf(charts()[0]).ariaExpanded;");
    assert_eq!(expanded, json!("true"));
    browser.run("part(charts()[0], 'tip').querySelector('summary').focus();");
    browser.press(&[keys::ESCAPE]);
    let back = browser.run(
        "const chart = charts()[0];
         return [part(chart, 'tip').hidden, chart.shadowRoot.activeElement === stopOf(chart), stopOf(chart).ariaLevel,
                 chart.shadowRoot.activeElement?.outerHTML];",
    );
    assert_eq!((&back[0], &back[1], &back[2]), (&json!(true), &json!(true), &json!("2")), "{back}");
}

#[rstest]
fn the_help_has_a_button_for_each_jump_and_turns_letters_off(#[values(Chromium, Firefox, WebKit)] engine: Engine) {
    let Some(browser) = start(engine, 1280, 900, "") else { return };
    browser.run("stopOf(charts()[0]).focus();");
    browser.press(&["?"]);
    browser.until("charts()[0].shadowRoot.querySelector('dialog').open");
    let jump = "const chart = charts()[0], dialog = chart.shadowRoot.querySelector('dialog');
         const button = [...dialog.querySelectorAll('li button')].find(one => one.textContent.includes('Highest'));
         button.click();
         return [dialog.open, chart.shadowRoot.activeElement.ariaLabel];";
    let jumped = browser.run(jump);
    let highest = browser.run(
        "return charts()[0].figures.filter(one => one.value !== null).sort((a, b) => b.value - a.value)[0].period;",
    );
    assert_eq!(jumped[0], json!(false));
    let (at, highest) = (jumped[1].as_str().unwrap_or_default(), highest.as_str().expect("a period"));
    assert!(at.starts_with(highest), "'{at}' is not of {highest}");
    browser.press(&["m"]);
    let lowest = browser.run("return charts()[0].shadowRoot.activeElement.ariaLabel;");
    assert_ne!(lowest, json!(at), "a letter jumps");
    browser.run(
        "const chart = charts()[0];
         const dialog = chart.shadowRoot.querySelector('dialog');
         chart.shadowRoot.querySelector('.help-button').click();
         dialog.querySelector('input').click();
         dialog.close();
         stopOf(chart).focus();",
    );
    browser.press(&["l", "?"]);
    let after = browser.run(
        "return [charts()[0].shadowRoot.activeElement.ariaLabel, charts()[0].shadowRoot.querySelector('dialog').open];",
    );
    assert_eq!(after, json!([lowest, false]), "letters are the browser's again");
}

#[rstest]
fn assistive_technology_focuses_and_presses_a_figure(#[values(Chromium, Firefox, WebKit)] engine: Engine) {
    let Some(browser) = start(engine, 1280, 900, "") else { return };
    let seen = browser.run(
        "const chart = charts()[0];
         let told = null;
         chart.addEventListener('figure', event => told = event.detail);
         stopOf(chart).focus();
         const item = itemsOf(chart).at(-2);
         item.focus();
         const focused = [told.period, item.tabIndex];
         item.click();
         return [...focused, chart.figures.at(-2).period, item.ariaExpanded, part(chart, 'tip').classList.contains('pinned')];",
    );
    assert_eq!((&seen[0], &seen[1]), (&seen[2], &json!(0)));
    assert_eq!((&seen[3], &seen[4]), (&json!("true"), &json!(true)));
}

#[rstest]
fn each_node_lies_over_the_mark_of_its_figure(#[values(Chromium, Firefox, WebKit)] engine: Engine) {
    let Some(browser) = start(engine, 768, 900, "ko/") else { return };
    let faults = browser.run(
        "const faults = [];
         for (const chart of charts()) {
             stopOf(chart).focus();
             const boxes = itemsOf(chart).map(item => item.getBoundingClientRect());
             if (itemsOf(chart).some(item => !item.ariaLabel)) faults.push(`${chart.query}: a node has no name`);
             const corner = chart.getBoundingClientRect();
             for (const figure of chart.figures) {
                 const { x, y } = figure.box;
                 const lies = box => Math.abs(box.left - corner.left - x) < 1 && Math.abs(box.top - corner.top - y) < 1;
                 if (!boxes.some(lies)) faults.push(`${chart.query}: nothing lies over ${named(figure)}`);
             }
         }
         return faults;",
    );
    none_of("nodes", &faults);
}
