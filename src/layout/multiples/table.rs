//! The items of `multiples` with few points to a small table: each its name, then its figures in the order of time,
//! a sign for each that is not in our sources.

use super::super::LayoutContext;
use super::super::axis::hole;
use super::super::draw::{CAPS, FALL, LABEL, Label, RISE, SMALL, dot};
use super::{BETWEEN, ROW, weight};
use crate::figure::{CellId, Multiples, Panel};
use crate::scene::{Anchor, Ink, Point, Scene, Weight};
use crate::text::fit_lines;

/// The width of a sign, and between two entries of a line.
const SIGN: f64 = 8.0;
const APART: f64 = 12.0;

/// The rows under the panels, and what the signs mean.
pub(super) struct Table<'a> {
    rows: Vec<Row<'a>>,
    /// 'Not in our sources', where a sign is drawn anywhere: a line of its own.
    sign: Option<&'a str>,
}

struct Row<'a> {
    name: Vec<String>,
    weight: Weight,
    lines: Vec<Vec<Entry<'a>>>,
}

/// One figure of the table, or the sign of one that is not held.
struct Entry<'a> {
    cell: CellId,
    /// Period and figure; `None`: not in our sources.
    words: Option<(&'a str, &'a str)>,
    x: f64,
}

impl<'a> Table<'a> {
    pub fn new(context: &LayoutContext<'a>, plot: &'a Multiples) -> Table<'a> {
        let mut table = Table { rows: Vec::new(), sign: None };
        for panel in plot.all() {
            for id in &panel.cells {
                if table.sign.is_none() && context.known(*id).is_none() {
                    table.sign = Some(context.mark(*id));
                }
            }
        }
        for panel in &plot.sparse {
            table.rows.push(Row::new(context, panel));
        }
        table
    }

    pub fn height(&self) -> f64 {
        let mut height = if self.sign.is_some() { ROW } else { 0.0 };
        for row in &self.rows {
            height += (row.name.len() + row.lines.len()) as f64 * ROW + BETWEEN;
        }
        height
    }

    /// Leaves the items out, and keeps what the signs mean.
    pub fn fold(&mut self) {
        self.rows.clear();
    }

    /// Where there is too little room for words, the signs and dots of its figures still stand, and answer.
    pub fn put(&self, context: &LayoutContext, top: f64, scene: &mut Scene) {
        let share = ((context.viewport.height - top) / self.height().max(1.0)).min(1.0);
        let worded = ROW * share >= LABEL * (RISE + FALL);
        let mut y = top;
        for row in &self.rows {
            if worded {
                for words in &row.name {
                    let at = Point::new(0.0, y + RISE * LABEL);
                    Label::new(at, Anchor::Start, Ink::Text, words).weighing(row.weight).put(context, scene);
                }
            }
            y += row.name.len() as f64 * ROW * share;
            for line in &row.lines {
                for entry in line {
                    entry.put(context, y, worded, scene);
                }
                y += ROW * share;
            }
            y += BETWEEN * share;
        }
        if let Some(words) = self.sign
            && worded
        {
            let baseline = context.viewport.height - FALL * SMALL;
            hole(scene, Point::new(SIGN / 2.0, baseline - CAPS * SMALL / 2.0), 3.0, None);
            Label::small(Point::new(SIGN + 5.0, baseline), Anchor::Start, Ink::Quiet, words).put(context, scene);
        }
    }
}

impl<'a> Row<'a> {
    fn new(context: &LayoutContext<'a>, panel: &Panel) -> Row<'a> {
        let width = context.viewport.width;
        let hand = context.hand(SMALL, Weight::Normal);
        let weight = weight(panel);
        let name = fit_lines(&context.hand(LABEL, weight), &panel.label, &panel.short, width, 1);
        let mut lines: Vec<Vec<Entry<'a>>> = vec![Vec::new()];
        let mut x = 0.0;
        for id in &panel.cells {
            let tick = context.figure.cell(*id).words.tick.as_str();
            let words = context.known(*id).map(|_| (tick, context.mark(*id)));
            let wide = words.map_or(SIGN, |(tick, mark)| hand.width(tick) + 4.0 + hand.width(mark));
            if x + wide > width && x > 0.0 {
                lines.push(Vec::new());
                x = 0.0;
            }
            if let Some(line) = lines.last_mut() {
                line.push(Entry { cell: *id, words, x });
            }
            x += wide + if words.is_some() { APART } else { 4.0 };
        }
        Row { name, weight, lines }
    }
}

impl Entry<'_> {
    fn put(&self, context: &LayoutContext, y: f64, worded: bool, scene: &mut Scene) {
        let baseline = y + RISE * SMALL;
        let sign = Point::new(self.x + SIGN / 2.0, baseline - CAPS * SMALL / 2.0);
        let Some((tick, mark)) = self.words else {
            hole(scene, sign, 3.0, Some(self.cell));
            return;
        };
        if !worded {
            dot(scene, sign, 2.5, Ink::Quiet, Some(self.cell));
            return;
        }
        let label = |x, ink, words| Label::small(Point::new(x, baseline), Anchor::Start, ink, words).of(self.cell);
        let aside = context.width_of(tick, SMALL, Weight::Normal) + 4.0;
        label(self.x, Ink::Quiet, tick).put(context, scene);
        label(self.x + aside, Ink::Text, mark).put(context, scene);
    }
}
