//! A loaded language: its catalogue and its rules.

use super::argument::Phrase;
use super::catalogue::Catalogue;
use super::evaluate;
use super::rules::{self, Rules};
use crate::data::{Date, Period};

use super::format::Format;
use super::number::MINUS;

/// A language that messages can be formatted in.
#[derive(Debug)]
pub struct Language {
    pub rules: &'static Rules,
    pub catalogue: Catalogue,
}

impl Language {
    /// The language of a catalogue; `None` if there are no rules for it.
    pub fn new(catalogue: Catalogue) -> Option<Language> {
        Some(Language { rules: rules::of(&catalogue.language)?, catalogue })
    }

    /// The language with names that the package writes in a form of its own within a sentence.
    #[cfg(feature = "cli")]
    pub fn with_names(mut self, names: std::collections::BTreeMap<String, String>) -> Language {
        self.catalogue.names = names;
        self
    }

    /// Formats a message. A message that is not in the catalogue is shown as its id in braces; the compiler of catalogues
    /// reports it.
    pub fn say<'a>(&self, message: impl Into<Phrase<'a>>) -> String {
        let phrase = message.into();
        match self.catalogue.messages.get(&*phrase.id) {
            Some(pattern) => evaluate::evaluate(self, pattern, &phrase.arguments),
            None => format!("{{{}}}", phrase.id),
        }
    }

    /// `24 March 2023`, `2023년 3월 24일`.
    pub fn date(&self, date: Date) -> String {
        self.say(Format::Date { year: date.year, month: date.month.into(), day: date.day.into() })
    }

    /// A period within a sentence: `2022`, `first half of 2021`, `2021년 상반기`.
    pub fn period(&self, period: Period) -> String {
        let (number, month) = (period.number().into(), period.first_month().into());
        self.say(Format::Period { length: period.length, year: period.year, number, month })
    }

    /// A period on an axis: `2022`, `H1 2021`, `2021 상`.
    pub fn period_short(&self, period: Period) -> String {
        let (number, month) = (period.number().into(), period.first_month().into());
        self.say(Format::PeriodShort { length: period.length, year: period.year, number, month })
    }

    /// Periods of one length: `2010–2023`, `first half of 2018 to first half of 2024`, `2010~2023년`.
    pub fn span(&self, first: Period, last: Period) -> String {
        if first == last { self.period(first) } else { self.say(Format::Span { first, last }) }
    }

    /// A small count as newspapers write it: `two`, `12`.
    pub fn count(&self, number: usize) -> String {
        self.say(Format::Count { number })
    }

    /// Names as a sentence lists them: `2020, 2021 and 2022`.
    pub fn list<S: AsRef<str>>(&self, names: &[S]) -> String {
        let is_compound = |name: &str| name.contains(',') || self.rules.and.is_some_and(|and| name.contains(and));
        // Commas and the last 'and' would run into those of the names.
        let with_commas = names.len() > 1 && names.iter().any(|name| is_compound(name.as_ref()));
        let mut names = names.iter().map(S::as_ref).enumerate().peekable();
        let mut list = String::new();
        while let Some((place, next)) = names.next() {
            let (so_far, is_last) = (&*list, names.peek().is_none());
            list = match place {
                0 => next.to_string(),
                _ if with_commas => self.say(Format::ListNextWithCommas { list: so_far, next }),
                _ if is_last => self.say(Format::ListLast { list: so_far, next }),
                _ => self.say(Format::ListNext { list: so_far, next }),
            };
        }
        list
    }

    /// Periods in order as a sentence lists them, neighbours as one range: `2012 and 2014–2016`.
    pub fn periods(&self, periods: &[Period]) -> String {
        let ranges = periods.chunk_by(|period, next| period.next() == *next);
        let names: Vec<String> = ranges.filter_map(|range| Some(self.span(*range.first()?, *range.last()?))).collect();
        self.list(&names)
    }

    /// The same with each period in its short form: `H1 2020 and H1 2022`.
    pub fn periods_short(&self, periods: &[Period]) -> String {
        let ranges = periods.chunk_by(|period, next| period.next() == *next);
        let name = |range: &[Period]| match *range {
            [] => None,
            [one] => Some(self.period_short(one)),
            [first, .., last] => Some(self.say(Format::SpanShort { first, last })),
        };
        self.list(&ranges.filter_map(name).collect::<Vec<_>>())
    }

    /// Sentences in a row, with what the language writes between them. Empty ones are left out.
    pub fn sentences<S: AsRef<str>>(&self, sentences: impl IntoIterator<Item = S>) -> String {
        let sentences = sentences.into_iter().filter(|sentence| !sentence.as_ref().is_empty());
        sentences.fold(String::new(), |so_far, next| match so_far.is_empty() {
            true => next.as_ref().to_string(),
            false => self.say(Format::SentenceNext { sentences: &so_far, next: next.as_ref() }),
        })
    }

    /// Writes a name as it stands within a sentence.
    pub fn within_sentence(&self, name: &str) -> String {
        let kept = self.say(Format::KeptCapital);
        let keeps = !kept.is_empty() && name.starts_with(&*kept);
        if keeps { name.to_string() } else { (self.rules.within_sentence)(name) }
    }

    /// Writes a text as a sentence of its own: `A text.`
    pub fn sentence(&self, text: &str) -> String {
        let text = text.trim();
        self.say(Format::Sentence { text, closed: text.ends_with(['.', '!', '?', '。']) })
    }

    /// Replaces the commas in a text, which could be read as those of the sentence around it: `Programs and games`.
    pub fn without_commas(&self, text: &str) -> String {
        let mut parts = text.split(", ");
        let first = parts.next().unwrap_or_default().to_string();
        parts.fold(first, |before, after| self.say(Format::WithoutComma { before: &before, after }))
    }
}

/// Capitalizes the first letter of a text; a script without capitals is left unchanged.
pub fn capital(text: impl Into<String>) -> String {
    let mut text = text.into();
    if let Some(first) = text.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    text
}

/// Replaces each hyphen after a blank and before a digit by a minus.
pub(super) fn with_minus(text: &str) -> String {
    let mut before = ' ';
    let mut letters = text.chars().peekable();
    let mut out = String::with_capacity(text.len());
    while let Some(letter) = letters.next() {
        let is_sign = letter == '-' && before == ' ' && letters.peek().is_some_and(char::is_ascii_digit);
        out.push(if is_sign { MINUS } else { letter });
        before = letter;
    }
    out
}
