//! Two figures to their difference, with the rounding that both bring along.

use crate::data::Observation;

/// A difference of figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Change {
    /// USD million.
    pub value: i32,
    /// The resolutions of the terms added up: the true difference lies within half of it on either side.
    pub resolution: u32,
}

impl Change {
    /// Whether rounding alone could have made it: smaller than half the sum of the resolutions.
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

/// Whether two figures may be the same number, rounded.
pub fn tied(a: &Observation, b: &Observation) -> bool {
    change(a, b).is_tie()
}
