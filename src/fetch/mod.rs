//! What is asked of publishers' services, for an import to read.
//!
//! Nothing else of the program reaches another host: a fetched file is written down, and imported like any other.

mod ecos;
mod http;

pub use ecos::{Fetched, Question, ask};
pub use http::{Key, Patience};
