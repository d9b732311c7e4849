//! A period that lies far from all others: a slip, of which a time axis would be made.

use super::{Dataset, Period};
use std::collections::BTreeMap;

/// The most years from one period with figures to the next. Statistics pause for wars, not for generations.
pub const MAX_PAUSE: u16 = 50;

impl Dataset {
    /// A period after or before which there is no other one for more than `MAX_PAUSE` years, and the nearest other one.
    /// Of the two sides of the pause, it is on the one with fewer figures.
    pub fn stray_period(&self) -> Option<(Period, Period)> {
        let mut years: BTreeMap<u16, (Period, usize)> = BTreeMap::new();
        for figure in &self.observations {
            years.entry(figure.key.period.year).or_insert((figure.key.period, 0)).1 += 1;
        }
        let all: Vec<(Period, usize)> = years.into_values().collect();
        let pause = all.windows(2).position(|pair| pair[1].0.year - pair[0].0.year > MAX_PAUSE)?;
        let figures = |side: &[(Period, usize)]| side.iter().map(|(_, figures)| figures).sum::<usize>();
        let (before, after) = all.split_at(pause + 1);
        let (last, first) = (before.last()?.0, after.first()?.0);
        Some(if figures(before) < figures(after) { (last, first) } else { (first, last) })
    }
}
