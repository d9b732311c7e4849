//! Finds figures that are unlikely beside those around them: a slip of the sign, of a factor of ten or of the period
//! that no rule about sums reveals. Whoever looks at the source decides; a figure with an exception has been looked at.

use super::describe;
use super::span::{self, Coverage};
use super::surroundings::{Around, annual, around, is_comparable, other_prints, parts_per_year};
use crate::data::{
    Dataset, Decimal, FigureKey, MeasureId, Observation,
    read::{LineNumbers, Problem},
};
use itertools::Itertools;
use std::collections::{HashMap, HashSet};

/// How many times the largest figure around one has to exceed, to be larger by a slip: beside figures of several
/// periods, and beside those of one.
const TOO_LARGE: [i64; 2] = [4, 6];

/// In how many periods around the figures have to be of the other sign.
const PERIODS_OF_OTHER_SIGN: usize = 3;

/// How many other figures of a flow tell that it has no negative ones.
const MANY: usize = 20;

/// Why a figure is unlikely.
pub struct Doubt {
    pub found: String,
    pub expected: String,
}

/// A warning for each figure that is unlikely, with the first reason.
pub fn warnings(data: &Dataset, lines: &LineNumbers) -> Vec<Problem> {
    let package = Package { data, coverage: span::coverage(data), signs: signs(data) };
    let looked_at: HashSet<_> = data.exceptions.iter().map(|exception| (exception.key, exception.release)).collect();
    let figures = data.observations.iter().zip(&lines.observations);
    let figures = figures.filter(|(o, _)| !o.carried && !looked_at.contains(&(o.key, o.release)));
    let warning = |(figure, line): (&Observation, &u64)| {
        let Doubt { found, expected } = doubt(&package, figure)?;
        let found = format!("{}{found}", describe(data, figure));
        Some(Problem { file: "observations.csv".to_string(), line: Some(*line), found, expected })
    };
    figures.filter_map(warning).sorted_by_key(|problem| problem.line).collect()
}

/// A dataset and what is counted over all of its figures, once.
struct Package<'a> {
    data: &'a Dataset,
    coverage: Coverage,
    /// Of each flow, how many figures it has and how many of them are negative.
    signs: HashMap<MeasureId, (usize, usize)>,
}

fn signs(data: &Dataset) -> HashMap<MeasureId, (usize, usize)> {
    let mut signs: HashMap<MeasureId, (usize, usize)> = HashMap::new();
    for figure in &data.observations {
        let (all, negative) = signs.entry(figure.key.flow).or_default();
        *all += 1;
        *negative += usize::from(figure.value.is_negative());
    }
    signs
}

fn doubt(package: &Package, figure: &Observation) -> Option<Doubt> {
    let data = package.data;
    let prints: Vec<&Observation> =
        other_prints(data, figure).into_iter().filter(|o| is_comparable(data, figure, o)).collect();
    let around = around(data, figure);
    mirrored(data, figure, &prints)
        .or_else(|| undone(data, figure, &prints))
        .or_else(|| span::doubt(data, &package.coverage, figure))
        .or_else(|| negative(package, figure))
        .or_else(|| other_sign(data, figure, &around))
        .or_else(|| too_large(data, figure, &around))
}

/// A figure of the same size as in another release, with the other sign.
fn mirrored(data: &Dataset, figure: &Observation, prints: &[&Observation]) -> Option<Doubt> {
    let is_mirrored = |other: &&&Observation| {
        let size = figure.value.abs().max(other.value.abs());
        let resolution = figure.resolution + other.resolution;
        let away = (figure.value + other.value).abs();
        let of_other_sign = figure.value.signum() * other.value.signum() < 0;
        of_other_sign && (away * 4 <= size || away <= resolution) && (figure.value - other.value).abs() > resolution * 3
    };
    let other = prints.iter().find(is_mirrored)?;
    let expected = format!("the sign of {}, as {} has it", other.value, data.release(other.release).code);
    Some(Doubt { found: String::new(), expected })
}

/// A revision that the next release takes back.
fn undone(data: &Dataset, figure: &Observation, prints: &[&Observation]) -> Option<Doubt> {
    let before = prints.iter().find(|o| o.release < figure.release)?;
    let after = prints.iter().find(|o| o.release > figure.release)?;
    let resolution = figure.resolution.max(before.resolution);
    let is_undone = before.value == after.value && (before.value - figure.value).abs() * 2 > resolution;
    let [before_code, after_code] = [before, after].map(|o| &data.release(o.release).code);
    is_undone.then(|| Doubt {
        found: String::new(),
        expected: format!("{}, as both {before_code} and {after_code} have it", before.value),
    })
}

/// The one negative figure of a flow that has many others, as exports.
fn negative(package: &Package, figure: &Observation) -> Option<Doubt> {
    let (all, negative) = package.signs.get(&figure.key.flow)?;
    let is_only = figure.value.is_negative() && *negative == 1 && *all > MANY;
    let expected = format!("0 or more, as all other {} are", package.data.measure(figure.key.flow).code);
    is_only.then_some(Doubt { found: String::new(), expected })
}

/// A figure whose sign no other of the periods around has.
fn other_sign(data: &Dataset, figure: &Observation, around: &[Around]) -> Option<Doubt> {
    let own = annual(data, figure);
    let comparable = || around.iter().filter(|other| is_comparable(data, figure, other.figure));
    let is_other_sign = |other: &&Around| other.annual.signum() * own.signum() < 0;
    // A small figure tells little of the sign.
    let has_own_sign = |other: &Around| !is_other_sign(&other) && other.annual.abs() * 4 >= own.abs();
    let mut sizes: Vec<Decimal> = comparable().filter(is_other_sign).map(|other| other.annual.abs()).collect();
    let periods = comparable().filter(is_other_sign).map(|other| other.figure.key.period).unique().count();
    if periods < PERIODS_OF_OTHER_SIGN || comparable().any(has_own_sign) {
        return None;
    }
    sizes.sort();
    let is_sized = own.abs() * 5 >= sizes[sizes.len() / 2] * 2 && figure.value.abs() > figure.resolution * 3;
    let sign = if own.is_negative() { "above" } else { "below" };
    let expected = format!("a figure {sign} zero, as those of {periods} periods around are");
    is_sized.then_some(Doubt { found: String::new(), expected })
}

/// A figure many times larger than any other of the periods around.
fn too_large(data: &Dataset, figure: &Observation, around: &[Around]) -> Option<Doubt> {
    let comparable: Vec<&Around> = around.iter().filter(|other| is_comparable(data, figure, other.figure)).collect();
    let others = if comparable.is_empty() { around.iter().collect() } else { comparable };
    let largest = others.iter().max_by_key(|other| other.annual.abs())?;
    let periods = others.iter().map(|other| other.figure.key.period).unique().count();
    let factor = TOO_LARGE[usize::from(periods == 1)];
    // Small figures are many times larger by rounding.
    let least = figure.resolution * 2 * parts_per_year(data, figure);
    let is_too_large = annual(data, figure).abs() > largest.annual.abs().max(least) * factor;
    let FigureKey { period, .. } = largest.figure.key;
    let expected = format!("not more than {factor} times what is held around: {} in {period}", largest.figure.value);
    is_too_large.then_some(Doubt { found: String::new(), expected })
}
