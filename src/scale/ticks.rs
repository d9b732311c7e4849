//! Figures to the domain they need and to ticks on 1, 2, 5 × 10ⁿ, zero always among them.

/// Lowest and highest figure of an axis, USD million: `low` ≤ 0 ≤ `high` and `low` < `high`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Domain {
    pub low: i64,
    pub high: i64,
}

impl Domain {
    /// The domain of these figures and of zero. Where none differs from zero, ten to either side:
    /// the worth of a last digit.
    pub fn of(values: &[i64]) -> Domain {
        let (mut low, mut high) = (0, 0);
        for value in values {
            low = low.min(*value);
            high = high.max(*value);
        }
        if low == high { Domain { low: -10, high: 10 } } else { Domain { low, high } }
    }

    /// How much it spans, USD million; at least 1.
    pub fn span(self) -> i64 {
        self.high.saturating_sub(self.low)
    }
}

/// The smallest of 1, 2, 5 × 10ⁿ that puts at most `most` ticks into the domain; zero counts as one.
/// With `most` = 1 a step that leaves zero alone.
pub fn step(domain: Domain, most: usize) -> i64 {
    let most = most.max(1) as i64;
    let mut power: i64 = 1;
    loop {
        for factor in [1, 2, 5] {
            let step = power.saturating_mul(factor);
            let count = domain.high / step - domain.low / step + 1;
            if count <= most {
                return step;
            }
        }
        power = power.saturating_mul(10);
    }
}

/// The multiples of `step` within the domain, from the lowest to the highest.
pub fn ticks(domain: Domain, step: i64) -> Vec<i64> {
    // Whole division rounds towards zero, and so never leaves a domain that holds zero.
    let mut ticks = Vec::new();
    for times in domain.low / step..=domain.high / step {
        ticks.push(times * step);
    }
    ticks
}
