//! How high a plot is: a function of chart, number of items, language and width, the same for the static picture
//! and for the canvas that takes its place.

use crate::figure::Figure;

/// The widths at which the static page draws a chart; between two of them the picture is scaled.
pub const NOMINAL_WIDTHS: [f64; 3] = [320.0, 520.0, 760.0];

/// The height of a plot of this width, CSS pixels.
pub fn height(_figure: &Figure, width: f64) -> f64 {
    width * 0.5
}
