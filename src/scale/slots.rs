//! [`Slots`]: the periods of a time axis, and which of their labels fit.

/// Equal slots side by side, one for each period.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Slots {
    pub from: f64,
    /// The width of a slot, CSS pixels.
    pub pitch: f64,
    pub count: usize,
}

impl Slots {
    /// Divides the line from `from` to `to` into `count` slots.
    pub fn new(from: f64, to: f64, count: usize) -> Slots {
        Slots { from, pitch: (to - from).max(0.0) / count.max(1) as f64, count }
    }

    /// The left edge of a slot; of slot `count`, the right end of the last one.
    pub fn edge(&self, index: usize) -> f64 {
        self.from + index as f64 * self.pitch
    }

    pub fn center(&self, index: usize) -> f64 {
        self.from + (index as f64 + 0.5) * self.pitch
    }

    /// The right end of the last slot.
    pub fn end(&self) -> f64 {
        self.edge(self.count)
    }
}

/// The labels that are shown, given where each would start and end, in order: the first, the last, and between them every
/// second, third … so that at least `gap` is between two. If first and last do not fit side by side, the last alone.
pub fn thin(extents: &[(f64, f64)], gap: f64) -> Vec<usize> {
    let Some(last) = extents.len().checked_sub(1) else { return Vec::new() };
    let is_clear = |a: usize, b: usize| extents[a].1 + gap <= extents[b].0;
    if last == 0 || !is_clear(0, last) {
        return vec![last];
    }
    let fits = |step: usize| (step..last).step_by(step).all(|at| is_clear(at - step, at));
    // With a step of `last` only the first one is before it.
    let smallest = (1..last).find(|step| fits(*step)).unwrap_or(last);
    // A somewhat larger step that ends on the last label looks better than an irregular gap before it.
    let even = (smallest..=smallest + smallest / 2).find(|step| last.is_multiple_of(*step));
    let mut shown: Vec<usize> = (0..last).step_by(even.unwrap_or(smallest)).collect();
    while shown.len() > 1 && shown.last().is_some_and(|before| !is_clear(*before, last)) {
        shown.pop();
    }
    shown.push(last);
    shown
}
