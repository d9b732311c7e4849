//! What must be said with a chart: what is preliminary, broken, not in our sources, from other releases, or rounded
//! otherwise; and the editor's own words.

use super::View;
use super::held::item;
use crate::data::{BreakKind, Compilation, Flow, Length, Period};
use crate::derive::{self, Status};
use crate::figure::{BreakAt, Cell, Method, Plot, StepKind};
use crate::locale::{self, Text};
use crate::order::sort;

/// The most periods or items that a note lists; more are counted.
const LISTED: usize = 4;

/// The notes of a chart in the order of their weight. `ranked`: its finding ranks the items held.
pub(super) fn notes(view: &View, ranked: bool) -> Vec<String> {
    let mut notes = Notes { view, notes: view.ask.spec.note.iter().cloned().collect() };
    let compilation = view.ask.vintage.compilation;
    if compilation != Compilation::Main {
        notes.add(Text::OfCompilation(compilation));
    }
    notes.preliminary();
    notes.breaks();
    notes.releases();
    notes.halves();
    notes.holes();
    notes.reclassified();
    notes.coarse();
    if ranked {
        notes.ranked();
    }
    notes.ended();
    notes.notes
}

struct Notes<'a> {
    view: &'a View<'a>,
    notes: Vec<String>,
}

impl Notes<'_> {
    fn add(&mut self, text: Text) {
        self.notes.push(self.view.say(text));
    }

    fn preliminary(&mut self) {
        // What was preliminary when it was said is the subject of `revisions`, and told with each figure.
        if matches!(self.view.plot, Plot::Revisions(_)) {
            return;
        }
        let status = |cell: &Cell| cell.known.as_ref().and_then(|known| known.status);
        let mut periods: Vec<Period> = Vec::new();
        for cell in self.view.cells {
            if status(cell) == Some(Status::Preliminary) && !periods.contains(&cell.period) {
                periods.push(cell.period);
            }
        }
        if periods.is_empty() {
            return;
        }
        sort(&mut periods, |a, b| a < b);
        let firm = |cell: &Cell| status(cell).is_some_and(|status| status != Status::Preliminary);
        let mixed = self.view.cells.iter().any(|cell| firm(cell) && periods.contains(&cell.period));
        let when = locale::runs(self.view.lang, &periods);
        if mixed {
            self.add(Text::SomePreliminary { when: &when });
        } else {
            self.add(Text::Preliminary { when: &locale::capital(when), several: periods.len() > 1 });
        }
    }

    /// The notes of the plot's breaks, each once.
    fn breaks(&mut self) {
        match self.view.plot {
            Plot::Columns(plot) => self.name_breaks(&plot.breaks),
            Plot::Difference(plot) => self.name_breaks(&plot.breaks),
            Plot::Stack(plot) => self.name_breaks(&plot.breaks),
            Plot::Multiples(plot) => plot.all().iter().for_each(|panel| self.name_breaks(&panel.breaks)),
            Plot::Revisions(plot) => plot.periods.iter().for_each(|said| self.name_breaks(&said.breaks)),
            Plot::Bars(_) | Plot::Dumbbell(_) | Plot::Bridge(_) => {}
        }
    }

    fn name_breaks(&mut self, breaks: &[BreakAt]) {
        for found in breaks {
            let note = self.view.say(Text::Break { note: &found.note });
            if !self.notes.contains(&note) {
                self.notes.push(note);
            }
        }
    }

    /// Which releases the figures come from, where that is not one and the newest.
    fn releases(&mut self) {
        match self.view.plot {
            Plot::Bars(plot) | Plot::Dumbbell(plot) => {
                if plot.rows.iter().any(|row| row.release.is_some()) {
                    self.add(Text::RowsNameReleases);
                }
                let hollow = |cell: &Cell| {
                    let apart = cell.compared.is_some_and(|c| c.value.is_some() && c.change.is_none());
                    cell.known.is_some() && apart
                };
                if self.view.cells.iter().any(hollow) {
                    self.add(Text::HollowMarks);
                }
            }
            Plot::Bridge(plot) => {
                if let Some(step) = plot.steps.iter().rfind(|step| step.kind == StepKind::Total) {
                    self.base(self.view.cell(step.cell));
                }
            }
            Plot::Stack(plot) => {
                let mut left_out = Vec::new();
                let mut based = false;
                for column in plot.columns.iter().rev() {
                    if column.left_out {
                        left_out.insert(0, column.period);
                    } else if !based {
                        based = self.base(self.view.cell(column.total));
                    }
                }
                if !left_out.is_empty() {
                    self.add(Text::LeftOut { list: &locale::runs(self.view.lang, &left_out) });
                }
            }
            Plot::Columns(_) | Plot::Difference(_) | Plot::Multiples(_) | Plot::Revisions(_) => {}
        }
    }

    /// The release of a sum, where its total is not the newest known. Whether there is anything to say.
    fn base(&mut self, total: &Cell) -> bool {
        let vintage = &self.view.ask.vintage;
        let (Some(known), Some(id)) = (&total.known, item(total)) else { return false };
        let Some(newest) = vintage.newest(self.view.ask.key(id, total.period)) else { return false };
        if newest.value == known.value {
            return false;
        }
        let date = vintage.data.release(known.release).date;
        self.add(Text::BaseRelease { when: total.period, date, used: known.value, newest: newest.value });
        true
    }

    /// Halves that do not add up to a year which has been revised.
    fn halves(&mut self) {
        let ask = self.view.ask;
        let gap = |period: &Period| {
            let year = Period::of_year(period.year);
            period.length == Length::Half
                && ask.items.iter().any(|id| derive::halves_gap(&ask.vintage, *id, ask.flow, year).is_some())
        };
        if ask.periods.iter().any(gap) {
            self.add(Text::HalvesNotRestated);
        }
    }

    /// What is not in our sources: listed where that is short, else counted.
    fn holes(&mut self) {
        let (view, ask) = (self.view, self.view.ask);
        let mut cells: Vec<&Cell> = Vec::new();
        match view.plot {
            // A sum has no holes: what its release did not print is in the remainder.
            Plot::Bridge(_) => return,
            Plot::Stack(plot) => plot.columns.iter().for_each(|column| cells.push(view.cell(column.total))),
            Plot::Difference(plot) => plot.periods.iter().for_each(|period| cells.push(view.cell(period[0]))),
            Plot::Columns(_) | Plot::Bars(_) | Plot::Dumbbell(_) | Plot::Multiples(_) | Plot::Revisions(_) => {
                cells.extend(view.cells);
            }
        }
        let of = cells.len();
        cells.retain(|cell| cell.known.is_none());
        let missing = cells.len();
        if missing == 0 || missing == of && of > 1 {
            return;
        }
        let (mut periods, mut names) = (Vec::new(), Vec::new());
        for cell in cells {
            periods.push(cell.period);
            names.push(cell.words.label.clone());
        }
        let over_time = ask.chart.over_time();
        let one_item = over_time && ask.items.len() == 1;
        names.dedup();
        let list = if one_item { locale::runs(view.lang, &periods) } else { locale::list(view.lang, &names) };
        if (one_item || !over_time) && (missing <= LISTED || one_item && list.len() < 80) {
            self.add(Text::Holes { list: &list });
        } else {
            self.add(Text::HolesCounted { missing, of });
        }
    }

    /// Reclassifications of drawn items between the releases drawn from: notes only.
    fn reclassified(&mut self) {
        let Some((first, last)) = self.view.days else { return };
        let data = self.view.ask.vintage.data;
        for note in &data.breaks {
            let touches = |cell: &Cell| {
                item(cell).is_some_and(|id| {
                    note.dimension.is_none_or(|d| d == data.item(id).dimension)
                        && (note.items.is_empty() || note.items.contains(&id))
                        && (note.flows.is_empty() || note.flows.contains(&cell.flow))
                })
            };
            let between = note.kind == BreakKind::Reclassification && first < note.date && note.date <= last;
            if between && self.view.cells.iter().any(touches) {
                let lang = self.view.lang;
                self.notes.push(locale::sentence(lang, locale::break_note(lang, note)));
            }
        }
    }

    /// Figures that are known less closely than most.
    fn coarse(&mut self) {
        let mut widest = 0;
        for known in self.view.cells.iter().filter_map(|cell| cell.known.as_ref()) {
            if known.method == Method::Stated {
                widest = widest.max(known.resolution);
            }
        }
        let all = &self.view.ask.vintage.data.observations;
        let finer = all.iter().filter(|o| u32::from(o.resolution) < widest).count();
        if finer * 2 > all.len() {
            self.add(Text::Coarse { resolution: widest });
        }
    }

    fn ranked(&mut self) {
        let count = self.view.held(&self.view.leaves(&self.view.rows())).len();
        if count > 1 {
            self.add(Text::RankedAmong { by: self.view.ask.by, count });
        }
    }

    /// That the series has ended, where a chart reaches its last full year.
    fn ended(&mut self) {
        let (ask, vintage) = (self.view.ask, &self.view.ask.vintage);
        let total = ask.items.iter().any(|id| vintage.data.item(*id).parent.is_none());
        let main = vintage.compilation == Compilation::Main;
        if !(ask.chart.over_time() && main && total && ask.flow == Flow::Balance) {
            return;
        }
        let Some(since) = vintage.data.first_day(Compilation::Special).filter(|day| *day <= vintage.as_of) else {
            return;
        };
        let mut last = None;
        for id in vintage.releases() {
            last = last.max(vintage.data.release(id).period.filter(|period| period.length == Length::Year));
        }
        if let Some(last) = last
            && ask.period().year >= last.year
        {
            self.add(Text::Ended { last, since: since.year });
        }
    }
}
