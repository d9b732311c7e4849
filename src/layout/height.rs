//! The height of a plot: a function of chart, number of items, language and width, equal for the static picture and for
//! the canvas that replaces it.
//!
//! A page carries each chart drawn at the [`NOMINAL_WIDTHS`] and shows the one that suits its column ([`nominal`]), scaled
//! to the column's width. Between two [`BOUNDARIES`] the height is therefore proportional to the width, so that the canvas
//! has exactly the height of the picture. From [`WIDEST`] on it stays the same.

use super::{bridge, multiples, revisions, row_frame, stack, triangle};
use crate::figure::{Figure, Plot};
use crate::query::Lang;
use crate::words;

/// The widths at which the static page draws a chart, CSS pixels.
pub const NOMINAL_WIDTHS: [f64; 3] = [320.0, 520.0, 760.0];

/// The column widths from which the next of the [`NOMINAL_WIDTHS`] is shown. The page's container queries use the same.
pub const BOUNDARIES: [f64; 2] = [420.0, 640.0];

/// The width from which on the height of a plot stays the same.
pub const WIDEST: f64 = 960.0;

/// The nominal width of the picture for a column of this width.
pub fn nominal(width: f64) -> f64 {
    NOMINAL_WIDTHS[BOUNDARIES.iter().filter(|boundary| width >= **boundary).count()]
}

/// The height of a plot of this width, CSS pixels.
pub fn height(figure: &Figure, width: f64) -> f64 {
    let nominal = nominal(width);
    nominal_height(figure, nominal) * width.clamp(1.0, WIDEST) / nominal
}

/// The height at a nominal width, whole pixels.
fn nominal_height(figure: &Figure, width: f64) -> f64 {
    match &figure.plot {
        Plot::Columns(_) => by_width(width, [260.0, 300.0, 360.0]),
        Plot::Difference(_) => by_width(width, [280.0, 330.0, 400.0]),
        Plot::Bars(plot) | Plot::Dumbbell(plot) => {
            let depths: Vec<u8> = plot.rows.iter().map(|row| row.depth).collect();
            let has_releases = plot.rows.iter().any(|row| row.release.is_some());
            row_frame::natural_height(row_frame::total_rows(&depths), has_releases, width)
        }
        Plot::Bridge(plot) => bridge::natural_height(plot.steps.len(), width),
        Plot::Stack(plot) => stack::natural_height(plot, figure.lang, width),
        Plot::Multiples(plot) => multiples::natural_height(plot, figure.lang, width),
        Plot::Revisions(plot) => revisions::natural_height(plot, width),
        Plot::Line(_) | Plot::Vintages(_) => by_width(width, [280.0, 320.0, 380.0]),
        Plot::Triangle(plot) => triangle::natural_height(plot),
    }
}

/// The height for the nominal width that is given.
pub(super) fn by_width(width: f64, heights: [f64; 3]) -> f64 {
    heights[NOMINAL_WIDTHS.iter().filter(|nominal| width > **nominal).count().min(2)]
}

/// The approximate width of a text in the size of labels, to reserve lines without a measure.
pub(super) fn estimated_width(text: &str, lang: Lang) -> f64 {
    let letter = if words::has_wide_letters(lang) { 11.5 } else { 6.6 };
    text.chars().count() as f64 * letter
}
