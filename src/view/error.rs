//! Why there is no chart to show, and the words for it.

use crate::figure::Refused;
use crate::query::{Lang, QueryError};
use crate::words;
use std::fmt;

/// Why a chart cannot be shown.
#[derive(Clone, Debug, PartialEq)]
pub enum ChartError {
    /// The query is wrong; told in this language.
    Query(QueryError, Lang),
    /// The chart would mislead.
    Refused(Refused),
}

impl ChartError {
    /// What is wrong, in a sentence.
    pub fn message(&self) -> String {
        match self {
            ChartError::Query(error, lang) => words::query_error(*lang, error),
            ChartError::Refused(refused) => refused.message.clone(),
        }
    }
}

impl fmt::Display for ChartError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message())
    }
}
