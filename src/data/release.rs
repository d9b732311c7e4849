//! Releases, the series that they belong to, and the breaks between them.

use super::{Dataset, Date, DimensionId, ItemId, LocalText, MeasureId, Period};
use serde::{Deserialize, Serialize};

/// The position of a series in [`Dataset::series`](super::Dataset::series).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct SeriesId(pub u16);

impl SeriesId {
    /// The one that comes first in the order of preference.
    pub const PREFERRED: SeriesId = SeriesId(0);
}

/// Releases whose figures were compiled by the same rules: a row of series.csv. Queries and files call it a compilation.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Series {
    pub code: String,
    /// What a chart of this series says of it: what it is, and why it does not compare with others. Empty if nothing has
    /// to be said.
    pub note: LocalText,
}

impl Dataset {
    /// The series at a position.
    pub fn series(&self, id: SeriesId) -> &Series {
        &self.series[usize::from(id.0)]
    }

    /// All series, in the order of preference.
    pub fn series_ids(&self) -> impl Iterator<Item = SeriesId> + use<> {
        (0..self.series.len() as u16).map(SeriesId)
    }

    /// The day of the first release of a series.
    pub fn first_day(&self, series: SeriesId) -> Option<Date> {
        self.releases.iter().find(|release| release.series == series).map(|release| release.date)
    }

    /// The series that charts show as of a day if they name none: the first one in the order of preference that had
    /// published something by then.
    pub fn default_series(&self, as_of: Date) -> SeriesId {
        let is_published = |id: &SeriesId| self.first_day(*id).is_some_and(|day| day <= as_of);
        self.series_ids().find(is_published).unwrap_or(SeriesId::PREFERRED)
    }
}

/// The position of a release in [`Dataset::releases`](super::Dataset::releases): a later release has a greater one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct ReleaseId(pub u16);

/// One publication of the statistic: a row of releases.csv.
#[derive(Clone, Debug, PartialEq)]
pub struct Release {
    pub code: String,
    pub date: Date,
    /// The period that it was made for. `None` for a publication that repeats figures.
    pub period: Option<Period>,
    pub series: SeriesId,
    /// Whether a figure that it does not print is one that did not change.
    pub complete: bool,
    /// Empty in the browser until the provenance is loaded.
    pub name: LocalText,
}

impl Release {
    /// Whether it can have a figure of a period: one that was over on its day or, in an early estimate of the period that
    /// it was made for, one that had begun.
    pub fn can_print(&self, period: Period) -> bool {
        period.end() <= self.date || self.period == Some(period) && period.start() <= self.date
    }
}

/// The cause of a break.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum BreakKind {
    Compilation,
    Definition,
    Coverage,
    /// Levels before and after it are on another base, as those of an index; growth within one release is comparable.
    Rebase,
    /// A note at a date: figures before and after it are comparable.
    Reclassification,
}

impl BreakKind {
    pub const ALL: [BreakKind; 5] = [
        BreakKind::Compilation,
        BreakKind::Definition,
        BreakKind::Coverage,
        BreakKind::Rebase,
        BreakKind::Reclassification,
    ];

    /// The name of the kind in breaks.csv.
    pub const fn code(self) -> &'static str {
        match self {
            BreakKind::Compilation => "compilation",
            BreakKind::Definition => "definition",
            BreakKind::Coverage => "coverage",
            BreakKind::Rebase => "rebase",
            BreakKind::Reclassification => "reclassification",
        }
    }
}

/// A day from which releases print figures that are not comparable with earlier ones: a row of breaks.csv.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Break {
    pub kind: BreakKind,
    pub date: Date,
    /// The dimension that it concerns; `None` for every dimension.
    pub dimension: Option<DimensionId>,
    /// The items that it concerns; empty for every item.
    pub items: Vec<ItemId>,
    /// The flows that it concerns; empty for every flow.
    pub flows: Vec<MeasureId>,
    pub note: LocalText,
}

impl Break {
    /// Whether it separates figures of an item of `dimension` and a flow.
    pub fn separates(&self, item: ItemId, dimension: DimensionId, flow: MeasureId) -> bool {
        self.kind != BreakKind::Reclassification
            && self.dimension.is_none_or(|own| own == dimension)
            && (self.items.is_empty() || self.items.contains(&item))
            && (self.flows.is_empty() || self.flows.contains(&flow))
    }
}
