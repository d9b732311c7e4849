//! Figure, Measure and Viewport to [`Scene`]: every place is worked out here, once.
//! Knows no plotters, no device pixels, no canvas and no hover state.
//!
//! The order has no cycle: the value axis needs the height, end labels need words, the plot's width needs both,
//! the time axis comes last.

mod annotate;
mod axis;
mod bars;
mod bridge;
mod columns;
mod difference;
mod document;
mod draw;
mod dumbbell;
mod frame;
mod height;
mod label_extent;
mod legend;
mod multiples;
mod names;
mod pattern;
mod place;
mod remark;
mod revisions;
mod row_labels;
mod rows;
mod stack;

pub use document::compose_document;
pub use height::{BOUNDARIES, NOMINAL_WIDTHS, WIDEST, height, nominal};

use crate::figure::{Figure, Plot};
use crate::scene::Scene;
use crate::text::Measure;

/// The room that a plot is given, CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Viewport {
    pub width: f64,
    pub height: f64,
    /// What a text's measured width is multiplied by: 1 where the measuring font is the painting one,
    /// more where a static picture meets the reader's own font.
    pub slack: f64,
}

/// Lays the plot of a figure out: axes, marks and labels, without title, notes and source.
pub fn compose(figure: &Figure, measure: &dyn Measure, viewport: Viewport) -> Scene {
    let mut scene = Scene { width: viewport.width, height: viewport.height, marks: Vec::new(), bands: Vec::new() };
    let context = LayoutContext { figure, measure, viewport };
    match &figure.plot {
        Plot::Columns(plot) => columns::compose(&context, plot, &mut scene),
        Plot::Difference(plot) => difference::compose(&context, plot, &mut scene),
        Plot::Bars(plot) => bars::compose(&context, plot, &mut scene),
        Plot::Dumbbell(plot) => dumbbell::compose(&context, plot, &mut scene),
        Plot::Bridge(plot) => bridge::compose(&context, plot, &mut scene),
        Plot::Stack(plot) => stack::compose(&context, plot, &mut scene),
        Plot::Multiples(plot) => multiples::compose(&context, plot, &mut scene),
        Plot::Revisions(plot) => revisions::compose(&context, plot, &mut scene),
    }
    // Rows and upright bars place an editor's words with their own.
    if figure.kind.over_time() {
        remark::compose(&context, &mut scene);
    }
    scene
}

/// What every chart's layout is given.
struct LayoutContext<'a> {
    figure: &'a Figure,
    measure: &'a dyn Measure,
    viewport: Viewport,
}
