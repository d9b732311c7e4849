//! A site of somebody else: a few pages and, if asked, a folder of files, under a policy of its own.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::path::PathBuf;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;
use std::{fs, thread};

/// How the names of folders begin that are all the same folder.
const ANEW: &str = "anew-";

/// In a policy: host and port of the site itself.
pub const OWN_HOST: &str = "OWN-HOST";

/// A small server on a free port that lasts as long as the test program.
pub struct Host {
    /// Without a slash at its end.
    pub address: String,
    faults: Arc<Mutex<Vec<(String, Fault)>>>,
}

/// What goes wrong with a file on its way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    Missing,
    /// The connection ends in the middle.
    Cut,
    /// It comes as plain text.
    WrongType,
    /// A page of somebody else comes in its place, as in a hotel.
    Portal,
    /// Nothing comes.
    Hang,
    /// The server is busy the first time.
    BusyOnce,
}

impl Fault {
    pub const ALL: [Fault; 6] =
        [Fault::Missing, Fault::Cut, Fault::WrongType, Fault::Portal, Fault::Hang, Fault::BusyOnce];
}

struct Shelf {
    faults: Arc<Mutex<Vec<(String, Fault)>>>,
    policy: String,
    shared: bool,
    pages: BTreeMap<String, String>,
    folder: Option<PathBuf>,
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
        let pages = pages.iter().map(|(path, page)| (path.to_string(), page.clone())).collect();
        let policy = policy.replace(OWN_HOST, address.trim_start_matches("http://"));
        let faults = Arc::new(Mutex::new(Vec::new()));
        let shelf = Arc::new(Shelf { faults: faults.clone(), policy, shared, pages, folder });
        thread::spawn(move || {
            for stream in listener.incoming().filter_map(Result::ok) {
                let shelf = shelf.clone();
                // A reader that goes away in the middle of an answer is no failure.
                thread::spawn(move || shelf.answer(stream).ok());
            }
        });
        Host { address, faults }
    }

    /// The address of the same files under a folder that no page has come from: nothing of it is in a cache, whatever a
    /// browser keeps of files that may not be kept.
    pub fn address_anew(&self) -> String {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        format!("{}/{ANEW}{}", self.address, COUNT.fetch_add(1, Ordering::Relaxed))
    }

    /// Gives every file whose path contains one of the texts a fault, and no other file.
    pub fn break_files(&self, faults: &[(&str, Fault)]) {
        let faults = faults.iter().map(|(part, fault)| (part.to_string(), *fault)).collect();
        *self.faults.lock().expect("nothing panics with the lock") = faults;
    }
}

impl Shelf {
    fn answer(&self, mut stream: TcpStream) -> std::io::Result<()> {
        let mut lines = BufReader::new(stream.try_clone()?).lines();
        let first = lines.next().unwrap_or(Ok(String::new()))?;
        let fields: Vec<String> = lines.map_while(Result::ok).take_while(|line| !line.is_empty()).collect();
        let reads_brotli = fields.iter().any(|field| {
            let field = field.to_lowercase();
            field.starts_with("accept-encoding:") && field.contains("br")
        });
        let whole = first.split(' ').nth(1).unwrap_or("/").to_string();
        let path = whole.split('?').next().unwrap_or("/");
        let found = match self.pages.get(path) {
            Some(page) => Some((kind(".html"), page.clone().into_bytes())),
            None => self.file(path).map(|bytes| (kind(path), bytes)),
        };
        let broken = self.fault_of(path);
        let (fault, found) = match broken {
            Some(Fault::Missing) => (None, None),
            Some(Fault::Portal) => (None, Some((kind(".html"), b"<!doctype html><title>Welcome</title>".to_vec()))),
            fault => (fault, found),
        };
        if fault == Some(Fault::Hang) {
            thread::sleep(Duration::from_secs(120));
            return Ok(());
        }
        let is_file = !self.pages.contains_key(path) && found.is_some() && broken.is_none();
        let compressed = self.compressed(path).filter(|_| reads_brotli && is_file);
        let encoding = if compressed.is_some() { "Content-Encoding: br\r\n" } else { "" };
        let (status, (kind, mut body)) = match found {
            Some((_, body)) if fault == Some(Fault::BusyOnce) => ("503 Service Unavailable", (kind(".txt"), body)),
            Some((_, body)) if fault == Some(Fault::WrongType) => ("200 OK", (kind(".txt"), body)),
            Some(found) => ("200 OK", found),
            None => ("404 Not Found", (kind(".txt"), b"not here".to_vec())),
        };
        body = compressed.unwrap_or(body);
        let shared = if self.shared { "Access-Control-Allow-Origin: *\r\n" } else { "" };
        let policy = if self.policy.is_empty() {
            String::new()
        } else {
            format!("Content-Security-Policy: {}\r\n", self.policy)
        };
        write!(
            stream,
            "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {}\r\n{shared}{encoding}\
             Cache-Control: no-store\r\nConnection: close\r\n{policy}\r\n",
            body.len()
        )?;
        let sent = if fault == Some(Fault::Cut) { body.len() / 2 } else { body.len() };
        stream.write_all(&body[..sent])
    }

    /// What goes wrong with a file this time.
    fn fault_of(&self, path: &str) -> Option<Fault> {
        let mut faults = self.faults.lock().expect("nothing panics with the lock");
        let at = faults.iter().position(|(part, _)| path.contains(part.as_str()))?;
        let fault = faults[at].1;
        if fault == Fault::BusyOnce {
            faults.remove(at);
        }
        Some(fault)
    }

    /// The form in brotli that lies beside a file.
    fn compressed(&self, path: &str) -> Option<Vec<u8>> {
        let path = if path.ends_with('/') { format!("{path}index.html") } else { path.to_string() };
        self.file(&format!("{path}.br"))
    }

    fn file(&self, path: &str) -> Option<Vec<u8>> {
        let path = path.trim_start_matches('/');
        let path = path.strip_prefix(ANEW).and_then(|rest| rest.split_once('/')).map_or(path, |(_, rest)| rest);
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
