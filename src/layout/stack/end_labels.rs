//! [`EndLabels`]: the names of a stack's parts beside its last column, each connected to its part by a thin line.

use super::{Segment, SeriesStyle};
use crate::data::Decimal;
use crate::figure::Stack;
use crate::layout::context::LayoutContext;
use crate::layout::label::{LABEL, Label, lines_height};
use crate::layout::spread::spread;
use crate::layout::symbols::connector;
use crate::layout::time_frame::TimeFrame;
use crate::scene::metrics::ASCENT;
use crate::scene::{Anchor, Ink, Point, Rect, Scene, Weight};
use crate::text::fit_lines;

/// From the end of the plot to the names, CSS pixels.
pub(super) const END_GAP: f64 = 14.0;
/// Between two names.
const NAME_GAP: f64 = 3.0;

/// The names beside the last column that has parts.
pub(super) struct EndLabels {
    column: usize,
    names: Vec<Name>,
    /// The width of the widest name.
    pub width: f64,
}

struct Name {
    /// `None` for the net.
    series: Option<usize>,
    lines: Vec<String>,
    /// The value that it is beside, in the unit of the measure.
    value: f64,
}

impl Name {
    fn weight(&self) -> Weight {
        if self.series.is_none() { Weight::Bold } else { Weight::Normal }
    }
}

impl EndLabels {
    pub fn new(context: &LayoutContext, plot: &Stack, columns: &[Vec<Segment>]) -> EndLabels {
        let Some(column) = columns.iter().rposition(|segments| !segments.is_empty()) else {
            return EndLabels { column: 0, names: Vec::new(), width: 0.0 };
        };
        let max_width = (context.viewport.width * 0.3).min(190.0);
        let lines = |weight: Weight, label: &str, short: &str, max_lines: usize| {
            fit_lines(&context.text_style(LABEL, weight), label, short, max_width, max_lines)
        };
        let total = plot.columns[column].total;
        let net = context.value(total).map(|value| {
            let figure = context.mark_text(total);
            let lines = lines(Weight::Bold, &format!("{} {figure}", plot.net), figure, 3);
            Name { series: None, lines, value: value.to_f64() }
        });
        let parts = columns[column].iter().filter(|segment| segment.value != Decimal::ZERO).map(|segment| {
            let series = &plot.series[segment.series];
            let with_figure = |name: &str| format!("{name} {}", context.mark_text(segment.cell));
            let lines = lines(Weight::Normal, &with_figure(&series.label), &with_figure(&series.short), 2);
            Name { series: Some(segment.series), lines, value: (segment.from + segment.to).to_f64() / 2.0 }
        });
        let names: Vec<Name> = net.into_iter().chain(parts).collect();
        let width = |name: &Name| context.text_style(LABEL, name.weight()).widest(&name.lines);
        EndLabels { column, width: names.iter().map(width).fold(0.0, f64::max), names }
    }

    /// Whether a part is named.
    pub fn contains(&self, series: usize) -> bool {
        self.names.iter().any(|name| name.series == Some(series))
    }

    /// Draws the names below `top`, and returns the rectangles of their lines.
    pub fn draw(
        &self,
        context: &LayoutContext,
        frame: &TimeFrame,
        scene: &mut Scene,
        plot: &Stack,
        styles: &[SeriesStyle],
        top: f64,
    ) -> Vec<Rect> {
        let scale = &frame.axis.scale;
        let wanted: Vec<(f64, f64)> = self
            .names
            .iter()
            .map(|name| (scale.at_fraction(name.value), lines_height(LABEL, name.lines.len()) + NAME_GAP))
            .collect();
        let centers = spread(&wanted, top, context.viewport.height);
        let bar = frame.slots.center(self.column) + (frame.slots.pitch * 0.33).min(28.0);
        let x = frame.plot.right() + END_GAP;
        let column = &plot.columns[self.column];
        let mut areas = Vec::new();
        for ((name, (mark, height)), center) in self.names.iter().zip(&wanted).zip(centers) {
            let (cell, ink) = match name.series {
                Some(series) => (column.parts[series], styles[series].ink),
                None => (Some(column.total), Ink::Total),
            };
            let points = [Point::new(bar + 3.0, *mark), Point::new(x - 6.0, center), Point::new(x - 3.0, center)];
            connector(scene, &points, ink);
            let first = Point::new(x, center - height / 2.0 + NAME_GAP / 2.0 + ASCENT * LABEL);
            let label = Label::new(first, Anchor::Start, Ink::Text, "").weight(name.weight());
            for line in (Label { cell, ..label }).lines(&name.lines) {
                areas.push(line.bounds(context));
                line.draw(context, scene);
            }
        }
        areas
    }
}
