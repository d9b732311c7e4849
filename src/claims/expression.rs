//! A text with `{…}` in it to pieces: words, and expressions over the data. Knows no figures.
//!
//! An expression is a verb, an item's code and a period, then what is claimed of them:
//!
//! | expression | stands for |
//! |---|---|
//! | `{balance copyrights 2022}` | a surplus of $1.52 billion |
//! | `{amount copyrights 2022 surplus}` | $1.52 billion; an error if it is no surplus (the last word may be left out) |
//! | `{exports ip_total 2022}`, `{imports …}` | $21.78 billion |
//! | `{change copyrights 2022 smaller}` | $1.08 billion: how far from a year before; `larger`, `smaller`, `up` or `down` is checked |
//! | `{revision ip_total 2022}` | $220 million: how far from what was first published |
//! | `{record copyrights 2022 largest-surplus}` | largest surplus; checked |
//! | `{period 2021-H1}`, `{date 2023-03-24}`, `{date bok-2022}`, `{began}` | first half of 2021; the day; the year in which the statistic began |
//!
//! `= 1520` at its end is the number that was said, USD million, checked against the data; `@2024-03-20` or `@now`
//! looks from another day than the text does.

use super::Fault;
use crate::data::{Dataset, Date, FigureKey, Flow, Period};
use crate::derive::Record;
use crate::query::nearest;

/// A stretch of a text.
#[derive(Clone, Debug, PartialEq)]
pub enum Piece {
    Words(String),
    Expression(Expression),
}

/// What stands between braces.
#[derive(Clone, Debug, PartialEq)]
pub struct Expression {
    pub verb: Verb,
    /// The number that was said, USD million.
    pub said: Option<i32>,
    pub day: Day,
}

/// What is to be worked out.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Verb {
    /// A balance with its word.
    Balance(FigureKey),
    /// The size of a figure, of any flow.
    Amount(FigureKey, Option<Side>),
    /// The size of its change from a year before.
    Change(FigureKey, Option<Trend>),
    /// The size of its change from what was first published.
    Revision(FigureKey),
    Record(FigureKey, Record),
    Period(Period),
    Date(Date),
    /// The year in which the statistic began.
    Began,
}

/// On which side of zero a balance is claimed to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    Surplus,
    Deficit,
}

/// Which way a figure is claimed to have gone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trend {
    /// Further from zero, on the same side of it.
    Larger,
    /// Nearer to zero, on the same side of it.
    Smaller,
    Up,
    Down,
}

/// The day from which an expression looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Day {
    OfText,
    On(Date),
    /// That of the newest release.
    Now,
}

const VERBS: [&str; 9] = ["balance", "amount", "exports", "imports", "change", "revision", "record", "period", "date"];

/// Takes a text apart. A digit outside braces is a fault: a number that nothing would check.
pub fn parse(text: &str, data: &Dataset) -> Result<Vec<Piece>, Fault> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some((words, after)) = rest.split_once('{') {
        let (inside, after) =
            after.split_once('}').ok_or_else(|| Fault::new("'{' without '}'", "an expression in braces"))?;
        pieces.push(Piece::Words(plain(words)?));
        pieces.push(Piece::Expression(expression(inside, data)?));
        rest = after;
    }
    pieces.push(Piece::Words(plain(rest)?));
    Ok(pieces)
}

fn plain(words: &str) -> Result<String, Fault> {
    if words.contains('}') {
        return Err(Fault::new("'}' without '{'", "an expression in braces"));
    }
    if let Some(at) = words.find(|c: char| c.is_ascii_digit()) {
        let number: String = words[at..].chars().take_while(|c| c.is_ascii_digit() || ".,".contains(*c)).collect();
        let expected = "an expression such as {balance ip_total 2022} or {period 2022}, which can be checked";
        return Err(Fault::new(format!("the number '{number}' outside braces"), expected));
    }
    Ok(words.to_string())
}

fn expression(inside: &str, data: &Dataset) -> Result<Expression, Fault> {
    let mut words: Vec<&str> = inside.split_whitespace().collect();
    let mut day = Day::OfText;
    if let Some(text) = words.last().and_then(|word| word.strip_prefix('@')) {
        words.pop();
        day = match text {
            "now" => Day::Now,
            date => {
                Day::On(Date::parse(date).ok_or_else(|| unknown(inside, date, "a date such as 2023-03-24, or now"))?)
            }
        };
    }
    let mut said = None;
    if let [.., "=", number] = words[..] {
        let read = number.parse().ok().filter(|n: &i32| n.unsigned_abs() < 100_000_000);
        said = Some(read.ok_or_else(|| unknown(inside, number, "a whole number of USD million"))?);
        words.truncate(words.len() - 2);
    }
    let verb = verb(inside, &words, data)?;
    let silent = matches!(verb, Verb::Record(..) | Verb::Period(_) | Verb::Date(_) | Verb::Began);
    if silent && said.is_some() {
        return Err(unknown(inside, "=", "a number only with a figure, change or revision"));
    }
    Ok(Expression { verb, said, day })
}

fn verb(inside: &str, words: &[&str], data: &Dataset) -> Result<Verb, Fault> {
    let key = |item: &str, flow, period: &str| -> Result<FigureKey, Fault> {
        let codes = || data.items.iter().map(|i| i.code.as_str());
        let found = data.find_item(item).ok_or_else(|| near(inside, item, "an item of items.csv", codes()))?;
        Ok(FigureKey { item: found, flow, period: time(inside, period)? })
    };
    let balance = |item, period| key(item, Flow::Balance, period);
    match *words {
        ["balance", item, period] => Ok(Verb::Balance(balance(item, period)?)),
        ["amount", item, period] => Ok(Verb::Amount(balance(item, period)?, None)),
        ["amount", item, period, side] => {
            let side = match side {
                "surplus" => Side::Surplus,
                "deficit" => Side::Deficit,
                _ => return Err(near(inside, side, "surplus or deficit", ["surplus", "deficit"])),
            };
            Ok(Verb::Amount(balance(item, period)?, Some(side)))
        }
        ["exports", item, period] => Ok(Verb::Amount(key(item, Flow::Exports, period)?, None)),
        ["imports", item, period] => Ok(Verb::Amount(key(item, Flow::Imports, period)?, None)),
        ["change", item, period] => Ok(Verb::Change(balance(item, period)?, None)),
        ["change", item, period, trend] => {
            let trend = match trend {
                "larger" => Trend::Larger,
                "smaller" => Trend::Smaller,
                "up" => Trend::Up,
                "down" => Trend::Down,
                _ => {
                    return Err(near(
                        inside,
                        trend,
                        "larger, smaller, up or down",
                        ["larger", "smaller", "up", "down"],
                    ));
                }
            };
            Ok(Verb::Change(balance(item, period)?, Some(trend)))
        }
        ["revision", item, period] => Ok(Verb::Revision(balance(item, period)?)),
        ["record", item, period, record] => {
            let codes = Record::ALL.map(Record::code);
            let found = Record::ALL.into_iter().find(|r| r.code() == record);
            let found = found.ok_or_else(|| near(inside, record, &format!("one of {}", codes.join(", ")), codes))?;
            Ok(Verb::Record(balance(item, period)?, found))
        }
        ["period", period] => Ok(Verb::Period(time(inside, period)?)),
        ["date", day] => {
            let release = data.releases.iter().find(|r| r.code == day).map(|r| r.date);
            let date = Date::parse(day).or(release);
            Ok(Verb::Date(date.ok_or_else(|| unknown(inside, day, "a date or a release of releases.csv"))?))
        }
        ["began"] => Ok(Verb::Began),
        [word, ..] if !VERBS.contains(&word) => {
            Err(near(inside, word, &format!("one of {}, began", VERBS.join(", ")), VERBS))
        }
        [] | [_, ..] => Err(unknown(inside, inside, "a verb, an item and a period, as in {balance ip_total 2022}")),
    }
}

fn time(inside: &str, period: &str) -> Result<Period, Fault> {
    let expected = "a period such as 2022, 2022-H1 or 2016-Q1";
    Period::parse(period).ok_or_else(|| unknown(inside, period, expected))
}

fn unknown(inside: &str, found: &str, expected: &str) -> Fault {
    Fault::new(format!("'{found}' in {{{inside}}}"), expected)
}

fn near<'a>(inside: &str, found: &str, expected: &str, valid: impl IntoIterator<Item = &'a str>) -> Fault {
    match nearest(found, &valid.into_iter().collect::<Vec<_>>()) {
        Some(nearest) => unknown(inside, found, &format!("{expected}; did you mean '{nearest}'?")),
        None => unknown(inside, found, expected),
    }
}
