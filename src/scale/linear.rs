//! Figures of a domain to places along a line.

use super::Domain;

/// A straight scale from USD million to CSS pixels. The lowest figure lies at one end or at the other: a vertical
/// axis counts upwards, pixels downwards.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Linear {
    domain: Domain,
    /// Where zero lies.
    zero: f64,
    /// Pixels for one million; negative where the axis runs against the pixels.
    slope: f64,
    /// The ends of the axis, the room for labels included.
    ends: (f64, f64),
}

impl Linear {
    /// Puts `domain.low` at `from` and `domain.high` at `to`.
    pub fn new(domain: Domain, from: f64, to: f64) -> Linear {
        Linear::with_room(domain, from, to, 0.0, 0.0)
    }

    /// Leaves so many pixels between the ends and the lowest and highest figure, for labels on the outer side of marks.
    /// Where the room is larger than nine tenths of the axis, it is cut to that.
    pub fn with_room(domain: Domain, from: f64, to: f64, below: f64, above: f64) -> Linear {
        let length = (to - from).abs();
        let wanted = below + above;
        let share = if wanted > 0.9 * length { 0.9 * length / wanted } else { 1.0 };
        let direction = if to < from { -1.0 } else { 1.0 };
        let start = from + direction * below * share;
        let slope = direction * (length - wanted * share) / domain.span() as f64;
        Linear { domain, zero: start - domain.low as f64 * slope, slope, ends: (from, to) }
    }

    /// The place of a figure, USD million; also of one outside the domain.
    #[inline(never)]
    pub fn at(&self, value: i64) -> f64 {
        self.zero + value as f64 * self.slope
    }

    pub fn zero(&self) -> f64 {
        self.zero
    }

    pub fn domain(&self) -> Domain {
        self.domain
    }

    /// The figures between the ends, the room for labels included: where ticks may fall.
    pub fn visible(&self) -> Domain {
        if self.slope == 0.0 {
            return self.domain;
        }
        let (low, high) = ((self.ends.0 - self.zero) / self.slope, (self.ends.1 - self.zero) / self.slope);
        // Truncation is towards zero, that is inwards.
        Domain { low: (low as i64).min(self.domain.low), high: (high as i64).max(self.domain.high) }
    }

    /// How many pixels a span of figures takes, never negative.
    pub fn length(&self, span: i64) -> f64 {
        (span as f64 * self.slope).abs()
    }
}
