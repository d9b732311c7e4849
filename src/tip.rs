//! What is said about a figure that is pointed at, and where it is said.

mod place;

pub use place::{Place, Setting, place};
