//! The domain of values, and ticks at multiples of 1, 2, 5 × 10ⁿ.

/// The lowest and highest value of an axis, USD million: `low` ≤ 0 ≤ `high` and `low` < `high`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Domain {
    pub low: i64,
    pub high: i64,
}

impl Domain {
    /// The domain of these values and of zero. If none differs from zero, it is ten to either side.
    pub fn of(values: impl IntoIterator<Item = i64>) -> Domain {
        let (low, high) =
            values.into_iter().fold((0, 0), |(low, high): (i64, i64), value| (low.min(value), high.max(value)));
        if low == high { Domain { low: -10, high: 10 } } else { Domain { low, high } }
    }

    /// The difference between both ends, USD million, at least 1.
    pub fn span(self) -> i64 {
        self.high.saturating_sub(self.low)
    }
}

/// The smallest of 1, 2, 5 × 10ⁿ with at most `max_ticks` multiples in the domain, zero among them. With `max_ticks` = 1 a
/// step whose only multiple is zero.
pub fn step(domain: Domain, max_ticks: usize) -> i64 {
    let max_ticks = max_ticks.max(1) as i64;
    let powers = std::iter::successors(Some(1_i64), |power| Some(power.saturating_mul(10)));
    let mut steps = powers.flat_map(|power| [1, 2, 5].map(|factor| power.saturating_mul(factor)));
    let fits = |step: &i64| domain.high / step - domain.low / step < max_ticks;
    steps.find(fits).expect("a step beyond both ends has no multiple but zero")
}

/// The multiples of `step` within the domain, from the lowest to the highest.
pub fn ticks(domain: Domain, step: i64) -> impl Iterator<Item = i64> {
    // Division rounds towards zero, and so never leaves a domain that contains zero.
    (domain.low / step..=domain.high / step).map(move |multiple| multiple * step)
}
