//! The change between two figures, with their rounding (rule 'Resolution').

use crate::data::{Decimal, Observation};

/// Percentages that rounding leaves open by more points than this are not told.
const MOST_OPEN: Decimal = Decimal::whole(5);

/// A difference of two figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Change {
    /// In the unit of the measure.
    pub value: Decimal,
    /// The sum of the resolutions of both figures, in the unit of the measure: the exact difference is within half of it.
    pub resolution: Decimal,
}

impl Change {
    /// Whether rounding alone explains the difference: it is smaller than half the resolution.
    pub fn is_tie(self) -> bool {
        self.value.abs() * 2 < self.resolution
    }

    /// Whether it is larger than rounding alone can be. Between this and a [tie](Change::is_tie) lies a difference of one
    /// step of the last digit, of which nothing should be made.
    pub fn is_certain(self) -> bool {
        self.value.abs() * 2 > self.resolution
    }

    /// The difference in percent of the size of the earlier figure, `before`: positive where the figure went away from zero.
    ///
    /// It has one decimal where the rounding of both figures leaves it, else none. `None` across zero and from zero, where it
    /// means nothing, and where rounding leaves more than `MOST_OPEN` open.
    pub fn percent_of(self, before: Decimal) -> Option<Decimal> {
        let after = before + self.value;
        if before.signum() * after.signum() <= 0 || !self.is_certain() {
            return None;
        }
        let share = |part: Decimal| Decimal::from_ratio(part * 100, before.abs());
        let open = share(self.resolution)?;
        let step = match open {
            open if open * 2 <= Decimal::ONE => Decimal::ONE / 10,
            open if open <= MOST_OPEN => Decimal::ONE,
            _ => return None,
        };
        Some(share(after.abs() - before.abs())?.round_to(step))
    }

    /// The difference as it is told: without decimals that rounding leaves open.
    pub fn rounded(self) -> Decimal {
        self.value.round_to_resolution(self.resolution)
    }
}

/// How much `later` is above `earlier`.
pub fn change(earlier: &Observation, later: &Observation) -> Change {
    Change { value: later.value - earlier.value, resolution: later.resolution + earlier.resolution }
}

/// Whether two figures may be the same number, rounded differently.
pub fn tied(a: &Observation, b: &Observation) -> bool {
    change(a, b).is_tie()
}
