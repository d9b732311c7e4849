//! The figures that are available among the cells of a chart, and which of them stand out.

use super::View;
use crate::data::Decimal;
use crate::derive::Change;
use crate::figure::{BreakAt, Cell, CellId, CellValue};
use crate::words::{At, Of};
use std::cmp::Reverse;

/// A figure that is in our sources and not doubtful, with its place on its axis.
#[derive(Clone, Copy)]
pub(super) struct AvailableCell<'a> {
    pub place: usize,
    pub cell: &'a Cell,
    pub value: &'a CellValue,
}

impl<'a> AvailableCell<'a> {
    /// USD million.
    pub fn amount(&self) -> Decimal {
        self.value.amount
    }

    /// The figure in its period.
    pub fn at(&self) -> At {
        At { value: self.amount(), period: self.cell.period }
    }

    /// The figure of its item.
    pub fn of(&self) -> Of<'a> {
        Of { name: &self.cell.words.short, value: self.amount() }
    }

    /// How much it is above another one.
    pub fn change_from(&self, other: &AvailableCell) -> Change {
        let resolution = self.value.resolution + other.value.resolution;
        Change { value: self.amount() - other.amount(), resolution }
    }

    /// Whether it may be the same number as another one, rounded.
    pub fn ties_with(&self, other: &AvailableCell) -> bool {
        self.amount() == other.amount() || self.change_from(other).is_tie()
    }

    /// Whether the other one lies on the other side of zero.
    pub fn opposes(&self, other: &AvailableCell) -> bool {
        self.amount().signum() * other.amount().signum() < 0
    }
}

impl<'a> View<'a> {
    pub fn cell(&self, id: CellId) -> &'a Cell {
        &self.cells[id.0 as usize]
    }

    /// Those of some cells that are available, in their order.
    pub fn available(&self, cells: &[CellId]) -> Vec<AvailableCell<'a>> {
        self.after_last_break(cells, &[])
    }

    /// Those that are available after the last break, oldest first.
    pub fn after_last_break(&self, cells: &[CellId], breaks: &[BreakAt]) -> Vec<AvailableCell<'a>> {
        let start = breaks.iter().map(|found| found.after).max().unwrap_or(0);
        let available = |(place, id): (usize, &CellId)| {
            let cell = self.cell(*id);
            let value = cell.value.as_ref().filter(|value| value.doubt.is_none())?;
            Some(AvailableCell { place, cell, value })
        };
        cells.iter().enumerate().skip(start).filter_map(available).collect()
    }

    /// The cells of items of which no part is among them: what may be ranked.
    pub fn leaves(&self, cells: &[CellId]) -> Vec<CellId> {
        let data = self.resolved.vintage.data;
        let items = cells.iter().filter_map(|id| self.cell(*id).item());
        let parents: Vec<_> = items.flat_map(|item| data.ancestors(item)).collect();
        let is_leaf = |id: &CellId| self.cell(*id).item().is_none_or(|item| !parents.contains(&item));
        cells.iter().copied().filter(is_leaf).collect()
    }
}

/// The one that a measure makes the largest, the last of several; those that it does not measure do not count.
pub(super) fn largest<T, M: Ord>(all: impl IntoIterator<Item = T>, measure: impl Fn(&T) -> Option<M>) -> Option<T> {
    let measured = all.into_iter().filter_map(|one| Some((measure(&one)?, one)));
    measured.max_by(|(size, _), (other, _)| size.cmp(other)).map(|(_, one)| one)
}

/// Puts the figures farthest from zero first.
pub(super) fn sort_by_size(available: &mut [AvailableCell]) {
    available.sort_by_key(|available| Reverse(available.amount().abs()));
}
