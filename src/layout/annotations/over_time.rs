//! Annotations of a chart over time, placed last beside the finished marks and connected to theirs. They cover no other
//! text and, where there is a free place, no mark.

use crate::figure::CellId;
use crate::layout::context::LayoutContext;
use crate::layout::draw::rect;
use crate::layout::label::{Label, SMALL, lines_height};
use crate::layout::occupied::OccupiedAreas;
use crate::layout::symbols::connector;
use crate::scene::metrics::ASCENT;
use crate::scene::{Anchor, Ink, Point, Rect, Scene, Shape, Weight};
use crate::text::fit_lines;

/// The width at which annotations are broken into lines, CSS pixels.
const WIDTH: f64 = 130.0;
const MAX_LINES: usize = 4;
/// The distances from the mark that are tried, nearest first.
const STEPS: usize = 12;
const STEP: f64 = 9.0;

/// Draws all annotations of the figure.
pub(in crate::layout) fn compose(context: &LayoutContext, scene: &mut Scene) {
    for (cell, text) in &context.figure.annotations {
        annotate(context, scene, *cell, text);
    }
}

fn annotate(context: &LayoutContext, scene: &mut Scene, cell: CellId, text: &str) {
    let Some(mark) = scene.place(cell) else { return };
    let style = context.text_style(SMALL, Weight::Normal);
    let lines = fit_lines(&style, text, text, WIDTH.min(context.viewport.width * 0.4), MAX_LINES);
    if lines.is_empty() {
        return;
    }
    let places = places(mark, style.widest(&lines), lines_height(SMALL, lines.len()));
    let texts_and_marks = occupied(scene, |_| true);
    let texts = occupied(scene, |shape| matches!(shape, Shape::Text { .. }));
    let free = |occupied: &OccupiedAreas| {
        places.iter().find(|area| context.bounds().contains_rect(area) && occupied.is_free(area))
    };
    let Some(area) = free(&texts_and_marks).or_else(|| free(&texts)) else { return };
    let ends = [mark.nearest_point(area.center()), area.nearest_point(mark.center())];
    let distance = (ends[0].x - ends[1].x).abs().max((ends[0].y - ends[1].y).abs());
    if distance > 6.0 {
        connector(scene, &ends, Ink::Quiet);
    }
    rect(scene, *area, Ink::Ground, None);
    let first = Point::new(area.x, area.y + ASCENT * SMALL);
    let label = Label::small(first, Anchor::Start, Ink::Text, "").cell(cell);
    label.lines(&lines).for_each(|line| line.draw(context, scene));
}

/// Places around a mark, the nearest first: above, below, right and left of it, then further away.
pub(super) fn places(mark: Rect, width: f64, height: f64) -> Vec<Rect> {
    let center = mark.center();
    let around = |step: usize| {
        let distance = 5.0 + step as f64 * STEP;
        let (above, below) = (mark.y - distance - height, mark.bottom() + distance);
        let (left, right) = (mark.x - distance - width, mark.right() + distance);
        let xs = [center.x - width / 2.0, mark.right() - width, mark.x, left, right];
        // Beside a tall bar, text at its end reads better than in its middle.
        let ys = [center.y - height / 2.0, mark.y, mark.bottom() - height];
        let vertical = [above, below].into_iter().flat_map(move |y| xs.map(|x| (x, y)));
        vertical.chain(ys.into_iter().flat_map(move |y| [(right, y), (left, y)]))
    };
    (0..STEPS).flat_map(around).map(|(x, y)| Rect { x, y, width, height }).collect()
}

/// The areas of texts and of those marks that `counts`. Annotations may cover the grid and wide areas without a cell.
pub(super) fn occupied(scene: &Scene, counts: impl Fn(&Shape) -> bool) -> OccupiedAreas {
    let mut occupied = OccupiedAreas::default();
    for mark in scene.marks.iter().filter(|mark| mark.ink != Ink::Grid && counts(&mark.shape)) {
        match &mark.shape {
            Shape::Line { points, .. } => occupied.add_line(points),
            Shape::Lines { segments, .. } => segments.iter().for_each(|ends| occupied.add_line(ends)),
            Shape::Polygon(_) if mark.cell.is_none() => {}
            Shape::Rect(_) | Shape::Polygon(_) | Shape::Dot { .. } | Shape::Ring { .. } | Shape::Text { .. } => {
                mark.shape.bounds().into_iter().for_each(|area| occupied.add(area));
            }
        }
    }
    occupied
}
