//! Texts that a package gives in each of its languages.

use serde::{Deserialize, Serialize};

/// A text in the languages that it is given in, the first language of the package first.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LocalText(Vec<(String, String)>);

impl LocalText {
    /// The text in a language, such as `en`; that of the first language if it is not given there. Empty if it is given
    /// nowhere.
    pub fn get(&self, language: &str) -> &str {
        let first = || self.0.first().map(|(_, text)| text.as_str());
        self.given(language).or_else(first).unwrap_or_default()
    }

    /// The text in a language; `None` if it is not given there.
    pub fn given(&self, language: &str) -> Option<&str> {
        self.0.iter().find(|(known, _)| known == language).map(|(_, text)| text.as_str())
    }

    /// Languages and texts, the first language of the package first.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(language, text)| (language.as_str(), text.as_str()))
    }

    /// Whether it is given in no language.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// Pairs of a language and a text. Blank texts count as absent.
impl<L: Into<String>, T: Into<String>> FromIterator<(L, T)> for LocalText {
    fn from_iter<I: IntoIterator<Item = (L, T)>>(pairs: I) -> LocalText {
        let pairs = pairs.into_iter().map(|(language, text)| (language.into(), text.into()));
        LocalText(pairs.filter(|(_, text): &(String, String)| !text.trim().is_empty()).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_without_the_text_has_that_of_the_first() {
        let text: LocalText = [("fi", "Työttömät"), ("sv", "Arbetslösa"), ("en", " ")].into_iter().collect();
        assert_eq!(
            ["fi", "sv", "en", "de"].map(|language| text.get(language)),
            ["Työttömät", "Arbetslösa", "Työttömät", "Työttömät"]
        );
        assert_eq!(text.given("en"), None);
        assert_eq!(LocalText::default().get("en"), "");
    }
}
