//! `cargo bench --bench page`: what a chart costs a reader in Chromium, beside the libraries that people would pick.
//! Usage: cargo bench --bench page [-- [--baseline FOLDER] [--only loading|working|memory|native]]
//!   --baseline FOLDER   the site that another commit's `ip-balance build` has written: its embed.html is timed too
//!   --only PART         prints this part alone and judges nothing
//!
//! The same bars, nine items in a year and the year before, are drawn by each library through its own interface
//! (`peers/*.js`), in a page of its own with what its documentation says to load, compressed with brotli and served by the
//! same small server. All take turns within one run and medians are printed, because times depend on the machine and on
//! what else it does: only ratios within one run are judged. What is timed:
//!
//! - the first answer: from the start of loading until a pointer that lies on the first mark is told its figure, on a phone
//!   on a slow line (1.6 Mbit/s, 150 ms there and back, a processor slowed four times) and at full speed;
//! - a pointer move: the work of the main thread for a move of the mouse from one mark to another, the answer included;
//! - a change: the work of the main thread until the picture, and where there are any the table and the names for screen
//!   readers, say the figures of another year;
//! - 50 charts: until all of them have been painted in the window.
//!
//! Not the same for all: our chart brings its table, its names for screen readers and its sentences, Highcharts the first
//! two by its modules, the others neither. uPlot tells a figure in its legend, the others in a tip. Plot, which replaces
//! a plot where others change it, draws the year before as a tick.
//!
//! It is no test: a goal that is missed is named in the last lines and ends the program with an error.

#[allow(dead_code, unused_imports)]
#[path = "../support/mod.rs"]
mod support;

mod goals;
mod loading;
mod memory;
mod native;
mod peers;
mod working;

use peers::Peer;
use std::path::PathBuf;
use std::process::ExitCode;
use support::built::Built;
use support::host::Host;

/// The chart that is timed.
const CHART: &str = "chart=bars&by=type";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().collect();
    // `cargo test --benches` starts this program too, and is about something else.
    if !arguments.iter().any(|argument| argument == "--bench") {
        return ExitCode::SUCCESS;
    }
    let value = |name: &str| {
        let at = arguments.iter().position(|argument| argument == name)?;
        Some(arguments.get(at + 1).unwrap_or_else(|| panic!("{name} is followed by a value")).clone())
    };
    let only = value("--only");
    let has = |part: &str| only.as_deref().is_none_or(|only| only == part);

    let figures = peers::figures(CHART);
    let (path, page) = peers::of_element(&figures);
    let site = Host::start("", &[(path, page)], Some(Built::new("bench-site", &[]).folder));
    let mut compared = vec![Peer { name: "ours".to_string(), address: format!("{}{path}", site.address) }];
    compared.extend(peers::libraries(&figures));

    let query = figures[0]["query"].as_str().expect("figures have their query");
    let baseline = value("--baseline").map(|folder| Host::start("", &[], Some(PathBuf::from(folder))));
    let loads = has("loading").then(|| loading::compare(&site, query, baseline.as_ref(), &compared[1..]));
    let work = has("working").then(|| working::measure(&compared));
    if let Some(work) = &work {
        goals::print_table(&compared, loads.as_ref(), work);
    }
    if has("memory") {
        memory::print(&compared[0].address);
    }
    if has("native") {
        native::print(&figures[0]);
    }
    match (loads, work) {
        (Some(loads), Some(work)) => goals::judge(&loads, &work),
        _ => ExitCode::SUCCESS,
    }
}

fn median(values: impl Iterator<Item = f64>) -> f64 {
    let mut all: Vec<f64> = values.collect();
    all.sort_by(f64::total_cmp);
    all.get(all.len() / 2).copied().unwrap_or(f64::NAN)
}
