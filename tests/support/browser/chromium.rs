//! Chromium by chromedriver, and the one place that speaks its own protocol (CDP).

use super::{Browser, Engine, Options, Profile, Session, connect};
use crate::support::process::Guarded;
use serde_json::{Value, json};
use thirtyfour::WebDriver;
use thirtyfour::support::block_on;

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

pub struct Chromium {
    driver: WebDriver,
    media: Vec<Value>,
    // Dropped in this order: nothing writes to the profile once its browser has ended.
    _process: Guarded,
    _profile: Profile,
}

impl Chromium {
    pub fn start(options: &Options) -> Chromium {
        // It first says that it starts on port 0, then on which port it did.
        let port =
            |line: &str| line.rsplit_once("on port ")?.1.trim_end_matches('.').parse().ok().filter(|p: &u16| *p > 0);
        let start = |_| {
            let mut process = Guarded::start("chromedriver", &["--port=0"]);
            Some((process.wait_for(port)?, process))
        };
        // On a busy machine it may end before it says so.
        let (port, process) = (0..3).find_map(start).expect("chromedriver prints its port");
        let profile = Profile::new();
        let without_webassembly = (!options.webassembly).then_some("--js-flags=--jitless");
        let flags = FLAGS.iter().chain(options.chromium_flags).copied().chain(without_webassembly);
        let flags = flags.map(str::to_string).chain([format!("--user-data-dir={}", profile.0.display())]);
        let driver = connect(
            port,
            options.waits_for_load,
            json!({
                "goog:chromeOptions": { "args": flags.collect::<Vec<_>>() },
                "goog:loggingPrefs": { "browser": "ALL" },
            }),
        );
        let chromium = Chromium { driver, media: Vec::new(), _process: process, _profile: profile };
        if !options.scripting {
            chromium.cdp("Emulation.setScriptExecutionDisabled", json!({ "value": true }));
        }
        chromium
    }

    fn cdp(&self, command: &str, parameters: Value) -> Value {
        let answer = block_on(async { self.driver.cdp().send_raw(command, parameters).await });
        answer.unwrap_or_else(|error| panic!("{command}: {error}"))
    }
}

impl Session for Chromium {
    fn driver(&self) -> &WebDriver {
        &self.driver
    }

    fn set_screen(&mut self, width: u32, height: u32, ratio: f64) {
        let screen = json!({ "width": width, "height": height, "deviceScaleFactor": ratio, "mobile": false });
        self.cdp("Emulation.setDeviceMetricsOverride", screen);
    }

    fn add_preload_script(&mut self, script: &str) {
        self.cdp("Page.addScriptToEvaluateOnNewDocument", json!({ "source": script }));
    }

    fn set_media_feature(&mut self, name: &str, value: &str) {
        self.media.retain(|feature| feature["name"] != name);
        self.media.push(json!({ "name": name, "value": value }));
        self.cdp("Emulation.setEmulatedMedia", json!({ "features": self.media }));
    }

    fn take_console(&mut self) -> Vec<String> {
        let entries = block_on(async { self.driver.browser_log().await }).expect("chromedriver keeps the console");
        entries.iter().map(|entry| format!("{}: {}", entry.level, entry.message)).collect()
    }

    fn cdp(&self) -> Option<&Chromium> {
        Some(self)
    }
}

/// What Chromium's protocol alone can do. These panic in other engines: their tests name the reason with `only`.
impl Browser {
    /// Sends a command of the Chrome DevTools Protocol.
    pub fn cdp(&self, command: &str, parameters: Value) -> Value {
        assert_eq!(self.engine(), Engine::Chromium, "{command} is a command of Chromium");
        self.session().cdp().map(|chromium| chromium.cdp(command, parameters)).unwrap_or_default()
    }

    /// Makes the network as slow as a line of so many bytes a second and milliseconds there and back.
    pub fn network(&self, bytes_a_second: u32, milliseconds: u32) {
        self.cdp("Network.enable", json!({}));
        self.cdp("Network.setCacheDisabled", json!({ "cacheDisabled": true }));
        let line = json!({
            "offline": false, "latency": milliseconds,
            "downloadThroughput": bytes_a_second, "uploadThroughput": bytes_a_second,
        });
        self.cdp("Network.emulateNetworkConditions", line);
    }
}
