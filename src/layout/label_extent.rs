//! [`LabelExtent`]: how far a mark and the label beyond its end extend from zero, and the steepest scale on which all of
//! them fit.

use super::symbols::SHORTEST_BAR;
use crate::data::Decimal;
use crate::scale::{Domain, Linear};

/// Between the end of a mark and its label, CSS pixels.
pub(super) const GAP: f64 = 4.0;

/// A side of zero on the value axis.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    Below,
    Above,
}

impl Side {
    /// The side towards which a bar extends.
    pub fn of(is_below: bool) -> Side {
        if is_below { Side::Below } else { Side::Above }
    }
}

/// A mark at a value, and a label beyond it, on one side of zero.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct LabelExtent {
    pub side: Side,
    /// The value of the mark, in the unit of the measure.
    pub value: Decimal,
    /// How far the mark extends from its value, CSS pixels.
    pub radius: f64,
    /// The length of the label along the axis, CSS pixels; 0 without a label.
    pub label: f64,
    /// The value and radius of another mark, which the label must not cover.
    pub avoid: Option<(Decimal, f64)>,
}

impl LabelExtent {
    /// The extent of a mark without a label.
    pub fn new(side: Side, value: Decimal, radius: f64) -> LabelExtent {
        LabelExtent { side, value, radius, label: 0.0, avoid: None }
    }

    /// How far from zero the label starts, CSS pixels, on a scale of `slope` pixels per million.
    pub fn label_start(&self, slope: f64) -> f64 {
        let outwards = self.outwards(self.value, slope);
        // A mark on this side of zero is never shorter than the shortest bar.
        let least = if outwards > 0.0 { SHORTEST_BAR } else { f64::NEG_INFINITY };
        let start = (outwards + self.radius).max(least) + GAP;
        match self.avoid {
            Some((value, radius)) => {
                let (at, clearance) = (self.outwards(value, slope), radius + GAP);
                let overlaps = at + clearance > start && at - clearance < start + self.label;
                if overlaps { at + clearance } else { start }
            }
            None => start,
        }
    }

    /// How far mark and label extend from zero.
    fn end(&self, slope: f64) -> f64 {
        if self.label > 0.0 {
            self.label_start(slope) + self.label
        } else {
            self.outwards(self.value, slope) + self.radius
        }
    }

    fn outwards(&self, value: Decimal, slope: f64) -> f64 {
        match self.side {
            Side::Below => -value.to_f64() * slope,
            Side::Above => value.to_f64() * slope,
        }
    }
}

/// The scale from `from` to `to` (either may be the larger) with the most pixels per million on which everything fits.
/// If that left the values less than a fifth of the axis, they get three fifths, and some labels do not fit.
pub(super) fn fit_scale(domain: Domain, from: f64, to: f64, extents: &[LabelExtent]) -> Linear {
    let length = (to - from).abs();
    let span = domain.span().to_f64();
    let slope = steepest_slope(domain, length, extents);
    if slope * span < 0.2 * length {
        return Linear::with_room(domain, from, to, 0.2 * length, 0.2 * length);
    }
    let below = sides(domain, extents, slope).0 + domain.low.to_f64() * slope;
    let above = length - below - span * slope;
    Linear::with_room(domain, from, to, below, above)
}

/// The most pixels per million on which values and extents fit into a length.
fn steepest_slope(domain: Domain, length: f64, extents: &[LabelExtent]) -> f64 {
    let (mut fits, mut fails) = (0.0, length / domain.span().to_f64());
    // The steepest scale of all is tried first. Forty bisections leave less than a millionth of a pixel.
    let mut next = fails;
    for _ in 0..41 {
        let (low, high) = sides(domain, extents, next);
        if low + high <= length {
            fits = next;
        } else {
            fails = next;
        }
        next = (fits + fails) / 2.0;
    }
    fits
}

/// How far values, marks and labels extend below and above zero.
fn sides(domain: Domain, extents: &[LabelExtent], slope: f64) -> (f64, f64) {
    let furthest = |side: Side, start: f64| {
        extents.iter().filter(|extent| extent.side == side).map(|extent| extent.end(slope)).fold(start, f64::max)
    };
    let (low, high) = (-(domain.low.to_f64()) * slope, domain.high.to_f64() * slope);
    (furthest(Side::Below, low), furthest(Side::Above, high))
}
