//! `ip-balance watch`: what changes in a package is on the page that is open; a fault leaves the page as it was.

use crate::support::browser::{Browser, Chromium, Engine, Firefox, WebKit};
use crate::support::http;
use crate::support::package::Package;
use crate::support::process::Guarded;
use crate::support::served;
use crate::support::source::repository;
use rstest::rstest;
use std::io::{Read, Write};
use std::path::Path;
use std::thread::sleep;
use std::time::{Duration, Instant};

/// The smallest package, watched.
struct Watched {
    package: Package,
    address: String,
    _server: Guarded,
}

fn watch(name: &str) -> Watched {
    let package = Package::copy_of(&repository().join("www/new/plain"));
    let out = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("watch-{name}"));
    let paths = [&package.folder, &out].map(|path| path.to_str().expect("a path in UTF-8"));
    let arguments = ["watch", "--data", paths[0], "--out", paths[1]];
    let mut server = Guarded::start(env!("CARGO_BIN_EXE_ip-balance"), &arguments);
    let address = server.wait_for(|line| Some(line[line.find("http://")?..].split('/').nth(2)?.to_string()));
    let address = format!("http://{}", address.expect("watch builds the site and prints its address"));
    Watched { package, address, _server: server }
}

impl Watched {
    /// Gives the statistic another title.
    fn rename(&self, from: &str, to: &str) {
        let text = self.package.text("datapackage.json");
        assert!(text.contains(from), "{text}");
        self.package.write("datapackage.json", text.replace(from, to));
    }

    fn page(&self) -> String {
        http::get(&self.address, "/").text()
    }
}

/// Waits until something is so.
fn wait_until(what: &str, is_so: impl Fn() -> bool) {
    let began = Instant::now();
    while !is_so() {
        assert!(began.elapsed() < Duration::from_secs(120), "{what}");
        sleep(Duration::from_millis(100));
    }
}

#[rstest]
fn the_open_page_follows_the_package(#[values(Chromium, Firefox, WebKit)] engine: Engine) {
    let Some(browser) = Browser::open(engine) else { return };
    let watched = watch(&format!("{engine:?}"));
    browser.go(&format!("{}/", watched.address));
    let shows =
        |title: &str| browser.run("return document.querySelector('h1')?.innerText ?? ''").to_string().contains(title);
    wait_until("the first page", || shows("A made-up balance"));
    watched.rename("A made-up balance", "An edited balance");
    wait_until("the edited title", || shows("An edited balance"));
}

#[test]
fn a_fault_leaves_the_site_as_it_was_until_it_is_mended() {
    let watched = watch("fault");
    let sound = watched.package.text("observations.csv");
    watched.package.write("observations.csv", sound.replace("first-2023,2023,total", "first-2030,2023,total"));
    watched.rename("A made-up balance", "A title beside a fault");
    sleep(Duration::from_secs(3));
    assert!(watched.page().contains("A made-up balance"));
    watched.package.write("observations.csv", sound);
    wait_until("the title after the fault", || watched.page().contains("A title beside a fault"));
}

#[test]
fn versions_are_told_by_watch_alone() {
    let watched = watch("events");
    let mut stream = http::connect(&watched.address);
    stream.write_all(http::request("GET", "/events", &[], "keep-alive").as_bytes()).expect("the server reads");
    let next = |stream: &mut std::net::TcpStream| {
        let mut told = String::new();
        while !told.contains("data: ") || !told.ends_with("\n\r\n") {
            let mut bytes = [0; 1024];
            let count = stream.read(&mut bytes).expect("the stream stays open");
            assert!(count > 0, "the stream ended after {told}");
            told += &String::from_utf8_lossy(&bytes[..count]);
        }
        told
    };
    let first = next(&mut stream);
    assert!(first.contains("text/event-stream") && first.contains("event: site"), "{first}");
    watched.rename("A made-up balance", "Another");
    assert!(next(&mut stream).contains("event: site"));
    assert_eq!(http::get(served::site(), "/events").status, 404);
    assert!(!http::get(served::site(), "/ip-balance.js").text().contains("watch.js"));
    assert!(http::get(&watched.address, "/ip-balance.js").text().contains("watch.js"));
}
