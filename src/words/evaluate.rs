//! Formats compiled patterns with their arguments.

use super::argument::{Arguments, Value};
use super::catalogue::{Element, Pattern, Selector, Show, Sign};
use super::language::{Language, capital};
use crate::data::{Decimal, Period, Unit};

/// Formats a pattern.
pub(super) fn evaluate(language: &Language, pattern: &Pattern, arguments: &Arguments) -> String {
    let mut evaluation = Evaluation { language, arguments, text: String::new(), last_value: 0 };
    evaluation.pattern(pattern);
    evaluation.text
}

struct Evaluation<'a> {
    language: &'a Language,
    arguments: &'a Arguments<'a>,
    text: String,
    /// The position in the text of the last value, which determines the form of a particle after it.
    last_value: usize,
}

impl Evaluation<'_> {
    fn pattern(&mut self, pattern: &Pattern) {
        for element in pattern {
            match element {
                Element::Text(text) => self.text.push_str(text),
                Element::Show(Show::Particle(name)) => {
                    let word = self.text.get(self.last_value..).unwrap_or_default();
                    self.text.push_str((self.language.rules.particle)(word, name).unwrap_or_default());
                }
                Element::Show(show) => {
                    let value = self.show(show);
                    self.last_value = self.text.len();
                    self.text.push_str(&value);
                }
                Element::Select { by, variants, default } => {
                    let start = self.text.len();
                    let chosen = variants.iter().find(|(key, _)| self.selects(by, key));
                    self.pattern(chosen.map_or(default, |(_, pattern)| pattern));
                    if self.text.len() > start {
                        self.last_value = start;
                    }
                }
            }
        }
    }

    fn show(&self, show: &Show) -> String {
        let language = self.language;
        let inner = |pattern| evaluate(language, pattern, self.arguments);
        match show {
            Show::Plain(name) => match self.arguments.get(name) {
                Some(Value::Text(text)) => text.to_string(),
                Some(Value::Number(number)) => number.to_string(),
                Some(Value::Message(phrase)) => language.say((**phrase).clone()),
                _ => String::new(),
            },
            Show::Money { amount, style, sign } => language.money(self.money(amount), self.unit(amount), *style, *sign),
            Show::Period { period, short: true } => {
                self.period(period).map(|p| language.period_short(p)).unwrap_or_default()
            }
            Show::Period { period, short: false } => {
                self.period(period).map(|p| language.period(p)).unwrap_or_default()
            }
            Show::Year(period) => self.period(period).map(|p| p.year.to_string()).unwrap_or_default(),
            Show::Span(first, last) => match (self.period(first), self.period(last)) {
                (Some(first), Some(last)) => language.span(first, last),
                _ => String::new(),
            },
            Show::Date(name) => match self.arguments.get(name) {
                Some(Value::Date(date)) => language.date(*date),
                _ => String::new(),
            },
            Show::List(name) => match self.arguments.get(name) {
                Some(Value::Names(names)) => language.list(names),
                _ => String::new(),
            },
            Show::Codes(name) => match self.arguments.get(name) {
                Some(Value::Names(names)) => names.join(", "),
                _ => String::new(),
            },
            Show::Periods { periods, short } => match self.arguments.get(periods) {
                Some(Value::Periods(periods)) if *short => language.periods_short(periods),
                Some(Value::Periods(periods)) => language.periods(periods),
                _ => String::new(),
            },
            Show::Count(name) => language.count(self.number(name).and_then(|n| usize::try_from(n).ok()).unwrap_or(0)),
            Show::Number(name) => language.number(self.number(name).unwrap_or(0)),
            Show::Capital(pattern) => capital(inner(pattern)),
            Show::WithoutCommas(pattern) => language.without_commas(&inner(pattern)),
            Show::Within(pattern) => {
                let name = inner(pattern);
                let given = language.catalogue.names.get(&name).cloned();
                given.unwrap_or_else(|| language.within_sentence(&language.without_commas(&name)))
            }
            Show::WithArticle(pattern) => (language.rules.with_article)(&inner(pattern)),
            Show::Toward(pattern) => (language.rules.toward)(&inner(pattern)),
            Show::Sentence(pattern) => language.sentence(&inner(pattern)),
            Show::Particle(_) => String::new(),
        }
    }

    /// Whether a selector's value matches the key of a variant.
    fn selects(&self, by: &Selector, key: &str) -> bool {
        let yes_or_no = |yes: bool| key == if yes { "yes" } else { "no" };
        match by {
            Selector::Argument(name) => match self.arguments.get(name) {
                Some(Value::Choice(word)) => word == key || key == "some",
                Some(Value::Number(_) | Value::Names(_) | Value::Periods(_)) => {
                    let number = self.number(name).unwrap_or(0);
                    let category = (self.language.rules.plural)(number.unsigned_abs()).code();
                    key == number.to_string() || key == category || key == "some"
                }
                None => key == "none",
                Some(_) => key == "some",
            },
            Selector::Sign(amount) => {
                key == match self.money(amount).signum() {
                    1.. => "positive",
                    0 => "zero",
                    _ => "negative",
                }
            }
            Selector::Length(period) => self.period(period).is_some_and(|period| key == period.length.code()),
            Selector::Same(one, other) => yes_or_no(self.arguments.get(one) == self.arguments.get(other)),
            Selector::Alike { one, other, style } => {
                let unit = self.unit(one);
                let (one, other) = (self.money(one), self.money(other));
                let written = |amount| self.language.money(amount, unit, *style, Sign::Minus);
                yes_or_no(one != other && written(one) == written(other))
            }
            Selector::Short { text, words } => match self.arguments.get(text) {
                Some(Value::Text(text)) => yes_or_no(text.split(' ').count() <= *words),
                _ => yes_or_no(true),
            },
        }
    }

    fn money(&self, name: &str) -> Decimal {
        match self.arguments.get(name) {
            Some(Value::Money(amount) | Value::Difference(amount)) => *amount,
            _ => Decimal::ZERO,
        }
    }

    fn unit(&self, name: &str) -> Unit {
        match self.arguments.get(name) {
            Some(Value::Difference(_)) => self.arguments.unit.of_differences(),
            _ => self.arguments.unit,
        }
    }

    fn number(&self, name: &str) -> Option<i64> {
        match self.arguments.get(name)? {
            Value::Number(number) => Some(*number),
            Value::Names(names) => i64::try_from(names.len()).ok(),
            Value::Periods(periods) => i64::try_from(periods.len()).ok(),
            _ => None,
        }
    }

    fn period(&self, name: &str) -> Option<Period> {
        match self.arguments.get(name) {
            Some(Value::Period(period)) => Some(*period),
            _ => None,
        }
    }
}
