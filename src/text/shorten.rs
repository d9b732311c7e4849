//! Names that fit into a given space: in full, then by their short form, truncated only in the end.

use super::wrap::words;
use super::{TextStyle, wrap, wrap_within_words};

/// Breaks a name into at most `max_lines` lines of this width: the full name, else the short name, else the short name
/// broken within words, else the short name truncated. Without lines if `max_lines` is 0 or not even `…` fits.
pub fn fit_lines(style: &TextStyle, label: &str, short: &str, width: f64, max_lines: usize) -> Vec<String> {
    if max_lines == 0 {
        return Vec::new();
    }
    wrap(style, label, width, max_lines)
        .or_else(|| wrap(style, short, width, max_lines))
        .or_else(|| wrap_within_words(style, short, width, max_lines))
        .unwrap_or_else(|| truncate(style, short, width, max_lines))
}

/// A text on one line of this width: in full, or a prefix and `…`; empty if not even that fits.
pub fn ellipsize(style: &TextStyle, text: &str, width: f64) -> String {
    if style.fits(text, width) {
        return text.to_string();
    }
    match style.longest_prefix(text, "…", width) {
        0 => String::new(),
        end => format!("{}…", text[..end].trim_end_matches([' ', ',', '(', '·'])),
    }
}

/// As many whole lines as fit, the last one ellipsized.
fn truncate(style: &TextStyle, text: &str, width: f64, max_lines: usize) -> Vec<String> {
    let words: Vec<&str> = words(text).collect();
    // Never more words than could fit on the lines at all.
    let counts = 0..=words.len().min(8 * max_lines);
    let wrapped = counts.map_while(|count| {
        let lines = wrap(style, &words[..count].join(" "), width, max_lines - 1)?;
        Some((count, lines))
    });
    let (count, mut lines) = wrapped.last().unwrap_or_default();
    let last = ellipsize(style, &words[count..].join(" "), width);
    if !last.is_empty() {
        lines.push(last);
    }
    lines
}
