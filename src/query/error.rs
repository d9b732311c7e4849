//! What is wrong with a query: found, expected, and the nearest that is valid.

use super::ChartKind;
use crate::data::{Compilation, Date, Dimension, Period};

/// Why a query cannot be drawn, in terms of what was asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum QueryError {
    UnknownKey { found: String, nearest: Option<String> },
    RepeatedKey { key: &'static str },
    Unknown { key: &'static str, found: String, expected: Expected, nearest: Option<String> },
    NotTaken { key: &'static str, value: String, chart: ChartKind, expected: Expected },
    Encoding { found: String },
}

/// What would have been valid. A value, so that every language can say it; the words are in `locale`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Expected {
    /// One of these words.
    OneOf(Vec<String>),
    /// One of these codes or of others that are too many to list.
    OneOfMany(Vec<String>),
    PeriodOrNone,
    PeriodOrRange,
    Date,
    Codes,
    EachOnce,
    EndsOfOneLength,
    EarlierFirst,
    /// At most so many characters.
    PlainText(usize),
    Annotations,
    NoFlow,
    OnlyWithBridge,
    DayFrom(Date),
    PublishedBy(Date, Vec<Compilation>),
    DimensionWithParts,
    OneItemOf(Dimension, Vec<String>),
    ItemsOf(Dimension),
    ItemWithParts(Vec<String>),
    OneItem,
    /// Such as this one.
    OnePeriod(Period),
    AtMostPeriods(i32),
    PeriodToLeadFrom,
    LengthOf(Period),
    AnotherPeriod,
    ItemOrPeriod,
}

/// What was typed, short enough for a message and free of control characters.
pub(super) fn shown(text: &str) -> String {
    let mut clean = String::new();
    for (at, letter) in text.chars().enumerate() {
        if at == 60 {
            clean.push('…');
            break;
        }
        clean.push(if letter.is_control() { '\u{fffd}' } else { letter });
    }
    clean
}

/// The candidate that a slip of the keyboard would turn into `found`; `None` if none is near.
pub(crate) fn nearest(found: &str, candidates: &[&str]) -> Option<String> {
    // Longer than any code of ours by far: nothing is near, and the distance need not be worked out.
    if found.len() > 60 {
        return None;
    }
    let found = plain(found);
    let mut best: Option<(usize, &str)> = None;
    for candidate in candidates {
        let distance = edit_distance(&found, &plain(candidate));
        if best.is_none_or(|(least, _)| distance < least) {
            best = Some((distance, candidate));
        }
    }
    let (distance, candidate) = best?;
    (distance <= 1 || distance * 3 <= found.chars().count()).then(|| candidate.to_string())
}

/// How many edit_distance of the keyboard lie between two words: a letter too many, missing or wrong, or two exchanged.
pub(super) fn edit_distance(found: &str, meant: &str) -> usize {
    strsim::osa_distance(found, meant)
}

/// Letters and digits alone, in lower case: what is left of a word when its spelling is forgiven.
pub(super) fn plain(text: &str) -> String {
    let mut plain = String::new();
    for letter in text.chars().filter(|letter| letter.is_ascii_alphanumeric() || !letter.is_ascii()) {
        plain.push(letter.to_ascii_lowercase());
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::edit_distance;

    #[test]
    fn a_letter_too_many_missing_wrong_or_exchanged_is_one_slip() {
        assert_eq!(edit_distance("period", "period"), 0);
        for slip in ["periood", "perid", "pariod", "peirod"] {
            assert_eq!(edit_distance(slip, "period"), 1, "{slip}");
        }
        assert_eq!(edit_distance("", "by"), 2);
        assert_eq!(edit_distance("kitten", "sitting"), 3);
    }
}
