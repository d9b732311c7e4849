//! The change between two figures, with their rounding (rule 'Resolution').

use crate::data::Observation;

/// A difference of two figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Change {
    /// USD million.
    pub value: i32,
    /// The sum of the resolutions of both figures, USD million: the exact difference is within half of it.
    pub resolution: u32,
}

impl Change {
    /// Whether rounding alone explains the difference: it is smaller than half the resolution.
    pub fn is_tie(self) -> bool {
        self.value.unsigned_abs() * 2 < self.resolution
    }
}

/// How much `later` is above `earlier`.
pub fn change(earlier: &Observation, later: &Observation) -> Change {
    Change {
        value: later.value - earlier.value,
        resolution: u32::from(later.resolution) + u32::from(earlier.resolution),
    }
}

/// Whether two figures may be the same number, rounded differently.
pub fn tied(a: &Observation, b: &Observation) -> bool {
    change(a, b).is_tie()
}
