//! A server with a hundred file descriptors, a log and an end: started once, since it builds a site of its own.

use crate::support::http;
use serde_json::Value;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

const PROGRAM: &str = env!("CARGO_BIN_EXE_ip-balance");

/// A server that a failed test does not leave behind.
struct Server(Child);

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn scratch(name: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("endurance").join(name);
    let _ = std::fs::remove_dir_all(&folder);
    folder
}

/// The connections of these that the server has closed.
fn closed(connections: &mut [TcpStream]) -> usize {
    let is_closed = |stream: &mut TcpStream| {
        stream.set_read_timeout(Some(Duration::from_millis(1))).expect("a timeout can be set");
        matches!(stream.read(&mut [0; 512]), Ok(0)) || stream.take_error().is_ok_and(|error| error.is_some())
    };
    connections.iter_mut().map(is_closed).filter(|closed| *closed).count()
}

#[test]
fn a_server_outlives_its_connections_and_ends_when_it_is_told_to() {
    let package = scratch("package");
    assert!(Command::new(PROGRAM).arg("new").arg(&package).output().expect("the program starts").status.success());
    let mut command = Command::new("sh");
    command.args(["-c", "ulimit -n 100; exec \"$@\"", "sh", PROGRAM, "serve", "--log", "--data"]).arg(&package);
    command.args(["--base-url", "https://charts.example/ip/", "--out"]).arg(scratch("site"));
    let mut server = Server(command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().expect("a shell"));
    let mut output = BufReader::new(server.0.stdout.take().expect("its output is piped")).lines().map_while(Result::ok);
    let site = output.find_map(|line| {
        let rest = line.strip_prefix("Serving ")?;
        Some(rest.split_whitespace().next()?.trim_end_matches('/').to_string())
    });
    let site = site.expect("it prints its address");

    // Far more idle connections than it has descriptors: the oldest make room.
    let mut idle: Vec<TcpStream> = (0..300).map(|_| http::connect(&site)).collect();
    assert_eq!(http::get(&site, "/healthz").status, 200);
    assert!(closed(&mut idle) >= 200, "the oldest idle connections are closed");
    drop(idle);

    // A head that never ends.
    let began = Instant::now();
    let mut slow = http::connect(&site);
    slow.write_all(b"GET / HTTP/1.1\r\nHost: x\r\n").expect("the server reads");
    assert!(http::read(&mut slow, false).is_none_or(|answer| answer.status == 408));
    assert!(began.elapsed() < Duration::from_secs(30), "{:?}", began.elapsed());

    let page = http::get(&site, "/embed.html").text();
    assert!(page.contains("href=\"https://charts.example/ip/oembed?url=https%3A%2F%2F"), "{page}");
    http::send(&site, "GET", "/no/such/page?a=%22b%22", &[("User-Agent", "\"quoted\" \\ agent")]);
    let line = output.find(|line| line.contains("/no/such/page")).expect("each request is in the log");
    let line: Value = serde_json::from_str(&line).expect("JSON");
    assert_eq!((&line["method"], &line["status"]), (&Value::from("GET"), &Value::from(404)));
    assert_eq!(line["address"], "/no/such/page?a=%22b%22");
    assert_eq!(line["userAgent"], "\"quoted\" \\ agent");

    // Nobody reads the log any more.
    drop(output);
    for _ in 0..20 {
        assert_eq!(http::get(&site, "/").status, 200);
    }

    // The answer that is under way is finished, an idle connection does not hold the end up.
    let _waiting = http::connect(&site);
    let mut kept = http::connect(&site);
    kept.write_all(http::request("GET", "/healthz", &[], "keep-alive").as_bytes()).expect("the server reads");
    assert!(http::read(&mut kept, false).is_some());
    let mut drawing = http::connect(&site);
    let request = http::request("GET", "/chart.png?width=1200&scale=2", &[], "close");
    drawing.write_all(request.as_bytes()).expect("the server reads");
    std::thread::sleep(Duration::from_millis(50));
    let began = Instant::now();
    let id = server.0.id().to_string();
    assert!(Command::new("kill").args(["-TERM", &id]).status().expect("kill runs").success());
    assert_eq!(http::read(&mut drawing, false).expect("the answer is finished").status, 200);
    let status = server.0.wait().expect("it ends");
    assert!(status.success(), "{status}");
    assert!(began.elapsed() < Duration::from_secs(8), "{:?}", began.elapsed());
}
