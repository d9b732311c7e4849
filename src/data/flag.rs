//! What a publisher marks a figure with.

use super::{FigureKey, ReleaseId};
use serde::{Deserialize, Serialize};

/// A mark that the publisher printed beside a figure: a letter of the column `flag` of observations.csv.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Flag {
    Preliminary,
    Estimated,
    Revised,
    Break,
    /// A figure of a time that was not over, or had not begun, when it was printed.
    Forecast,
    /// The release has a place for the figure and leaves it empty.
    Unavailable,
}

impl Flag {
    pub const ALL: [Flag; 6] =
        [Flag::Preliminary, Flag::Estimated, Flag::Revised, Flag::Break, Flag::Forecast, Flag::Unavailable];

    /// The letter in files, that of Eurostat.
    pub const fn code(self) -> char {
        match self {
            Flag::Preliminary => 'p',
            Flag::Estimated => 'e',
            Flag::Revised => 'r',
            Flag::Break => 'b',
            Flag::Forecast => 'f',
            Flag::Unavailable => ':',
        }
    }

    /// Parses letters such as `p` or `be`, each at most once, and returns their flags in the order of [`Flag::ALL`].
    /// `None` for any other text.
    pub fn parse_all(text: &str) -> Option<Vec<Flag>> {
        let mut flags = Vec::new();
        for letter in text.chars() {
            let flag = Flag::ALL.into_iter().find(|flag| flag.code() == letter)?;
            if flags.contains(&flag) {
                return None;
            }
            flags.push(flag);
        }
        flags.sort();
        Some(flags)
    }

    /// The letters of flags, as [`Flag::parse_all`] reads them.
    pub fn letters(flags: &[Flag]) -> String {
        flags.iter().map(|flag| flag.code()).collect()
    }
}

/// A figure that a release marks as [unavailable](Flag::Unavailable): a row of observations.csv without a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Gap {
    pub key: FigureKey,
    pub release: ReleaseId,
}
