//! The plot of `bars`: a row for each item, its bar to one side of zero, the figure beyond the bar's end and the compared
//! figure marked on it. Where the compared figure is marked beyond the bar, the figure stands on the other side of zero, so
//! that it is not read as the marked one. The figures are no sum, so there is no remainder.
//! Also the rows of a horizontal bridge: its bars float, and thin lines lead from one to the next.

use super::annotations;
use super::context::LayoutContext;
use super::draw::lines;
use super::label::Label;
use super::label_extent::{LabelExtent, Side};
use super::legend::{Legend, Symbol};
use super::row_frame::{RowFrame, RowItem, row_items};
use super::row_labels::RowLabels;
use super::symbols::{DIAMOND, bar, diamond, ghost_bar};
use crate::data::Decimal;
use crate::figure::Rows;
use crate::scale::Domain;
use crate::scene::{Anchor, Ink, Point, Scene};

/// Half the width of the label of zero, with a little space, CSS pixels.
const ZERO_RADIUS: f64 = 6.0;

/// The bar of a row. Values are in the unit of the measure.
pub(super) struct Bar<'a> {
    pub from: Decimal,
    pub to: Decimal,
    /// Where the outline of the first published figure ends, if it is drawn.
    pub ghost: Option<Decimal>,
    pub ink: Ink,
    /// The label beyond its end.
    pub text: &'a str,
}

/// How the bars of rows relate to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum BarKind {
    /// Each from zero, with its compared figure.
    Separate,
    /// Each from the end of the one above, connected to it.
    Steps,
}

pub(super) fn compose(context: &LayoutContext, plot: &Rows, scene: &mut Scene) {
    let items = row_items(context, &plot.rows);
    let bar = |item: &RowItem| {
        context.value(item.cell).map(|value| Bar {
            from: Decimal::ZERO,
            to: value,
            ghost: context.ghost(item.cell).filter(|_| plot.ghosts),
            ink: context.ink(item.cell, value),
            text: context.mark_text(item.cell),
        })
    };
    let bars: Vec<Option<Bar>> = items.iter().map(bar).collect();
    draw(context, scene, &legend(context, plot), &items, &bars, BarKind::Separate);
}

/// Draws rows with their bars, `None` for a missing figure.
pub(super) fn draw(
    context: &LayoutContext,
    scene: &mut Scene,
    legend: &Legend,
    items: &[RowItem],
    bars: &[Option<Bar>],
    kind: BarKind,
) {
    let frame = RowFrame::new(context, scene, items, legend);
    let compared: Vec<Option<Decimal>> = match kind {
        BarKind::Separate => items.iter().map(|item| context.compared_value(item.cell)).collect(),
        BarKind::Steps => vec![None; items.len()],
    };
    let bar_values = bars.iter().flatten().flat_map(|bar| [Some(bar.from), Some(bar.to), bar.ghost]);
    let values: Vec<Decimal> = bar_values.chain(compared.iter().copied()).flatten().collect();
    let domain = Domain::of(values.iter().copied());
    let mut labels = RowLabels::default();
    if kind == BarKind::Steps {
        // The line at zero stays so far from the edges that its label fits below it.
        labels.add_mark(Decimal::ZERO, ZERO_RADIUS);
    }
    for (row, item) in items.iter().enumerate() {
        if let Some(value) = compared[row] {
            labels.add_mark(value, DIAMOND + 1.0);
        }
        if !frame.places[row].has_label {
            continue;
        }
        let avoid = compared[row].map(|value| (value, DIAMOND));
        if let Some(bar) = &bars[row] {
            let (label, extent) = bar_label(item, bar, compared[row]);
            labels.add_label(context, row, label, LabelExtent { avoid, ..extent });
        } else if let (Some(text), false) = (item.missing, frame.stacked) {
            let extent = LabelExtent::new(missing_side(domain, compared[row]), Decimal::ZERO, 0.0);
            labels.add_missing(context, row, text, item.cell, LabelExtent { avoid, ..extent });
        }
    }
    let axis = frame.draw_axis(context, scene, &values, &labels.extents);
    let mut ends = Vec::new();
    for (row, shown) in bars.iter().enumerate() {
        let Some(Bar { from, to, ghost, ink, .. }) = shown else { continue };
        let cell = items[row].cell;
        let area = frame.bar(&axis, row, *from, *to, 1.0);
        bar(scene, area, *ink, context.is_preliminary(cell), Some(cell));
        if let Some(first) = ghost {
            ghost_bar(scene, frame.bar(&axis, row, *from, *first, 1.3), Some(cell));
        }
        ends.push((axis.scale.at(*to), area));
    }
    if kind == BarKind::Steps {
        let connectors = ends.windows(2).map(|pair| {
            let ((x, area), (_, next)) = (pair[0], pair[1]);
            [Point::new(x, area.bottom()), Point::new(x, next.y)]
        });
        lines(scene, connectors.collect(), 1.0, Ink::Quiet, None);
    }
    frame.draw_zero_and_names(context, scene, &axis, items);
    for (row, item) in items.iter().enumerate() {
        if let Some(value) = compared[row] {
            let place = frame.places[row];
            let center = Point::new(axis.scale.at(value), place.y);
            let radius = DIAMOND.min(place.half_height / 1.4);
            diamond(scene, center, radius, context.is_compared_hollow(item.cell), Some(item.cell));
        }
        labels.draw(context, scene, &frame, &axis, row);
    }
    annotations::rows::in_rows(context, scene, &axis, &frame, items);
}

/// The label beyond the end of a bar, and beyond its outline if that is longer; on the other side of zero if the compared
/// figure is marked further out.
fn bar_label<'a>(item: &RowItem, bar: &Bar<'a>, compared: Option<Decimal>) -> (Label<'a>, LabelExtent) {
    let label = Label::new(Point::default(), Anchor::Start, Ink::Text, bar.text).cell(item.cell);
    let first = bar.ghost.unwrap_or(bar.to);
    let is_below = bar.to < bar.from;
    let (lowest, highest) = (bar.to.min(first), bar.to.max(first));
    let end = if is_below { lowest } else { highest };
    let is_compared_beyond = compared.is_some_and(|other| if is_below { other < end } else { other > end });
    let (is_below, value) = match (is_compared_beyond, is_below) {
        (false, _) => (is_below, end),
        (true, true) => (false, highest.max(Decimal::ZERO)),
        (true, false) => (true, lowest.min(Decimal::ZERO)),
    };
    (label.weight(item.weight()), LabelExtent::new(Side::of(is_below), value, 0.0))
}

/// The side of zero for the text that stands for a missing figure: the one without the compared figure if that side is in
/// use, else the larger one.
fn missing_side(domain: Domain, compared: Option<Decimal>) -> Side {
    match compared {
        Some(value) if value.is_negative() && domain.high.is_positive() => Side::Above,
        Some(value) if value.is_positive() && domain.low.is_negative() => Side::Below,
        Some(_) | None => Side::of(domain.high < -domain.low),
    }
}

fn legend(context: &LayoutContext, plot: &Rows) -> Legend {
    let mut legend = Legend::with_unit(context);
    legend.add_dates(context, plot);
    legend.add_compared(context, plot, Symbol::Diamond { hollow: false }, Symbol::Diamond { hollow: true });
    legend.add_preliminary(context, plot.cells(), Symbol::Hatch(Ink::Quiet));
    legend.add_ghosts(context, plot.ghosts && plot.cells().any(|cell| context.ghost(cell).is_some()));
    legend
}
