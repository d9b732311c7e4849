//! Every message of every language with values that are hard to put into words, for an editor to read.
//!
//! `tests/golden/messages.LANGUAGE.txt` has the messages in the order of the catalogues, under their headings. The
//! cases of a message come from its arguments, so that a new message appears by itself; they are chosen so that each
//! branch of its selectors and each value that it shows is there.

mod cases;
mod cover;
mod together;
mod values;

use crate::support::golden;

use ip_balance::query::Lang;
use ip_balance::site::{Resources, catalogue_sources, message_signatures};
use ip_balance::words::compile::{Source, compile_all};
use ip_balance::words::{Language, Signature};
use std::collections::BTreeSet;
use std::fmt::Write;
use std::path::Path;

/// Every message in a language. At the end are the branches that no case reaches: defaults that Fluent demands, and
/// branches of parts that several messages share.
fn all_messages(lang: Lang) -> String {
    let resources = Resources::source_tree(Path::new(env!("CARGO_MANIFEST_DIR")));
    let signatures = message_signatures(&resources).expect("templates name messages that can be checked");
    let sources = catalogue_sources(&resources, lang).expect("the language has both catalogues");
    let catalogue = compile_all(lang.code(), &sources, &signatures).expect("the catalogues that ship are sound");
    let language = Language::new(catalogue).expect("the language has rules");
    let mut text = String::new();
    let mut unreached = Vec::new();
    // The words for a package without its own come last: those that it has are not told again.
    let mut seen = BTreeSet::new();
    for source in &sources {
        let mut heading = None;
        for entry in entries(source) {
            match entry {
                Entry::Heading(next) => heading = Some(next),
                Entry::Message(id) => {
                    let Some(signature) = signatures.iter().find(|signature| signature.id == id) else { continue };
                    if !seen.insert(id.to_string()) {
                        continue;
                    }
                    if let Some(heading) = heading.take() {
                        writeln!(text, "\n== {heading} ==\n").expect("text can be added to");
                    }
                    let (lines, missed) = message(&language, signature);
                    text += &lines;
                    unreached.extend(missed);
                }
            }
        }
    }
    unreached.dedup();
    writeln!(text, "\n== Branches without a case ==\n\n{}", unreached.join("\n")).expect("text can be added to");
    text.trim_start().to_string()
}

/// The cases of a message: each text, with the values that are not plain to see in it.
fn message(language: &Language, signature: &Signature) -> (String, Vec<String>) {
    let formats = cases::formats(&signature.id);
    let (chosen, unreached) = match formats.is_empty() {
        true => cover::choose(language, signature, cases::cases(language, signature)),
        false => (formats, Vec::new()),
    };
    let line = |case: &cases::Case| {
        let text = case.text(language).replace('\n', "\n    ");
        if case.label.is_empty() { format!("    {text}\n") } else { format!("    {text}  [{}]\n", case.label) }
    };
    (format!("{}\n{}", signature.id, chosen.iter().map(line).collect::<String>()), unreached)
}

enum Entry<'a> {
    Heading(&'a str),
    Message(&'a str),
}

/// The headings and messages of a Fluent file in their order.
fn entries(source: &Source) -> impl Iterator<Item = Entry<'_>> {
    source.text.lines().filter_map(|line| match line.strip_prefix("## ") {
        Some(heading) => Some(Entry::Heading(heading)),
        None if line.starts_with(|letter: char| letter.is_ascii_lowercase()) => {
            line.split_once(" =").map(|(id, _)| Entry::Message(id))
        }
        None => None,
    })
}

#[test]
fn every_message_reads_well_with_hard_values() {
    for lang in golden::LANGUAGES {
        golden::assert_golden(&golden::messages(lang), &all_messages(lang));
    }
}
