//! What is told beside the figure of a cell: who printed it, who printed it otherwise, and what moved it.

use crate::data::Decimal;

/// A different value that another source printed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CellConflict {
    pub publisher: String,
    /// In the unit of the measure.
    pub printed: Decimal,
    /// Why it was not used, in the shorthand of the data package.
    pub reason: String,
}

/// A value as one source prints it, to more digits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CellFinerPrint {
    pub publisher: String,
    /// In the unit of the measure.
    pub printed: Decimal,
}

/// What moved the figures of a cell's item in its period.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CellEvent {
    /// In the language of the figure.
    pub text: String,
    /// Until the provenance is loaded, each has nothing but its code.
    pub sources: Vec<CellSource>,
}

/// A publication that printed a figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CellSource {
    pub code: String,
    pub publisher: String,
    pub title: String,
    /// As precise as it is known: `2019`, `2024-03` or `2024-03-20`.
    pub date: String,
    /// Empty if there is none.
    pub url: String,
}
