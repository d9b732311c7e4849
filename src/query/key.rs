//! The keys of a query, and the words that some of them choose from.

use super::{ChartKind, ThemeChoice};
use crate::data::{Compilation, Dimension, Flow};

/// The words of an enum in the order of its values. They are worked out when this is compiled: a list of them is all
/// that is loaded.
macro_rules! words {
    ($kind:ident) => {{
        const WORDS: [&str; $kind::ALL.len()] = {
            let (mut words, mut at) = ([""; $kind::ALL.len()], 0);
            while at < words.len() {
                words[at] = $kind::ALL[at].code();
                at += 1;
            }
            words
        };
        WORDS
    }};
}

/// A key of a query.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    Chart,
    By,
    Item,
    Flow,
    Period,
    Compare,
    Change,
    AsOf,
    First,
    Compilation,
    Headline,
    Note,
    Highlight,
    Annotate,
    Lang,
    Theme,
}

/// The words of all keys, in the order of [`Key::ALL`].
pub(crate) const KEYS: [&str; Key::ALL.len()] = words!(Key);

impl Key {
    /// In the order of the canonical form.
    pub const ALL: [Key; 16] = [
        Key::Chart,
        Key::By,
        Key::Item,
        Key::Flow,
        Key::Period,
        Key::Compare,
        Key::Change,
        Key::AsOf,
        Key::First,
        Key::Compilation,
        Key::Headline,
        Key::Note,
        Key::Highlight,
        Key::Annotate,
        Key::Lang,
        Key::Theme,
    ];

    /// The word for it in queries.
    pub const fn code(self) -> &'static str {
        match self {
            Key::Chart => "chart",
            Key::By => "by",
            Key::Item => "item",
            Key::Flow => "flow",
            Key::Period => "period",
            Key::Compare => "compare",
            Key::Change => "change",
            Key::AsOf => "asOf",
            Key::First => "first",
            Key::Compilation => "compilation",
            Key::Headline => "headline",
            Key::Note => "note",
            Key::Highlight => "highlight",
            Key::Annotate => "annotate",
            Key::Lang => "lang",
            Key::Theme => "theme",
        }
    }

    /// The words that its value is one of; empty where it takes others.
    pub fn words(self) -> &'static [&'static str] {
        match self {
            Key::Chart => &words!(ChartKind),
            Key::By => &words!(Dimension),
            Key::Flow => &words!(Flow),
            Key::Change | Key::First => &["no", "yes"],
            Key::Compilation => &words!(Compilation),
            Key::Theme => &words!(ThemeChoice),
            Key::Item | Key::Period | Key::Compare | Key::AsOf | Key::Lang => &[],
            Key::Headline | Key::Note | Key::Highlight | Key::Annotate => &[],
        }
    }
}
