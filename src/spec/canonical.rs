//! A [`Spec`] back to its canonical query: keys in order, only those given, fixed defaults left out.

use super::parse::span;
use super::{ChartKind, Compare, Spec, ThemeChoice};
use crate::data::{Compilation, Dimension, Flow};

impl Spec {
    /// The canonical query, without a leading `?`. Parsing it gives this spec again.
    pub fn canonical(&self) -> String {
        let mut query = String::new();
        let mut put = |key: &str, value: Option<&str>| {
            let Some(value) = value else { return };
            if !query.is_empty() {
                query.push('&');
            }
            query.push_str(key);
            query.push('=');
            encode(value, &mut query);
        };
        let list = |codes: &[String]| (!codes.is_empty()).then(|| codes.join(","));
        put("chart", (self.chart != ChartKind::Columns).then(|| self.chart.code()));
        put("by", self.by.map(Dimension::code));
        put("item", list(&self.item).as_deref());
        put("flow", self.flow.filter(|f| *f != Flow::Balance).map(Flow::code));
        let period = self.period.map(|(a, b)| if a == b { a.to_string() } else { span(a, b) });
        put("period", period.as_deref());
        let compare = self.compare.map(|c| match c {
            Compare::With(period) => period.to_string(),
            Compare::Nothing => "none".to_string(),
        });
        put("compare", compare.as_deref());
        put("change", self.change.then_some("yes"));
        put("asOf", self.as_of.map(|d| d.to_string()).as_deref());
        put("first", self.first.then_some("yes"));
        // With an early day `main` is not the default, so there it is kept.
        let default = |c: &Compilation| *c == Compilation::Main && self.as_of.is_none();
        put("compilation", self.compilation.filter(|c| !default(c)).map(Compilation::code));
        put("headline", self.headline.as_deref());
        put("note", self.note.as_deref());
        put("highlight", list(&self.highlight).as_deref());
        let annotations: Vec<String> = self.annotate.iter().map(|a| [&*a.at, ":", &a.text].concat()).collect();
        put("annotate", list(&annotations).as_deref());
        put("lang", self.lang.map(super::Lang::code));
        put("theme", (self.theme != ThemeChoice::Auto).then(|| self.theme.code()));
        query
    }
}

/// Percent-encodes all but what is plain in a query value.
fn encode(text: &str, into: &mut String) {
    const HEX: [u8; 16] = *b"0123456789ABCDEF";
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~,:".contains(&byte) {
            into.push(byte as char);
        } else {
            into.push('%');
            into.push(HEX[usize::from(byte >> 4)] as char);
            into.push(HEX[usize::from(byte & 15)] as char);
        }
    }
}
