//! What a package says of itself, as Fluent terms that its words and the program's can name.

use super::compile::Source;
use crate::data::read::{DESCRIPTOR, PackageInfo};
use std::fmt::Write;

/// The terms `-title`, `-subject`, `-area`, `-publisher` and `-licence` in a language.
pub fn identity_terms(info: &PackageInfo, language: &str) -> Source {
    let identity = info.identity(language);
    let licences: Vec<String> = info.licences.iter().map(|licence| link(licence.label(), &licence.path)).collect();
    let terms = [
        ("title", &*identity.title),
        ("subject", &*identity.subject),
        ("area", &*identity.area),
        ("publisher", &*identity.publisher),
        ("licence", &*licences.join(", ")),
    ];
    let mut text = String::new();
    for (name, value) in terms {
        writeln!(text, "-{name} = {{ \"{}\" }}", escaped(value)).expect("a String can always be written to");
    }
    Source::default_words(DESCRIPTOR, text)
}

/// A link in Markdown; the label alone where there is no address.
fn link(label: &str, address: &str) -> String {
    if address.is_empty() { label.to_string() } else { format!("[{label}]({address})") }
}

/// A text as it stands in a string literal of Fluent, which has no line breaks.
fn escaped(text: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    text.replace('\\', "\\\\").replace('"', "\\\"")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_with_signs_of_fluent_in_it_is_a_term_all_the_same() {
        let text = r#"{"title": "Work, \"paid\" {and} \\ [not]", "subject": "work", "publisher": {"title": "An office"},
            "languages": ["en"], "licenses": [{"name": "CC0-1.0"}]}"#;
        let info = PackageInfo::parse(text).expect("a sound descriptor");
        let terms = identity_terms(&info, "en").text;
        assert!(terms.contains(r#"-title = { "Work, \"paid\" {and} \\ [not]" }"#), "{terms}");
        assert!(terms.contains("-licence = { \"CC0-1.0\" }"), "{terms}");
    }
}
