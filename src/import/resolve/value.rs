//! The value of a record, how exact it is, its flags, and the day of its edition.

use super::super::record::Record;
use super::super::spelling::{self, Spelled, is_missing};
use super::{Resolver, problem};
use crate::data::{Date, Decimal, Flag, Length, read::Problem};
use rust_decimal::{Decimal as Exact, RoundingStrategy};

impl Resolver<'_> {
    pub(super) fn day_of_edition(&self, record: &Record, name: &str) -> Result<Date, Problem> {
        // A label of a month is no day: what it names was out by the end of that month.
        let end_of_month = || {
            let Spelled::Period(month) = spelling::period(name)? else { return None };
            let last = (28..=31).rev().find_map(|day| Date::new(month.year, month.first_month(), day))?;
            (month.length == Length::Month).then_some(last)
        };
        self.map.editions.get(name).copied().or_else(|| spelling::day(name)).or_else(end_of_month).ok_or_else(|| {
            let expected = format!("its day in the map: \"editions\": {{\"{name}\": \"2023-03-24\"}}");
            problem(record, format!("the edition '{name}'"), expected)
        })
    }

    pub(super) fn value(&self, record: &Record, factor: Option<&str>) -> Result<(Option<Decimal>, Decimal), Problem> {
        let text = record.value.trim();
        if is_missing(text) || self.map.missing.iter().any(|missing| missing == text) {
            return Ok((None, Decimal::ONE));
        }
        let fault = |found: String, expected: &str| problem(record, found, expected.to_string());
        let expected = "a number, or a text for a missing one; \"decimal\" and \"missing\" of the map tell them apart";
        let number = spelling::number(text, self.habits.decimal_comma)
            .ok_or_else(|| fault(format!("the value '{text}'"), expected))?;
        let factor = match factor.or(self.map.factor.as_deref()) {
            Some(text) => Exact::from_str_exact(text)
                .map_err(|_| fault(format!("the factor '{text}' of the map"), "a number such as 0.001, in quotes"))?,
            None => Exact::ONE,
        };
        let too_large = || fault(format!("the value '{text}'"), "one below a billion in size; the map has \"factor\"");
        let product = number.checked_mul(factor).ok_or_else(too_large)?;
        let step = Exact::new(1, number.scale()).checked_mul(factor).ok_or_else(too_large)?.abs().normalize();
        let rounded = |value: Exact, decimals: u32| {
            value.round_dp_with_strategy(decimals, RoundingStrategy::MidpointAwayFromZero)
        };
        let (value, step) = match self.map.decimals {
            Some(decimals) => (rounded(product, decimals), step.max(Exact::new(1, decimals))),
            None => (product, step),
        };
        let own = |value: Exact| value.normalize().to_string().parse::<Decimal>();
        let value = own(value).map_err(|_| {
            let expected =
                "at most six decimals and less than a billion; \"decimals\" of the map rounds, \"factor\" scales";
            fault(format!("the value '{text}', which is {value} in the unit of the package"), expected)
        })?;
        let resolution = match &self.map.resolution {
            Some(text) => text.parse().ok().filter(|step: &Decimal| step.is_positive()),
            None => own(step).ok().filter(|step| step.is_positive()),
        };
        let resolution = resolution.ok_or_else(|| {
            let expected =
                "what the last digit is worth, above zero and of at most six decimals, in \"resolution\" of the map";
            fault(format!("the resolution {}", self.map.resolution.clone().unwrap_or(step.to_string())), expected)
        })?;
        Ok((Some(value), resolution))
    }

    /// The publisher's marks that the package has a letter for. A forecast is an estimate there.
    pub(super) fn flags(&self, marks: &str) -> String {
        let letters = self.letters(marks);
        let has_letter = |flag: &Flag| *flag != Flag::Unavailable && letters.contains(flag.code());
        Flag::letters(&Flag::ALL.into_iter().filter(has_letter).collect::<Vec<_>>())
    }

    /// Whether nothing of a mark is lost. `A` is SDMX's word for a figure like any other.
    pub(super) fn has_letter(&self, marks: &str) -> bool {
        let kept = self.flags(marks);
        self.letters(marks).chars().all(|mark| mark == 'a' || kept.contains(mark))
    }

    fn letters(&self, marks: &str) -> String {
        let letters = self.map.flags.get(marks).cloned();
        letters.unwrap_or_else(|| marks.to_ascii_lowercase().replace('f', "e"))
    }
}
