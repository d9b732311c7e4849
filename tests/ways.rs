//! The ways into an article, in Chromium: one page of a newsroom embeds charts of another origin as a frame, an
//! element, a picture and by oEmbed, under the policy that the README names for each; what is pointed at says what
//! `figures` says, and nobody else is asked for anything.

use crate::support::browser;
use crate::support::built;
use crate::support::host;
use crate::support::page;

use browser::{Browser, Chromium, Engine, Firefox, Options, WebKit, only};
use built::{Built, FOLDERS, attribute, tags};
use host::{Host, OWN_HOST};
use ip_balance::serve::policy;
use rstest::rstest;
use serde_json::{Value, json};
use std::path::Path;
use std::sync::LazyLock;

/// Where the charts are: a file host with the headers that it should send, and the site that was built for its address.
struct Charts {
    host: Host,
    site: Built,
}

static CHARTS: LazyLock<Charts> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("ways");
    let host = Host::start(&policy(Some(OWN_HOST)), &[], Some(folder));
    let site = Built::new("ways", &["--base-url", &host.address]);
    for weight in ["Regular", "Bold"] {
        let font = format!("IPBalanceSans-{weight}.otf");
        let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("www/font").join(&font);
        std::fs::copy(from, site.folder.join(&font)).expect("the font ships");
    }
    Charts { host, site }
});

fn fetched(address: &str) -> String {
    let mut answer = ureq::get(address).call().unwrap_or_else(|error| panic!("{address}: {error}"));
    answer.body_mut().read_to_string().unwrap_or_else(|error| panic!("{address}: {error}"))
}

/// What a newsroom's system makes of the address of a chart's page: it finds the oEmbed file and takes its markup.
fn consumed(address: &str) -> Value {
    let page = fetched(address);
    let discovery = tags(&page, "link").into_iter().find(|tag| tag.contains("application/json+oembed"));
    let file = discovery.and_then(|tag| attribute(tag, "href")).expect("the page leads to its oEmbed file");
    serde_json::from_str(&fetched(file)).expect("JSON")
}

const QUERY: &str = "chart=bars&by=type&period=2022&asOf=2023-03-24";

/// The article: the snippets of the README with the address of the charts.
fn article(charts: &str) -> String {
    let oembed = consumed(&format!("{charts}/charts/countries.html"));
    let html = oembed["html"].as_str().expect("markup");
    format!(
        "<!doctype html><html lang=en><meta charset=utf-8><title>An article</title><link rel=icon href='data:,'>
         <body style='margin:0'><h1>Types in 2022</h1>
         <iframe id=frame title='Types' src=\"{charts}/embed.html?{frame}\" loading=lazy
           style='width:0;min-width:100%!important;border:0' height=640
           sandbox='allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads'></iframe>
         <script nonce=ours>
         addEventListener('message', ({{ source, data }}) => {{
           const height = Number(Object.values(data?.['datawrapper-height'] ?? {{}})[0]);
           for (const frame of document.querySelectorAll('iframe'))
             if (height > 0 && frame.contentWindow === source) frame.style.height = height + 'px';
         }});
         </script>
         <script type=module src='{charts}/ip-balance.js'></script>
         <ip-balance chart=bars by=type period=2022 as-of=2023-03-24><img src='{charts}/charts/types.svg' alt='Types'></ip-balance>
         <figure><img id=picture src='{charts}/charts/types.svg' alt='Types' width=720 loading=lazy>
         <figcaption>Source: Bank of Korea</figcaption></figure>
         <div id=oembed>{html}</div>",
        frame = QUERY.replace('&', "&amp;"),
    )
}

/// Asks the figures of the chart in the page, or in the frame that the browser is in, one by one with a real mouse;
/// `corner` is where that page stands in the window. Gives how many were asked.
fn point_at_every_mark(browser: &Browser, frame: Option<u16>, corner: (f64, f64)) -> usize {
    browser.frame(frame);
    let figures = browser.run(
        "const chart = document.querySelector('ip-balance'), { left, top } = chart.getBoundingClientRect();
         return chart.figures.map(({ label, text, box }) =>
             [label, text, left + box.x + box.width / 2, top + box.y + box.height / 2]);",
    );
    let figures = figures.as_array().expect("figures are a list").clone();
    for figure in &figures {
        let (label, x, y) = (figure[0].as_str(), figure[2].as_f64(), figure[3].as_f64());
        let text = figure[1].as_str().unwrap_or("not in our sources").replace('\u{2212}', "");
        // A pointer that moves is the window's affair, a tip that of the frame.
        browser.frame(None);
        browser.hover(corner.0 + x.expect("a place"), corner.1 + y.expect("a place"));
        browser.frame(frame);
        let tip = browser.run(
            "const tip = document.querySelector('ip-balance').shadowRoot.querySelector('[part~=tip]');
             return tip.hidden ? '' : tip.innerText;",
        );
        let tip = tip.as_str().unwrap_or_default().to_lowercase();
        for words in [label.expect("a label"), &text] {
            assert!(tip.contains(&words.to_lowercase()), "'{words}' is not in the tip '{tip}'");
        }
    }
    browser.frame(None);
    figures.len()
}

/// Brings a part of the article to the top of the window and tells where it is there.
fn bring(browser: &Browser, part: &str) -> (f64, f64) {
    let place = browser.run(&format!(
        "const part = document.querySelector('{part}');
         part.scrollIntoView({{ block: 'start' }});
         await new Promise(done => requestAnimationFrame(done));
         const {{ left, top }} = part.getBoundingClientRect();
         return [left, top];"
    ));
    (place[0].as_f64().expect("a place"), place[1].as_f64().expect("a place"))
}

#[rstest]
fn an_article_embeds_charts_of_another_origin_in_four_ways(#[values(Chromium, Firefox, WebKit)] engine: Engine) {
    let charts = &CHARTS.host.address;
    let policy = format!(
        "default-src 'none'; script-src {charts} 'nonce-ours' 'wasm-unsafe-eval'; connect-src {charts}; \
         frame-src {charts}; img-src {charts} data:; style-src 'unsafe-inline'"
    );
    let newsroom = Host::start(&policy, &[("/", article(charts))], None);
    // Whoever is asked besides these two is not there, and the console says so.
    let flags = &["--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1"];
    let options = Options { chromium_flags: flags, ..Options::default() };
    let Some(browser) = Browser::open_with(engine, &options).map(page::prepared) else { return };
    browser.screen(720, 1000, 1.0);
    browser.go(&format!("{}/", newsroom.address));
    page::ready(&browser);
    for (frame, part) in [(0, "#frame"), (1, "#oembed iframe")] {
        bring(&browser, part);
        // It is loaded only when it comes into sight, and heard when it has its chart.
        browser.until(&format!("document.querySelector('{part}').style.height"));
        browser.frame(Some(frame));
        browser.until("document.querySelector('ip-balance')?.dataset.state === 'ready'");
        browser.until("Math.abs(document.body.getBoundingClientRect().height - innerHeight) <= 1");
        browser.frame(None);
    }
    bring(&browser, "#picture");
    browser.until("document.querySelector('#picture').naturalWidth === 720");

    let asked = [
        point_at_every_mark(&browser, Some(0), bring(&browser, "#frame")),
        point_at_every_mark(&browser, Some(1), bring(&browser, "#oembed iframe")),
        {
            bring(&browser, "ip-balance");
            point_at_every_mark(&browser, None, (0.0, 0.0))
        },
    ];
    assert!(asked.iter().all(|count| *count >= 5), "{asked:?} figures");
    let said = "return document.querySelector('ip-balance').figures.map(({ box, ...figure }) => figure);";
    let element = browser.run(said);
    let mut framed = Value::Null;
    for frame in [None, Some(0), Some(1)] {
        browser.frame(None);
        browser.frame(frame);
        if frame == Some(0) {
            framed = browser.run(said);
        }
        let loaded = browser.run("return performance.getEntriesByType('resource').map(entry => entry.name);");
        for address in page::texts(&loaded) {
            assert!(address.starts_with(charts) || address.starts_with("data:"), "{address} is of a third host");
        }
    }
    assert_eq!(element, framed, "frame and element say the same");
    let console = browser.console();
    assert!(console.is_empty(), "{console:#?}");
}

#[rstest]
fn a_frame_whose_script_may_not_load_shows_the_static_chart_or_says_that_it_cannot(
    #[values(Chromium, Firefox, WebKit)] engine: Engine,
) {
    let unshared = Host::unshared(&policy(Some(OWN_HOST)), CHARTS.site.folder.clone());
    let page = |path: &str| {
        format!(
            "<!doctype html><meta charset=utf-8><link rel=icon href='data:,'><body>
             <iframe style='width:720px;height:640px' sandbox='allow-scripts allow-popups' src='{}/{path}'></iframe>",
            unshared.address
        )
    };
    let pages = [("/own", page("charts/types.html")), ("/any", page("embed.html?chart=bars&amp;by=type"))];
    let newsroom = Host::start("", &pages, None);
    let Some(browser) = page::browser(engine) else { return };
    let seen = |path: &str| {
        browser.go(&format!("{}/{path}", newsroom.address));
        browser.frame(Some(0));
        browser.until("document.readyState === 'complete' && document.querySelector('ip-balance')");
        let seen = browser.run(
            "const chart = document.querySelector('ip-balance');
             const visible = [...chart.querySelectorAll('svg, .source')].filter(part => part.checkVisibility());
             return [chart.shadowRoot === null, visible.map(part => part.localName), chart.innerText.trim()];",
        );
        browser.frame(None);
        seen
    };
    let own = seen("own");
    assert_eq!((&own[0], &own[1]), (&json!(true), &json!(["svg", "p"])), "{own}");
    let any = seen("any");
    assert!(any[2].as_str().is_some_and(|words| words.starts_with("The interactive chart has not loaded.")), "{any}");
}

/// Letters as wide as those that a static picture leaves room for, whatever fonts this machine has; a hair more, since
/// a browser sets them on sixty-fourths of a pixel.
const WIDE_LETTERS: &str = "
    for (const [weight, file] of [['400', 'Regular'], ['600 700', 'Bold']]) {
        const font = new FontFace('Wide', `url(/IPBalanceSans-${file}.otf)`, { weight, sizeAdjust: '115.1%' });
        document.fonts.add(font);
        font.load();
    }
    addEventListener('DOMContentLoaded', () => document.documentElement.style.setProperty('--ip-font', 'Wide'));";

#[rstest]
fn the_height_in_oembed_is_that_of_the_page(#[values(Chromium, Firefox, WebKit)] engine: Engine) {
    if !only(engine, &[Chromium, Firefox], "WebKitGTK sets letters on whole pixels, so that lines break elsewhere") {
        return;
    }
    let Some(browser) = page::browser(engine) else { return };
    browser.before_each_page(WIDE_LETTERS);
    browser.screen(720, 1200, 2.0);
    let mut faults = Vec::new();
    for (_, folder) in FOLDERS {
        let of_article = (1..=4).map(|number| format!("article-{number}"));
        for id in CHARTS.site.charts().into_iter().chain(of_article) {
            let at = format!("{folder}charts/{id}");
            let told = CHARTS.site.json(&format!("{at}.oembed.json"));
            assert_eq!(told["width"], json!(720));
            browser.go(&format!("{}/{at}.html", CHARTS.host.address));
            page::ready(&browser);
            let height =
                browser.run("await document.fonts.ready; return document.body.getBoundingClientRect().height;");
            let (told, height) = (told["height"].as_f64().expect("a height"), height.as_f64().expect("a height"));
            if (told - height).abs() > 1.0 {
                faults.push(format!("{at}: {told} px are told, {height} px is the page high"));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
