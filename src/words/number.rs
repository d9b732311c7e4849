//! Formats amounts of a [`Unit`]: digits and their scale by the rules of the language, the text around them by its
//! catalogue.
//!
//! All arithmetic is on whole millionths of the base unit, so that no digit depends on the rounding of floats. The minus is
//! U+2212.

use super::argument::choices;
use super::catalogue::{Sign, Style};
use super::format::Format;
use super::language::Language;
use super::rules::{Marks, Plural, Rules, Units};
use crate::data::{Decimal, Unit};

/// The minus of amounts in text; files use the ASCII hyphen.
pub const MINUS: char = '\u{2212}';

/// One of the base unit, in millionths.
const ONE: u128 = 1_000_000;
const MYRIAD: u128 = 10_000 * ONE;
const MILLION: u128 = 1_000_000 * ONE;
const HUNDRED_MILLION: u128 = 100_000_000 * ONE;
const BILLION: u128 = 1_000 * MILLION;
const TRILLION: u128 = 1_000 * BILLION;

/// What the digits of an amount count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scale {
    /// The amount is zero.
    Zero,
    One,
    Million,
    /// 10^9.
    Billion,
    /// 10^12.
    Trillion,
    /// The digits contain their scales; beside an axis, 10^4.
    Myriad,
    /// 10^8, named beside the axis.
    HundredMillion,
}

impl Scale {
    /// One of it, in millionths of the base unit.
    const fn size(self) -> u128 {
        match self {
            Scale::Zero | Scale::One => ONE,
            Scale::Million => MILLION,
            Scale::Billion => BILLION,
            Scale::Trillion => TRILLION,
            Scale::Myriad => MYRIAD,
            Scale::HundredMillion => HUNDRED_MILLION,
        }
    }
}

choices! {
    Scale {
        Scale::Zero => "zero",
        Scale::One => "one",
        Scale::Million => "million",
        Scale::Billion => "billion",
        Scale::Trillion => "trillion",
        Scale::Myriad => "myriad",
        Scale::HundredMillion => "hundred-million",
    }
    Plural { Plural::One => "one", Plural::Other => "other" }
}

impl Language {
    /// An amount.
    pub fn money(&self, value: Decimal, unit: Unit, style: Style, sign: Sign) -> String {
        let prefix = match (sign, value.signum()) {
            (Sign::Minus | Sign::Always, -1) => "\u{2212}",
            (Sign::Always, 1) => "+",
            _ => "",
        };
        let size = unit.millionths(value);
        let size = if style == Style::Headline && unit.is_counted() { (self.rules.round_headline)(size) } else { size };
        let size = match (style, self.rules.marks) {
            (Style::Mark, Marks::OneScale) if size > 0 => {
                self.on_one_scale(size, unit, least_decimals(self.mark_scale(unit)))
            }
            _ => self.in_style(size, unit, style, 0),
        };
        format!("{prefix}{size}")
    }

    /// An amount on a mark, with the decimals that `step`, a power of ten, has in the unit.
    pub fn mark(&self, value: Decimal, unit: Unit, step: Decimal) -> String {
        // English writes whole millions at least.
        let whole = if unit.exponent == 6 { Decimal::ONE } else { step };
        let nearest = match self.rules.marks {
            Marks::Scaled if unit.millionths(value) < BILLION => value.round_to(step.min(whole)),
            Marks::Scaled | Marks::OneScale => value.round_to(step),
        };
        let shown = if nearest == Decimal::ZERO { value } else { nearest };
        let (size, step) = (unit.millionths(shown), unit.millionths(step).max(1));
        let least = |scale: Scale| scale.size().checked_div(step).and_then(u128::checked_ilog10).unwrap_or(0) as usize;
        let text = match self.rules.marks {
            Marks::OneScale if size > 0 => {
                let scale = self.mark_scale(unit);
                // A decimal of a figure that is known to hundreds would be invented.
                let is_coarse = step > scale.size();
                let decimals = if is_coarse { 0 } else { least(scale).max(least_decimals(scale)) };
                self.on_one_scale(size, unit, decimals)
            }
            Marks::OneScale | Marks::Scaled => self.in_style(size, unit, Style::Mark, least(largest_scale(size, unit))),
        };
        if shown.is_negative() { format!("{MINUS}{text}") } else { text }
    }

    /// A value on an axis whose ticks lie `step` apart: `−$5bn`, `$500m`, `0`; `−50` where the unit stands beside the axis.
    pub fn tick(&self, value: Decimal, unit: Unit, step: Decimal) -> String {
        if value == Decimal::ZERO {
            return "0".to_string();
        }
        match self.rules.marks {
            Marks::Scaled => self.money(value, unit, Style::Mark, Sign::Minus),
            Marks::OneScale => {
                let decimals = decimals(unit.millionths(step), self.mark_scale(unit).size()).len();
                let size = self.on_one_scale(unit.millionths(value), unit, decimals);
                if value.is_negative() { format!("{MINUS}{size}") } else { size }
            }
        }
    }

    /// What the digits of marks count, where that is named beside the axis.
    pub fn mark_scale(&self, unit: Unit) -> Scale {
        match (self.rules.marks, unit.exponent) {
            (Marks::OneScale, 12..) if unit.is_counted() => Scale::Trillion,
            (Marks::OneScale, 6..) if unit.is_counted() => Scale::HundredMillion,
            (Marks::OneScale, 3..) if unit.is_counted() => Scale::Myriad,
            _ => Scale::One,
        }
    }

    /// A count with its digits in groups: `1,019`.
    pub fn number(&self, number: i64) -> String {
        let sign = if number < 0 { "\u{2212}" } else { "" };
        format!("{sign}{}", grouped(number.unsigned_abs().into(), Some(self.rules.thousands_sign)))
    }

    /// An amount in the scale of all marks, with at least so many decimals, and more where it needs them.
    fn on_one_scale(&self, size: u128, unit: Unit, least: usize) -> String {
        let scale = self.mark_scale(unit);
        let decimals = decimals(size, scale.size());
        let digits = with_decimals(self.rules, size / scale.size(), &format!("{decimals:0<least$}"));
        self.say(Format::MoneyMark { unit, scale, digits, plural: Plural::Other })
    }

    /// An amount in the scale of its own; where that has decimals, with at least so many of them.
    fn in_style(&self, size: u128, unit: Unit, style: Style, least: usize) -> String {
        let (scale, digits, plural) = scaled(self.rules, size, unit, least);
        self.say(match style {
            Style::Words => Format::MoneyWords { unit, scale, digits, plural },
            Style::Headline => Format::MoneyHeadline { unit, scale, digits, plural },
            Style::Mark => Format::MoneyMark { unit, scale, digits, plural },
        })
    }
}

/// The decimals of all marks in one scale: one where the scale is large.
fn least_decimals(scale: Scale) -> usize {
    usize::from(scale != Scale::One)
}

/// The scale in thousands that an amount is written in. Amounts in millions are not written in ones, nor in trillions.
fn largest_scale(size: u128, unit: Unit) -> Scale {
    match size {
        _ if !unit.is_counted() => Scale::One,
        TRILLION.. if unit.exponent >= 9 => Scale::Trillion,
        BILLION.. => Scale::Billion,
        MILLION.. => Scale::Million,
        _ if unit.exponent >= 6 => Scale::Million,
        _ => Scale::One,
    }
}

/// The digits of an amount in the language's scales.
fn scaled(rules: &Rules, size: u128, unit: Unit, least: usize) -> (Scale, String, Plural) {
    let in_thousands = || {
        let scale = largest_scale(size, unit);
        let decimals = decimals(size, scale.size());
        let whole = size / scale.size();
        let plural =
            if decimals.is_empty() { (rules.plural)(u64::try_from(whole).unwrap_or(u64::MAX)) } else { Plural::Other };
        (scale, with_decimals(rules, whole, &format!("{decimals:0<least$}")), plural)
    };
    match rules.units {
        _ if size == 0 => (Scale::Zero, "0".to_string(), (rules.plural)(0)),
        Units::Myriads([trillions, hundred_millions, myriads]) if unit.is_counted() => {
            let myriads_of = |unit: u128| size / unit % 10_000;
            let ones = with_decimals(rules, myriads_of(ONE), &decimals(size, ONE));
            let parts = [
                (size / TRILLION, trillions),
                (myriads_of(HUNDRED_MILLION), hundred_millions),
                (myriads_of(MYRIAD), myriads),
            ];
            let parts = parts.into_iter().filter(|(part, _)| *part > 0).map(|(part, unit)| format!("{part}{unit}"));
            (Scale::Myriad, parts.chain((ones != "0").then_some(ones)).collect(), Plural::Other)
        }
        Units::Thousands | Units::Myriads(_) => in_thousands(),
    }
}

/// The decimals that an amount needs in a scale, a power of ten.
fn decimals(size: u128, scale: u128) -> String {
    let places = scale.ilog10() as usize;
    format!("{:0places$}", size % scale).trim_end_matches('0').to_string()
}

fn with_decimals(rules: &Rules, whole: u128, decimals: &str) -> String {
    let whole = grouped(whole, rules.group_sign);
    if decimals.is_empty() { whole } else { format!("{whole}{}{decimals}", rules.decimal_sign) }
}

fn grouped(number: u128, sign: Option<char>) -> String {
    let digits = number.to_string();
    let Some(sign) = sign else { return digits };
    let starts_group = |place: usize| place > 0 && (digits.len() - place).is_multiple_of(3);
    digits
        .chars()
        .enumerate()
        .flat_map(|(place, digit)| starts_group(place).then_some(sign).into_iter().chain([digit]))
        .collect()
}
