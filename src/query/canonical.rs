//! A [`Query`] back to its canonical query: keys in order, only those given, fixed defaults left out.

use super::key::Key;
use super::parse::span;
use super::{ChartKind, Compare, Query, ThemeChoice};
use crate::data::{Compilation, Flow};
use crate::join::{concat, join};

impl Query {
    /// The canonical query, without a leading `?`. Parsing it gives this spec again.
    pub fn canonical(&self) -> String {
        written(&|key| self.value(key))
    }

    /// What is given for a key, unless it is a fixed default.
    pub(crate) fn value(&self, key: Key) -> Option<String> {
        let list = |codes: &[String]| if codes.is_empty() { None } else { Some(join(codes, ",")) };
        let word = match key {
            Key::Chart => Some(self.chart).filter(|chart| *chart != ChartKind::Columns)?.code(),
            Key::By => self.by?.code(),
            Key::Item => return list(&self.item),
            Key::Flow => self.flow.filter(|flow| *flow != Flow::Balance)?.code(),
            Key::Period => {
                let (first, last) = self.period?;
                return Some(if first == last { first.code() } else { span(first, last) });
            }
            Key::Compare => match self.compare? {
                Compare::With(period) => return Some(period.code()),
                Compare::Nothing => "none",
            },
            Key::Change => self.change.then_some("yes")?,
            Key::AsOf => return Some(self.as_of?.code()),
            Key::First => self.first.then_some("yes")?,
            // With an early day `main` is not the default, so there it is kept.
            Key::Compilation if self.as_of.is_none() => self.compilation.filter(|c| *c != Compilation::Main)?.code(),
            Key::Compilation => self.compilation?.code(),
            Key::Headline => return self.headline.clone(),
            Key::Note => return self.note.clone(),
            Key::Highlight => return list(&self.highlight),
            Key::Annotate => {
                let mut annotations = Vec::new();
                for annotation in &self.annotate {
                    annotations.push(concat(&[&*annotation.at, ":", &annotation.text]));
                }
                return list(&annotations);
            }
            Key::Lang => self.lang?.code(),
            Key::Theme => Some(self.theme).filter(|theme| *theme != ThemeChoice::Auto)?.code(),
        };
        Some(word.to_string())
    }
}

/// The canonical query of what is given for each key.
pub(crate) fn written(value: &dyn Fn(Key) -> Option<String>) -> String {
    let mut query = String::new();
    for key in Key::ALL {
        if let Some(value) = value(key) {
            query.push_str(if query.is_empty() { "" } else { "&" });
            query.push_str(key.code());
            query.push('=');
            encode(&value, &mut query);
        }
    }
    query
}

/// Percent-encodes all but what is plain in a query value.
fn encode(text: &str, into: &mut String) {
    const HEX: [u8; 16] = *b"0123456789ABCDEF";
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~' | b',' | b':') {
            into.push(byte as char);
        } else {
            into.push('%');
            into.push(HEX[usize::from(byte >> 4)] as char);
            into.push(HEX[usize::from(byte & 15)] as char);
        }
    }
}
