//! The frame of a chart whose figures run upwards and whose periods run across: where the plot lies, its axes, and
//! what stands at whole periods. Knows no chart.

use super::LayoutContext;
use super::axis::{Orientation, ValueAxis, break_line, hole, is_broken, time_axis};
use super::draw::{FALL, LEADING, Label, RISE, SMALL, band, rect};
use super::place::OccupiedAreas;
use crate::figure::{BreakAt, CellId};
use crate::scale::{Domain, Linear, Slots};
use crate::scene::{Anchor, Ink, Point, Rect, Scene, Shape, Weight};
use crate::text::wrap;

/// What a frame leaves free around the marks, CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq, Default)]
pub(super) struct Spare {
    /// For labels above the highest and below the lowest figure, within the plot.
    pub above: f64,
    pub below: f64,
    /// Over the plot, for a key.
    pub top: f64,
    /// Right of the plot, for the names of series.
    pub right: f64,
}

/// The plot, its axes and its periods.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Frame {
    pub plot: Rect,
    pub axis: ValueAxis,
    pub slots: Slots,
}

/// Between two ticks of a value axis at least this much, CSS pixels.
const TICKS_APART: f64 = 52.0;
/// Under the plot, for the labels of periods.
pub(super) const FOOT: f64 = 24.0;

impl Frame {
    pub fn new(context: &LayoutContext, domain: Domain, count: usize, spare: Spare) -> Frame {
        let view = context.viewport;
        // Half a tick label stands over the highest grid line, and the unit over that.
        let unit = if context.figure.head.unit.is_some() { SMALL * LEADING + 6.0 } else { 0.0 };
        let top = spare.top + unit + SMALL / 2.0 + 2.0;
        let bottom = (view.height - FOOT).max(top + 1.0);
        let scale = Linear::with_room(domain, bottom, top, spare.below, spare.above);
        let axis = ValueAxis::new(context, scale, TICKS_APART);
        let left = axis.widest(context) + 8.0;
        let right = (view.width - spare.right).max(left + 1.0);
        let plot = Rect::between(Point::new(left, top), Point::new(right, bottom));
        Frame { plot, axis, slots: Slots::new(left, right, count) }
    }

    /// The grid with its words: under everything else.
    pub fn ground(&self, context: &LayoutContext, scene: &mut Scene) {
        self.axis.grid(scene, Orientation::Upwards, self.plot);
        self.axis.labels_left(context, scene, self.plot.x - 8.0);
        if let Some(unit) = &context.figure.head.unit {
            let at = Point::new(0.0, self.plot.y - SMALL / 2.0 - 2.0 - 6.0 - FALL * SMALL);
            Label::small(at, Anchor::Start, Ink::Quiet, unit).put(context, scene);
        }
    }

    /// The line at zero: over the bars that stand on it.
    pub fn zero(&self, scene: &mut Scene) {
        self.axis.zero(scene, Orientation::Upwards, self.plot);
    }

    /// Where a figure of a period lies, USD million.
    #[inline(never)]
    pub fn point(&self, index: usize, value: i32) -> Point {
        Point::new(self.slots.center(index), self.axis.scale.at(i64::from(value)))
    }

    /// The bar of a width from zero to a figure.
    #[inline(never)]
    pub fn bar(&self, index: usize, value: i32, width: f64) -> Rect {
        let end = self.point(index, value);
        let zero = Point::new(end.x - width / 2.0, self.axis.scale.zero());
        Rect::between(zero, Point::new(end.x + width / 2.0, end.y))
    }

    /// The figures of periods to the lines that join them: each ends where a figure is not held, and at a break.
    pub fn runs(&self, context: &LayoutContext, cells: &[CellId], breaks: &[BreakAt], draw: &mut dyn FnMut(&[Point])) {
        let mut run = Vec::new();
        for (index, id) in cells.iter().enumerate() {
            let value = context.value(*id);
            if value.is_none() || is_broken(breaks, index) {
                draw(&run);
                run.clear();
            }
            if let Some(value) = value {
                run.push(self.point(index, value));
            }
        }
        draw(&run);
    }

    /// The labels of the periods, each that of a cell.
    pub fn ticks(&self, context: &LayoutContext, scene: &mut Scene, cells: &[CellId]) {
        let mut at = Vec::new();
        for (index, cell) in cells.iter().enumerate() {
            at.push((self.slots.center(index), context.figure.cell(*cell).words.tick.as_str()));
        }
        let baseline = self.plot.bottom() + FOOT - 3.0 - FALL * SMALL;
        time_axis(context, scene, &at, baseline, 0.0, context.viewport.width);
    }

    /// The stripe of a period over the whole height, and its cells.
    pub fn stripe(&self, scene: &mut Scene, index: usize, cells: &[CellId]) {
        band(scene, Rect { x: self.slots.edge(index), width: self.slots.pitch, ..self.plot }, cells);
    }

    /// The lines of breaks; gives the labels that name them, to be placed when the marks are known.
    pub fn breaks<'a>(&self, scene: &mut Scene, breaks: &[BreakAt], name: &'a str) -> Vec<[Label<'a>; 2]> {
        let baseline = self.plot.y + RISE * SMALL;
        let mut names = Vec::new();
        for found in breaks {
            let x = self.slots.edge(found.after);
            break_line(scene, Point::new(x, self.plot.y), Point::new(x, self.plot.bottom()));
            names.push([
                Label::small(Point::new(x + 5.0, baseline), Anchor::Start, Ink::Break, name),
                Label::small(Point::new(x - 5.0, baseline), Anchor::End, Ink::Break, name),
            ]);
        }
        names
    }

    /// What comes when all marks stand, given a cell of each period: the words for holes, the names of breaks, the labels
    /// of the periods.
    pub fn finish(
        &self,
        context: &LayoutContext,
        scene: &mut Scene,
        taken: &mut OccupiedAreas,
        cells: &[CellId],
        break_names: &[[Label; 2]],
    ) {
        self.put_hole_words(context, scene, taken, cells);
        taken.put_names(context, scene, break_names);
        self.patch(scene);
        self.ticks(context, scene, cells);
    }

    /// A sign at zero for a figure that is not in our sources.
    pub fn hole(&self, scene: &mut Scene, index: usize, id: CellId) {
        let r = (self.slots.pitch / 4.0).max(1.0).min(3.5);
        hole(scene, Point::new(self.slots.center(index), self.axis.scale.zero()), r, Some(id));
    }

    /// Lays words within the plot on patches of the ground where the grid would strike them through; called when all
    /// marks stand, so that a patch lies over the grid and under its own words alone.
    pub fn patch(&self, scene: &mut Scene) {
        let marks = core::mem::take(&mut scene.marks);
        for mark in marks {
            if let (Shape::Text { .. }, Some(area)) = (&mark.shape, mark.shape.bounds()) {
                let within = area.x >= self.plot.x - 3.0 && area.right() <= self.plot.right() + 3.0;
                if within && self.axis.strikes(Orientation::Upwards, &area) {
                    rect(scene, area, Ink::Ground, None);
                }
            }
            scene.marks.push(mark);
        }
    }

    /// Says of runs of holes what they are, over or under their signs, where a run is wide enough.
    fn put_hole_words(&self, context: &LayoutContext, scene: &mut Scene, taken: &mut OccupiedAreas, cells: &[CellId]) {
        let zero = self.axis.scale.zero();
        let mut start = 0;
        for end in 0..=cells.len() {
            if end < cells.len() && context.known(cells[end]).is_none() {
                continue;
            }
            if start < end {
                let (left, right) = (self.slots.edge(start), self.slots.edge(end));
                let hand = context.hand(SMALL, Weight::Normal);
                let lines = wrap(&hand, context.mark(cells[start]), right - left - 4.0, 3).unwrap_or_default();
                let over = zero - 10.0 - SMALL * LEADING * (lines.len() as f64 - 1.0);
                for first in &[over, zero + 10.0 + RISE * SMALL] {
                    let block = block(&lines, Point::new((left + right) / 2.0, *first), Ink::Quiet);
                    if taken.put_block(context, scene, &block, &self.plot) {
                        break;
                    }
                }
            }
            start = end + 1;
        }
    }
}

/// Lines in the size of ticks, one under the other, the first centred at a place.
pub(super) fn block(lines: &[String], first: Point, ink: Ink) -> Vec<Label<'_>> {
    let mut labels = Vec::new();
    for (row, words) in lines.iter().enumerate() {
        let at = Point::new(first.x, first.y + SMALL * LEADING * row as f64);
        labels.push(Label::small(at, Anchor::Middle, ink, words));
    }
    labels
}
