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

/// [`thin`] for the labels of months: those of one step of the calendar, such as each January or each January and July.
/// `first` is the [index](crate::data::Period::index) of the first month.
pub fn thin_months(extents: &[(f64, f64)], gap: f64, first: i32) -> Vec<usize> {
    let shown = |step: i32| -> Vec<usize> {
        let on_step = (first..).zip(0..extents.len()).filter(|(month, _)| month % step == 0);
        on_step.map(|(_, place)| place).collect()
    };
    let fits = |shown: &Vec<usize>| {
        shown.len() > 1 && shown.windows(2).all(|pair| extents[pair[0]].1 + gap <= extents[pair[1]].0)
    };
    let steps = [1, 2, 3, 6].into_iter().chain([1, 2, 5, 10, 20, 50].map(|years| 12 * years));
    steps.map(shown).find(fits).unwrap_or_else(|| thin(extents, gap))
}

/// The labels that are shown, given where each would start and end, in order: the last and every second, third … before
/// it, evenly, so that at least `gap` is between two. A somewhat larger step that meets the first label too is preferred.
pub fn thin(extents: &[(f64, f64)], gap: f64) -> Vec<usize> {
    let Some(last) = extents.len().checked_sub(1) else { return Vec::new() };
    let shown = |step: usize| (0..=last).rev().step_by(step);
    let fits = |step: usize| {
        shown(step).zip(shown(step).skip(1)).all(|(after, before)| extents[before].1 + gap <= extents[after].0)
    };
    // With a step beyond the first label, the last is alone.
    let smallest = (1..=last).find(|step| fits(*step)).unwrap_or(last + 1);
    let meets_first = (smallest..=smallest + smallest / 2).find(|step| last.is_multiple_of(*step) && fits(*step));
    let mut chosen: Vec<usize> = shown(meets_first.unwrap_or(smallest)).collect();
    chosen.reverse();
    chosen
}
