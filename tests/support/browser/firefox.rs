//! Firefox by geckodriver, WebDriver BiDi for what classic WebDriver lacks, and preferences for media features.

use super::{Options, Profile, Session, connect};
use crate::support::process::Guarded;
use futures_util::StreamExt;
use serde_json::{Value, json};
use std::sync::{Arc, Mutex};
use std::time::Duration;
use thirtyfour::WebDriver;
use thirtyfour::bidi::BiDi;
use thirtyfour::bidi::events::LogEntryAdded;
use thirtyfour::bidi::modules::browsing_context::{SetViewport, Viewport};
use thirtyfour::common::command::ExtensionCommand;
use thirtyfour::support::block_on;

/// Says on the console what a policy has refused, as Chromium does itself.
const REPORT_VIOLATIONS: &str = "() => addEventListener('securitypolicyviolation',
    ({ violatedDirective, blockedURI }) => console.error(`${violatedDirective} refuses ${blockedURI}`))";

pub struct Firefox {
    driver: WebDriver,
    bidi: BiDi,
    console: Arc<Mutex<Vec<String>>>,
    // Dropped in this order: nothing writes to the profile once its browser has ended.
    _process: Guarded,
    _profile: Profile,
}

impl Firefox {
    pub fn start(options: &Options) -> Firefox {
        let profile = Profile::new();
        std::fs::create_dir_all(&profile.0).expect("the folder for temporary files can be written");
        let root = profile.0.display().to_string();
        let arguments = ["--port=0", "--websocket-port=0", "--allow-system-access", "--profile-root", &root];
        let mut process = Guarded::start("geckodriver", &arguments);
        let port = |line: &str| line.rsplit_once("Listening on 127.0.0.1:")?.1.parse().ok();
        let port = process.wait_for(port).expect("geckodriver prints its port");
        let driver = connect(
            port,
            options.waits_for_load,
            json!({
                "webSocketUrl": true,
                "moz:firefoxOptions": {
                    "args": ["-headless"],
                    "prefs": {
                        "javascript.enabled": options.scripting,
                        "javascript.options.wasm": options.webassembly,
                        // Overlay scroll bars take no width, as where the pages are read on a phone.
                        "widget.gtk.overlay-scrollbars.enabled": true,
                        "ui.useOverlayScrollbars": 1,
                    },
                },
            }),
        );
        let console = Arc::new(Mutex::new(Vec::new()));
        let bidi = block_on(async {
            let bidi = driver.bidi().await?;
            let mut entries = bidi.subscribe::<LogEntryAdded>().await?;
            let lines = console.clone();
            tokio::spawn(async move {
                while let Some(entry) = entries.next().await {
                    let line = format!("{:?}: {}", entry.level, entry.text.unwrap_or_default());
                    lines.lock().expect("nothing panics with the lock").push(line);
                }
            });
            bidi.script().add_preload_script(REPORT_VIOLATIONS).await?;
            thirtyfour::error::WebDriverResult::Ok(bidi)
        });
        let bidi = bidi.unwrap_or_else(|error| panic!("no BiDi: {error}"));
        Firefox { driver, bidi, console, _process: process, _profile: profile }
    }

    /// Runs a script with the rights of the browser itself.
    fn run_privileged(&self, script: &str) {
        let result = block_on(async {
            self.driver.cmd(SetContext("chrome").into_command()).await?;
            self.driver.execute(script, []).await?;
            self.driver.cmd(SetContext("content").into_command()).await
        });
        result.unwrap_or_else(|error| panic!("{script}: {error}"));
    }
}

/// geckodriver's switch between the page (`content`) and the browser (`chrome`).
#[derive(Debug)]
struct SetContext(&'static str);

impl SetContext {
    fn into_command(self) -> thirtyfour::common::command::Command {
        thirtyfour::common::command::Command::ExtensionCommand(Box::new(self))
    }
}

impl ExtensionCommand for SetContext {
    fn parameters_json(&self) -> Option<Value> {
        Some(json!({ "context": self.0 }))
    }

    fn method(&self) -> http::Method {
        http::Method::POST
    }

    fn endpoint(&self) -> Arc<str> {
        "/moz/context".into()
    }
}

impl Session for Firefox {
    fn driver(&self) -> &WebDriver {
        &self.driver
    }

    fn set_screen(&mut self, width: u32, height: u32, ratio: f64) {
        let result = block_on(async {
            let context = self.bidi.browsing_context().top_level().await?;
            let viewport = Some(Viewport { width, height });
            self.bidi.send(SetViewport { context, viewport, device_pixel_ratio: Some(ratio) }).await
        });
        result.unwrap_or_else(|error| panic!("a screen of {width} by {height} at {ratio}: {error}"));
    }

    fn add_preload_script(&mut self, script: &str) {
        let function = format!("() => {{ {script} }}");
        let result = block_on(async { self.bidi.script().add_preload_script(function).await });
        result.unwrap_or_else(|error| panic!("{script}: {error}"));
    }

    fn set_media_feature(&mut self, name: &str, value: &str) {
        let (preference, number) = match (name, value) {
            ("prefers-color-scheme", "dark") => ("layout.css.prefers-color-scheme.content-override", 0),
            ("prefers-color-scheme", _) => ("layout.css.prefers-color-scheme.content-override", 1),
            ("forced-colors", "active") => ("browser.display.document_color_use", 2),
            ("forced-colors", _) => ("browser.display.document_color_use", 0),
            ("prefers-reduced-motion", value) => ("ui.prefersReducedMotion", i32::from(value == "reduce")),
            _ => panic!("no preference is known for the media feature {name}"),
        };
        self.run_privileged(&format!("Services.prefs.setIntPref('{preference}', {number});"));
    }

    fn take_console(&mut self) -> Vec<String> {
        // What the page has said just now may still be on its way.
        std::thread::sleep(Duration::from_millis(50));
        std::mem::take(&mut *self.console.lock().expect("nothing panics with the lock"))
    }
}
