//! The expressions in braces of a claim or an article, parsed. Nothing is evaluated here.
//!
//! An expression is a function, an item's code and a period, and for some functions what is claimed:
//!
//! | expression | shows |
//! |---|---|
//! | `{balance copyrights 2022}` | a surplus of $1.52 billion |
//! | `{amount copyrights 2022 surplus}` | $1.52 billion; an error if it is no surplus (the last word is optional) |
//! | `{exports ip_total 2022}`, `{imports …}` | $21.78 billion |
//! | `{change copyrights 2022 smaller}` | $1.08 billion, the change from a year before; an error unless it is `larger`, `smaller`, `up` or `down` as given |
//! | `{revision ip_total 2022}` | $220 million, the change from what was first published |
//! | `{record copyrights 2022 largest-surplus}` | largest surplus; an error if it is not that record |
//! | `{period 2021-H1}`, `{date 2023-03-24}`, `{date bok-2022}`, `{began}` | first half of 2021; the day; the year in which the statistic began |
//!
//! `= 1520` at the end of an expression is the value that was claimed, in the unit of the measure, and is checked against the data.
//! `@2024-03-20` or `@now` evaluates the expression as of another day than that of the text.

use super::ClaimError;
use crate::data::{Dataset, Date, Decimal, FigureKey, MeasureId, Period};
use crate::derive::Record;
use crate::query::nearest;
use itertools::Itertools;

/// A part of a text: plain words or an expression.
#[derive(Clone, Debug, PartialEq)]
pub enum Segment {
    Text(String),
    Expression(Expression),
}

/// What is between a pair of braces.
#[derive(Clone, Debug, PartialEq)]
pub struct Expression {
    pub function: Function,
    /// The value after `=`, in the unit of the measure.
    pub claimed: Option<Decimal>,
    pub as_of: AsOf,
}

/// What an expression evaluates.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Function {
    /// A balance as a surplus or a deficit.
    Balance(FigureKey),
    /// The size of a figure of any flow.
    Amount(FigureKey, Option<Side>),
    /// The size of the change from a year before.
    Change(FigureKey, Option<Direction>),
    /// The size of the change from what was first published.
    Revision(FigureKey),
    Record(FigureKey, Record),
    Period(Period),
    Date(Date),
    /// The year in which the statistic began.
    Began,
}

/// The sign that a balance is claimed to have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    Surplus,
    Deficit,
}

/// The way in which a figure is claimed to have changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Farther from zero, with the same sign.
    Larger,
    /// Nearer to zero, with the same sign.
    Smaller,
    Up,
    Down,
}

/// The day as of which an expression is evaluated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AsOf {
    /// The day of the text that contains the expression.
    Text,
    Date(Date),
    /// The day of the newest release.
    Now,
}

const FUNCTIONS: [&str; 7] = ["balance", "amount", "change", "revision", "record", "period", "date"];

/// Splits a text into plain words and expressions.
///
/// A digit outside braces is an error: nothing would check the number.
pub fn parse(text: &str, data: &Dataset) -> Result<Vec<Segment>, ClaimError> {
    let mut segments = Vec::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        let (inside, after) =
            after.split_once('}').ok_or_else(|| ClaimError::new("'{' without '}'", "an expression in braces"))?;
        segments.push(Segment::Text(parse_plain(before)?));
        segments.push(Segment::Expression(ExpressionParser { source: inside, data }.parse()?));
        rest = after;
    }
    segments.push(Segment::Text(parse_plain(rest)?));
    Ok(segments)
}

fn parse_plain(text: &str) -> Result<String, ClaimError> {
    if text.contains('}') {
        return Err(ClaimError::new("'}' without '{'", "an expression in braces"));
    }
    if let Some(start) = text.find(|c: char| c.is_ascii_digit()) {
        let number: String = text[start..].chars().take_while(|c| c.is_ascii_digit() || ".,".contains(*c)).collect();
        let expected = "an expression such as {balance ip_total 2022} or {period 2022}, which can be checked";
        return Err(ClaimError::new(format!("the number '{number}' outside braces"), expected));
    }
    Ok(text.to_string())
}

/// Parses one expression; every error quotes its source.
struct ExpressionParser<'a> {
    source: &'a str,
    data: &'a Dataset,
}

impl ExpressionParser<'_> {
    fn parse(&self) -> Result<Expression, ClaimError> {
        let mut words: Vec<&str> = self.source.split_whitespace().collect();
        let mut as_of = AsOf::Text;
        if let Some(day) = words.last().and_then(|word| word.strip_prefix('@')) {
            words.pop();
            as_of = match (day, Date::parse(day)) {
                ("now", _) => AsOf::Now,
                (_, Some(date)) => AsOf::Date(date),
                (_, None) => return Err(self.error(day, "a date such as 2023-03-24, or now")),
            };
        }
        let mut claimed = None;
        if let [.., "=", number] = words[..] {
            let value = number.parse::<Decimal>();
            claimed = Some(value.map_err(|_| self.error(number, "a number such as -1330 or -656.5"))?);
            words.truncate(words.len() - 2);
        }
        let function = self.function(&words)?;
        let has_value = match function {
            Function::Balance(_) | Function::Amount(..) | Function::Change(..) | Function::Revision(_) => true,
            Function::Record(..) | Function::Period(_) | Function::Date(_) | Function::Began => false,
        };
        if claimed.is_some() && !has_value {
            return Err(self.error("=", "a number only with a figure, change or revision"));
        }
        Ok(Expression { function, claimed, as_of })
    }

    fn function(&self, words: &[&str]) -> Result<Function, ClaimError> {
        let balance = |item, period| self.key(item, self.data.main_measure(), period);
        match *words {
            ["balance", item, period] => Ok(Function::Balance(balance(item, period)?)),
            ["amount", item, period] => Ok(Function::Amount(balance(item, period)?, None)),
            ["amount", item, period, side] => Ok(Function::Amount(balance(item, period)?, Some(self.side(side)?))),
            ["change", item, period] => Ok(Function::Change(balance(item, period)?, None)),
            ["change", item, period, way] => Ok(Function::Change(balance(item, period)?, Some(self.direction(way)?))),
            ["revision", item, period] => Ok(Function::Revision(balance(item, period)?)),
            ["record", item, period, record] => Ok(Function::Record(balance(item, period)?, self.record(record)?)),
            ["period", period] => Ok(Function::Period(self.period(period)?)),
            ["date", day] => {
                let release = || self.data.releases.iter().find(|release| release.code == day);
                let date = Date::parse(day).or_else(|| Some(release()?.date));
                Ok(Function::Date(date.ok_or_else(|| self.error(day, "a date or a release of releases.csv"))?))
            }
            ["began"] => Ok(Function::Began),
            [code, item, period] if let Some(measure) = self.data.find_measure(code) => {
                Ok(Function::Amount(self.key(item, measure, period)?, None))
            }
            [word, ..] if !FUNCTIONS.contains(&word) => {
                let measures = self.data.measures.iter().map(|measure| measure.code.as_str());
                let known: Vec<&str> = FUNCTIONS.into_iter().chain(measures).unique().collect();
                let expected = format!("one of {}, began", known.join(", "));
                Err(self.error_with_nearest(word, &expected, &known))
            }
            [] | [_, ..] => {
                Err(self.error(self.source, "a function, an item and a period, as in {balance ip_total 2022}"))
            }
        }
    }

    fn key(&self, item: &str, flow: MeasureId, period: &str) -> Result<FigureKey, ClaimError> {
        let Some(found) = self.data.find_item(item) else {
            let codes: Vec<&str> = self.data.items.iter().map(|item| item.code.as_str()).collect();
            return Err(self.error_with_nearest(item, "an item of items.csv", &codes));
        };
        Ok(FigureKey { item: found, flow, period: self.period(period)? })
    }

    fn period(&self, period: &str) -> Result<Period, ClaimError> {
        Period::parse(period).ok_or_else(|| self.error(period, &format!("a period such as {}", Period::EXAMPLES)))
    }

    fn side(&self, side: &str) -> Result<Side, ClaimError> {
        match side {
            "surplus" => Ok(Side::Surplus),
            "deficit" => Ok(Side::Deficit),
            _ => Err(self.error_with_nearest(side, "surplus or deficit", &["surplus", "deficit"])),
        }
    }

    fn direction(&self, direction: &str) -> Result<Direction, ClaimError> {
        match direction {
            "larger" => Ok(Direction::Larger),
            "smaller" => Ok(Direction::Smaller),
            "up" => Ok(Direction::Up),
            "down" => Ok(Direction::Down),
            _ => {
                let valid = ["larger", "smaller", "up", "down"];
                Err(self.error_with_nearest(direction, "larger, smaller, up or down", &valid))
            }
        }
    }

    fn record(&self, code: &str) -> Result<Record, ClaimError> {
        let codes = Record::ALL.map(Record::code);
        let record = Record::ALL.into_iter().find(|record| record.code() == code);
        record.ok_or_else(|| self.error_with_nearest(code, &format!("one of {}", codes.join(", ")), &codes))
    }

    fn error(&self, found: &str, expected: &str) -> ClaimError {
        ClaimError::new(format!("'{found}' in {{{}}}", self.source), expected)
    }

    fn error_with_nearest(&self, found: &str, expected: &str, valid: &[&str]) -> ClaimError {
        match nearest(found, valid) {
            Some(nearest) => self.error(found, &format!("{expected}; did you mean '{nearest}'?")),
            None => self.error(found, expected),
        }
    }
}
