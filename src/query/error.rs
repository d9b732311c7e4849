//! What is wrong with a query: the value found, what was expected, and the nearest valid value.

use super::ChartKind;
use crate::data::{Date, Period, is_unprintable};

/// The number of characters of a value that an error repeats.
const MAX_SHOWN: usize = 60;

/// Why a query cannot be drawn.
///
/// Every `found` and `value` is shortened and free of control characters, so that it can be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum QueryError {
    /// The query has a key that no chart has.
    UnknownKey { found: String, nearest: Option<String> },
    /// The query has a key twice.
    RepeatedKey { key: &'static str },
    /// The value is not valid for the key.
    Unknown { key: &'static str, found: String, expected: Expected, nearest: Option<String> },
    /// The value is valid for the key, but not with this kind of chart. An empty `value` stands for a missing one.
    NotTaken { key: &'static str, value: String, chart: ChartKind, expected: Expected },
    /// The percent-encoding is not that of a UTF-8 text.
    Encoding { found: String },
}

/// What would have been valid. `words` turns it into a sentence of each language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Expected {
    /// One of these codes.
    OneOf(Vec<String>),
    /// One of these codes, or of others that are too many to list.
    OneOfMany(Vec<String>),
    PeriodOrNone,
    PeriodOrRange,
    Date,
    /// Codes separated by commas.
    Codes,
    /// Each code once.
    EachOnce,
    /// A range whose ends are of one length, such as two years.
    EndsOfOneLength,
    /// A range that begins with its earlier end.
    EarlierFirst,
    /// One line of at most this many characters.
    PlainText(usize),
    Annotations,
    /// No flow, since the chart draws all three.
    NoFlow,
    /// A balance of which the package has both flows; `line` draws other measures.
    BalanceWithFlows,
    /// A measure whose parts add up; `bars` compares the items of others.
    AdditiveMeasure,
    OnlyWithBridge,
    OnlyWithLines,
    /// A measure of which a percentage says something: neither a balance, which may cross zero, nor a rate.
    MeasureThatGrows,
    /// This day or a later one.
    DayFrom(Date),
    /// One of the series that had published something by this day, by its code.
    PublishedBy(Date, Vec<String>),
    /// A code such as those of the data package.
    Code,
    /// A dimension other than the total, by its code.
    DimensionWithParts(Vec<String>),
    /// One item of a dimension, by its code.
    OneItemOf(String, Vec<String>),
    /// Items of a dimension.
    ItemsOf(String),
    /// An item that has parts, by its code.
    ItemWithParts(Vec<String>),
    OneItem,
    /// A single period, such as this one.
    OnePeriod(Period),
    AtMostPeriods(i32),
    /// No more items than these in one picture.
    AtMostItems(usize),
    /// A period from which the change to the drawn one is counted.
    PeriodToLeadFrom,
    /// A period of the same length as this one.
    LengthOf(Period),
    /// A period other than the drawn one.
    AnotherPeriod,
    ItemOrPeriod,
    /// Years, since there are no rates of this currency for other periods.
    YearsIn(String),
    /// `serif`, `sans` or the name of a font, of at most this many characters.
    Typeface(usize),
    /// A colour of six digits.
    Rgb,
    /// A colour that can be read on these grounds.
    Contrast {
        /// The least contrast, `4.5`.
        least: String,
        grounds: Vec<String>,
    },
    /// A ground to read the text on, since light and dark themes have no text in common.
    GroundBeside,
}

/// Shortens a value for a message and replaces its unprintable characters.
pub(super) fn printable(text: &str) -> String {
    let letter = |letter: char| if is_unprintable(letter) { char::REPLACEMENT_CHARACTER } else { letter };
    let ellipsis = text.chars().nth(MAX_SHOWN).map(|_| '…');
    text.chars().take(MAX_SHOWN).map(letter).chain(ellipsis).collect()
}

/// Returns the candidate that `found` is most likely a misspelling of, or `None` if none is similar.
///
/// Case and punctuation do not count.
pub(crate) fn nearest(found: &str, candidates: &[&str]) -> Option<String> {
    // Far longer than any code, so nothing is similar. The distance takes time proportional to the length.
    if found.len() > MAX_SHOWN {
        return None;
    }
    let found = normalized(found);
    let distances = candidates.iter().map(|candidate| (edit_distance(&found, &normalized(candidate)), *candidate));
    let (distance, candidate) = distances.min_by_key(|(distance, _)| *distance)?;
    (distance <= 1 || distance * 3 <= found.chars().count()).then(|| candidate.to_string())
}

/// The number of typing errors between two words: a letter too many, missing or wrong, or two adjacent ones exchanged.
pub(super) fn edit_distance(found: &str, meant: &str) -> usize {
    strsim::osa_distance(found, meant)
}

/// The text in lower case, without ASCII punctuation and blanks.
pub(super) fn normalized(text: &str) -> String {
    let letters = text.chars().filter(|letter| letter.is_ascii_alphanumeric() || !letter.is_ascii());
    letters.map(|letter| letter.to_ascii_lowercase()).collect()
}

#[cfg(test)]
mod tests {
    use super::edit_distance;

    #[test]
    fn a_letter_too_many_missing_wrong_or_exchanged_is_one_edit() {
        assert_eq!(edit_distance("period", "period"), 0);
        for misspelt in ["periood", "perid", "pariod", "peirod"] {
            assert_eq!(edit_distance(misspelt, "period"), 1, "{misspelt}");
        }
        assert_eq!(edit_distance("", "by"), 2);
        assert_eq!(edit_distance("kitten", "sitting"), 3);
    }
}
