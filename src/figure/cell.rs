//! One key to its [`Cell`]: the figure, its status, what was first said, what it is compared with, its words.

use super::{Cell, CellId, CellValue, CellWords, Compared, Method, Subject};
use crate::data::{self, FigureKey, ItemId, Observation, Period, Vintage};
use crate::derive::{self, Comparison, Remainder};
use crate::query::{Lang, ResolvedQuery};
use crate::words;

/// Makes the cells of one chart, in order.
pub(super) struct CellBuilder<'a> {
    pub resolved: &'a ResolvedQuery<'a>,
    pub lang: Lang,
    pub cells: Vec<Cell>,
}

impl<'a> CellBuilder<'a> {
    pub fn new(resolved: &'a ResolvedQuery<'a>, lang: Lang) -> CellBuilder<'a> {
        CellBuilder { resolved, lang, cells: Vec::new() }
    }

    /// Keeps a cell and gives its place.
    pub fn keep(&mut self, cell: Cell) -> CellId {
        self.cells.push(cell);
        CellId(self.cells.len() as u32 - 1)
    }

    /// Keeps the cell of the newest figure known for a key.
    pub fn newest(&mut self, key: FigureKey) -> CellId {
        self.shown(key, self.resolved.vintage.newest(key))
    }

    /// Keeps the cell of a figure, or of a hole.
    pub fn shown(&mut self, key: FigureKey, shown: Option<&Observation>) -> CellId {
        let cell = self.cell(&self.resolved.vintage, key, shown);
        self.keep(cell)
    }

    /// The cell of a figure, or of a hole, judged in a vintage.
    pub fn cell(&self, vintage: &Vintage, key: FigureKey, shown: Option<&Observation>) -> Cell {
        let other = self.resolved.compared_with(key.period).filter(|other| *other != key.period);
        Cell {
            subject: Subject::Item(key.item),
            parent: vintage.data.item(key.item).parent,
            period: key.period,
            flow: key.flow,
            known: shown.map(|o| known(vintage, o)),
            compared: other.and_then(|period| compared(vintage, shown, FigureKey { period, ..key })),
            record: shown.and_then(|o| derive::record(vintage, o)),
            words: self.words(
                key,
                words::name_in(self.lang, vintage.data.item(key.item), key.flow),
                shown.map(|o| o.value),
            ),
        }
    }

    /// The cell of what the parts of `parent` leave of it.
    pub fn remainder(&self, parent: ItemId, period: Period, left: Remainder, release: data::ReleaseId) -> Cell {
        let (data, by) = (self.resolved.vintage.data, self.resolved.by);
        let key = FigureKey { item: parent, flow: self.resolved.flow, period };
        let name = words::remainder(self.lang, data, by, parent, left.kind);
        let short = words::remainder_short(self.lang, data, by, parent, left.kind);
        let other = self.resolved.compared_with(period).filter(|other| *other != period);
        let known = CellValue {
            value: left.value,
            resolution: left.resolution,
            method: Method::Remainder,
            release,
            status: None,
            first: None,
            earliest: None,
            sources: Vec::new(),
            note: String::new(),
        };
        Cell {
            subject: Subject::Remainder { parent, kind: left.kind },
            parent: Some(parent),
            period,
            flow: key.flow,
            known: Some(known),
            compared: other.map(|period| Compared { period, value: None, release: None, change: None }),
            record: None,
            words: CellWords { short, ..self.words(key, &name, Some(left.value)) },
        }
    }

    fn words(&self, key: FigureKey, label: &str, value: Option<i32>) -> CellWords {
        let lang = self.lang;
        CellWords {
            label: label.to_string(),
            short: words::short_in(lang, self.resolved.vintage.data.item(key.item), key.flow).to_string(),
            period: words::period(lang, key.period),
            tick: words::period_tick(lang, key.period),
            mark: value.map_or_else(|| words::not_held(lang).to_string(), |value| words::mark(lang, value)),
            text: value.map_or_else(String::new, |value| words::words(lang, value)),
        }
    }
}

/// A derived balance: exports − imports of one release, where the release did not print it.
pub(super) fn balance_of(flows: &derive::Flows) -> CellValue {
    let resolution = u32::from(flows.exports.resolution) + u32::from(flows.imports.resolution);
    CellValue {
        value: flows.exports.value - flows.imports.value,
        resolution,
        method: Method::Derived,
        release: flows.exports.release,
        status: None,
        first: None,
        earliest: None,
        sources: merged(&flows.exports.sources, &flows.imports.sources),
        note: "exports − imports".to_string(),
    }
}

fn merged(a: &[data::SourceId], b: &[data::SourceId]) -> Vec<data::SourceId> {
    let mut all = a.to_vec();
    for source in b {
        if !a.contains(source) {
            all.push(*source);
        }
    }
    all
}

fn known(vintage: &Vintage, shown: &Observation) -> CellValue {
    let said = |o: &Observation| (o.value, o.release);
    CellValue {
        value: shown.value,
        resolution: u32::from(shown.resolution),
        method: match shown.method {
            data::Method::Stated => Method::Stated,
            data::Method::Derived => Method::Derived,
        },
        release: shown.release,
        status: Some(derive::status(vintage, shown)),
        first: derive::first_published(vintage, shown).map(said),
        earliest: derive::earliest_found(vintage, shown).map(said),
        sources: shown.sources.clone(),
        note: shown.note.clone(),
    }
}

fn compared(vintage: &Vintage, shown: Option<&Observation>, other: FigureKey) -> Option<Compared> {
    let period = other.period;
    let held = |o: &Observation, change| Compared { period, value: Some(o.value), release: Some(o.release), change };
    match derive::compare(vintage, shown, other) {
        Comparison::SameRelease { other, change } => Some(held(other, Some(change))),
        Comparison::OtherRelease(other) => Some(held(other, None)),
        Comparison::Unknown => Some(Compared { period, value: None, release: None, change: None }),
        Comparison::AcrossBreak => None,
    }
}

/// Whether the sign of a figure is another than that first published.
pub fn sign_flipped(known: &CellValue) -> bool {
    known.first.is_some_and(|(first, _)| first.signum() * known.value.signum() < 0)
}
