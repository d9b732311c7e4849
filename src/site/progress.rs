//! What a build says while it works.

use crate::data::plain;
use std::io::{self, Write};

/// Writes a line to standard error. Unprintable characters are dropped; a closed error output
/// is no reason to stop.
pub fn report(line: &str) {
    let _ = writeln!(io::stderr(), "{}", plain(line));
}
