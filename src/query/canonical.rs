//! Writes a [`Query`] in its canonical form: its keys in a fixed order, without those that have their default.

use super::key::Key;
use super::parse::range_code;
use super::style::hex;
use super::{ChartKind, Compare, Growth, Query, ThemeChoice};
use crate::data::Measure;
use itertools::Itertools;
use std::fmt::Write;

impl Query {
    /// The canonical query string, without a leading `?`. Parsing it gives this query again.
    pub fn canonical(&self) -> String {
        let pairs = Key::ALL.into_iter().filter_map(|key| Some((key, self.value(key)?)));
        pairs.map(|(key, value)| format!("{}={}", key.code(), encode(&value))).join("&")
    }

    /// The value of a key; `None` if it is not given or is the default.
    fn value(&self, key: Key) -> Option<String> {
        let list = |codes: &[String]| (!codes.is_empty()).then(|| codes.join(","));
        let code = match key {
            Key::Chart => Some(self.chart).filter(|chart| *chart != ChartKind::Columns)?.code(),
            Key::By => return self.by.clone(),
            Key::Item => return list(&self.item),
            Key::Flow => return self.flow.clone().filter(|code| *code != Measure::DEFAULT),
            Key::Period => return self.period.map(range_code),
            Key::Compare => match self.compare? {
                Compare::With(period) => return Some(period.to_string()),
                Compare::Nothing => "none",
            },
            Key::Change => self.change.then_some("yes")?,
            Key::Growth => Some(self.growth).filter(|growth| *growth != Growth::No)?.code(),
            Key::AsOf => return self.as_of.map(|day| day.to_string()),
            Key::First => self.first.then_some("yes")?,
            // The default depends on the package and the day.
            Key::Compilation => return self.compilation.clone(),
            Key::Headline => return self.headline.clone(),
            Key::Note => return self.note.clone(),
            Key::Highlight => return list(&self.highlight),
            Key::Annotate => {
                let pair = |annotation: &super::Annotation| format!("{}:{}", annotation.at, annotation.text);
                return list(&self.annotate.iter().map(pair).collect::<Vec<_>>());
            }
            Key::Events => self.events.then_some("yes")?,
            // The default depends on the package.
            Key::Currency => return self.currency.clone(),
            Key::Lang => self.lang?.code(),
            Key::Theme => Some(self.theme).filter(|theme| *theme != ThemeChoice::Auto)?.code(),
            Key::Font => self.style.font.as_ref()?.code(),
            Key::Ground => return self.style.ground.map(hex),
            Key::Ink => return self.style.ink.map(hex),
            Key::Surplus => return self.style.surplus.map(hex),
            Key::Deficit => return self.style.deficit.map(hex),
        };
        Some(code.to_string())
    }
}

/// Percent-encodes every byte that may not occur in a query value.
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
