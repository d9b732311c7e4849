//! Letters of a package's words that no font at hand can draw: in a picture a box would stand for each.

use crate::data::read::{DESCRIPTOR, Problem};
use crate::files::Files;
use crate::text::native::has_glyph;
use std::collections::BTreeMap;

/// The files whose words are drawn in charts. Those of words come beside them.
const DRAWN: [&str; 12] = [
    DESCRIPTOR,
    "breaks.csv",
    "dimensions.csv",
    "events.csv",
    "exceptions.csv",
    "items.csv",
    "measures.csv",
    "names.csv",
    "parents.csv",
    "releases.csv",
    "series.csv",
    "story.csv",
];

/// A warning for each file with such letters, at the line of the first.
pub fn warnings(package: &dyn Files) -> Vec<Problem> {
    let words = package.names("").unwrap_or_default();
    let words = words.iter().map(String::as_str).filter(|name| name.starts_with("words.") && name.ends_with(".ftl"));
    DRAWN.into_iter().chain(words).filter_map(|file| warning(file, &package.read_text(file).ok()?)).collect()
}

fn warning(file: &str, text: &str) -> Option<Problem> {
    let mut missing: BTreeMap<char, u64> = BTreeMap::new();
    for (number, line) in (1..).zip(text.trim_start_matches('\u{feff}').lines()) {
        let is_comment = file.ends_with(".ftl") && line.starts_with('#');
        for letter in line.chars().filter(|letter| !is_comment && !letter.is_control() && !has_glyph(*letter)) {
            missing.entry(letter).or_insert(number);
        }
    }
    let line = *missing.values().min()?;
    let shown: Vec<String> =
        missing.keys().take(8).map(|letter| format!("{letter} (U+{:04X})", u32::from(*letter))).collect();
    let more = missing.len().checked_sub(shown.len()).filter(|more| *more > 0);
    let more = more.map(|more| format!(" and {more} more")).unwrap_or_default();
    Some(Problem {
        file: file.to_string(),
        line: Some(line),
        found: format!("{}{more}, which no font at hand can draw", shown.join(", ")),
        expected: "letters of the shipped font, or a font that has them in the package's folder fonts".to_string(),
    })
}
