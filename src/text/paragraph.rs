//! Line breaking that loses no letter of any text: for pictures, where a reader cannot scroll to what is cut off.

use super::TextStyle;
use super::wrap::{Lines, is_latin, seams, words, wrap};
use unicode_linebreak::linebreaks;
use unicode_segmentation::UnicodeSegmentation;

/// Breaks a text into lines of this width: as [`wrap`] does where that is possible; a word that is wider than a line where
/// its script allows it (Japanese between most letters, an address after a slash); and only where that is not enough,
/// between two letters, with a hyphen in Latin words. A single letter may be wider than the line.
pub fn paragraph(style: &TextStyle, text: &str, width: f64) -> Vec<String> {
    if let Some(lines) = wrap(style, text, width, usize::MAX) {
        return lines;
    }
    let mut lines = Lines::default();
    for word in words(text) {
        let mut separator = " ";
        for piece in pieces(style, word, width) {
            let rest = break_within(style, piece, width, &mut lines);
            lines.add(style, rest, separator, width);
            separator = "";
        }
    }
    lines.0
}

/// The parts of a word between which a line may break.
fn pieces<'a>(style: &TextStyle, word: &'a str, width: f64) -> Vec<&'a str> {
    if style.fits(word, width) {
        return vec![word];
    }
    let by_script = |piece: &'a str| {
        if style.fits(piece, width) {
            return vec![piece];
        }
        let mut start = 0;
        linebreaks(piece).map(|(end, _)| &piece[std::mem::replace(&mut start, end)..end]).collect()
    };
    seams(word).into_iter().flat_map(by_script).collect()
}

/// Breaks a piece that is wider than a line between letters, and returns what is left for the next line. What a reader
/// takes for one letter is never broken.
fn break_within<'a>(style: &TextStyle, piece: &'a str, width: f64, lines: &mut Lines) -> &'a str {
    let hyphen = if piece.chars().all(is_latin) { "-" } else { "" };
    let mut rest = piece;
    while !style.fits(rest, width) {
        let ends: Vec<usize> = rest.grapheme_indices(true).map(|(at, letter)| at + letter.len()).collect();
        // A prefix is never wider than a longer one.
        let fitting = ends.partition_point(|end| style.fits(&format!("{}{hyphen}", &rest[..*end]), width));
        let Some(end) = ends.get(fitting.saturating_sub(1)).filter(|end| **end < rest.len()) else { break };
        let (head, tail) = rest.split_at(*end);
        lines.0.push(format!("{head}{hyphen}"));
        rest = tail;
    }
    rest
}
