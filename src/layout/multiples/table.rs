//! [`Table`]: the items with few points. Each has its name and then its figures in the order of time. Those that are not in
//! our sources are found at the name.

use super::weight;
use crate::figure::{CellId, Multiples, Panel};
use crate::layout::context::LayoutContext;
use crate::layout::draw::{band, dot};
use crate::layout::label::{LABEL, Label, SMALL};
use crate::scene::metrics::{ASCENT, CAP_HEIGHT, DESCENT};
use crate::scene::{Anchor, Ink, Point, Rect, Scene, Weight};
use crate::text::fit_lines;

/// The height of a line, CSS pixels.
pub(super) const ROW: f64 = 16.0;
/// Between two items.
pub(super) const ROW_GAP: f64 = 8.0;
/// Between two figures of a line.
const FIGURE_GAP: f64 = 12.0;
/// Between a period and its figure.
const TICK_GAP: f64 = 4.0;

/// The rows below the panels.
pub(super) struct Table<'a> {
    rows: Vec<Row<'a>>,
}

struct Row<'a> {
    name: Vec<String>,
    weight: Weight,
    lines: Vec<Vec<Entry<'a>>>,
    /// The figures that are not in our sources.
    missing: Vec<CellId>,
}

/// A figure with its period.
struct Entry<'a> {
    cell: CellId,
    x: f64,
    tick: &'a str,
    text: &'a str,
}

impl<'a> Table<'a> {
    pub fn new(context: &LayoutContext<'a>, plot: &'a Multiples) -> Table<'a> {
        Table { rows: plot.sparse.iter().map(|panel| Row::new(context, panel)).collect() }
    }

    pub fn height(&self) -> f64 {
        self.rows.iter().map(|row| (row.name.len() + row.lines.len()) as f64 * ROW + ROW_GAP).sum()
    }

    pub fn remove_rows(&mut self) {
        self.rows.clear();
    }

    /// Draws the table below `top`. Where there is no room for text, its figures are dots, which can still be selected.
    pub fn draw(&self, context: &LayoutContext, top: f64, scene: &mut Scene) {
        let share = ((context.viewport.height - top) / self.height().max(1.0)).min(1.0);
        let has_text = ROW * share >= LABEL * (ASCENT + DESCENT);
        let mut y = top;
        for row in &self.rows {
            if has_text {
                let at = Point::new(0.0, y + ASCENT * LABEL);
                let label = Label::new(at, Anchor::Start, Ink::Text, "").weight(row.weight);
                label.lines(&row.name).for_each(|line| line.draw(context, scene));
            }
            let name_height = row.name.len() as f64 * ROW * share;
            if !row.missing.is_empty() {
                band(scene, Rect { x: 0.0, y, width: context.viewport.width, height: name_height }, &row.missing);
            }
            y += name_height;
            for line in &row.lines {
                line.iter().for_each(|entry| entry.draw(context, y, has_text, scene));
                y += ROW * share;
            }
            y += ROW_GAP * share;
        }
    }
}

impl<'a> Row<'a> {
    fn new(context: &LayoutContext<'a>, panel: &Panel) -> Row<'a> {
        let width = context.viewport.width;
        let style = context.text_style(SMALL, Weight::Normal);
        let weight = weight(panel);
        let name = fit_lines(&context.text_style(LABEL, weight), &panel.label, &panel.short, width, 1);
        let (mut lines, mut line) = (Vec::new(), Vec::new());
        let mut x = 0.0;
        let (known, missing): (Vec<CellId>, Vec<CellId>) = panel.cells.iter().partition(|id| context.has_value(**id));
        for cell in known {
            let (tick, text) = (context.tick_text(cell), context.mark_text(cell));
            let entry_width = style.width(tick) + TICK_GAP + style.width(text);
            if x + entry_width > width && x > 0.0 {
                lines.push(std::mem::take(&mut line));
                x = 0.0;
            }
            line.push(Entry { cell, x, tick, text });
            x += entry_width + FIGURE_GAP;
        }
        lines.push(line);
        Row { name, weight, lines, missing }
    }
}

impl Entry<'_> {
    fn draw(&self, context: &LayoutContext, y: f64, has_text: bool, scene: &mut Scene) {
        let baseline = y + ASCENT * SMALL;
        if !has_text {
            let center = Point::new(self.x + 4.0, baseline - CAP_HEIGHT * SMALL / 2.0);
            return dot(scene, center, 2.5, Ink::Quiet, Some(self.cell));
        }
        let label = |x: f64, ink: Ink, text| Label::small(Point::new(x, baseline), Anchor::Start, ink, text);
        let text_x = self.x + context.text_width(self.tick, SMALL, Weight::Normal) + TICK_GAP;
        label(self.x, Ink::Quiet, self.tick).cell(self.cell).draw(context, scene);
        label(text_x, Ink::Text, self.text).cell(self.cell).draw(context, scene);
    }
}
