//! The outline of a chart, as it is read without the plot: its series or periods, the figures of each, and what the whole
//! and each part say in sentences. It is derived from the figure, so that it is the same at every width.

mod sentences;

use super::{BreakAt, CellId, Figure, Plot};
use crate::derive::Status;
use crate::words::{self, Jump, Message};

pub use sentences::{Described, chart, group, leaf};

/// The figures of a chart in the order in which they are read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outline {
    /// A single group without a heading if the chart has one series or one list of items.
    pub groups: Vec<Group>,
    /// The figures that stand for the chart: its only series, its totals over time, or its items.
    pub main: Vec<CellId>,
}

/// A series or a period.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// Empty if the chart has no other group.
    pub heading: String,
    /// From left to right, or from top to bottom.
    pub cells: Vec<CellId>,
    /// The notes of breaks, each with the first figure after it.
    pub breaks: Vec<(CellId, String)>,
}

impl Outline {
    pub fn of(figure: &Figure) -> Outline {
        let group = |heading: &str, cells: &[CellId], breaks: &[BreakAt]| Group {
            heading: heading.to_string(),
            cells: cells.to_vec(),
            breaks: notes_of(figure, breaks, |place| cells.get(place).copied()),
        };
        let alone = |cells: Vec<CellId>, breaks: &[BreakAt]| (vec![group("", &cells, breaks)], cells);
        let (groups, main): (Vec<Group>, Vec<CellId>) = match &figure.plot {
            Plot::Columns(plot) => alone(plot.cells.clone(), &plot.breaks),
            Plot::Bars(plot) | Plot::Dumbbell(plot) => alone(plot.cells().collect(), &[]),
            Plot::Bridge(plot) => alone(plot.steps.iter().map(|step| step.cell).collect(), &[]),
            Plot::Difference(plot) => {
                let of_period = |cells: &[CellId; 3]| group(&period(figure, cells[0]), cells, &[]);
                let mut groups: Vec<Group> = plot.periods.iter().map(of_period).collect();
                begin_with(&mut groups, figure, &plot.breaks);
                (groups, plot.periods.iter().map(|[.., balance]| *balance).collect())
            }
            Plot::Stack(plot) => {
                let of_column = |column: &super::StackColumn| {
                    let cells: Vec<CellId> = column.parts.iter().flatten().copied().chain([column.total]).collect();
                    group(&period(figure, column.total), &cells, &[])
                };
                let mut groups: Vec<Group> = plot.columns.iter().map(of_column).collect();
                begin_with(&mut groups, figure, &plot.breaks);
                begin_with(&mut groups, figure, &plot.part_breaks);
                (groups, plot.columns.iter().map(|column| column.total).collect())
            }
            Plot::Multiples(plot) => {
                let groups: Vec<Group> =
                    plot.all().map(|panel| group(&panel.label, &panel.cells, &panel.breaks)).collect();
                let main = groups.iter().flat_map(|group| group.cells.clone()).collect();
                (groups, main)
            }
            Plot::Line(plot) => {
                let groups: Vec<Group> =
                    plot.series.iter().map(|series| group(&series.label, &series.cells, &series.breaks)).collect();
                let main = groups.iter().flat_map(|group| group.cells.clone()).collect();
                (groups, main)
            }
            // What is known now comes first.
            Plot::Vintages(plot) => {
                let of_release = |line: &super::VintageLine| {
                    let cells: Vec<CellId> = line.cells.iter().flatten().copied().collect();
                    group(&words::date(figure.lang, line.date), &cells, &[])
                };
                let groups: Vec<Group> = plot.releases.iter().rev().map(of_release).collect();
                let main = groups.first().map(|newest| newest.cells.clone()).unwrap_or_default();
                (groups, main)
            }
            Plot::Triangle(plot) => {
                let of_row = |row: &super::TriangleRow| {
                    let cells = row.ids();
                    let heading = cells.first().map(|cell| period(figure, *cell)).unwrap_or_default();
                    group(&heading, &cells, &row.breaks)
                };
                let latest = plot.rows.iter().filter_map(|row| row.ids().last().copied()).collect();
                (plot.rows.iter().map(of_row).collect(), latest)
            }
            Plot::Revisions(plot) => {
                let of_period = |history: &super::RevisionHistory| {
                    let heading = history.cells.first().map(|cell| period(figure, *cell)).unwrap_or_default();
                    group(&heading, &history.cells, &history.breaks)
                };
                let latest = plot.periods.iter().filter_map(|history| history.cells.last().copied());
                (plot.periods.iter().map(of_period).collect(), latest.collect())
            }
        };
        match <[Group; 1]>::try_from(groups) {
            Ok([only]) => Outline { groups: vec![Group { heading: String::new(), ..only }], main },
            Err(groups) => Outline { groups, main },
        }
    }

    /// All figures, group by group.
    pub fn cells(&self) -> impl DoubleEndedIterator<Item = CellId> {
        self.groups.iter().flat_map(|group| group.cells.iter().copied())
    }

    /// The group of a figure and its place there.
    pub fn position(&self, cell: CellId) -> Option<(usize, usize)> {
        self.groups.iter().enumerate().find_map(|(at, group)| {
            let within = group.cells.iter().position(|other| *other == cell)?;
            Some((at, within))
        })
    }

    /// The note of the break right before a figure.
    pub fn break_before(&self, cell: CellId) -> Option<&str> {
        let mut breaks = self.groups.iter().flat_map(|group| &group.breaks);
        breaks.find(|(after, _)| *after == cell).map(|(_, note)| note.as_str())
    }

    /// Whether a break parts a figure from the one before it in its series: right before it, or before its whole period.
    fn is_after_break(&self, cell: CellId) -> bool {
        let group = self.groups.iter().find(|group| group.cells.contains(&cell));
        group.is_some_and(|group| {
            group.breaks.iter().any(|(after, _)| *after == cell || Some(after) == group.cells.first())
        })
    }

    /// Whether the chart is one series over time, so that its turns can be told.
    pub fn is_one_series(&self, figure: &Figure) -> bool {
        match &figure.plot {
            Plot::Columns(_) | Plot::Difference(_) | Plot::Stack(_) | Plot::Revisions(_) => true,
            Plot::Vintages(_) | Plot::Triangle(_) => true,
            Plot::Line(plot) => plot.series.len() == 1,
            Plot::Bars(_) | Plot::Dumbbell(_) | Plot::Bridge(_) | Plot::Multiples(_) => false,
        }
    }

    /// The figures in time, series by series: between two neighbours of a list a sign can change.
    pub fn series(&self, figure: &Figure) -> Vec<Vec<CellId>> {
        match &figure.plot {
            Plot::Bars(_) | Plot::Dumbbell(_) | Plot::Bridge(_) => Vec::new(),
            Plot::Columns(_) | Plot::Difference(_) | Plot::Stack(_) => vec![self.main.clone()],
            Plot::Multiples(_) | Plot::Revisions(_) | Plot::Line(_) | Plot::Vintages(_) | Plot::Triangle(_) => {
                self.groups.iter().map(|group| group.cells.clone()).collect()
            }
        }
    }
}

/// The period of a cell as a heading.
fn period(figure: &Figure, cell: CellId) -> String {
    words::capital(figure.cell(cell).words.period.clone())
}

/// The notes of breaks, each with the figure that `at` finds after it.
fn notes_of(figure: &Figure, breaks: &[BreakAt], at: impl Fn(usize) -> Option<CellId>) -> Vec<(CellId, String)> {
    let note = |found: &BreakAt| {
        let message = Message::Break { note: &found.note, of_flows: found.of_flows };
        Some((at(found.after)?, words::say(figure.lang, message)))
    };
    breaks.iter().filter_map(note).collect()
}

/// Gives each break between two periods to the first figure of the later one.
fn begin_with(groups: &mut [Group], figure: &Figure, breaks: &[BreakAt]) {
    let firsts: Vec<Option<CellId>> = groups.iter().map(|group| group.cells.first().copied()).collect();
    for found in breaks {
        let notes = notes_of(figure, std::slice::from_ref(found), |place| firsts.get(place).copied().flatten());
        if let Some(group) = groups.get_mut(found.after) {
            group.breaks.extend(notes);
        }
    }
}

/// The figures of a series at which its sign changes, each with whether it turned to surplus. Nothing is said of a change
/// across a break, across a figure that is not held, or of a figure that is doubtful.
pub fn sign_changes(figure: &Figure, outline: &Outline, series: &[CellId]) -> Vec<(CellId, bool)> {
    let pairs = series.iter().zip(series.iter().skip(1));
    let change = |(before, after): (&CellId, &CellId)| {
        let [from, to] = [before, after].map(|cell| figure.cell(*cell).sound_amount());
        let (from, to) = (from?.signum(), to?.signum());
        (from * to < 0 && !outline.is_after_break(*after)).then_some((*after, to > 0))
    };
    pairs.filter_map(change).collect()
}

/// The figures with the largest and the smallest value among those that can be ranked; `None` if fewer than two differ.
pub fn extremes(figure: &Figure, cells: &[CellId]) -> Option<[CellId; 2]> {
    let ranked = || cells.iter().filter_map(|cell| Some((*cell, figure.cell(*cell).sound_amount()?)));
    let (lowest, least) = ranked().min_by_key(|(_, amount)| *amount)?;
    // The first of several.
    let (highest, most) = ranked().rev().max_by_key(|(_, amount)| *amount)?;
    (least != most).then_some([highest, lowest])
}

/// The figures that a jump leads to, in the order of the outline.
pub fn jump_targets(figure: &Figure, outline: &Outline, jump: Jump) -> Vec<CellId> {
    let is_revised = |cell: &CellId| {
        let value = figure.cell(*cell).value.as_ref();
        value.is_some_and(|value| value.status == Some(Status::Revised))
    };
    let extremes = || extremes(figure, &outline.main).into_iter();
    match jump {
        Jump::SignChange => {
            let series = outline.series(figure);
            series.iter().flat_map(|cells| sign_changes(figure, outline, cells)).map(|(cell, _)| cell).collect()
        }
        Jump::Revision => outline.cells().filter(is_revised).collect(),
        Jump::Largest => extremes().map(|[highest, _]| highest).collect(),
        Jump::Smallest => extremes().map(|[_, lowest]| lowest).collect(),
    }
}
