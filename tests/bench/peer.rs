//! A page that shows the same bars with Chart.js, as its documentation says to do it.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::{fs, io};

const VERSION: &str = "4.6.1";

/// Writes the page into a folder of its own, with Chart.js from npm.
pub fn write() -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("peer");
    let library = folder.join("node_modules/chart.js/dist/chart.umd.min.js");
    fs::create_dir_all(&folder).expect("target can be written");
    if !library.is_file() {
        let package = format!("chart.js@{VERSION}");
        let mut npm = Command::new("npm");
        npm.args(["install", "--no-save", "--no-package-lock", &package]).current_dir(&folder);
        assert!(npm.status().expect("npm is installed").success(), "npm installs {package}");
    }
    let script = fs::read(&library).expect("Chart.js has its file for browsers");
    put(&folder, "chart.js", &script);
    put(&folder, "index.html", page().as_bytes());
    folder
}

/// The figures of the chart as the page has them in its source.
fn page() -> String {
    let program = env!("CARGO_BIN_EXE_ip-balance");
    let output = Command::new(program).args(["figures", super::CHART]).output().expect("the program runs");
    let figures: serde_json::Value = serde_json::from_slice(&output.stdout).expect("figures prints JSON");
    let figures = figures["figures"].as_array().expect("a list of figures");
    let labels: Vec<_> = figures.iter().map(|figure| &figure["label"]).collect();
    let values: Vec<_> = figures.iter().map(|figure| &figure["value"]).collect();
    let (labels, values) = (serde_json::json!(labels), serde_json::json!(values));
    format!(
        "<!doctype html><html lang=en><meta charset=utf-8><meta name=viewport content='width=device-width'>
         <link rel=icon href='data:,'><title>Bars</title><h1>Bars</h1><div><canvas id=bars></canvas></div>
         <script src=chart.js></script>
         <script>
         const data = {{ labels: {labels}, datasets: [{{ label: 'million dollars', data: {values} }}] }};
         new Chart('bars', {{ type: 'bar', data, options: {{ indexAxis: 'y', animation: false }} }});
         window.drawn = true;
         </script>"
    )
}

/// Writes a file, and the compressed form that a file host would send.
fn put(folder: &Path, name: &str, bytes: &[u8]) {
    fs::write(folder.join(name), bytes).expect("target can be written");
    let mut compressed = Vec::new();
    let parameters = brotli::enc::BrotliEncoderParams::default();
    brotli::BrotliCompress(&mut io::Cursor::new(bytes), &mut compressed, &parameters).expect("memory can be written");
    fs::write(folder.join(format!("{name}.br")), compressed).expect("target can be written");
}
