//! Composes the [`Figure`] of a [`ResolvedQuery`]: cells and plot first, then the texts around them.

use super::builder::CellBuilder;
use super::{BreakAt, Cell, CellId, Figure, Plot};
use super::{
    bridge, columns, difference, head, line, marks, multiples, remarks, revisions, rows, stack, triangle, vintages,
};
use crate::data::{Break, Observation};
use crate::derive::{self, Refusal, SeriesBreak};
use crate::query::{ChartKind, Lang, Query, ResolvedQuery};
use crate::words;

/// A chart that is not drawn because it would mislead, and the one that is offered instead.
#[derive(Clone, Debug, PartialEq)]
pub struct Refused {
    /// The language of the chart.
    pub lang: Lang,
    pub reason: Refusal,
    /// The reason as a sentence in the language of the chart.
    pub message: String,
    /// The query of the chart that is offered.
    pub offer: Box<Query>,
}

/// Composes the figure of a query, in the query's language or else in `fallback`.
///
/// # Errors
///
/// Returns [`Refused`] for a bridge or a stack whose sum would mislead.
pub fn compose(resolved: &ResolvedQuery, fallback: Lang) -> Result<Figure, Refused> {
    let lang = resolved.query.lang.unwrap_or(fallback);
    let mut builder = CellBuilder::new(resolved, lang);
    let refuse = |reason| refused(resolved, lang, reason);
    let mut plot = match resolved.chart {
        ChartKind::Columns => Plot::Columns(columns::compose(&mut builder)),
        ChartKind::Difference => Plot::Difference(difference::compose(&mut builder)),
        ChartKind::Bars => Plot::Bars(rows::compose(&mut builder)),
        ChartKind::Dumbbell => Plot::Dumbbell(rows::compose(&mut builder)),
        ChartKind::Bridge => Plot::Bridge(bridge::compose(&mut builder).map_err(refuse)?),
        ChartKind::Stack => Plot::Stack(stack::compose(&mut builder).map_err(refuse)?),
        ChartKind::Multiples => Plot::Multiples(multiples::compose(&mut builder)),
        ChartKind::Revisions => Plot::Revisions(revisions::compose(&mut builder)),
        ChartKind::Line => Plot::Line(line::compose(&mut builder)),
        ChartKind::Vintages => Plot::Vintages(vintages::compose(&mut builder)),
        ChartKind::Triangle => Plot::Triangle(triangle::compose(&mut builder)),
    };
    let mut cells = builder.cells;
    marks::write(lang, &mut cells, &mut plot);
    let (query, data) = (resolved.query, resolved.vintage.data);
    let is_highlighted = |cell: &Cell| query.highlight.iter().any(|code| is_named(cell, code));
    let annotations = query.annotate.iter().filter_map(|annotation| {
        let last = marked(&cells, |cell| is_named(cell, &annotation.at)).last()?;
        Some((last, annotation.text.clone()))
    });
    Ok(Figure {
        query: query.canonical(),
        kind: resolved.chart,
        lang,
        flow: resolved.shown(),
        unit: resolved.unit(),
        holds_zero: resolved.growth_from.is_some() || data.measure(resolved.flow).holds_zero,
        as_of: query.as_of,
        head: head::head(resolved, lang, &cells, &plot),
        highlighted: marked(&cells, is_highlighted).collect(),
        annotations: annotations.collect(),
        events: if query.events { remarks::event_marks(lang, &cells) } else { Vec::new() },
        cells,
        plot,
    })
}

fn marked(cells: &[Cell], is_marked: impl Fn(&Cell) -> bool) -> impl Iterator<Item = CellId> {
    let marked = cells.iter().enumerate().filter(move |(_, cell)| is_marked(cell));
    marked.map(|(at, _)| CellId(at as u32))
}

/// Whether a code is that of a cell's item or of its period.
fn is_named(cell: &Cell, code: &str) -> bool {
    cell.code == code || cell.period.to_string() == code
}

fn refused(resolved: &ResolvedQuery, lang: Lang, reason: Refusal) -> Refused {
    let data = resolved.vintage.data;
    // The bars of the parts and, if it is of the same dimension, of their parent.
    let parent = resolved.items.first().copied().filter(|id| data.item(*id).dimension == resolved.by);
    let parts = parent.into_iter().flat_map(|parent| data.parts(resolved.by, parent));
    let offer = Query {
        chart: ChartKind::Bars,
        by: Some(resolved.vintage.data.dimension(resolved.by).code.clone()),
        item: parent.into_iter().chain(parts).map(|id| data.item(id).code.clone()).collect(),
        period: Some((resolved.period(), resolved.period())),
        change: false,
        ..resolved.query.clone()
    };
    Refused { lang, message: head::refusal(resolved, lang, reason), reason, offer: Box::new(offer) }
}

/// The breaks between the figures of a series, with their notes.
pub(super) fn breaks(builder: &CellBuilder, series: &[Option<&Observation>]) -> Vec<BreakAt> {
    named_breaks(builder.lang, derive::series_breaks(&builder.resolved.vintage, series))
}

/// Breaks with their notes.
pub(super) fn named_breaks(lang: Lang, breaks: Vec<SeriesBreak>) -> Vec<BreakAt> {
    let of_flows = |cause: &Break| !cause.flows.is_empty() && !cause.flows.iter().any(|flow| flow.is_balance());
    let named = |SeriesBreak { before, cause }: SeriesBreak| BreakAt {
        after: before,
        note: words::break_note(lang, cause).to_string(),
        of_flows: of_flows(cause),
    };
    breaks.into_iter().map(named).collect()
}
