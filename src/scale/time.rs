//! Periods, counted from 0, to slots along an axis, and to the labels that have room there.

/// Equal slots side by side, one for each period.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Slots {
    pub from: f64,
    /// The width of one slot, CSS pixels.
    pub pitch: f64,
    pub count: usize,
}

impl Slots {
    /// Divides the line from `from` to `to`; no period takes the whole of it.
    pub fn new(from: f64, to: f64, count: usize) -> Slots {
        Slots { from, pitch: (to - from).max(0.0) / count.max(1) as f64, count }
    }

    /// The left edge of a slot; of slot `count`, the right end.
    #[inline(never)]
    pub fn edge(&self, index: usize) -> f64 {
        self.from + index as f64 * self.pitch
    }

    #[inline(never)]
    pub fn center(&self, index: usize) -> f64 {
        self.from + (index as f64 + 0.5) * self.pitch
    }

    /// The right end of the last slot.
    pub fn end(&self) -> f64 {
        self.edge(self.count)
    }
}

/// Which of the labels are shown, given as the stretches that they would take (left and right end, in order):
/// the first and the last, and between them every second, third … so that at least `gap` lies between two.
/// Where not even first and last fit side by side, the last alone.
pub fn thin(stretches: &[(f64, f64)], gap: f64) -> Vec<usize> {
    let Some(last) = stretches.len().checked_sub(1) else { return Vec::new() };
    let clear = |a: usize, b: usize| stretches[a].1 + gap <= stretches[b].0;
    if last == 0 || !clear(0, last) {
        return vec![last];
    }
    let fits = |every: usize| {
        let mut at = every;
        while at < last && clear(at - every, at) {
            at += every;
        }
        at >= last
    };
    // With a step of `last`, only the first one stands before it.
    let mut widest = 1;
    while !fits(widest) {
        widest += 1;
    }
    // A slightly wider step that ends on the last label is calmer than an odd gap before it.
    let closed = (widest..=(widest + widest / 2)).find(|every| last.is_multiple_of(*every));
    let every = closed.unwrap_or(widest);
    let mut shown = Vec::new();
    let mut at = 0;
    while at < last {
        shown.push(at);
        at += every;
    }
    while shown.len() > 1 && shown.last().is_some_and(|before| !clear(*before, last)) {
        shown.pop();
    }
    shown.push(last);
    shown
}
