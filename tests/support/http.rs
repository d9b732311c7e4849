//! HTTP as it is on the wire: requests as bytes, answers with their status, headers and body.

use std::collections::BTreeMap;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::Duration;

/// An answer.
#[derive(Clone, Debug)]
pub struct Answer {
    pub status: u16,
    headers: BTreeMap<String, String>,
    pub body: Vec<u8>,
}

impl Answer {
    /// A header's value, empty if there is none.
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", String::as_str)
    }

    pub fn text(&self) -> String {
        String::from_utf8(self.body.clone()).expect("the body is text")
    }
}

/// Connects to a server at `http://host:port`.
pub fn connect(site: &str) -> TcpStream {
    let stream = TcpStream::connect(site.trim_start_matches("http://")).expect("the server listens");
    stream.set_read_timeout(Some(Duration::from_secs(60))).expect("a timeout can be set");
    stream
}

/// Sends a request on a connection of its own; `path` goes on the wire as it is.
pub fn send(site: &str, method: &str, path: &str, headers: &[(&str, &str)]) -> Answer {
    let mut stream = connect(site);
    stream.write_all(request(method, path, headers, "close").as_bytes()).expect("the server reads");
    read(&mut stream, method == "HEAD").expect("an answer")
}

pub fn get(site: &str, path: &str) -> Answer {
    send(site, "GET", path, &[])
}

/// The text of a request; `connection` is `close` or `keep-alive`.
pub fn request(method: &str, path: &str, headers: &[(&str, &str)], connection: &str) -> String {
    let headers: String = headers.iter().map(|(name, value)| format!("{name}: {value}\r\n")).collect();
    format!("{method} {path} HTTP/1.1\r\nHost: test\r\nConnection: {connection}\r\n{headers}\r\n")
}

/// Sends bytes and returns everything that comes back until the server closes the connection.
pub fn raw(site: &str, bytes: &[u8]) -> Vec<u8> {
    let mut stream = connect(site);
    // A server that refuses early may close before it has read everything.
    let _ = stream.write_all(bytes);
    let _ = stream.shutdown(std::net::Shutdown::Write);
    let mut answer = Vec::new();
    let _ = stream.read_to_end(&mut answer);
    answer
}

/// Reads one answer; `None` if the connection ends before its headers do.
pub fn read(stream: &mut TcpStream, is_head: bool) -> Option<Answer> {
    let mut head = Vec::new();
    let mut byte = [0];
    while !head.ends_with(b"\r\n\r\n") {
        if stream.read(&mut byte).ok()? == 0 {
            return None;
        }
        head.push(byte[0]);
    }
    let head = String::from_utf8(head).expect("headers are text");
    let mut lines = head.lines();
    let status = lines.next()?.split(' ').nth(1)?.parse().ok()?;
    let headers: BTreeMap<String, String> = lines
        .filter_map(|line| line.split_once(": "))
        .map(|(name, value)| (name.to_lowercase(), value.to_string()))
        .collect();
    let length = headers.get("content-length").and_then(|length| length.parse().ok()).unwrap_or(0);
    let mut body = vec![0; if is_head || status == 304 { 0 } else { length }];
    stream.read_exact(&mut body).ok()?;
    Some(Answer { status, headers, body })
}
