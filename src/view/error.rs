//! Why there is no chart to show, and the words for it.

use crate::data::wire::WireError;
use crate::figure::Refused;
use crate::query::{Lang, QueryError};
use crate::words::{self, Message};
use serde::Serialize;
use std::fmt;

/// Why a chart cannot be shown.
#[derive(Clone, Debug, PartialEq)]
pub enum ChartError {
    /// The data file cannot be read.
    Data(WireError, Lang),
    /// The query is wrong.
    Query(QueryError, Lang),
    /// The chart would mislead.
    Refused(Refused),
    /// The words of the chart's language have not been loaded yet.
    LanguageNotLoaded(Lang),
}

/// A [`ChartError`] in words, for the reader of a page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ErrorReport {
    /// One sentence or two.
    pub message: String,
    /// The chart that can be drawn instead; `None` where the core knows none.
    pub offer: Option<Offer>,
    /// The code of the language whose words must be loaded first; `None` for all other errors.
    pub language: Option<&'static str>,
}

/// A chart that is offered in the place of another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Offer {
    /// The canonical query.
    pub query: String,
    /// The words of the button that shows it.
    pub label: String,
}

impl ChartError {
    /// What is wrong, in words.
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
            ChartError::Refused(refused) => refused.message.clone(),
            // For the page's script, which loads them: there are no words to say it in.
            ChartError::LanguageNotLoaded(lang) => format!("found no words of '{}', expected them loaded", lang.code()),
        }
    }

    /// What is wrong and what can be shown instead.
    pub fn report(&self) -> ErrorReport {
        let offer = match self {
            ChartError::Data(..) | ChartError::Query(..) | ChartError::LanguageNotLoaded(_) => None,
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
