//! What the core costs as its work grows: items from 10 to 1,000, periods from 14 to 1,000, charts from 1 to 200, each
//! step timed apart. Fails where a step grows much faster than n log n. `cargo bench --bench growth`.

use ip_balance::cli::check::{check_package, warnings};
use ip_balance::data::{Dataset, read};
use ip_balance::figure::{Figure, compose, table::table};
use ip_balance::files::Files;
use ip_balance::layout::{self, Viewport};
use ip_balance::picture;
use ip_balance::query::{Lang, Strictness, parse, resolve};
use ip_balance::scene::{Point, Scene};
use ip_balance::text::native::NativeMeasure;
use std::collections::BTreeMap;
use std::hint::black_box;
use std::path::Path;
use std::process::ExitCode;
use std::time::{Duration, Instant};
use std::{fs, io};

/// How many times n log n a step may take: below it lies the noise of a busy machine.
const SLACK: f64 = 3.0;

/// What is faster than this is not compared: it is mostly what does not grow.
const LEAST: Duration = Duration::from_millis(2);

fn main() -> ExitCode {
    let mut slow = Vec::new();
    println!("{:<34} {:>9} {:>9} {:>9}", "ms", "least", "", "most");
    grow("items", [10, 100, 1_000], |count| package(count, 3), "chart=bars&by=type", &mut slow);
    grow("periods", [14, 140, 1_000], |count| package(4, count), "chart=columns", &mut slow);
    let shipped = read::read(&root().join("www/data")).expect("the shipped package reads");
    let times = [1, 14, 200].map(|count| {
        let figure = figure(&shipped, "chart=bars&by=type");
        timed(|| (0..count).for_each(|_| drop(black_box(picture::svg_inline(&figure, 720.0)))))
    });
    report("charts: draw each", [1, 14, 200], times, &mut slow);
    slow.iter().for_each(|step| eprintln!("grows faster than n log n: {step}"));
    if slow.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn grow(what: &str, counts: [usize; 3], package: impl Fn(usize) -> Package, query: &str, slow: &mut Vec<String>) {
    let packages = counts.map(&package);
    let datasets: Vec<Dataset> = packages
        .iter()
        .map(|package| read::read(package).unwrap_or_else(|e| panic!("{:#?}", &e[..3.min(e.len())])))
        .collect();
    let figures: Vec<Figure> = datasets.iter().map(|data| figure(data, query)).collect();
    let scenes: Vec<Scene> = figures.iter().map(scene).collect();
    let mut step = |name: &str, action: &dyn Fn(usize)| {
        report(&format!("{what}: {name}"), counts, [0, 1, 2].map(|at| timed(|| action(at))), slow);
    };
    step("read", &|at| drop(black_box(read::read(&packages[at]))));
    step("check", &|at| drop(black_box((check_package(&packages[at]), warnings(&packages[at])))));
    step("compose", &|at| drop(black_box(figure(&datasets[at], query))));
    step("lay out", &|at| drop(black_box(scene(&figures[at]))));
    step("table", &|at| drop(black_box(table(&figures[at]))));
    step("draw", &|at| drop(black_box(picture::svg_inline(&figures[at], 720.0))));
    step("find a mark, 1,000 times", &|at| {
        (0..1_000)
            .for_each(|turn| drop(black_box(scenes[at].hit(Point::new(f64::from(turn) * 0.7, f64::from(turn) * 0.3)))));
    });
}

/// The fastest of a few runs.
fn timed(action: impl Fn()) -> Duration {
    let once = || {
        let began = Instant::now();
        action();
        began.elapsed()
    };
    let first = once();
    let more = if first < Duration::from_millis(200) { 4 } else { 1 };
    (0..more).map(|_| once()).min().unwrap_or(first).min(first)
}

fn report(step: &str, counts: [usize; 3], times: [Duration; 3], slow: &mut Vec<String>) {
    let [least, middle, most] = times.map(|time| time.as_secs_f64() * 1e3);
    println!("{step:<34} {least:>9.2} {middle:>9.2} {most:>9.2}");
    let cost = |count: usize| count as f64 * (count as f64).ln().max(1.0);
    let allowed = cost(counts[2]) / cost(counts[1]) * SLACK;
    if times[2] > LEAST && times[2].as_secs_f64() > times[1].max(LEAST / 10).as_secs_f64() * allowed {
        slow.push(format!("{step}: {:.1} times as long, at most {allowed:.0} expected", most / middle));
    }
}

fn figure(data: &Dataset, query: &str) -> Figure {
    let parsed = parse(query, Strictness::Strict).unwrap_or_else(|fault| panic!("{query}: {fault}"));
    let resolved = resolve(&parsed, data).unwrap_or_else(|fault| panic!("{query}: {fault}"));
    compose(&resolved, Lang::EN).unwrap_or_else(|refused| panic!("{query}: {}", refused.message))
}

fn scene(figure: &Figure) -> Scene {
    let viewport = Viewport { width: 720.0, height: layout::height(figure, 720.0), slack: 1.0 };
    layout::compose(figure, &NativeMeasure, viewport)
}

/// The package of the template, with tables of its own for items and figures.
#[derive(Debug)]
struct Package(BTreeMap<String, String>);

/// A package of so many items, and of so many months in two releases.
fn package(items: usize, months: usize) -> Package {
    let template = root().join("www/new/plain");
    let names = template.names("").expect("the template is there");
    let mut files: BTreeMap<String, String> = names
        .into_iter()
        .map(|name| (name.clone(), fs::read_to_string(template.join(&name)).expect("it is text")))
        .collect();
    let item = |at: usize| format!("type,item{at},total,Item {at}\n");
    let periods: Vec<String> = (0..months).map(|at| format!("{}-{:02}", 1930 + at / 12, at % 12 + 1)).collect();
    let code = |at: usize| if at == 0 { "total,total".to_string() } else { format!("type,item{at}") };
    let value = |item: usize, month: usize| (item * 37 + month * 11) % 500 + 1;
    let rows = (0..=items).flat_map(|at| periods.iter().enumerate().map(move |(month, period)| (at, month, period)));
    let rows: String = rows
        .flat_map(|(at, month, period)| {
            ["one", "two"].map(|release| {
                format!("{release},{period},{},balance,{},1,stated,source,\n", code(at), value(at, month))
            })
        })
        .collect();
    files.insert(
        "items.csv".to_string(),
        format!("dimension,item,parent,name_en\ntotal,total,,All\n{}", (1..=items).map(item).collect::<String>()),
    );
    files.insert(
        "parents.csv".to_string(),
        "dimension,parent,parts,remainder_en\ntype,total,partial,Others\n".to_string(),
    );
    files.insert(
        "releases.csv".to_string(),
        "release,date,period,compilation,name_en\none,2024-01-15,,main,One\ntwo,2024-02-15,,main,Two\n".to_string(),
    );
    files.insert(
        "sources.csv".to_string(),
        "source,publisher,title,date,url,language\nsource,A,B,2024-03-01,https://example.org,en\n".to_string(),
    );
    files.insert(
        "measures.csv".to_string(),
        "measure,unit,scale,decimals,over_time\nbalance,USD,1000000,1,sum\n".to_string(),
    );
    files.insert(
        "observations.csv".to_string(),
        format!("release,period,dimension,item,flow,value,resolution,method,sources,note\n{rows}"),
    );
    Package(files)
}

impl Files for Package {
    fn read(&self, name: &str) -> io::Result<Vec<u8>> {
        self.0.get(name).map(|text| text.clone().into_bytes()).ok_or_else(|| io::ErrorKind::NotFound.into())
    }

    fn names(&self, subfolder: &str) -> io::Result<Vec<String>> {
        Ok(if subfolder.is_empty() { self.0.keys().cloned().collect() } else { Vec::new() })
    }

    fn location(&self) -> String {
        "a package in memory".to_string()
    }
}
