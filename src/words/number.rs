//! Formats amounts in USD million: digits and units by the rules of the language, the text around them by its catalogue.
//!
//! All arithmetic is on integers, so that no digit depends on the rounding of floats. The minus is U+2212.

use super::argument::choices;
use super::catalogue::{Sign, Style};
use super::format::Format;
use super::language::Language;
use super::rules::{Marks, Plural, Rules, Units};

/// The minus of amounts in text; files use the ASCII hyphen.
pub const MINUS: char = '\u{2212}';

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
    pub fn money(&self, value: i32, style: Style, sign: Sign) -> String {
        let prefix = match (sign, value.signum()) {
            (Sign::Minus | Sign::Always, -1) => "\u{2212}",
            (Sign::Always, 1) => "+",
            _ => "",
        };
        format!("{prefix}{}", self.size(value.unsigned_abs(), style))
    }

    /// A value on an axis whose ticks lie `step` apart: `−$5bn`, `$500m`, `0`; Korean in 억 달러, `−50`.
    pub fn tick(&self, value: i32, step: i32) -> String {
        if value == 0 {
            return "0".to_string();
        }
        match self.rules.marks {
            Marks::Scaled => self.money(value, Style::Mark, Sign::Minus),
            Marks::HundredMillions => {
                let decimals = match step.unsigned_abs() {
                    step if step % 100 == 0 => 0,
                    step if step % 10 == 0 => 1,
                    _ => 2,
                };
                let size = self.say(hundred_millions(self.rules, value.unsigned_abs(), decimals));
                if value < 0 { format!("{MINUS}{size}") } else { size }
            }
        }
    }

    /// A count with its digits in groups: `1,019`.
    pub fn number(&self, number: i64) -> String {
        let sign = if number < 0 { "\u{2212}" } else { "" };
        format!("{sign}{}", grouped(number.unsigned_abs(), Some(self.rules.thousands_sign)))
    }

    fn size(&self, size: u32, style: Style) -> String {
        let size = if style == Style::Headline { (self.rules.round_headline)(size) } else { size };
        if style == Style::Mark && self.rules.marks == Marks::HundredMillions && size > 0 {
            return self.say(hundred_millions(self.rules, size, if size % 10 == 0 { 1 } else { 2 }));
        }
        let (scale, digits, plural) = scaled(self.rules, size);
        self.say(match style {
            Style::Words => Format::MoneyWords { scale, digits, plural },
            Style::Headline => Format::MoneyHeadline { scale, digits, plural },
            Style::Mark => Format::MoneyMark { scale, digits, plural },
        })
    }
}

/// The amount in the language's units.
fn scaled(rules: &Rules, size: u32) -> (Scale, String, Plural) {
    match rules.units {
        _ if size == 0 => (Scale::Zero, "0".to_string(), (rules.plural)(0)),
        Units::Thousands if size >= 1000 => {
            let decimals = format!("{:03}", size % 1000);
            let decimals = decimals.trim_end_matches('0');
            let plural = if decimals.is_empty() { (rules.plural)(u64::from(size / 1000)) } else { Plural::Other };
            (Scale::Billion, with_decimals(rules, size / 1000, decimals), plural)
        }
        Units::Thousands => (Scale::Million, size.to_string(), (rules.plural)(u64::from(size))),
        // A million is 100 times 10^4.
        Units::Myriads(units) => {
            let digits = [size / 1_000_000, size / 100 % 10_000, size % 100 * 100]
                .into_iter()
                .zip(units)
                .filter(|(part, _)| *part > 0)
                .map(|(part, unit)| format!("{part}{unit}"))
                .collect();
            (Scale::Myriad, digits, Plural::Other)
        }
    }
}

/// The amount in units of 100 million, truncated to a number of decimals.
fn hundred_millions(rules: &Rules, size: u32, decimals: usize) -> Format<'static> {
    let rest = format!("{:02}", size % 100);
    let digits = with_decimals(rules, size / 100, rest.get(..decimals).unwrap_or(&rest));
    Format::MoneyMark { scale: Scale::HundredMillion, digits, plural: Plural::Other }
}

fn with_decimals(rules: &Rules, whole: u32, decimals: &str) -> String {
    let whole = grouped(u64::from(whole), rules.group_sign);
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
