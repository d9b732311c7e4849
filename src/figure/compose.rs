//! An [`Ask`] to its [`Figure`]: the chart's cells and plot, then the words around them.

use super::cell::Maker;
use super::{BreakAt, CellId, Figure, Plot, bridge, columns, difference, head, multiples, revisions, rows, stack};
use crate::data::{Observation, ReleaseId};
use crate::derive::{self, Refusal};
use crate::join::join;
use crate::spec::{self, Ask, ChartKind, Key, Lang};

/// A chart that would mislead, with what is offered instead.
#[derive(Clone, Debug, PartialEq)]
pub struct Refused {
    /// That of the chart.
    pub lang: Lang,
    pub reason: Refusal,
    /// The reason in a sentence, in the language of the chart.
    pub message: String,
    /// The canonical query of the chart that is offered.
    pub offer: String,
}

/// Composes what is asked, in the query's language or else in `fallback`.
pub fn compose(ask: &Ask, fallback: Lang) -> Result<Figure, Refused> {
    let lang = ask.spec.lang.unwrap_or(fallback);
    let mut maker = Maker::new(ask, lang);
    let plot = match ask.chart {
        ChartKind::Columns => Plot::Columns(columns::compose(&mut maker)),
        ChartKind::Difference => Plot::Difference(difference::compose(&mut maker)),
        ChartKind::Bars => Plot::Bars(rows::compose(&mut maker)),
        ChartKind::Dumbbell => Plot::Dumbbell(rows::compose(&mut maker)),
        ChartKind::Bridge => Plot::Bridge(bridge::compose(&mut maker).map_err(|r| refused(ask, lang, r))?),
        ChartKind::Stack => Plot::Stack(stack::compose(&mut maker).map_err(|r| refused(ask, lang, r))?),
        ChartKind::Multiples => Plot::Multiples(multiples::compose(&mut maker)),
        ChartKind::Revisions => Plot::Revisions(revisions::compose(&mut maker)),
    };
    let cells = maker.cells;
    let head = head::head(ask, lang, &cells, &plot);
    let highlighted = marked(ask, &cells, &ask.spec.highlight);
    let mut annotations = Vec::new();
    for annotation in &ask.spec.annotate {
        if let Some(last) = marked(ask, &cells, std::slice::from_ref(&annotation.at)).last() {
            annotations.push((*last, annotation.text.clone()));
        }
    }
    let (query, kind, flow) = (ask.spec.canonical(), ask.chart, ask.flow);
    Ok(Figure { query, kind, lang, flow, head, cells, plot, highlighted, annotations })
}

/// The cells of the items and periods that codes name.
fn marked(ask: &Ask, cells: &[super::Cell], codes: &[String]) -> Vec<CellId> {
    let mut marked = Vec::new();
    for (at, cell) in cells.iter().enumerate() {
        let code = match cell.subject {
            super::Subject::Item(item) => &ask.vintage.data.item(item).code,
            super::Subject::Remainder { .. } => "remainder",
        };
        let period = cell.period.code();
        if codes.iter().any(|named| named == code || *named == period) {
            marked.push(CellId(at as u32));
        }
    }
    marked
}

fn refused(ask: &Ask, lang: Lang, reason: Refusal) -> Refused {
    // The parts that the refused sum would have shown, under their parent where both are of one dimension.
    let mut items = Vec::new();
    let data = ask.vintage.data;
    if let Some(parent) = ask.items.first().filter(|id| data.item(**id).dimension == ask.by) {
        items.push(&*data.item(*parent).code);
        for part in data.parts(ask.by, *parent) {
            items.push(&*data.item(part).code);
        }
    }
    let offer = spec::written(&|key| match key {
        Key::Chart => Some(ChartKind::Bars.code().to_string()),
        Key::By => Some(ask.by.code().to_string()),
        Key::Item => Some(join(&items, ",")).filter(|items| !items.is_empty()),
        Key::Period => Some(ask.period().code()),
        Key::Change => None,
        Key::Flow | Key::Compare | Key::AsOf | Key::First | Key::Compilation => ask.spec.value(key),
        Key::Headline | Key::Note | Key::Highlight | Key::Annotate => ask.spec.value(key),
        Key::Lang | Key::Theme => ask.spec.value(key),
    });
    Refused { lang, message: head::refusal(ask, lang, reason), reason, offer }
}

/// Where breaks part the figures along an axis, with their notes.
pub(super) fn breaks(maker: &Maker, series: &[Option<&Observation>]) -> Vec<BreakAt> {
    let mut breaks = Vec::new();
    for parting in derive::partings(&maker.ask.vintage, series) {
        let note = crate::locale::break_note(maker.lang, parting.cause).to_string();
        breaks.push(BreakAt { after: parting.before, note });
    }
    breaks
}

/// The newest release among cells.
pub(super) fn newest_release(cells: &[super::Cell]) -> Option<ReleaseId> {
    let mut newest = None;
    for cell in cells {
        if let Some(known) = &cell.known
            && newest.is_none_or(|newest| known.release > newest)
        {
            newest = Some(known.release);
        }
    }
    newest
}
