//! Claims and catalogues for cargo-fuzz: see ../targets.rs.

#![no_main]

#[path = "../targets.rs"]
mod targets;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| targets::catalogue(bytes));
