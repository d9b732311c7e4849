//! What a build says while it works.

use std::io::{self, Write};

/// Writes a line to standard error. A closed one is no reason to stop.
pub fn report(line: &str) {
    let _ = writeln!(io::stderr(), "{line}");
}
