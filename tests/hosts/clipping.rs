//! Tips in hosts that clip, stack and hide: they are seen whole, and stay while the reader uses them.

use super::visit;
use crate::support::browser::{Chromium, Engine, Firefox, WebKit, keys};
use crate::support::page::none_of;
use rstest::rstest;
use serde_json::json;

#[rstest]
fn no_host_cuts_a_tip_or_covers_it(#[values(Chromium, Firefox, WebKit)] engine: Engine) {
    let hosts = [
        "overflow: hidden; height: 160px; width: 500px",
        "overflow: clip; border-radius: 40px; width: 500px; height: 160px",
        "position: relative; z-index: 0; isolation: isolate; width: 500px; height: 160px; overflow: hidden",
        "contain: paint; width: 500px; height: 160px",
        "clip-path: inset(0); filter: none; width: 500px; height: 160px",
        "will-change: transform; overflow: hidden; width: 500px; height: 160px",
    ];
    let host = |style: &&str| {
        format!(
            "<div style='{style}'><ip-balance chart=columns style='margin-top: -90px'></ip-balance></div><p style='position: relative; z-index: 99; background: red; height: 60px; width: 900px'>"
        )
    };
    let header = "<header style='position: fixed; z-index: 2147483647; inset: 0 0 auto; height: 90px; background: red'></header>";
    let body =
        format!("{header}<main style='padding: 120px 0 600px'>{}</main>", hosts.iter().map(host).collect::<String>());
    let Some(browser) = visit(engine, "", &body) else { return };
    for (at, style) in hosts.iter().enumerate() {
        let faults = browser.run(&format!(
            "const chart = charts()[{at}], faults = [];
             chart.parentElement.scrollIntoView({{ block: 'center' }});
             await nextFrame(); await nextFrame();
             for (const figure of [chart.figures[1], chart.figures[8]]) {{
                 const clipped = chart.parentElement.getBoundingClientRect();
                 const [x] = middle(chart, figure);
                 send(chart, 'pointermove', [x, chart.getBoundingClientRect().top + figure.box.y + figure.box.height / 2]);
                 const tip = part(chart, 'tip'), {{ left, top, right, bottom }} = tip.getBoundingClientRect();
                 // A tip takes no pointer unless it is pinned.
                 tip.style.pointerEvents = 'auto';
                 for (const [x, y] of [[left + 2, top + 2], [right - 2, top + 2], [left + 2, bottom - 2], [right - 2, bottom - 2], [(left + right) / 2, (top + bottom) / 2]])
                     if (document.elementFromPoint(x, y) !== chart) faults.push(`${{figure.period}}: at ${{[x, y]}} the tip ${{[left, top, right, bottom]}} is covered or cut`);
                 tip.style.pointerEvents = '';
             }}
             send(chart, 'pointerleave', [0, 0]);
             return faults;"
        ));
        none_of(&format!("in a host with '{style}'"), &faults);
    }
}

#[rstest]
fn a_link_in_a_pinned_tip_works_in_a_closed_root_and_a_press_outside_dismisses_the_tip(
    #[values(Chromium, Firefox, WebKit)] engine: Engine,
) {
    let body = "<p id=outside style='height: 30px'>outside</p><div id=root></div>
         <script>
         const inner = root.attachShadow({ mode: 'closed' });
         inner.innerHTML = '<p id=beside>beside</p><ip-balance chart=bars by=type style=\"width: 700px\"></ip-balance>';
         window.charts = () => [inner.lastChild];
         window.beside = inner.firstChild;
         // A host that keeps presses to itself.
         outside.addEventListener('pointerdown', event => event.stopPropagation());
         beside.addEventListener('pointerdown', event => event.stopImmediatePropagation());
         </script>";
    let Some(browser) = visit(engine, "", body) else { return };
    let place = |script: &str| {
        let found = browser.run(&format!("const {{ left, top, width, height }} = ({script}).getClientRects()[0]; return [left + width / 2, top + height / 2];"));
        (found[0].as_f64().expect("a number"), found[1].as_f64().expect("a number"))
    };
    let pin = || {
        let mark = browser.run("return middle(charts()[0], charts()[0].figures[2]);");
        browser.click(mark[0].as_f64().expect("a number"), mark[1].as_f64().expect("a number"));
        browser.until("part(charts()[0], 'tip').querySelector('a')");
    };
    for outside in ["outside", "beside"] {
        pin();
        let (x, y) = place(outside);
        browser.click(x, y);
        browser.until("!tipOf(charts()[0])");
    }
    pin();
    browser.run(
        "window.followed = 0;
         part(charts()[0], 'tip').addEventListener('click', event => {
             if (event.target.closest('a')) { window.followed += 1; event.preventDefault(); }
         });",
    );
    let (x, y) = place("part(charts()[0], 'tip').querySelector('summary')");
    browser.click(x, y);
    browser.until("part(charts()[0], 'tip').querySelector('details').open");
    // A long tip scrolls.
    browser.run("part(charts()[0], 'tip').querySelector('a').scrollIntoView({ block: 'nearest' });");
    let (x, y) = place("part(charts()[0], 'tip').querySelector('a')");
    browser.click(x, y);
    browser.run("await new Promise(done => setTimeout(done, 100));");
    assert_eq!(browser.run("return [followed, tipOf(charts()[0]) !== ''];"), json!([1, true]));
    browser.press(&[keys::ESCAPE]);
    browser.until("!tipOf(charts()[0])");
}
