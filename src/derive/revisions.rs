//! Statistics of revisions: how far the figures of an item moved from what was published first.
//!
//! The measures are those that the OECD/Eurostat task force on the performance of revisions recommends: R. McKenzie and
//! M. Gamba, 'Interpreting the results of revision analyses: recommended summary statistics' (OECD, 2008). The test of
//! bias is a t-test of the mean revision whose standard error allows for correlated revisions: W. K. Newey and K. D.
//! West, 'A simple, positive semi-definite, heteroskedasticity and autocorrelation consistent covariance matrix',
//! Econometrica 55 (1987).

use super::first_published;
use crate::data::{Decimal, FigureKey, Observation, Vintage};
use serde::Serialize;

/// What the revisions of some periods have in common. Amounts are in the unit of the measure; a revision is the later
/// figure less the earlier one.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct RevisionStatistics {
    /// The periods of which the first published figure and a later one are known, on one side of the breaks.
    pub periods: usize,
    pub mean: f64,
    pub mean_absolute: f64,
    /// The mean absolute revision per mean absolute first figure; `None` if those are all zero.
    pub relative_mean_absolute: Option<f64>,
    pub largest: f64,
    /// `None` for fewer than [`LEAST`] periods, or if all revisions are equal.
    pub bias: Option<BiasTest>,
    /// The share of periods whose latest figure has another sign than the first.
    pub sign_changes: f64,
    /// From the first release to the second, to the third …, as far as [`LEAST`] periods have them.
    pub first_to_nth: Vec<NthRelease>,
}

/// Whether the mean revision differs from zero by more than chance would explain.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct BiasTest {
    /// The mean revision in standard errors.
    pub t: f64,
    /// How many neighbouring revisions the standard error takes to be correlated.
    pub lags: usize,
    /// What the size of `t` has to exceed at the level of 5%, for two sides.
    pub critical: f64,
    pub significant: bool,
}

/// The revisions from the first release of a period to its nth.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct NthRelease {
    pub n: usize,
    pub periods: usize,
    pub mean: f64,
    pub mean_absolute: f64,
}

/// The least number of periods that a test, or a statistic of a later release, is made of.
pub const LEAST: usize = 4;

/// The statistics of the figures of some keys, in the order of their periods; `None` if none of them was ever printed
/// again.
pub fn revision_statistics(vintage: &Vintage, keys: impl Iterator<Item = FigureKey>) -> Option<RevisionStatistics> {
    let histories: Vec<Vec<Decimal>> = keys.filter_map(|key| history(vintage, key)).collect();
    let revised: Vec<&Vec<Decimal>> = histories.iter().filter(|history| history.len() > 1).collect();
    let revisions: Vec<f64> = revised.iter().map(|history| revision(history, history.len())).collect();
    let largest = revisions.iter().copied().max_by(|a, b| a.abs().total_cmp(&b.abs()))?;
    let firsts = revised.iter().map(|history| history[0].abs().to_f64());
    let first_size = mean(&firsts.collect::<Vec<_>>());
    let mean_absolute = mean_of_sizes(&revisions);
    let turned = revised.iter().filter(|history| history[0].signum() * history[history.len() - 1].signum() < 0).count();
    let most = histories.iter().map(Vec::len).max().unwrap_or_default();
    let nth = |n: usize| -> Option<NthRelease> {
        let of: Vec<f64> =
            histories.iter().filter(|history| history.len() >= n).map(|history| revision(history, n)).collect();
        let (periods, mean, mean_absolute) = (of.len(), mean(&of), mean_of_sizes(&of));
        (periods >= LEAST).then_some(NthRelease { n, periods, mean, mean_absolute })
    };
    Some(RevisionStatistics {
        periods: revisions.len(),
        mean: mean(&revisions),
        mean_absolute,
        relative_mean_absolute: (first_size > 0.0).then(|| mean_absolute / first_size),
        largest,
        bias: bias(&revisions),
        sign_changes: turned as f64 / revisions.len() as f64,
        first_to_nth: (2..=most).map_while(nth).collect(),
    })
}

/// What one release after the other printed, from the first published figure on; `None` if that is not known.
fn history(vintage: &Vintage, key: FigureKey) -> Option<Vec<Decimal>> {
    let newest = vintage.newest(key)?;
    let first = first_published(vintage, newest)?;
    let from = |figure: &&Observation| figure.release >= first.release;
    Some(vintage.comparable_history(newest).filter(from).map(|figure| figure.value).collect())
}

/// From the first figure to the nth.
fn revision(history: &[Decimal], n: usize) -> f64 {
    (history[n - 1] - history[0]).to_f64()
}

fn mean(of: &[f64]) -> f64 {
    of.iter().sum::<f64>() / of.len() as f64
}

fn mean_of_sizes(of: &[f64]) -> f64 {
    of.iter().map(|one| one.abs()).sum::<f64>() / of.len() as f64
}

fn bias(revisions: &[f64]) -> Option<BiasTest> {
    let count = revisions.len();
    if count < LEAST {
        return None;
    }
    let centre = mean(revisions);
    let apart: Vec<f64> = revisions.iter().map(|one| one - centre).collect();
    let lags = lags(count);
    let covariance = |lag: usize| apart.iter().zip(&apart[lag..]).map(|(a, b)| a * b).sum::<f64>() / count as f64;
    let weight = |lag: usize| 1.0 - lag as f64 / (lags + 1) as f64;
    let variance = covariance(0) + 2.0 * (1..=lags).map(|lag| weight(lag) * covariance(lag)).sum::<f64>();
    let error = (variance / count as f64).sqrt();
    if error == 0.0 || error.is_nan() {
        return None;
    }
    let (t, critical) = (centre / error, critical(count - 1));
    Some(BiasTest { t, lags, critical, significant: t.abs() > critical })
}

/// The whole part of 4 × (n / 100)^(2/9), the usual number of lags for n values.
fn lags(count: usize) -> usize {
    let bound = (count as u128).pow(2) * 4_u128.pow(9);
    (0..count).take_while(|lag| (*lag as u128).pow(9) * 10_000 <= bound).last().unwrap_or_default()
}

/// The 97.5th percentile of Student's t, by its degrees of freedom; beyond the table that of the next lower entry.
fn critical(freedom: usize) -> f64 {
    const TABLE: [f64; 30] = [
        12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.160, 2.145, 2.131,
        2.120, 2.110, 2.101, 2.093, 2.086, 2.080, 2.074, 2.069, 2.064, 2.060, 2.056, 2.052, 2.048, 2.045, 2.042,
    ];
    match freedom {
        0 => f64::INFINITY,
        1..=30 => TABLE[freedom - 1],
        31..60 => 2.042,
        60..120 => 2.000,
        _ => 1.980,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_number_of_lags_is_the_usual_one() {
        assert_eq!([4, 20, 50, 100, 200].map(lags), [1, 2, 3, 4, 4]);
    }

    #[test]
    fn a_bias_is_told_from_chance() {
        // Four revisions of mean 2: deviations −1, 1, −1, 1; variance 1, first covariance −3/4, weight 1/2.
        let found = bias(&[1.0, 3.0, 1.0, 3.0]).expect("four are enough");
        assert_eq!((found.lags, found.critical), (1, 3.182));
        // 1 + 2 × 1/2 × −3/4 = 1/4; its root over 4 values is 1/4.
        assert!((found.t - 8.0).abs() < 1e-12 && found.significant, "{found:?}");
        let chance = bias(&[-2.0, 2.0, -2.0, 2.0, -1.0, 1.0]).expect("six are enough");
        assert!(!chance.significant && chance.t == 0.0, "{chance:?}");
        assert_eq!(bias(&[1.0, 1.0, 1.0, 1.0]), None);
        assert_eq!(bias(&[1.0, 2.0, 3.0]), None);
    }
}
