//! The key of a chart of items: what its signs mean, in one or a few lines over the plot. Only signs that the chart
//! shows are told; what a label at the mark says needs no key.

use super::Room;
use super::axis::{bar, ghost_bar};
use super::draw::{LEADING, Label, RISE, SMALL, dot, line, lines, polygon, ring};
use crate::figure::{CellId, Row};
use crate::locale;
use crate::scene::{Anchor, Ink, Point, Rect, Scene, Weight};

/// What stands before the words of an entry.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Sign {
    /// Words alone, such as the unit.
    None,
    /// The compared figure on a bar.
    Diamond {
        hollow: bool,
    },
    Dot(Ink),
    SmallDot(Ink),
    Ring(Ink),
    Stroke(Ink),
    /// A bar in outline: what was first published.
    Ghost,
    /// A hatched bar: preliminary.
    Hatch(Ink),
}

/// One sign and its meaning.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Entry {
    pub sign: Sign,
    pub words: String,
}

/// What stands before the signs: the unit, where the figures do not say it, and what dates at rows are.
pub(super) fn unit_and_dates(room: &Room, rows: &[Row]) -> Vec<Entry> {
    let unit = room.figure.head.unit.clone();
    let dated = rows.iter().any(|row| row.release.is_some());
    let dates = dated.then(|| locale::dates_are_releases(room.figure.lang).to_string());
    unit.into_iter().chain(dates).map(|words| Entry { sign: Sign::None, words }).collect()
}

/// Entries with their places, relative to the left end of their line.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Key {
    lines: Vec<Vec<(f64, Entry)>>,
    /// Of the longest line.
    pub width: f64,
}

/// The height of a line of the key.
pub(super) const LINE: f64 = 18.0;
const SIGN: f64 = 17.0;
const APART: f64 = 14.0;

impl Key {
    /// Sets entries side by side, on further lines where `width` is used up.
    pub fn new(room: &Room, entries: Vec<Entry>, width: f64) -> Key {
        let mut key = Key { lines: Vec::new(), width: 0.0 };
        let mut at = 0.0;
        for mut entry in entries {
            let sign = if entry.sign == Sign::None { 0.0 } else { SIGN };
            entry.words = crate::text::shorten(&room.hand(SMALL, Weight::Normal), &entry.words, width - sign);
            let taken = sign + room.width_of(&entry.words, SMALL, Weight::Normal);
            match key.lines.last_mut() {
                Some(last) if at + taken <= width => last.push((at, entry)),
                _ => {
                    at = 0.0;
                    key.lines.push(vec![(at, entry)]);
                }
            }
            key.width = key.width.max(at + taken);
            at += taken + APART;
        }
        key
    }

    pub fn lines(&self) -> usize {
        self.lines.len()
    }

    /// Draws it below `top`.
    pub fn put(self, room: &Room, scene: &mut Scene, left: f64, top: f64) {
        for (number, line) in self.lines.into_iter().enumerate() {
            let baseline = top + LINE * number as f64 + SMALL * LEADING;
            for (x, Entry { sign, words }) in line {
                let at = Point::new(left + x + 6.0, baseline - RISE * SMALL / 2.0 + 0.5);
                sign.put(scene, at);
                let start = left + x + if sign == Sign::None { 0.0 } else { SIGN };
                Label::small(Point::new(start, baseline), Anchor::Start, Ink::Quiet, &words).put(room, scene);
            }
        }
    }
}

impl Sign {
    fn put(self, scene: &mut Scene, at: Point) {
        let swatch = Rect { x: at.x - 6.0, y: at.y - 4.0, width: 12.0, height: 8.0 };
        let kept = scene.marks.len();
        // Signs of the key stand for no cell: theirs is taken off again below.
        let nobody = CellId(0);
        match self {
            Sign::None => {}
            Sign::Diamond { hollow } => diamond(scene, at, DIAMOND, hollow, nobody),
            Sign::Dot(ink) => dot(scene, at, 5.0, ink, None),
            Sign::SmallDot(ink) => dot(scene, at, 3.5, ink, None),
            Sign::Ring(ink) => ring(scene, at, 3.5, 1.5, ink, None),
            Sign::Stroke(ink) => {
                line(scene, vec![Point::new(at.x - 6.0, at.y), Point::new(at.x + 6.0, at.y)], 3.0, ink, None);
            }
            Sign::Ghost => ghost_bar(scene, swatch, nobody),
            Sign::Hatch(ink) => bar(scene, swatch, ink, true, nobody),
        }
        scene.marks[kept..].iter_mut().for_each(|mark| mark.cell = None);
    }
}

/// How far a diamond reaches from its middle where there is room.
pub(super) const DIAMOND: f64 = 5.0;

/// The compared figure on a bar: a diamond, hollow where another release printed it.
pub(super) fn diamond(scene: &mut Scene, at: Point, radius: f64, hollow: bool, cell: CellId) {
    let corners = |r: f64| [(0.0, -r), (r, 0.0), (0.0, r), (-r, 0.0)].map(|(x, y)| Point::new(at.x + x, at.y + y));
    // A rim of the ground parts it from the bar below.
    polygon(scene, corners(radius * 1.4).to_vec(), Ink::Ground, Some(cell));
    if hollow {
        let [a, b, c, d] = corners(radius * 0.85);
        lines(scene, vec![[a, b], [b, c], [c, d], [d, a]], 1.5, Ink::Compare, Some(cell));
    } else {
        polygon(scene, corners(radius).to_vec(), Ink::Compare, Some(cell));
    }
}
