//! English: millions and billions, amounts of ten billion and more rounded in headlines.

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
fn round_headline(amount: u32) -> u32 {
    if amount >= 10_000 { amount.saturating_add(50) / 100 * 100 } else { amount }
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
