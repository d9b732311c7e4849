//! [`TimeFrame`]: the plot of a chart whose values run upwards and whose periods run across, with its axes and with what
//! all such charts draw at a period.

use super::axis::{Orientation, ValueAxis, draw_time_axis};
use super::context::LayoutContext;
use super::draw::{band, rect};
use super::label::{Label, SMALL};
use super::occupied::OccupiedAreas;
use super::symbols::{bar_end, break_line, is_broken, missing_cross};
use crate::data::Decimal;
use crate::figure::{BreakAt, CellId};
use crate::scale::{Domain, Linear, Slots};
use crate::scene::metrics::{ASCENT, DESCENT, LINE_HEIGHT};
use crate::scene::{Anchor, Ink, Point, Rect, Scene, Shape};
use crate::words::Message;

/// The space around the marks, CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq, Default)]
pub(super) struct Padding {
    /// Within the plot, for labels above the highest value.
    pub above: f64,
    /// Within the plot, for labels below the lowest value.
    pub below: f64,
    /// Above the plot, for a legend.
    pub top: f64,
    /// Right of the plot, for the names of series.
    pub right: f64,
}

/// A plot, its value axis and its periods.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct TimeFrame {
    pub plot: Rect,
    pub axis: ValueAxis,
    pub slots: Slots,
}

/// The least distance between two ticks of the value axis.
const TICK_SPACING: f64 = 52.0;
/// Below the plot, for the labels of periods.
pub(super) const FOOT: f64 = 24.0;
/// Between the value axis and its labels.
const AXIS_GAP: f64 = 8.0;
/// Between the plot and half a tick label that rises above it.
const TICK_RISE: f64 = SMALL / 2.0 + 2.0;
/// Between the unit and the highest tick label.
const UNIT_GAP: f64 = 6.0;

impl TimeFrame {
    /// Divides the picture for a number of periods.
    pub fn new(context: &LayoutContext, domain: Domain, periods: usize, padding: Padding) -> TimeFrame {
        let view = context.viewport;
        let unit = if context.figure.head.unit.is_some() { SMALL * LINE_HEIGHT + UNIT_GAP } else { 0.0 };
        let top = padding.top + unit + TICK_RISE;
        let bottom = (view.height - FOOT).max(top + 1.0);
        let scale = Linear::with_room(domain, bottom, top, padding.below, padding.above);
        let axis = ValueAxis::new(context, scale, Orientation::Vertical, TICK_SPACING);
        let left = axis.label_width(context) + AXIS_GAP;
        let right = (view.width - padding.right).max(left + 1.0);
        let plot = Rect::between(Point::new(left, top), Point::new(right, bottom));
        TimeFrame { plot, axis, slots: Slots::new(left, right, periods) }
    }

    /// Draws the grid, its labels and the unit, under everything else.
    pub fn draw_background(&self, context: &LayoutContext, scene: &mut Scene) {
        self.axis.draw_grid(scene, self.plot);
        self.axis.draw_labels_left(context, scene, self.plot.x - AXIS_GAP);
        if let Some(unit) = &context.figure.head.unit {
            let at = Point::new(0.0, self.plot.y - TICK_RISE - UNIT_GAP - DESCENT * SMALL);
            Label::small(at, Anchor::Start, Ink::Quiet, unit).draw(context, scene);
        }
    }

    /// Draws the line at zero, over the bars that stand on it.
    pub fn draw_zero(&self, scene: &mut Scene) {
        self.axis.draw_zero(scene, self.plot);
    }

    /// Whether the line at zero is in the plot.
    pub fn holds_zero(&self) -> bool {
        let zero = self.axis.scale.zero();
        (self.plot.y..=self.plot.bottom()).contains(&zero)
    }

    /// The position of a value of a period, in the unit of the measure.
    pub fn point(&self, period: usize, value: Decimal) -> Point {
        Point::new(self.slots.center(period), self.axis.scale.at(value))
    }

    /// The bar of this width from zero to a value of a period.
    pub fn bar(&self, period: usize, value: Decimal, width: f64) -> Rect {
        let (x, zero) = (self.slots.center(period), self.axis.scale.zero());
        Rect::between(Point::new(x - width / 2.0, zero), Point::new(x + width / 2.0, bar_end(&self.axis.scale, value)))
    }

    /// The lines that join the values of consecutive periods. A line ends at a missing value and at a break.
    pub fn runs(&self, context: &LayoutContext, cells: &[CellId], breaks: &[BreakAt]) -> Vec<Vec<Point>> {
        let mut runs = vec![Vec::new()];
        for (period, id) in cells.iter().enumerate() {
            let value = context.value(*id);
            if value.is_none() || is_broken(breaks, period) {
                runs.push(Vec::new());
            }
            if let (Some(value), Some(run)) = (value, runs.last_mut()) {
                run.push(self.point(period, value));
            }
        }
        runs
    }

    /// Makes the stripe of a period select its cells.
    pub fn add_band(&self, scene: &mut Scene, period: usize, cells: &[CellId]) {
        band(scene, Rect { x: self.slots.edge(period), width: self.slots.pitch, ..self.plot }, cells);
    }

    /// Draws a cross at zero for a value that is not in our sources.
    pub fn draw_missing(&self, scene: &mut Scene, period: usize, id: CellId) {
        let radius = (self.slots.pitch / 4.0).clamp(1.0, 3.5);
        missing_cross(scene, Point::new(self.slots.center(period), self.axis.scale.zero()), radius, Some(id));
    }

    /// Draws a cross for a value that is not in our sources, at zero or, where the axis does not hold it, at its foot.
    pub fn draw_missing_below(&self, scene: &mut Scene, period: usize, id: CellId) {
        let radius = (self.slots.pitch / 4.0).clamp(1.0, 3.5);
        let y = if self.holds_zero() { self.axis.scale.zero() } else { self.plot.bottom() - radius - 2.0 };
        missing_cross(scene, Point::new(self.slots.center(period), y), radius, Some(id));
    }

    /// The vertical line of a break.
    pub fn break_ends(&self, found: &BreakAt) -> [Point; 2] {
        let x = self.slots.edge(found.after);
        [Point::new(x, self.plot.y), Point::new(x, self.plot.bottom())]
    }

    /// Draws the lines of breaks.
    pub fn draw_breaks(&self, scene: &mut Scene, breaks: &[BreakAt]) {
        for [from, to] in breaks.iter().map(|found| self.break_ends(found)) {
            break_line(scene, from, to);
        }
    }

    /// Draws what needs the finished marks, given a cell of each period: the names of breaks and the labels of the periods.
    pub fn finish(
        &self,
        context: &LayoutContext,
        scene: &mut Scene,
        occupied: &mut OccupiedAreas,
        cells: &[CellId],
        breaks: &[BreakAt],
    ) {
        self.label_breaks(context, scene, occupied, breaks);
        self.add_patches(scene);
        self.draw_periods(context, scene, cells);
    }

    /// Draws the labels of the periods, given a cell of each.
    pub fn draw_periods(&self, context: &LayoutContext, scene: &mut Scene, cells: &[CellId]) {
        let cells: Vec<Option<CellId>> = cells.iter().copied().map(Some).collect();
        self.draw_known_periods(context, scene, &cells);
    }

    /// Draws the labels of the periods that have a cell.
    pub fn draw_known_periods(&self, context: &LayoutContext, scene: &mut Scene, cells: &[Option<CellId>]) {
        let periods: Vec<(f64, CellId)> =
            cells.iter().enumerate().filter_map(|(at, id)| Some((self.slots.center(at), (*id)?))).collect();
        let baseline = self.plot.bottom() + FOOT - 3.0 - DESCENT * SMALL;
        draw_time_axis(context, scene, &periods, baseline, 0.0, context.viewport.width);
    }

    /// Puts a patch of the background under each text in the plot that a grid line or a break crosses. The patch lies over
    /// the line and under its own text alone, so all marks have to be drawn before.
    pub fn add_patches(&self, scene: &mut Scene) {
        let breaks =
            scene.marks.iter().filter(|mark| mark.ink == Ink::Break && !matches!(mark.shape, Shape::Text { .. }));
        let breaks: Vec<Rect> = breaks.filter_map(|mark| mark.shape.bounds()).collect();
        for mark in std::mem::take(&mut scene.marks) {
            if let (Shape::Text { .. }, Some(area)) = (&mark.shape, mark.shape.bounds()) {
                let is_inside = area.x >= self.plot.x - 3.0 && area.right() <= self.plot.right() + 3.0;
                if is_inside && (self.axis.crosses(&area) || breaks.iter().any(|line| line.overlaps(&area))) {
                    rect(scene, area, Ink::Ground, None);
                }
            }
            scene.marks.push(mark);
        }
    }

    /// Names each break beside its line, on the side that is free.
    fn label_breaks(
        &self,
        context: &LayoutContext,
        scene: &mut Scene,
        occupied: &mut OccupiedAreas,
        breaks: &[BreakAt],
    ) {
        let name = context.say(Message::BreakLabel);
        for [Point { x, y }, _] in breaks.iter().map(|found| self.break_ends(found)) {
            let label = |x, anchor| Label::small(Point::new(x, y + ASCENT * SMALL), anchor, Ink::Break, &name);
            let places = [label(x + 5.0, Anchor::Start), label(x - 5.0, Anchor::End)];
            occupied.place_first(context, scene, places, &context.bounds());
        }
    }
}
