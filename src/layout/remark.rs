//! An editor's few words at a cell of a chart over time: placed last, beside the marks of a finished chart, and tied to theirs by a thread.
//! They cover no other text and, where there is any free place, no mark.

use super::LayoutContext;
use super::draw::{FALL, LEADING, Label, RISE, SMALL, line, put_lines, rect, widest};
use super::place::OccupiedAreas;
use crate::figure::CellId;
use crate::scene::{Anchor, Ink, Point, Rect, Scene, Shape, Weight};
use crate::text::fit_lines;

/// The width at which the words are broken, CSS pixels.
const WIDTH: f64 = 130.0;
/// How far the words may stand from their mark, nearest first.
const STEPS: usize = 12;
const STEP: f64 = 9.0;

pub(super) fn compose(context: &LayoutContext, scene: &mut Scene) {
    for (cell, words) in &context.figure.annotations {
        annotate(context, scene, *cell, words);
    }
}

fn annotate(context: &LayoutContext, scene: &mut Scene, cell: CellId, words: &str) {
    let Some(mark) = scene.place(cell) else { return };
    let hand = context.hand(SMALL, Weight::Normal);
    let lines = fit_lines(&hand, words, words, WIDTH.min(context.viewport.width * 0.4), 4);
    let width = widest(&hand, &lines);
    let height = SMALL * (LEADING * (lines.len() as f64 - 1.0) + RISE + FALL);
    let places = places(mark, width, height);
    let Some(area) = free(context, scene, &places, false).or_else(|| free(context, scene, &places, true)) else {
        return;
    };
    let ends = [nearest(&mark, area.center()), nearest(&area, mark.center())];
    let apart = (ends[0].x - ends[1].x).abs().max((ends[0].y - ends[1].y).abs());
    if apart > 6.0 {
        line(scene, &ends, 1.0, Ink::Quiet, None);
    }
    rect(scene, area, Ink::Ground, None);
    let first = Point::new(area.x, area.y + RISE * SMALL);
    put_lines(context, scene, Label::small(first, Anchor::Start, Ink::Text, "").of(cell), &lines);
}

/// Places around a mark, the nearest first: over, under, right and left of it, then further away.
fn places(mark: Rect, width: f64, height: f64) -> Vec<Rect> {
    let center = mark.center();
    let mut all = Vec::new();
    let mut add = |x: f64, y: f64| all.push(Rect { x, y, width, height });
    for step in 0..STEPS {
        let far = 5.0 + step as f64 * STEP;
        let (over, under) = (mark.y - far - height, mark.bottom() + far);
        let (left, right) = (mark.x - far - width, mark.right() + far);
        for y in &[over, under] {
            for x in &[center.x - width / 2.0, mark.right() - width, mark.x, left, right] {
                add(*x, *y);
            }
        }
        // RowLabels a tall bar, words by its end read better than by its middle.
        for y in &[center.y - height / 2.0, mark.y, mark.bottom() - height] {
            add(right, *y);
            add(left, *y);
        }
    }
    all
}

/// The first place within the picture where nothing is; or with `texts`, no text.
fn free(context: &LayoutContext, scene: &Scene, places: &[Rect], texts: bool) -> Option<Rect> {
    let taken = taken(scene, texts);
    for area in places {
        if context.picture().contains_rect(area) && taken.is_free(area) {
            return Some(*area);
        }
    }
    None
}

/// What the words may not cover: texts, or texts and marks. The grid and wide areas without a cell lie under words.
fn taken(scene: &Scene, texts: bool) -> OccupiedAreas {
    let mut taken = OccupiedAreas::default();
    for mark in &scene.marks {
        let covers = match &mark.shape {
            Shape::Text { .. } => true,
            _ if texts || mark.ink == Ink::Grid => false,
            Shape::Line { points, .. } => {
                taken.line(points);
                false
            }
            Shape::Lines { segments, .. } => {
                for ends in segments {
                    taken.line(ends);
                }
                false
            }
            Shape::Rect(_) | Shape::Dot { .. } | Shape::Ring { .. } => true,
            Shape::Polygon(_) => mark.cell.is_some(),
        };
        if let (true, Some(area)) = (covers, mark.shape.bounds()) {
            taken.add(area);
        }
    }
    taken
}

/// The point of a rectangle that is nearest to another point.
fn nearest(area: &Rect, to: Point) -> Point {
    Point::new(to.x.min(area.right()).max(area.x), to.y.min(area.bottom()).max(area.y))
}
