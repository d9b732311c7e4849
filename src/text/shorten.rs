//! A name to lines that fit, whatever the room: in full, then by its short name, and cut off only in the end.
//! The full name stays in tip and table.

use super::wrap::words;
use super::{TextStyle, pieces, wrap};
use crate::join::{concat, join};

/// The lines of a name in a room of this width: the first that fits of the full name, the short name, the short name
/// broken within words, and the short name cut off. No lines where `most` is 0 or not even `…` has room.
pub fn fit(hand: &TextStyle, label: &str, short: &str, room: f64, most: usize) -> Vec<String> {
    if most == 0 {
        return Vec::new();
    }
    wrap(hand, label, room, most)
        .or_else(|| wrap(hand, short, room, most))
        .or_else(|| pieces(hand, short, room, most))
        .unwrap_or_else(|| cut(hand, short, room, most))
}

/// A text on one line that has room: in full, or its beginning and `…`; empty if not even that has.
pub fn shorten(hand: &TextStyle, text: &str, room: f64) -> String {
    if hand.fits(text, room) {
        return text.to_string();
    }
    match hand.longest(text, "…", room) {
        0 => String::new(),
        at => concat(&[text.get(..at).unwrap_or(text).trim_end_matches(&[' ', ',', '(', '·'][..]), "…"]),
    }
}

/// As many whole lines as fit, the last one cut off.
fn cut(hand: &TextStyle, text: &str, room: f64, most: usize) -> Vec<String> {
    let words = words(text);
    let (mut lines, mut told) = (Vec::new(), 0);
    // Never more words than could stand on the lines at all.
    for count in 0..=words.len().min(8 * most) {
        let Some(whole) = wrap(hand, &join(&words[..count], " "), room, most - 1) else { break };
        (lines, told) = (whole, count);
    }
    let last = shorten(hand, &join(&words[told..], " "), room);
    if !last.is_empty() {
        lines.push(last);
    }
    lines
}
