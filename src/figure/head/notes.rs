//! What must be said with a chart: what is preliminary, broken, not in our sources, from other releases, or rounded
//! otherwise; and the editor's own words.

use super::View;
use super::over_time::item;
use super::ranks;
use crate::data::{BreakKind, Compilation, Flow, Length, Period};
use crate::derive::{self, Status};
use crate::figure::{BreakAt, Cell, CellId, Known, Method, Plot, StepKind};
use crate::locale::{self, Text};
use crate::order::sort;

/// The most periods or items that a note lists; more are counted.
const LISTED: usize = 4;

/// The notes of a chart in the order of their weight. `ranked`: its finding ranks the items held.
pub(super) fn notes(view: &View, ranked: bool) -> Vec<String> {
    let mut notes: Vec<String> = view.ask.spec.note.iter().cloned().collect();
    if view.ask.vintage.compilation != Compilation::Main {
        notes.push(view.say(Text::OfCompilation(view.ask.vintage.compilation)));
    }
    notes.extend(preliminary(view));
    breaks(view, &mut notes);
    releases(view, &mut notes);
    notes.extend(halves(view));
    holes(view, &mut notes);
    reclassified(view, &mut notes);
    notes.extend(coarse(view));
    if ranked {
        notes.extend(ranked_among(view));
    }
    notes.extend(ended(view));
    notes
}

fn known<'a>(view: &View<'a>) -> impl Iterator<Item = (&'a Cell, &'a Known)> {
    view.cells.iter().filter_map(|cell| Some((cell, cell.known.as_ref()?)))
}

fn preliminary(view: &View) -> Option<String> {
    // What was preliminary when it was said is the subject of `revisions`, and told with each figure.
    if matches!(view.plot, Plot::Revisions(_)) {
        return None;
    }
    let is = |known: &Known| known.status == Some(Status::Preliminary);
    let mut periods: Vec<Period> = known(view).filter(|(_, k)| is(k)).map(|(cell, _)| cell.period).collect();
    sort(&mut periods, |a, b| a < b);
    periods.dedup();
    if periods.is_empty() {
        return None;
    }
    let when = locale::runs(view.lang, &periods);
    let judged = known(view).filter(|(cell, k)| k.status.is_some() && periods.contains(&cell.period));
    let all = judged.into_iter().all(|(_, k)| is(k));
    let text = if all {
        Text::Preliminary { when: &locale::capital(when.clone()), several: periods.len() > 1 }
    } else {
        Text::SomePreliminary { when: &when }
    };
    Some(view.say(text))
}

/// The notes of the plot's breaks, each once.
fn breaks(view: &View, notes: &mut Vec<String>) {
    let found: Vec<&BreakAt> = match view.plot {
        Plot::Columns(plot) => plot.breaks.iter().collect(),
        Plot::Difference(plot) => plot.breaks.iter().collect(),
        Plot::Stack(plot) => plot.breaks.iter().collect(),
        Plot::Multiples(plot) => plot.panels.iter().chain(&plot.sparse).flat_map(|panel| &panel.breaks).collect(),
        Plot::Revisions(plot) => plot.periods.iter().flat_map(|said| &said.breaks).collect(),
        Plot::Bars(_) | Plot::Dumbbell(_) | Plot::Bridge(_) => Vec::new(),
    };
    for note in found {
        let note = view.say(Text::Break { note: &note.note });
        if !notes.contains(&note) {
            notes.push(note);
        }
    }
}

/// Which releases the figures come from, where that is not one and the newest.
fn releases(view: &View, notes: &mut Vec<String>) {
    match view.plot {
        Plot::Bars(plot) | Plot::Dumbbell(plot) => {
            if plot.rows.iter().any(|row| row.release.is_some()) {
                notes.push(view.say(Text::RowsNameReleases));
            }
            let hollow = |cell: &Cell| {
                cell.known.is_some() && cell.compared.is_some_and(|c| c.value.is_some() && c.change.is_none())
            };
            if plot.rows.iter().any(|row| hollow(view.cell(row.cell))) {
                notes.push(view.say(Text::HollowMarks));
            }
        }
        Plot::Bridge(plot) => {
            let total = plot.steps.iter().rev().find(|step| step.kind == StepKind::Total);
            notes.extend(total.and_then(|step| base(view, view.cell(step.cell))));
        }
        Plot::Stack(plot) => {
            let newest = plot.columns.iter().rev().filter(|column| !column.left_out);
            notes.extend(newest.filter_map(|column| base(view, view.cell(column.total))).take(1));
            let left_out: Vec<Period> = plot.columns.iter().filter(|c| c.left_out).map(|c| c.period).collect();
            if !left_out.is_empty() {
                notes.push(view.say(Text::LeftOut { list: &locale::runs(view.lang, &left_out) }));
            }
        }
        Plot::Columns(_) | Plot::Difference(_) | Plot::Multiples(_) | Plot::Revisions(_) => {}
    }
}

/// The release of a sum, where its total is not the newest known.
fn base(view: &View, total: &Cell) -> Option<String> {
    let (known, id) = (total.known.as_ref()?, item(total)?);
    let newest = view.ask.vintage.newest(view.ask.key(id, total.period))?;
    let date = view.ask.vintage.data.release(known.release).date;
    let text = Text::BaseRelease { when: total.period, date, used: known.value, newest: newest.value };
    (newest.value != known.value).then(|| view.say(text))
}

/// Halves that do not add up to a year which has been revised.
fn halves(view: &View) -> Option<String> {
    let halves = view.ask.periods.iter().filter(|p| p.length == Length::Half);
    let gap = |year| {
        let mut items = view.ask.items.iter();
        items.any(|id| derive::halves_gap(&view.ask.vintage, *id, view.ask.flow, Period::of_year(year)).is_some())
    };
    halves.map(|p| p.year).any(gap).then(|| view.say(Text::HalvesNotRestated))
}

/// What is not in our sources: listed where that is short, else counted.
fn holes(view: &View, notes: &mut Vec<String>) {
    let cells: Vec<&Cell> = match view.plot {
        // A sum has no holes: what its release did not print is in the remainder.
        Plot::Bridge(_) => return,
        Plot::Stack(plot) => plot.columns.iter().map(|column| view.cell(column.total)).collect(),
        Plot::Difference(plot) => plot.periods.iter().map(|[exports, ..]| view.cell(*exports)).collect(),
        Plot::Columns(_) | Plot::Bars(_) | Plot::Dumbbell(_) | Plot::Multiples(_) | Plot::Revisions(_) => {
            view.cells.iter().collect()
        }
    };
    let missing: Vec<&Cell> = cells.iter().copied().filter(|cell| cell.known.is_none()).collect();
    if missing.is_empty() || missing.len() == cells.len() && cells.len() > 1 {
        return;
    }
    let over_time = view.ask.chart.over_time();
    let list = if over_time && view.ask.items.len() == 1 {
        locale::runs(view.lang, &missing.iter().map(|cell| cell.period).collect::<Vec<_>>())
    } else {
        let mut names: Vec<String> = missing.iter().map(|cell| cell.words.label.clone()).collect();
        names.dedup();
        locale::list(view.lang, &names)
    };
    let short = missing.len() <= LISTED || over_time && view.ask.items.len() == 1 && list.len() < 80;
    notes.push(if short && (!over_time || view.ask.items.len() == 1) {
        view.say(Text::Holes { list: &list })
    } else {
        view.say(Text::HolesCounted { missing: missing.len(), of: cells.len() })
    });
}

/// Reclassifications of drawn items between the releases drawn from: notes only.
fn reclassified(view: &View, notes: &mut Vec<String>) {
    let Some((first, last)) = view.days() else { return };
    let data = view.ask.vintage.data;
    for note in data.breaks.iter().filter(|b| b.kind == BreakKind::Reclassification) {
        let touches = |cell: &&Cell| {
            item(cell).is_some_and(|id| {
                note.dimension.is_none_or(|d| d == data.item(id).dimension)
                    && (note.items.is_empty() || note.items.contains(&id))
                    && (note.flows.is_empty() || note.flows.contains(&cell.flow))
            })
        };
        if first < note.date && note.date <= last && view.cells.iter().any(|cell| touches(&cell)) {
            notes.push(locale::sentence(view.lang, locale::break_note(view.lang, note)));
        }
    }
}

/// Figures that are known less closely than most.
fn coarse(view: &View) -> Option<String> {
    let stated = known(view).filter(|(_, k)| k.method == Method::Stated);
    let widest = stated.map(|(_, k)| k.resolution).max()?;
    let all = &view.ask.vintage.data.observations;
    let finer = all.iter().filter(|o| u32::from(o.resolution) < widest).count();
    (finer * 2 > all.len()).then(|| view.say(Text::Coarse { resolution: widest }))
}

fn ranked_among(view: &View) -> Option<String> {
    let rows: Vec<CellId> = match view.plot {
        Plot::Bars(plot) | Plot::Dumbbell(plot) => plot.rows.iter().map(|row| row.cell).collect(),
        Plot::Multiples(plot) => {
            plot.panels.iter().chain(&plot.sparse).filter_map(|panel| panel.cells.last().copied()).collect()
        }
        Plot::Columns(_) | Plot::Difference(_) | Plot::Bridge(_) | Plot::Stack(_) | Plot::Revisions(_) => Vec::new(),
    };
    let count = ranks::leaves(view, &rows).iter().filter(|cell| cell.known.is_some()).count();
    (count > 1).then(|| view.say(Text::RankedAmong { by: view.ask.by, count }))
}

/// That the series has ended, where a chart reaches its last full year.
fn ended(view: &View) -> Option<String> {
    let vintage = &view.ask.vintage;
    let since = vintage.data.first_day(Compilation::Special).filter(|day| *day <= vintage.as_of)?;
    let made_for = vintage.releases().filter_map(|id| vintage.data.release(id).period);
    let last = made_for.filter(|period| period.length == Length::Year).max()?;
    let reaches = view.ask.chart.over_time() && view.ask.period().year >= last.year;
    let main = vintage.compilation == Compilation::Main;
    let total = view.ask.items.iter().any(|id| vintage.data.item(*id).parent.is_none());
    (reaches && main && total && view.ask.flow == Flow::Balance)
        .then(|| view.say(Text::Ended { last, since: since.year }))
}
