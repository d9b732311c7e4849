//! Why a command stopped, in one line for a person.

use crate::data::read::Problem;
use crate::query::QueryError;
use std::{fmt, io, path::Path};

/// Why a command stopped. One line: what was found, what was expected, and the way out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    message: String,
}

impl Failure {
    /// A failure with its line; line breaks in it become blanks.
    pub fn new(message: impl Into<String>) -> Failure {
        let message = message.into();
        let lines: Vec<&str> = message.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
        Failure { message: lines.join(" ") }
    }

    /// A file or folder with which something could not be done: `write`, `read`.
    pub fn file(deed: &str, path: &Path, error: &io::Error) -> Failure {
        Failure::new(format!("cannot {deed} {}: {error}", path.display()))
    }

    /// A data package that cannot be used.
    pub fn package(folder: &Path, problems: &[Problem]) -> Failure {
        let count = match problems.len() {
            1 => "a problem".to_string(),
            n => format!("{n} problems"),
        };
        let first = problems.first().map(|p| format!(", the first: {p}")).unwrap_or_default();
        let way_out = "'ip-balance check' lists them all";
        Failure::new(format!("{count} in the data package {}{first} ({way_out})", folder.display()))
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl From<QueryError> for Failure {
    fn from(error: QueryError) -> Failure {
        Failure::new(error.to_string())
    }
}
