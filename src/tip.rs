//! What is said about a figure that is pointed at, and where it is said.

mod place;
mod words;

pub use place::{Setting, is_strip, place};
pub use words::{SourceLine, Tip, pinned, provenance, spoken, tip};
