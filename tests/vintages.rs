//! The real-time matrix among the downloads: every figure of every release in one table, which R and pandas read with
//! the lines of README.md.

use crate::support::{package, skipped::skip};
use ip_balance::site::vintages::{FILE, csv};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// What the lines of README.md print, in either language: the number of releases, and 2022 as of the day in the lines.
const PRINTED: &str = "2022 -1330";

type Rows = Vec<BTreeMap<String, String>>;

fn rows() -> Rows {
    let text = csv(package::shipped()).expect("memory can be written");
    csv::Reader::from_reader(&text[..]).deserialize().collect::<Result<_, _>>().expect("a table")
}

#[test]
fn every_figure_of_every_release_is_one_row_with_its_day_and_its_status_then() {
    let (rows, data) = (rows(), package::shipped());
    assert_eq!(rows.len(), data.observations.len());
    let total: Vec<String> = rows
        .iter()
        .filter(|row| row["item"] == "ip_total" && row["flow"] == "balance" && row["period"] == "2021")
        .map(|row| ["date", "value", "resolution", "status"].map(|column| row[column].as_str()).join(" "))
        .collect();
    let expected = ["2022-03-25 -30 10 preliminary", "2022-09-23 -30 10 unchanged", "2023-03-24 160 10 revised"];
    assert_eq!(total[..3], expected);
}

#[test]
fn a_row_does_not_change_when_later_releases_are_added() {
    let data = package::shipped();
    let mut earlier = data.clone();
    let last = earlier.releases.len() - 1;
    earlier.observations.retain(|figure| usize::from(figure.release.0) < last);
    let text = |data| String::from_utf8(csv(data).expect("memory can be written")).expect("a table is text");
    let (then, now) = (text(&earlier), text(data));
    let now: Vec<&str> = now.lines().collect();
    assert!(then.lines().count() > 900 && then.lines().count() < now.len());
    assert!(then.lines().all(|line| now.contains(&line)));
}

/// The code block of README.md in a language, without its fences.
fn lines_of_readme(language: &str) -> String {
    let readme = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md")).expect("a README");
    let (_, rest) = readme.split_once(&format!("```{language}\n")).expect("README.md has lines for it");
    rest.split("```").next().unwrap_or_default().to_string()
}

/// Runs the lines of README.md beside the file, if the program and its library are there.
fn run(language: &str, program: &str, probe: [&str; 2], script: &str) {
    let has_library = Command::new(program).args(probe).output().is_ok_and(|output| output.status.success());
    if !has_library {
        return skip(language, &format!("'{program} {}' fails on this machine", probe.join(" ")));
    }
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("vintages-{language}"));
    fs::create_dir_all(&folder).expect("target can be written");
    fs::write(folder.join(FILE), csv(package::shipped()).expect("memory can be written")).expect("a file");
    fs::write(folder.join(script), lines_of_readme(language)).expect("a file");
    let output = Command::new(program).arg(script).current_dir(&folder).output().expect("it was there before");
    let said = String::from_utf8_lossy(&output.stdout).split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    assert!(said.contains(PRINTED), "{said}");
}

#[test]
fn the_lines_of_the_readme_run_in_pandas() {
    run("python", "python3", ["-c", "import pandas"], "lines.py");
}

#[test]
fn the_lines_of_the_readme_run_in_r() {
    run("r", "Rscript", ["-e", "1"], "lines.R");
}
