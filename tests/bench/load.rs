//! `cargo bench --bench load`: the server under load beside nginx with the same folder, on this machine, in one run.
//!
//! No test of speed: requests a second depend on the machine, so only ratios are told. That memory stays flat is judged.
//! The client is one program for both servers: connections that are kept, each with one request at a time.

#[allow(dead_code, unused_imports)]
#[path = "../support/mod.rs"]
mod support;

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitCode, Stdio};
use std::time::{Duration, Instant};
use std::{fs, thread};

/// Connections at a time.
const CONNECTIONS: usize = 16;
/// How long each address is asked for.
const SPELL: Duration = Duration::from_secs(4);
/// By how much memory may grow while the same answers are sent again and again, in parts of what it was.
const GROWTH: f64 = 0.10;

/// What is asked for: a large page, a small file, and charts that only our server draws.
const FILES: [&str; 2] = ["/index.html", "/charts/types.svg"];
const DRAWN: [&str; 2] = ["/embed.html?chart=bars&by=type", "/chart.svg?chart=bars&by=type"];

fn main() -> ExitCode {
    // `cargo test --benches` starts this program too, and is about something else.
    if !std::env::args().any(|argument| argument == "--bench") {
        return ExitCode::SUCCESS;
    }
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("load");
    let _ = fs::remove_dir_all(&folder);
    let ours = Ours::start(&folder.join("site"));
    let nginx = support::process::is_installed("nginx").then(|| Nginx::start(&folder));
    println!(
        "{CONNECTIONS} kept connections, {} s each; requests a second, median and 99th percentile in ms\n",
        SPELL.as_secs()
    );
    for path in FILES {
        let own = ask(&ours.address, path);
        own.print("ip-balance", path);
        if let Some(nginx) = &nginx {
            let other = ask(&nginx.address, path);
            other.print("nginx", path);
            println!(
                "  ip-balance: {:.2} of nginx's requests a second, {:.2} of its 99th percentile\n",
                own.rate() / other.rate(),
                own.percentile(99) / other.percentile(99)
            );
        }
    }
    for path in DRAWN {
        let cold = Instant::now();
        ask_once(&ours.address, path);
        println!("ip-balance {path}: drawn in {:.1} ms", cold.elapsed().as_secs_f64() * 1000.0);
        ask(&ours.address, path).print("ip-balance", path);
    }
    // Every cache has been filled by now.
    let before = ours.memory();
    for path in FILES.iter().chain(&DRAWN) {
        ask(&ours.address, path);
    }
    let after = ours.memory();
    println!("\nMemory of ip-balance: {:.1} MB before, {:.1} MB after the same load again", mb(before), mb(after));
    if nginx.is_none() {
        println!("nginx is not installed: nothing to compare with");
    }
    let is_flat = after as f64 <= before as f64 * (1.0 + GROWTH);
    if is_flat { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn mb(bytes: u64) -> f64 {
    bytes as f64 / 1e6
}

/// The times of all requests of a spell.
struct Load {
    /// Sorted, in milliseconds.
    times: Vec<f64>,
}

impl Load {
    fn rate(&self) -> f64 {
        self.times.len() as f64 / SPELL.as_secs_f64()
    }

    fn percentile(&self, percent: usize) -> f64 {
        let at = (self.times.len() * percent / 100).min(self.times.len().saturating_sub(1));
        self.times.get(at).copied().unwrap_or(f64::INFINITY)
    }

    fn print(&self, server: &str, path: &str) {
        let (rate, median, high) = (self.rate(), self.percentile(50), self.percentile(99));
        println!("{server:>12} {path}: {rate:.0}/s, {median:.2} ms, {high:.2} ms");
    }
}

/// Asks for an address again and again on all connections.
fn ask(address: &str, path: &str) -> Load {
    let begin = Instant::now();
    let client = || {
        let (address, request) = (address.to_string(), request(path));
        thread::spawn(move || {
            let mut connection = Connection::open(&address);
            let mut times = Vec::new();
            while begin.elapsed() < SPELL {
                let sent = Instant::now();
                connection.exchange(&request);
                times.push(sent.elapsed().as_secs_f64() * 1000.0);
            }
            times
        })
    };
    let clients: Vec<_> = (0..CONNECTIONS).map(|_| client()).collect();
    let mut times: Vec<f64> = clients.into_iter().flat_map(|client| client.join().expect("a client ends")).collect();
    times.sort_by(f64::total_cmp);
    Load { times }
}

fn ask_once(address: &str, path: &str) {
    Connection::open(address).exchange(&request(path));
}

fn request(path: &str) -> Vec<u8> {
    format!("GET {path} HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: gzip\r\n\r\n").into_bytes()
}

/// A connection that is kept.
struct Connection {
    stream: BufReader<TcpStream>,
    body: Vec<u8>,
}

impl Connection {
    fn open(address: &str) -> Connection {
        let stream = TcpStream::connect(address).expect("the server listens");
        stream.set_nodelay(true).expect("an option can be set");
        Connection { stream: BufReader::with_capacity(64 * 1024, stream), body: Vec::new() }
    }

    /// Sends a request and reads the whole answer.
    fn exchange(&mut self, request: &[u8]) {
        self.stream.get_mut().write_all(request).expect("the server reads");
        let (mut line, mut length, mut status) = (String::new(), 0, String::new());
        loop {
            line.clear();
            self.stream.read_line(&mut line).expect("the server answers");
            if status.is_empty() {
                status = line.clone();
            }
            let field = line.to_ascii_lowercase();
            if let Some(value) = field.strip_prefix("content-length:") {
                length = value.trim().parse().expect("a length");
            }
            if line == "\r\n" {
                break;
            }
        }
        assert!(status.contains(" 200 "), "found '{}', expected the status 200", status.trim());
        self.body.resize(length, 0);
        self.stream.read_exact(&mut self.body).expect("the whole answer");
    }
}

/// Our server, and the site that it has built.
struct Ours {
    child: Child,
    address: String,
}

impl Ours {
    fn start(site: &Path) -> Ours {
        let mut command = Command::new(env!("CARGO_BIN_EXE_ip-balance"));
        command.args(["serve", "--out"]).arg(site).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut child = command.spawn().expect("the program starts");
        let lines = BufReader::new(child.stdout.take().expect("its output is piped")).lines();
        let address = lines.map_while(Result::ok).find_map(|line| {
            let rest = line.strip_prefix("Serving http://")?;
            Some(rest.split('/').next()?.to_string())
        });
        Ours { child, address: address.expect("it prints its address") }
    }

    /// The memory that it takes, in bytes.
    fn memory(&self) -> u64 {
        let status =
            fs::read_to_string(format!("/proc/{}/status", self.child.id())).expect("a process of this machine");
        let fields: BTreeMap<&str, &str> = status.lines().filter_map(|line| line.split_once(':')).collect();
        let kilobytes = fields["VmRSS"].trim().trim_end_matches(" kB").parse::<u64>().expect("a number");
        kilobytes * 1024
    }
}

impl Drop for Ours {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// nginx with the same folder, its own cache of open files, and the compressed forms that lie in it.
struct Nginx {
    child: Child,
    address: String,
}

impl Nginx {
    fn start(folder: &Path) -> Nginx {
        let listener = TcpListener::bind("127.0.0.1:0").expect("this machine has a free port");
        let address = listener.local_addr().expect("a bound port has an address").to_string();
        drop(listener);
        let [root, pid, log] = ["site", "nginx.pid", "nginx.log"].map(|name| folder.join(name));
        let configuration: PathBuf = folder.join("nginx.conf");
        let text = format!(
            "daemon off; worker_processes auto; pid {}; error_log {};\n\
             events {{ worker_connections 1024; }}\n\
             http {{ access_log off; sendfile on; tcp_nopush on; gzip_static on; open_file_cache max=1000;\n\
             keepalive_requests 1000000; types {{ text/html html; image/svg+xml svg; }}\n\
             server {{ listen {address}; root {}; }} }}\n",
            pid.display(),
            log.display(),
            root.display()
        );
        fs::write(&configuration, text).expect("target can be written");
        let mut command = Command::new("nginx");
        command.arg("-e").arg(&log).arg("-c").arg(&configuration).stderr(Stdio::null());
        let child = command.spawn().expect("nginx starts");
        let begin = Instant::now();
        while TcpStream::connect(&address).is_err() {
            assert!(begin.elapsed() < Duration::from_secs(10), "nginx does not listen: see {}", log.display());
            thread::sleep(Duration::from_millis(20));
        }
        Nginx { child, address }
    }
}

impl Drop for Nginx {
    fn drop(&mut self) {
        // Its workers end with it if it is asked to end, and not if it is killed.
        let _ = Command::new("kill").arg(self.child.id().to_string()).status();
        let _ = self.child.wait();
    }
}
