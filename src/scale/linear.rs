//! [`Linear`]: values to positions along an axis.

use super::Domain;
use crate::data::Decimal;

/// A linear scale from values to CSS pixels. Either end may be the higher value: on a vertical axis values grow
/// upwards, pixels downwards.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Linear {
    domain: Domain,
    /// The position of zero.
    zero: f64,
    /// Pixels per million; negative where values and pixels grow in opposite directions.
    slope: f64,
    /// The ends of the axis, with the space for labels.
    ends: (f64, f64),
}

impl Linear {
    /// Maps `domain.low` to `from` and `domain.high` to `to`.
    pub fn new(domain: Domain, from: f64, to: f64) -> Linear {
        Linear::with_room(domain, from, to, 0.0, 0.0)
    }

    /// Leaves `below` and `above` pixels between the ends and the lowest and highest value, for labels beyond marks. The
    /// values keep at least a tenth of the axis.
    pub fn with_room(domain: Domain, from: f64, to: f64, below: f64, above: f64) -> Linear {
        let length = (to - from).abs();
        let wanted = below + above;
        let share = if wanted > 0.9 * length { 0.9 * length / wanted } else { 1.0 };
        let direction = if to < from { -1.0 } else { 1.0 };
        let start = from + direction * below * share;
        let slope = direction * (length - wanted * share) / domain.span().to_f64();
        Linear { domain, zero: start - domain.low.to_f64() * slope, slope, ends: (from, to) }
    }

    /// The position of a value, in the unit of the measure, within the domain or outside.
    pub fn at(&self, value: Decimal) -> f64 {
        self.zero + value.to_f64() * self.slope
    }

    /// The position of a value that no figure has, such as one between two figures.
    pub fn at_fraction(&self, value: f64) -> f64 {
        self.zero + value * self.slope
    }

    pub fn zero(&self) -> f64 {
        self.zero
    }

    pub fn domain(&self) -> Domain {
        self.domain
    }

    /// The values between the ends, with the space for labels: where ticks may be.
    pub fn visible(&self) -> Domain {
        if self.slope == 0.0 {
            return self.domain;
        }
        let (low, high) = ((self.ends.0 - self.zero) / self.slope, (self.ends.1 - self.zero) / self.slope);
        // What is cut off leads towards zero, that is inwards.
        Domain {
            low: Decimal::truncate_from(low).min(self.domain.low),
            high: Decimal::truncate_from(high).max(self.domain.high),
        }
    }

    /// The length of a span of values, CSS pixels, never negative.
    pub fn length(&self, span: Decimal) -> f64 {
        (span.to_f64() * self.slope).abs()
    }
}
