//! A chart in somebody else's page, in Chromium: a frame in hosts of each format, the frame in a sandbox, in fixed sizes,
//! under a hostile parent; the element from a second origin, many times over. A little long, since the hosts share what
//! they are asked.

use crate::support::browser;
use crate::support::host;
use crate::support::page;
use crate::support::served;

use browser::{Browser, Chromium, Engine, Firefox, Options, WebKit, only};
use host::Host;
use rstest::rstest;
use serde_json::{Value, json};
use served::site;

/// What the frame snippet allows; the least that it must work under.
const SANDBOX: &str = "allow-scripts allow-popups";

/// A page of a newsroom with one frame 150 px high, and the script of its own that listens.
fn with_frame(query: &str, script: &str) -> String {
    let source = format!("{}/embed.html?{query}", site()).replace('&', "&amp;");
    format!(
        "<!doctype html><meta charset=utf-8><link rel=icon href='data:,'><body style='margin:0'>\
         <iframe id=chart title=chart src=\"{source}\" sandbox=\"{SANDBOX}\" style='width:100%;border:0;height:150px'></iframe>\
         <script>window.told = []; window.frame = document.getElementById('chart');\
         addEventListener('message', event => event.source === frame.contentWindow && told.push(event.data));\n{script}</script>"
    )
}

/// The listeners of hosts, each as its format describes it: only what it says about the height is applied.
const HOSTS: [(&str, &str, &str); 6] = [
    (
        "datawrapper",
        "chart=bars&by=type",
        "addEventListener('message', ({ data, source }) => {
             if (!data || typeof data['datawrapper-height'] === 'undefined') return;
             for (const one of document.querySelectorAll('iframe')) if (one.contentWindow === source)
                 for (const id in data['datawrapper-height']) one.style.height = data['datawrapper-height'][id] + 'px';
         });",
    ),
    (
        "amp",
        "chart=columns",
        "addEventListener('message', ({ data }) => {
             if (data && data.sentinel === 'amp' && data.type === 'embed-size') frame.style.height = data.height + 'px';
         });",
    ),
    (
        "medium",
        "chart=stack&by=type",
        "addEventListener('message', ({ data }) => {
             if (typeof data !== 'string' || data[0] !== '{') return;
             const told = JSON.parse(data);
             if (told.sender === undefined && told.context === 'iframe.resize' && told.src === frame.src)
                 frame.style.height = told.height + 'px';
         });",
    ),
    (
        "flourish",
        "chart=difference",
        "addEventListener('message', ({ data }) => {
             if (typeof data !== 'string' || data[0] !== '{') return;
             const told = JSON.parse(data);
             if (told.sender === 'Flourish' && told.context === 'iframe.resize' && told.method === 'resize')
                 frame.style.height = told.height + 'px';
         });",
    ),
    (
        "pym",
        "chart=dumbbell&by=country&childId=pym-7",
        "addEventListener('message', ({ data }) => {
             const match = typeof data === 'string' && /^pymxPYMxpym-7xPYMx(\\S+)xPYMx(.*)$/.exec(data);
             if (match && match[1] === 'height') frame.style.height = match[2] + 'px';
         });
         frame.addEventListener('load', () => frame.contentWindow.postMessage(`pymxPYMxpym-7xPYMxwidthxPYMx${frame.offsetWidth}`, '*'));",
    ),
    (
        "resizer",
        "chart=revisions",
        "const greet = () => frame.contentWindow.postMessage('[iFrameSizer]chart:8:false:false:32:true:true:null:bodyOffset:null:null:0:false:parent:scroll:true', '*');
         addEventListener('message', ({ data }) => {
             if (data === '[iFrameResizerChild]Ready') return greet();
             if (typeof data !== 'string' || !data.startsWith('[iFrameSizer]chart')) return;
             const [id, height, width, type] = data.slice('[iFrameSizer]'.length).split(':');
             if (id === 'chart' && Number(width) && type) frame.style.height = height + 'px';
         });
         frame.addEventListener('load', greet);",
    ),
];

fn host(pages: &[(&str, String)]) -> Host {
    Host::start("", pages, None)
}

/// Goes into the frame, asks, and comes back.
fn inside(browser: &Browser, body: &str) -> Value {
    browser.frame(Some(0));
    let found = browser.run(body);
    browser.frame(None);
    found
}

/// Waits until the chart in the frame is ready.
fn ready(browser: &Browser) {
    browser.frame(Some(0));
    browser.until("document.querySelector('ip-balance')?.dataset.state === 'ready'");
    browser.frame(None);
}

/// How high the whole chart is, and how much room the frame has.
fn heights(browser: &Browser) -> (f64, f64) {
    let found =
        inside(browser, "return [document.querySelector('ip-balance').getBoundingClientRect().height, innerHeight];");
    (found[0].as_f64().expect("a height"), found[1].as_f64().expect("a height"))
}

#[rstest]
fn a_frame_is_as_high_as_its_chart_in_a_host_of_each_format(#[values(Chromium, Firefox, WebKit)] engine: Engine) {
    let pages: Vec<(String, String)> =
        HOSTS.iter().map(|(name, query, script)| (format!("/{name}"), with_frame(query, script))).collect();
    let pages: Vec<(&str, String)> = pages.iter().map(|(path, page)| (path.as_str(), page.clone())).collect();
    let host = host(&pages);
    let Some(browser) = page::browser(engine) else { return };
    for (name, _, _) in HOSTS {
        for (width, height) in [(700, 900), (340, 700)] {
            browser.screen(width, height, 1.0);
            if width == 700 {
                browser.go(&format!("{}/{name}", host.address));
            }
            ready(&browser);
            browser.until(&format!("document.getElementById('chart').offsetWidth === {width} && told.length"));
            std::thread::sleep(std::time::Duration::from_millis(400));
            let (chart, room) = heights(&browser);
            assert!((room - chart).abs() <= 1.0, "{name}, {width} px: the chart is {chart} px high, its frame {room}");
            assert!(room > 250.0, "{name}: {room} px are a whole chart");
            let scrolls = inside(&browser, "return document.documentElement.scrollHeight - innerHeight;");
            assert_eq!(scrolls, json!(0), "{name}: the frame does not scroll");
            let folded = inside(
                &browser,
                "return [...document.querySelector('ip-balance').shadowRoot.querySelectorAll('figure > [hidden]')].length;",
            );
            assert_eq!(folded, json!(0), "{name}: nothing is folded where the host listens");
        }
        let obeyed = browser.run("return told.filter(data => String(data).includes('navigateTo')).length;");
        assert_eq!(obeyed, json!(0));
        let said = browser.console();
        assert!(said.is_empty(), "{name}: {said:#?}");
    }
}

#[rstest]
fn a_frame_of_a_fixed_size_shows_title_plot_and_source_and_no_scroll_bar(
    #[values(Chromium, Firefox, WebKit)] engine: Engine,
) {
    let queries = [
        "chart=columns&first=yes",
        "chart=difference",
        "chart=bars&by=type",
        "chart=dumbbell&by=country",
        "chart=bridge&by=type&period=2022",
        "chart=stack&by=type",
        "chart=multiples&by=type",
        "chart=revisions",
        "chart=bars&by=institution&lang=ko",
        "chart=stack&by=type&lang=ko",
    ];
    let pages: Vec<(String, String)> =
        queries.iter().enumerate().map(|(at, query)| (format!("/{at}"), with_frame(query, ""))).collect();
    let pages: Vec<(&str, String)> = pages.iter().map(|(path, page)| (path.as_str(), page.clone())).collect();
    let host = host(&pages);
    let Some(browser) = page::browser(engine) else { return };
    browser.screen(1000, 1000, 1.0);
    let mut faults = Vec::new();
    for (at, query) in queries.iter().enumerate() {
        browser.go(&format!("{}/{at}", host.address));
        ready(&browser);
        for (width, height) in [(300, 400), (320, 500), (400, 400), (600, 500), (900, 400), (900, 600)] {
            browser.run(&format!("frame.style.width = '{width}px'; frame.style.height = '{height}px';"));
            browser.frame(Some(0));
            browser.until(&format!("innerWidth === {width} && innerHeight === {height}"));
            let found = browser.run(
                "await new Promise(done => setTimeout(done, 120));
                 const root = document.querySelector('ip-balance').shadowRoot, faults = [];
                 const { scrollHeight, scrollWidth } = document.documentElement;
                 if (scrollHeight > innerHeight) faults.push(`scrolls down, ${scrollHeight}`);
                 if (scrollWidth > innerWidth) faults.push(`scrolls sideways, ${scrollWidth}`);
                 for (const name of ['title', 'plot', 'source']) {
                     const box = root.querySelector(`[part~=${name}]`).getBoundingClientRect();
                     // Firefox sums lengths in sixtieths of a pixel, which floating point cannot hold exactly.
                     if (!(box.height > 8 && box.top >= 0 && box.bottom <= innerHeight + 0.001)) faults.push(`${name} from ${box.top} to ${box.bottom}`);
                 }
                 const plot = root.querySelector('[part~=plot]').getBoundingClientRect().height;
                 if (plot < 150) faults.push(`the plot is ${plot}px high`);
                 const shown = ['subtitle', 'note', 'table'].map(name => !root.querySelector(`[part~=${name}]`).hidden);
                 if (shown[1] > shown[0] || shown[2] > shown[1]) faults.push(`folded in another order: ${shown}`);
                 return faults;",
            );
            browser.frame(None);
            faults.extend(page::texts(&found).iter().map(|fault| format!("{query}, {width} × {height}: {fault}")));
        }
    }
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
}

#[rstest]
fn a_frame_reports_the_selected_figure_to_its_host(#[values(Chromium, Firefox, WebKit)] engine: Engine) {
    let host = host(&[("/", with_frame("chart=bars&by=type", ""))]);
    let Some(browser) = page::browser(engine) else { return };
    browser.screen(700, 900, 1.0);
    browser.go(&format!("{}/", host.address));
    ready(&browser);
    browser.run("frame.style.height = '800px';");
    let places = inside(
        &browser,
        "await new Promise(done => setTimeout(done, 300));
         const chart = document.querySelector('ip-balance');
         return chart.figures.filter(figure => figure.box && figure.value !== null).slice(1, 3)
             .map(({ item, box }) => [item, box.x + box.width / 2, box.y + box.height / 2]);",
    );
    let at = |n: usize| (places[n][1].as_f64().expect("a place"), places[n][2].as_f64().expect("a place"));
    browser.hover(at(0).0, at(0).1);
    browser.hover(at(1).0, at(1).1);
    browser.click(at(1).0, at(1).1);
    browser.until("told.some(data => data.type === 'figure.click')");
    let told = browser.run(
        "return told.filter(data => data.source === 'ip-balance').map(({ chartId, type, data }) => [chartId, type, data.item]);",
    );
    let id = "chart=bars&by=type";
    let (one, two) = (&places[0][0], &places[1][0]);
    assert_eq!(
        told,
        json!([
            [id, "figure.enter", one],
            [id, "figure.leave", one],
            [id, "figure.enter", two],
            [id, "figure.click", two]
        ])
    );
}

#[rstest]
fn messages_of_a_hostile_parent_change_nothing(#[values(Chromium, Firefox, WebKit)] engine: Engine) {
    let host = host(&[("/", with_frame("chart=bars&by=type&childId=child", ""))]);
    let Some(browser) = page::browser(engine) else { return };
    browser.screen(700, 900, 1.0);
    browser.go(&format!("{}/", host.address));
    ready(&browser);
    let state = "const chart = document.querySelector('ip-balance');
                 return [location.href, chart.query, chart.figures, innerHeight, document.title, chart.dataset.state];";
    let before = inside(&browser, state);
    browser.run(
        "const hostile = [
             null, 0, true, [], {}, '', 'x', '{', '[object Object]', new Array(9), { toString: null }, new Date(), new ArrayBuffer(8),
             'pymxPYMxchildxPYMxnavigateToxPYMxhttps://example.com/', 'pymxPYMxchildxPYMxwidthxPYMxNaN', 'pymxPYMx(childxPYMx',
             '[iFrameSizer]', '[iFrameSizer]:8:', '[iFrameSizer]message:{\"a\":1}', '[iFrameSizer]inPageLink:#x',
             `[iFrameSizer]${'x'.repeat(100000)}:8:`, 'a'.repeat(1 << 20),
             { 'datawrapper-height': { a: 1 } }, { source: 'ip-balance', type: 'figure.click', data: null },
             { __proto__: null, data: 1 }, { sentinel: 'amp', type: 'embed-size', height: -1 },
         ];
         for (const message of hostile) frame.contentWindow.postMessage(message, '*');
         await new Promise(done => setTimeout(done, 300));",
    );
    assert_eq!(inside(&browser, state), before);
    let said = browser.console();
    assert!(said.is_empty(), "{said:#?}");
}

#[rstest]
fn a_page_of_another_origin_shows_sixty_elements_and_loads_each_file_once(
    #[values(Chromium, Firefox, WebKit)] engine: Engine,
) {
    let kinds = ["columns", "difference", "stack", "bars", "bridge", "multiples"];
    let charts: String = (0..60)
        .map(|at| {
            let kind = kinds[at % kinds.len()];
            let by = if at % kinds.len() < 2 { "" } else { " by=type" };
            format!("<ip-balance chart={kind}{by} style='width:{}px'><p>until then</p></ip-balance>", 300 + at)
        })
        .collect();
    let page = format!(
        "<!doctype html><html lang=ko><meta charset=utf-8><link rel=icon href='data:,'><style>* {{ color: red }} figure {{ margin: 9em }}</style>\
         <body>{charts}<script type=module src=\"{}/ip-balance.js\"></script>",
        site()
    );
    // What the README says that the policy of a host must allow for the element.
    let policy = format!(
        "default-src 'none'; script-src {0} 'wasm-unsafe-eval'; connect-src {0}; style-src 'unsafe-inline'; img-src data:",
        site()
    );
    let host = Host::start(&policy, &[("/", page)], None);
    let Some(browser) = page::browser(engine) else { return };
    browser.go(&format!("{}/", host.address));
    page::ready(&browser);
    let loaded = browser.run("return performance.getEntriesByType('resource').map(entry => entry.name).sort();");
    let loaded = page::texts(&loaded);
    let mut each_once = loaded.clone();
    each_once.dedup();
    assert_eq!(loaded, each_once, "no file is loaded twice");
    for file in ["/ip-balance.js", ".wasm", "/data-", "/words.ko-"] {
        assert_eq!(loaded.iter().filter(|name| name.contains(file)).count(), 1, "{file} in {loaded:#?}");
    }
    assert!(loaded.iter().all(|name| name.starts_with(site())), "{loaded:#?}");
    let marks = browser.run("return charts().map(chart => chart.figures.length);");
    assert!(marks.as_array().is_some_and(|all| all.len() == 60 && all.iter().all(|n| n.as_u64() > Some(0))));
    let kept = browser.run("return getComputedStyle(part(charts()[0], 'chart')).marginLeft;");
    assert_eq!(kept, json!("0px"), "the styles of the host stay outside");
    let said = browser.console();
    assert!(said.is_empty(), "{said:#?}");
}

#[rstest]
fn a_host_that_refuses_webassembly_keeps_its_own_content(#[values(Chromium, Firefox, WebKit)] engine: Engine) {
    let page = format!(
        "<!doctype html><html lang=en><meta charset=utf-8><link rel=icon href='data:,'><body>\
         <ip-balance chart=bars by=type><p id=own>a picture</p></ip-balance><script type=module src=\"{}/ip-balance.js\"></script>",
        site()
    );
    let host = Host::start(&format!("default-src 'none'; script-src {0}; img-src data:", site()), &[("/", page)], None);
    let Some(browser) = page::browser(engine) else { return };
    browser.before_each_page("window.faults = []; addEventListener('error', e => faults.push(e.message)); addEventListener('unhandledrejection', e => faults.push(String(e.reason)));");
    browser.go(&format!("{}/", host.address));
    browser.until("charts()[0].dataset.state === 'static'");
    assert_eq!(
        browser.run("return [faults.length, document.getElementById('own').checkVisibility()];"),
        json!([0, true])
    );
}

#[rstest]
fn a_thousand_elements_come_and_go_and_leave_nothing(#[values(Chromium, Firefox, WebKit)] engine: Engine) {
    if !only(engine, &[Chromium], "the size of the heap can be read by Chromium's protocol alone") {
        return;
    }
    // Code that the engine compiles anew as it likes lies in the same heap: here it does so once.
    let flags = &["--js-flags=--no-opt --no-sparkplug --no-maglev --no-wasm-tier-up"];
    let options = Options { chromium_flags: flags, ..Options::default() };
    let Some(browser) = Browser::open_with(engine, &options).map(page::prepared) else { return };
    browser.before_each_page(page::KEEP_MEMORY);
    page::open(&browser, "embed.html");
    let rounds = |count: u32| {
        browser.run(&format!(
            "for (let at = 0; at < {count}; at++) {{
                 const chart = document.createElement('ip-balance');
                 chart.setAttribute('chart', ['columns', 'bars', 'dumbbell'][at % 3]);
                 chart.setAttribute('by', at % 3 ? 'type' : 'total');
                 const arrived = new Promise(done => chart.addEventListener('ready', done, {{ once: true }}));
                 document.body.append(chart);
                 await arrived;
                 chart.remove();
             }}
             await new Promise(done => setTimeout(done, 300));"
        ))
    };
    let memory = || browser.run("return memory.buffer.byteLength;");
    // What scripts hold, after garbage that only a finalizer frees; a browser's own caches are its own affair.
    let heap = || {
        let once = || {
            std::thread::sleep(std::time::Duration::from_millis(300));
            browser.cdp("HeapProfiler.collectGarbage", json!({}));
            browser.cdp("Runtime.getHeapUsage", json!({}))["usedSize"].as_f64().expect("a number of bytes")
        };
        (0..4).map(|_| once()).fold(f64::INFINITY, f64::min)
    };
    let nodes = || browser.cdp("Memory.getDOMCounters", json!({}));
    // What the first ones bring along, such as compiled code and tables of widths, stays.
    rounds(1000);
    let mut start = heap();
    let before = (memory(), nodes());
    let left = [(); 2].map(|()| {
        rounds(1000);
        let end = heap();
        let left = end - start;
        start = end;
        left
    });
    println!("Twice a thousand elements leave {left:?} bytes behind");
    // A table of the engine that grows by doubling costs one of them some kilobytes. What each element left would be
    // in both: a single byte of it would be told.
    let least = left.into_iter().fold(f64::INFINITY, f64::min);
    assert!(least < 1000.0, "a thousand elements leave {left:?} bytes behind");
    assert!(left.iter().all(|left| *left < 16.0 * 1024.0), "a thousand elements leave {left:?} bytes behind");
    assert_eq!((memory(), nodes()), before, "the module's memory, nodes and listeners stay as many");
}
