//! English: millions and billions, amounts of ten billion and more rounded in headlines.

use crate::data::Decimal;

use super::{Marks, Plural, Rules, Units, no_particle, one_or_other};

pub(super) static RULES: Rules = Rules {
    code: "en",
    decimal_sign: '.',
    group_sign: Some(','),
    thousands_sign: ',',
    units: Units::Thousands,
    marks: Marks::Scaled,
    wide_letters: false,
    round_headline,
    plural: one_or_other,
    plurals: &[Plural::One, Plural::Other],
    within_sentence,
    particle: no_particle,
};

/// From ten billion on, to a tenth of a billion.
fn round_headline(amount: Decimal) -> Decimal {
    let tenth = Decimal::whole(100).millionths();
    if amount < Decimal::whole(10_000) {
        return amount;
    }
    Decimal::from_millionths(amount.millionths().saturating_add(tenth / 2) / tenth * tenth)
}

/// `copyrights`, but `US`, `R&D` and `Korean SMEs` as they are.
fn within_sentence(name: &str) -> String {
    let mut letters = name.chars();
    match (letters.next(), letters.clone().next()) {
        (Some(first), Some(second))
            if first.is_ascii_uppercase() && second.is_ascii_lowercase() && !name.starts_with("Korea") =>
        {
            format!("{}{}", first.to_ascii_lowercase(), letters.as_str())
        }
        _ => name.to_string(),
    }
}
