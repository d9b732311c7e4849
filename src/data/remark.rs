//! What editors of a package tell beside its figures: a print to more digits, an event, a correction of their own.

use super::{Date, Decimal, FigureKey, ItemId, LocalText, Period, ReleaseId, SourceId};
use serde::{Deserialize, Serialize};

/// A figure that one source prints to more digits than its release: a row of finer_prints.csv.
///
/// It is told beside the figure, which stays what the release said. Nothing is worked out from it.
#[derive(Clone, Debug, PartialEq)]
pub struct FinerPrint {
    pub key: FigureKey,
    pub release: ReleaseId,
    pub printed: Decimal,
    pub source: SourceId,
}

/// What moved the figures of an item in a period, as sources told it: a row of events.csv.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Event {
    pub item: ItemId,
    pub period: Period,
    pub text: LocalText,
    pub sources: Vec<SourceId>,
}

/// A record that was reported with a release: from a row of claims.csv.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ReportedRecord {
    pub item: ItemId,
    pub period: Period,
    /// The code of the record: `smallest-surplus`.
    pub record: String,
    pub release: ReleaseId,
    /// The day on which it was reported.
    pub as_of: Date,
}

/// A mistake of the package that its editors corrected: a row of corrections.csv.
#[derive(Clone, Debug, PartialEq)]
pub struct Correction {
    pub day: Date,
    /// The figure and its release; `None` for a correction of words.
    pub figure: Option<(FigureKey, ReleaseId)>,
    /// `None` if there was no figure, and for words.
    pub before: Option<Decimal>,
    /// `None` if the figure was withdrawn, and for words.
    pub after: Option<Decimal>,
    pub why: LocalText,
}
