//! Figure to the [`Scene`] of a whole picture for files: title, subtitle, day, plot, notes and source, on a ground.

use super::{Viewport, compose, height};
use crate::figure::Figure;
use crate::scene::Scene;
use crate::text::Measure;

/// Lays a whole picture out. Without a height it is as high as it needs.
pub fn whole(figure: &Figure, measure: &dyn Measure, width: f64, total: Option<f64>, slack: f64) -> Scene {
    compose(figure, measure, Viewport { width, height: total.unwrap_or(height(figure, width)), slack })
}
