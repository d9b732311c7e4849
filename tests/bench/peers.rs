//! The pages that are compared: the same bars with this project and with the libraries that people would pick, each
//! through its own interface, from npm at a pinned version.

use crate::support::host::Host;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{fs, io};

/// The periods that a chart changes between, and the first of them.
const PERIODS: [&str; 6] = ["2022", "2021", "2020", "2019", "2018", "2017"];

/// A library, as its page loads it.
struct Library {
    name: &'static str,
    /// Packages of npm with their versions; the first one is the library's own.
    packages: &'static [&'static str],
    /// The files of those that a page loads, in this order.
    files: &'static [&'static str],
    /// How it draws, changes and answers; see `peers/page.js`.
    adapter: &'static str,
}

const LIBRARIES: [Library; 4] = [
    Library {
        name: "uPlot",
        packages: &["uplot@1.6.32"],
        files: &["uplot/dist/uPlot.min.css", "uplot/dist/uPlot.iife.min.js"],
        adapter: include_str!("peers/uplot.js"),
    },
    Library {
        name: "Chart.js",
        packages: &["chart.js@4.6.1"],
        files: &["chart.js/dist/chart.umd.min.js"],
        adapter: include_str!("peers/chartjs.js"),
    },
    Library {
        name: "Observable Plot",
        packages: &["@observablehq/plot@0.6.17", "d3@7.9.0"],
        files: &["d3/dist/d3.min.js", "@observablehq/plot/dist/plot.umd.min.js"],
        adapter: include_str!("peers/plot.js"),
    },
    Library {
        name: "Highcharts",
        packages: &["highcharts@13.1.1"],
        files: &[
            "highcharts/highcharts.js",
            "highcharts/modules/exporting.js",
            "highcharts/modules/export-data.js",
            "highcharts/modules/accessibility.js",
        ],
        adapter: include_str!("peers/highcharts.js"),
    },
];

/// What a chart of this project does in a page of the benchmark.
pub const OURS: &str = include_str!("peers/ours.js");

/// One of those that are compared.
pub struct Peer {
    /// With the version.
    pub name: String,
    /// The address of a page with one chart.
    pub address: String,
}

/// The libraries' pages, served each by a host of its own.
pub fn libraries(figures: &[Value]) -> Vec<Peer> {
    let modules = install();
    LIBRARIES.iter().map(|library| library.serve(&modules, figures)).collect()
}

/// Puts all packages into one folder, where npm has them already if the benchmark has run before.
fn install() -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("peers");
    fs::create_dir_all(&folder).expect("target can be written");
    let packages = LIBRARIES.iter().flat_map(|library| library.packages);
    let mut npm = Command::new("npm");
    npm.args(["install", "--no-save", "--no-package-lock", "--no-audit", "--no-fund", "--loglevel=error"]);
    npm.args(packages).current_dir(&folder);
    assert!(npm.status().expect("npm is installed").success(), "npm installs the libraries");
    folder.join("node_modules")
}

impl Library {
    fn serve(&self, modules: &Path, figures: &[Value]) -> Peer {
        let folder = modules.join("..").join(self.name);
        // All draw into the same height; our element takes the height that its chart needs, which is more.
        let mut head = "<style>.chart { height: 320px }</style>".to_string();
        for file in self.files {
            let name = Path::new(file).file_name().and_then(|name| name.to_str()).expect("a file has a name");
            put(&folder, name, &fs::read(modules.join(file)).expect("the package has the file"));
            head += &match name.ends_with(".css") {
                true => format!("<link rel=stylesheet href={name}>"),
                false => format!("<script src={name}></script>"),
            };
        }
        let draw = "window.chart = peer.draw(document.getElementById('first'), figures[0]); window.drawn = true;";
        let page = page(&head, figures, "<div id=first class=chart></div>", &format!("{}{draw}", self.adapter));
        put(&folder, "index.html", page.as_bytes());
        let name = self.packages[0].rsplit_once('@').map(|(_, version)| format!("{} {version}", self.name));
        let address = format!("{}/", Host::start("", &[], Some(folder)).address);
        Peer { name: name.unwrap_or_default(), address }
    }
}

/// The page of this project's element, beside the files of its site: its path and its text.
pub fn of_element(figures: &[Value]) -> (&'static str, String) {
    let element = format!("<ip-balance {}></ip-balance>", attributes(figures));
    let body = format!("<div id=first class=chart>{element}</div>");
    let script = format!("{OURS}window.chart = document.querySelector('ip-balance');");
    ("/bench.html", page("<script type=module src=ip-balance.js></script>", figures, &body, &script))
}

fn attributes(figures: &[Value]) -> String {
    let query = figures[0]["query"].as_str().unwrap_or_default();
    query.split('&').filter_map(|pair| pair.split_once('=')).map(|(key, value)| format!(" {key}={value}")).collect()
}

fn page(head: &str, figures: &[Value], body: &str, script: &str) -> String {
    format!(
        "<!doctype html><html lang=en><meta charset=utf-8><meta name=viewport content='width=device-width'>\
         <link rel=icon href='data:,'><title>Bars</title>\
         <style>body {{ margin: 0 }} .chart {{ position: relative; max-width: 640px }}</style>{head}\
         <body>{body}<script>\nconst figures = {};\n{script}\n</script>",
        json!(figures)
    )
}

/// What is drawn: the figures of each period and of the year before, as the program prints them. The items are those that
/// have a figure in the first period.
pub fn figures(chart: &str) -> Vec<Value> {
    let first = printed(&format!("{chart}&period={}", PERIODS[0]));
    let held = first.iter().filter(|figure| !figure["value"].is_null());
    let items: Vec<&str> = held.filter_map(|figure| figure["item"].as_str()).collect();
    let chart = format!("{chart}&item={}", items.join(","));
    PERIODS.iter().map(|period| of_period(&format!("{chart}&period={period}"), period)).collect()
}

fn printed(query: &str) -> Vec<Value> {
    let program = env!("CARGO_BIN_EXE_ip-balance");
    let output = Command::new(program).args(["figures", query]).output().expect("the program runs");
    let mut all: Value = serde_json::from_slice(&output.stdout).expect("figures prints JSON");
    let Value::Array(figures) = all["figures"].take() else { panic!("a list of figures") };
    figures
}

fn of_period(query: &str, period: &str) -> Value {
    let all = printed(query);
    let each = |what: fn(&Value) -> &Value| all.iter().map(what).collect::<Vec<_>>();
    json!({
        "query": query,
        "period": period,
        "before": all[0]["compare"]["period"],
        "labels": each(|figure| &figure["label"]),
        "shown": each(|figure| &figure["value"]),
        "compared": each(|figure| &figure["compare"]["value"]),
        "texts": each(|figure| &figure["text"]),
    })
}

/// Writes a file, and the compressed form that a file host would send.
fn put(folder: &Path, name: &str, bytes: &[u8]) {
    fs::create_dir_all(folder).expect("target can be written");
    fs::write(folder.join(name), bytes).expect("target can be written");
    let mut compressed = Vec::new();
    let parameters = brotli::enc::BrotliEncoderParams::default();
    brotli::BrotliCompress(&mut io::Cursor::new(bytes), &mut compressed, &parameters).expect("memory can be written");
    fs::write(folder.join(format!("{name}.br")), compressed).expect("target can be written");
}
