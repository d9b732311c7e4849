//! Japanese: 兆, 億 and 万.

use super::{Marks, Plural, Rules, Units, always_other, keep, no_particle, unchanged};

pub(super) static RULES: Rules = Rules {
    code: "ja",
    decimal_sign: '.',
    group_sign: None,
    thousands_sign: ',',
    units: Units::Myriads(["兆", "億", "万"]),
    marks: Marks::OneScale,
    wide_letters: true,
    round_headline: keep,
    plural: always_other,
    plurals: &[Plural::Other],
    within_sentence: unchanged,
    with_article: unchanged,
    toward: unchanged,
    and: None,
    particle: no_particle,
};
