//! The names of a stack's parts as a key over the plot, where there is no room beside it.

use super::super::LayoutContext;
use super::super::draw::{CAPS, LEADING, Label, SMALL, dot, lines, rect};
use super::Look;
use crate::figure::Stack;
use crate::scene::{Anchor, Ink, Point, Rect, Scene, Weight};
use crate::text::ellipsize;

/// The size of a colour sample.
const SAMPLE: f64 = 10.0;
/// From one line to the next.
const LINE: f64 = SMALL * LEADING + 4.0;

/// A sample and a name of the key.
pub(super) struct Entry {
    x: f64,
    /// The top of its line.
    pub y: f64,
    look: Option<Look>,
    words: String,
}

/// The key over the plot: as many lines as the names need; short names where one is wider than the picture.
pub(super) fn legend(context: &LayoutContext, plot: &Stack, looks: &[Look]) -> Vec<Entry> {
    let hand = context.hand(SMALL, Weight::Normal);
    let width = context.viewport.width;
    let (mut x, mut y) = (0.0, 0.0);
    let mut entries = Vec::new();
    let mut add = |look: Option<Look>, label: &str, short: &str| {
        let name = if hand.width(label) <= width / 2.0 { label } else { short };
        let words = ellipsize(&hand, name, width - SAMPLE - 5.0);
        let wide = SAMPLE + 5.0 + hand.width(&words);
        if x > 0.0 && x + wide > width {
            (x, y) = (0.0, y + LINE);
        }
        entries.push(Entry { x, y, look, words });
        x += wide + 12.0;
    };
    for (series, look) in plot.series.iter().zip(looks) {
        add(Some(*look), &series.label, &series.short);
    }
    add(None, &plot.net, &plot.net);
    entries
}

impl Entry {
    pub fn put(&self, context: &LayoutContext, scene: &mut Scene) {
        let middle = self.y + SAMPLE / 2.0;
        match self.look {
            Some(look) => {
                let area = Rect { x: self.x, y: self.y, width: SAMPLE, height: SAMPLE };
                rect(scene, area, look.ink, None);
                if look.ruled {
                    let rule = |y: f64| [Point::new(self.x, y), Point::new(self.x + SAMPLE, y)];
                    lines(scene, &[rule(self.y + 2.0), rule(self.y + 6.0)], 1.0, Ink::Ground, None);
                }
            }
            None => dot(scene, Point::new(self.x + SAMPLE / 2.0, middle), 4.0, Ink::Total, None),
        }
        let at = Point::new(self.x + SAMPLE + 5.0, middle + CAPS * SMALL / 2.0);
        Label::small(at, Anchor::Start, Ink::Text, &self.words).put(context, scene);
    }
}

/// The height of the whole key, with what parts it from the plot.
pub(super) fn height(entries: &[Entry]) -> f64 {
    entries.last().map_or(0.0, |last| last.y + LINE + 2.0)
}
