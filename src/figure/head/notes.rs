//! What must be said with a chart: what is preliminary, broken, not in our sources, from other releases, or rounded
//! otherwise; and the editor's own words.

mod releases;

use super::View;
use super::finding::{Extreme, Found};
use super::held::{Missing, missing_of};
use crate::data::{ItemId, Length, Period};
use crate::derive::{self, Status};
use crate::figure::{BreakAt, Cell, CellRecord, Method, Plot};
use crate::words::{self, Message};
use itertools::Itertools;

/// The most periods or items that a note lists; more are counted.
const LISTED: usize = 4;

/// The notes of a chart, and those of them that are warnings, both in the order of their weight.
pub(super) fn notes(view: &View, found: &Found) -> (Vec<String>, Vec<String>) {
    let mut notes = Notes { view, notes: Vec::new() };
    if let Some(note) = &view.resolved.query.note {
        notes.notes.push(note.clone());
    }
    let vintage = &view.resolved.vintage;
    let of_series = words::series_note(view.lang, vintage.data.series(vintage.series));
    let mut warnings = Vec::new();
    if !of_series.is_empty() {
        warnings.push(words::sentence(view.lang, of_series));
    }
    // That the preferred series has ended is told last.
    if let Some(date) = vintage.successor().filter(|_| vintage.series != vintage.data.default_series(vintage.as_of)) {
        warnings.push(view.say(Message::Superseded { date }));
    }
    warnings.extend(notes.converted());
    notes.notes.extend_from_slice(&warnings);
    notes.preliminary();
    let first_warning = notes.notes.len();
    notes.doubtful();
    notes.corrected();
    notes.breaks();
    warnings.extend_from_slice(&notes.notes[first_warning..]);
    notes.releases();
    notes.parts_of_years();
    notes.holes();
    notes.reclassified();
    notes.coarse();
    notes.of_finding(found);
    notes.outside();
    notes.ended();
    (notes.notes, warnings)
}

struct Notes<'a> {
    view: &'a View<'a>,
    notes: Vec<String>,
}

impl Notes<'_> {
    fn add(&mut self, message: Message) {
        self.notes.push(self.view.say(message));
    }

    fn preliminary(&mut self) {
        // What was preliminary when it was said is the subject of `revisions`, and told with each figure.
        if matches!(self.view.plot, Plot::Revisions(_) | Plot::Vintages(_) | Plot::Triangle(_)) {
            return;
        }
        let status = |cell: &Cell| cell.value.as_ref().and_then(|value| value.status);
        let preliminary = self.view.cells.iter().filter(|cell| status(cell) == Some(Status::Preliminary));
        let periods: Vec<Period> = preliminary.map(|cell| cell.period).sorted().dedup().collect();
        if periods.is_empty() {
            return;
        }
        let firm = |cell: &Cell| status(cell).is_some_and(|status| status != Status::Preliminary);
        let mixed = self.view.cells.iter().any(|cell| firm(cell) && periods.contains(&cell.period));
        if mixed {
            self.add(Message::SomePreliminary { periods: &periods });
        } else {
            self.add(Message::Preliminary { periods: &periods });
        }
    }

    /// That the figures are converted, and at which rate.
    fn converted(&self) -> Option<String> {
        let resolved = self.view.resolved;
        let rates = resolved.vintage.data.converted_by.as_ref()?;
        let when = resolved.period();
        let rate =
            words::rate(self.view.lang, self.view.unit(), rates.of_year(when.year).unwrap_or_default(), rates.per);
        let of_one =
            [resolved.periods.first(), resolved.periods.last()].into_iter().flatten().all(|period| *period == when);
        let compared =
            resolved.compared_with(when).filter(|other| *other != when).filter(|_| !resolved.chart.over_time());
        let shown = Some(&*rate.rate).filter(|_| of_one && compared.is_none());
        Some(self.view.say(Message::ConvertedFigures { rate: shown, per: &rate.per, when }))
    }

    /// Each doubtful figure, with the reason.
    fn doubtful(&mut self) {
        for cell in self.view.cells {
            let Some(reason) = cell.value.as_ref().and_then(|value| value.doubt.as_ref()) else { continue };
            self.add(Message::DoubtfulFigure { name: &cell.words.label, when: cell.period, reason });
        }
    }

    /// Our own mistakes in what the chart of a day showed, now corrected.
    fn corrected(&mut self) {
        let resolved = self.view.resolved;
        if resolved.query.as_of.is_none() {
            return;
        }
        for correction in &resolved.vintage.data.corrections {
            let Some((key, release)) = correction.figure else { continue };
            let is_of = |cell: &&Cell| (cell.item(), cell.flow, cell.period) == (Some(key.item), key.flow, key.period);
            let cell = self.view.cells.iter().find(is_of).filter(|_| resolved.vintage.includes(release));
            let Some(cell) = cell else { continue };
            self.add(Message::CorrectedFigure {
                day: correction.day,
                name: &cell.words.label,
                when: key.period,
                before: correction.before,
                why: correction.why.get(self.view.lang.code()),
            });
        }
    }

    /// The notes of the plot's breaks, each once.
    fn breaks(&mut self) {
        match self.view.plot {
            Plot::Columns(plot) => self.name_breaks(&plot.breaks),
            Plot::Difference(plot) => self.name_breaks(&plot.breaks),
            Plot::Stack(plot) => {
                [&plot.breaks, &plot.part_breaks].into_iter().for_each(|found| self.name_breaks(found))
            }
            Plot::Multiples(plot) => plot.all().for_each(|panel| self.name_breaks(&panel.breaks)),
            Plot::Revisions(plot) => plot.periods.iter().for_each(|said| self.name_breaks(&said.breaks)),
            Plot::Line(plot) => plot.series.iter().for_each(|series| self.name_breaks(&series.breaks)),
            Plot::Triangle(plot) => plot.rows.iter().for_each(|row| self.name_breaks(&row.breaks)),
            Plot::Bars(_) | Plot::Dumbbell(_) | Plot::Bridge(_) | Plot::Vintages(_) => {}
        }
    }

    fn name_breaks(&mut self, breaks: &[BreakAt]) {
        for found in breaks {
            let note = self.view.say(Message::Break { note: &found.note, of_flows: found.of_flows });
            if !self.notes.contains(&note) {
                self.notes.push(note);
            }
        }
    }

    /// Halves, quarters or months that do not add up to a year which has been revised.
    fn parts_of_years(&mut self) {
        let (resolved, length) = (self.view.resolved, self.view.resolved.period().length);
        let differs = |period: &Period| {
            let year = Period::of_year(period.year);
            let gap = |id: &ItemId| derive::parts_gap(&resolved.vintage, *id, resolved.flow, year, length);
            resolved.items.iter().any(|id| gap(id).is_some())
        };
        if length != Length::Year && resolved.periods.iter().any(differs) {
            self.add(Message::PartsNotRestated { length });
        }
    }

    /// What is not in our sources: listed where that is short, else counted.
    fn holes(&mut self) {
        let (view, resolved) = (self.view, self.view.resolved);
        let Missing { of, periods, names } = missing_of(view);
        let missing = periods.len();
        if missing == 0 || missing == of && of > 1 {
            return;
        }
        let over_time = resolved.chart.over_time();
        let one_item = over_time && resolved.items.len() == 1;
        let holes = if one_item { Message::HolesAt { periods: &periods } } else { Message::Holes { names: &names } };
        if (one_item || !over_time) && (missing <= LISTED || one_item && view.say(holes.clone()).len() < 100) {
            self.add(holes);
        } else {
            self.add(Message::HolesCounted { missing, of });
        }
    }

    /// Figures that are known less closely than most.
    fn coarse(&mut self) {
        let values = self.view.cells.iter().filter_map(|cell| cell.value.as_ref());
        let stated = values.filter(|value| value.method == Method::Stated);
        let widest = stated.map(|value| value.resolution).max().unwrap_or_default();
        let all = &self.view.resolved.vintage.data.observations;
        let (data, unit) = (self.view.resolved.vintage.data, self.view.unit());
        let alike = || all.iter().filter(|o| data.unit(o.key.flow) == unit);
        let finer = alike().filter(|o| o.resolution < widest).count();
        if finer * 2 > alike().count() {
            self.add(Message::Coarse { resolution: widest });
        }
    }

    /// What the headline leaves out: what it ranks among, and what its record is a record of.
    fn of_finding(&mut self, found: &Found) {
        if let Some(count) = found.ranked_among.filter(|count| *count > 1) {
            let resolved = self.view.resolved;
            let counted = resolved.vintage.data.dimension(resolved.by).counted.given(self.view.lang.code());
            self.add(Message::RankedAmong { counted, count });
        }
        if let Some((CellRecord { began, .. }, length)) = found.record {
            self.add(Message::RecordsSince { length, began });
        }
        if let Some(date) = found.reported {
            self.add(Message::RecordReported { date });
        }
        if let Some(Extreme { flow, value, largest, count }) = found.extreme {
            self.add(Message::ExtremeAmong { flow, value, largest, count });
        }
    }

    /// Where the series begins, if earlier periods were asked for.
    fn outside(&mut self) {
        let resolved = self.view.resolved;
        let covered = resolved.vintage.covered_periods(resolved.period().length);
        if let Some(((first, _), (asked, _))) = covered.zip(resolved.query.period)
            && asked < first
            && self.view.cells.iter().any(|cell| cell.value.is_some())
        {
            self.add(Message::Begins { first });
        }
    }
}
