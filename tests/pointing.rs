//! Pointing at charts in Chromium: whatever points, the tip says exactly what `figures` says, and nothing is repainted.
//! Long, because one look at the page costs a browser.

use crate::support::browser;
use crate::support::page;

use browser::{Browser, Chromium, Engine, Firefox, WebKit, keys, only};
use page::{none_of, open, texts};
use rstest::rstest;
use serde_json::{Value, json};

/// The pages and screens on which every mark is asked.
const SCREENS: [(u32, f64); 4] = [(375, 2.0), (1280, 1.0), (375, 1.0), (1280, 2.0)];

/// Asks every figure of every chart on the page, at the middle of its mark, for its tip; gives what is not as it
/// must be. A tip says size and sign in words: `surplus of $160 million`.
const ASK_EVERY_MARK: &str = "
    const hole = document.documentElement.lang === 'ko' ? '수집 자료에 없음' : 'not in our sources';
    const nothing = document.documentElement.lang === 'ko' ? '수지 균형' : 'neither surplus nor deficit';
    const faults = [];
    let asked = 0;
    for (const chart of charts()) {
        let told = null;
        chart.addEventListener('figure', event => told = event.detail);
        const figures = chart.figures;
        if (!figures.length) faults.push(`${chart.query}: no figures`);
        for (const figure of figures) {
            const name = `${chart.query}: ${named(figure)}`;
            if (!figure.box) { faults.push(`${name} has no place`); continue; }
            const { x, y, width, height } = figure.box;
            const { width: most, height: tall } = chart.getBoundingClientRect();
            if (x < -0.5 || y < -0.5 || x + width > most + 0.5 || y + height > tall + 0.5) faults.push(`${name} leaves its chart`);
            send(chart, 'pointerleave', [0, 0]);
            send(chart, 'pointermove', middle(chart, figure));
            const tip = tipOf(chart);
            let text = figure.text === null ? hole : figure.text.replace('\\u2212', '');
            if (figure.value === 0 && !tip.includes(text)) text = nothing;
            if (!tip.toLowerCase().includes(text.toLowerCase())) faults.push(`${name}: '${text}' is not in '${tip}'`);
            if (!told) faults.push(`${name}: no event`);
            else if (named(told) === named(figure)) {
                if (JSON.stringify(told) !== JSON.stringify(figure)) faults.push(`${name}: the event tells ${JSON.stringify(told)}`);
            } else {
                // A mark that lies over this one answers for both; its own figure is told whole, and is at this place.
                const other = figures.find(other => named(other) === named(told));
                if (JSON.stringify(told) !== JSON.stringify(other)) faults.push(`${name}: the event tells ${JSON.stringify(told)}`);
                const { x: left, y: top, width: wide, height: high } = told.box;
                const [atX, atY] = [x + width / 2, y + height / 2];
                if (atX < left - 1 || atX > left + wide + 1 || atY < top - 1 || atY > top + high + 1)
                    faults.push(`${name}: the event tells ${named(told)}, which is elsewhere`);
            }
            asked += 1;
        }
        send(chart, 'pointerleave', [0, 0]);
        if (tipOf(chart)) faults.push(`${chart.query}: the tip stays when the pointer leaves`);
        if (told !== null) faults.push(`${chart.query}: no event when the pointer leaves`);
    }
    if (asked < 50) faults.push(`only ${asked} figures were asked`);
    return faults;
";

fn ask_every_mark(engine: Engine, language: &str) {
    if !only(engine, &[Chromium, Firefox], "a script's pointer event has whole pixels alone, and so misses thin marks")
    {
        return;
    }
    let Some(browser) = page::browser(engine) else { return };
    for (width, ratio) in SCREENS {
        browser.screen(width, 900, ratio);
        open(&browser, language);
        let faults = browser.run(ASK_EVERY_MARK);
        none_of(&format!("at {width} px, ratio {ratio}, tips do not say their figures"), &faults);
    }
}

#[rstest]
fn in_english_the_tip_in_the_middle_of_every_mark_says_its_figure(#[values(Chromium, Firefox, WebKit)] engine: Engine) {
    ask_every_mark(engine, "");
}

#[rstest]
fn in_korean_the_tip_in_the_middle_of_every_mark_says_its_figure(#[values(Chromium, Firefox, WebKit)] engine: Engine) {
    ask_every_mark(engine, "ko/");
}

/// The middle of the marks of a few figures of each chart, in the window, after scrolling there; and their texts.
fn some_marks(browser: &Browser) -> Vec<(usize, usize)> {
    let counts = browser.run("return charts().map(chart => chart.figures.length);");
    let counts = counts.as_array().expect("a list of counts").clone();
    let pick = |(chart, count): (usize, &Value)| {
        let count = count.as_u64().unwrap_or(0) as usize;
        [0, count / 2, count.saturating_sub(1)].into_iter().filter(move |at| *at < count).map(move |at| (chart, at))
    };
    counts.iter().enumerate().flat_map(pick).collect()
}

/// Scrolls a chart into the window and gives the middle of a figure's mark there and what a tip must say.
fn bring(browser: &Browser, chart: usize, figure: usize) -> (f64, f64, String) {
    let found = browser.run(&format!(
        "const chart = charts()[{chart}], figure = chart.figures[{figure}];
         chart.scrollIntoView({{ block: 'center' }});
         await nextFrame();
         let [x, y] = middle(chart, figure);
         if (y < 10 || y > innerHeight - 10) {{ scrollBy(0, y - innerHeight / 2); await nextFrame(); [x, y] = middle(chart, figure); }}
         const hole = document.documentElement.lang === 'ko' ? '수집 자료에 없음' : 'not in our sources';
         return [x, y, figure.text === null ? hole : figure.text.replace('\\u2212', '')];"
    ));
    let number = |at: usize| found[at].as_f64().expect("a place is two numbers");
    (number(0), number(1), found[2].as_str().expect("a figure has a text").to_string())
}

fn tip(browser: &Browser, chart: usize) -> String {
    browser.run(&format!("return tipOf(charts()[{chart}]);")).as_str().unwrap_or_default().to_string()
}

#[rstest]
fn a_real_mouse_finds_the_same_tips(#[values(Chromium, Firefox, WebKit)] engine: Engine) {
    let Some(browser) = page::browser(engine) else { return };
    browser.screen(1280, 900, 1.0);
    open(&browser, "");
    for (chart, figure) in some_marks(&browser) {
        let (x, y, text) = bring(&browser, chart, figure);
        browser.hover(x, y);
        let tip = tip(&browser, chart);
        assert!(
            tip.to_lowercase().contains(&text.to_lowercase()),
            "chart {chart}, figure {figure}: '{text}' in '{tip}'"
        );
        let within = browser.run(&format!(
            "const tip = part(charts()[{chart}], 'tip').getBoundingClientRect();
             return tip.left >= 0 && tip.top >= 0 && tip.right <= innerWidth && tip.bottom <= innerHeight;"
        ));
        assert_eq!(within, json!(true), "the tip of chart {chart}, figure {figure} leaves the window");
        let covers = browser.run(&format!(
            "const {{ left, top, right, bottom }} = part(charts()[{chart}], 'tip').getBoundingClientRect();
             return left < {x} && {x} < right && top < {y} && {y} < bottom;"
        ));
        assert_eq!(covers, json!(false), "the tip of chart {chart}, figure {figure} covers its own mark");
    }
}

#[rstest]
fn a_tap_pins_the_tip_and_a_tap_elsewhere_dismisses_it(#[values(Chromium, Firefox, WebKit)] engine: Engine) {
    let Some(browser) = page::browser(engine) else { return };
    browser.screen(375, 800, 2.0);
    open(&browser, "");
    for chart in 0..3 {
        let (x, y, text) = bring(&browser, chart, 1);
        browser.tap(x, y);
        // Its sources are loaded when the first tip is pinned.
        browser.until(&format!("part(charts()[{chart}], 'tip').querySelector('li')"));
        let pinned = tip(&browser, chart);
        assert!(pinned.to_lowercase().contains(&text.to_lowercase()), "chart {chart}: '{text}' in '{pinned}'");
        // In the margin of the page.
        let (left, top) = (3.0, 400.0);
        browser.hover(left, top);
        assert_eq!(tip(&browser, chart), pinned, "a pinned tip stays when something else is pointed at");
        browser.tap(left, top);
        assert_eq!(tip(&browser, chart), "", "chart {chart}: a tap elsewhere lets go");
    }
    let touch = browser.run("return getComputedStyle(part(charts()[0], 'plot')).touchAction;");
    assert_eq!(touch, json!("pan-y pinch-zoom"), "the page scrolls and grows over a chart");
}

#[rstest]
fn a_pinned_tip_names_its_sources_and_escape_dismisses_it(#[values(Chromium, Firefox, WebKit)] engine: Engine) {
    let Some(browser) = page::browser(engine) else { return };
    browser.screen(1280, 900, 1.0);
    open(&browser, "");
    let (x, y, _) = bring(&browser, 0, 2);
    browser.click(x, y);
    // Who printed the figures is loaded when the first reader asks.
    browser.until("part(charts()[0], 'tip').querySelector('a')");
    let links = browser.run("return [...part(charts()[0], 'tip').querySelectorAll('a')].map(link => link.href);");
    let links = texts(&links);
    assert!(!links.is_empty() && links.iter().all(|link| link.starts_with("http")), "{links:?}");
    browser.press(&[keys::ESCAPE]);
    assert_eq!(tip(&browser, 0), "");
}

#[rstest]
fn a_chart_of_another_query_keeps_nothing_of_what_was_pinned(#[values(Chromium, Firefox, WebKit)] engine: Engine) {
    let Some(browser) = page::browser(engine) else { return };
    browser.screen(1280, 900, 1.0);
    open(&browser, "");
    let (x, y, _) = bring(&browser, 0, 2);
    browser.click(x, y);
    let lit = "const above = charts()[0].shadowRoot.querySelectorAll('canvas')[1];
         if (!above.width) return false;
         const { data } = above.getContext('2d').getImageData(0, 0, above.width, above.height);
         return data.some(byte => byte > 0);";
    assert_eq!(browser.run(lit), json!(true), "what is pinned stands out");
    browser.run(
        "const ready = new Promise(done => charts()[0].addEventListener('ready', done, { once: true }));
         charts()[0].query = 'chart=bars&by=type';
         await ready;",
    );
    assert_eq!(tip(&browser, 0), "");
    assert_eq!(browser.run(lit), json!(false), "nothing stands out in the other chart");
}

#[rstest]
fn a_pointer_never_repaints_the_chart(#[values(Chromium, Firefox, WebKit)] engine: Engine) {
    let Some(browser) = page::browser(engine) else { return };
    browser.before_each_page(
        "window.painted = new Map();
         for (const name of ['fill', 'stroke', 'fillRect', 'strokeRect', 'fillText', 'strokeText', 'clearRect', 'drawImage', 'putImageData']) {
             const own = CanvasRenderingContext2D.prototype[name];
             CanvasRenderingContext2D.prototype[name] = function (...all) {
                 painted.set(this.canvas, (painted.get(this.canvas) ?? 0) + 1);
                 return own.apply(this, all);
             };
         }",
    );
    browser.screen(1280, 900, 1.0);
    open(&browser, "");
    let faults = browser.run(
        "const faults = [];
         for (const chart of charts()) {
             const [base, above] = chart.shadowRoot.querySelectorAll('canvas');
             // Charts far from the window have no canvas.
             chart.scrollIntoView({ block: 'center' });
             await nextFrame(); await nextFrame();
             const before = painted.get(base) ?? 0, beforeAbove = painted.get(above) ?? 0;
             if (!before) faults.push(`${chart.query}: nothing is painted`);
             for (const figure of chart.figures) send(chart, 'pointermove', middle(chart, figure));
             send(chart, 'pointerleave', [0, 0]);
             if ((painted.get(base) ?? 0) !== before) faults.push(`${chart.query}: pointing painted the chart again`);
             if ((painted.get(above) ?? 0) === beforeAbove) faults.push(`${chart.query}: nothing was highlighted`);
         }
         return faults;",
    );
    none_of("pointing paints", &faults);
}

#[rstest]
fn pixels_stay_sharp_when_the_ratio_changes(#[values(Chromium, Firefox, WebKit)] engine: Engine) {
    if !only(engine, &[Chromium, Firefox], "GTK scales by whole numbers, and not while a page is open") {
        return;
    }
    let Some(browser) = page::browser(engine) else { return };
    browser.screen(1280, 900, 1.0);
    open(&browser, "");
    browser.run("charts()[0].scrollIntoView({ block: 'center' });");
    for ratio in [1.25, 1.5, 2.0, 3.0, 1.0] {
        // As when a reader zooms: the window holds fewer CSS pixels, and each more of the screen's.
        browser.screen((1280.0 / ratio) as u32, (900.0 / ratio) as u32, ratio);
        browser.until(&format!("devicePixelRatio === {ratio}"));
        browser.run("await nextFrame(); await nextFrame();");
        let faults = browser.run(
            "const faults = [], painted = charts().map(chart => chart.shadowRoot.querySelector('canvas')).filter(canvas => canvas.width > 0);
             if (!painted.length) faults.push('nothing is painted');
             for (const chart of charts()) {
                 for (const canvas of painted.filter(canvas => canvas.getRootNode().host === chart)) {
                     const { width, height } = canvas.getBoundingClientRect();
                     const off = Math.max(Math.abs(width * devicePixelRatio - canvas.width), Math.abs(height * devicePixelRatio - canvas.height));
                     if (off > 0.51) faults.push(`${chart.query}: ${canvas.width} by ${canvas.height} pixels on ${width} by ${height} at ${devicePixelRatio}`);
                 }
             }
             return faults;",
        );
        none_of("canvases are stretched", &faults);
    }
}
