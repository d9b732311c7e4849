//! The rules of languages that catalogues cannot express: number formats, plural categories and particles. One module for
//! each language; [`of`] finds them by the language's code.

mod de;
mod en;
mod ja;
mod ko;

/// The number formats and inflections of a language.
#[derive(Debug)]
pub struct Rules {
    /// The language's code, such as `en`.
    pub code: &'static str,
    /// The decimal separator.
    pub decimal_sign: char,
    /// The separator between groups of three digits of an amount; `None` if they are not grouped.
    pub group_sign: Option<char>,
    /// The separator between groups of three digits of a count.
    pub thousands_sign: char,
    /// The units that large amounts are counted in.
    pub units: Units,
    /// The notation of amounts on marks and axes.
    pub marks: Marks,
    /// Whether letters are as wide as they are high.
    pub wide_letters: bool,
    /// Rounds an amount, in millionths of its base unit, for headlines.
    pub round_headline: fn(u128) -> u128,
    /// The plural category of a whole number.
    pub plural: fn(u64) -> Plural,
    /// The categories that [`Rules::plural`] can return, and so those that a catalogue may use.
    pub plurals: &'static [Plural],
    /// A name as it is written within a sentence.
    pub within_sentence: fn(&str) -> String,
    /// A text with the indefinite article before it: `an $8bn deficit`.
    pub with_article: fn(&str) -> String,
    /// A partner's name as the other side of a trade, where the language has a form for it: `대중`.
    pub toward: fn(&str) -> String,
    /// The conjunction within names, with its blanks, which a list of such names must not be confused with.
    pub and: Option<&'static str>,
    /// The form that a particle, named by one of its forms, has after a word; `None` for an unknown particle.
    pub particle: fn(word: &str, particle: &str) -> Option<&'static str>,
}

/// The units that large amounts are counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Units {
    /// Millions, and thousands of millions with up to three decimals.
    Thousands,
    /// Each power of ten thousand by a word of its own, without decimals: 10^12, 10^8 and 10^4.
    Myriads([&'static str; 3]),
}

/// The notation of amounts on marks and axes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Marks {
    /// In the units that [`Rules::units`] gives.
    Scaled,
    /// All in one scale, such as 100 million, with decimals. Scale and unit are beside the axis.
    OneScale,
}

/// The plural categories of CLDR that our languages use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Plural {
    One,
    Other,
}

impl Plural {
    /// CLDR's name of the category.
    pub fn code(self) -> &'static str {
        match self {
            Plural::One => "one",
            Plural::Other => "other",
        }
    }
}

/// The rules of the language with this code; `None` if there are none.
pub fn of(code: &str) -> Option<&'static Rules> {
    [&en::RULES, &ko::RULES, &ja::RULES, &de::RULES].into_iter().find(|rules| rules.code == code)
}

/// One thing is `one`, everything else is `other`, as in English and German.
fn one_or_other(number: u64) -> Plural {
    if number == 1 { Plural::One } else { Plural::Other }
}

/// All numbers take the same form, as in Korean and Japanese.
fn always_other(_: u64) -> Plural {
    Plural::Other
}

/// Headlines keep every digit.
fn keep(amount: u128) -> u128 {
    amount
}

/// A text stays as it is.
fn unchanged(name: &str) -> String {
    name.to_string()
}

/// The language has no particles whose form depends on the word before.
fn no_particle(_: &str, _: &str) -> Option<&'static str> {
    None
}
