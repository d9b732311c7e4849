//! German: a decimal comma, and a point between groups of three digits.

use super::{Marks, Plural, Rules, Units, keep, no_particle, one_or_other, unchanged};

pub(super) static RULES: Rules = Rules {
    code: "de",
    decimal_sign: ',',
    group_sign: Some('.'),
    thousands_sign: '.',
    units: Units::Thousands,
    marks: Marks::Scaled,
    wide_letters: false,
    round_headline: keep,
    plural: one_or_other,
    plurals: &[Plural::One, Plural::Other],
    within_sentence: unchanged,
    with_article: unchanged,
    toward: unchanged,
    and: Some(" und "),
    particle: no_particle,
};
