//! Arithmetic over what was known on a day: change, sum, status, record, comparison.
//!
//! Every function takes a [`Vintage`](crate::data::Vintage) and returns values. Each implements one rule of
//! 'What the words mean' in the interface, which its module names.

mod absence;
mod change;
mod compare;
mod growth;
mod record;
#[cfg(feature = "cli")]
mod revisions;
mod series;
mod status;
mod sum;

pub use absence::{Absence, absence};
pub use change::{Change, change, tied};
pub use compare::{Comparison, compare};
pub use growth::{Growth, growth, growth_breaks, growth_in};
pub use record::{Record, record, whole_series};
#[cfg(feature = "cli")]
pub use revisions::{BiasTest, LEAST, NthRelease, RevisionStatistics, revision_statistics};
pub use series::{Flows, SeriesBreak, flows, parts_gap, series_breaks, sign_changes};
pub use status::{Status, earliest_found, first_published, status};
pub use sum::{Refusal, Remainder, RemainderKind, Sum, Terms, sum, sum_of_changes};
