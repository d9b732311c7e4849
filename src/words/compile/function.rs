//! The functions of catalogues.

use super::super::argument::Kind;
use super::super::catalogue::{Pattern, Selector, Show, Sign, Style};
use super::Compiler;
use super::pattern::Scope;
use crate::data::Length;
use fluent_syntax::ast::{CallArguments, InlineExpression};

impl<'s> Compiler<'s> {
    /// A function that shows a value.
    pub(super) fn function(&mut self, name: &'s str, call: &CallArguments<&'s str>, scope: &Scope) -> Option<Show> {
        let show = match name {
            "MONEY" => {
                let (amount, style) = (self.money(name, call, 0, scope)?, self.style(call)?);
                let sign = match self.option(call, "sign", &["minus", "always"])? {
                    Some("always") => Sign::Always,
                    _ => Sign::Minus,
                };
                Show::Money { amount, style, sign }
            }
            "SIZE" => {
                let (amount, style) = (self.money(name, call, 0, scope)?, self.style(call)?);
                Show::Money { amount, style, sign: Sign::Never }
            }
            "PERIOD" => {
                let period = self.argument(name, call, 0, |kind| *kind == Kind::Period, scope)?;
                let short = self.option(call, "style", &["full", "short"])? == Some("short");
                Show::Period { period, short }
            }
            "YEAR" => Show::Year(self.argument(name, call, 0, |kind| *kind == Kind::Period, scope)?),
            "SPAN" => {
                let [first, last] =
                    [0, 1].map(|place| self.argument(name, call, place, |kind| *kind == Kind::Period, scope));
                Show::Span(first?, last?)
            }
            "DATE" => Show::Date(self.argument(name, call, 0, |kind| *kind == Kind::Date, scope)?),
            "LIST" => Show::List(self.argument(name, call, 0, |kind| *kind == Kind::Names, scope)?),
            "CODES" => Show::Codes(self.argument(name, call, 0, |kind| *kind == Kind::Names, scope)?),
            "PERIODS" => {
                let periods = self.argument(name, call, 0, |kind| *kind == Kind::Periods, scope)?;
                Show::Periods { periods, short: self.option(call, "style", &["full", "short"])? == Some("short") }
            }
            "COUNT" => Show::Count(self.argument(name, call, 0, |kind| *kind == Kind::Number, scope)?),
            "NUMBER" => Show::Number(self.argument(name, call, 0, |kind| *kind == Kind::Number, scope)?),
            "CAPITAL" => Show::Capital(self.text(name, call, scope)?),
            "PLAIN" => Show::WithoutCommas(self.text(name, call, scope)?),
            "WITHIN" => Show::Within(self.text(name, call, scope)?),
            "ARTICLE" => Show::WithArticle(self.text(name, call, scope)?),
            "TOWARD" => Show::Toward(self.text(name, call, scope)?),
            "SENTENCE" => Show::Sentence(self.text(name, call, scope)?),
            "PARTICLE" => Show::Particle(self.particle(name, call)?),
            _ => {
                let expected = "MONEY, SIZE, PERIOD, YEAR, SPAN, DATE, LIST, CODES, PERIODS, COUNT, NUMBER, CAPITAL, \
                                PLAIN, WITHIN, ARTICLE, TOWARD, SENTENCE or PARTICLE";
                self.fault(name, format!("the function {name}"), expected.to_string());
                return None;
            }
        };
        let (positional, named): (usize, &[&str]) = match name {
            "MONEY" => (1, &["style", "sign"]),
            "SIZE" | "PERIOD" | "PERIODS" => (1, &["style"]),
            "SPAN" => (2, &[]),
            _ => (1, &[]),
        };
        self.takes(name, call, positional, named).then_some(show)
    }

    /// A function that a selector chooses by, and the words that it gives.
    pub(super) fn selecting_function(
        &mut self,
        name: &'s str,
        call: &CallArguments<&'s str>,
        scope: &Scope,
    ) -> Option<(Selector, &'static [&'static str])> {
        const YES_NO: &[&str] = &["yes", "no"];
        const LENGTHS: &[&str] =
            &[Length::Year.code(), Length::Half.code(), Length::Quarter.code(), Length::Month.code()];
        let (selector, words, positional, named): (_, _, usize, &[&str]) = match name {
            "SIGN" => {
                let amount = self.money(name, call, 0, scope)?;
                (Selector::Sign(amount), &["positive", "negative", "zero"][..], 1, &[])
            }
            "LENGTH" => {
                let period = self.argument(name, call, 0, |kind| *kind == Kind::Period, scope)?;
                (Selector::Length(period), LENGTHS, 1, &[])
            }
            "SAME" => {
                let compared = |kind: &Kind| matches!(kind, Kind::Period | Kind::Date);
                let [one, other] = [0, 1].map(|place| self.argument(name, call, place, compared, scope));
                (Selector::Same(one?, other?), YES_NO, 2, &[])
            }
            "ALIKE" => {
                let [one, other] = [0, 1].map(|place| self.money(name, call, place, scope));
                (Selector::Alike { one: one?, other: other?, style: self.style(call)? }, YES_NO, 2, &["style"])
            }
            "SHORT" => {
                let text = self.argument(name, call, 0, |kind| *kind == Kind::Text, scope)?;
                let words = call.named.iter().find(|option| option.name.name == "words").map(|option| &option.value);
                let Some(InlineExpression::NumberLiteral { value }) = words else {
                    self.fault(name, "SHORT without a number of words".to_string(), "words: 3".to_string());
                    return None;
                };
                let Ok(words) = value.parse() else {
                    self.fault(value, format!("words: {value}"), "a whole number".to_string());
                    return None;
                };
                (Selector::Short { text, words }, YES_NO, 1, &["words"])
            }
            _ => {
                let expected = "SIGN, LENGTH, SAME, ALIKE, SHORT or an argument".to_string();
                self.fault(name, format!("a selector by {name}"), expected);
                return None;
            }
        };
        self.takes(name, call, positional, named).then_some((selector, words))
    }

    /// The name of an argument that a function is called with.
    fn argument(
        &mut self,
        function: &'s str,
        call: &CallArguments<&'s str>,
        place: usize,
        fits: impl Fn(&Kind) -> bool,
        scope: &Scope,
    ) -> Option<String> {
        match call.positional.get(place) {
            Some(InlineExpression::VariableReference { id }) => {
                self.variable(id.name, &format!("in {function}"), fits, scope)?;
                Some(id.name.to_string())
            }
            _ => {
                let expected = format!("an argument such as $value in place {}", place + 1);
                self.fault(function, format!("{function} without an argument"), expected);
                None
            }
        }
    }

    fn money(
        &mut self,
        function: &'s str,
        call: &CallArguments<&'s str>,
        place: usize,
        scope: &Scope,
    ) -> Option<String> {
        self.argument(function, call, place, |kind| *kind == Kind::Money, scope)
    }

    /// The text that a function changes: an argument, another message, or what another function shows.
    fn text(&mut self, function: &'s str, call: &CallArguments<&'s str>, scope: &Scope) -> Option<Pattern> {
        match call.positional.first() {
            Some(expression) => Some(self.inline(expression, scope)),
            None => {
                self.fault(function, format!("{function} of nothing"), "a text in its brackets".to_string());
                None
            }
        }
    }

    fn particle(&mut self, function: &'s str, call: &CallArguments<&'s str>) -> Option<String> {
        let Some(InlineExpression::StringLiteral { value }) = call.positional.first() else {
            self.fault(function, format!("{function} without a particle"), "one in quotes".to_string());
            return None;
        };
        if self.rules.is_none_or(|rules| (rules.particle)("", value).is_none()) {
            let expected = "a particle that the rules of this language know".to_string();
            self.fault(value, format!("the particle '{value}'"), expected);
            return None;
        }
        Some(value.to_string())
    }

    fn style(&mut self, call: &CallArguments<&'s str>) -> Option<Style> {
        Some(match self.option(call, "style", &["words", "headline", "mark"])? {
            Some("headline") => Style::Headline,
            Some("mark") => Style::Mark,
            _ => Style::Words,
        })
    }

    /// The word that an option is given, `Some(None)` where it is not given; `None` after an error.
    fn option(&mut self, call: &CallArguments<&'s str>, name: &str, words: &[&str]) -> Option<Option<&'s str>> {
        let Some(option) = call.named.iter().find(|option| option.name.name == name) else { return Some(None) };
        match &option.value {
            InlineExpression::StringLiteral { value } if words.contains(value) => Some(Some(value)),
            _ => {
                let expected = words.iter().map(|word| format!("\"{word}\"")).collect::<Vec<_>>().join(" or ");
                self.fault(option.name.name, format!("another value of '{name}'"), expected);
                None
            }
        }
    }

    /// Whether a call has no more arguments and options than its function takes.
    fn takes(&mut self, function: &'s str, call: &CallArguments<&'s str>, positional: usize, named: &[&str]) -> bool {
        let foreign = call.named.iter().find(|option| !named.contains(&option.name.name));
        if let Some(option) = foreign {
            let found = format!("the option '{}' of {function}", option.name.name);
            let expected = if named.is_empty() { "none".to_string() } else { named.join(" or ") };
            self.fault(option.name.name, found, expected);
        }
        let fits = call.positional.len() <= positional;
        if !fits {
            self.fault(function, format!("{} arguments of {function}", call.positional.len()), positional.to_string());
        }
        fits && foreign.is_none()
    }
}
