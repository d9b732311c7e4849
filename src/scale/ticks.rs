//! The domain of values, and ticks at multiples of 1, 2, 5 × 10ⁿ.

use crate::data::Decimal;

/// The lowest and highest value of an axis, `low` < `high`. Bars need zero among them, lines do not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Domain {
    pub low: Decimal,
    pub high: Decimal,
}

impl Domain {
    /// The domain of these values and of zero. If none differs from zero, it is ten to either side.
    pub fn of(values: impl IntoIterator<Item = Decimal>) -> Domain {
        let (low, high) = values
            .into_iter()
            .fold((Decimal::ZERO, Decimal::ZERO), |(low, high), value| (low.min(value), high.max(value)));
        if low == high { Domain { low: (-10).into(), high: 10.into() } } else { Domain { low, high } }
    }

    /// The domain of these values alone; if there is only one, a step to either side of it.
    pub fn around(values: impl IntoIterator<Item = Decimal>) -> Domain {
        let mut values = values.into_iter();
        let Some(first) = values.next() else { return Domain::of([]) };
        let (low, high) = values.fold((first, first), |(low, high), value| (low.min(value), high.max(value)));
        if low < high {
            return Domain { low, high };
        }
        let step = first.abs().power_of_ten().max(Decimal::ONE) / 10;
        Domain { low: low - step, high: high + step }
    }

    /// The difference between both ends, above zero.
    pub fn span(self) -> Decimal {
        self.high - self.low
    }
}

/// The smallest of 1, 2, 5 × 10ⁿ, but not below `least`, a power of ten, with at most `max_ticks` multiples in the domain,
/// zero among them. With `max_ticks` = 1 a step whose only multiple is zero.
pub fn step(domain: Domain, max_ticks: usize, least: Decimal) -> Decimal {
    let max_ticks = max_ticks.max(1) as i64;
    let (low, high) = (domain.low.millionths(), domain.high.millionths());
    let powers = std::iter::successors(Some(least.millionths().max(1)), |power| power.checked_mul(10));
    let mut steps = powers.flat_map(|power| [1, 2, 5].map(|factor| power.saturating_mul(factor)));
    let fits = |step: &i64| high.div_euclid(*step).saturating_add((-low).div_euclid(*step)) < max_ticks;
    Decimal::from_millionths(steps.find(fits).unwrap_or(i64::MAX))
}

/// The multiples of `step` within the domain, from the lowest to the highest.
pub fn ticks(domain: Domain, step: Decimal) -> impl Iterator<Item = Decimal> {
    let step_size = step.millionths();
    let lowest = -(-domain.low.millionths()).div_euclid(step_size);
    let highest = domain.high.millionths().div_euclid(step_size);
    (lowest..=highest).map(move |multiple| step * multiple)
}
