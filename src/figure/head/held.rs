//! How much of what a chart shows is in our sources.

use super::View;
use crate::data::Period;
use crate::figure::{Cell, Plot};

/// What a chart should show and does not hold.
#[derive(Default)]
pub(super) struct Missing {
    /// How many figures it has places for.
    pub of: usize,
    /// The period of each figure that is missing.
    pub periods: Vec<Period>,
    /// The items that miss one.
    pub names: Vec<String>,
}

impl Missing {
    fn count(&mut self, cell: &Cell) {
        // Where there is nothing to hold, there is no hole.
        if cell.is_outside {
            return;
        }
        self.of += 1;
        if cell.value.is_none() && !cell.is_unavailable() {
            self.periods.push(cell.period);
            if self.names.last() != Some(&cell.words.label) {
                self.names.push(cell.words.label.clone());
            }
        }
    }

    /// How many figures of the chart are held, if these are less than half of it: then no finding stands for the whole.
    pub fn held_of_sparse(view: &View) -> Option<(usize, usize)> {
        let mut missing = Missing::default();
        match view.plot {
            // Items with few figures are rows of a table, which lists what it has and leaves no places open.
            Plot::Multiples(plot) if !plot.panels.is_empty() => {
                plot.panels.iter().flat_map(|panel| &panel.cells).for_each(|id| missing.count(view.cell(*id)));
            }
            _ => missing = missing_of(view),
        }
        let held = missing.of - missing.periods.len();
        (held > 0 && held * 2 < missing.of).then_some((held, missing.of))
    }
}

/// What is not in our sources of what a chart shows.
pub(super) fn missing_of(view: &View) -> Missing {
    let mut missing = Missing::default();
    match view.plot {
        // A sum has no holes: what its release did not print is in the remainder.
        Plot::Bridge(_) => {}
        Plot::Stack(plot) => plot.columns.iter().for_each(|column| missing.count(view.cell(column.total))),
        Plot::Difference(plot) => plot.periods.iter().for_each(|period| missing.count(view.cell(period[0]))),
        Plot::Columns(_) | Plot::Bars(_) | Plot::Dumbbell(_) | Plot::Multiples(_) | Plot::Revisions(_) => {
            view.cells.iter().for_each(|cell| missing.count(cell));
        }
        Plot::Line(_) | Plot::Vintages(_) | Plot::Triangle(_) => view.cells.iter().for_each(|cell| missing.count(cell)),
    }
    missing
}
