//! The command line: one file for the arguments, and one for each command.

pub mod args;
pub mod build;
pub mod check;
pub mod fetch;
pub mod figures;
pub mod import;
pub mod new;
pub mod render;
pub mod serve;
pub mod watch;

use crate::error::Error;
use std::io::{ErrorKind, Write, stdout};

/// Writes to standard output. A closed pipe, such as that of `head`, is no error.
pub fn print(content: &[u8]) -> Result<(), Error> {
    let mut out = stdout().lock();
    match out.write_all(content).and_then(|()| out.flush()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            Err(Error::new(format!("cannot write to standard output: {error}")))
        }
        _ => Ok(()),
    }
}
