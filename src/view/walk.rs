//! The order in which the keyboard moves through the figures of a chart. It is derived from the figure and not from the
//! layout, so that it is the same at every width.

use crate::figure::{CellId, Figure, Plot};

/// A movement with the keyboard.
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
    /// Parses the `key` of a keyboard event; `None` for a key that does not move.
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

/// The cells of a chart in a grid: steps from left to right, tracks from top to bottom.
pub struct Walk {
    spots: Vec<Spot>,
}

#[derive(Clone, Copy)]
struct Spot {
    step: usize,
    track: usize,
    cell: CellId,
}

impl Walk {
    pub fn of(figure: &Figure) -> Walk {
        let mut walk = Walk { spots: Vec::new() };
        match &figure.plot {
            Plot::Columns(plot) => walk.track(0, &plot.cells),
            Plot::Difference(plot) => {
                for (step, cells) in plot.periods.iter().enumerate() {
                    walk.step(step, cells);
                }
            }
            Plot::Bars(plot) | Plot::Dumbbell(plot) => {
                for (step, row) in plot.rows.iter().enumerate() {
                    walk.step(step, &[row.cell]);
                }
            }
            Plot::Bridge(plot) => {
                for (step, bar) in plot.steps.iter().enumerate() {
                    walk.step(step, &[bar.cell]);
                }
            }
            Plot::Stack(plot) => {
                for (step, column) in plot.columns.iter().enumerate() {
                    for (track, cell) in column.parts.iter().enumerate() {
                        if let Some(cell) = *cell {
                            walk.spots.push(Spot { step, track, cell });
                        }
                    }
                    walk.spots.push(Spot { step, track: column.parts.len(), cell: column.total });
                }
            }
            Plot::Multiples(plot) => {
                for (track, panel) in plot.all().enumerate() {
                    walk.track(track, &panel.cells);
                }
            }
            Plot::Line(plot) => {
                for (track, series) in plot.series.iter().enumerate() {
                    walk.track(track, &series.cells);
                }
            }
            // The newest release is the first track.
            Plot::Vintages(plot) => {
                for (track, release) in plot.releases.iter().rev().enumerate() {
                    let cells = release.cells.iter().enumerate().filter_map(|(step, cell)| Some((step, (*cell)?)));
                    walk.spots.extend(cells.map(|(step, cell)| Spot { step, track, cell }));
                }
            }
            Plot::Triangle(plot) => {
                for (track, row) in plot.rows.iter().enumerate() {
                    let cells = row.cells.iter().map(|cell| (cell.column, cell.cell));
                    let cells = cells.chain(row.missing.map(|cell| (0, cell)));
                    walk.spots.extend(cells.map(|(step, cell)| Spot { step, track, cell }));
                }
            }
            Plot::Revisions(plot) => {
                for (step, history) in plot.periods.iter().enumerate() {
                    walk.step(step, &history.cells);
                }
            }
        }
        walk
    }

    /// Adds the cells of one step, from top to bottom.
    fn step(&mut self, step: usize, cells: &[CellId]) {
        for (track, cell) in cells.iter().enumerate() {
            self.spots.push(Spot { step, track, cell: *cell });
        }
    }

    /// Adds the cells of one track, from left to right.
    fn track(&mut self, track: usize, cells: &[CellId]) {
        for (step, cell) in cells.iter().enumerate() {
            self.spots.push(Spot { step, track, cell: *cell });
        }
    }

    /// The cell that a step leads to from a cell; without a cell, the first one, or the last one for `End`. `None` if the
    /// chart has no figures.
    pub fn go(&self, from: Option<CellId>, step: Step) -> Option<CellId> {
        let from = self.spots.iter().find(|spot| Some(spot.cell) == from).copied();
        // In a chart of one track, up and down move like left and right.
        let line = self.spots.iter().all(|spot| spot.track == 0);
        let step = match (from, step) {
            (None, Step::End) => Step::End,
            (None, _) => Step::Home,
            (_, Step::Up) if line => Step::Left,
            (_, Step::Down) if line => Step::Right,
            (_, step) => step,
        };
        let at = from.unwrap_or(Spot { step: 0, track: 0, cell: CellId(0) });
        // The distance of a spot in the direction of the step, along it and then across; `None` in other directions.
        let distance = |spot: &Spot| {
            let (along, ahead) = match step {
                Step::Left => (at.step.wrapping_sub(spot.step), spot.step < at.step),
                Step::Right => (spot.step.wrapping_sub(at.step), spot.step > at.step),
                Step::Up => (at.track.wrapping_sub(spot.track), spot.step == at.step && spot.track < at.track),
                Step::Down => (spot.track.wrapping_sub(at.track), spot.step == at.step && spot.track > at.track),
                Step::Home => (spot.step, true),
                Step::End => (usize::MAX - spot.step, true),
            };
            ahead.then_some((along, spot.track.abs_diff(at.track)))
        };
        let distances = self.spots.iter().filter_map(|spot| Some((distance(spot)?, spot.cell)));
        let nearest = distances.min_by_key(|(distance, _)| *distance).map(|(_, cell)| cell);
        nearest.or(from.map(|spot| spot.cell))
    }
}
