//! The program without a browser, beside vl-convert, which draws Vega-Lite charts as pictures.

use ip_balance::query::Lang;
use ip_balance::site::{Chart, PictureSize, Resources};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;
use std::{env, fs};

/// Of the package `vl-convert-python`.
const VERSION: &str = "1.9.0.post1";

/// How many pictures are drawn at a time.
const COUNTS: [usize; 2] = [1, 100];

/// How many are drawn to see how many a second there are.
const PICTURES: usize = 10_000;

/// Draws the pictures of a specification by vl-convert in one process, as a script of its users does, and says how long
/// each step took.
const CONVERT: &str = "
import json, sys, time
import vl_convert
spec, count = json.load(open(sys.argv[1])), int(sys.argv[2])
for kind, convert in (('SVG', vl_convert.vegalite_to_svg), ('PNG', vl_convert.vegalite_to_png)):
    before = time.perf_counter()
    for _ in range(count):
        convert(spec)
    print(kind, (time.perf_counter() - before) * 1000)
";

pub fn print(figures: &Value) {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("vl-convert");
    fs::create_dir_all(&folder).expect("target can be written");
    let python = install(&folder);
    let specification = folder.join("bars.vl.json");
    fs::write(&specification, specify(figures).to_string()).expect("target can be written");

    println!(
        "\n{:<40} {:>10} {:>24} {:>8}",
        "milliseconds a picture",
        "render",
        format!("vl-convert {VERSION}"),
        "ratio"
    );
    for count in COUNTS {
        // Both start once for one picture. For a hundred, vl-convert goes on in its process, and ours starts each time.
        let before = Instant::now();
        let theirs = Command::new(&python).args(["-c", CONVERT]).arg(&specification).arg(count.to_string()).output();
        let started = before.elapsed().as_secs_f64() * 1000.0;
        let theirs = String::from_utf8(theirs.expect("python runs").stdout).expect("it prints UTF-8");
        let steps: Vec<(&str, f64)> = theirs.lines().filter_map(step).collect();
        assert_eq!(steps.len(), 2, "vl-convert draws both: {theirs}");
        let start = (started - steps.iter().map(|(_, time)| time).sum::<f64>()).max(0.0);
        for (kind, time) in steps {
            let theirs = (time + start) / count as f64;
            let ours = render(figures, kind, count, &folder) / count as f64;
            println!("{:<40} {ours:>10.2} {theirs:>24.2} {:>8.1}", format!("{count} × {kind}"), theirs / ours);
        }
    }
    print_rate();
}

/// What was drawn and for how many milliseconds.
fn step(line: &str) -> Option<(&str, f64)> {
    let (kind, time) = line.split_once(' ')?;
    Some((kind, time.parse().ok()?))
}

/// The interpreter of a virtual environment with vl-convert in it.
fn install(folder: &Path) -> PathBuf {
    let python = folder.join("venv/bin/python");
    let run = |program: &Path, arguments: &[&str]| {
        let ended = Command::new(program).args(arguments).current_dir(folder).status();
        assert!(ended.is_ok_and(|status| status.success()), "{} {arguments:?}", program.display());
    };
    if !python.is_file() {
        run(Path::new("python3"), &["-m", "venv", "venv"]);
    }
    run(&python, &["-m", "pip", "install", "--quiet", &format!("vl-convert-python=={VERSION}")]);
    python
}

/// The bars as Vega-Lite draws them: each with a tick where it was a year before.
fn specify(figures: &Value) -> Value {
    let list = |name: &str| figures[name].as_array().cloned().unwrap_or_default();
    let rows = list("labels").into_iter().zip(list("shown")).zip(list("compared"));
    let rows: Vec<Value> =
        rows.map(|((item, value), before)| json!({ "item": item, "value": value, "before": before })).collect();
    let y = json!({ "field": "item", "type": "nominal", "sort": null, "title": null });
    json!({
        "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
        "title": figures["period"],
        "width": 560,
        "data": { "values": rows },
        "layer": [
            { "mark": "bar", "encoding": { "y": y, "x": { "field": "value", "type": "quantitative", "title": null } } },
            { "mark": "tick", "encoding": { "y": y, "x": { "field": "before", "type": "quantitative" } } },
        ],
    })
}

/// Starts the program so many times, and returns the milliseconds of all.
fn render(figures: &Value, kind: &str, count: usize, folder: &Path) -> f64 {
    let picture = folder.join("bars").with_extension(kind.to_lowercase());
    let query = figures["query"].as_str().expect("figures have their query");
    let before = Instant::now();
    for _ in 0..count {
        let program = env!("CARGO_BIN_EXE_ip-balance");
        let ended = Command::new(program).args(["render", query, "--scale", "1", "-o"]).arg(&picture).status();
        assert!(ended.is_ok_and(|status| status.success()), "render {query}");
    }
    before.elapsed().as_secs_f64() * 1000.0
}

/// Prints how many pictures one core draws a second in one process.
fn print_rate() {
    let resources = Resources::source_tree(Path::new(env!("CARGO_MANIFEST_DIR")));
    resources.install_words().expect("the shipped words are sound");
    let data = resources.dataset().expect("the shipped package is sound");
    let kinds = ["columns", "difference", "bars&by=type", "dumbbell&by=country", "stack&by=type", "revisions"];
    let before = Instant::now();
    let mut bytes = 0;
    for at in 0..PICTURES {
        let query = format!("chart={}&lang={}", kinds[at % kinds.len()], ["en", "ko"][at / kinds.len() % 2]);
        let chart = Chart::compose(&data, &query, Lang::default()).expect("the chart can be drawn");
        bytes += chart.svg(PictureSize { width: 720, height: None, scale: 1 }).len();
    }
    let rate = PICTURES as f64 / before.elapsed().as_secs_f64();
    println!("{PICTURES} charts as SVG, {} MB: {rate:.0} a second on one core (goal: 200)", bytes / 1_000_000);
}
