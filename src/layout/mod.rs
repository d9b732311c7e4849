//! [`Figure`] to [`Scene`]: every position is computed here, once. Knows no plotters, no device pixels, no canvas and no
//! pointer.
//!
//! The steps of a chart have a fixed order: the value axis needs the height, end labels need their texts, the width of
//! the plot needs both, and the time axis comes last.

mod annotations;
mod axis;
mod bars;
mod bridge;
mod columns;
mod context;
mod difference;
mod document;
mod draw;
mod dumbbell;
mod hatch;
mod height;
mod label;
mod label_extent;
mod legend;
mod line;
mod multiples;
mod occupied;
mod revisions;
mod row_frame;
mod row_labels;
mod row_names;
mod spread;
mod stack;
mod symbols;
mod time_frame;
mod triangle;
mod vintages;

pub use document::{compose_document, document_width};
pub use height::{BOUNDARIES, NOMINAL_WIDTHS, WIDEST, height, nominal};

use crate::figure::{Figure, Plot};
use crate::scene::Scene;
use crate::text::Measure;
use context::LayoutContext;

/// The size of a plot, CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Viewport {
    pub width: f64,
    pub height: f64,
    /// The factor that measured text widths are multiplied by: 1 where the font that measures is the one that paints,
    /// more for pictures that are shown in the reader's own font.
    pub slack: f64,
}

/// Lays out the plot of a figure: axes, marks, labels and legend, without title, notes and source.
pub fn compose(figure: &Figure, measure: &dyn Measure, viewport: Viewport) -> Scene {
    let context = LayoutContext { figure, measure, viewport };
    let mut scene = Scene::empty(viewport.width, viewport.height);
    match &figure.plot {
        Plot::Columns(plot) => columns::compose(&context, plot, &mut scene),
        Plot::Difference(plot) => difference::compose(&context, plot, &mut scene),
        Plot::Bars(plot) => bars::compose(&context, plot, &mut scene),
        Plot::Dumbbell(plot) => dumbbell::compose(&context, plot, &mut scene),
        Plot::Bridge(plot) => bridge::compose(&context, plot, &mut scene),
        Plot::Stack(plot) => stack::compose(&context, plot, &mut scene),
        Plot::Multiples(plot) => multiples::compose(&context, plot, &mut scene),
        Plot::Revisions(plot) => revisions::compose(&context, plot, &mut scene),
        Plot::Line(plot) => line::compose(&context, plot, &mut scene),
        Plot::Vintages(plot) => vintages::compose(&context, plot, &mut scene),
        Plot::Triangle(plot) => triangle::compose(&context, plot, &mut scene),
    }
    // Rows and vertical bars place annotations together with their other labels.
    if figure.kind.over_time() {
        annotations::over_time::compose(&context, &mut scene);
    }
    annotations::events::compose(&context, &mut scene);
    scene
}
