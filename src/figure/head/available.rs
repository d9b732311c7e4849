//! The figures that are available among the cells of a chart, and which of them stand out.

use super::View;
use crate::data::{Decimal, Flag, ItemId};
use crate::derive::Change;
use crate::figure::{BreakAt, Cell, CellId, CellValue};
use crate::words::{self, At, Of};
use std::cmp::Reverse;

/// A figure that is in our sources, neither doubtful nor a forecast, with its place on its axis.
#[derive(Clone, Copy)]
pub(super) struct AvailableCell<'a> {
    pub place: usize,
    pub cell: &'a Cell,
    pub value: &'a CellValue,
}

impl<'a> AvailableCell<'a> {
    /// In the unit of the measure.
    pub fn amount(&self) -> Decimal {
        self.value.amount
    }

    /// The figure in its period.
    pub fn at(&self) -> At {
        At { value: self.amount(), period: self.cell.period }
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

    /// Whether it is farther from the other one than rounding can be, by more than the last digit that both have.
    pub fn differs_from(&self, other: &AvailableCell) -> bool {
        self.change_from(other).is_certain()
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
            // Nor is a forecast news.
            let is_told = !cell.flags.contains(&Flag::Forecast);
            let value = cell.value.as_ref().filter(|value| is_told && value.doubt.is_none())?;
            Some(AvailableCell { place, cell, value })
        };
        cells.iter().enumerate().skip(start).filter_map(available).collect()
    }

    /// The figure of its item, by the name that headlines have room for.
    pub fn of(&self, available: &AvailableCell<'a>) -> Of<'a> {
        Of { name: self.name_of(available.cell), value: available.amount() }
    }

    /// The name of a cell's item in a headline that names several: the short one, except where letters are wide and names
    /// therefore short in any case.
    pub fn name_of(&self, cell: &'a Cell) -> &'a str {
        match cell.item() {
            Some(item) if words::has_wide_letters(self.lang) && self.topics.is_empty() => self.topic(item).name,
            Some(_) | None => &cell.words.short,
        }
    }

    /// How many of the drawn items have a figure, if an item without one could have a larger figure than they: one that is
    /// not drawn, not in our sources, or not listed in the data package.
    pub fn among(&self, cells: &[CellId]) -> Option<usize> {
        let (data, by) = (self.resolved.vintage.data, self.resolved.by);
        let available = self.available(cells);
        let is_parent = |item: ItemId| data.parent(by, item).is_some();
        let mut listed = data.items_of(by).filter(|item| !is_parent(*item));
        let has_all = listed.all(|item| available.iter().any(|one| one.cell.item() == Some(item)));
        let is_complete = data.parents.iter().filter(|parent| parent.dimension == by).all(|parent| parent.complete);
        (!(has_all && is_complete)).then_some(available.len())
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
