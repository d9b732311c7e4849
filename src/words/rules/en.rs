//! English: millions and billions, amounts of ten billion and more rounded in headlines.

use super::{Marks, Plural, Rules, Units, no_particle, one_or_other, unchanged};

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
    with_article,
    toward: unchanged,
    and: Some(" and "),
    particle: no_particle,
};

/// To a tenth of a billion from ten billion on, to a hundredth from one billion on, else to the million; smaller amounts
/// stay.
fn round_headline(amount: u128) -> u128 {
    const MILLION: u128 = 1_000_000 * 1_000_000;
    let step = match amount / MILLION {
        10_000.. => 100 * MILLION,
        1_000.. => 10 * MILLION,
        10.. => MILLION,
        _ => return amount,
    };
    (amount + step / 2) / step * step
}

/// `large firms`, but `US` and `R&D` as they are.
fn within_sentence(name: &str) -> String {
    let mut letters = name.chars();
    match (letters.next(), letters.clone().next()) {
        (Some(first), Some(second)) if first.is_ascii_uppercase() && second.is_ascii_lowercase() => {
            format!("{}{}", first.to_ascii_lowercase(), letters.as_str())
        }
        _ => name.to_string(),
    }
}

/// `a $6.7bn deficit`, but `an $8bn deficit` and `an $11bn one`, as they are read aloud.
fn with_article(text: &str) -> String {
    let spoken = text.trim_start_matches('$');
    let number = spoken.split(|letter: char| !letter.is_ascii_digit()).next().unwrap_or_default();
    let is_eleven_or_eighteen = matches!(number, "11" | "18");
    let begins_with_vowel = spoken.starts_with('8') || spoken.starts_with(['a', 'e', 'i', 'o']);
    format!("{} {text}", if is_eleven_or_eighteen || begins_with_vowel { "an" } else { "a" })
}

#[cfg(test)]
mod tests {
    use super::with_article;

    #[test]
    fn the_article_follows_the_sound_of_the_number() {
        for (text, expected) in [
            ("$6.7bn deficit", "a $6.7bn deficit"),
            ("$8bn deficit", "an $8bn deficit"),
            ("$800m deficit", "an $800m deficit"),
            ("$11.2bn deficit", "an $11.2bn deficit"),
            ("$18bn deficit", "an $18bn deficit"),
            ("$110m deficit", "a $110m deficit"),
            ("$1.1bn deficit", "a $1.1bn deficit"),
        ] {
            assert_eq!(with_article(text), expected);
        }
    }
}
