//! [`Table`]: the items with few points. Each has its name and then its figures in the order of time, a cross for each that
//! is not in our sources.

use super::weight;
use crate::figure::{CellId, Multiples, Panel};
use crate::layout::context::LayoutContext;
use crate::layout::draw::dot;
use crate::layout::label::{LABEL, Label, SMALL};
use crate::layout::symbols::missing_cross;
use crate::scene::metrics::{ASCENT, CAP_HEIGHT, DESCENT};
use crate::scene::{Anchor, Ink, Point, Scene, Weight};
use crate::text::fit_lines;

/// The height of a line, CSS pixels.
pub(super) const ROW: f64 = 16.0;
/// Between two items.
pub(super) const ROW_GAP: f64 = 8.0;
/// The width of a cross.
const CROSS: f64 = 8.0;
const CROSS_RADIUS: f64 = 3.0;
/// Between two figures of a line, and between two crosses.
const FIGURE_GAP: f64 = 12.0;
const CROSS_GAP: f64 = 4.0;
/// Between a period and its figure.
const TICK_GAP: f64 = 4.0;

/// The rows below the panels, and the meaning of the cross.
pub(super) struct Table<'a> {
    rows: Vec<Row<'a>>,
    /// 'Not in our sources', on a line of its own, where a cross is drawn anywhere.
    missing: Option<&'a str>,
}

struct Row<'a> {
    name: Vec<String>,
    weight: Weight,
    lines: Vec<Vec<Entry<'a>>>,
}

/// One figure, or the cross of a missing one.
struct Entry<'a> {
    cell: CellId,
    figure: Option<Figure<'a>>,
    x: f64,
}

/// A known figure with its period.
#[derive(Clone, Copy)]
struct Figure<'a> {
    tick: &'a str,
    text: &'a str,
}

impl<'a> Table<'a> {
    pub fn new(context: &LayoutContext<'a>, plot: &'a Multiples) -> Table<'a> {
        let mut cells = plot.panels.iter().chain(&plot.sparse).flat_map(|panel| &panel.cells);
        let missing = cells.find(|id| !context.has_value(**id)).map(|id| context.mark_text(*id));
        Table { rows: plot.sparse.iter().map(|panel| Row::new(context, panel)).collect(), missing }
    }

    pub fn height(&self) -> f64 {
        let rows: f64 = self.rows.iter().map(|row| (row.name.len() + row.lines.len()) as f64 * ROW + ROW_GAP).sum();
        rows + if self.missing.is_some() { ROW } else { 0.0 }
    }

    /// Leaves only the meaning of the cross.
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
            y += row.name.len() as f64 * ROW * share;
            for line in &row.lines {
                line.iter().for_each(|entry| entry.draw(context, y, has_text, scene));
                y += ROW * share;
            }
            y += ROW_GAP * share;
        }
        if let Some(text) = self.missing.filter(|_| has_text) {
            let baseline = context.viewport.height - DESCENT * SMALL;
            let center = Point::new(CROSS / 2.0, baseline - CAP_HEIGHT * SMALL / 2.0);
            missing_cross(scene, center, CROSS_RADIUS, None);
            Label::small(Point::new(CROSS + 5.0, baseline), Anchor::Start, Ink::Quiet, text).draw(context, scene);
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
        for id in &panel.cells {
            let figure =
                context.has_value(*id).then(|| Figure { tick: context.tick_text(*id), text: context.mark_text(*id) });
            let entry_width =
                figure.map_or(CROSS, |Figure { tick, text }| style.width(tick) + TICK_GAP + style.width(text));
            if x + entry_width > width && x > 0.0 {
                lines.push(std::mem::take(&mut line));
                x = 0.0;
            }
            line.push(Entry { cell: *id, figure, x });
            x += entry_width + if figure.is_some() { FIGURE_GAP } else { CROSS_GAP };
        }
        lines.push(line);
        Row { name, weight, lines }
    }
}

impl Entry<'_> {
    fn draw(&self, context: &LayoutContext, y: f64, has_text: bool, scene: &mut Scene) {
        let baseline = y + ASCENT * SMALL;
        let center = Point::new(self.x + CROSS / 2.0, baseline - CAP_HEIGHT * SMALL / 2.0);
        match self.figure {
            None => missing_cross(scene, center, CROSS_RADIUS, Some(self.cell)),
            Some(_) if !has_text => dot(scene, center, 2.5, Ink::Quiet, Some(self.cell)),
            Some(Figure { tick, text }) => {
                let label = |x: f64, ink: Ink, text| Label::small(Point::new(x, baseline), Anchor::Start, ink, text);
                let text_x = self.x + context.text_width(tick, SMALL, Weight::Normal) + TICK_GAP;
                label(self.x, Ink::Quiet, tick).cell(self.cell).draw(context, scene);
                label(text_x, Ink::Text, text).cell(self.cell).draw(context, scene);
            }
        }
    }
}
