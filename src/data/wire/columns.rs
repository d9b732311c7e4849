//! Columns whose values repeat: each distinct value once, and its position for every row.

use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// A column as a sorted list of its distinct values and, for each row, the position of its value in that list.
#[derive(Debug, PartialEq, Serialize, Deserialize)]
pub struct Dictionary<T> {
    values: Vec<T>,
    rows: Vec<u32>,
}

impl<T: Ord + Copy> FromIterator<T> for Dictionary<T> {
    fn from_iter<I: IntoIterator<Item = T>>(rows: I) -> Dictionary<T> {
        let rows: Vec<T> = rows.into_iter().collect();
        let values: Vec<T> = rows.iter().copied().collect::<BTreeSet<T>>().into_iter().collect();
        let position = |row: &T| values.partition_point(|value| value < row) as u32;
        Dictionary { rows: rows.iter().map(position).collect(), values }
    }
}

impl<T: Copy> Dictionary<T> {
    /// The values of the rows; `None` if a row has no value.
    pub fn into_rows(self) -> Option<Vec<T>> {
        self.rows.iter().map(|row| self.values.get(*row as usize).copied()).collect()
    }
}
