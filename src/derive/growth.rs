//! Growth: how much larger a figure is than that of an earlier period, in percent, both as one release printed them.

use crate::data::{Break, BreakKind, Decimal, FigureKey, Observation, Period, ReleaseId, Vintage};

/// The growth of a figure within one release.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Growth<'a> {
    pub now: &'a Observation,
    pub before: &'a Observation,
    /// Percent, rounded to a tenth or to the digit that the rounding of both figures leaves.
    pub percent: Decimal,
    /// What one unit of the last digit is worth, percent.
    pub resolution: Decimal,
}

/// The growth of a figure from that of the period `before`, from the newest release that printed both.
///
/// `None` if no release did, or if it would cross zero.
pub fn growth<'a>(vintage: &Vintage<'a>, key: FigureKey, before: Period) -> Option<Growth<'a>> {
    vintage.history(key).rev().find_map(|now| growth_of(vintage, now, before))
}

/// The growth as one release has it.
pub fn growth_in<'a>(vintage: &Vintage<'a>, key: FigureKey, before: Period, release: ReleaseId) -> Option<Growth<'a>> {
    growth_of(vintage, vintage.printed(key, release)?, before)
}

fn growth_of<'a>(vintage: &Vintage<'a>, now: &'a Observation, before: Period) -> Option<Growth<'a>> {
    let before = vintage.printed(FigureKey { period: before, ..now.key }, now.release)?;
    let (new, old) = (i128::from(now.value.millionths()), i128::from(before.value.millionths()));
    if old <= 0 || new < 0 {
        return None;
    }
    // What the rounding of each figure adds, in thousandths of the older one.
    let [step, old_step] = [now, before].map(|figure| i128::from(figure.resolution.millionths()));
    let open = (step + old_step * new / old) * 1000 / old;
    let digit = Decimal::from_mantissa(i64::try_from(open.max(1)).ok()?, 1)?.power_of_ten();
    let tenths = divide_rounding((new - old) * 1000, old);
    let percent = Decimal::from_mantissa(i64::try_from(tenths).ok()?, 1)?.round_to_multiple_of(digit);
    Some(Growth { now, before, percent, resolution: digit })
}

/// Divides by a number above zero, to the nearest whole number.
fn divide_rounding(number: i128, by: i128) -> i128 {
    (2 * number + by).div_euclid(2 * by)
}

/// The breaks between the releases of neighbouring growth figures. A rebasing is none: each figure is of one base.
pub fn growth_breaks<'a>(vintage: &Vintage<'a>, series: &[Option<Growth>]) -> Vec<super::SeriesBreak<'a>> {
    let known: Vec<(usize, &Growth)> =
        (0..).zip(series).filter_map(|(at, growth)| Some((at, growth.as_ref()?))).collect();
    let between = |pair: &[(usize, &Growth)]| {
        let [(_, earlier), (before, later)] = *pair else { return None };
        let days = [earlier, later].map(|growth| vintage.data.release(growth.now.release).date);
        let (from, to) = (days[0].min(days[1]), days[0].max(days[1]));
        let parts = |cause: &&Break| cause.kind != BreakKind::Rebase && from < cause.date && cause.date <= to;
        let cause = vintage.data.breaks_of(later.now.key.item, later.now.key.flow).find(parts)?;
        Some(super::SeriesBreak { before, cause })
    };
    known.windows(2).filter_map(between).collect()
}
