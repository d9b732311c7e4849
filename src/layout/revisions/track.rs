//! [`Track`]: the figures of one period as dots, from the first published to the latest, and the line between them. The
//! rules are the same for both orientations.

use crate::data::Decimal;
use crate::figure::RevisionHistory;
use crate::layout::axis::Orientation;
use crate::layout::context::LayoutContext;
use crate::layout::draw::{dot, line};
use crate::layout::occupied::OccupiedAreas;
use crate::layout::symbols::{break_line, hollow_dot, is_broken, missing_cross};
use crate::scale::Linear;
use crate::scene::{Ink, Point, Rect, Scene};

/// The largest distance between two dots across the value axis, CSS pixels.
const MAX_STEP: f64 = 9.0;

/// Whether a release of a period turned its deficit into a surplus (`up`), or the other way round.
pub(super) fn steps_across_zero(context: &LayoutContext, history: &RevisionHistory, up: bool) -> bool {
    let steps = history.cells.windows(2).enumerate();
    let across = steps.filter(|(at, _)| !is_broken(&history.breaks, at + 1));
    across
        .filter_map(|(_, pair)| Some((context.value(pair[0])?, context.value(pair[1])?)))
        .any(|(from, to)| from.signum() * to.signum() < 0 && to.is_positive() == up)
}

/// The figures of one period.
pub(super) struct Track<'a> {
    pub context: &'a LayoutContext<'a>,
    pub history: &'a RevisionHistory,
    pub scale: &'a Linear,
    pub orientation: Orientation,
    /// The middle of the period's slot or row.
    pub middle: f64,
    /// How much of the slot or row the dots may take.
    pub spread: f64,
}

impl Track<'_> {
    /// Draws dots, crosses for missing figures and the line between the dots, and returns that line.
    pub fn draw(&self, scene: &mut Scene, occupied: &mut OccupiedAreas) -> Vec<Point> {
        let (context, cells) = (self.context, &self.history.cells);
        let mut path = Vec::new();
        let mut before: Option<(Decimal, Point)> = None;
        for (release, id) in cells.iter().enumerate() {
            let here = context.value(*id).map(|value| (value, self.dot_center(release, value)));
            if let Some((value, center)) = here {
                path.push(center);
                occupied.add(Rect::square(center, 4.5));
                if let Some((from, start)) = before {
                    self.draw_step(scene, release, [start, center], (from, value));
                }
            }
            before = here;
        }
        occupied.add_line(&path);
        for (release, id) in cells.iter().enumerate() {
            let Some(value) = context.value(*id) else {
                missing_cross(scene, self.point(self.middle, Decimal::ZERO), 3.5, Some(*id));
                continue;
            };
            let (center, ink) = (self.dot_center(release, value), context.ink(*id, value));
            let is_latest = release + 1 == cells.len();
            if context.is_preliminary(*id) || (release == 0 && !is_latest) {
                hollow_dot(scene, center, if is_latest { 4.0 } else { 3.0 }, ink, Some(*id));
            } else {
                dot(scene, center, if is_latest { 4.5 } else { 2.5 }, ink, Some(*id));
            }
        }
        path
    }

    /// The centre of a release's dot at a value, in the unit of the measure.
    fn dot_center(&self, release: usize, value: Decimal) -> Point {
        let gaps = self.history.cells.len().saturating_sub(1) as f64;
        let step = if gaps > 0.0 { (self.spread / gaps).min(MAX_STEP) } else { 0.0 };
        self.point(self.middle + (release as f64 - gaps / 2.0) * step, value)
    }

    fn point(&self, across: f64, value: Decimal) -> Point {
        let along = self.scale.at(value);
        match self.orientation {
            Orientation::Vertical => Point::new(across, along),
            Orientation::Horizontal => Point::new(along, across),
        }
    }

    /// Draws the line to a release from the one before it.
    fn draw_step(&self, scene: &mut Scene, release: usize, ends: [Point; 2], (from, to): (Decimal, Decimal)) {
        if is_broken(&self.history.breaks, release) {
            // A short dashed line along the value axis, where a break separates two releases.
            let between = Rect::between(ends[0], ends[1]);
            let middle = between.center();
            let (start, end) = match self.orientation {
                Orientation::Vertical => (Point::new(middle.x, between.y), Point::new(middle.x, between.bottom())),
                Orientation::Horizontal => (Point::new(between.x, middle.y), Point::new(between.right(), middle.y)),
            };
            break_line(scene, start, end);
        } else if from.signum() * to.signum() < 0 {
            // A line across zero takes the ink of the side that it leads to.
            line(scene, &ends, 2.0, self.context.ink(self.history.cells[release], to), None);
        } else {
            line(scene, &ends, 1.25, Ink::Quiet, None);
        }
    }
}
