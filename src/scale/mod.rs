//! Figures and periods to places: a straight scale, its ticks, and the labels of a time axis.
//! Whole numbers decide (USD million, places in a list); only [`Linear::at`] leaves them. Knows no words and no marks.

mod linear;
mod ticks;
mod time;

pub use linear::Linear;
pub use ticks::{Domain, step, ticks};
pub use time::{Slots, thin};
