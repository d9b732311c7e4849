//! WebKit by WebKitWebDriver and WebKitGTK's MiniBrowser on a virtual screen. It has no protocol beside classic
//! WebDriver, so the scripts of a test and what the console says pass through a proxy of ours.

use super::injector::Injector;
use super::{Options, Profile, Session, connect};
use crate::support::process::Guarded;
use serde_json::{Value, json};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::sync::{LazyLock, Mutex};
use std::time::{Duration, Instant};
use std::{fs, thread};
use thirtyfour::WebDriver;
use thirtyfour::support::block_on;

/// Keeps what a page would say on the console.
const KEEP_CONSOLE: &str = "
    window.consoleLines = [];
    for (const level of ['error', 'warn', 'info', 'log']) {
        const own = console[level];
        console[level] = (...all) => { consoleLines.push(`${level}: ${all.join(' ')}`); own.apply(console, all); };
    }
    // A chart has an event of the same name.
    addEventListener('error', event => event instanceof CustomEvent || consoleLines.push(event.message
        ? `Uncaught ${event.message}` : `not loaded: ${event.target.src ?? event.target.href}`), true);
    addEventListener('unhandledrejection', ({ reason }) => consoleLines.push(`Uncaught ${reason}`));
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
        consoleLines.push(`${violatedDirective} refuses ${blockedURI}`));";

pub struct WebKit {
    driver: Option<WebDriver>,
    process: Option<Guarded>,
    injector: Injector,
    webassembly: bool,
    scripting: bool,
    waits_for_load: bool,
    ratio: f64,
    console: Vec<String>,
    settings: Profile,
}

/// Lets the window of MiniBrowser become narrower than its tool bar wants it.
const NARROW: &str = "
    * { min-width: 0; min-height: 0; padding: 0; margin: 0; border: 0; font-size: 1px; }
    image, button { margin: 0 -12px; }";

impl WebKit {
    pub fn start(options: &Options) -> WebKit {
        let settings = Profile::new();
        let folder = settings.0.join("gtk-3.0");
        fs::create_dir_all(&folder).expect("the folder for temporary files can be written");
        fs::write(folder.join("gtk.css"), NARROW).expect("the folder for temporary files can be written");
        let injector = Injector::start();
        injector.add(KEEP_CONSOLE);
        let mut webkit = WebKit {
            driver: None,
            process: None,
            injector,
            webassembly: options.webassembly,
            scripting: options.scripting,
            waits_for_load: options.waits_for_load,
            ratio: 1.0,
            console: Vec::new(),
            settings,
        };
        webkit.restart();
        webkit
    }

    /// Starts the browser anew: GTK reads the scale of the screen only then.
    fn restart(&mut self) {
        self.quit();
        let port = free_port();
        let (display, scale) = (display(), self.ratio.to_string());
        let settings = self.settings.0.display().to_string();
        let mut variables = vec![
            ("DISPLAY", display),
            ("GDK_BACKEND", "x11"),
            ("GDK_SCALE", &scale),
            ("XDG_CONFIG_HOME", &settings),
            // The sandbox cannot be had as root.
            ("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1"),
        ];
        if !self.webassembly {
            variables.push(("JSC_useWasm", "0"));
        }
        self.process = Some(Guarded::start_with("WebKitWebDriver", &[&format!("--port={port}")], &variables));
        let before = Instant::now();
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            assert!(before.elapsed() < Duration::from_secs(20), "WebKitWebDriver does not listen on port {port}");
            thread::sleep(Duration::from_millis(20));
        }
        let scripting = format!("--enable-javascript={}", self.scripting);
        let arguments = ["--automation", &scripting];
        self.driver = Some(connect(
            port,
            self.waits_for_load,
            json!({
                "webkitgtk:browserOptions": { "binary": mini_browser(), "args": arguments },
                "proxy": { "proxyType": "manual", "httpProxy": self.injector.address },
            }),
        ));
    }

    fn quit(&mut self) {
        if let Some(driver) = self.driver.take() {
            // A browser that does not end by asking ends with the process group of its driver.
            let _ = block_on(driver.quit());
        }
        self.process = None;
    }

    fn evaluate(&self, script: &str) -> Value {
        let result = block_on(async { self.driver().execute(script, []).await });
        result.map(|result| result.json().clone()).unwrap_or_default()
    }

    /// How far the content of the window is from the size that it should have.
    fn missing(&self, width: u32, height: u32) -> (i64, i64) {
        let inner = self.evaluate("return [innerWidth, innerHeight];");
        let side = |at: usize| inner[at].as_i64().unwrap_or_default();
        (i64::from(width) - side(0), i64::from(height) - side(1))
    }
}

impl Drop for WebKit {
    fn drop(&mut self) {
        self.quit();
    }
}

impl Session for WebKit {
    fn driver(&self) -> &WebDriver {
        self.driver.as_ref().expect("a session is open between two starts")
    }

    fn set_screen(&mut self, width: u32, height: u32, ratio: f64) {
        if ratio != self.ratio {
            assert_eq!(ratio.fract(), 0.0, "GTK scales by whole numbers; name the reason with `only`");
            self.ratio = ratio;
            self.restart();
        }
        // The window has a frame of its own: it is made larger by what its content lacks, until that fits.
        for _ in 0..20 {
            let (more, higher) = self.missing(width, height);
            if (more, higher) == (0, 0) {
                return;
            }
            let driver = self.driver().clone();
            let resized = block_on(async move {
                let outer = driver.get_window_rect().await?;
                let (wide, high) = (outer.width + more, outer.height + higher);
                driver.set_window_rect(0, 0, wide as u32, high as u32).await
            });
            resized.unwrap_or_else(|error| panic!("a screen of {width} by {height}: {error}"));
            thread::sleep(Duration::from_millis(50));
        }
        panic!("WebKit cannot make its content {width} by {height}: it lacks {:?}", self.missing(width, height));
    }

    fn add_preload_script(&mut self, script: &str) {
        self.injector.add(script);
    }

    fn set_media_feature(&mut self, name: &str, value: &str) {
        panic!("WebKitGTK takes no {name} {value} from a test; name the reason with `only`");
    }

    fn take_console(&mut self) -> Vec<String> {
        self.before_navigation();
        std::mem::take(&mut self.console)
    }

    fn before_navigation(&mut self) {
        let lines = self.evaluate("return (window.consoleLines ?? []).splice(0);");
        let lines = lines.as_array().cloned().unwrap_or_default();
        self.console.extend(lines.iter().filter_map(|line| Some(line.as_str()?.to_string())));
    }
}

/// A port on which nothing listens now.
fn free_port() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").expect("this machine has a free port");
    listener.local_addr().expect("a bound port has an address").port()
}

/// The name of a virtual screen, which all WebKit windows of the test program share.
fn display() -> &'static str {
    static SCREEN: LazyLock<(String, Mutex<Guarded>)> = LazyLock::new(|| {
        let mut server =
            Guarded::start("Xvfb", &["-displayfd", "1", "-screen", "0", "4096x4096x24", "-nolisten", "tcp"]);
        let number = server.wait_for(|line| line.parse::<u32>().ok()).expect("Xvfb prints the number of its screen");
        (format!(":{number}"), Mutex::new(server))
    });
    &SCREEN.0
}

/// WebKitGTK's own small browser; it lies beside the library.
fn mini_browser() -> String {
    let folders = fs::read_dir("/usr/lib").into_iter().flatten().flatten().map(|entry| entry.path());
    let places = folders.chain([Path::new("/usr/libexec").to_path_buf()]);
    let browsers = places.map(|folder| folder.join("webkit2gtk-4.1/MiniBrowser"));
    let found = browsers.into_iter().find(|path| path.is_file()).expect("MiniBrowser comes with WebKitWebDriver");
    found.display().to_string()
}
