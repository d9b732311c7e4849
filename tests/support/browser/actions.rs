//! Mouse, finger and keys, as WebDriver performs them: events that the page cannot tell from a reader's.

use super::Browser;
use serde_json::{Value, json};
use thirtyfour::common::command::Command;

/// The keys that have no letter, by their code points in WebDriver.
pub mod keys {
    pub const TAB: &str = "\u{e004}";
    pub const ENTER: &str = "\u{e007}";
    pub const ESCAPE: &str = "\u{e00c}";
    pub const END: &str = "\u{e010}";
    pub const LEFT: &str = "\u{e012}";
    pub const RIGHT: &str = "\u{e014}";
    pub const DOWN: &str = "\u{e015}";
}

impl Browser {
    /// Moves the mouse to a point of the window.
    pub fn hover(&self, x: f64, y: f64) {
        self.point("mouse", vec![move_to(x, y)]);
    }

    pub fn click(&self, x: f64, y: f64) {
        self.point("mouse", vec![move_to(x, y), button("pointerDown"), button("pointerUp")]);
    }

    /// Touches a point of the window with a finger, for a moment.
    pub fn tap(&self, x: f64, y: f64) {
        let pause = json!({ "type": "pause", "duration": 60 });
        self.point("touch", vec![move_to(x, y), button("pointerDown"), pause, button("pointerUp")]);
    }

    fn point(&self, kind: &str, actions: Vec<Value>) {
        self.perform(json!({
            "type": "pointer", "id": kind, "parameters": { "pointerType": kind }, "actions": actions,
        }));
    }

    /// Presses and releases keys one after the other.
    pub fn press(&self, keys: &[&str]) {
        let stroke = |key: &&str| ["keyDown", "keyUp"].map(|kind| json!({ "type": kind, "value": key }));
        let actions: Vec<Value> = keys.iter().flat_map(stroke).collect();
        self.perform(json!({ "type": "key", "id": "keyboard", "actions": actions }));
    }

    fn perform(&self, source: Value) {
        let actions = json!([source]);
        self.drive("actions", |driver| async move { driver.cmd(Command::PerformActions(actions.into())).await });
    }
}

/// A move to a point of the window. A browser takes whole CSS pixels.
fn move_to(x: f64, y: f64) -> Value {
    json!({ "type": "pointerMove", "duration": 0, "x": x.round() as i64, "y": y.round() as i64, "origin": "viewport" })
}

fn button(kind: &str) -> Value {
    json!({ "type": kind, "button": 0 })
}
