//! A site of somebody else: a few pages and, if asked, a folder of files, under a policy of its own.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::path::PathBuf;
use std::sync::{Arc, Mutex};
use std::{fs, thread};

/// A small server on a free port that lasts as long as the test program.
pub struct Host {
    /// Without a slash at its end.
    pub address: String,
    asked: Arc<Mutex<Vec<String>>>,
}

struct Shelf {
    policy: String,
    shared: bool,
    pages: BTreeMap<String, String>,
    folder: Option<PathBuf>,
    asked: Arc<Mutex<Vec<String>>>,
}

impl Host {
    /// Serves `pages` by their paths and, for all other paths, the files of `folder`; the policy goes with each answer.
    pub fn start(policy: &str, pages: &[(&str, String)], folder: Option<PathBuf>) -> Host {
        Host::serve(policy, pages, folder, true)
    }

    /// Serves a folder as a host does that lets no other origin load from it.
    pub fn unshared(policy: &str, folder: PathBuf) -> Host {
        Host::serve(policy, &[], Some(folder), false)
    }

    fn serve(policy: &str, pages: &[(&str, String)], folder: Option<PathBuf>, shared: bool) -> Host {
        let listener = TcpListener::bind("127.0.0.1:0").expect("this machine has a free port");
        let address = format!("http://{}", listener.local_addr().expect("a bound port has an address"));
        let asked = Arc::new(Mutex::new(Vec::new()));
        let pages = pages.iter().map(|(path, page)| (path.to_string(), page.clone())).collect();
        let shelf = Arc::new(Shelf { policy: policy.to_string(), shared, pages, folder, asked: asked.clone() });
        thread::spawn(move || {
            for stream in listener.incoming().filter_map(Result::ok) {
                let shelf = shelf.clone();
                // A reader that goes away in the middle of an answer is no failure.
                thread::spawn(move || shelf.answer(stream).ok());
            }
        });
        Host { address, asked }
    }

    /// The paths that were asked for since the last time, with their queries.
    pub fn asked(&self) -> Vec<String> {
        std::mem::take(&mut *self.asked.lock().expect("no answer panics"))
    }
}

impl Shelf {
    fn answer(&self, mut stream: TcpStream) -> std::io::Result<()> {
        let mut lines = BufReader::new(stream.try_clone()?).lines();
        let first = lines.next().unwrap_or(Ok(String::new()))?;
        while lines.next().transpose()?.is_some_and(|line| !line.is_empty()) {}
        let whole = first.split(' ').nth(1).unwrap_or("/").to_string();
        self.asked.lock().expect("no answer panics").push(whole.clone());
        let path = whole.split('?').next().unwrap_or("/");
        let found = match self.pages.get(path) {
            Some(page) => Some((kind(".html"), page.clone().into_bytes())),
            None => self.file(path).map(|bytes| (kind(path), bytes)),
        };
        let (status, (kind, body)) = match found {
            Some(found) => ("200 OK", found),
            None => ("404 Not Found", (kind(".txt"), b"not here".to_vec())),
        };
        let shared = if self.shared { "Access-Control-Allow-Origin: *\r\n" } else { "" };
        let policy = if self.policy.is_empty() {
            String::new()
        } else {
            format!("Content-Security-Policy: {}\r\n", self.policy)
        };
        write!(
            stream,
            "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {}\r\n{shared}\
             Cache-Control: no-store\r\nConnection: close\r\n{policy}\r\n",
            body.len()
        )?;
        stream.write_all(&body)
    }

    fn file(&self, path: &str) -> Option<Vec<u8>> {
        let path = path.trim_start_matches('/');
        let safe = !path.split('/').any(|part| part == "..");
        let file = if path.is_empty() || path.ends_with('/') { format!("{path}index.html") } else { path.to_string() };
        self.folder.as_ref().filter(|_| safe).and_then(|folder| fs::read(folder.join(file)).ok())
    }
}

fn kind(path: &str) -> &'static str {
    let ending = path.rsplit('/').next().unwrap_or("").rsplit_once('.').map_or("html", |(_, ending)| ending);
    match ending {
        "html" => "text/html; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "svg" => "image/svg+xml",
        "wasm" => "application/wasm",
        "json" => "application/json",
        "png" => "image/png",
        "txt" | "csv" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}
