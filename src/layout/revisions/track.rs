//! The figures of one period to dots, from the first published to the latest, and the way between them. Upright or
//! lying, by the same rules.

use super::super::LayoutContext;
use super::super::axis::{Orientation, break_line, hole, ink_of, is_broken, is_preliminary};
use super::super::draw::{dot, line, ring};
use super::super::place::OccupiedAreas;
use crate::figure::RevisionHistory;
use crate::scale::Linear;
use crate::scene::{Ink, Point, Rect, Scene};

/// The figures of one period and the way between them.
pub(super) struct Track<'a> {
    context: &'a LayoutContext<'a>,
    said: &'a RevisionHistory,
    scale: &'a Linear,
    way: Orientation,
    /// The middle of the slot or row, and how far apart the dots are across the way of the figures.
    middle: f64,
    step: f64,
}

impl<'a> Track<'a> {
    /// Spreads the dots over a stretch around the middle of slot or row, at most nine pixels apart.
    pub fn new(
        context: &'a LayoutContext,
        said: &'a RevisionHistory,
        scale: &'a Linear,
        way: Orientation,
        (middle, stretch): (f64, f64),
    ) -> Track<'a> {
        let gaps = said.cells.len().saturating_sub(1) as f64;
        let step = if gaps > 0.0 { (stretch / gaps).min(9.0) } else { 0.0 };
        Track { context, said, scale, way, middle, step }
    }

    /// The place of a dot at a figure, USD million.
    fn at(&self, place: usize, value: i32) -> Point {
        let gaps = self.said.cells.len() as f64 - 1.0;
        self.point(self.middle + (place as f64 - gaps / 2.0) * self.step, value)
    }

    fn point(&self, across: f64, value: i32) -> Point {
        let along = self.scale.at(i64::from(value));
        match self.way {
            Orientation::Upwards => Point::new(across, along),
            Orientation::Across => Point::new(along, across),
        }
    }

    /// Draws dots at their places, holes, and the way between them; gives the way, which it takes.
    pub fn draw(&self, scene: &mut Scene, taken: &mut OccupiedAreas) -> Vec<Point> {
        let (context, cells) = (self.context, &self.said.cells);
        let mut path = Vec::new();
        let mut before: Option<(i32, Point)> = None;
        for (place, id) in cells.iter().enumerate() {
            let here = context.value(*id).map(|value| (value, self.at(place, value)));
            if let Some((value, p)) = here {
                path.push(p);
                taken.add_around(p, 4.5);
                if let Some((from, start)) = before {
                    self.way_between(scene, place, [start, p], (from, value));
                }
            }
            before = here;
        }
        taken.line(&path);
        for (place, id) in cells.iter().enumerate() {
            let Some(known) = context.known(*id) else {
                hole(scene, self.point(self.middle, 0), 3.5, Some(*id));
                continue;
            };
            let (p, ink) = (self.at(place, known.amount), ink_of(context, *id, known.amount));
            let last = place + 1 == cells.len();
            if is_preliminary(known) || (place == 0 && !last) {
                let radius = if last { 4.0 } else { 3.0 };
                dot(scene, p, radius, Ink::Ground, Some(*id));
                ring(scene, p, radius, 1.5, ink, Some(*id));
            } else {
                dot(scene, p, if last { 4.5 } else { 2.5 }, ink, Some(*id));
            }
        }
        path
    }

    /// The way to a place from the one before it.
    fn way_between(&self, scene: &mut Scene, place: usize, ends: [Point; 2], (from, to): (i32, i32)) {
        if is_broken(&self.said.breaks, place) {
            // A short dashed line across the way, where a break parts two releases.
            let between = Rect::between(ends[0], ends[1]);
            let middle = between.center();
            match self.way {
                Orientation::Upwards => {
                    break_line(scene, Point::new(middle.x, between.y), Point::new(middle.x, between.bottom()));
                }
                Orientation::Across => {
                    break_line(scene, Point::new(between.x, middle.y), Point::new(between.right(), middle.y))
                }
            }
        } else if from.signum() * to.signum() < 0 {
            // The way over zero takes the colour of the side that it leads to.
            line(scene, &ends, 2.0, ink_of(self.context, self.said.cells[place], to), None);
        } else {
            line(scene, &ends, 1.25, Ink::Quiet, None);
        }
    }
}
