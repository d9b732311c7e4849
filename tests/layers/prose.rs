//! No figure and no year of the statistic is typed by hand where words are written.

use super::{none, parse, read, sources};
use crate::support::package;
use crate::support::source::files;
use std::collections::BTreeSet;

/// Every figure of the package in the ways that prose could write it, without its sign.
fn figures() -> BTreeSet<String> {
    let mut ways = BTreeSet::new();
    for observation in &package::shipped().observations {
        // Decimals are not among the ways: shorter numbers are too common to be told from others.
        let size = observation.value.abs().millionths() / 1_000_000;
        let trimmed = |text: String| text.trim_end_matches('0').trim_end_matches('.').to_string();
        ways.insert(size.to_string());
        ways.insert(trimmed(format!("{}.{:03}", size / 1000, size % 1000)));
        ways.insert(trimmed(format!("{}.{:02}", size / 100, size % 100)));
    }
    ways.retain(|way| way.bytes().filter(u8::is_ascii_digit).count() >= 3);
    // A round hundred or thousand names a unit.
    ways.retain(|way| way.trim_start_matches('1').bytes().any(|b| b != b'0'));
    ways
}

/// The numbers of a text, thousands joined.
fn numbers(text: &str) -> Vec<String> {
    let joined: String = text.replace(',', "");
    let parts = joined.split(|c: char| !c.is_ascii_digit() && c != '.');
    parts.map(|n| n.trim_matches('.').to_string()).filter(|n| !n.is_empty()).collect()
}

/// What a template says itself: without tags, expressions, scripts and styles.
fn prose(template: &str) -> String {
    let mut text = template.to_string();
    for (open, close) in
        [("{#", "#}"), ("{%", "%}"), ("{{", "}}"), ("<script", "</script>"), ("<style", "</style>"), ("<", ">")]
    {
        let mut kept = String::new();
        let mut rest = text.as_str();
        while let Some(at) = rest.find(open) {
            kept += &rest[..at];
            kept.push(' ');
            rest = rest[at..].find(close).map_or("", |end| &rest[at + end + close.len()..]);
        }
        text = kept + rest;
    }
    text
}

/// What a text says that only the data may say.
fn typed(name: &str, text: &str, figures: &BTreeSet<String>) -> Vec<String> {
    let is_year = |number: &str| number.len() == 4 && ["19", "20"].iter().any(|century| number.starts_with(century));
    let found = numbers(text).into_iter().filter(|number| is_year(number) || figures.contains(number));
    found
        .map(|number| format!("{name} says {number}: '{}'", text.trim().chars().take(80).collect::<String>()))
        .collect()
}

/// Whether a line shows how a period or a day is typed: its years are examples of a form, not of the statistic.
fn shows_a_form(line: &str) -> bool {
    ["expected-period", "expected-date", "expected-years-in"].iter().any(|message| line.starts_with(message))
}

#[test]
fn no_figure_and_no_year_of_the_statistic_is_typed_by_hand() {
    let figures = figures();
    let code = sources().filter(|(place, _)| place.starts_with("words/")).flat_map(|(place, text)| {
        let literals = parse(&place, &text).literals;
        literals.into_iter().map(move |literal| (place.clone(), literal))
    });
    let templates = files("www", ".html").into_iter().map(|path| (path.display().to_string(), prose(&read(&path))));
    let catalogues = files("www/words", ".ftl").into_iter().map(|path| (path.display().to_string(), read(&path)));
    let lines = templates.chain(catalogues).flat_map(|(name, text)| {
        let lines: Vec<String> =
            text.lines().filter(|line| !line.starts_with('#') && !shows_a_form(line)).map(str::to_string).collect();
        lines.into_iter().map(move |line| (name.clone(), line))
    });
    none(code.chain(lines).flat_map(|(name, text)| typed(&name, &text, &figures)));
}

#[test]
fn a_typed_figure_and_a_typed_year_are_found() {
    let figures = BTreeSet::from(["1.234".to_string()]);
    assert_eq!(typed("x", "It was 1.234 billion in 2022, and 3 more.", &figures).len(), 2);
    assert_eq!(prose("<p class=1999>a {{ 1999 }} b</p>").trim(), "a   b");
}
