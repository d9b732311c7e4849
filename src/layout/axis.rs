//! Scales to axes and to the signs that charts share: grid, zero line, ticks, breaks, holes, preliminary bars, ghosts.

use super::LayoutContext;
use super::draw::{CAPS, Label, SMALL, line, lines, outline, rect};
use super::pattern::{dashes, hatch};
use crate::data::Flow;
use crate::derive::Status;
use crate::figure::{BreakAt, Cell, CellId, CellValue};
use crate::scale::{Linear, step, thin, ticks};
use crate::scene::{Anchor, Ink, Point, Rect, Scene, Weight};
use crate::words;

/// Which way the figures of an axis run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Orientation {
    Across,
    Upwards,
}

/// The ticks of a value axis and their words.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct ValueAxis {
    pub scale: Linear,
    /// USD million and what stands there, from the lowest to the highest.
    pub ticks: Vec<(i64, String)>,
}

impl ValueAxis {
    /// Ticks at least `apart` pixels from each other.
    #[inline(never)]
    pub fn new(context: &LayoutContext, scale: Linear, apart: f64) -> ValueAxis {
        let visible = scale.visible();
        let most = 1 + (scale.length(visible.span()) / apart) as usize;
        let step = step(visible, most);
        let mut axis = ValueAxis { scale, ticks: Vec::new() };
        for value in ticks(visible, step) {
            axis.ticks.push((value, words::tick(context.figure.lang, whole(value), whole(step))));
        }
        axis
    }

    /// The width of the widest tick label.
    pub fn widest(&self, context: &LayoutContext) -> f64 {
        let mut widest = 0.0;
        for (_, words) in &self.ticks {
            widest = f64::max(widest, context.width_of(words, SMALL, Weight::Normal));
        }
        widest
    }

    /// The grid, under everything else; the line at zero is drawn by [`ValueAxis::zero`], over the bars.
    pub fn grid(&self, scene: &mut Scene, way: Orientation, plot: Rect) {
        let mut segments = Vec::new();
        for (value, _) in &self.ticks {
            if *value != 0 {
                segments.push(across(way, plot, self.scale.at(*value)));
            }
        }
        lines(scene, &segments, 1.0, Ink::Grid, None);
    }

    /// The line at zero.
    pub fn zero(&self, scene: &mut Scene, way: Orientation, plot: Rect) {
        line(scene, &across(way, plot, self.scale.zero()), 1.5, Ink::Zero, None);
    }

    /// Whether the line at zero or one of the grid runs through a rectangle, or close by.
    pub fn strikes(&self, way: Orientation, area: &Rect) -> bool {
        let (from, to) = match way {
            Orientation::Across => (area.x - 2.0, area.right() + 2.0),
            Orientation::Upwards => (area.y - 1.0, area.bottom() + 1.0),
        };
        self.ticks.iter().any(|(value, _)| {
            let at = self.scale.at(*value);
            from < at && at < to
        })
    }

    /// Tick labels left of an upright axis, ending at `right`.
    pub fn labels_left(&self, context: &LayoutContext, scene: &mut Scene, right: f64) {
        for (value, words) in &self.ticks {
            let y = self.scale.at(*value) + CAPS * SMALL / 2.0;
            Label::small(Point::new(right, y), Anchor::End, Ink::Quiet, words).put(context, scene);
        }
    }

    /// Tick labels of an axis that runs across, on one baseline, thinned where room is short; zero is kept.
    pub fn labels_across(&self, context: &LayoutContext, scene: &mut Scene, baseline: f64, left: f64, right: f64) {
        let mut labels = Vec::new();
        let mut zero = 0;
        for (index, (value, words)) in self.ticks.iter().enumerate() {
            if *value == 0 {
                zero = index;
            }
            labels.push(under_axis(context, (self.scale.at(*value), words), baseline, left, right));
        }
        let mut every = 1;
        while crowded(context, &labels, zero, every) {
            every += 1;
        }
        for (index, label) in labels.iter().enumerate() {
            if index.abs_diff(zero) % every == 0 {
                label.put(context, scene);
            }
        }
    }
}

/// Whether two of every so many labels, counted from that of zero, stand too close. One alone never does.
fn crowded(context: &LayoutContext, labels: &[Label], zero: usize, every: usize) -> bool {
    let mut end = f64::NEG_INFINITY;
    for (index, label) in labels.iter().enumerate() {
        if index.abs_diff(zero) % every == 0 {
            let area = label.area(context);
            if end > area.x {
                return true;
            }
            end = area.right() + 6.0;
        }
    }
    false
}

/// A label centred at a place of an axis, and kept within the picture.
fn under_axis<'a>(
    context: &LayoutContext,
    (x, words): (f64, &'a str),
    baseline: f64,
    left: f64,
    right: f64,
) -> Label<'a> {
    Label::small(Point::new(x, baseline), Anchor::Middle, Ink::Quiet, words).kept_between(context, left, right)
}

/// A figure for the words of a tick; sums beyond 2 × 10¹⁵ dollars are told as that.
fn whole(value: i64) -> i32 {
    value.clamp(i64::from(i32::MIN), i64::from(i32::MAX)) as i32
}

/// The line through the plot at a place of the value axis.
fn across(way: Orientation, plot: Rect, at: f64) -> [Point; 2] {
    match way {
        Orientation::Upwards => [Point::new(plot.x, at), Point::new(plot.right(), at)],
        Orientation::Across => [Point::new(at, plot.y), Point::new(at, plot.bottom())],
    }
}

/// Labels of periods, centred at their places on one baseline and kept within the picture, thinned where room is short.
pub(super) fn time_axis(
    context: &LayoutContext,
    scene: &mut Scene,
    at: &[(f64, &str)],
    baseline: f64,
    left: f64,
    right: f64,
) {
    let mut labels = Vec::new();
    let mut stretches = Vec::new();
    for place in at {
        let label = under_axis(context, *place, baseline, left, right);
        let area = label.area(context);
        stretches.push((area.x, area.right()));
        labels.push(label);
    }
    for shown in thin(&stretches, 6.0) {
        labels[shown].put(context, scene);
    }
}

/// Whether a break parts a period, or a release, from the one before it.
#[inline(never)]
pub(super) fn is_broken(breaks: &[BreakAt], index: usize) -> bool {
    breaks.iter().any(|found| found.after == index)
}

/// A break of the series: a dashed line.
pub(super) fn break_line(scene: &mut Scene, from: Point, to: Point) {
    lines(scene, &dashes(from, to, 4.0, 3.0), 1.0, Ink::Break, None);
}

/// The sign of a figure that is not in our sources: a small cross that reaches `r` to each side;
/// without a cell in a key.
pub(super) fn hole(scene: &mut Scene, at: Point, r: f64, cell: Option<CellId>) {
    let corner = |dx: f64, dy: f64| Point::new(at.x + dx * r, at.y + dy * r);
    let cross = [[corner(-1.0, -1.0), corner(1.0, 1.0)], [corner(-1.0, 1.0), corner(1.0, -1.0)]];
    lines(scene, &cross, 1.5, Ink::Hole, cell);
}

/// Whether a figure is preliminary, and so drawn in a pattern of its own.
pub(super) fn is_preliminary(known: &CellValue) -> bool {
    known.status == Some(Status::Preliminary)
}

/// Whether the compared figure is drawn hollow: no change is worked out.
pub(super) fn is_hollow(cell: &Cell) -> bool {
    cell.compared_amount().is_some() && cell.change().is_none()
}

/// The ink of a surplus or of a deficit, of exports or of imports; an editor's highlight elsewhere mutes it.
pub(super) fn ink_of(context: &LayoutContext, id: CellId, value: i32) -> Ink {
    match (context.figure.flow, value < 0, is_muted(context, id)) {
        (Flow::Balance, false, false) => Ink::Surplus,
        (Flow::Balance, true, false) => Ink::Deficit,
        (Flow::Balance, false, true) => Ink::SurplusSoft,
        (Flow::Balance, true, true) => Ink::DeficitSoft,
        (Flow::Exports, _, false) => Ink::Exports,
        (Flow::Imports, _, false) => Ink::Imports,
        (Flow::Exports | Flow::Imports, _, true) => Ink::Ghost,
    }
}

/// Whether an editor lets other figures stand out.
pub(super) fn is_muted(context: &LayoutContext, id: CellId) -> bool {
    !context.figure.highlighted.is_empty() && !context.figure.highlighted.contains(&id)
}

/// A bar: full where the figure stands, hatched where it is preliminary, so that status is not told by colour alone.
#[inline(never)]
pub(super) fn bar(scene: &mut Scene, area: Rect, ink: Ink, preliminary: bool, cell: Option<CellId>) {
    // A figure near zero still shows.
    let (x, y) = (area.center().x, area.center().y);
    let (width, height) = (area.width.max(1.0), area.height.max(1.0));
    let area = Rect { x: x - width / 2.0, y: y - height / 2.0, width, height };
    if preliminary {
        rect(scene, area, Ink::Ground, cell);
        // The ends of slanting lines are as broad as the lines: they stay under the outline.
        let within = Rect { x: area.x + 0.5, y: area.y + 0.5, width: width - 1.0, height: height - 1.0 };
        lines(scene, &hatch(within, 5.0), 1.25, ink, cell);
        outline(scene, area, 1.25, ink, cell);
    } else {
        rect(scene, area, ink, cell);
    }
}

/// What was first published of a cell, USD million, where a ghost is to be drawn: where it is held and was another.
pub(super) fn ghost_of(cell: &Cell) -> Option<i32> {
    let known = cell.value.as_ref()?;
    let first = known.first.as_ref()?.amount;
    (first != known.amount).then_some(first)
}

/// The outline of what was first published.
pub(super) fn ghost_bar(scene: &mut Scene, area: Rect, cell: Option<CellId>) {
    outline(scene, area, 1.0, Ink::Ghost, cell);
}
