//! Why there is no chart to show, and the words for it.

use crate::figure::Refused;
use crate::locale;
use crate::spec::{Fault, Lang};
use std::fmt;

/// Why a chart cannot be shown.
#[derive(Clone, Debug, PartialEq)]
pub enum Trouble {
    /// The query is wrong; told in this language.
    Fault(Fault, Lang),
    /// The chart would mislead.
    Refused(Refused),
}

impl Trouble {
    /// What is wrong, in a sentence.
    pub fn message(&self) -> String {
        match self {
            Trouble::Fault(fault, lang) => locale::fault(*lang, fault),
            Trouble::Refused(refused) => refused.message.clone(),
        }
    }
}

impl fmt::Display for Trouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message())
    }
}
