//! The domain of values, and ticks at multiples of 1, 2, 5 × 10ⁿ.

use crate::data::Decimal;

/// The lowest and highest value of an axis, USD million: `low` ≤ 0 ≤ `high` and `low` < `high`.
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

    /// The difference between both ends, USD million, above zero.
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
    let fits = |step: &i64| (high / step).saturating_sub(low / step) < max_ticks;
    Decimal::from_millionths(steps.find(fits).unwrap_or(i64::MAX))
}

/// The multiples of `step` within the domain, from the lowest to the highest.
pub fn ticks(domain: Domain, step: Decimal) -> impl Iterator<Item = Decimal> {
    // Division rounds towards zero, and so never leaves a domain that contains zero.
    let multiples = [domain.low, domain.high].map(|end| end.millionths() / step.millionths());
    (multiples[0]..=multiples[1]).map(move |multiple| step * multiple)
}
