//! [`OccupiedAreas`]: labels placed where they cover neither marks nor other labels.

use super::context::LayoutContext;
use super::label::Label;
use crate::scene::{Point, Rect, Scene};

/// Labels keep this distance from what lies beside them, CSS pixels.
const CLEARANCE: f64 = 2.0;

/// The areas that no label may cover.
#[derive(Clone, Debug, Default)]
pub(super) struct OccupiedAreas(Vec<Rect>);

impl OccupiedAreas {
    pub fn add(&mut self, area: Rect) {
        self.0.push(area);
    }

    /// Adds a line, as small squares along it.
    pub fn add_line(&mut self, points: &[Point]) {
        for ends in points.windows(2) {
            let (dx, dy) = (ends[1].x - ends[0].x, ends[1].y - ends[0].y);
            let steps = (dx.abs().max(dy.abs()) / 4.0) as usize + 1;
            self.0.extend((0..=steps).map(|step| {
                let share = step as f64 / steps as f64;
                Rect::square(Point::new(ends[0].x + dx * share, ends[0].y + dy * share), 1.5)
            }));
        }
    }

    /// Whether a label may take an area.
    pub fn is_free(&self, area: &Rect) -> bool {
        self.0.iter().all(|other| is_clear(other, area))
    }

    /// Whether all of these labels may be placed.
    pub fn are_free(&self, context: &LayoutContext, labels: &[Label]) -> bool {
        let areas: Vec<Rect> = labels.iter().map(|label| label.bounds(context)).collect();
        areas
            .iter()
            .enumerate()
            .all(|(at, area)| self.is_free(area) && areas[..at].iter().all(|other| is_clear(other, area)))
    }

    /// The smallest rectangle around the areas that lie above or below some part of this one.
    pub fn around_column(&self, area: &Rect) -> Option<Rect> {
        let column = self.0.iter().filter(|other| other.x < area.right() && area.x < other.right());
        column.copied().reduce(|around, other| around.union(&other))
    }

    /// Draws a label if its place is free, and returns whether it was.
    pub fn place(&mut self, context: &LayoutContext, scene: &mut Scene, label: &Label) -> bool {
        let area = label.bounds(context);
        let free = self.is_free(&area);
        if free {
            self.add(area);
            label.draw(context, scene);
        }
        free
    }

    /// Draws the first of some labels that is free and within `bounds`, and returns whether there was one.
    pub fn place_first<'a>(
        &mut self,
        context: &LayoutContext,
        scene: &mut Scene,
        labels: impl IntoIterator<Item = Label<'a>>,
        bounds: &Rect,
    ) -> bool {
        let mut labels = labels.into_iter();
        labels.any(|label| bounds.contains_rect(&label.bounds(context)) && self.place(context, scene, &label))
    }

    /// Draws a label in its place or, if that is occupied, to one side or up to `max_lines` lines above or below, within
    /// `bounds`. Without a free place it is left out.
    pub fn place_near(
        &mut self,
        context: &LayoutContext,
        scene: &mut Scene,
        label: &Label,
        max_lines: u8,
        bounds: &Rect,
    ) {
        let step = label.size + 2.0;
        let aside = label.width(context) / 2.0;
        let rows = (0..=max_lines).map(f64::from).flat_map(|row| [-row, row]);
        let offsets = rows.flat_map(|dy| [0.0, -aside, aside].map(|dx| (dx, dy * step)));
        let moved = offsets.map(|(dx, dy)| Label { at: Point::new(label.at.x + dx, label.at.y + dy), ..*label });
        self.place_first(context, scene, moved, bounds);
    }

    /// Draws all of some labels if they are free and within `bounds`, and returns whether they were.
    pub fn place_all(&mut self, context: &LayoutContext, scene: &mut Scene, labels: &[Label], bounds: &Rect) -> bool {
        let fit =
            labels.iter().all(|label| bounds.contains_rect(&label.bounds(context))) && self.are_free(context, labels);
        if fit {
            labels.iter().for_each(|label| {
                self.place(context, scene, label);
            });
        }
        fit
    }
}

/// Whether an occupied area leaves another one free.
fn is_clear(occupied: &Rect, area: &Rect) -> bool {
    !occupied.overlaps(&Rect { x: area.x - CLEARANCE, width: area.width + 2.0 * CLEARANCE, ..*area })
}
