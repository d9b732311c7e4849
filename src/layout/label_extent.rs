//! Ends of marks and the words beyond them to the steepest scale on which all of them have room.
//! Knows no marks and no words: lengths only, counted outwards from zero.

use crate::scale::{Domain, Linear};

/// Between the end of a mark and its label, CSS pixels.
pub(super) const GAP: f64 = 4.0;

/// A mark at a figure, and words beyond it, to one side of zero.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct LabelExtent {
    /// Whether it reaches downwards.
    pub below: bool,
    /// Where the mark is, USD million.
    pub value: i64,
    /// How far the mark reaches from there, CSS pixels.
    pub radius: f64,
    /// The length of the words; 0 where there are none.
    pub words: f64,
    /// The figure and the radius of another mark, which the words must not cover.
    pub past: Option<(i64, f64)>,
}

impl LabelExtent {
    /// A mark at a figure, USD million, that reaches so far from there; without words.
    #[inline(never)]
    pub fn new(below: bool, value: i64, radius: f64) -> LabelExtent {
        LabelExtent { below, value, radius, words: 0.0, past: None }
    }

    /// Where the words start, with so many pixels for a million.
    pub fn start(&self, slope: f64) -> f64 {
        let start = self.outwards(self.value, slope) + self.radius + GAP;
        if let Some((other, radius)) = self.past {
            let (place, aside) = (self.outwards(other, slope), radius + GAP);
            if place + aside > start && place - aside < start + self.words {
                return place + aside;
            }
        }
        start
    }

    /// How far mark and words reach.
    fn end(&self, slope: f64) -> f64 {
        match self.words > 0.0 {
            true => self.start(slope) + self.words,
            false => self.outwards(self.value, slope) + self.radius,
        }
    }

    fn outwards(&self, value: i64, slope: f64) -> f64 {
        (if self.below { -value } else { value }) as f64 * slope
    }
}

/// The scale from `from` to `to` (either may be the larger) with the most pixels for a million on which everything
/// has room. Where that would leave the figures less than a fifth of the line, they have three fifths, and some labels
/// no room.
pub(super) fn fit(domain: Domain, from: f64, to: f64, reaches: &[LabelExtent]) -> Linear {
    let length = (to - from).abs();
    let (mut fits, mut fails) = (0.0, length / domain.span() as f64);
    // Forty halvings leave less than a millionth of a pixel. The steepest scale of all is tried first.
    let mut next = fails;
    for _ in 0..41 {
        let (low, high) = sides(domain, reaches, next);
        if low + high <= length {
            fits = next
        } else {
            fails = next
        }
        next = (fits + fails) / 2.0;
    }
    if fits * (domain.span() as f64) < 0.2 * length {
        let spare = 0.2 * length;
        return Linear::with_room(domain, from, to, spare, spare);
    }
    let below = sides(domain, reaches, fits).0 + domain.low as f64 * fits;
    let above = length - below - domain.span() as f64 * fits;
    Linear::with_room(domain, from, to, below, above)
}

/// What the figures, and all that stands at them, take on either side of zero: below and above.
fn sides(domain: Domain, reaches: &[LabelExtent], slope: f64) -> (f64, f64) {
    let (mut low, mut high) = (-(domain.low as f64) * slope, domain.high as f64 * slope);
    for reach in reaches {
        let side = if reach.below { &mut low } else { &mut high };
        *side = side.max(reach.end(slope));
    }
    (low, high)
}
