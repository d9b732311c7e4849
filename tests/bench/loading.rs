//! How long a page takes until there is something to see, and until a pointer gets an answer.

use crate::median;
use crate::peers::{self, Peer};
use crate::support::browser::{Browser, Chromium};
use crate::support::host::Host;
use crate::support::process::Guarded;
use serde_json::{Value, json};

/// How often each page is loaded. The pages take turns, so that a busy moment of the machine meets all of them.
const LOADS: usize = 7;

struct Page {
    name: String,
    address: String,
    /// A script that the page does not have itself, such as how to ask its chart.
    script: String,
}

/// Medians in milliseconds from the start of loading; NaN for what a page does not have.
#[derive(Clone, Copy)]
pub struct Times {
    pub picture: f64,
    pub table: f64,
    pub answer: f64,
}

/// What was measured of each peer, ours first, on the slow line and at full speed.
pub struct Loads {
    pub slow: Vec<Times>,
    pub quick: Vec<Times>,
    /// When the page that the server sends has its first picture on the slow line.
    pub served_picture: f64,
    /// The first answer of another commit's `embed.html` on the slow line.
    pub baseline_answer: Option<f64>,
}

/// Measures `embed.html` as a file and as the server answers it, the front page and the pages of the libraries.
pub fn compare(site: &Host, query: &str, baseline: Option<&Host>, libraries: &[Peer]) -> Loads {
    let (server, served) = serve();
    let embed = format!("embed.html?{query}");
    let ask = "document.addEventListener('DOMContentLoaded', () => { window.chart = document.querySelector('ip-balance'); });";
    let own =
        |name: &str, address: String| Page { name: name.to_string(), address, script: format!("{}{ask}", peers::OURS) };
    let mut pages = vec![own("ours, embed.html", format!("{}/{embed}", site.address))];
    let library = |peer: &Peer| Page { name: peer.name.clone(), address: peer.address.clone(), script: String::new() };
    pages.extend(libraries.iter().map(library));
    let compared = pages.len();
    pages.push(own("ours, embed.html from the server", format!("{served}/{embed}")));
    pages.push(own("ours, the front page", format!("{}/", site.address)));
    pages.extend(baseline.map(|host| own("the baseline, embed.html", format!("{}/{embed}", host.address))));

    let quick = measure(&pages, false);
    print("full speed", &pages, &quick);
    let slow = measure(&pages, true);
    print("slow line and processor", &pages, &slow);
    drop(server);
    Loads {
        served_picture: slow[compared].picture,
        baseline_answer: slow.get(compared + 2).map(|times| times.answer),
        slow: slow[..compared].to_vec(),
        quick: quick[..compared].to_vec(),
    }
}

/// Starts the server of a site, and returns its address.
fn serve() -> (Guarded, String) {
    let folder = concat!(env!("CARGO_TARGET_TMPDIR"), "/bench-served");
    let mut process = Guarded::start(env!("CARGO_BIN_EXE_ip-balance"), &["serve", "--out", folder]);
    let address = process.wait_for(|line| {
        let rest = &line[line.find("http://")?..];
        Some(rest.split_whitespace().next()?.trim_end_matches('/').to_string())
    });
    (process, address.expect("serve prints its address"))
}

/// Measures all pages, in turn, at full speed or on a slow line with a slow processor.
fn measure(pages: &[Page], slow: bool) -> Vec<Times> {
    let rounds: Vec<Vec<Value>> = (0..LOADS).map(|_| pages.iter().map(|page| load(page, slow)).collect()).collect();
    let median = |page: usize, what: &str| median(rounds.iter().filter_map(|round| round[page][what].as_f64()));
    let times =
        |page| Times { picture: median(page, "picture"), table: median(page, "table"), answer: median(page, "answer") };
    (0..pages.len()).map(times).collect()
}

fn load(page: &Page, slow: bool) -> Value {
    let browser = Browser::open(Chromium).expect("Chromium is what is measured");
    browser.before_each_page(&page.script);
    browser.before_each_page(include_str!("watch.js"));
    browser.screen(375, 800, 2.0);
    if slow {
        browser.network(200_000, 150);
        browser.cdp("Emulation.setCPUThrottlingRate", json!({ "rate": 4 }));
    }
    browser.go(&page.address);
    browser.until("window.noted && 'picture' in noted && 'answer' in noted");
    browser.run("return noted;")
}

fn print(setting: &str, pages: &[Page], times: &[Times]) {
    println!("\n{:<44} {:>10} {:>10} {:>10}", format!("milliseconds, {setting}"), "picture", "table", "answer");
    for (page, Times { picture, table, answer }) in pages.iter().zip(times) {
        println!("{:<44} {picture:>10.0} {table:>10.0} {answer:>10.0}", page.name);
    }
}
