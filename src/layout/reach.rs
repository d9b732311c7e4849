//! Ends of bars and the labels beyond them to the steepest scale on which all of them have room.
//! Knows no marks and no words: lengths only, counted outwards from zero.

use crate::scale::{Domain, Linear};

/// Between the end of a mark and its label, CSS pixels.
pub(super) const GAP: f64 = 4.0;

/// How far marks and their labels reach to both sides of zero, CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq, Default)]
pub(super) struct Reach {
    pub low: f64,
    pub high: f64,
}

impl Reach {
    /// Reaches so far to the side of a figure: down if it is below zero.
    pub fn widen(&mut self, below: bool, length: f64) {
        let side = if below { &mut self.low } else { &mut self.high };
        *side = side.max(length);
    }

    /// Reaches around a mark at a place, counted upwards from zero.
    pub fn widen_around(&mut self, place: f64, radius: f64) {
        self.widen(true, radius - place);
        self.widen(false, radius + place);
    }
}

/// The scale from `from` to `to` (either may be the larger) with the most pixels for a million on which all that
/// `reach` tells for so many pixels has room. Where that would leave the figures less than a fifth of the line, they
/// have three fifths, and some labels no room.
pub(super) fn fit(domain: Domain, from: f64, to: f64, reach: &dyn Fn(f64, &mut Reach)) -> Linear {
    let length = (to - from).abs();
    let needed = |slope: f64| {
        let mut needed = Reach::default();
        reach(slope, &mut needed);
        needed.widen(true, -(domain.low as f64) * slope);
        needed.widen(false, domain.high as f64 * slope);
        needed
    };
    let has_room = |slope: f64| {
        let Reach { low, high } = needed(slope);
        low + high <= length
    };
    let (mut fits, mut fails) = (0.0, length / domain.span() as f64);
    if has_room(fails) {
        fits = fails;
    }
    // Forty halvings leave less than a millionth of a pixel.
    for _ in 0..40 {
        let middle = (fits + fails) / 2.0;
        if has_room(middle) { fits = middle } else { fails = middle }
    }
    if fits * (domain.span() as f64) < 0.2 * length {
        let spare = 0.2 * length;
        return Linear::with_room(domain, from, to, spare, spare);
    }
    let below = needed(fits).low + domain.low as f64 * fits;
    let above = length - below - domain.span() as f64 * fits;
    Linear::with_room(domain, from, to, below, above)
}

/// Where a label of this width starts beyond `end` so that it does not cover a mark, given as place and radius.
pub(super) fn clear(end: f64, width: f64, mark: Option<(f64, f64)>) -> f64 {
    let start = end + GAP;
    match mark {
        Some((place, radius)) if place + radius + GAP > start && place - radius - GAP < start + width => {
            place + radius + GAP
        }
        _ => start,
    }
}
