//! Values and periods to positions: linear scales, their ticks, and the slots of a time axis. Knows no text and no marks.

mod linear;
mod slots;
mod ticks;

pub use linear::Linear;
pub use slots::{Slots, thin, thin_months};
pub use ticks::{Domain, step, ticks};
