//! Finds revisions that are unlikely: a slip of ten, the figure of another period, and exports and imports that were
//! restated alike, which is a break in coverage.

use super::{Violation, printed, surroundings::of_length};
use crate::data::{Dataset, FigureKey, Observation, Rule, Sides};

/// How many times larger than the move of the balance the moves of exports and imports are on average where a release
/// began to count more.
const COVERAGE_FACTOR: i64 = 2;

/// The share of the level, one in so many, that both moves exceed at a break in coverage.
const COVERAGE_SHARE: i64 = 50;

/// How many times another figure one has to be to be ten times it by a slip: the slip may hide a revision too.
const TENFOLD: (i64, i64) = (7, 15);

/// The violations of a figure by what earlier releases printed.
pub fn violations(data: &Dataset, position: usize) -> impl Iterator<Item = Violation> {
    let checks = [tenfold, shifted, coverage];
    checks.into_iter().filter_map(move |check| {
        let (rule, found, expected) = check(data, &data.observations[position])?;
        Some(Violation { rule, position, found, expected })
    })
}

/// A rule, what was found and what was expected.
type Finding = (Rule, String, String);

/// What earlier releases of the same series printed for the key, newest first.
fn of_series<'a>(data: &'a Dataset, figure: &Observation) -> impl Iterator<Item = &'a Observation> {
    let (release, series) = (figure.release, data.release(figure.release).series);
    let history = data.history(figure.key).iter().rev();
    history.filter(move |o| o.release < release && data.release(o.release).series == series)
}

/// Those of them that are on the same side of the breaks.
fn earlier<'a>(data: &'a Dataset, figure: &Observation) -> impl Iterator<Item = &'a Observation> {
    let (FigureKey { item, flow, .. }, release) = (figure.key, figure.release);
    of_series(data, figure).filter(move |o| data.break_between(item, flow, o.release, release).is_none())
}

/// A figure that is about ten times, or a tenth of, what the release before printed.
fn tenfold(data: &Dataset, figure: &Observation) -> Option<Finding> {
    let is_tenfold = |other: &&Observation| {
        let (small, large) = if other.value.abs() < figure.value.abs() { (*other, figure) } else { (figure, *other) };
        // Small figures are tenfold by rounding, or by an ordinary revision.
        let is_sized = small.value.abs() >= small.resolution.max(large.resolution / 10) * 5;
        let of_one_side = small.value.signum() == large.value.signum();
        let (least, most) = (small.value.abs() * TENFOLD.0, small.value.abs() * TENFOLD.1);
        is_sized && of_one_side && (least..=most).contains(&large.value.abs())
    };
    let other = earlier(data, figure).next().filter(is_tenfold)?;
    let expected = format!("about {}, as {} has it", other.value, data.release(other.release).code);
    Some((Rule::Tenfold, String::new(), expected))
}

/// A revision by one source alone that is what the same release says of another period.
fn shifted(data: &Dataset, figure: &Observation) -> Option<Finding> {
    // Rates and indices of two periods are often the same number.
    let additive = figure.key.flow.kind.is_additive();
    if !additive || figure.sources.len() > 1 || figure.value.abs() < figure.resolution * 10 {
        return None;
    }
    let before = earlier(data, figure).next().filter(|before| before.value != figure.value)?;
    let FigureKey { item, flow, period } = figure.key;
    let mut of_item = of_length(data, item, flow, period.length).iter();
    let other = of_item
        .find(|other| other.release == figure.release && other.key != figure.key && other.value == figure.value)?;
    let found = format!(" by one source, the figure of {}", other.key.period);
    let expected = format!("{}, as {} has it", before.value, data.release(before.release).code);
    Some((Rule::Shifted, found, expected))
}

/// The one flow of a balance, where a revision moves both the same way by far more than the balance.
fn coverage(data: &Dataset, exports: &Observation) -> Option<Finding> {
    let mut sides = data.measures.iter().filter_map(|measure| measure.sides);
    let Sides { plus, minus } = sides.find(|sides| sides.plus == exports.key.flow)?;
    let key = FigureKey { flow: minus, ..exports.key };
    let imports = printed(data, key, exports.release)?;
    let release = data.release(exports.release);
    let is_listed = |flow| data.breaks_of(key.item, flow).any(|listed| listed.date == release.date);
    if is_listed(plus) && is_listed(minus) {
        return None;
    }
    let (exports_before, imports_before) =
        of_series(data, exports).find_map(|before| Some((before, printed(data, key, before.release)?)))?;
    let moved = [exports.value - exports_before.value, imports.value - imports_before.value];
    let [up, back] = moved;
    let level = exports.value.abs().max(imports.value.abs());
    let is_large = moved.iter().all(|by| by.abs() * COVERAGE_SHARE > level);
    let exceeds = up.abs() + back.abs() >= (up - back).abs() * (2 * COVERAGE_FACTOR);
    if up.signum() != back.signum() || !is_large || !exceeds {
        return None;
    }
    let before = &data.release(exports_before.release).code;
    let [plus, minus] = [plus, minus].map(|flow| &data.measure(flow).code);
    let found = format!(", moved by {up} since {before} with {minus} by {back}, but the balance by {}", up - back);
    let expected = format!("a row of breaks.csv: coverage,{},,,{plus} {minus}", release.date);
    Some((Rule::Coverage, found, expected))
}
