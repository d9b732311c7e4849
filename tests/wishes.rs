//! What readers ask of their browser: larger letters, more contrast, colours of their own, less data, no motion, room at
//! great zoom; and sound and touch, which readers ask of the chart.
//! Long, because they are many.

use crate::support::browser;
use crate::support::host::Host;
use crate::support::page;
use crate::support::served::site;

use browser::{Chromium, Engine, Firefox, WebKit, only};
use page::{none_of, open, ready};
use rstest::rstest;
use serde_json::{Value, json};

/// Keeps the size of every text that is painted on a canvas, in CSS pixels.
const KEEP_SIZES: &str = "
    window.sizes = [];
    const paint = CanvasRenderingContext2D.prototype.fillText;
    CanvasRenderingContext2D.prototype.fillText = function (...all) {
        const { a } = this.getTransform();
        sizes.push(parseFloat(/([\\d.]+)px/.exec(this.font)[1]) * a / devicePixelRatio);
        return paint.apply(this, all);
    };";

#[rstest]
fn words_in_the_plot_follow_the_readers_font_size_and_none_is_small(
    #[values(Chromium, Firefox, WebKit)] engine: Engine,
) {
    if !only(engine, &[Chromium], "the reader's font size can be set by Chromium's protocol alone") {
        return;
    }
    let Some(browser) = page::browser(engine) else { return };
    browser.before_each_page(KEEP_SIZES);
    for (standard, width, least, texts) in [
        (16, 280, 12.0, 100),
        (16, 1280, 12.0, 100),
        (32, 768, 24.0, 100),
        (32, 1280, 24.0, 100),
        // Few of these charts are near the window.
        (32, 375, 16.0, 40),
    ] {
        // High, since charts far from the window are not painted.
        browser.screen(width, 6000, 1.0);
        browser.cdp("Page.setFontSizes", json!({ "fontSizes": { "standard": standard } }));
        open(&browser, "");
        // Charts are ready before those further down are painted.
        browser.until(&format!("sizes.length > {texts}"));
        let seen = browser.run(
            "const sideways = document.documentElement.scrollWidth > innerWidth;
             const faults = charts().filter(chart => {
                 const plot = part(chart, 'plot').getBoundingClientRect();
                 return chart.figures.some(({ box }) => {
                     const { left, top } = chart.getBoundingClientRect();
                     return left + box.x + box.width > plot.right + 1 || top + box.y + box.height > plot.bottom + 1;
                 });
             }).map(chart => chart.query);
             return [Math.min(...sizes), sideways, faults];",
        );
        let smallest = seen[0].as_f64().expect("a size");
        assert!(smallest >= least - 0.01, "at {width} px and {standard} px of font a text has {smallest} px");
        assert_eq!(seen[1], json!(false), "at {width} px and {standard} px of font the page scrolls sideways");
        none_of("charts with marks outside their plot", &seen[2]);
    }
    browser.cdp("Page.setFontSizes", json!({ "fontSizes": { "standard": 16 } }));
}

#[rstest]
fn a_font_size_that_changes_while_the_page_is_open_is_followed(#[values(Chromium, Firefox, WebKit)] engine: Engine) {
    if !only(engine, &[Chromium], "the reader's font size can be set by Chromium's protocol alone") {
        return;
    }
    let Some(browser) = page::browser(engine) else { return };
    browser.before_each_page(KEEP_SIZES);
    browser.screen(1280, 6000, 1.0);
    open(&browser, "");
    // What is further down is painted after the charts are ready.
    browser.run("await new Promise(done => setTimeout(done, 2000)); sizes.length = 0;");
    browser.cdp("Page.setFontSizes", json!({ "fontSizes": { "standard": 24 } }));
    browser.until("sizes.length > 100 && Math.min(...sizes) >= 17.99");
}

#[rstest]
fn at_four_hundred_percent_nothing_scrolls_sideways(#[values(Chromium, Firefox, WebKit)] engine: Engine) {
    let Some(browser) = page::browser(engine) else { return };
    // A window of 1280 pixels whose page is enlarged four times.
    browser.screen(320, 256, if engine == Engine::WebKit { 1.0 } else { 4.0 });
    for path in ["", "ko/", "article.html", "make.html", "embed.html?chart=bars&by=type"] {
        open(&browser, path);
        let wide = browser.run(
            "for (const chart of charts()) for (const details of chart.shadowRoot.querySelectorAll('details')) details.open = true;
             await new Promise(done => setTimeout(done, 200));
             return [document.documentElement.scrollWidth, innerWidth];",
        );
        assert!(wide[0].as_f64() <= wide[1].as_f64(), "/{path} is {} px wide in {} px", wide[0], wide[1]);
    }
}

/// The contrast of what is painted: the colours of a chart's canvas that fill many pixels, each with its contrast to
/// the ground.
const PAINTED: &str = "
    const luminance = rgb => {
        const [r, g, b] = rgb.map(byte => byte / 255).map(share => share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4);
        return 0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05;
    };
    window.contrast = (one, other) => {
        const [a, b] = [luminance(one), luminance(other)];
        return Math.max(a, b) / Math.min(a, b);
    };
    // A colour as the page paints it.
    window.paintedAs = (color, ground) => {
        const context = new OffscreenCanvas(1, 1).getContext('2d');
        for (const fill of [ground ?? color, color]) { context.fillStyle = fill; context.fillRect(0, 0, 1, 1); }
        return [...context.getImageData(0, 0, 1, 1).data].slice(0, 3);
    };
    window.systemColor = name => {
        const probe = document.body.appendChild(document.createElement('i'));
        probe.style.color = name;
        const { color } = getComputedStyle(probe);
        probe.remove();
        return color;
    };
    window.colorsOf = chart => {
        const base = chart.shadowRoot.querySelector('canvas');
        const { data } = base.getContext('2d').getImageData(0, 0, base.width, base.height);
        const counts = new Map();
        for (let at = 0; at < data.length; at += 4) {
            if (data[at + 3] < 255) continue;
            const key = [data[at], data[at + 1], data[at + 2]].join();
            counts.set(key, (counts.get(key) ?? 0) + 1);
        }
        return [...counts].filter(([, count]) => count >= 60).map(([key, count]) => Object.assign(key.split(',').map(Number), { count }));
    };
    // Whether a colour is that of edges: between the ground and an ink, and rarer than the ink.
    window.isEdge = (rgb, ground, colors) => colors.some(ink => {
        if (contrast(ink, ground) < 3 || rgb.count > ink.count) return false;
        const [along, across] = [ink, rgb].map(end => end.map((byte, at) => byte - ground[at]));
        const dot = (one, other) => one.reduce((sum, part, at) => sum + part * other[at], 0);
        const share = dot(across, along) / dot(along, along);
        return share > 0 && share < 1 && across.every((byte, at) => Math.abs(byte - share * along[at]) < 6);
    });";

#[rstest]
fn in_forced_colours_everything_that_is_painted_contrasts(#[values(Chromium, Firefox, WebKit)] engine: Engine) {
    if !only(engine, &[Chromium], "forced colours can be set by Chromium's protocol alone") {
        return;
    }
    let Some(browser) = page::browser(engine) else { return };
    browser.before_each_page(PAINTED);
    // High, since charts far from the window are not painted.
    browser.screen(1280, 9000, 1.0);
    for scheme in ["light", "dark"] {
        browser.prefer(&[("forced-colors", "active"), ("prefers-color-scheme", scheme)]);
        open(&browser, "");
        let faults = browser.run(
            "const faults = [], canvas = systemColor('Canvas'), ground = paintedAs(canvas);
             // The guides of the grid alone may be faint.
             const faint = paintedAs(systemColor('GrayText'), canvas).join();
             const painted = charts().filter(chart => chart.shadowRoot.querySelector('canvas').width > 0);
             if (painted.length < 8) faults.push(`${painted.length} charts are painted`);
             for (const chart of painted) {
                 const colors = colorsOf(chart).filter(rgb => rgb.join() !== ground.join() && rgb.join() !== faint);
                 if (!colors.some(rgb => contrast(rgb, ground) >= 7)) faults.push(`${chart.query}: no axis and no words`);
                 for (const rgb of colors.filter(rgb => !isEdge(rgb, ground, colors))) {
                     const found = contrast(rgb, ground);
                     if (found < 3) faults.push(`${chart.query}: rgb(${rgb}) has a contrast of ${found}`);
                 }
             }
             return faults;",
        );
        none_of(&format!("forced colours, {scheme}"), &faults);
    }
}

#[rstest]
fn a_wish_for_more_contrast_is_followed_at_once(#[values(Chromium, Firefox, WebKit)] engine: Engine) {
    if !only(engine, &[Chromium], "the wish for contrast can be set by Chromium's protocol alone") {
        return;
    }
    let Some(browser) = page::browser(engine) else { return };
    browser.before_each_page(PAINTED);
    browser.screen(1280, 900, 1.0);
    for scheme in ["light", "dark"] {
        browser.prefer(&[("prefers-contrast", "no-preference"), ("prefers-color-scheme", scheme)]);
        open(&browser, "");
        // The strongest and the faintest colour of a chart of columns.
        let extent = "
            await nextFrame(); await nextFrame();
            const chart = charts()[0], ground = paintedAs(getComputedStyle(part(chart, 'chart')).backgroundColor);
            const found = colorsOf(chart).map(rgb => contrast(rgb, ground)).filter(one => one > 1.01);
            return [Math.min(...found), Math.max(...found)];";
        let (usual, strong) = (browser.run(extent), {
            browser.prefer(&[("prefers-contrast", "more")]);
            browser.run(extent)
        });
        let number = |of: &Value, at: usize| of[at].as_f64().expect("a contrast");
        assert!(number(&strong, 0) > number(&usual, 0), "{scheme}: {usual} becomes {strong}");
        assert!(number(&strong, 1) >= number(&usual, 1), "{scheme}: {usual} becomes {strong}");
    }
}

/// A browser that saves data.
const SAVES_DATA: &str = "
    Object.defineProperty(navigator, 'connection', { value: Object.assign(new EventTarget(), { saveData: true }) });";

#[rstest]
fn a_reader_who_saves_data_is_asked_before_the_module_is_loaded(#[values(Chromium, Firefox, WebKit)] engine: Engine) {
    let Some(browser) = page::browser(engine) else { return };
    browser.before_each_page(SAVES_DATA);
    browser.screen(1280, 900, 1.0);
    let charts = site();
    let article = format!(
        "<!doctype html><html lang=en><meta charset=utf-8><link rel=icon href='data:,'>
         <script type=module src='{charts}/ip-balance.js'></script>
         <ip-balance chart=bars by=type><p>What stands inside</p></ip-balance><ip-balance chart=difference></ip-balance>"
    );
    let newsroom = Host::start("", &[("/", article)], None);
    browser.go(&format!("{}/", newsroom.address));
    browser.until("charts().every(chart => chart.dataset.state === 'static')");
    let loaded = "performance.getEntriesByType('resource').filter(({ name }) => /[.](wasm|bin)$/.test(name)).length";
    assert_eq!(browser.run(&format!("return {loaded};")), json!(0), "nothing is loaded that was not asked for");
    let seen = browser.run(
        "const button = part(charts()[0], 'ask');
         return [button.checkVisibility(), button.textContent.length > 5, charts()[0].innerText.includes('What stands inside')];",
    );
    assert_eq!(seen, json!([true, true, true]));
    browser.run("part(charts()[0], 'ask').click();");
    ready(&browser);
    assert_eq!(browser.run("return part(charts()[1], 'ask').checkVisibility();"), json!(false));
}

#[rstest]
fn charts_held_back_are_loaded_when_the_reader_no_longer_saves_data(
    #[values(Chromium, Firefox, WebKit)] engine: Engine,
) {
    let Some(browser) = page::browser(engine) else { return };
    browser.before_each_page(SAVES_DATA);
    browser.go(&format!("{}/", site()));
    browser.until("charts().length && charts().every(chart => chart.dataset.state === 'static')");
    browser.run("navigator.connection.saveData = false; navigator.connection.dispatchEvent(new Event('change'));");
    ready(&browser);
}

#[rstest]
fn nothing_moves_for_a_reader_who_wants_no_motion(#[values(Chromium, Firefox, WebKit)] engine: Engine) {
    if !only(engine, &[Chromium, Firefox], "WebKitGTK takes no wish for less motion from a test") {
        return;
    }
    let Some(browser) = page::browser(engine) else { return };
    browser.prefer(&[("prefers-reduced-motion", "reduce")]);
    open(&browser, "");
    let moving = browser.run(
        "const [chart] = charts();
         send(chart, 'pointermove', middle(chart, chart.figures[1]));
         const all = [...document.getAnimations(), ...chart.shadowRoot.getAnimations()];
         return all.filter(one => one.playState === 'running').length;",
    );
    assert_eq!(moving, json!(0));
    let smooth = browser.run("return getComputedStyle(document.documentElement).scrollBehavior;");
    assert_eq!(smooth, json!("auto"));
}

/// In place of a loudspeaker: what would be heard.
const LISTEN: &str = "
    window.heard = [];
    const fake = connected => class {
        constructor(context, options) { Object.assign(this, options); this.gain = { setValueAtTime() {}, linearRampToValueAtTime() {} }; }
        connect(next) { return next; }
        start() { if (this.frequency) heard.push([this.type, this.frequency]); }
        stop() {}
    };
    for (const name of ['OscillatorNode', 'GainNode', 'StereoPannerNode']) window[name] = fake();
    window.AudioContext = class { currentTime = 0; async resume() {} };";

#[rstest]
fn a_key_plays_the_series_in_its_order_and_stops_it(#[values(Chromium, Firefox, WebKit)] engine: Engine) {
    let Some(browser) = page::browser(engine) else { return };
    browser.before_each_page(LISTEN);
    browser.screen(1280, 900, 1.0);
    open(&browser, "");
    let silent = browser.run(
        "return [heard.length, performance.getEntriesByType('resource').some(({ name }) => name.endsWith('/sound.js'))];",
    );
    assert_eq!(silent, json!([0, false]), "no sound by itself, and its module is not loaded");
    browser.run(
        "const [chart] = charts();
         window.told = [];
         chart.addEventListener('figure', event => event.detail && told.push(event.detail.value));
         const rate = chart.shadowRoot.querySelector('dialog select');
         rate.value = '2';
         rate.dispatchEvent(new Event('change'));
         chart.shadowRoot.querySelector('[role=treeitem]').focus();",
    );
    browser.press(&["p"]);
    browser.until("told.length === charts()[0].figures.length");
    let faults = browser.run(
        "const tones = heard.filter(([type, frequency]) => frequency >= 220 && frequency <= 880);
         const values = told.filter(value => value !== null), faults = [];
         if (tones.length !== values.length) faults.push(`${tones.length} tones for ${values.length} values`);
         values.forEach((value, at) => {
             if (at && Math.sign(tones[at][1] - tones[at - 1][1]) !== Math.sign(value - values[at - 1])) faults.push(`${value} sounds wrong`);
             if ((tones[at][0] === 'sawtooth') !== (value < 0)) faults.push(`${value} has the tone ${tones[at][0]}`);
         });
         if (!heard.some(([, frequency]) => frequency === 1760)) faults.push('no bell at a change of sign');
         return faults;",
    );
    none_of("sounds", &faults);
    // The last note sounds for a while.
    browser.run("await new Promise(done => setTimeout(done, 1000));");
    browser.press(&["p"]);
    browser.until("told.length > charts()[0].figures.length");
    browser.press(&["p"]);
    let stopped = browser.run(
        "const before = told.length;
         await new Promise(done => setTimeout(done, 600));
         return told.length - before;",
    );
    assert_eq!(stopped, json!(0));
}

#[rstest]
fn a_finger_that_moves_along_the_chart_reads_it_and_a_tap_pins(#[values(Chromium, Firefox, WebKit)] engine: Engine) {
    let Some(browser) = page::browser(engine) else { return };
    browser.screen(375, 800, 2.0);
    open(&browser, "");
    let read = browser.run(
        "const [chart] = charts(), told = [];
         chart.scrollIntoView();
         chart.addEventListener('figure', event => event.detail && told.push(event.detail.period));
         const marks = chart.figures.map(figure => middle(chart, figure));
         send(chart, 'pointerdown', marks[0], 'touch');
         for (const mark of marks) send(chart, 'pointermove', mark, 'touch');
         send(chart, 'pointerup', marks.at(-1), 'touch');
         const tip = part(chart, 'tip');
         return [new Set(told).size, chart.figures.length, tip.classList.contains('strip'), tip.classList.contains('pinned'),
             getComputedStyle(part(chart, 'plot')).touchAction];",
    );
    assert_eq!(read[0], read[1], "each figure is read");
    assert_eq!((&read[2], &read[3]), (&json!(true), &json!(false)), "in the strip, without pinning");
    assert_eq!(read[4], json!("pan-y pinch-zoom"), "scrolling and pinching are the page's");
}
