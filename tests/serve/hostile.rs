//! Requests that no browser sends: paths that lead outside, malformed HTTP, drawings without end.

use super::get;
use crate::support::http;
use crate::support::served::{folder, site};
use std::io::Write;
use std::time::Instant;

#[test]
fn no_path_leads_out_of_the_site() {
    let outside = folder().join("outside.txt");
    let _ = std::fs::remove_file(&outside);
    std::os::unix::fs::symlink("/etc/hostname", &outside).expect("a link can be made");
    let long = format!("/{}", "a/".repeat(2000));
    for path in [
        "/../Cargo.toml",
        "/../../../../etc/passwd",
        "/%2e%2e/%2e%2e/Cargo.toml",
        "/..%2f..%2fCargo.toml",
        "/..%5c..%5cCargo.toml",
        "/%252e%252e/Cargo.toml",
        "/assets/../../Cargo.toml",
        "//etc/passwd",
        "/index.html%00.png",
        "/index.html/",
        "/index.html/../index.html",
        "/%c0%ae%c0%ae/Cargo.toml",
        "/.ip-balance/files",
        "/outside.txt",
        "/C:/Windows/win.ini",
        "/\u{200f}index.html",
        &long,
    ] {
        let answer = http::send(site(), "GET", path, &[]);
        assert!([404, 400].contains(&answer.status), "{path}: {}", answer.status);
    }
    std::fs::remove_file(outside).expect("the link is there");
}

#[test]
fn malformed_http_is_refused_and_ends_nothing_else() {
    let many = "X-A: b\r\n".repeat(500);
    let long = "x".repeat(100_000);
    let requests = [
        "\r\n\r\n\r\n".to_string(),
        "GET\r\n\r\n".to_string(),
        "GET / HTTP/9.9\r\n\r\n".to_string(),
        "\u{0}\u{1}\u{2}\u{3}".to_string(),
        "GET / HTTP/1.1\r\nContent-Length: -1\r\n\r\n".to_string(),
        "GET / HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n".to_string(),
        "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n".to_string(),
        "GET / HTTP/1.1\r\nTransfer-Encoding: gzip\r\n\r\n".to_string(),
        "GET / HTTP/1.1\r\nbad header\r\n\r\n".to_string(),
        format!("GET / HTTP/1.1\r\n{many}\r\n"),
        format!("GET / HTTP/1.1\r\nX: {long}\r\n\r\n"),
        format!("GET /{long} HTTP/1.1\r\n\r\n"),
        "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".to_string(),
        "\u{16}\u{3}\u{1}\u{2}".to_string(),
    ];
    for request in requests {
        let answer = http::raw(site(), request.as_bytes());
        let start = String::from_utf8_lossy(&answer[..answer.len().min(15)]).into_owned();
        let status = start.split(' ').nth(1).unwrap_or_default();
        assert!(status.is_empty() || status.starts_with('4'), "{}: {start}", &request[..request.len().min(60)]);
        assert_eq!(get("/healthz").status, 200);
    }
}

#[test]
fn a_client_that_hangs_up_in_the_middle_is_no_failure() {
    for _ in 0..50 {
        let mut stream = http::connect(site());
        let request = http::request("GET", "/embed.html?chart=multiples&by=industry", &[], "close");
        stream.write_all(request.as_bytes()).expect("the server reads");
        drop(stream);
    }
    assert_eq!(get("/healthz").status, 200);
}

#[test]
fn many_drawings_at_once_are_drawn_or_refused_with_a_time_to_wait() {
    let began = Instant::now();
    let draw = |number: usize| {
        std::thread::spawn(move || get(&format!("/chart.png?chart=bars&by=country&width={}&scale=2", 900 + number)))
    };
    let answers: Vec<_> = (0..150).map(draw).collect();
    let answers: Vec<_> = answers.into_iter().map(|answer| answer.join().expect("an answer")).collect();
    for answer in &answers {
        match answer.status {
            200 => assert!(answer.body.starts_with(b"\x89PNG")),
            503 => assert!(!answer.header("retry-after").is_empty()),
            status => panic!("{status}"),
        }
    }
    assert!(answers.iter().any(|answer| answer.status == 200));
    assert!(answers.iter().any(|answer| answer.status == 503), "a queue has an end");
    assert!(began.elapsed().as_secs() < 60, "and its wait is bounded: {:?}", began.elapsed());
    assert_eq!(get("/healthz").status, 200);
}

#[test]
fn requests_on_a_kept_connection_do_not_wait_for_acknowledgements() {
    let mut stream = http::connect(site());
    let mut times: Vec<u128> = (0..41)
        .map(|_| {
            let began = Instant::now();
            let request = http::request("GET", "/ko/", &[("Accept-Encoding", "br")], "keep-alive");
            stream.write_all(request.as_bytes()).expect("the server reads");
            assert_eq!(http::read(&mut stream, false).expect("an answer").status, 200);
            began.elapsed().as_millis()
        })
        .collect();
    times.sort();
    assert!(times[20] < 30, "a request takes {times:?} ms; an acknowledgement is delayed for 40");
}
