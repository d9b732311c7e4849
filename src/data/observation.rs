//! One figure as one release printed it, who printed it, and what it is a figure of.

use super::{Decimal, Flag, ItemId, LocalText, MeasureId, Period, ReleaseId};
use serde::{Deserialize, Serialize};

/// What a figure is a figure of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct FigureKey {
    pub item: ItemId,
    pub flow: MeasureId,
    pub period: Period,
}

/// How a figure came into the package.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Method {
    /// A source prints the level.
    Stated,
    /// Computed from a printed change or sum; the note has the formula.
    Derived,
}

impl Method {
    pub const ALL: [Method; 2] = [Method::Stated, Method::Derived];

    /// The name of the method in data files.
    pub const fn code(self) -> &'static str {
        match self {
            Method::Stated => "stated",
            Method::Derived => "derived",
        }
    }
}

/// The position of a source in [`Dataset::sources`](super::Dataset::sources).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct SourceId(pub u16);

/// An article or report that printed figures of a release: a row of sources.csv.
///
/// In the browser all fields but the code are empty until the provenance is loaded.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Source {
    pub code: String,
    pub publisher: String,
    /// Its name in the languages in which it has another one.
    pub publisher_names: LocalText,
    pub title: String,
    /// As precise as it is known: `2019`, `2024-03` or `2024-03-20`.
    pub date: String,
    pub url: String,
    /// The language of the article: `en`, `ko`, `ja`.
    pub language: String,
}

impl Source {
    /// The publisher's name as a language has it.
    pub fn publisher_in(&self, language: &str) -> &str {
        self.publisher_names.given(language).unwrap_or(&self.publisher)
    }
}

/// One figure as one release printed it: a row of observations.csv.
#[derive(Clone, Debug, PartialEq)]
pub struct Observation {
    pub key: FigureKey,
    pub release: ReleaseId,
    /// In the unit of the measure; negative for a deficit.
    pub value: Decimal,
    /// What one unit of the last printed digit is worth, above zero, in the unit of the measure.
    pub resolution: Decimal,
    pub method: Method,
    pub sources: Vec<SourceId>,
    /// What the publisher marks it with.
    pub flags: Vec<Flag>,
    /// Whether it is no row of the file: its release is complete and left it out as unchanged, so that it is the figure
    /// of an earlier one.
    pub carried: bool,
    /// The formula of a derived figure, or a remark; empty if there is none.
    pub note: String,
}

/// A source that printed another number than the one in observations.csv: a row of conflicts.csv.
#[derive(Clone, Debug, PartialEq)]
pub struct Conflict {
    pub key: FigureKey,
    pub release: ReleaseId,
    /// The value in observations.csv, in the unit of the measure.
    pub taken: Decimal,
    /// The value that the source printed, in the unit of the measure.
    pub printed: Decimal,
    pub source: SourceId,
    /// Why the printed value was not taken.
    pub reason: String,
}
