//! How high a plot is: a function of chart, number of items, language and width, the same for the static picture
//! and for the canvas that takes its place.
//!
//! The page carries each chart drawn at the [`NOMINAL_WIDTHS`] and shows the one that serves the width of its column
//! ([`nominal`]), scaled to that width. So between two of [`BOUNDARIES`] the height is proportional to the width,
//! and the canvas that takes over has the very height of the picture. Above [`WIDEST`] it no longer grows.

use super::{bridge, multiples, revisions, rows};
use crate::figure::{Figure, Plot};
use crate::query::Lang;

/// The widths at which the static page draws a chart; between two of them the picture is scaled. CSS pixels.
pub const NOMINAL_WIDTHS: [f64; 3] = [320.0, 520.0, 760.0];

/// From these widths on, the next of [`NOMINAL_WIDTHS`] serves: the page's container queries name the same.
pub const BOUNDARIES: [f64; 2] = [420.0, 640.0];

/// The width from which on a plot keeps its height.
pub const WIDEST: f64 = 960.0;

/// The width of the static picture that serves a column of this width.
pub fn nominal(width: f64) -> f64 {
    let at = BOUNDARIES.iter().filter(|from| width >= **from).count();
    NOMINAL_WIDTHS[at]
}

/// The height of a plot of this width, CSS pixels.
pub fn height(figure: &Figure, width: f64) -> f64 {
    let nominal = nominal(width);
    at_nominal(figure, nominal) * width.max(1.0).min(WIDEST) / nominal
}

/// The height at one of the nominal widths, whole pixels.
fn at_nominal(figure: &Figure, width: f64) -> f64 {
    let by_width =
        |heights: [f64; 3]| heights[NOMINAL_WIDTHS.iter().filter(|nominal| width > **nominal).count().min(2)];
    match &figure.plot {
        Plot::Columns(_) => by_width([260.0, 300.0, 360.0]),
        Plot::Difference(_) => by_width([280.0, 330.0, 400.0]),
        Plot::Bars(plot) | Plot::Dumbbell(plot) => {
            let mut depths = Vec::new();
            for row in &plot.rows {
                depths.push(row.depth);
            }
            rows::natural_height(rows::units(&depths), plot.rows.iter().any(|row| row.release.is_some()), width)
        }
        Plot::Bridge(plot) => bridge::natural_height(plot.steps.len(), width),
        Plot::Stack(plot) => {
            let mut names = 0.0;
            for series in &plot.series {
                names += letters(&series.short, figure.lang) + 28.0;
            }
            // On narrow screens a key takes as many lines as the names need, roughly.
            by_width([280.0 + 18.0 * (names / 280.0 + 1.0).floor(), 340.0, 400.0])
        }
        Plot::Multiples(plot) => multiples::natural_height(plot, figure.lang, width),
        Plot::Revisions(plot) => revisions::natural_height(plot, width),
    }
}

/// About how wide a text is in the size of labels: enough to reserve lines, without measuring.
pub(super) fn letters(text: &str, lang: Lang) -> f64 {
    let one = match lang {
        Lang::En => 6.6,
        Lang::Ko => 11.5,
    };
    text.chars().count() as f64 * one
}
