//! Why a request is not answered with what it asks for: a status, a sentence in the reader's language, and the nearest
//! query that can be drawn.

use super::limits;
use crate::error::Error;
use crate::query::{Lang, Query, QueryError};
use crate::site::{ComposeError, LivePages, PageText};
use crate::words;
use axum::http::{Method, StatusCode};
use std::ops::RangeInclusive;

/// Why a request is not answered with what it asks for.
#[derive(Debug)]
pub struct Failure {
    pub reason: Reason,
    /// The language of the sentence.
    pub lang: Lang,
    pub status: StatusCode,
    /// The nearest query that can be drawn.
    pub nearest: Option<Box<Query>>,
}

#[derive(Debug)]
pub enum Reason {
    NotFound,
    Method(Method),
    AddressTooLong,
    Query(Box<QueryError>),
    /// The chart would mislead; with the reason as a sentence.
    Refused(String),
    Number {
        key: &'static str,
        found: String,
        expected: RangeInclusive<u32>,
    },
    /// oEmbed was asked for an address that is not that of a chart.
    NoChart {
        example: String,
    },
    /// oEmbed was asked for a format other than JSON.
    NoFormat(String),
    PictureTooLarge,
    /// Too many others want something drawn.
    Busy,
    /// A mistake of the program.
    Fault(Error),
}

impl Reason {
    /// The status that fits.
    fn status(&self) -> StatusCode {
        match self {
            Reason::NotFound | Reason::NoChart { .. } => StatusCode::NOT_FOUND,
            Reason::Method(_) => StatusCode::METHOD_NOT_ALLOWED,
            Reason::AddressTooLong => StatusCode::URI_TOO_LONG,
            Reason::Query(_) | Reason::Number { .. } | Reason::PictureTooLarge => StatusCode::BAD_REQUEST,
            Reason::Refused(_) => StatusCode::UNPROCESSABLE_ENTITY,
            Reason::NoFormat(_) => StatusCode::NOT_IMPLEMENTED,
            Reason::Busy => StatusCode::SERVICE_UNAVAILABLE,
            Reason::Fault(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }
}

impl Failure {
    pub fn new(reason: Reason, lang: Lang) -> Failure {
        Failure { status: reason.status(), reason, lang, nearest: None }
    }

    /// A chart that is not drawn.
    pub fn of_chart(error: ComposeError, lang: Lang) -> Failure {
        match error {
            ComposeError::Query(error) => Failure::new(Reason::Query(Box::new(error)), lang),
            ComposeError::Refused(refused) => {
                let failure = Failure::new(Reason::Refused(refused.message), refused.lang);
                Failure { nearest: Some(refused.offer), ..failure }
            }
        }
    }

    /// The sentence for a reader.
    pub fn sentence(&self, pages: &LivePages) -> String {
        let text = match &self.reason {
            Reason::NotFound => PageText::ServerNotFound,
            Reason::Method(found) => PageText::ServerMethod { found: found.as_str() },
            Reason::AddressTooLong => PageText::ServerAddressTooLong { most: limits::MAX_ADDRESS },
            Reason::Query(error) => return words::query_error(self.lang, error),
            Reason::Refused(sentence) => return sentence.clone(),
            Reason::Number { key, found, expected } => {
                let [least, most] = [expected.start(), expected.end()].map(|number| *number as usize);
                PageText::ServerNumber { key, found, least, most }
            }
            Reason::NoChart { example } => PageText::ServerNoChart { example },
            Reason::NoFormat(found) => PageText::ServerNoFormat { found },
            Reason::PictureTooLarge => PageText::ServerPictureTooLarge,
            Reason::Busy => PageText::ServerBusy,
            Reason::Fault(_) => PageText::ServerFault,
        };
        pages.say(self.lang, text)
    }
}
