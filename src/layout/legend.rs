//! The key of a chart of items: what its signs mean, in one or a few lines over the plot. Only signs that the chart
//! shows are told; what a label at the mark says needs no key.

use super::LayoutContext;
use super::axis::{bar, ghost_bar, is_hollow, is_preliminary};
use super::draw::{LEADING, Label, RISE, SMALL, dot, line, lines, polygon, ring};
use crate::figure::{CellId, Rows};
use crate::scene::{Anchor, Ink, Point, Rect, Scene, Weight};
use crate::text::ellipsize;
use crate::words::{self, Message};

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

/// One sign and its meaning, with the place of its line's top.
#[derive(Clone, Debug, PartialEq)]
struct Entry {
    at: Point,
    sign: Sign,
    words: String,
}

/// The key of a chart, as wide as the picture: at first the unit, where the figures do not say it.
#[derive(Clone, Debug, PartialEq, Default)]
pub(super) struct Legend {
    entries: Vec<Entry>,
    /// How many lines the entries take.
    pub lines: usize,
    /// Of the longest line.
    pub width: f64,
    /// Where the next entry begins.
    end: f64,
}

/// The height of a line of the key.
pub(super) const LINE: f64 = 18.0;
const SIGN: f64 = 17.0;
const APART: f64 = 14.0;

impl Legend {
    pub fn new(context: &LayoutContext) -> Legend {
        let mut legend = Legend::default();
        if let Some(unit) = &context.figure.head.unit {
            legend.add(context, Sign::None, unit);
        }
        legend
    }

    /// Sets an entry beside the one before it, or on a further line where the width is used up.
    #[inline(never)]
    pub fn add(&mut self, context: &LayoutContext, sign: Sign, words: &str) {
        let width = context.viewport.width;
        let hand = context.hand(SMALL, Weight::Normal);
        let words = ellipsize(&hand, words, width - sign.context());
        let taken = sign.context() + hand.width(&words);
        if self.lines == 0 || self.end + taken > width {
            self.end = 0.0;
            self.lines += 1;
        }
        let at = Point::new(self.end, LINE * (self.lines - 1) as f64);
        self.entries.push(Entry { at, sign, words });
        self.width = self.width.max(self.end + taken);
        self.end += taken + APART;
    }

    /// The height of all lines.
    pub fn height(&self) -> f64 {
        LINE * self.lines as f64
    }

    /// Draws it over the plot, at the top left corner of the picture.
    pub fn put(&self, context: &LayoutContext, scene: &mut Scene) {
        for Entry { at, sign, words } in &self.entries {
            let baseline = at.y + SMALL * LEADING;
            sign.put(scene, Point::new(at.x + 6.0, baseline - RISE * SMALL / 2.0 + 0.5));
            let start = Point::new(at.x + sign.context(), baseline);
            Label::small(start, Anchor::Start, Ink::Quiet, words).put(context, scene);
        }
    }

    /// What dates at rows are.
    pub fn add_dates(&mut self, context: &LayoutContext, plot: &Rows) {
        if plot.rows.iter().any(|row| row.release.is_some()) {
            self.add(context, Sign::None, &words::say(context.figure.lang, Message::DatesAreReleases));
        }
    }

    /// What the compared figures are: of which period, and which of them another release printed.
    pub fn add_compared(&mut self, context: &LayoutContext, plot: &Rows, full: Sign, hollow: Sign) {
        let Some(words) = &plot.compared else { return };
        let (mut some_full, mut some_hollow) = (false, false);
        for cell in &context.figure.cells {
            some_hollow |= is_hollow(cell);
            some_full |= !is_hollow(cell) && cell.compared_amount().is_some();
        }
        if some_full {
            self.add(context, full, words);
        }
        if some_hollow {
            self.add(context, hollow, &words::say(context.figure.lang, Message::OtherRelease { period: words }));
        }
    }

    /// The hatch, where some figures are preliminary but not all of them.
    pub fn add_hatch(&mut self, context: &LayoutContext) {
        let (mut some, mut all) = (false, true);
        for cell in &context.figure.cells {
            if let Some(known) = &cell.value {
                some |= is_preliminary(known);
                all &= is_preliminary(known);
            }
        }
        if some && !all {
            self.add(context, Sign::Hatch(Ink::Quiet), &words::say(context.figure.lang, Message::PreliminaryLabel));
        }
    }

    pub fn add_ghost(&mut self, context: &LayoutContext, some: bool) {
        if some {
            self.add(context, Sign::Ghost, &words::say(context.figure.lang, Message::FirstPublishedLabel));
        }
    }
}

impl Sign {
    /// What it takes before the words.
    fn context(self) -> f64 {
        if self == Sign::None { 0.0 } else { SIGN }
    }

    fn put(self, scene: &mut Scene, at: Point) {
        let swatch = Rect { x: at.x - 6.0, y: at.y - 4.0, width: 12.0, height: 8.0 };
        match self {
            Sign::None => {}
            Sign::Diamond { hollow } => diamond(scene, at, DIAMOND, hollow, None),
            Sign::Dot(ink) => dot(scene, at, 5.0, ink, None),
            Sign::SmallDot(ink) => dot(scene, at, 3.5, ink, None),
            Sign::Ring(ink) => ring(scene, at, 3.5, 1.5, ink, None),
            Sign::Stroke(ink) => {
                line(scene, &[Point::new(at.x - 6.0, at.y), Point::new(at.x + 6.0, at.y)], 3.0, ink, None);
            }
            Sign::Ghost => ghost_bar(scene, swatch, None),
            Sign::Hatch(ink) => bar(scene, swatch, ink, true, None),
        }
    }
}

/// How far a diamond reaches from its middle where there is room.
pub(super) const DIAMOND: f64 = 5.0;

/// The compared figure on a bar: a diamond, hollow where another release printed it.
pub(super) fn diamond(scene: &mut Scene, at: Point, radius: f64, hollow: bool, cell: Option<CellId>) {
    let corners = |r: f64| {
        let Point { x, y } = at;
        [Point::new(x, y - r), Point::new(x + r, y), Point::new(x, y + r), Point::new(x - r, y)]
    };
    // A rim of the ground parts it from the bar below.
    polygon(scene, &corners(radius * 1.4), Ink::Ground, cell);
    if hollow {
        let [a, b, c, d] = corners(radius * 0.85);
        lines(scene, &[[a, b], [b, c], [c, d], [d, a]], 1.5, Ink::Compare, cell);
    } else {
        polygon(scene, &corners(radius), Ink::Compare, cell);
    }
}
