//! All texts: sentences, names, amounts, days and periods, in every language that has a catalogue.
//!
//! A sentence is a [`Message`] or a [`Finding`]: a Rust type whose fields are its named arguments. Its texts are in Fluent
//! files, `www/words/LANGUAGE.ftl` and those of the data package, which [`compile`] checks against these types and
//! compiles into a [`Catalogue`]. [`Language::say`] formats a message with it, natively and in the browser alike.

pub(crate) mod argument;
mod catalogue;
#[cfg(feature = "cli")]
mod claim;
#[cfg(feature = "cli")]
pub mod compile;
mod evaluate;
mod finding;
mod format;
#[cfg(feature = "cli")]
mod identity;
mod language;
mod languages;
pub(crate) mod message;
mod name;
mod number;
mod query_error;
mod remark;
pub mod rules;
mod text;

#[cfg(feature = "cli")]
pub use argument::Kind;
pub use argument::{Argument, Arguments, Phrase, Value};
pub use catalogue::{Catalogue, Element, Pattern, Selector, Show, Sign, Style};
#[cfg(feature = "cli")]
pub use claim::ClaimText;
pub use finding::{At, Finding, Of, Shift, Since, Standing, Topic, Total, Trend};
pub use format::Format;
#[cfg(feature = "cli")]
pub use identity::identity_terms;
pub use language::{Language, capital};
pub use languages::{LoadError, SOURCE_HASH, install, is_loaded, language, load};
#[cfg(feature = "cli")]
pub use languages::{browser_catalogue, compile_charts, compile_shipped, signatures};
#[cfg(feature = "cli")]
pub use message::{Parameter, Signature};
pub use name::{
    break_note, by, exception, growth, growth_short, measure, name, name_in, remainder, remainder_short, series_note,
    short, short_in, topic,
};
pub use number::MINUS;
pub use remark::{formula, remark};
pub use text::{Against, Column, HelpKeys, Jump, Message, Movement, Revision, RowLabel, SoundRate};

use crate::data::{BaseUnit, Date, Decimal, Period, Unit};
use crate::query::{AttributeNames, Lang, QueryError};

/// Formats a message in a language.
pub fn say<'a>(lang: Lang, message: impl Into<Phrase<'a>>) -> String {
    language(lang).say(message)
}

/// The message of a query error: the value found, what was expected and the nearest valid value.
pub fn query_error(lang: Lang, error: &QueryError) -> String {
    say(lang, error)
}

/// The same for a query of attributes, which the message names as they were written.
pub fn attribute_error(lang: Lang, error: &QueryError, names: &AttributeNames) -> String {
    say(lang, query_error::phrase(error, |key| names.of_key(key)))
}

/// Formats a message whose amounts are in a unit.
pub fn say_in<'a>(lang: Lang, unit: Unit, message: impl Into<Phrase<'a>>) -> String {
    language(lang).say(message.into().in_unit(unit))
}

/// An amount for running text, with its sign: `−$1.33 billion`.
pub fn signed_amount(lang: Lang, unit: Unit, value: Decimal) -> String {
    language(lang).money(value, unit, Style::Words, Sign::Minus)
}

/// The size of an amount for running text, without its sign: `$160 million`.
pub fn amount(lang: Lang, unit: Unit, value: Decimal) -> String {
    language(lang).money(value, unit, Style::Words, Sign::Never)
}

/// A rate in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RateWords {
    /// What one unit of the other currency is worth: `¥130.21`.
    pub rate: String,
    /// One unit of it: `€1`.
    pub per: String,
}

/// What one unit of the currency `per` is worth in that of `unit`, to a hundredth.
pub fn rate(lang: Lang, unit: Unit, rate: Decimal, per: [u8; 3]) -> RateWords {
    let hundredth = Decimal::ONE / 100;
    let one = Unit { base: BaseUnit::Currency(per), exponent: 0 };
    RateWords {
        rate: signed_amount(lang, Unit { exponent: 0, ..unit }, rate.round_to(hundredth)),
        per: signed_amount(lang, one, Decimal::ONE),
    }
}

/// The size of an amount for a headline: `$6.7bn`.
pub fn headline(lang: Lang, unit: Unit, value: Decimal) -> String {
    language(lang).money(value, unit, Style::Headline, Sign::Never)
}

/// An amount on a mark, with the decimals that `step`, a power of ten, has: `−$1.33bn`; `−13.3` where the unit stands beside the axis.
pub fn mark(lang: Lang, unit: Unit, value: Decimal, step: Decimal) -> String {
    language(lang).mark(value, unit, step)
}

/// An amount on a value axis whose ticks lie `step` apart: `−$5bn`, `$500m`, `0`; `−50` where the unit stands beside the axis.
pub fn tick(lang: Lang, unit: Unit, value: Decimal, step: Decimal) -> String {
    language(lang).tick(value, unit, step)
}

/// The unit of the amounts on marks and axes, if these do not contain it.
pub fn axis_unit(lang: Lang, unit: Unit) -> Option<String> {
    let scale = language(lang).mark_scale(unit);
    Some(say(lang, Message::Unit { unit, scale })).filter(|unit| !unit.is_empty())
}

/// The unit in words: `euros`, `percent`; empty for plain numbers.
pub fn unit_name(lang: Lang, unit: Unit) -> String {
    say(lang, Message::UnitName { unit })
}

/// A small count as newspapers write it: `two`, `12`; Korean keeps digits.
pub fn count(lang: Lang, number: usize) -> String {
    language(lang).count(number)
}

/// `24 March 2023`, `2023년 3월 24일`.
pub fn date(lang: Lang, date: Date) -> String {
    language(lang).date(date)
}

/// A period within a sentence: `2022`, `first half of 2021`, `2021년 상반기`.
pub fn period(lang: Lang, period: Period) -> String {
    language(lang).period(period)
}

/// A period at the beginning of a tip, a row or a sentence: `First half of 2021`.
pub fn period_first(lang: Lang, of: Period) -> String {
    capital(period(lang, of))
}

/// A period on an axis: `2022`, `H1 2021`, `2021 상`.
pub fn period_tick(lang: Lang, period: Period) -> String {
    language(lang).period_short(period)
}

/// Periods of one length: `2010–2023`, `2010~2023년`.
pub fn span(lang: Lang, first: Period, last: Period) -> String {
    language(lang).span(first, last)
}

/// A list of names within a sentence: `2020, 2021 and 2022`.
pub fn list(lang: Lang, names: &[String]) -> String {
    language(lang).list(names)
}

/// Sentences in a row.
pub fn sentences<S: AsRef<str>>(lang: Lang, sentences: impl IntoIterator<Item = S>) -> String {
    language(lang).sentences(sentences)
}

/// A text as a sentence of its own.
pub fn sentence(lang: Lang, text: &str) -> String {
    language(lang).sentence(text)
}

/// Whether the letters of a language are as wide as they are high, as in Korean and Japanese.
pub fn has_wide_letters(lang: Lang) -> bool {
    language(lang).rules.wide_letters
}

/// The text in place of a figure of a period that the series does not cover.
pub fn outside_series(lang: Lang) -> String {
    say(lang, Message::OutsideSeries)
}

/// The text in place of a figure that is not in our sources.
pub fn not_in_sources(lang: Lang) -> String {
    say(lang, Message::NotInSources)
}
