//! A page that is open for long: pointer moves, resizes, elements that come and go, changes of language and theme, by the
//! thousand with `SOAK=all`, which takes minutes, and by a hundredth of that otherwise.

use crate::support::browser;
use crate::support::host;
use crate::support::page;
use crate::support::served;

use browser::{Browser, Engine, Options};
use host::Host;
use std::env;

/// The garbage collector, and exact figures of memory.
const FLAGS: &[&str] = &["--js-flags=--expose-gc", "--enable-precise-memory-info"];

/// What memory may grow by, in percent, from a tenth of the work to all of it.
const GROWTH: f64 = 5.0;

/// The share of the work that is done: all of it, or one in so many.
fn share() -> u32 {
    if env::var_os("SOAK").is_some_and(|how| how == "all") { 1 } else { 100 }
}

/// Counts what observes elements, and what listens to the page as a whole.
const COUNT: &str = "
    window.observed = 0;
    for (const type of [ResizeObserver, IntersectionObserver]) {
        const seen = new WeakMap();
        const { observe, unobserve } = type.prototype;
        const of = observer => seen.get(observer) ?? (seen.set(observer, new Set()), seen.get(observer));
        type.prototype.observe = function (node) { const all = of(this); observed += all.has(node) ? 0 : 1; all.add(node); observe.call(this, node); };
        type.prototype.unobserve = function (node) { observed -= of(this).delete(node) ? 1 : 0; unobserve.call(this, node); };
    }
    window.listening = 0;
    for (const target of [window, document]) {
        const { addEventListener: add, removeEventListener: remove } = target;
        const known = new Set(), key = (type, listener) => { listener.soak ??= Math.random(); return type + listener.soak; };
        target.addEventListener = (type, listener, ...rest) => {
            const own = key(type, listener), ended = () => { if (known.delete(own)) listening--; };
            if (!known.has(own)) {
                known.add(own);
                listening++;
                rest[0]?.signal?.addEventListener('abort', ended);
            }
            add.call(target, type, listener, ...rest);
        };
        target.removeEventListener = (type, listener, ...rest) => {
            if (known.delete(key(type, listener))) listening--;
            remove.call(target, type, listener, ...rest);
        };
    }
    window.used = async () => {
        for (let turn = 0; turn < 4; turn++) { gc(); await nextFrame(); }
        return [performance.memory.usedJSHeapSize + memory.buffer.byteLength, observed, listening];
    };";

/// What is done, how often, and how many times a call of it does it.
const WORK: [(&str, u32, u32, &str); 4] = [
    (
        "pointer moves",
        100_000,
        500,
        "const [chart] = charts(), { left, top, width, height } = part(chart, 'plot').getBoundingClientRect();
         for (let at = 0; at < times; at++)
             send(chart, 'pointermove', [left + width * ((at * 37) % 100) / 100, top + height * ((at * 61) % 100) / 100]);
         send(chart, 'pointerleave', [0, 0]);
         await nextFrame();",
    ),
    (
        "resizes",
        10_000,
        50,
        "for (let at = 0; at < times; at++) { charts()[0].style.width = `${300 + (at * 97) % 600}px`; await nextFrame(); }",
    ),
    (
        "elements added and removed",
        1_000,
        20,
        "const made = Array.from({ length: times }, () => Object.assign(document.createElement('ip-balance'), { query: 'chart=bars&by=type' }));
         document.body.append(...made);
         while (!made.every(one => one.dataset.state === 'ready')) await nextFrame();
         made.forEach(one => one.remove());
         await nextFrame();",
    ),
    (
        "changes of language and theme",
        1_000,
        20,
        "const [chart] = charts();
         for (let at = 0; at < times; at++) {
             const ready = new Promise(done => chart.addEventListener('ready', done, { once: true }));
             chart.query = `chart=columns&lang=${at % 2 ? 'en' : 'ko'}&theme=${at % 3 ? 'dark' : 'light'}`;
             await ready;
         }",
    ),
];

#[test]
fn a_page_that_is_open_for_long_ends_with_the_memory_it_began_with() {
    let options = Options { chromium_flags: FLAGS, ..Options::default() };
    let Some(browser) = Browser::open_with(Engine::Chromium, &options).map(page::prepared) else { return };
    browser.before_each_page(page::KEEP_MEMORY);
    browser.before_each_page(COUNT);
    browser.screen(1000, 800, 1.0);
    let site = served::site();
    let own = format!(
        "<!doctype html><meta charset=utf-8><body><ip-balance chart=columns lang=en></ip-balance>\
         <script type=module src='{site}/ip-balance.js'></script>"
    );
    let host = Host::start("", &[("/", own)], None);
    browser.go(&format!("{}/", host.address));
    page::ready(&browser);
    for (what, all, times, body) in WORK {
        let repeat = |count: u32| {
            (0..(count / times / share()).max(1))
                .for_each(|_| drop(browser.run(&format!("const times = {times}; {body}"))))
        };
        let used = || {
            let found = browser.run("return await used();");
            [0, 1, 2].map(|at| found[at].as_f64().expect("a number"))
        };
        repeat(all / 10);
        let before = used();
        repeat(all - all / 10);
        let after = used();
        let growth = (after[0] / before[0] - 1.0) * 100.0;
        println!(
            "{all} / {} {what}: {:.1} MB, {growth:+.1}%; {} observed, {} listening",
            share(),
            after[0] / 1e6,
            after[1],
            after[2]
        );
        assert!(growth < GROWTH, "{what}: {before:?} {after:?}");
        assert_eq!(after[1..], before[1..], "{what}");
    }
}

#[test]
fn ten_thousand_elements_hold_the_canvases_of_a_few() {
    let Some(browser) = page::browser(Engine::Chromium) else { return };
    browser.screen(1000, 800, 1.0);
    let own = format!(
        "<!doctype html><meta charset=utf-8><body><script type=module src='{}/ip-balance.js'></script>",
        served::site()
    );
    let host = Host::start("", &[("/", own)], None);
    browser.go(&format!("{}/", host.address));
    let batches = (100 / share()).max(3);
    for _ in 0..batches {
        browser.run(
            "const made = Array.from({ length: 100 }, () => Object.assign(document.createElement('ip-balance'), { query: 'chart=bars&by=type&lang=en' }));
             document.body.append(...made);
             while (!made.every(one => one.dataset.state === 'ready')) await nextFrame();",
        );
    }
    let canvases = "[...document.querySelectorAll('ip-balance')].filter(one => one.shadowRoot.querySelector('canvas').width > 0).length";
    let held = browser.run(&format!("return [charts().length, {canvases}];"));
    println!("canvases held by {} charts: {}", held[0], held[1]);
    assert_eq!(held[0], batches * 100);
    assert!(held[1].as_u64() < Some(30), "{held}");
}
