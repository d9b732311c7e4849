//! The rows of corrections.csv in the file of the figures.

use super::Scaled;
use crate::data::{Correction, Date, Decimal, FigureKey, LocalText, ReleaseId};
use serde::{Deserialize, Serialize};

#[derive(Debug, PartialEq, Serialize, Deserialize)]
pub struct CorrectionRow {
    day: Date,
    figure: Option<(FigureKey, ReleaseId)>,
    before: Option<Scaled>,
    after: Option<Scaled>,
    why: LocalText,
}

impl From<&Correction> for CorrectionRow {
    fn from(correction: &Correction) -> CorrectionRow {
        let Correction { day, figure, before, after, why } = correction.clone();
        CorrectionRow { day, figure, before: before.map(Scaled::from), after: after.map(Scaled::from), why }
    }
}

impl CorrectionRow {
    /// The correction; `None` if it holds a number that the model cannot hold.
    pub fn into_correction(self) -> Option<Correction> {
        let CorrectionRow { day, figure, before, after, why } = self;
        let number = |scaled: Option<Scaled>| -> Option<Option<Decimal>> {
            scaled.map_or(Some(None), |scaled| scaled.number().map(Some))
        };
        Some(Correction { day, figure, before: number(before)?, after: number(after)?, why })
    }
}
