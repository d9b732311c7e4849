//! `cargo bench --bench million`: a made-up package of a million figures, and the time and the memory of each step from
//! its files to a chart.
//!
//! Usage: cargo bench --bench million [-- --figures N]
//!
//! No test: times depend on the machine. Steps whose time grows faster than the number of figures show at two sizes.

use ip_balance::cli::check::{check_package, warnings};
use ip_balance::data::{Dataset, read::read, wire};
use ip_balance::figure::compose;
use ip_balance::query::{Lang, Strictness, parse, resolve};
use ip_balance::site::brotli;
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Instant;

/// How many items, besides the total, and how many months each release prints.
const ITEMS: usize = 49;
const MONTHS: usize = 100;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().collect();
    // `cargo test --benches` starts this program too, and is about something else.
    if !arguments.iter().any(|argument| argument == "--bench") {
        return ExitCode::SUCCESS;
    }
    let figures = arguments.iter().position(|argument| argument == "--figures");
    let figures = figures.map(|at| arguments[at + 1].parse().expect("--figures is followed by a number"));
    let releases = figures.unwrap_or(1_000_000) / ((ITEMS + 1) * MONTHS);
    let folder = step("written", || write(releases));
    let data = step("read", || read(&folder)).unwrap_or_else(|problems| panic!("{:#?}", &problems[..1]));
    println!("{:24} {:>10} figures", "", data.observations.len());
    let problems = step("checked", || check_package(&folder));
    assert!(problems.is_empty(), "{:#?}", &problems[..problems.len().min(3)]);
    let told = step("looked over for gaps", || warnings(&folder));
    println!("{:24} {:>10} warnings", "", told.len());
    let bytes = step("written to the wire", || wire::encode(&data, "provenance.bin"));
    let provenance = step("its provenance", || wire::encode_provenance(&data));
    let small = step("compressed", || brotli(&bytes, 5)).expect("memory can be written");
    println!("{:24} {:>10} bytes, {} in brotli, provenance {}", "", bytes.len(), small.len(), provenance.len());
    drop(data);
    let (loaded, _) = step("loaded", || wire::decode(&bytes)).expect("what was encoded can be decoded");
    for query in ["period=2000-01..2009-12", "chart=bars&by=product", "chart=revisions&period=2001-01..2001-12"] {
        step(query, || chart(&loaded, query));
    }
    fs::remove_dir_all(&folder).expect("a folder of this program");
    ExitCode::SUCCESS
}

/// Takes the time of a step, and the most memory that the program has held since it began.
fn step<T>(name: &str, run: impl FnOnce() -> T) -> T {
    // Where the system can, the peak begins anew.
    let _ = fs::write("/proc/self/clear_refs", "5");
    let began = Instant::now();
    let made = run();
    let seconds = began.elapsed().as_secs_f64();
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let peak = peak.and_then(|rest| rest.trim().trim_end_matches(" kB").trim().parse::<u64>().ok()).unwrap_or_default();
    println!("{name:24} {seconds:>10.2} s {:>8} MB", peak / 1000);
    made
}

fn chart(data: &Dataset, query: &str) -> usize {
    let parsed = parse(query, Strictness::Strict).unwrap_or_else(|fault| panic!("{query}: {fault}"));
    let resolved = resolve(&parsed, data).unwrap_or_else(|fault| panic!("{query}: {fault}"));
    compose(&resolved, Lang::EN).unwrap_or_else(|refused| panic!("{query}: {}", refused.message)).cells.len()
}

/// A package whose releases, a month apart, each print the last months of every item, some of them revised.
fn write(releases: usize) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("million");
    fs::create_dir_all(&folder).expect("a folder for the package");
    let file = |name: &str, text: &str| fs::write(folder.join(name), text).expect("a file of the package");
    let mut items = "dimension,item,parent,name_en\ntotal,all,,All\n".to_string();
    for item in 0..ITEMS {
        let dimension = if item % 2 == 0 { "area" } else { "product" };
        writeln!(items, "{dimension},i{item},all,Item {item}").expect("a String can be written to");
    }
    let mut table = "release,date,period,name_en\n".to_string();
    let mut sources = "source,publisher,title,date,url,language\n".to_string();
    let mut rows = "release,period,dimension,item,flow,value,resolution,method,sources,note\n".to_string();
    for release in 0..releases {
        let newest = MONTHS + release;
        let (month, day) = (month(newest), month(newest + 1) + "-20");
        writeln!(table, "r{release},{day},{month},Release {release}").expect("a String can be written to");
        writeln!(sources, "s{release},An office,Release {release},{day},https://example.org/{release},en")
            .expect("a String can be written to");
        for period in release + 1..=newest {
            let month = self::month(period);
            for item in 0..=ITEMS {
                let (dimension, code) = match item {
                    ITEMS => ("total", "all".to_string()),
                    item if item % 2 == 0 => ("area", format!("i{item}")),
                    item => ("product", format!("i{item}")),
                };
                // What is revised: one figure in seven, in every third release, by a little.
                let revision = usize::from((item + period) % 7 == 0) * (release / 3 % 5);
                let value = 1000 + (item * 37 + period * 11) % 400 + revision;
                writeln!(rows, "r{release},{month},{dimension},{code},balance,{value},1,stated,s{release},")
                    .expect("a String can be written to");
            }
        }
    }
    file("datapackage.json", DESCRIPTOR);
    file("items.csv", &items);
    file(
        "parents.csv",
        "dimension,parent,parts,remainder_en\narea,all,partial,Other areas\nproduct,all,partial,Other\n",
    );
    file("releases.csv", &table);
    file("sources.csv", &sources);
    file("observations.csv", &rows);
    folder
}

/// `2000-01` for 0.
fn month(number: usize) -> String {
    format!("{}-{:02}", 2000 + number / 12, number % 12 + 1)
}

const DESCRIPTOR: &str = r#"{
  "name": "million", "title": "A million made-up figures", "subject": "Made-up", "languages": ["en"],
  "publisher": { "title": "An office", "path": "https://example.org/" },
  "licenses": [{ "name": "CC0-1.0" }], "resources": []
}"#;
