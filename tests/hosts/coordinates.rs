//! A chart that its host zooms, scales, turns or scrolls: pointing, boxes and tips agree with what is seen.

use super::visit;
use crate::support::browser::{Chromium, Engine, Firefox, WebKit, only};
use crate::support::page::none_of;
use rstest::rstest;

/// What hosts do to the nodes around a chart, outermost first.
const HOSTS: [&[&str]; 10] = [
    &[],
    &["zoom: 1.5"],
    &["zoom: 0.8", "zoom: 1.5"],
    &["transform: scale(0.6)"],
    &["transform: scale(1.4); transform-origin: 0 0"],
    &["transform: rotate(90deg)"],
    &["transform: rotate(-90deg) scale(0.7)"],
    &["zoom: 1.25", "transform: scale(0.8) translate(30px, 10px)", "zoom: 0.9"],
    &["transform: matrix(0.9, 0.2, -0.3, 0.8, 60, -20)"],
    &["overflow: auto; height: 300px; border: 7px solid", "padding: 120px 0 0 40px; height: 900px"],
];

#[rstest]
fn pointing_boxes_and_tips_agree_however_the_host_transforms_the_chart(
    #[values(Chromium, Firefox, WebKit)] engine: Engine,
) {
    let chart = "<ip-balance chart=columns style='width: 500px'></ip-balance>";
    let wrapped = |styles: &&[&str]| {
        let open: String = styles.iter().map(|style| format!("<div style='{style}'>")).collect();
        format!(
            "<section style='padding: 250px 60px; width: 600px'>{open}{chart}{}</section>",
            "</div>".repeat(styles.len())
        )
    };
    let body: String = HOSTS.iter().map(wrapped).collect();
    let Some(browser) = visit(engine, "<style>body { margin: 0 }</style>", &body) else { return };
    for (at, styles) in HOSTS.iter().enumerate() {
        let reason = "in WebKitGTK, tips are misplaced in a host that zooms around and inside a transform";
        if styles.len() == 3 && !only(engine, &[Chromium, Firefox], reason) {
            continue;
        }
        let faults = browser.run(&format!(
            "const chart = charts()[{at}], faults = [];
             if (chart.parentElement.parentElement.scrollHeight > 800) chart.parentElement.parentElement.scrollTop = 180;
             chart.scrollIntoView({{ block: 'center', inline: 'center' }});
             await nextFrame(); await nextFrame();
             let told = null;
             chart.addEventListener('figure', event => told = event.detail);
             const figures = chart.figures.filter(({{ value }}) => value !== null);
             const canvas = part(chart, 'plot').querySelector('canvas').getBoundingClientRect();
             const corner = chart.getBoundingClientRect();
             for (const figure of [figures[0], figures[3], figures.at(-2)]) {{
                 const {{ x, y, width, height }} = figure.box;
                 const mark = {{ left: corner.left + x, top: corner.top + y, right: corner.left + x + width, bottom: corner.top + y + height }};
                 if (mark.left < canvas.left - 1 || mark.top < canvas.top - 1 || mark.right > canvas.right + 1 || mark.bottom > canvas.bottom + 1)
                     faults.push(`${{figure.period}}: the box ${{JSON.stringify(figure.box)}} leaves the plot`);
                 send(chart, 'pointermove', middle(chart, figure));
                 if (told?.period !== figure.period) faults.push(`${{figure.period}}: pointing there tells ${{told?.period}}`);
                 else if (JSON.stringify(told.box) !== JSON.stringify(figure.box)) faults.push(`${{figure.period}}: the event has another box`);
                 const tip = part(chart, 'tip').getBoundingClientRect();
                 const apart = Math.max(mark.left - tip.right, tip.left - mark.right, mark.top - tip.bottom, tip.top - mark.bottom);
                 const beside = Math.max(canvas.left - tip.right, tip.left - canvas.right, canvas.top - tip.bottom, tip.top - canvas.bottom);
                 if (apart < 0) faults.push(`${{figure.period}}: the tip covers its mark`);
                 // Beside its mark, or beside the plot where there is room.
                 if (Math.min(Math.abs(apart - 10), Math.abs(beside - 10), Math.abs(beside - 5)) > 2) faults.push(`${{figure.period}}: the tip is ${{apart}} px from its mark and ${{beside}} px from the plot`);
                 if (tip.left < -1 || tip.top < -1 || tip.right > innerWidth + 1 || tip.bottom > innerHeight + 1) faults.push(`${{figure.period}}: the tip leaves the window`);
             }}
             return faults;"
        ));
        none_of(&format!("in a host with {styles:?}"), &faults);
    }
}

#[rstest]
fn a_pinned_tip_stays_at_its_mark_while_something_around_it_is_scrolled(
    #[values(Chromium, Firefox, WebKit)] engine: Engine,
) {
    let body = "<div id=outer style='overflow: auto; height: 700px'><div id=root></div></div>
         <script>
         const inner = root.attachShadow({ mode: 'closed' });
         inner.innerHTML = '<div style=\"overflow: auto; height: 600px; zoom: 1.2\"><ip-balance chart=bars by=type style=\"width: 500px\"></ip-balance><p style=\"height: 900px\">';
         window.scroller = inner.firstChild;
         window.charts = () => [scroller.firstChild];
         </script>";
    let Some(browser) = visit(engine, "", body) else { return };
    let faults = browser.run(
        "const [chart] = charts(), faults = [], figure = chart.figures[2];
         for (const type of ['pointermove', 'pointerdown', 'pointerup']) send(chart, type, middle(chart, figure));
         // Its sources are loaded when it is pinned, which makes it higher.
         while (!part(chart, 'tip').querySelector('a')) await nextFrame();
         const distance = () => part(chart, 'tip').getBoundingClientRect().top - part(chart, 'plot').getBoundingClientRect().top;
         const before = distance();
         for (const scrolled of [40, 75, 0]) {
             scroller.scrollTop = scrolled;
             await nextFrame(); await nextFrame();
             if (Math.abs(distance() - before) > 1) faults.push(`scrolled by ${scrolled}, the tip is ${distance() - before} px from where it was`);
         }
         if (!tipOf(chart)) faults.push('no tip');
         return faults;",
    );
    none_of("a pinned tip moves", &faults);
}
