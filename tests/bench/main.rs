//! `cargo bench`: what a chart costs a reader in Chromium, beside a page of Chart.js with the same bars in the same run.
//! Usage: cargo bench [-- --baseline FOLDER]   FOLDER is the site that another commit's `ip-balance build` has written
//!
//! No test: times depend on the machine, so only their ratios are judged, and a ratio that is over its limit is named in
//! the last lines. The slow setting is a phone on a poor line: 1.6 Mbit/s, 150 ms there and back, a processor slowed
//! four times.

#[allow(dead_code, unused_imports)]
#[path = "../support/mod.rs"]
mod support;

mod loading;
mod peer;
mod working;

use loading::{Page, Times};
use std::path::PathBuf;
use std::process::ExitCode;
use support::built::Built;
use support::host::Host;

/// The chart that is timed: bars of nine items.
const CHART: &str = "chart=bars&by=type";

/// How much later than the baseline's the first answer of `embed.html` may be.
const ANSWER_LIMIT: f64 = 1.15;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().collect();
    // `cargo test --benches` starts this program too, and is about something else.
    if !arguments.iter().any(|argument| argument == "--bench") {
        return ExitCode::SUCCESS;
    }
    let baseline = arguments
        .iter()
        .position(|argument| argument == "--baseline")
        .map(|at| PathBuf::from(arguments.get(at + 1).expect("--baseline is followed by a folder")));

    let site = serve(Built::new("bench-site", &[]).folder);
    let baseline = baseline.map(serve);
    let peer = serve(peer::write());
    let page = |name, host: &Host, path: &str| Page { name, address: format!("{}/{path}", host.address) };
    let embed = format!("embed.html?{CHART}");
    let mut pages = vec![
        page("the page", &site, ""),
        page("a chart's own page", &site, "charts/types.html"),
        page("embed.html", &site, &embed),
        page("a page of Chart.js", &peer, ""),
    ];
    pages.extend(baseline.iter().map(|host| page("embed.html of the baseline", host, &embed)));

    let quick = loading::measure(&pages, false);
    loading::print("full speed", &pages, &quick);
    let slow = loading::measure(&pages, true);
    loading::print("slow setting", &pages, &slow);
    working::print(&format!("{}/{embed}", site.address));
    judge(&slow)
}

fn serve(folder: PathBuf) -> Host {
    Host::start("", &[], Some(folder))
}

/// Compares what is measured at the slow setting with its limits.
fn judge(times: &[Times]) -> ExitCode {
    let [page, _, embed, peer, baseline @ ..] = times else { return ExitCode::FAILURE };
    let first = page.picture.max(page.table);
    let mut good = first <= peer.picture;
    println!(
        "\nThe page's first picture and table: {:.2} of Chart.js's first paint (limit 1.00)",
        first / peer.picture
    );
    if let Some(baseline) = baseline.first() {
        let ratio = embed.answer / baseline.answer;
        good &= ratio <= ANSWER_LIMIT;
        println!("The first answer of embed.html: {ratio:.2} of the baseline's (limit {ANSWER_LIMIT:.2})");
    }
    if good { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
