//! Why a command stopped.

use crate::data::{plain, read::Problem};
use crate::files::Files;
use crate::query::QueryError;
use std::{fmt, io, path::Path};

/// Why a command stopped, in one line: what was found, what was expected and what to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Error {
    message: String,
}

impl Error {
    /// An error with its message; line breaks become spaces, and unprintable characters are dropped.
    pub fn new(message: impl Into<String>) -> Error {
        let message = message.into();
        let message = plain(&message);
        let lines: Vec<&str> = message.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
        Error { message: lines.join(" ") }
    }

    /// A file or folder that could not be used; `action` is a verb such as `read` or `write`.
    pub fn file(action: &str, path: &Path, error: &io::Error) -> Error {
        Error::new(format!("cannot {action} {}: {error}", path.display()))
    }

    /// A data package with problems.
    pub fn package(package: &dyn Files, problems: &[Problem]) -> Error {
        let count = match problems.len() {
            1 => "a problem".to_string(),
            n => format!("{n} problems"),
        };
        let first = problems.first().map(|problem| format!(", the first: {problem}")).unwrap_or_default();
        let package = package.location();
        Error::new(format!("{count} in the data package {package}{first} ('ip-balance check' lists them all)"))
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for Error {}

impl From<QueryError> for Error {
    fn from(error: QueryError) -> Error {
        Error::new(error.to_string())
    }
}
