//! The compiled messages of one language, as the browser loads them and [`evaluate`](super::evaluate) reads them.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// All messages of one language.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Catalogue {
    /// The language's code, such as `en`.
    pub language: String,
    /// The patterns by message id. Terms and messages that only other messages use have been inlined.
    pub messages: BTreeMap<String, Pattern>,
    /// How names stand within a sentence, where the package says it: the others follow the rules of the language.
    pub names: BTreeMap<String, String>,
}

/// Text with values in it.
pub type Pattern = Vec<Element>;

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Element {
    Text(String),
    Show(Show),
    Select { by: Selector, variants: Vec<(String, Pattern)>, default: Pattern },
}

/// The way to show an argument, given by its name.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Show {
    /// A text or a message as it is, a number in digits.
    Plain(String),
    /// An amount in the form of a style.
    Money {
        amount: String,
        style: Style,
        sign: Sign,
    },
    Period {
        period: String,
        short: bool,
    },
    /// The year of a period in digits.
    Year(String),
    /// The first and the last period of a range.
    Span(String, String),
    Date(String),
    List(String),
    /// Codes as they are typed, with commas between them.
    Codes(String),
    Periods {
        periods: String,
        short: bool,
    },
    /// A small number as a word.
    Count(String),
    /// A whole number with its digits in groups.
    Number(String),
    /// The pattern's text with its first letter large.
    Capital(Pattern),
    /// The pattern's text without commas, which could be read as those of the sentence around it.
    WithoutCommas(Pattern),
    /// A name as it is written within a sentence.
    Within(Pattern),
    /// A text with the indefinite article that its sound asks for.
    WithArticle(Pattern),
    /// A partner's name as the other side of a trade: `대중` for 중국.
    Toward(Pattern),
    /// A text as a sentence of its own.
    Sentence(Pattern),
    /// The form of a Korean particle after the value shown before it.
    Particle(String),
}

/// The value that selects a variant.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Selector {
    /// The argument's own word, number, plural category or presence.
    Argument(String),
    /// `positive`, `negative` or `zero`.
    Sign(String),
    /// `year`, `half` or `quarter`.
    Length(String),
    /// `yes` if two periods or days are the same.
    Same(String, String),
    /// `yes` if two different amounts are written alike.
    Alike { one: String, other: String, style: Style },
    /// `yes` if a text has at most so many words.
    Short { text: String, words: usize },
}

/// The notation of amounts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Style {
    /// In running text: `$1.33 billion`.
    Words,
    /// In headlines, where English rounds large amounts: `$26.3bn`.
    Headline,
    /// On marks and axes: `$26.32bn`.
    Mark,
}

/// The sign of a written amount.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Sign {
    /// None, since the sentence contains the direction.
    Never,
    /// A minus below zero.
    Minus,
    /// A plus or a minus.
    Always,
}
