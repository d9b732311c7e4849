//! What each level of an outline says in sentences.

use super::{Group, Outline, extremes, sign_changes};
use crate::data::Period;
use crate::figure::facts::level;
use crate::figure::{CellId, Figure, speech, tip};
use crate::words::{self, Message};
use itertools::Itertools;

/// The name of a level, and what more is said of it to readers who wait.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Described {
    pub name: String,
    pub more: String,
}

/// The chart: its finding, its kind and how many figures it has; then measure, period and unit, the highest and the lowest
/// figure, the turns, the editor's annotations and the notes below it.
pub fn chart(figure: &Figure, outline: &Outline) -> Described {
    let lang = figure.lang;
    let cells: Vec<CellId> = outline.cells().collect();
    let mut more = vec![words::sentence(lang, &figure.head.subtitle)];
    more.extend(figure.head.as_of.iter().map(|day| words::sentence(lang, day)));
    more.extend(highest_and_lowest(figure, &outline.main));
    if outline.is_one_series(figure) {
        more.extend(turns(figure, outline, &outline.main));
    }
    more.extend(figure.annotations.iter().map(|(cell, text)| {
        let heading = tip::heading(figure, &[figure.cell(*cell)]);
        words::say(lang, Message::OutlineAnnotation { heading: &heading, text })
    }));
    more.extend(figure.head.notes.iter().cloned());
    Described {
        name: words::sentences(lang, [&figure.head.description, &count(figure, &cells)]),
        more: words::sentences(lang, more.iter().filter(|sentence| !sentence.is_empty())),
    }
}

/// A series or a period: how many figures it has, the highest and the lowest of one measure, and the turns of a series.
pub fn group(figure: &Figure, outline: &Outline, group: &Group) -> String {
    let mut sentences = vec![count(figure, &group.cells)];
    if group.cells.iter().map(|cell| figure.cell(*cell).flow).all_equal() {
        sentences.extend(highest_and_lowest(figure, &group.cells));
    }
    if group.cells.iter().map(|cell| figure.cell(*cell).subject).all_equal() {
        sentences.extend(turns(figure, outline, &group.cells));
    }
    let sentences = words::sentences(figure.lang, sentences);
    words::say(figure.lang, Message::Spoken { heading: &group.heading, sentences: &sentences })
}

/// A figure: what its tip says, and that a break comes right before it.
pub fn leaf(figure: &Figure, outline: &Outline, cell: CellId) -> String {
    let spoken = speech(figure, &[cell]);
    words::sentences(figure.lang, [&*spoken].into_iter().chain(outline.break_before(cell)))
}

/// How many figures there are, and how many of them have no value.
fn count(figure: &Figure, cells: &[CellId]) -> String {
    let missing = cells.iter().filter(|cell| figure.cell(**cell).value.is_none()).count();
    words::say(figure.lang, Message::OutlineCount { figures: cells.len(), missing })
}

/// The highest and the lowest figure, each with its heading.
fn highest_and_lowest(figure: &Figure, cells: &[CellId]) -> Vec<String> {
    let Some(extremes) = extremes(figure, cells) else { return Vec::new() };
    let sentences = extremes.into_iter().zip([true, false]).map(|(id, highest)| {
        let cell = figure.cell(id);
        let (heading, (level, _)) = (tip::heading(figure, &[cell]), level(figure.lang, cell));
        words::say(figure.lang, Message::OutlineExtreme { heading: &heading, level: &level, highest })
    });
    sentences.collect()
}

/// When the balance of a series turned, to surplus and to deficit.
fn turns(figure: &Figure, outline: &Outline, series: &[CellId]) -> Vec<String> {
    if !figure.flow.is_balance() {
        return Vec::new();
    }
    let changes = sign_changes(figure, outline, series);
    let turned = |surplus: bool| {
        let cells = changes.iter().filter(|(_, to_surplus)| *to_surplus == surplus);
        let periods: Vec<Period> = cells.map(|(cell, _)| figure.cell(*cell).period).sorted().dedup().collect();
        let message = Message::OutlineTurns { surplus, periods: &periods };
        (!periods.is_empty()).then(|| words::say(figure.lang, message))
    };
    [true, false].into_iter().filter_map(turned).collect()
}
