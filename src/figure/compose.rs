//! An [`ResolvedQuery`] to its [`Figure`]: the chart's cells and plot, then the words around them.

use super::cell::CellBuilder;
use super::{BreakAt, CellId, Figure, Plot, bridge, columns, difference, head, multiples, revisions, rows, stack};
use crate::data::{Observation, ReleaseId};
use crate::derive::{self, Refusal};
use crate::join::join;
use crate::query::{self, ChartKind, Key, Lang, ResolvedQuery};

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
pub fn compose(resolved: &ResolvedQuery, fallback: Lang) -> Result<Figure, Refused> {
    let lang = resolved.query.lang.unwrap_or(fallback);
    let mut maker = CellBuilder::new(resolved, lang);
    let plot = match resolved.chart {
        ChartKind::Columns => Plot::Columns(columns::compose(&mut maker)),
        ChartKind::Difference => Plot::Difference(difference::compose(&mut maker)),
        ChartKind::Bars => Plot::Bars(rows::compose(&mut maker)),
        ChartKind::Dumbbell => Plot::Dumbbell(rows::compose(&mut maker)),
        ChartKind::Bridge => Plot::Bridge(bridge::compose(&mut maker).map_err(|r| refused(resolved, lang, r))?),
        ChartKind::Stack => Plot::Stack(stack::compose(&mut maker).map_err(|r| refused(resolved, lang, r))?),
        ChartKind::Multiples => Plot::Multiples(multiples::compose(&mut maker)),
        ChartKind::Revisions => Plot::Revisions(revisions::compose(&mut maker)),
    };
    let cells = maker.cells;
    let head = head::head(resolved, lang, &cells, &plot);
    let highlighted = marked(resolved, &cells, &resolved.query.highlight);
    let mut annotations = Vec::new();
    for annotation in &resolved.query.annotate {
        if let Some(last) = marked(resolved, &cells, std::slice::from_ref(&annotation.at)).last() {
            annotations.push((*last, annotation.text.clone()));
        }
    }
    let (query, kind, flow) = (resolved.query.canonical(), resolved.chart, resolved.flow);
    Ok(Figure { query, kind, lang, flow, head, cells, plot, highlighted, annotations })
}

/// The cells of the items and periods that codes name.
fn marked(resolved: &ResolvedQuery, cells: &[super::Cell], codes: &[String]) -> Vec<CellId> {
    let mut marked = Vec::new();
    for (at, cell) in cells.iter().enumerate() {
        let code = match cell.subject {
            super::Subject::Item(item) => &resolved.vintage.data.item(item).code,
            super::Subject::Remainder { .. } => "remainder",
        };
        let period = cell.period.code();
        if codes.iter().any(|named| named == code || *named == period) {
            marked.push(CellId(at as u32));
        }
    }
    marked
}

fn refused(resolved: &ResolvedQuery, lang: Lang, reason: Refusal) -> Refused {
    // The parts that the refused sum would have shown, under their parent where both are of one dimension.
    let mut items = Vec::new();
    let data = resolved.vintage.data;
    if let Some(parent) = resolved.items.first().filter(|id| data.item(**id).dimension == resolved.by) {
        items.push(&*data.item(*parent).code);
        for part in data.parts(resolved.by, *parent) {
            items.push(&*data.item(part).code);
        }
    }
    let offer = query::written(&|key| match key {
        Key::Chart => Some(ChartKind::Bars.code().to_string()),
        Key::By => Some(resolved.by.code().to_string()),
        Key::Item => Some(join(&items, ",")).filter(|items| !items.is_empty()),
        Key::Period => Some(resolved.period().code()),
        Key::Change => None,
        Key::Flow | Key::Compare | Key::AsOf | Key::First | Key::Compilation => resolved.query.value(key),
        Key::Headline | Key::Note | Key::Highlight | Key::Annotate => resolved.query.value(key),
        Key::Lang | Key::Theme => resolved.query.value(key),
    });
    Refused { lang, message: head::refusal(resolved, lang, reason), reason, offer }
}

/// Where breaks part the figures along an axis, with their notes.
pub(super) fn breaks(maker: &CellBuilder, series: &[Option<&Observation>]) -> Vec<BreakAt> {
    let mut breaks = Vec::new();
    for series_break in derive::series_breaks(&maker.resolved.vintage, series) {
        let note = crate::words::break_note(maker.lang, series_break.cause).to_string();
        breaks.push(BreakAt { after: series_break.before, note });
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
