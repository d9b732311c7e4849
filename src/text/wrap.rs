//! A text to lines that each have room: broken at blanks and before brackets, English and Korean alike; a word that is
//! wider than the room at its seams (`음악·` `영상`), and only one that has none, or still is too wide, between two letters.
//! Knows no dictionary: whoever calls decides what is shortened.

use super::TextStyle;
use crate::join::concat;

/// Breaks a text into at most `most` lines of this width at blanks and seams, never between two letters;
/// `None` if that cannot be. Blanks of any kind and control characters part words. An empty text has no lines.
pub fn wrap(hand: &TextStyle, text: &str, room: f64, most: usize) -> Option<Vec<String>> {
    let mut lines = Lines::default();
    for word in words(text) {
        let mut glue = " ";
        for part in brackets(word) {
            // A part that has no room in full is broken at its seams.
            let pieces = if hand.fits(part, room) { vec![part] } else { seams(part) };
            for piece in pieces {
                if !hand.fits(piece, room) {
                    return None;
                }
                lines.add(hand, piece, glue, room);
                glue = "";
            }
        }
        if lines.0.len() > most {
            return None;
        }
    }
    Some(lines.0)
}

/// Breaks a text into at most `most` lines like [`wrap`], a word that is wider than the room between two letters
/// (with a hyphen in Latin script); `None` if it takes more lines, or a single letter would stand alone.
pub fn pieces(hand: &TextStyle, text: &str, room: f64, most: usize) -> Option<Vec<String>> {
    let mut lines = Lines::default();
    for word in words(text) {
        for (at, seam) in seams(word).into_iter().enumerate() {
            let mut glue = if at == 0 { " " } else { "" };
            let mut rest = seam;
            while !hand.fits(rest, room) && lines.0.len() <= most {
                let cut = hand.longest(rest, "-", room);
                let (head, tail) = rest.split_at_checked(cut)?;
                if head.chars().count() < 2 || tail.chars().count() < 2 {
                    return None;
                }
                let latin = |letter: Option<char>| matches!(letter, Some('a'..='z' | 'A'..='Z' | 'À'..='\u{24f}'));
                let hyphen = latin(head.chars().last()) && latin(tail.chars().next());
                lines.0.push(concat(&[head, if hyphen { "-" } else { "" }]));
                (rest, glue) = (tail, "");
            }
            lines.add(hand, rest, glue, room);
        }
        if lines.0.len() > most {
            return None;
        }
    }
    Some(lines.0)
}

/// The words between blanks and control characters.
pub(super) fn words(text: &str) -> Vec<&str> {
    let (mut words, mut start) = (Vec::new(), 0);
    for (at, letter) in text.char_indices() {
        if letter.is_whitespace() || letter.is_control() {
            add(text.get(start..at), &mut words);
            start = at + letter.len_utf8();
        }
    }
    add(text.get(start..), &mut words);
    words
}

fn add<'a>(part: Option<&'a str>, parts: &mut Vec<&'a str>) {
    if let Some(part) = part
        && !part.is_empty()
    {
        parts.push(part);
    }
}

/// A word and the bracket that Korean sets to it without a blank.
fn brackets(word: &str) -> Vec<&str> {
    let bracket = word.char_indices().find(|(at, letter)| *letter == '(' && *at > 0);
    match bracket.and_then(|(at, _)| word.split_at_checked(at)) {
        Some((before, bracket)) => vec![before, bracket],
        None => vec![word],
    }
}

/// The parts of a word: it may break after a dot, a stroke or a hyphen within it, and before a bracket.
fn seams(word: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut start = 0;
    let mut last = None;
    for (at, letter) in word.char_indices() {
        let seam = letter == '(' || matches!(last, Some('·' | '/' | '-' | '–'));
        if seam && at > start {
            add(word.get(start..at), &mut found);
            start = at;
        }
        last = Some(letter);
    }
    add(word.get(start..), &mut found);
    found
}

/// The lines so far.
#[derive(Default)]
struct Lines(Vec<String>);

impl Lines {
    /// Adds to the last line if it has room, else begins another.
    fn add(&mut self, hand: &TextStyle, piece: &str, glue: &str, room: f64) {
        if let Some(last) = self.0.last_mut() {
            let longer = concat(&[last, glue, piece]);
            if hand.fits(&longer, room) {
                *last = longer;
                return;
            }
        }
        self.0.push(piece.to_string());
    }
}
