//! Browsers as readers have them, driven over WebDriver: three engines behind one blocking interface. What only one
//! engine's protocol can do is in that engine's module.

mod actions;
mod chromium;
mod engine;
mod firefox;
mod injector;
mod profile;
mod webkit;

pub use actions::keys;
pub use engine::Engine::{self, Chromium, Firefox, WebKit};
pub use engine::only;
use profile::Profile;

use serde_json::Value;
use std::cell::{RefCell, RefMut};
use std::thread;
use std::time::{Duration, Instant};
use thirtyfour::common::print::{PrintPage, PrintParameters};
use thirtyfour::error::WebDriverResult;
use thirtyfour::support::block_on;
use thirtyfour::{Capabilities, WebDriver};

/// What a browser is started with.
#[derive(Clone, Debug)]
pub struct Options {
    /// Whether pages can use WebAssembly; without, as in the safer modes of some browsers.
    pub webassembly: bool,
    /// Whether pages may run scripts.
    pub scripting: bool,
    /// Whether commands wait until a page has loaded whole. Not where something of it never comes.
    pub waits_for_load: bool,
    /// Flags of the command line, for Chromium alone.
    pub chromium_flags: &'static [&'static str],
}

impl Default for Options {
    fn default() -> Options {
        Options { webassembly: true, scripting: true, waits_for_load: true, chromium_flags: &[] }
    }
}

/// What an engine does in its own way.
trait Session {
    fn driver(&self) -> &WebDriver;
    /// Sets the size of the window's content in CSS pixels and how many device pixels each of them has.
    fn set_screen(&mut self, width: u32, height: u32, ratio: f64);
    /// Runs a script in every page and frame before its own scripts.
    fn add_preload_script(&mut self, script: &str);
    /// Sets a media feature such as `prefers-color-scheme`.
    fn set_media_feature(&mut self, name: &str, value: &str);
    /// Takes what the console has said since the last call.
    fn take_console(&mut self) -> Vec<String>;
    /// Called before the window leaves its page.
    fn before_navigation(&mut self) {}
    /// The session as Chromium, if it is one.
    fn cdp(&self) -> Option<&chromium::Chromium> {
        None
    }
}

/// One browser with one window.
pub struct Browser {
    engine: Engine,
    scripting: bool,
    session: RefCell<Box<dyn Session>>,
}

impl Browser {
    /// Starts a browser; `None`, and a line in the run's summary, if the engine is not installed.
    pub fn open(engine: Engine) -> Option<Browser> {
        Browser::open_with(engine, &Options::default())
    }

    pub fn open_with(engine: Engine, options: &Options) -> Option<Browser> {
        if !engine.is_available() {
            return None;
        }
        let session: Box<dyn Session> = match engine {
            Engine::Chromium => Box::new(chromium::Chromium::start(options)),
            Engine::Firefox => Box::new(firefox::Firefox::start(options)),
            Engine::WebKit => Box::new(webkit::WebKit::start(options)),
        };
        Some(Browser { engine, scripting: options.scripting, session: RefCell::new(session) })
    }

    pub fn engine(&self) -> Engine {
        self.engine
    }

    fn session(&self) -> RefMut<'_, Box<dyn Session>> {
        self.session.borrow_mut()
    }

    /// Sends WebDriver commands and waits for their answer.
    fn drive<T: Send, F>(&self, what: &str, commands: impl FnOnce(WebDriver) -> F) -> T
    where
        F: Future<Output = WebDriverResult<T>> + Send,
    {
        let driver = self.session().driver().clone();
        block_on(commands(driver)).unwrap_or_else(|error| panic!("{what} in {:?}: {error}", self.engine))
    }

    /// Makes the window as a screen shows it: its content in CSS pixels, and device pixels for each of them.
    pub fn screen(&self, width: u32, height: u32, ratio: f64) {
        self.session().set_screen(width, height, ratio);
    }

    /// Sets media features such as `prefers-color-scheme` or `forced-colors`.
    pub fn prefer(&self, features: &[(&str, &str)]) {
        for (name, value) in features {
            self.session().set_media_feature(name, value);
        }
    }

    /// Runs a script in every page and frame before its own scripts.
    pub fn before_each_page(&self, script: &str) {
        self.session().add_preload_script(script);
    }

    pub fn go(&self, address: &str) {
        self.session().before_navigation();
        self.drive(address, |driver| async move { driver.goto(address).await });
    }

    pub fn back(&self) {
        self.session().before_navigation();
        self.drive("back", |driver| async move { driver.back().await });
    }

    pub fn forward(&self) {
        self.session().before_navigation();
        self.drive("forward", |driver| async move { driver.forward().await });
    }

    pub fn reload(&self) {
        self.session().before_navigation();
        self.drive("reload", |driver| async move { driver.refresh().await });
    }

    /// Turns to a frame of the page by its number, or back to the page.
    pub fn frame(&self, number: Option<u16>) {
        self.drive("frame", |driver| async move {
            match number {
                Some(number) => driver.enter_frame(number).await,
                None => driver.enter_default_frame().await,
            }
        });
    }

    /// Runs the body of an async function in the page and returns its result. Where pages may not run scripts, nothing
    /// can be awaited.
    pub fn run(&self, body: &str) -> Value {
        self.try_run(body).unwrap_or_else(|error| panic!("{body} in {:?}: {error}", self.engine))
    }

    /// The same; an error is one of the driver, or what the page throws.
    fn try_run(&self, body: &str) -> Result<Value, String> {
        let driver = self.session().driver().clone();
        if !self.scripting {
            let body = body.to_string();
            let result = block_on(async move { driver.execute(body, []).await });
            return result.map(|result| result.json().clone()).map_err(|error| error.to_string());
        }
        // In a task of its own: called by WebKit's driver, a script would be interrupted by its microtasks.
        let script = format!(
            "const done = arguments[arguments.length - 1]; \
             setTimeout(() => (async () => {{ {body} }})().then(value => done({{ value: value ?? null }}), \
             error => done({{ error: `${{error}} ${{error?.stack}}` }})));"
        );
        let result = block_on(async move { driver.execute_async(script, []).await });
        let result = result.map_err(|error| error.to_string())?;
        match result.json()["error"].as_str() {
            Some(error) => Err(format!("the page throws {error}")),
            None => Ok(result.json()["value"].clone()),
        }
    }

    /// Waits until an expression holds in the page; panics after 20 seconds. A page that is just being left, or whose
    /// scripts have not begun, is waited for too.
    pub fn until(&self, expression: &str) {
        let before = Instant::now();
        loop {
            let held = self.try_run(&format!("return Boolean({expression});"));
            if held == Ok(Value::Bool(true)) {
                return;
            }
            let engine = self.engine;
            assert!(
                before.elapsed() < Duration::from_secs(20),
                "not after 20 seconds in {engine:?}: {expression}: {held:?}"
            );
            thread::sleep(Duration::from_millis(50));
        }
    }

    /// What the console has said since the last call.
    pub fn console(&self) -> Vec<String> {
        self.session().take_console()
    }

    /// The page as PDF, on sheets of this width and height in centimetres, as a reader prints it: without backgrounds.
    pub fn print(&self, (width, height): (f64, f64)) -> Vec<u8> {
        let page = PrintPage { width, height };
        let parameters = PrintParameters { page, ..PrintParameters::default() };
        self.drive("print", |driver| async move { driver.print_page(parameters).await })
    }

    /// What the window shows, as PNG.
    pub fn picture(&self) -> Vec<u8> {
        self.drive("picture", |driver| async move { driver.screenshot_as_png().await })
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        let quit = self.session.get_mut().driver().clone().quit();
        // A browser that does not end by asking ends with the process group of its driver.
        let _ = block_on(quit);
    }
}

/// Opens a session with a driver that listens on this port.
fn connect(port: u16, waits_for_load: bool, capabilities: Value) -> WebDriver {
    let mut all = Capabilities::new();
    let strategy = if waits_for_load { "normal" } else { "none" };
    let common = serde_json::json!({ "timeouts": { "script": 100_000 }, "pageLoadStrategy": strategy });
    for (name, value) in [common, capabilities].iter().flat_map(|part| part.as_object().into_iter().flatten()) {
        all.set(name, value).expect("a capability is JSON");
    }
    let address = format!("http://127.0.0.1:{port}");
    block_on(async { WebDriver::new(address, all).await }).unwrap_or_else(|error| panic!("no session: {error}"))
}
