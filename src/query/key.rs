//! The keys of a query.

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
    Growth,
    AsOf,
    First,
    Compilation,
    Headline,
    Note,
    Highlight,
    Annotate,
    Events,
    Currency,
    Lang,
    Theme,
    Font,
    Ground,
    Ink,
    Surplus,
    Deficit,
}

impl Key {
    /// All keys, in the order of the canonical form.
    pub const ALL: [Key; 24] = [
        Key::Chart,
        Key::By,
        Key::Item,
        Key::Flow,
        Key::Period,
        Key::Compare,
        Key::Change,
        Key::Growth,
        Key::AsOf,
        Key::First,
        Key::Compilation,
        Key::Headline,
        Key::Note,
        Key::Highlight,
        Key::Annotate,
        Key::Events,
        Key::Currency,
        Key::Lang,
        Key::Theme,
        Key::Font,
        Key::Ground,
        Key::Ink,
        Key::Surplus,
        Key::Deficit,
    ];

    /// The name of the key in queries.
    pub const fn code(self) -> &'static str {
        match self {
            Key::Chart => "chart",
            Key::By => "by",
            Key::Item => "item",
            Key::Flow => "flow",
            Key::Period => "period",
            Key::Compare => "compare",
            Key::Change => "change",
            Key::Growth => "growth",
            Key::AsOf => "asOf",
            Key::First => "first",
            Key::Compilation => "compilation",
            Key::Headline => "headline",
            Key::Note => "note",
            Key::Highlight => "highlight",
            Key::Annotate => "annotate",
            Key::Events => "events",
            Key::Currency => "currency",
            Key::Lang => "lang",
            Key::Theme => "theme",
            Key::Font => "font",
            Key::Ground => "ground",
            Key::Ink => "ink",
            Key::Surplus => "surplus",
            Key::Deficit => "deficit",
        }
    }

    /// The names of all keys, in the order of [`Key::ALL`].
    pub fn codes() -> [&'static str; Key::ALL.len()] {
        Key::ALL.map(Key::code)
    }

    /// The key with this name.
    pub fn of(code: &str) -> Option<Key> {
        Key::ALL.into_iter().find(|key| key.code() == code)
    }
}
