//! Texts, references and selectors of one message.
//! Long, because the three contain each other.

use super::super::argument::Kind;
use super::super::catalogue::{Element, Pattern, Selector, Show};
use super::super::message::{Parameter, Signature};
use super::Compiler;
use crate::data::plain;
use fluent_syntax::ast::{self, Expression, InlineExpression, PatternElement, VariantKey};
use fluent_syntax::unicode::unescape_unicode_to_string;

/// What a pattern may use.
#[derive(Clone)]
pub(super) struct Scope<'a> {
    /// The message that it belongs to; terms have none and so no arguments.
    pub signature: Option<&'a Signature>,
    /// Fields that selectors around it have found to be present.
    pub present: Vec<&'a str>,
}

impl<'a> Scope<'a> {
    pub fn new(signature: Option<&'a Signature>) -> Scope<'a> {
        Scope { signature, present: Vec::new() }
    }

    pub fn parameter(&self, name: &str) -> Option<&'a Parameter> {
        self.signature?.parameters.iter().find(|parameter| parameter.name == name)
    }

    /// Whether an argument may be absent here.
    pub fn may_lack(&self, parameter: &Parameter) -> bool {
        parameter.optional && !self.present.contains(&&*parameter.field)
    }
}

impl<'s> Compiler<'s> {
    pub(super) fn pattern(&mut self, pattern: &ast::Pattern<&'s str>, scope: &Scope) -> Pattern {
        let mut out = Pattern::new();
        let mut text = String::new();
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => text.push_str(value),
                PatternElement::Placeable { expression } => {
                    push_text(&mut out, &unfolded(&std::mem::take(&mut text)));
                    self.expression(expression, scope).into_iter().for_each(|element| push(&mut out, element));
                }
            }
        }
        push_text(&mut out, &unfolded(&text));
        out
    }

    pub(super) fn expression(&mut self, expression: &Expression<&'s str>, scope: &Scope) -> Pattern {
        match expression {
            Expression::Inline(inline) => self.inline(inline, scope),
            Expression::Select { selector, variants } => self.select(selector, variants, scope),
        }
    }

    pub(super) fn inline(&mut self, expression: &InlineExpression<&'s str>, scope: &Scope) -> Pattern {
        match expression {
            InlineExpression::StringLiteral { value } => {
                vec![Element::Text(plain(&unescape_unicode_to_string(value)).into())]
            }
            InlineExpression::NumberLiteral { value } => vec![Element::Text(value.to_string())],
            InlineExpression::VariableReference { id } => {
                let shown = |kind: &Kind| matches!(kind, Kind::Text | Kind::Number | Kind::Message);
                match self.variable(id.name, "without a function", shown, scope) {
                    Some(_) => vec![Element::Show(Show::Plain(id.name.to_string()))],
                    None => Pattern::new(),
                }
            }
            InlineExpression::FunctionReference { id, arguments } => {
                self.function(id.name, arguments, scope).map(Element::Show).into_iter().collect()
            }
            InlineExpression::MessageReference { id, attribute: None } => {
                self.reference(id.name, id.name.to_string(), scope)
            }
            InlineExpression::TermReference { id, attribute: None, arguments: None } => {
                self.reference(id.name, format!("-{}", id.name), scope)
            }
            InlineExpression::MessageReference { id, .. } | InlineExpression::TermReference { id, .. } => {
                let found = format!("'{}' with an attribute or arguments", id.name);
                self.fault(id.name, found, "a message or a term alone".to_string());
                Pattern::new()
            }
            InlineExpression::Placeable { expression } => self.expression(expression, scope),
        }
    }

    /// The text of another message or term.
    fn reference(&mut self, place: &'s str, key: String, scope: &Scope) -> Pattern {
        if !self.definitions.contains_key(&key) {
            self.fault(
                place,
                format!("'{key}'"),
                "a message or term of this language that does not use itself".to_string(),
            );
            return Pattern::new();
        }
        self.definition(&key, scope)
    }

    /// The parameter of an argument that is present and of a kind that `fits`; adds an error if there is none.
    pub(super) fn variable<'a>(
        &mut self,
        name: &'s str,
        user: &str,
        fits: impl Fn(&Kind) -> bool,
        scope: &Scope<'a>,
    ) -> Option<&'a Parameter> {
        let parameter = self.parameter(name, scope)?;
        if !fits(&parameter.kind) {
            let found = format!("${name} {user}");
            self.fault(name, found, format!("what shows {}", parameter.kind.description()));
            return None;
        }
        if scope.may_lack(parameter) {
            let found = format!("${name}, which may be absent");
            self.fault(name, found, "it within a selector that has a variant [none]".to_string());
            return None;
        }
        Some(parameter)
    }

    /// The parameter of an argument; adds an error if the message is not given it.
    pub(super) fn parameter<'a>(&mut self, name: &'s str, scope: &Scope<'a>) -> Option<&'a Parameter> {
        let parameter = scope.parameter(name);
        if parameter.is_none() {
            let expected = match scope.signature {
                None => "no argument in a term".to_string(),
                Some(signature) if signature.parameters.is_empty() => format!("no argument in '{}'", signature.id),
                Some(signature) => {
                    let names: Vec<String> = signature.parameters.iter().map(|p| format!("${}", p.name)).collect();
                    format!("one that '{}' is given: {}", signature.id, names.join(", "))
                }
            };
            self.fault(name, format!("${name}"), expected);
        }
        parameter
    }

    fn select(
        &mut self,
        selector: &InlineExpression<&'s str>,
        variants: &[ast::Variant<&'s str>],
        scope: &Scope,
    ) -> Pattern {
        let Some((by, choices)) = self.selector(selector, scope) else { return Pattern::new() };
        let mut compiled: Vec<(String, Pattern)> = Vec::new();
        let mut default = Pattern::new();
        for variant in variants {
            let (VariantKey::Identifier { name: key } | VariantKey::NumberLiteral { value: key }) = &variant.key;
            if !choices.takes(key) && (!variant.default || *key != "other") {
                self.fault(key, format!("the variant [{key}]"), format!("one of {}", choices.words.join(", ")));
            }
            if compiled.iter().any(|(earlier, _)| earlier == key) {
                self.fault(key, format!("the variant [{key}] a second time"), "it once".to_string());
            }
            let mut inner = scope.clone();
            if *key != "none" {
                inner.present.extend(choices.field);
            }
            let pattern = self.pattern(&variant.value, &inner);
            match variant.default {
                true => default = pattern,
                false => compiled.push((key.to_string(), pattern)),
            }
        }
        if let (Some(_), Some(place)) = (choices.field, first_key(variants))
            && !compiled.iter().any(|(key, _)| key == "none")
        {
            let expected = "a variant [none] that is not the default: the argument may be absent".to_string();
            self.fault(place, "a selector without it".to_string(), expected);
        }
        vec![Element::Select { by, variants: compiled, default }]
    }

    /// What a selector chooses by, and the words that it can give.
    fn selector<'a>(
        &mut self,
        selector: &InlineExpression<&'s str>,
        scope: &Scope<'a>,
    ) -> Option<(Selector, Choices<'a>)> {
        match selector {
            InlineExpression::VariableReference { id } => {
                let parameter = self.parameter(id.name, scope)?;
                let field = scope.may_lack(parameter).then_some(&*parameter.field);
                let categories = self.rules.map_or(&[][..], |rules| rules.plurals).iter().map(|plural| plural.code());
                let mut words: Vec<String> = match &parameter.kind {
                    Kind::Choice(words) => words.clone(),
                    Kind::Number | Kind::Names | Kind::Periods => categories.map(str::to_string).collect(),
                    _ if field.is_some() => Vec::new(),
                    kind => {
                        let expected = format!("a function that chooses by {}", kind.description());
                        self.fault(id.name, format!("a selector by ${}", id.name), expected);
                        return None;
                    }
                };
                words.extend(field.into_iter().flat_map(|_| ["some", "none"]).map(str::to_string));
                let numbers = matches!(parameter.kind, Kind::Number | Kind::Names | Kind::Periods);
                Some((Selector::Argument(id.name.to_string()), Choices { words, numbers, field }))
            }
            InlineExpression::FunctionReference { id, arguments } => {
                let (by, words) = self.selecting_function(id.name, arguments, scope)?;
                let words = words.iter().map(|word| word.to_string()).collect();
                Some((by, Choices { words, numbers: false, field: None }))
            }
            InlineExpression::StringLiteral { value: place } | InlineExpression::NumberLiteral { value: place } => {
                self.fault(
                    place,
                    "a selector by a literal".to_string(),
                    "one by an argument or a function".to_string(),
                );
                None
            }
            InlineExpression::MessageReference { id, .. } | InlineExpression::TermReference { id, .. } => {
                let found = format!("a selector by '{}'", id.name);
                self.fault(id.name, found, "one by an argument or a function".to_string());
                None
            }
            InlineExpression::Placeable { expression } => match &**expression {
                Expression::Inline(inline) => self.selector(inline, scope),
                Expression::Select { .. } => None,
            },
        }
    }
}

/// The words that a selector can give.
struct Choices<'a> {
    words: Vec<String>,
    /// Whether it gives whole numbers, too.
    numbers: bool,
    /// The field whose presence the selector decides.
    field: Option<&'a str>,
}

impl Choices<'_> {
    fn takes(&self, key: &str) -> bool {
        self.words.iter().any(|word| word == key) || self.numbers && key.bytes().all(|byte| byte.is_ascii_digit())
    }
}

fn first_key<'s>(variants: &[ast::Variant<&'s str>]) -> Option<&'s str> {
    variants.first().map(|variant| match variant.key {
        VariantKey::Identifier { name } => name,
        VariantKey::NumberLiteral { value } => value,
    })
}

/// Adds an element, texts to the text before them.
fn push(pattern: &mut Pattern, element: Element) {
    match element {
        Element::Text(text) => push_text(pattern, &text),
        element => pattern.push(element),
    }
}

fn push_text(pattern: &mut Pattern, text: &str) {
    match pattern.last_mut() {
        _ if text.is_empty() => {}
        Some(Element::Text(before)) => before.push_str(text),
        _ => pattern.push(Element::Text(text.to_string())),
    }
}

/// A text whose lines are one; empty lines stay.
fn unfolded(text: &str) -> String {
    text.split("\n\n").map(|paragraph| paragraph.replace('\n', " ")).collect::<Vec<_>>().join("\n\n")
}
