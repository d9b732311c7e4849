//! The plot of `triangle`: a table of periods by releases. A cell is shaded by how far its figure lies from the first of
//! its period, and holds the figure where there is room for it.

use super::context::LayoutContext;
use super::draw::{band, line, outline, rect};
use super::label::{Label, SMALL};
use super::legend::{Legend, Symbol};
use super::symbols::{is_broken, missing_cross};
use crate::data::Decimal;
use crate::derive::Change;
use crate::figure::{Triangle, TriangleCell, TriangleRow};
use crate::scene::metrics::{ASCENT, CAP_HEIGHT, DESCENT, LINE_HEIGHT};
use crate::scene::{Anchor, Ink, Point, Rect, Scene, Weight};
use crate::words::Message;

/// The height of a row with its gap, CSS pixels.
const ROW: f64 = 22.0;
/// The lowest row that has its figures in it.
const LOWEST_WITH_TEXT: f64 = SMALL * 1.1;
/// Between two cells.
const GAP: f64 = 2.0;
/// Between the names of periods and the first column.
const NAME_GAP: f64 = 8.0;
/// The names of releases above the table.
const HEAD: f64 = SMALL * LINE_HEIGHT + 6.0;
/// Between a figure and the sides of its cell.
const INSET: f64 = 3.0;

/// The height at a nominal width.
pub(super) fn natural_height(plot: &Triangle) -> f64 {
    18.0 + HEAD + ROW * plot.rows.len().max(1) as f64
}

pub(super) fn compose(context: &LayoutContext, plot: &Triangle, scene: &mut Scene) {
    let legend = legend(context, plot);
    legend.draw(context, scene);
    let names = plot.rows.iter().map(|row| context.text_width(&row.tick, SMALL, Weight::Normal));
    let left = names.fold(0.0, f64::max) + NAME_GAP;
    let top = legend.height() + HEAD;
    let rows = plot.rows.len().max(1) as f64;
    let table = Table {
        left,
        top,
        column: (context.viewport.width - left).max(1.0) / plot.months.len().max(1) as f64,
        row: (context.viewport.height - top).max(1.0) / rows,
    };
    let largest = plot.rows.iter().flat_map(|row| &row.cells).filter_map(|cell| certain(cell.revision));
    let largest = largest.map(|change| change.abs()).max().unwrap_or_default();
    draw_head(context, scene, plot, &table);
    let widest = context.cells().map(|id| context.text_width(context.mark_text(id), SMALL, Weight::Normal));
    let has_room = widest.fold(0.0, f64::max) + 2.0 * INSET + GAP <= table.column && table.row >= LOWEST_WITH_TEXT;
    draw_names(context, scene, plot, &table);
    for (at, row) in plot.rows.iter().enumerate() {
        draw_row(context, scene, &table, (at, row), largest, has_room);
    }
}

/// The grid of the table.
struct Table {
    left: f64,
    top: f64,
    column: f64,
    row: f64,
}

impl Table {
    fn cell(&self, row: usize, column: usize) -> Rect {
        Rect {
            x: self.left + self.column * column as f64,
            y: self.top + self.row * row as f64,
            width: (self.column - GAP.min(self.column / 4.0)).max(1.0),
            height: (self.row - GAP.min(self.row / 4.0)).max(1.0),
        }
    }

    /// The baseline of a text in a row.
    fn baseline(&self, row: usize) -> f64 {
        self.cell(row, 0).center().y + CAP_HEIGHT * SMALL / 2.0
    }
}

/// The months of the releases, as many as fit, the newest among them.
fn draw_head(context: &LayoutContext, scene: &mut Scene, plot: &Triangle, table: &Table) {
    let baseline = table.top - 6.0;
    let mut free = f64::INFINITY;
    for (column, name) in plot.months.iter().enumerate().rev() {
        let area = table.cell(0, column);
        let label = Label::small(Point::new(area.center().x, baseline), Anchor::Middle, Ink::Quiet, name);
        let label = label.keep_between(context, table.left, context.viewport.width);
        let bounds = label.bounds(context);
        if bounds.right() < free {
            label.draw(context, scene);
            free = bounds.x - 6.0;
        }
    }
}

/// The names of the periods, as many as fit, the newest among them.
fn draw_names(context: &LayoutContext, scene: &mut Scene, plot: &Triangle, table: &Table) {
    let height = (ASCENT + DESCENT) * SMALL;
    // The newest stays in the picture where its row is lower than a name.
    let raised = ((height - table.row) / 2.0).max(0.0);
    let step = ((height + raised) / table.row).ceil().max(1.0) as usize;
    let lowest = context.viewport.height - DESCENT * SMALL;
    for (at, row) in plot.rows.iter().enumerate().rev().step_by(step) {
        let end = Point::new(table.left - NAME_GAP, table.baseline(at).min(lowest));
        Label::small(end, Anchor::End, Ink::Quiet, &row.tick).draw(context, scene);
    }
}

fn draw_row(
    context: &LayoutContext,
    scene: &mut Scene,
    table: &Table,
    (at, row): (usize, &TriangleRow),
    largest: Decimal,
    has_room: bool,
) {
    for (nth, cell) in row.cells.iter().enumerate() {
        draw_cell(context, scene, table.cell(at, cell.column), cell, largest, has_room);
        if is_broken(&row.breaks, nth) {
            let area = table.cell(at, cell.column);
            let x = area.x - GAP / 2.0;
            line(scene, &[Point::new(x, area.y), Point::new(x, area.bottom())], 2.0, Ink::Break, None);
        }
    }
    let area = table.cell(at, 0);
    if let Some(id) = row.missing {
        missing_cross(scene, Point::new(area.x + 6.0, area.center().y), 3.5, Some(id));
    }
    let width = context.viewport.width - table.left;
    band(scene, Rect { x: table.left, y: area.y, width, height: table.row }, &row.ids());
}

fn draw_cell(
    context: &LayoutContext,
    scene: &mut Scene,
    area: Rect,
    cell: &TriangleCell,
    largest: Decimal,
    has_room: bool,
) {
    let ink = shade(cell.revision, largest);
    rect(scene, area, ink, Some(cell.cell));
    if cell.revision.is_none() {
        outline(scene, area, 1.0, Ink::Ghost, Some(cell.cell));
    }
    if has_room {
        let at = Point::new(area.right() - INSET, area.center().y + CAP_HEIGHT * SMALL / 2.0);
        let text = context.mark_text(cell.cell);
        Label::small(at, Anchor::End, Ink::Text, text).cell(cell.cell).draw(context, scene);
    }
}

/// The shade of a revision: none for the first figure, two for each direction, the stronger from half of the largest on.
fn shade(revision: Option<Change>, largest: Decimal) -> Ink {
    let Some(change) = certain(revision) else {
        return if revision.is_some() { Ink::Grid } else { Ink::Ground };
    };
    match (change.is_positive(), change.abs() * 2 >= largest) {
        (true, true) => Ink::SurplusSoft,
        (true, false) => Ink::SurplusFaint,
        (false, true) => Ink::DeficitSoft,
        (false, false) => Ink::DeficitFaint,
    }
}

/// How far a figure was revised, if by more than rounding.
fn certain(revision: Option<Change>) -> Option<Decimal> {
    revision.filter(|change| change.value != Decimal::ZERO && !change.is_tie()).map(|change| change.value)
}

fn legend(context: &LayoutContext, plot: &Triangle) -> Legend {
    let mut legend = Legend::with_unit(context);
    let revisions = || plot.rows.iter().flat_map(|row| &row.cells).map(|cell| cell.revision);
    if revisions().any(|revision| revision.is_none()) {
        legend.add(context, Symbol::Ghost, &context.say(Message::FirstPublishedLabel));
    }
    for (up, ink) in [(true, Ink::SurplusSoft), (false, Ink::DeficitSoft)] {
        if revisions().filter_map(certain).any(|change| change.is_positive() == up) {
            legend.add(context, Symbol::Swatch { ink, ruled: false }, &context.say(Message::RevisedLabel { up }));
        }
    }
    if revisions().any(|revision| revision.is_some() && certain(revision).is_none()) {
        let text = context.say(Message::NotRevisedLabel);
        legend.add(context, Symbol::Swatch { ink: Ink::Grid, ruled: false }, &text);
    }
    legend.add_missing(context, plot.rows.iter().filter_map(|row| row.missing));
    legend
}
