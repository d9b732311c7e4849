//! Every word, in English and Korean: figures, dates, periods, names and sentences.
//! Knows no pixels.

mod label;
mod name;
mod number;
mod particle;
mod when;

pub use label::{break_note, flow, not_held, surplus_deficit};
pub use name::{name, remainder, remainder_short, short};
pub use number::{MINUS, amount, count, headline, mark, tick, unit, words};
pub use particle::{Particle, form, with};
pub use when::{capital, date, period, period_first, period_tick, span};
