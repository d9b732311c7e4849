//! The text that screen readers speak for cells of a figure: the same facts as in their tip.

use super::facts::{Weight, facts, sentences};
use super::{CellId, Figure, tip};
use crate::words::{self, Message};

/// The spoken text of cells: `2021: surplus of $160 million (revised). First published …`.
pub fn speech(figure: &Figure, cells: &[CellId]) -> String {
    let spoken = |id: &CellId| {
        let cell = figure.cell(*id);
        let heading = tip::heading(figure, &[cell]);
        let facts = facts(figure.lang, cell);
        let sentences = words::sentences(figure.lang, sentences(&facts, Weight::Figure..=Weight::Context));
        words::say(figure.lang, Message::Spoken { heading: &heading, sentences: &sentences })
    };
    words::sentences(figure.lang, cells.iter().map(spoken))
}
