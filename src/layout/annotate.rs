//! An editor's few words to a free place beside the marks of their cell, in rows and at upright bars.
//! Where there is none they are cut off, and in the end left to tip and table, rather than set over other words.

use super::LayoutContext;
use super::axis::ValueAxis;
use super::draw::{FALL, LEADING, Label, RISE, SMALL};
use super::frame::block;
use super::place::OccupiedAreas;
use super::rows::{Entry, Frame, Place};
use crate::figure::CellId;
use crate::scene::{Anchor, Ink, Point, Rect, Scene, Weight};
use crate::text::{ellipsize, fit_lines};

/// Between the words and what stands beside them.
const APART: f64 = 8.0;
/// Words that would have less than this are left out.
const LEAST: f64 = 48.0;
/// Lines at an upright bar.
const MOST_LINES: usize = 3;

/// Puts the words of each row after its figure or, where they would be cut off there, on its other side.
pub(super) fn in_rows(context: &LayoutContext, scene: &mut Scene, axis: &ValueAxis, frame: &Frame, entries: &[Entry]) {
    for (cell, words) in &context.figure.annotations {
        for (row, entry) in entries.iter().enumerate() {
            if entry.cell == *cell && frame.places[row].told {
                in_row(context, scene, axis, frame, (row, *cell), words);
            }
        }
    }
}

fn in_row(
    context: &LayoutContext,
    scene: &mut Scene,
    axis: &ValueAxis,
    frame: &Frame,
    (row, cell): (usize, CellId),
    words: &str,
) {
    let (Place { y, half, .. }, plot) = (frame.places[row], frame.plot);
    let line = Rect { x: plot.x, y: y - half, width: context.viewport.width, height: 2.0 * half };
    let zero = Rect { x: axis.scale.zero(), y, width: 0.0, height: 0.0 };
    let marks = marks_of(scene, cell, &line).unwrap_or(zero);
    let hand = context.hand(SMALL, Weight::Normal);
    let (after, before) = (plot.right() - marks.right() - APART, marks.x - APART - plot.x);
    // The side where the words have room, else the wider one.
    let is_before = !hand.fits(words, after) && (hand.fits(words, before) || before >= after);
    let (x, space, anchor) = match is_before {
        true => (marks.x - APART, before, Anchor::End),
        false => (marks.right() + APART, after, Anchor::Start),
    };
    if space >= LEAST || hand.fits(words, space) {
        let at = Point::new(x, frame.baseline(row, SMALL));
        let words = ellipsize(&hand, words, space);
        frame.label(context, scene, axis, &Label::small(at, anchor, Ink::Text, &words).of(cell));
    }
}

/// Puts words over or under the marks of their cell, within these bounds.
pub(super) fn at_bars(context: &LayoutContext, scene: &mut Scene, taken: &mut OccupiedAreas, bounds: Rect, pitch: f64) {
    for (cell, words) in &context.figure.annotations {
        // Names stand below the bounds.
        let Some(marks) = marks_of(scene, *cell, &bounds) else { continue };
        let hand = context.hand(SMALL, Weight::Normal);
        let lines = fit_lines(&hand, words, words, pitch * 1.4, MOST_LINES);
        let height = SMALL * (LEADING * lines.len().saturating_sub(1) as f64 + RISE + FALL);
        for top in &[marks.y - 3.0 - height, marks.bottom() + 3.0] {
            let mut block = block(&lines, Point::new(marks.center().x, top + SMALL * RISE), Ink::Text);
            for label in &mut block {
                *label = label.of(*cell).kept_between(context, bounds.x, bounds.right());
            }
            if taken.put_block(context, scene, &block, &bounds) {
                break;
            }
        }
    }
}

/// The rectangle around those marks of a cell whose middles lie within these bounds.
fn marks_of(scene: &Scene, cell: CellId, bounds: &Rect) -> Option<Rect> {
    let mut all: Option<Rect> = None;
    for mark in &scene.marks {
        if let (true, Some(area)) = (mark.cell == Some(cell), mark.shape.bounds())
            && bounds.contains(area.center())
        {
            all = Some(all.map_or(area, |all| all.union(&area)));
        }
    }
    all
}
