//! Rules for each file by itself.

use crate::support::source::Source;

/// The length from which a file says why it is one.
const LONG: usize = 250;

pub fn habits(place: &str, source: &Source) -> Vec<String> {
    let calls = source.identifiers.iter().filter(|word| *word == "unwrap").map(|word| format!(".{word}()"));
    let forbidden = ["todo", "unimplemented", "dbg", "panic"];
    let macros = source.macros.iter().filter(|name| forbidden.contains(&name.as_str())).map(|name| format!("{name}!"));
    calls.chain(macros).map(|habit| format!("{place} has {habit}")).collect()
}

pub fn ignored_tests(place: &str, source: &Source) -> Vec<String> {
    let ignored = source.attributes.iter().filter(|name| *name == "ignore");
    ignored.map(|_| format!("{place} leaves a test out")).collect()
}

/// Korean is written in the catalogues and in the rules of its grammar.
pub fn korean(place: &str, source: &Source) -> Vec<String> {
    let is_hangul = |c: char| ('\u{ac00}'..='\u{d7a3}').contains(&c);
    let may = place.starts_with("words/");
    let texts = source.literals.iter().filter(|text| !may && text.chars().any(is_hangul));
    texts.map(|text| format!("{place} says '{text}'")).collect()
}

pub fn length_and_purpose(name: &str, text: &str) -> Vec<String> {
    let head: String = text.lines().take_while(|line| line.starts_with("//!")).collect();
    let head = head.to_lowercase();
    let lines = text.lines().count();
    let says_why = ["long, ", "little long", "long because", "long since"].iter().any(|words| head.contains(words));
    let long =
        (lines > LONG && !says_why).then(|| format!("{name} has {lines} lines, and its first ones do not say why"));
    let aimless = head.is_empty().then(|| format!("{name} does not begin with //!"));
    long.into_iter().chain(aimless).collect()
}

/// Comments about what code weighs.
pub fn weighed(place: &str, text: &str) -> Vec<String> {
    let comments = text.lines().filter_map(|line| line.split_once("//").map(|(_, comment)| comment));
    let weighs = |comment: &&str| {
        let lower = comment.to_lowercase();
        comment.split(|c: char| !c.is_alphanumeric()).any(|word| word == "KB")
            || ["kilobyte", "what the browser pays", "paid in bytes"].iter().any(|w| lower.contains(w))
    };
    comments.filter(weighs).map(|comment| format!("{place} weighs code: {comment}")).collect()
}

pub fn containing(name: &str, text: &str, marks: &[String]) -> Vec<String> {
    marks.iter().filter(|mark| text.contains(mark.as_str())).map(|mark| format!("{name} contains {mark}")).collect()
}
