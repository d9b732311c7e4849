//! A [`Query`] back to its canonical form: keys in order, only those given, fixed defaults left out.

use super::key::Key;
use super::parse::range_code;
use super::{ChartKind, Compare, Query, ThemeChoice};
use crate::data::{Compilation, Flow};
use itertools::Itertools;
use std::fmt::Write;

impl Query {
    /// The canonical query, without a leading `?`. Parsing it gives this query again.
    pub fn canonical(&self) -> String {
        let given = Key::ALL.into_iter().filter_map(|key| Some((key, self.value(key)?)));
        given.map(|(key, value)| format!("{}={}", key.code(), encode(&value))).join("&")
    }

    /// What is given for a key, unless it is a fixed default.
    fn value(&self, key: Key) -> Option<String> {
        let list = |codes: &[String]| (!codes.is_empty()).then(|| codes.join(","));
        let word = match key {
            Key::Chart => Some(self.chart).filter(|chart| *chart != ChartKind::Columns)?.code(),
            Key::By => self.by?.code(),
            Key::Item => return list(&self.item),
            Key::Flow => self.flow.filter(|flow| *flow != Flow::Balance)?.code(),
            Key::Period => return self.period.map(range_code),
            Key::Compare => match self.compare? {
                Compare::With(period) => return Some(period.code()),
                Compare::Nothing => "none",
            },
            Key::Change => self.change.then_some("yes")?,
            Key::AsOf => return self.as_of.map(|day| day.code()),
            Key::First => self.first.then_some("yes")?,
            // With an early day `main` is not the default, so there it is kept.
            Key::Compilation if self.as_of.is_none() => self.compilation.filter(|c| *c != Compilation::Main)?.code(),
            Key::Compilation => self.compilation?.code(),
            Key::Headline => return self.headline.clone(),
            Key::Note => return self.note.clone(),
            Key::Highlight => return list(&self.highlight),
            Key::Annotate => {
                let pair = |annotation: &super::Annotation| format!("{}:{}", annotation.at, annotation.text);
                return list(&self.annotate.iter().map(pair).collect::<Vec<_>>());
            }
            Key::Lang => self.lang?.code(),
            Key::Theme => Some(self.theme).filter(|theme| *theme != ThemeChoice::Auto)?.code(),
        };
        Some(word.to_string())
    }
}

/// Percent-encodes all but what is plain in a query value.
fn encode(text: &str) -> String {
    text.bytes().fold(String::with_capacity(text.len()), |mut encoded, byte| {
        if byte.is_ascii_alphanumeric() || b"-._~,:".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            write!(encoded, "%{byte:02X}").expect("writing to a String does not fail");
        }
        encoded
    })
}
