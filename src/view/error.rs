//! Errors of a chart, and their messages for readers.

use crate::data::wire::WireError;
use crate::figure::Refused;
use crate::query::{AttributeNames, Lang, QueryError};
use crate::words::{self, Message};
use serde::Serialize;
use std::fmt;

/// Why a chart cannot be shown.
#[derive(Clone, Debug, PartialEq)]
pub enum ChartError {
    /// The data file cannot be read.
    Data(WireError, Lang),
    /// The query is invalid.
    Query(Box<QueryError>, Lang),
    /// The attributes of the element, by these names, make an invalid query.
    Attributes(Box<QueryError>, Lang, AttributeNames),
    /// The chart would mislead.
    Refused(Refused),
    /// The catalogue of the chart's language has not been loaded yet.
    LanguageNotLoaded(Lang),
}

/// A [`ChartError`] for the reader of a page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ErrorReport {
    /// One or two sentences.
    pub message: String,
    /// The chart that can be drawn instead, if there is one.
    pub offer: Option<Offer>,
    /// The code of the language whose catalogue must be loaded first; `None` for all other errors.
    pub language: Option<&'static str>,
}

/// A chart that is offered in place of another one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Offer {
    /// The canonical query.
    pub query: String,
    /// The label of the button that shows it.
    pub label: String,
}

impl ChartError {
    /// The message, in the language of the chart if that is known.
    pub fn message(&self) -> String {
        match self {
            ChartError::Data(error, lang) => words::say(
                *lang,
                match error {
                    WireError::Foreign => Message::DataForeign,
                    WireError::Version { .. } => Message::DataVersion,
                    WireError::Damaged => Message::DataDamaged,
                },
            ),
            ChartError::Query(error, lang) => words::query_error(*lang, error),
            ChartError::Attributes(error, lang, names) => words::attribute_error(*lang, error, names),
            ChartError::Refused(refused) => refused.message.clone(),
            // In English: only the page's script sees it, which then loads the catalogue.
            ChartError::LanguageNotLoaded(lang) => {
                format!("found no catalogue of '{}', expected it to be loaded", lang.code())
            }
        }
    }

    /// The message and what can be done about the error.
    pub fn report(&self) -> ErrorReport {
        let offer = match self {
            ChartError::Data(..)
            | ChartError::Query(..)
            | ChartError::Attributes(..)
            | ChartError::LanguageNotLoaded(_) => None,
            ChartError::Refused(refused) => {
                Some(Offer { query: refused.offer.canonical(), label: words::say(refused.lang, Message::ShowBars) })
            }
        };
        let language = match self {
            ChartError::LanguageNotLoaded(lang) => Some(lang.code()),
            _ => None,
        };
        ErrorReport { message: self.message(), offer, language }
    }
}

impl fmt::Display for ChartError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message())
    }
}

impl std::error::Error for ChartError {}
