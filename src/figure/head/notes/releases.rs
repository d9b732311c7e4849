//! What must be said of the releases that a chart's figures come from: which they are, what they class otherwise, and
//! that no more will come.

use super::Notes;
use crate::data::{BreakKind, Period};
use crate::figure::{Cell, Plot, StepKind};
use crate::words::{self, Message};

impl Notes<'_> {
    /// Which releases the figures come from, where that is not one and the newest.
    pub fn releases(&mut self) {
        match self.view.plot {
            Plot::Bars(plot) | Plot::Dumbbell(plot) => {
                if plot.rows.iter().any(|row| row.release.is_some()) {
                    self.add(Message::RowsNameReleases);
                }
                let hollow = |cell: &Cell| {
                    let apart = cell.compared_amount().is_some() && cell.change().is_none();
                    cell.value.is_some() && apart
                };
                if self.view.cells.iter().any(hollow) {
                    self.add(Message::HollowMarks);
                }
            }
            Plot::Bridge(plot) => {
                if let Some(step) = plot.steps.iter().rfind(|step| step.kind == StepKind::Total) {
                    self.base(self.view.cell(step.cell));
                }
            }
            Plot::Stack(plot) => {
                let (left_out, shown): (Vec<_>, Vec<_>) = plot.columns.iter().partition(|column| column.left_out);
                // The latest alone.
                let _ = shown.iter().rev().any(|column| self.base(self.view.cell(column.total)));
                let left_out: Vec<Period> = left_out.iter().map(|column| column.period).collect();
                if !left_out.is_empty() {
                    self.add(Message::LeftOut { periods: &left_out });
                }
            }
            Plot::Vintages(plot) => {
                if plot.releases.len() < plot.of {
                    self.add(Message::VintagesDrawn { drawn: plot.releases.len(), of: plot.of });
                }
                if plot.other_side > 0 {
                    self.add(Message::VintagesApart { count: plot.other_side });
                }
            }
            Plot::Triangle(plot) => {
                if plot.left_out > 0 {
                    self.add(Message::VintagesDrawn {
                        drawn: plot.months.len(),
                        of: plot.months.len() + plot.left_out,
                    });
                }
            }
            Plot::Columns(_) | Plot::Difference(_) | Plot::Multiples(_) | Plot::Revisions(_) | Plot::Line(_) => {}
        }
    }

    /// The release of a sum, where its total is not the newest known. Whether there is anything to say.
    fn base(&mut self, total: &Cell) -> bool {
        let vintage = &self.view.resolved.vintage;
        let (Some(value), Some(id)) = (&total.value, total.item()) else { return false };
        let Some(newest) = vintage.newest(self.view.resolved.key(id, total.period)) else { return false };
        if newest.value == value.amount {
            return false;
        }
        let (when, date, used) = (total.period, value.release.date, value.amount);
        self.add(Message::BaseRelease { when, date, used, newest: newest.value });
        true
    }

    /// Reclassifications of drawn items between the releases drawn from: notes only.
    pub fn reclassified(&mut self) {
        let Some((first, last)) = self.view.days else { return };
        let data = self.view.resolved.vintage.data;
        for note in &data.breaks {
            let touches = |cell: &Cell| {
                cell.item().is_some_and(|id| {
                    note.dimension.is_none_or(|d| d == data.item(id).dimension)
                        && (note.items.is_empty() || note.items.contains(&id))
                        && (note.flows.is_empty() || note.flows.contains(&cell.flow))
                })
            };
            let between = note.kind == BreakKind::Reclassification && first < note.date && note.date <= last;
            if between && self.view.cells.iter().any(touches) {
                let lang = self.view.lang;
                self.notes.push(words::sentence(lang, words::break_note(lang, note)));
            }
        }
    }

    /// Where the series stands, in a chart that reaches its last period or was asked for a later one.
    pub fn ended(&mut self) {
        let (resolved, vintage) = (self.view.resolved, &self.view.resolved.vintage);
        let total = resolved.items.iter().any(|id| vintage.data.item(*id).parent.is_none());
        let is_default = vintage.series == vintage.data.default_series(vintage.as_of);
        let covered = vintage.covered_periods(resolved.period().length);
        let asked_beyond = covered.zip(resolved.query.period).is_some_and(|((_, last), (_, asked))| asked > last);
        let is_whole = resolved.chart.over_time() && total && resolved.flow.is_balance();
        if !is_default || !(is_whole || asked_beyond) {
            return;
        }
        let Some(since) = vintage.successor() else { return };
        let periods = vintage.releases().filter_map(|id| vintage.data.release(id).period);
        let (Some(last), Some((_, newest))) = (periods.max_by_key(|period| period.end()), covered) else { return };
        if resolved.period() >= newest {
            self.add(Message::Ended { last, since: since.year });
        }
    }
}
