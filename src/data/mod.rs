//! The data package as a [`Dataset`]: what was published, release by release, and what was known on a day.

mod carry;
#[cfg(feature = "cli")]
pub mod check;
mod dataset;
mod date;
mod decimal;
mod exception;
mod flag;
mod item;
mod local_text;
mod measure;
mod observation;
mod period;
mod plain;
mod rates;
#[cfg(feature = "cli")]
pub mod read;
mod release;
mod remark;
mod stray;
mod vintage;
pub mod wire;

pub use dataset::Dataset;
pub use date::Date;
pub use decimal::{Decimal, ParseDecimalError};
pub use exception::{Exception, Rule};
pub use flag::{Flag, Gap};
pub use item::{Dimension, DimensionId, Item, ItemId, Parent, Role};
pub use local_text::LocalText;
pub use measure::{BaseUnit, Measure, MeasureId, MeasureKind, OverTime, Sides, Unit};
pub use observation::{Conflict, FigureKey, Method, Observation, Source, SourceId};
pub use period::{Length, Period};
pub use plain::{is_unprintable, plain, plain_line};
pub use rates::Rates;
pub use release::{Break, BreakKind, Release, ReleaseId, Series, SeriesId};
pub use remark::{Correction, Event, FinerPrint, ReportedRecord};
pub use vintage::Vintage;
