//! The figures beside a figure, as a reader compares them: the marks that a tip should leave free. It is derived from the
//! figure and not from the layout, so that it is the same at every width.

use crate::figure::{CellId, Figure, Plot};

/// A direction from a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    Left,
    Right,
    Up,
    Down,
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

    /// The nearest cell in a direction; `None` at the edge.
    pub fn go(&self, from: CellId, step: Step) -> Option<CellId> {
        let at = self.spots.iter().find(|spot| spot.cell == from).copied()?;
        // In a chart of one track, up and down are the figures to the left and to the right.
        let line = self.spots.iter().all(|spot| spot.track == 0);
        let step = match step {
            Step::Up if line => Step::Left,
            Step::Down if line => Step::Right,
            step => step,
        };
        // The distance of a spot in the direction of the step, along it and then across; `None` in other directions.
        let distance = |spot: &Spot| {
            let (along, ahead) = match step {
                Step::Left => (at.step.wrapping_sub(spot.step), spot.step < at.step),
                Step::Right => (spot.step.wrapping_sub(at.step), spot.step > at.step),
                Step::Up => (at.track.wrapping_sub(spot.track), spot.step == at.step && spot.track < at.track),
                Step::Down => (spot.track.wrapping_sub(at.track), spot.step == at.step && spot.track > at.track),
            };
            ahead.then_some((along, spot.track.abs_diff(at.track)))
        };
        let distances = self.spots.iter().filter_map(|spot| Some((distance(spot)?, spot.cell)));
        distances.min_by_key(|(distance, _)| *distance).map(|(_, cell)| cell)
    }
}
