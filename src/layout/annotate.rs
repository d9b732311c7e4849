//! An editor's few words to a free place beside the marks of their cell, in rows and at upright bars.
//! Where there is none they are cut off, and in the end left to tip and table, rather than set over other words.

use super::Room;
use super::axis::ValueAxis;
use super::draw::{FALL, LEADING, Label, RISE, SMALL};
use super::place::Taken;
use super::rows::{Entry, Frame};
use crate::figure::CellId;
use crate::scene::{Anchor, Ink, Point, Rect, Scene, Weight};
use crate::text::{fit, shorten};

/// Between the words and what stands beside them.
const APART: f64 = 8.0;
/// Words that would have less than this are left out.
const LEAST: f64 = 48.0;
/// Lines at an upright bar.
const MOST_LINES: usize = 3;

/// Puts the words of each row after its figure or, where they would be cut off there, on its other side.
pub(super) fn in_rows(room: &Room, scene: &mut Scene, axis: &ValueAxis, frame: &Frame, entries: &[Entry]) {
    for (cell, words) in &room.figure.annotations {
        let row = entries.iter().position(|entry| entry.cell == *cell).filter(|row| frame.places[*row].told);
        let Some(row) = row else { continue };
        let place = frame.places[row];
        let on_line = |area: &Rect| (area.center().y - place.y).abs() < place.half && area.right() > frame.plot.x;
        let zero = Rect { x: axis.scale.zero(), y: place.y, width: 0.0, height: 0.0 };
        let marks = marks_of(scene, *cell).filter(on_line).reduce(|all, area| all.union(&area)).unwrap_or(zero);
        let hand = room.hand(SMALL, Weight::Normal);
        let sides = [
            (marks.right() + APART, frame.plot.right() - marks.right() - APART, Anchor::Start),
            (marks.x - APART, marks.x - APART - frame.plot.x, Anchor::End),
        ];
        let whole = sides.iter().find(|(_, space, _)| hand.fits(words, *space));
        let wider = || sides.iter().filter(|(_, space, _)| *space >= LEAST).max_by(|a, b| a.1.total_cmp(&b.1));
        let Some((x, space, anchor)) = whole.or_else(wider) else { continue };
        let at = Point::new(*x, frame.baseline(row, SMALL));
        let label = Label::small(at, *anchor, Ink::Text, &shorten(&hand, words, *space)).of(*cell);
        frame.label(room, scene, axis, label);
    }
}

/// Puts words over or under the marks of their cell, within these bounds.
pub(super) fn at_bars(room: &Room, scene: &mut Scene, taken: &mut Taken, bounds: Rect, pitch: f64) {
    for (cell, words) in &room.figure.annotations {
        // Names stand below the bounds.
        let marks = marks_of(scene, *cell).filter(|area| bounds.contains(area.center())).reduce(|a, b| a.union(&b));
        let Some(marks) = marks else { continue };
        let hand = room.hand(SMALL, Weight::Normal);
        let lines = fit(&hand, words, words, pitch * 1.4, MOST_LINES);
        let height = SMALL * (LEADING * lines.len().saturating_sub(1) as f64 + RISE + FALL);
        let set = |top: f64| -> Vec<Label> {
            let line = |(number, line): (usize, &String)| {
                let at = Point::new(marks.center().x, top + SMALL * (RISE + LEADING * number as f64));
                Label::small(at, Anchor::Middle, Ink::Text, line).of(*cell).kept_between(room, bounds.x, bounds.right())
            };
            lines.iter().enumerate().map(line).collect()
        };
        let inside = |labels: &Vec<Label>| labels.iter().all(|label| bounds.surrounds(&label.area(room)));
        let free = |labels: &Vec<Label>| labels.iter().all(|label| taken.is_free(&label.area(room)));
        let tops = [marks.y - 3.0 - height, marks.bottom() + 3.0];
        let found = tops.into_iter().map(set).find(|labels| inside(labels) && free(labels));
        for label in found.into_iter().flatten() {
            taken.put(room, scene, label);
        }
    }
}

fn marks_of(scene: &Scene, cell: CellId) -> impl Iterator<Item = Rect> + '_ {
    scene.marks.iter().filter(move |mark| mark.cell == Some(cell)).filter_map(|mark| mark.shape.bounds())
}
