//! The order in which the keyboard walks the figures of a chart: steps to the right, tracks downwards.
//! Made from the figure alone, so that it is the order of the meaning, not of the pixels.

use crate::figure::{CellId, Figure, Plot};

/// A key that moves, named for what the reader means by it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    Left,
    Right,
    Up,
    Down,
    Home,
    End,
}

impl Step {
    /// The step of a keyboard event's `key`; `None` for all other keys.
    pub fn of_key(key: &str) -> Option<Step> {
        match key {
            "ArrowLeft" => Some(Step::Left),
            "ArrowRight" => Some(Step::Right),
            "ArrowUp" => Some(Step::Up),
            "ArrowDown" => Some(Step::Down),
            "Home" => Some(Step::Home),
            "End" => Some(Step::End),
            _ => None,
        }
    }
}

/// The cells as columns of a table: outside the steps from left to right, inside the tracks from top to bottom.
/// `None` keeps a track's place where it has no figure at that step.
pub struct Walk {
    steps: Vec<Vec<Option<CellId>>>,
}

impl Walk {
    pub fn of(figure: &Figure) -> Walk {
        let one = |cell: &CellId| vec![Some(*cell)];
        let steps = match &figure.plot {
            Plot::Columns(plot) => plot.cells.iter().map(one).collect(),
            Plot::Difference(plot) => plot.periods.iter().map(|p| p.iter().copied().map(Some).collect()).collect(),
            Plot::Bars(plot) | Plot::Dumbbell(plot) => plot.rows.iter().map(|r| one(&r.cell)).collect(),
            Plot::Bridge(plot) => plot.steps.iter().map(|s| one(&s.cell)).collect(),
            Plot::Stack(plot) => {
                let column =
                    |c: &crate::figure::StackColumn| c.parts.iter().copied().chain([Some(c.total)]).collect::<Vec<_>>();
                plot.columns.iter().map(column).collect()
            }
            Plot::Multiples(plot) => {
                let panels = || plot.panels.iter().chain(&plot.sparse);
                let length = panels().map(|p| p.cells.len()).max().unwrap_or(0);
                (0..length).map(|at| panels().map(|p| p.cells.get(at).copied()).collect()).collect()
            }
            Plot::Revisions(plot) => plot.periods.iter().map(|s| s.cells.iter().copied().map(Some).collect()).collect(),
        };
        Walk { steps }
    }

    /// Where a step leads from `cell`; from nowhere, to the first figure (`End`: to the last). `None`: no figures.
    pub fn go(&self, from: Option<CellId>, step: Step) -> Option<CellId> {
        let last = self.steps.len().checked_sub(1)?;
        let Some((at, track)) = from.and_then(|cell| self.find(cell)) else {
            let (start, back) = if step == Step::End { (last, true) } else { (0, false) };
            return self.along(start, back, 0);
        };
        // A chart of one track has nothing above or below: there all arrows walk it.
        let line = self.steps.iter().all(|tracks| tracks.len() <= 1);
        let before = at.checked_sub(1);
        let found = match step {
            Step::Left => before.and_then(|at| self.along(at, true, track)),
            Step::Right => self.along(at + 1, false, track),
            Step::Up if line => before.and_then(|at| self.along(at, true, track)),
            Step::Down if line => self.along(at + 1, false, track),
            Step::Up => self.steps[at][..track].iter().rev().find_map(|cell| *cell),
            Step::Down => self.steps[at][track + 1..].iter().find_map(|cell| *cell),
            Step::Home => self.along(0, false, track),
            Step::End => self.along(last, true, track),
        };
        found.or(from)
    }

    fn find(&self, cell: CellId) -> Option<(usize, usize)> {
        let track = |tracks: &Vec<Option<CellId>>| tracks.iter().position(|c| *c == Some(cell));
        self.steps.iter().enumerate().find_map(|(at, tracks)| Some((at, track(tracks)?)))
    }

    /// The first figure from `start` on, or back, in this track or the nearest above it.
    fn along(&self, start: usize, back: bool, track: usize) -> Option<CellId> {
        let at = |tracks: &Vec<Option<CellId>>| {
            let near = tracks.get(..=track.min(tracks.len().checked_sub(1)?))?;
            near.iter().rev().find_map(|cell| *cell).or_else(|| tracks.iter().find_map(|cell| *cell))
        };
        if back {
            self.steps.get(..=start)?.iter().rev().find_map(at)
        } else {
            self.steps.get(start..)?.iter().find_map(at)
        }
    }
}
