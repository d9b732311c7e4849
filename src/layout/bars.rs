//! The plot of `bars`: a row for each item, its bar to one side of zero, the figure on the outer side of the bar and
//! the compared figure marked on it. The figures are no sum, and so no remainder is drawn.
//! Also the bars of a bridge that lies: they float, and thin lines lead down from one to the next.

use super::axis::{bar, ghost_bar, ghost_of, ink_of, is_hollow, is_preliminary};
use super::draw::{Label, lines};
use super::label_extent::LabelExtent;
use super::legend::{DIAMOND, Legend, Sign, diamond};
use super::row_labels::RowLabels;
use super::rows::{Entry, Frame, entries};
use super::{LayoutContext, annotate};
use crate::figure::Rows;
use crate::scale::Domain;
use crate::scene::{Anchor, Ink, Point, Scene};

/// Half the label of zero, and as much again for sight, CSS pixels.
const ZERO: f64 = 6.0;

/// The bar of a row. Figures are USD million.
pub(super) struct Bar<'a> {
    pub from: i64,
    pub to: i64,
    /// Where the outline of what was first published ends, if it is drawn.
    pub ghost: Option<i64>,
    pub ink: Ink,
    /// The figure on its outer side.
    pub mark: &'a str,
}

pub(super) fn compose(context: &LayoutContext, plot: &Rows, scene: &mut Scene) {
    let entries = entries(context, &plot.rows);
    let mut bars = Vec::new();
    for entry in &entries {
        bars.push(context.value(entry.cell).map(|value| Bar {
            from: 0,
            to: i64::from(value),
            ghost: if plot.ghosts { ghost_of(context.figure.cell(entry.cell)).map(i64::from) } else { None },
            ink: ink_of(context, entry.cell, value),
            mark: context.mark(entry.cell),
        }));
    }
    draw(context, scene, &legend(context, plot), &entries, &bars, false);
}

/// Draws rows and their bars, if their figures are held. Bars that are `steps` are joined, and compared with nothing.
pub(super) fn draw(
    context: &LayoutContext,
    scene: &mut Scene,
    legend: &Legend,
    entries: &[Entry],
    bars: &[Option<Bar>],
    steps: bool,
) {
    let frame = Frame::new(context, scene, entries, legend);
    let compared = |row: usize| if steps { None } else { context.compared(entries[row].cell) };
    let mut figures = Vec::new();
    for (row, bar) in bars.iter().enumerate() {
        if let Some(bar) = bar {
            figures.push(bar.from);
            figures.push(bar.to);
            figures.extend(bar.ghost);
        }
        figures.extend(compared(row));
    }
    let domain = Domain::of(&figures);
    let mut beside = RowLabels::default();
    if steps {
        // The line at zero stays so far from the edges that its label stands under it.
        beside.mark(0, ZERO);
    }
    for (row, entry) in entries.iter().enumerate() {
        let compared = compared(row);
        if let Some(value) = compared {
            beside.mark(value, DIAMOND + 1.0);
        }
        if !frame.places[row].told {
            continue;
        }
        let mut reach = LabelExtent::new(false, 0, 0.0);
        reach.past = compared.map(|value| (value, DIAMOND));
        if let Some(bar) = &bars[row] {
            // The figure stands beyond the bar, and beyond the outline where that is longer.
            let first = bar.ghost.unwrap_or(bar.to);
            reach.below = bar.to < bar.from;
            reach.value = if reach.below { bar.to.min(first) } else { bar.to.max(first) };
            let label = Label::new(Point::default(), Anchor::Start, Ink::Text, bar.mark).of(entry.cell);
            beside.label(context, row, label.weighing(entry.weight()), reach);
        } else if let (Some(words), false) = (entry.missing, frame.stacked) {
            reach.below = says_missing_below(domain, compared);
            beside.missing(context, row, (words, entry.cell), reach);
        }
    }
    let axis = frame.ground(context, scene, &figures, &beside.reaches);
    let mut connectors: Vec<[Point; 2]> = Vec::new();
    for (row, shown) in bars.iter().enumerate() {
        let Some(Bar { from, to, ghost, ink, .. }) = shown else { continue };
        let cell = entries[row].cell;
        let area = frame.bar(&axis, row, *from, *to, 1.0);
        bar(scene, area, *ink, context.known(cell).is_some_and(is_preliminary), Some(cell));
        if let Some(first) = ghost {
            ghost_bar(scene, frame.bar(&axis, row, *from, *first, 1.3), Some(cell));
        }
        if let Some([_, end]) = connectors.last_mut() {
            end.y = area.y;
        }
        let end = Point::new(axis.scale.at(*to), area.bottom());
        connectors.push([end, end]);
    }
    connectors.pop();
    if steps {
        lines(scene, &connectors, 1.0, Ink::Quiet, None);
    }
    frame.zero_and_names(context, scene, &axis, entries);
    for (row, entry) in entries.iter().enumerate() {
        if let Some(value) = compared(row) {
            let place = frame.places[row];
            let hollow = is_hollow(context.figure.cell(entry.cell));
            let at = Point::new(axis.scale.at(value), place.y);
            diamond(scene, at, DIAMOND.min(place.half / 1.4), hollow, Some(entry.cell));
        }
        beside.put(context, scene, (&frame, &axis), row);
    }
    annotate::in_rows(context, scene, &axis, &frame, entries);
}

/// On which side of zero it is said that a figure is not held: where its compared figure is not, if the side is in
/// use, else where there is more room.
fn says_missing_below(domain: Domain, compared: Option<i64>) -> bool {
    match compared {
        Some(value) if value < 0 && domain.high > 0 => false,
        Some(value) if value > 0 && domain.low < 0 => true,
        Some(_) | None => domain.high < -domain.low,
    }
}

fn legend(context: &LayoutContext, plot: &Rows) -> Legend {
    let mut legend = Legend::new(context);
    legend.add_dates(context, plot);
    legend.add_compared(context, plot, Sign::Diamond { hollow: false }, Sign::Diamond { hollow: true });
    legend.add_hatch(context);
    legend.add_ghost(context, plot.ghosts && context.figure.cells.iter().any(|cell| ghost_of(cell).is_some()));
    legend
}
