//! A proxy that puts scripts at the beginning of every page, for an engine whose driver cannot. A page that comes with
//! a policy gets a nonce for them, so the policy holds for everything else.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::{io, thread};

/// A proxy on a free port that lasts as long as the test program.
pub struct Injector {
    /// Host and port.
    pub address: String,
    scripts: Arc<Mutex<String>>,
}

impl Injector {
    pub fn start() -> Injector {
        let listener = TcpListener::bind("127.0.0.1:0").expect("this machine has a free port");
        let address = listener.local_addr().expect("a bound port has an address").to_string();
        let scripts = Arc::new(Mutex::new(String::new()));
        let shared = scripts.clone();
        thread::spawn(move || {
            for stream in listener.incoming().filter_map(Result::ok) {
                let scripts = shared.clone();
                // A reader that goes away in the middle of an answer is no failure.
                thread::spawn(move || forward(stream, &scripts).ok());
            }
        });
        Injector { address, scripts }
    }

    /// Adds a script; each runs in a scope of its own.
    pub fn add(&self, script: &str) {
        let mut scripts = self.scripts.lock().expect("nothing panics with the lock");
        scripts.push_str(&format!("(() => {{ {script}\n }})();"));
    }
}

/// Passes one request on to its host, and the answer back.
fn forward(mut reader: TcpStream, scripts: &Mutex<String>) -> io::Result<()> {
    let mut request = BufReader::new(reader.try_clone()?);
    let head = read_head(&mut request)?;
    // A proxy is asked for a whole address: GET http://host:port/path HTTP/1.1
    let (first, fields) = head.split_once("\r\n").unwrap_or((&head, ""));
    let mut words = first.splitn(3, ' ');
    let (method, address) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    let plain = address.strip_prefix("http://").ok_or(io::ErrorKind::InvalidInput)?;
    let (host, path) = plain.split_at(plain.find('/').unwrap_or(plain.len()));
    let mut server = TcpStream::connect(host)?;
    // What the browser has kept would come without what is put in.
    let left_out = ["connection", "accept-encoding", "proxy-connection", "if-none-match", "if-modified-since"];
    let kept = fields.split("\r\n").filter(|field| !is_any_of(field, &left_out));
    let fields: String = kept.filter(|field| !field.is_empty()).map(|field| format!("{field}\r\n")).collect();
    let path = if path.is_empty() { "/" } else { path };
    write!(server, "{method} {path} HTTP/1.1\r\n{fields}Connection: close\r\n\r\n")?;

    let mut answer = BufReader::new(server);
    let head = read_head(&mut answer)?;
    let is_page = head.to_lowercase().contains("content-type: text/html");
    if !is_page {
        write!(reader, "{}Connection: close\r\n\r\n", without(&head, &["connection"]))?;
        io::copy(&mut answer, &mut reader)?;
        return Ok(());
    }
    let mut page = Vec::new();
    answer.read_to_end(&mut page)?;
    let page = String::from_utf8_lossy(&page);
    let scripts = scripts.lock().expect("nothing panics with the lock").clone();
    let page = insert(&page, &format!("<script nonce=webdriver>{scripts}document.currentScript.remove();</script>"));
    let head = without(&head, &["connection", "content-length", "transfer-encoding"]);
    write!(reader, "{}Content-Length: {}\r\nConnection: close\r\n\r\n{page}", with_nonce(&head), page.len())
}

/// Reads up to the empty line, which is left out.
fn read_head(from: &mut impl BufRead) -> io::Result<String> {
    let mut head = String::new();
    loop {
        let mut line = String::new();
        if from.read_line(&mut line)? <= 2 {
            return Ok(head);
        }
        head += &line;
    }
}

fn is_any_of(field: &str, names: &[&str]) -> bool {
    let name = field.split(':').next().unwrap_or_default();
    names.iter().any(|other| name.eq_ignore_ascii_case(other))
}

fn without(head: &str, names: &[&str]) -> String {
    let kept = head.split("\r\n").filter(|field| !field.is_empty() && !is_any_of(field, names));
    kept.map(|field| format!("{field}\r\n")).collect()
}

/// Allows the scripts in a policy.
fn with_nonce(head: &str) -> String {
    let allow = |field: &str| {
        if !is_any_of(field, &["content-security-policy"]) {
            field.to_string()
        } else if field.contains("script-src ") {
            field.replacen("script-src ", "script-src 'nonce-webdriver' ", 1)
        } else {
            format!("{field}; script-src 'nonce-webdriver'")
        }
    };
    head.split("\r\n").map(allow).collect::<Vec<_>>().join("\r\n")
}

/// Puts markup before everything that runs: after the doctype and the tags that may stand before it.
fn insert(page: &str, markup: &str) -> String {
    let lower = page.to_lowercase();
    let after = |tag: &str| lower.find(tag).and_then(|at| Some(at + lower[at..].find('>')? + 1));
    let at = after("<head>").or_else(|| after("<html")).or_else(|| after("<!doctype")).unwrap_or(0);
    format!("{}{markup}{}", &page[..at], &page[at..])
}
