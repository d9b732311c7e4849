//! Annotations in rows and at vertical bars. Where there is no free place they are truncated, and in the end left to tip
//! and table rather than drawn over other text.

use crate::figure::CellId;
use crate::layout::axis::ValueAxis;
use crate::layout::context::LayoutContext;
use crate::layout::label::{Label, SMALL, lines_height};
use crate::layout::occupied::OccupiedAreas;
use crate::layout::row_frame::{RowFrame, RowItem, RowPlace};
use crate::scene::metrics::ASCENT;
use crate::scene::{Anchor, Ink, Point, Rect, Scene, Weight};
use crate::text::{ellipsize, fit_lines};

/// Between an annotation and what is beside it, CSS pixels.
const GAP: f64 = 8.0;
/// An annotation that would have less space than this is left out.
const MIN_WIDTH: f64 = 48.0;
/// The most lines at a vertical bar.
const MAX_LINES: usize = 3;

/// Draws the annotation of each row after its figure or, if it would be truncated there, on the other side.
pub(in crate::layout) fn in_rows(
    context: &LayoutContext,
    scene: &mut Scene,
    axis: &ValueAxis,
    frame: &RowFrame,
    items: &[RowItem],
) {
    for (cell, text) in &context.figure.annotations {
        let rows = items.iter().enumerate().filter(|(row, item)| item.cell == *cell && frame.places[*row].has_label);
        rows.for_each(|(row, _)| in_row(context, scene, axis, frame, row, *cell, text));
    }
}

fn in_row(
    context: &LayoutContext,
    scene: &mut Scene,
    axis: &ValueAxis,
    frame: &RowFrame,
    row: usize,
    cell: CellId,
    text: &str,
) {
    let (RowPlace { y, half_height, .. }, plot) = (frame.places[row], frame.plot);
    let line = Rect { x: plot.x, y: y - half_height, width: context.viewport.width, height: 2.0 * half_height };
    let zero = Rect { x: axis.scale.zero(), y, width: 0.0, height: 0.0 };
    let marks = bounds_of(scene, cell, &line).unwrap_or(zero);
    let style = context.text_style(SMALL, Weight::Normal);
    let (after, before) = (plot.right() - marks.right() - GAP, marks.x - GAP - plot.x);
    // The side where the text fits, else the wider one.
    let is_before = !style.fits(text, after) && (style.fits(text, before) || before >= after);
    let (x, space, anchor) =
        if is_before { (marks.x - GAP, before, Anchor::End) } else { (marks.right() + GAP, after, Anchor::Start) };
    if space >= MIN_WIDTH || style.fits(text, space) {
        let at = Point::new(x, frame.baseline(row, SMALL));
        let text = ellipsize(&style, text, space);
        frame.draw_label(context, scene, axis, &Label::small(at, anchor, Ink::Text, &text).cell(cell));
    }
}

/// Draws annotations above or below the marks of their cells, within these bounds.
pub(in crate::layout) fn at_bars(
    context: &LayoutContext,
    scene: &mut Scene,
    occupied: &mut OccupiedAreas,
    bounds: Rect,
    pitch: f64,
) {
    for (cell, text) in &context.figure.annotations {
        // The names below the bounds are no marks to annotate.
        let Some(marks) = bounds_of(scene, *cell, &bounds) else { continue };
        let style = context.text_style(SMALL, Weight::Normal);
        let lines = fit_lines(&style, text, text, pitch * 1.4, MAX_LINES);
        let tops = [marks.y - 3.0 - lines_height(SMALL, lines.len()), marks.bottom() + 3.0];
        for top in tops {
            let first = Point::new(marks.center().x, top + SMALL * ASCENT);
            let label = Label::small(first, Anchor::Middle, Ink::Text, "").cell(*cell);
            let block: Vec<Label> =
                label.lines(&lines).map(|line| line.keep_between(context, bounds.x, bounds.right())).collect();
            if occupied.place_all(context, scene, &block, &bounds) {
                break;
            }
        }
    }
}

/// The rectangle around those marks of a cell whose centres are within these bounds.
fn bounds_of(scene: &Scene, cell: CellId, bounds: &Rect) -> Option<Rect> {
    let areas = scene.marks_of(cell).filter_map(|mark| mark.shape.bounds());
    areas.filter(|area| bounds.contains(area.center())).reduce(|all, area| all.union(&area))
}
