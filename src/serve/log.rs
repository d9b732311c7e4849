//! The access log: one line of JSON for each request.

use super::router::Client;
use axum::http::{HeaderMap, HeaderName, Method, StatusCode, Uri, header};
use serde::Serialize;
use std::{
    io::{self, BufWriter, Write},
    sync::mpsc::{Receiver, SyncSender, TryRecvError, sync_channel},
    thread,
    time::{Duration, SystemTime, UNIX_EPOCH},
};

/// How many lines wait for a slow reader of the log. Further ones are left out: no request waits for its line.
const MAX_WAITING: usize = 4096;

/// The most characters of a text that the client has sent.
const MAX_TEXT: usize = 512;

/// A request and its answer.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Line {
    /// Seconds since 1970.
    time: f64,
    client: String,
    method: String,
    /// Path and query.
    address: String,
    status: u16,
    /// The length of the answer's content, where it is known.
    bytes: Option<u64>,
    milliseconds: f64,
    user_agent: Option<String>,
    referer: Option<String>,
}

impl Line {
    /// The line of a request, as far as it is known before its answer.
    pub fn of(client: Option<Client>, method: &Method, uri: &Uri, headers: &HeaderMap) -> Line {
        let text = |name: HeaderName| Some(shown(&String::from_utf8_lossy(headers.get(name)?.as_bytes())));
        Line {
            time: SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_secs_f64(),
            client: client.map(|Client(address)| address.to_string()).unwrap_or_default(),
            method: method.to_string(),
            address: shown(&uri.to_string()),
            status: 0,
            bytes: None,
            milliseconds: 0.0,
            user_agent: text(header::USER_AGENT),
            referer: text(header::REFERER),
        }
    }

    /// The same with its answer, which took `duration`.
    pub fn answered(self, status: StatusCode, bytes: Option<u64>, duration: Duration) -> Line {
        Line { status: status.as_u16(), bytes, milliseconds: duration.as_secs_f64() * 1000.0, ..self }
    }
}

fn shown(text: &str) -> String {
    text.chars().take(MAX_TEXT).collect()
}

/// Writes lines to standard output, on a thread of its own.
#[derive(Clone, Debug)]
pub struct AccessLog {
    lines: SyncSender<Line>,
}

impl AccessLog {
    pub fn start() -> io::Result<AccessLog> {
        let (lines, received) = sync_channel(MAX_WAITING);
        thread::Builder::new().name("access log".to_string()).spawn(move || write_all(&received))?;
        Ok(AccessLog { lines })
    }

    pub fn write(&self, line: Line) {
        // A full queue, or a log that nobody reads any more, is no reason to keep a client waiting.
        let _ = self.lines.try_send(line);
    }
}

/// Writes lines until their last sender is gone, or until nobody reads them any more.
fn write_all(received: &Receiver<Line>) {
    let mut out = BufWriter::new(io::stdout());
    while let Ok(first) = received.recv() {
        let mut next = Ok(first);
        while let Ok(line) = next {
            let text = serde_json::to_string(&line).expect("texts and numbers make JSON");
            if writeln!(out, "{text}").is_err() {
                return;
            }
            next = received.try_recv();
        }
        if out.flush().is_err() || next == Err(TryRecvError::Disconnected) {
            return;
        }
    }
}
