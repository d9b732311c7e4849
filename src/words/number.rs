//! Formats amounts in USD million: digits and units by the rules of the language, the text around them by its catalogue.
//!
//! All arithmetic is on whole dollars, the millionths of an amount, so that no digit depends on the rounding of floats. The
//! minus is U+2212.

use super::argument::choices;
use super::catalogue::{Sign, Style};
use super::format::Format;
use super::language::Language;
use super::rules::{Marks, Plural, Rules, Units};
use crate::data::Decimal;

/// The minus of amounts in text; files use the ASCII hyphen.
pub const MINUS: char = '\u{2212}';

const MYRIAD: u64 = 10_000;
const MILLION: u64 = 1_000_000;
const HUNDRED_MILLION: u64 = 100_000_000;
const BILLION: u64 = 1_000_000_000;

/// The unit that the digits of an amount count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scale {
    /// The amount is zero.
    Zero,
    Million,
    /// 10^9.
    Billion,
    /// The digits contain their units.
    Myriad,
    /// 10^8, named beside the axis.
    HundredMillion,
}

choices! {
    Scale {
        Scale::Zero => "zero",
        Scale::Million => "million",
        Scale::Billion => "billion",
        Scale::Myriad => "myriad",
        Scale::HundredMillion => "hundred-million",
    }
    Plural { Plural::One => "one", Plural::Other => "other" }
}

impl Language {
    /// An amount in USD million.
    pub fn money(&self, value: Decimal, style: Style, sign: Sign) -> String {
        let prefix = match (sign, value.signum()) {
            (Sign::Minus | Sign::Always, -1) => "\u{2212}",
            (Sign::Always, 1) => "+",
            _ => "",
        };
        format!("{prefix}{}", self.size(value.abs(), style))
    }

    /// An amount on a mark, with the decimals that `step`, a power of ten, has in the unit.
    pub fn mark(&self, value: Decimal, step: Decimal) -> String {
        // Below a billion, English writes whole millions at least.
        let nearest = match self.rules.marks {
            Marks::Scaled if value.abs() < Decimal::whole(1000) => value.round_to(step.min(Decimal::ONE)),
            Marks::Scaled | Marks::HundredMillions => value.round_to(step),
        };
        let shown = if nearest == Decimal::ZERO { value } else { nearest };
        let size = self.say(self.mark_format(shown.abs(), step));
        if shown.is_negative() { format!("{MINUS}{size}") } else { size }
    }

    /// A value on an axis whose ticks lie `step` apart: `−$5bn`, `$500m`, `0`; Korean in 억 달러, `−50`.
    pub fn tick(&self, value: Decimal, step: Decimal) -> String {
        if value == Decimal::ZERO {
            return "0".to_string();
        }
        match self.rules.marks {
            Marks::Scaled => self.money(value, Style::Mark, Sign::Minus),
            Marks::HundredMillions => {
                let decimals = decimals(step.millionths().unsigned_abs(), HUNDRED_MILLION).len();
                let size = self.say(hundred_millions(self.rules, value.abs(), decimals));
                if value.is_negative() { format!("{MINUS}{size}") } else { size }
            }
        }
    }

    /// A count with its digits in groups: `1,019`.
    pub fn number(&self, number: i64) -> String {
        let sign = if number < 0 { "\u{2212}" } else { "" };
        format!("{sign}{}", grouped(number.unsigned_abs(), Some(self.rules.thousands_sign)))
    }

    fn mark_format(&self, size: Decimal, step: Decimal) -> Format<'static> {
        let least = |unit: u64| {
            let step = step.millionths().unsigned_abs().max(1);
            unit.checked_div(step).and_then(u64::checked_ilog10).unwrap_or(0) as usize
        };
        match self.rules.marks {
            Marks::HundredMillions if size.is_positive() => {
                hundred_millions(self.rules, size, least(HUNDRED_MILLION).max(1))
            }
            Marks::HundredMillions | Marks::Scaled => {
                let unit = if size < Decimal::whole(1000) { MILLION } else { BILLION };
                let (scale, digits, plural) = scaled(self.rules, size, least(unit));
                Format::MoneyMark { scale, digits, plural }
            }
        }
    }

    fn size(&self, size: Decimal, style: Style) -> String {
        let size = if style == Style::Headline { (self.rules.round_headline)(size) } else { size };
        if style == Style::Mark && self.rules.marks == Marks::HundredMillions && size.is_positive() {
            return self.say(hundred_millions(self.rules, size, 1));
        }
        let (scale, digits, plural) = scaled(self.rules, size, 0);
        self.say(match style {
            Style::Words => Format::MoneyWords { scale, digits, plural },
            Style::Headline => Format::MoneyHeadline { scale, digits, plural },
            Style::Mark => Format::MoneyMark { scale, digits, plural },
        })
    }
}

/// The amount in the language's units; where they have decimals, with at least so many of them.
fn scaled(rules: &Rules, size: Decimal, least: usize) -> (Scale, String, Plural) {
    let dollars = size.millionths().unsigned_abs();
    match rules.units {
        _ if dollars == 0 => (Scale::Zero, "0".to_string(), (rules.plural)(0)),
        Units::Thousands => {
            let (scale, unit) = if dollars < BILLION { (Scale::Million, MILLION) } else { (Scale::Billion, BILLION) };
            let decimals = decimals(dollars, unit);
            let plural = if decimals.is_empty() { (rules.plural)(dollars / unit) } else { Plural::Other };
            (scale, with_decimals(rules, dollars / unit, &format!("{decimals:0<least$}")), plural)
        }
        Units::Myriads([trillions, hundred_millions, myriads]) => {
            let parts = [
                (dollars / 1_000_000_000_000, trillions),
                (dollars / HUNDRED_MILLION % MYRIAD, hundred_millions),
                (dollars / MYRIAD % MYRIAD, myriads),
                (dollars % MYRIAD, ""),
            ];
            let parts = parts.into_iter().filter(|(part, _)| *part > 0);
            (Scale::Myriad, parts.map(|(part, unit)| format!("{part}{unit}")).collect(), Plural::Other)
        }
    }
}

/// The amount in units of 100 million, with at least so many decimals, and more where it needs them.
fn hundred_millions(rules: &Rules, size: Decimal, least: usize) -> Format<'static> {
    let dollars = size.millionths().unsigned_abs();
    let decimals = decimals(dollars, HUNDRED_MILLION);
    let digits = with_decimals(rules, dollars / HUNDRED_MILLION, &format!("{decimals:0<least$}"));
    Format::MoneyMark { scale: Scale::HundredMillion, digits, plural: Plural::Other }
}

/// The decimals that a number of dollars needs in a unit, a power of ten.
fn decimals(dollars: u64, unit: u64) -> String {
    let places = unit.ilog10() as usize;
    format!("{:0places$}", dollars % unit).trim_end_matches('0').to_string()
}

fn with_decimals(rules: &Rules, whole: u64, decimals: &str) -> String {
    let whole = grouped(whole, rules.group_sign);
    if decimals.is_empty() { whole } else { format!("{whole}{}{decimals}", rules.decimal_sign) }
}

fn grouped(number: u64, sign: Option<char>) -> String {
    let digits = number.to_string();
    let Some(sign) = sign else { return digits };
    let starts_group = |place: usize| place > 0 && (digits.len() - place).is_multiple_of(3);
    digits
        .chars()
        .enumerate()
        .flat_map(|(place, digit)| starts_group(place).then_some(sign).into_iter().chain([digit]))
        .collect()
}
