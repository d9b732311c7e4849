//! Line breaking, by the same rules for English and Korean: at blanks, but not before a middle dot, and before brackets; a
//! word wider than a line at its seams (`음악·` `영상`); and only where that is not enough, between two letters.

use super::TextStyle;
use std::iter;

/// Breaks a text into at most `max_lines` lines of this width at blanks and seams, never between two letters; `None` if
/// that is impossible. Blanks of any kind and control characters separate words. An empty text has no lines.
pub fn wrap(style: &TextStyle, text: &str, width: f64, max_lines: usize) -> Option<Vec<String>> {
    let mut lines = Lines::default();
    for word in words(text) {
        let mut separator = " ";
        for part in split_bracket(word) {
            let pieces = if style.fits(part, width) { vec![part] } else { seams(part) };
            for piece in pieces {
                if !style.fits(piece, width) {
                    return None;
                }
                lines.add(style, piece, separator, width);
                separator = "";
            }
        }
        if lines.0.len() > max_lines {
            return None;
        }
    }
    Some(lines.0)
}

/// Breaks a text like [`wrap`], and a word that is wider than a line between two letters, with a hyphen in Latin script.
/// `None` if it takes more lines, or if a single letter would be separated.
pub fn wrap_within_words(style: &TextStyle, text: &str, width: f64, max_lines: usize) -> Option<Vec<String>> {
    let mut lines = Lines::default();
    for word in words(text) {
        for (at, seam) in seams(word).into_iter().enumerate() {
            let mut separator = if at == 0 { " " } else { "" };
            let mut rest = seam;
            while !style.fits(rest, width) && lines.0.len() <= max_lines {
                let (head, tail) = rest.split_at(style.longest_prefix(rest, "-", width));
                if head.chars().count() < 2 || tail.chars().count() < 2 {
                    return None;
                }
                let is_latin =
                    head.chars().next_back().is_some_and(is_latin) && tail.chars().next().is_some_and(is_latin);
                lines.0.push(format!("{head}{}", if is_latin { "-" } else { "" }));
                (rest, separator) = (tail, "");
            }
            lines.add(style, rest, separator, width);
        }
        if lines.0.len() > max_lines {
            return None;
        }
    }
    Some(lines.0)
}

pub(super) fn is_latin(letter: char) -> bool {
    matches!(letter, 'a'..='z' | 'A'..='Z' | 'À'..='\u{24f}')
}

/// The words between blanks and control characters. A middle dot that stands alone belongs to the word before it, so that
/// no line begins with one.
pub(super) fn words(text: &str) -> impl Iterator<Item = &str> {
    let is_blank = |letter: char| letter.is_whitespace() || letter.is_control();
    let mut rest = text.trim_start_matches(is_blank);
    iter::from_fn(move || {
        let end = rest.find(is_blank).unwrap_or(rest.len());
        let after_dot = rest[end..].strip_prefix(" ·").filter(|after| after.is_empty() || after.starts_with(is_blank));
        let (word, after) = rest.split_at(after_dot.map_or(end, |after| rest.len() - after.len()));
        rest = after.trim_start_matches(is_blank);
        (!word.is_empty()).then_some(word)
    })
}

/// A word and the bracket that Korean appends to it without a blank.
fn split_bracket(word: &str) -> Vec<&str> {
    match word.char_indices().find(|(at, letter)| *letter == '(' && *at > 0) {
        Some((at, _)) => vec![&word[..at], &word[at..]],
        None => vec![word],
    }
}

/// The parts of a word: it may break after a middle dot, a slash or a hyphen, and before a bracket.
pub(super) fn seams(word: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let (mut start, mut last) = (0, None);
    for (at, letter) in word.char_indices() {
        let is_seam = letter == '(' || matches!(last, Some('·' | '/' | '-' | '–'));
        if is_seam && at > start {
            parts.push(&word[start..at]);
            start = at;
        }
        last = Some(letter);
    }
    parts.extend(Some(&word[start..]).filter(|rest| !rest.is_empty()));
    parts
}

/// The lines so far.
#[derive(Default)]
pub(super) struct Lines(pub Vec<String>);

impl Lines {
    /// Appends a piece to the last line if it fits there, else starts another line.
    pub fn add(&mut self, style: &TextStyle, piece: &str, separator: &str, width: f64) {
        if let Some(last) = self.0.last_mut() {
            let longer = format!("{last}{separator}{piece}");
            if style.fits(&longer, width) {
                *last = longer;
                return;
            }
        }
        self.0.push(piece.to_string());
    }
}
