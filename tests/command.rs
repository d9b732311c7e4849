//! The command line as a person meets it: exit status, one line for every error, answers on standard output.

use std::net::TcpListener;
use std::path::PathBuf;
use std::process::{Command, Output};

fn run(arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_ip-balance"));
    command.args(arguments).output().expect("the program starts")
}

fn out(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).expect("standard output is text")
}

/// The one line on standard error of a command that fails, without `error: `.
fn error(arguments: &[&str]) -> String {
    let output = run(arguments);
    let told = String::from_utf8(output.stderr).expect("standard error is text");
    assert_eq!(output.status.code(), Some(1), "{arguments:?}: {told}");
    assert_eq!(told.lines().count(), 1, "{arguments:?}: {told}");
    let line = told.strip_prefix("error: ").unwrap_or_else(|| panic!("{arguments:?}: {told}"));
    line.trim_end().to_string()
}

fn answer(arguments: &[&str]) -> String {
    let output = run(arguments);
    assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    out(&output)
}

/// A path for a file or folder of this test program that is not there yet.
fn scratch(name: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("command");
    std::fs::create_dir_all(&folder).expect("a folder for the test's files");
    let path = folder.join(format!("{}-{name}", std::process::id()));
    let _ = std::fs::remove_file(&path);
    let _ = std::fs::remove_dir_all(&path);
    path
}

#[test]
fn help_teaches_with_examples_and_is_no_error() {
    for arguments in
        [&["--help"][..], &["render", "--help"], &["figures", "--help"], &["serve", "-h"], &["build", "-h"]]
    {
        assert!(answer(arguments).contains("Usage:"), "{arguments:?}");
    }
    let manual = answer(&["--help"]);
    for word in ["Examples:", "serve", "build", "render", "figures", "check", "--data", "--port", "--host"] {
        assert!(manual.contains(word), "{word} in {manual}");
    }
    assert!(answer(&["--version"]).starts_with("ip-balance "));
}

#[test]
fn every_wrong_argument_is_reported_in_one_line_with_a_remedy() {
    let cases: &[(&[&str], &[&str])] = &[
        (&["serv"], &["'serv'", "'serve'"]),
        (&["figures"], &["QUERY"]),
        (&["figures", "", "--form", "csv"], &["'--form'", "'--format'"]),
        (&["figures", "", "--format", "xml"], &["'xml'", "json, csv"]),
        (&["render", ""], &["--output"]),
        (&["render", "", "-o", "x.jpg"], &["'x.jpg'", ".svg or .png"]),
        (&["render", "", "-o", "x"], &["'x'", ".svg or .png"]),
        (&["render", "", "-o", "-", "--width", "20"], &["'20'", "280"]),
        (&["render", "", "-o", "-", "--scale", "9"], &["'9'"]),
        (&["serve", "--port", "70000"], &["'70000'"]),
        (&["serve", "--host", "here"], &["'here'"]),
        (&["build", "--port", "80"], &["--port"]),
        (&["--port", "80", "check"], &["--port", "serve"]),
        (&["build", "--base-url", "example.org"], &["'example.org'", "https://"]),
        (&["check", "--data", "no/such/folder"], &["no/such/folder", "data package"]),
    ];
    for (arguments, words) in cases {
        let line = error(arguments);
        for word in *words {
            assert!(line.contains(word), "{arguments:?}: expected {word} in '{line}'");
        }
    }
}

#[test]
fn a_wrong_query_names_what_was_found_what_was_expected_and_the_nearest() {
    for command in [&["figures"][..], &["render", "-o", "-"]] {
        let line = error(&[command, &["char=bars"]].concat());
        assert!(line.contains("'char'") && line.contains("did you mean 'chart'"), "{line}");
        let line = error(&[command, &["chart=bar"]].concat());
        assert!(line.contains("'bar'") && line.contains("did you mean 'bars'"), "{line}");
    }
}

#[test]
fn a_refused_sum_fails_with_its_reason_and_offers_bars() {
    let line = error(&["figures", "chart=bridge&by=industry&item=manufacturing&period=2022"]);
    assert!(line.contains("1.59") && line.contains("chart=bars&by=industry"), "{line}");
}

#[test]
fn figures_come_as_json_and_as_csv_with_the_same_rows() {
    let json: serde_json::Value = serde_json::from_str(&answer(&["figures", "chart=bars&by=type"])).expect("JSON");
    let rows = json["figures"].as_array().expect("rows");
    let csv = answer(&["figures", "chart=bars&by=type", "--format", "csv"]);
    assert_eq!(csv.lines().count(), rows.len() + 1);
    assert!(csv.starts_with("item,parent,label,period,flow,value,"), "{csv}");
    assert!(!csv.contains('\u{2212}'), "files have a plain minus");
    assert_eq!(json["unit"], "USD million");
}

#[test]
fn a_picture_is_svg_or_png_by_the_ending_of_its_name() {
    let svg = answer(&["render", "chart=bars&by=country&lang=ko", "-o", "-", "--width", "320"]);
    assert!(svg.starts_with("<svg") && svg.contains("width=\"320\""), "{}", &svg[..80]);
    let file = scratch("types.png");
    answer(&["render", "chart=bars&by=type", "-o", file.to_str().expect("a path in UTF-8"), "--scale", "1"]);
    let png = std::fs::read(&file).expect("the picture was written");
    assert!(png.starts_with(b"\x89PNG\r\n\x1a\n"));
    assert_eq!(u32::from_be_bytes([png[16], png[17], png[18], png[19]]), 720, "its width");
}

#[test]
fn a_picture_that_cannot_be_written_says_where() {
    let line = error(&["render", "", "-o", "no/such/folder/x.svg"]);
    assert!(line.contains("no/such/folder/x.svg"), "{line}");
}

#[test]
fn the_shipped_package_passes_the_check_in_silence() {
    assert_eq!(answer(&["check"]), "");
}

/// A release executable holds everything; a debug one reads the source tree that it was built from, and needs cargo for
/// a site.
#[test]
fn the_executable_works_in_an_empty_folder_without_other_programs() {
    let folder = scratch("empty");
    std::fs::create_dir_all(&folder).expect("a folder for the test");
    let mut commands = vec![
        vec!["check"],
        vec!["figures", "chart=bars&by=type", "--format", "csv"],
        vec!["render", "chart=bars&by=type", "-o", "types.png"],
    ];
    if !cfg!(debug_assertions) {
        commands.push(vec!["build"]);
    }
    for arguments in commands {
        let mut command = Command::new(env!("CARGO_BIN_EXE_ip-balance"));
        let output =
            command.args(&arguments).current_dir(&folder).env("PATH", "").output().expect("the program starts");
        assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    }
    assert!(folder.join("types.png").is_file());
    assert!(cfg!(debug_assertions) || folder.join("ip-balance-site/index.html").is_file());
}

#[test]
fn a_port_in_use_is_reported_before_anything_is_built() {
    let taken = TcpListener::bind("127.0.0.1:0").expect("a free port");
    let port = taken.local_addr().expect("its address").port().to_string();
    let line = error(&["serve", "--port", &port]);
    assert!(line.contains(&port) && line.contains("in use") && line.contains("--port"), "{line}");
}
