//! Every word, in English and Korean: figures, dates, periods, names and sentences.
//! Knows no pixels. [`Text`] is the enum of every sentence, matched without a wildcard in `en` and `ko`.

#[cfg(feature = "cli")]
pub mod claim;
mod en;
mod fill;
mod finding;
mod ko;
mod label;
mod list;
mod message_builder;
mod name;
mod number;
mod particle;
mod query_error;
mod remark;
mod text;
mod when;

pub use fill::fill;
pub use finding::{At, Finding, Of, Since, Topic, Total, Trend, title};
pub use label::{
    break_label, break_note, dates_are_releases, exception, first_published, flow, not_held, of_other_release,
    preliminary, surplus_deficit, ways,
};
pub use list::{list, runs};
pub use name::{name, name_in, remainder, remainder_short, short, short_in};
pub use number::{MINUS, amount, count, headline, mark, tick, unit, words};
pub use particle::{Particle, form, with};
pub use query_error::query_error;
pub use remark::{formula, remark};
pub use text::{Against, Column, Text, say, sentence};
pub use when::{capital, date, period, period_first, period_tick, span};
