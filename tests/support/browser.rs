//! A small WebDriver client: Chromium as a reader has it, with the screen, the preferences and the network of a test.
//! Speaks to chromedriver over HTTP and JSON; every process it starts ends with it, also when a test panics.
//! Long, because it is one protocol.

use serde_json::{Value, json};
use std::io::{BufRead, BufReader};
use std::os::unix::process::CommandExt;
use std::path::PathBuf;
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};
use std::{env, fs, process, thread};

/// A program that ends when this value is dropped, or when the test program ends in any other way.
pub struct Guarded {
    child: Child,
    /// While this is open, the program runs.
    hold: Option<ChildStdin>,
    pub output: BufReader<process::ChildStdout>,
}

impl Guarded {
    /// Starts a program in a process group of its own, under a shell that waits for its input to close.
    pub fn start(program: &str, arguments: &[&str]) -> Guarded {
        let mut shell = Command::new("sh");
        shell
            .args(["-c", "\"$@\" & exec >&-; read -r _; trap '' TERM; kill -TERM 0; wait", "sh", program])
            .args(arguments);
        shell.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null()).process_group(0);
        let mut child = shell.spawn().unwrap_or_else(|error| panic!("{program} does not start: {error}"));
        let output = BufReader::new(child.stdout.take().expect("its output is piped"));
        Guarded { hold: child.stdin.take(), child, output }
    }

    /// Reads its output up to the first line that `find` finds something in.
    pub fn wait_for<T>(&mut self, find: impl Fn(&str) -> Option<T>) -> Option<T> {
        let mut line = String::new();
        while self.output.read_line(&mut line).is_ok_and(|bytes| bytes > 0) {
            if let Some(found) = find(line.trim()) {
                return Some(found);
            }
            line.clear();
        }
        None
    }
}

impl Drop for Guarded {
    fn drop(&mut self) {
        drop(self.hold.take());
        // The shell ends when its program has; there is nobody left to tell if it does not.
        let _ = self.child.wait();
    }
}

/// One browser with one window.
pub struct Browser {
    driver: Option<Guarded>,
    agent: ureq::Agent,
    session: String,
    profile: PathBuf,
}

/// What a key is called in WebDriver.
pub mod keys {
    pub const TAB: &str = "\u{e004}";
    pub const ENTER: &str = "\u{e007}";
    pub const ESCAPE: &str = "\u{e00c}";
    pub const END: &str = "\u{e010}";
    pub const HOME: &str = "\u{e011}";
    pub const LEFT: &str = "\u{e012}";
    pub const UP: &str = "\u{e013}";
    pub const RIGHT: &str = "\u{e014}";
    pub const DOWN: &str = "\u{e015}";
}

const FLAGS: [&str; 10] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--hide-scrollbars",
    "--force-color-profile=srgb",
];

impl Browser {
    pub fn open() -> Browser {
        Browser::with_flags(&[])
    }

    /// A browser that compiles nothing and so has no WebAssembly, as in the safer modes of some.
    pub fn without_webassembly() -> Browser {
        Browser::with_flags(&["--js-flags=--jitless"])
    }

    pub fn with_flags(more: &[&str]) -> Browser {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        // First it says that it starts on port 0, then on which one it did.
        let port =
            |line: &str| line.rsplit_once("on port ")?.1.trim_end_matches('.').parse().ok().filter(|p: &u16| *p > 0);
        let start = |_| {
            let mut driver = Guarded::start("chromedriver", &["--port=0"]);
            Some((driver.wait_for(port)?, driver))
        };
        // On a busy machine it may end before it says so.
        let (port, driver) = (0..3).find_map(start).expect("chromedriver tells its port; is it installed?");
        let name = format!("ip-balance-profile-{}-{}", process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
        let profile = env::temp_dir().join(name);
        let own = format!("--user-data-dir={}", profile.display());
        let flags: Vec<&str> = FLAGS.iter().chain(more).copied().chain([own.as_str()]).collect();
        let config = ureq::Agent::config_builder().http_status_as_error(false);
        let agent: ureq::Agent = config.timeout_global(Some(Duration::from_secs(120))).build().into();
        let mut browser =
            Browser { driver: Some(driver), agent, session: format!("http://127.0.0.1:{port}/session"), profile };
        let wanted = json!({ "capabilities": { "alwaysMatch": {
            "goog:chromeOptions": { "args": flags },
            "goog:loggingPrefs": { "browser": "ALL" },
            "timeouts": { "script": 100_000 },
        } } });
        let opened = browser.post("", wanted);
        let id = opened["sessionId"].as_str().unwrap_or_else(|| panic!("no session: {opened}"));
        browser.session = format!("{}/{id}", browser.session);
        browser
    }

    /// The window as a screen shows it: CSS pixels and how many device pixels each has.
    pub fn screen(&self, width: u32, height: u32, ratio: f64) {
        let screen = json!({ "width": width, "height": height, "deviceScaleFactor": ratio, "mobile": false });
        self.cdp("Emulation.setDeviceMetricsOverride", screen);
    }

    /// Media features such as `prefers-color-scheme` or `forced-colors`.
    pub fn prefer(&self, features: &[(&str, &str)]) {
        let features: Vec<Value> =
            features.iter().map(|(name, value)| json!({ "name": name, "value": value })).collect();
        self.cdp("Emulation.setEmulatedMedia", json!({ "features": features }));
    }

    /// A line of so many bytes a second and so many milliseconds to and fro.
    pub fn network(&self, bytes_a_second: u32, milliseconds: u32) {
        self.cdp("Network.enable", json!({}));
        self.cdp("Network.setCacheDisabled", json!({ "cacheDisabled": true }));
        let line = json!({
            "offline": false, "latency": milliseconds,
            "downloadThroughput": bytes_a_second, "uploadThroughput": bytes_a_second,
        });
        self.cdp("Network.emulateNetworkConditions", line);
    }

    /// Slows the processor down so many times.
    pub fn slow_down(&self, times: f64) {
        self.cdp("Emulation.setCPUThrottlingRate", json!({ "rate": times }));
    }

    /// Whether pages may run scripts.
    pub fn scripting(&self, on: bool) {
        self.cdp("Emulation.setScriptExecutionDisabled", json!({ "value": !on }));
    }

    /// Runs a script in every page before its own.
    pub fn before_each_page(&self, script: &str) {
        self.cdp("Page.addScriptToEvaluateOnNewDocument", json!({ "source": script }));
    }

    pub fn go(&self, address: &str) {
        self.post("/url", json!({ "url": address }));
    }

    pub fn back(&self) {
        self.post("/back", json!({}));
    }

    pub fn forward(&self) {
        self.post("/forward", json!({}));
    }

    pub fn reload(&self) {
        self.post("/refresh", json!({}));
    }

    pub fn address(&self) -> String {
        self.request("GET", "/url", None).as_str().unwrap_or_default().to_string()
    }

    /// Turns to a frame of the page by its number, or back to the page.
    pub fn frame(&self, number: Option<u32>) {
        match number {
            Some(number) => self.post("/frame", json!({ "id": number })),
            None => self.post("/frame", json!({ "id": null })),
        };
    }

    /// Runs the body of an async function in the page and gives what it returns.
    pub fn run(&self, body: &str) -> Value {
        let script = format!(
            "const done = arguments[arguments.length - 1]; \
             (async () => {{ {body} }})().then(value => done({{ value: value ?? null }}), \
             error => done({{ error: String(error && error.stack || error) }}));"
        );
        let answer = self.post("/execute/async", json!({ "script": script, "args": [] }));
        if let Some(error) = answer["error"].as_str() {
            panic!("the page answers with {error}");
        }
        answer["value"].clone()
    }

    /// Waits until an expression holds in the page; panics with what it is after 20 seconds.
    pub fn until(&self, expression: &str) {
        let before = Instant::now();
        while self.run(&format!("return Boolean({expression});")) != Value::Bool(true) {
            assert!(before.elapsed() < Duration::from_secs(20), "after 20 seconds still not: {expression}");
            thread::sleep(Duration::from_millis(50));
        }
    }

    /// Moves the mouse to a place of the window.
    pub fn hover(&self, x: f64, y: f64) {
        self.mouse(vec![to(x, y)]);
    }

    pub fn click(&self, x: f64, y: f64) {
        self.mouse(vec![
            to(x, y),
            json!({ "type": "pointerDown", "button": 0 }),
            json!({ "type": "pointerUp", "button": 0 }),
        ]);
    }

    fn mouse(&self, actions: Vec<Value>) {
        let pointer = json!({
            "type": "pointer", "id": "mouse", "parameters": { "pointerType": "mouse" }, "actions": actions,
        });
        self.post("/actions", json!({ "actions": [pointer] }));
    }

    /// Touches a place of the window with a finger, for a moment.
    pub fn tap(&self, x: f64, y: f64) {
        let actions = [
            to(x, y),
            json!({ "type": "pointerDown", "button": 0 }),
            json!({ "type": "pause", "duration": 60 }),
            json!({ "type": "pointerUp", "button": 0 }),
        ];
        let finger = json!({
            "type": "pointer", "id": "finger", "parameters": { "pointerType": "touch" }, "actions": actions,
        });
        self.post("/actions", json!({ "actions": [finger] }));
    }

    /// Presses and releases keys one after the other.
    pub fn press(&self, keys: &[&str]) {
        let stroke =
            |key: &&str| [json!({ "type": "keyDown", "value": key }), json!({ "type": "keyUp", "value": key })];
        let actions: Vec<Value> = keys.iter().flat_map(stroke).collect();
        self.post("/actions", json!({ "actions": [{ "type": "key", "id": "keys", "actions": actions }] }));
    }

    /// What the console said since the last time it was asked.
    pub fn console(&self) -> Vec<String> {
        let log = self.post("/se/log", json!({ "type": "browser" }));
        let entries = log.as_array().cloned().unwrap_or_default();
        entries.iter().map(|entry| format!("{}: {}", entry["level"], entry["message"])).collect()
    }

    /// A command of the Chrome DevTools Protocol.
    pub fn cdp(&self, command: &str, parameters: Value) -> Value {
        self.post("/goog/cdp/execute", json!({ "cmd": command, "params": parameters }))
    }

    /// What the window shows, as PNG.
    pub fn picture(&self) -> Vec<u8> {
        let told = self.request("GET", "/screenshot", None);
        from_base64(told.as_str().expect("a picture as text"))
    }

    fn post(&self, path: &str, body: Value) -> Value {
        self.request("POST", path, Some(body))
    }

    fn request(&self, method: &str, path: &str, body: Option<Value>) -> Value {
        let address = format!("{}{path}", self.session);
        let answer = match (method, body) {
            ("DELETE", _) => self.agent.delete(&address).call(),
            (_, Some(body)) => self.agent.post(&address).send_json(body),
            (_, None) => self.agent.get(&address).call(),
        };
        let mut answer = answer.unwrap_or_else(|error| panic!("{method} {path}: {error}"));
        let good = answer.status().is_success();
        let value: Value =
            answer.body_mut().with_config().limit(200 << 20).read_json().expect("chromedriver speaks JSON");
        assert!(good, "{method} {path}: {}: {}", value["value"]["error"], value["value"]["message"]);
        value["value"].clone()
    }
}

/// The bytes of a text of four letters for every three of them.
fn from_base64(text: &str) -> Vec<u8> {
    const LETTERS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let letters: Vec<u32> =
        text.bytes().filter_map(|byte| LETTERS.iter().position(|letter| *letter == byte)).map(|at| at as u32).collect();
    let group = |four: &[u32]| {
        let bits = four.iter().enumerate().fold(0, |bits, (at, letter)| bits | letter << (18 - 6 * at));
        bits.to_be_bytes()[1..four.len()].to_vec()
    };
    letters.chunks(4).flat_map(group).collect()
}

fn to(x: f64, y: f64) -> Value {
    json!({ "type": "pointerMove", "duration": 0, "x": x.round() as i64, "y": y.round() as i64, "origin": "viewport" })
}

impl Drop for Browser {
    fn drop(&mut self) {
        // What does not end by asking ends with its process group.
        let _ = self.agent.delete(&self.session).call();
        // Only then does nobody write to the profile any more.
        drop(self.driver.take());
        let _ = fs::remove_dir_all(&self.profile);
    }
}
