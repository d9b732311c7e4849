//! What several tests share.

pub mod browser;
pub mod built;
pub mod golden;
pub mod host;
pub mod http;
pub mod maker;
pub mod memory;
pub mod next_release;
pub mod package;
pub mod page;
pub mod paper;
pub mod process;
pub mod publisher;
pub mod random;
pub mod raster;
pub mod served;
pub mod skipped;
pub mod source;
