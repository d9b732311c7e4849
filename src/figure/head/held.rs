//! The figures that are held among the cells of a chart, and which of them stand out. One type and few functions, since
//! each kind of list would be code of its own in the browser.

use super::View;
use crate::data::ItemId;
use crate::figure::{BreakAt, Cell, CellId, Known, Subject};
use crate::locale::{At, Of};
use crate::order::sort;

/// A figure that is held, with its place on its axis.
#[derive(Clone, Copy)]
pub(super) struct Held<'a> {
    pub place: usize,
    pub cell: &'a Cell,
    pub known: &'a Known,
}

impl<'a> Held<'a> {
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
    pub fn tied(&self, other: &Held) -> bool {
        let gap = self.value().abs_diff(other.value());
        gap == 0 || gap.saturating_mul(2) < self.known.resolution + other.known.resolution
    }

    /// Whether the other one lies on the other side of zero.
    pub fn opposes(&self, other: &Held) -> bool {
        self.value().signum() * other.value().signum() < 0
    }
}

impl<'a> View<'a> {
    pub fn cell(&self, id: CellId) -> &'a Cell {
        &self.cells[id.0 as usize]
    }

    /// Those of some cells that are held, in their order.
    pub fn held(&self, cells: &[CellId]) -> Vec<Held<'a>> {
        let mut held = Vec::new();
        for (place, id) in cells.iter().enumerate() {
            let cell = self.cell(*id);
            if let Some(known) = &cell.known {
                held.push(Held { place, cell, known });
            }
        }
        held
    }

    /// Those after the last break, oldest first.
    pub fn last_side(&self, cells: &[CellId], breaks: &[BreakAt]) -> Vec<Held<'a>> {
        let mut side = self.held(cells);
        for found in breaks {
            side.retain(|held| held.place >= found.after);
        }
        side
    }

    /// The cells of items of which no part is among them: what may be ranked.
    pub fn leaves(&self, cells: &[CellId]) -> Vec<CellId> {
        let mut leaves = cells.to_vec();
        for id in cells {
            let Some(item) = item(self.cell(*id)) else { continue };
            for ancestor in self.ask.vintage.data.ancestors(item) {
                leaves.retain(|leaf| item_of(self, *leaf) != Some(ancestor));
            }
        }
        leaves
    }
}

fn item_of(view: &View, id: CellId) -> Option<ItemId> {
    item(view.cell(id))
}

/// The item of a cell; `None` for a remainder.
pub(super) fn item(cell: &Cell) -> Option<ItemId> {
    match cell.subject {
        Subject::Item(item) => Some(item),
        Subject::Remainder { .. } => None,
    }
}

/// The one that a measure makes the largest, the last of several; those that it does not measure do not count.
pub(super) fn most<'a>(held: &[Held<'a>], measure: &dyn Fn(&Held) -> Option<i32>) -> Option<Held<'a>> {
    let mut most: Option<(i32, Held)> = None;
    for one in held {
        if let Some(size) = measure(one)
            && most.is_none_or(|(least, _)| size >= least)
        {
            most = Some((size, *one));
        }
    }
    most.map(|(_, one)| one)
}

/// Puts the figures farthest from zero first.
pub(super) fn by_size(held: &mut [Held]) {
    sort(held, |a, b| a.value().abs() > b.value().abs());
}
