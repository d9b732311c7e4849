//! Patterns with slots, and what they speak of, to sentences. A table of patterns is a fraction of the code that says
//! the same piece by piece, and a translator reads whole sentences.
//!
//! A slot is `@`, a letter for what it says and, where a sentence speaks of several of a kind, a digit for which:
//!
//! | | |
//! |---|---|
//! | `n` `N` `i` `e` | a name: as it is, without the commas that would part a sentence, within a sentence, as a sentence |
//! | `T` `U` `I` | the topic: as it is, without commas, within a sentence |
//! | `a` `w` `h` `m` | a figure: its size in words, in words with its sign, as in headlines, as on marks |
//! | `q` `c` | a number that is no figure: in digits, and as each language counts |
//! | `p` `P` `t` `S` | a period: within a sentence, at its head, as on an axis; the span from the first to the second |
//! | `d` `y` | a day; the year in which the statistic began |
//! | `R` `F` `Z` | of a record: its rank, the same as a first word, its side |
//! | `은` `이` `을` `로` `과` | the particle that follows the slot before it |
//!
//! Every other letter stands for a pattern of the language itself, chosen by what is spoken of.

use super::finding::{Since, Topic};
use super::{
    Particle, amount, count, date, en, form, headline, ko, mark, period, period_first, period_tick, span, words,
};
use crate::data::{Date, Dimension, Flow, Length, Period};
use crate::digits::digits;
use crate::query::Lang;

/// What a sentence speaks of; what it says nothing of is zero or empty.
#[derive(Clone, Copy)]
pub(super) struct Facts<'a> {
    pub topic: Topic<'a>,
    pub flow: Flow,
    /// What the names are names of.
    pub by: Dimension,
    pub names: [&'a str; 4],
    /// Figures in USD million, and other numbers.
    pub values: [i32; 4],
    pub periods: [Period; 2],
    pub days: [Date; 2],
    pub length: Length,
    pub since: Option<Since>,
}

/// A sentence in the making.
pub(super) struct MessageBuilder<'a> {
    pub lang: Lang,
    pub facts: Facts<'a>,
    pub text: String,
    /// Where in the text the last slot began: what the particle after it follows.
    heard: usize,
}

impl<'a> MessageBuilder<'a> {
    /// Of nothing yet.
    pub fn new(lang: Lang) -> MessageBuilder<'a> {
        let (year, day) = (Period::of_year(0), Date { year: 0, month: 1, day: 1 });
        let facts = Facts {
            topic: Topic { name: "", by: Dimension::Total },
            flow: Flow::Balance,
            by: Dimension::Total,
            names: [""; 4],
            values: [0; 4],
            periods: [year; 2],
            days: [day; 2],
            length: Length::Year,
            since: None,
        };
        MessageBuilder { lang, facts, text: String::new(), heard: 0 }
    }

    /// Goes on with a pattern.
    #[inline(never)]
    pub fn put(&mut self, pattern: &str) {
        self.fill(pattern, 0);
    }

    /// Writes a pattern; a slot without a digit is about the figure, name or period at `of`.
    fn fill(&mut self, pattern: &str, of: usize) {
        let mut letters = pattern.chars();
        while let Some(letter) = letters.next() {
            if letter != '@' {
                self.text.push(letter);
                continue;
            }
            let Some(slot) = letters.next() else { return };
            let mut which = of;
            if let Some(digit @ b'0'..=b'3') = letters.as_str().as_bytes().first() {
                which = usize::from(digit - b'0');
                letters.next();
            }
            self.slot(slot, which);
        }
    }

    fn slot(&mut self, slot: char, which: usize) {
        let (lang, facts, start) = (self.lang, self.facts, self.text.len());
        let (value, name, at) = (facts.values[which % 4], facts.names[which % 4], facts.periods[which % 2]);
        let said = match slot {
            'n' => return self.say(name),
            'T' => return self.say(facts.topic.name),
            'N' => plain(lang, name),
            'i' => within_sentence(lang, facts.by, name),
            'U' => plain(lang, facts.topic.name),
            'I' => within_sentence(lang, facts.topic.by, facts.topic.name),
            'e' => super::sentence(lang, name),
            'a' => amount(lang, value),
            'w' => words(lang, value),
            'h' => headline(lang, value),
            'm' => mark(lang, value),
            'q' => super::number::whole(value),
            'c' => count(lang, value as usize),
            'p' => period(lang, at),
            'P' => period_first(lang, at),
            't' => period_tick(lang, at),
            'S' => span(lang, facts.periods[0], facts.periods[1]),
            'd' => date(lang, facts.days[which % 2]),
            'y' => digits(u32::from(facts.since.map_or(0, |since| since.began)), 1),
            'F' => super::capital(self.record('R').to_string()),
            'R' | 'Z' => return self.say(self.record(slot)),
            '은' => return self.particle(Particle::Topic),
            '이' => return self.particle(Particle::Subject),
            '을' => return self.particle(Particle::Object),
            '로' => return self.particle(Particle::Toward),
            '과' => return self.particle(Particle::And),
            part => {
                let pattern = match lang {
                    Lang::En => en::part(part, &facts, which),
                    Lang::Ko => ko::part(part, &facts, which),
                };
                self.fill(pattern, which);
                if self.text.len() > start {
                    self.heard = start;
                }
                return;
            }
        };
        self.say(&said);
    }

    fn say(&mut self, words: &str) {
        self.heard = self.text.len();
        self.text.push_str(words);
    }

    fn particle(&mut self, particle: Particle) {
        self.text.push_str(form(self.text.get(self.heard..).unwrap_or_default(), particle));
    }

    fn record(&self, slot: char) -> &'static str {
        let Some(since) = self.facts.since else { return "" };
        let (rank, side) = match self.lang {
            Lang::En => en::record_words(since.record),
            Lang::Ko => ko::record_words(since.record),
        };
        if slot == 'R' { rank } else { side }
    }
}

/// A name without the commas that would part a sentence: `Programs and games`.
fn plain(lang: Lang, name: &str) -> String {
    let joint = match lang {
        Lang::En => " and ",
        Lang::Ko => "·",
    };
    crate::data::replaced(name, ", ", joint)
}

/// A name within a headline: countries keep their large letter, and so does what has none.
fn within_sentence(lang: Lang, by: Dimension, name: &str) -> String {
    if by == Dimension::Country { name.to_string() } else { super::list::lower(&plain(lang, name)) }
}
