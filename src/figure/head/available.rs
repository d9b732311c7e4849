//! The figures that are held among the cells of a chart, and which of them stand out. One type and few functions, since
//! each kind of list would be code of its own in the browser.

use super::View;
use crate::data::ItemId;
use crate::figure::{BreakAt, Cell, CellId, CellValue, Subject};
use crate::order::sort;
use crate::words::{At, Of};

/// A figure that is held, with its place on its axis.
#[derive(Clone, Copy)]
pub(super) struct AvailableCell<'a> {
    pub place: usize,
    pub cell: &'a Cell,
    pub known: &'a CellValue,
}

impl<'a> AvailableCell<'a> {
    /// USD million.
    pub fn value(&self) -> i32 {
        self.known.value
    }

    /// The figure in its period.
    pub fn at(&self) -> At {
        At { value: self.known.value, period: self.cell.period }
    }

    /// The figure of its item.
    pub fn of(&self) -> Of<'a> {
        Of { name: &self.cell.words.short, value: self.known.value }
    }

    /// Whether it may be the same number as another one, rounded.
    pub fn tied(&self, other: &AvailableCell) -> bool {
        let gap = self.value().abs_diff(other.value());
        gap == 0 || gap.saturating_mul(2) < self.known.resolution + other.known.resolution
    }

    /// Whether the other one lies on the other side of zero.
    pub fn opposes(&self, other: &AvailableCell) -> bool {
        self.value().signum() * other.value().signum() < 0
    }
}

impl<'a> View<'a> {
    pub fn cell(&self, id: CellId) -> &'a Cell {
        &self.cells[id.0 as usize]
    }

    /// Those of some cells that are held, in their order.
    pub fn held(&self, cells: &[CellId]) -> Vec<AvailableCell<'a>> {
        self.last_side(cells, &[])
    }

    /// Those after the last break, oldest first.
    pub fn last_side(&self, cells: &[CellId], breaks: &[BreakAt]) -> Vec<AvailableCell<'a>> {
        let mut side = Vec::new();
        for (place, id) in cells.iter().enumerate() {
            let cell = self.cell(*id);
            if let Some(known) = &cell.known
                && breaks.iter().all(|found| found.after <= place)
            {
                side.push(AvailableCell { place, cell, known });
            }
        }
        side
    }

    /// The cells of items of which no part is among them: what may be ranked.
    pub fn leaves(&self, cells: &[CellId]) -> Vec<CellId> {
        let mut parents = Vec::new();
        for id in cells {
            if let Some(item) = item(self.cell(*id)) {
                for ancestor in self.resolved.vintage.data.ancestors(item) {
                    parents.push(ancestor);
                }
            }
        }
        let mut leaves = Vec::new();
        for id in cells {
            if !item(self.cell(*id)).is_some_and(|item| parents.contains(&item)) {
                leaves.push(*id);
            }
        }
        leaves
    }
}

/// The item of a cell; `None` for a remainder.
pub(super) fn item(cell: &Cell) -> Option<ItemId> {
    match cell.subject {
        Subject::Item(item) => Some(item),
        Subject::Remainder { .. } => None,
    }
}

/// Which of so many a measure makes the largest, the last of several; those that it does not measure do not count.
pub(super) fn largest(count: usize, measure: &dyn Fn(usize) -> Option<usize>) -> Option<usize> {
    let (mut largest, mut most) = (None, None);
    for at in 0..count {
        let size = measure(at);
        if size.is_some() && size >= most {
            (largest, most) = (Some(at), size);
        }
    }
    largest
}

/// The one that a measure makes the largest, as above.
pub(super) fn most<'a>(
    held: &[AvailableCell<'a>],
    measure: &dyn Fn(&AvailableCell) -> Option<u32>,
) -> Option<AvailableCell<'a>> {
    largest(held.len(), &|at| measure(&held[at]).map(|size| size as usize)).map(|at| held[at])
}

/// Puts the figures farthest from zero first.
pub(super) fn by_size(held: &mut [AvailableCell]) {
    sort(held, |a, b| a.value().abs() > b.value().abs());
}
