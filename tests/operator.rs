//! What happens to a folder when builds go wrong: full disks, kills, two at once, other people's files.

use crate::support::{package::Package, served};
use std::collections::BTreeMap;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::time::{Duration, Instant};

const PROGRAM: &str = env!("CARGO_BIN_EXE_ip-balance");

/// A folder of this name that is not there yet.
fn scratch(name: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("operator").join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(folder.parent().expect("it lies in a folder")).expect("a folder for the test's files");
    folder
}

/// A folder as an earlier build has left it, with these files.
fn earlier_site(name: &str, files: &[&str]) -> PathBuf {
    let folder = scratch(name);
    for file in files {
        write(&folder.join(file), "earlier");
    }
    write(&folder.join(".ip-balance/files"), &files.join("\n"));
    folder
}

fn write(path: &Path, text: &str) {
    fs::create_dir_all(path.parent().expect("it lies in a folder")).expect("a folder can be made");
    fs::write(path, text).expect("a file can be written");
}

fn build(out: &Path) -> Output {
    Command::new(PROGRAM).arg("build").arg("--out").arg(out).output().expect("the program starts")
}

/// A build that goes on while the test does.
fn start(out: &Path) -> Child {
    let mut command = Command::new(PROGRAM);
    command.args(["build", "--out"]).arg(out).stdout(Stdio::null()).stderr(Stdio::piped());
    command.spawn().expect("the program starts")
}

/// Waits until a build has written this file or folder.
fn wait_for(path: &Path) {
    let began = Instant::now();
    while !path.exists() {
        assert!(began.elapsed() < Duration::from_secs(300), "{} is written", path.display());
        std::thread::sleep(Duration::from_millis(5));
    }
}

/// The last line of what a build says that must fail.
fn refusal(output: &Output) -> String {
    assert_eq!(output.status.code(), Some(1));
    let told = String::from_utf8_lossy(&output.stderr);
    let line = told.lines().last().and_then(|line| line.strip_prefix("error: "));
    line.unwrap_or_else(|| panic!("an error, not {told}")).to_string()
}

/// Every file below a folder with its content, but for what builds remember.
fn contents(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(inside) = folders.pop() {
        for entry in fs::read_dir(&inside).expect("a folder can be listed").flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(folder).expect("it lies inside").to_string_lossy().into_owned();
                found.insert(name, fs::read(&path).expect("a file can be read"));
            }
        }
    }
    found.retain(|name, _| !name.starts_with(".ip-balance/"));
    found
}

#[test]
fn a_folder_of_other_files_is_refused_and_untouched() {
    let folder = scratch("foreign");
    write(&folder.join("index.html"), "mine");
    let line = refusal(&build(&folder));
    assert!(line.contains("index.html") && line.contains("--out"), "{line}");
    assert_eq!(contents(&folder), BTreeMap::from([("index.html".to_string(), b"mine".to_vec())]));
    assert!(!folder.join(".ip-balance").exists(), "nothing is left in it");
    let templates = Path::new(env!("CARGO_MANIFEST_DIR")).join("www");
    let before = contents(&templates);
    assert!(refusal(&build(&templates)).contains("article.html"));
    assert!(contents(&templates) == before, "templates are untouched");
}

#[test]
fn a_second_build_into_a_folder_is_refused_while_the_first_writes() {
    let folder = earlier_site("locked", &["index.html"]);
    let lock = File::create(folder.join(".ip-balance/lock")).expect("a file can be made");
    lock.lock().expect("a file can be locked");
    let line = refusal(&build(&folder));
    assert!(line.contains("another build") && line.contains("--out"), "{line}");
    assert_eq!(fs::read(folder.join("index.html")).expect("it is there"), b"earlier");
}

#[test]
fn a_build_that_cannot_write_everything_leaves_the_earlier_site_whole() {
    let folder = earlier_site("full", &["index.html", "data/items.csv", "gone.html"]);
    let before = contents(&folder);
    let child = start(&folder);
    wait_for(&folder.join(".ip-balance/staged/assets"));
    // A stand-in for a disk that fills up: from here on, a page cannot be written.
    fs::create_dir_all(folder.join(".ip-balance/staged/index.html")).expect("a folder can be made");
    let line = refusal(&child.wait_with_output().expect("it ends"));
    assert!(line.contains("index.html") && line.contains("unchanged") && line.contains("build again"), "{line}");
    assert!(contents(&folder) == before, "the earlier site is whole");
    assert!(!folder.join(".ip-balance/staged").exists(), "what was written aside is gone");
}

#[test]
fn a_folder_that_cannot_be_written_to_is_reported_before_the_slow_part() {
    let began = Instant::now();
    for folder in ["/proc/site", "/dev/null/site"] {
        let line = refusal(&build(Path::new(folder)));
        assert!(line.contains(folder) && line.contains("--out"), "{line}");
    }
    assert!(began.elapsed() < Duration::from_secs(10));
}

#[test]
fn a_link_in_the_folder_leads_no_build_elsewhere() {
    let folder = earlier_site("linked", &["index.html"]);
    let elsewhere = scratch("elsewhere");
    fs::create_dir_all(&elsewhere).expect("a folder can be made");
    std::os::unix::fs::symlink(&elsewhere, folder.join("assets")).expect("a link can be made");
    let line = refusal(&build(&folder));
    assert!(line.contains("assets") && line.contains("link"), "{line}");
    assert!(contents(&elsewhere).is_empty(), "nothing was written through it");
}

/// One long test, since a whole build takes half a minute in a debug program: killed, then built, then compared.
#[test]
fn a_killed_build_leaves_the_earlier_site_and_the_next_one_replaces_it() {
    let old = ["index.html", "gone.html", "gone/deep.html", "assets/style-0123456789.css"];
    let folder = earlier_site("killed", &old);
    write(&folder.join("CNAME"), "charts.example");
    // A name in the record that leads outside is nobody's to remove.
    let outside = scratch("outside.txt");
    write(&outside, "not a build's");
    write(&folder.join(".ip-balance/files"), &[&old[..], &["../outside.txt"]].concat().join("\n"));
    let before = contents(&folder);
    let mut child = start(&folder);
    wait_for(&folder.join(".ip-balance/staged/index.html"));
    child.kill().expect("a child can be killed");
    child.wait().expect("it ends");
    assert!(contents(&folder) == before, "the earlier site is whole");

    // From a package at another path, into another folder than the served site: the same files.
    let package = Package::copy();
    write(&package.folder.join("private.csv"), "not named by the package");
    let mut command = Command::new(PROGRAM);
    command.current_dir(&package.folder).args(["build", "--out"]).arg(&folder).arg("--data").arg(&package.folder);
    let output = command.output().expect("the program starts");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let mut built = contents(&folder);
    assert_eq!(built.remove("CNAME").as_deref(), Some(&b"charts.example"[..]), "a file of somebody else stays");
    assert!(outside.exists(), "a file outside stays");
    assert!(built.remove("assets/style-0123456789.css").is_some(), "a cached page finds its assets");
    for name in ["gone.html", "gone/deep.html"] {
        assert!(!folder.join(name).exists(), "{name} is no longer made");
    }
    assert!(!folder.join("gone").exists(), "nor is its folder");
    assert!(!folder.join("data/private.csv").exists(), "only what the package names is published");
    // The site's other packages are not built beside a package that the command names.
    let mut served = contents(&served::folder());
    served.retain(|name, _| !name.starts_with("knowledge-services/"));
    let names = |of: &BTreeMap<String, Vec<u8>>| of.keys().cloned().collect::<Vec<_>>();
    assert_eq!(names(&built), names(&served));
    // The front pages link to the other packages, and the pages for making charts to the server that has them.
    let pages = ["index.html", "make.html", "ko/index.html", "ko/make.html"];
    let differs = |name: &str| pages.iter().any(|page| name.starts_with(page));
    for (name, content) in built.iter().filter(|(name, _)| !differs(name)) {
        assert!(served[name] == *content, "{name} differs between two builds");
    }
}
