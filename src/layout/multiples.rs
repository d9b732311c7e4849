//! The plot of `multiples`: a grid of small panels on one scale, and items with few points as rows of a table below.

mod panel;
mod table;

use super::context::LayoutContext;
use super::height::{WIDEST, estimated_width, nominal};
use super::label::LABEL;
use super::legend::{LEGEND_LINE, Legend, Symbol};
use crate::figure::{Multiples, Panel};
use crate::query::Lang;
use crate::scale::Domain;
use crate::scene::metrics::LINE_HEIGHT;
use crate::scene::{Ink, Rect, Scene, Weight};
use crate::text::fit_lines;
use panel::{FOOT, LOW, PanelPlace, panel_axis};
use table::{ROW, ROW_GAP, Table};

/// Between two panels, CSS pixels.
const GUTTER: f64 = 18.0;
/// Between legend and panels.
const LEGEND_GAP: f64 = 10.0;
/// The least width of a panel.
const MIN_WIDTH: f64 = 132.0;
/// The natural height of a panel without its title.
const PLOT: f64 = 108.0;
/// A panel lower than this has neither a title nor labels below.
const LOWEST: f64 = 34.0;
/// A panel lower than this has a title of one line.
const ONE_LINE_BELOW: f64 = 90.0;
/// Between a value axis and its labels.
const AXIS_GAP: f64 = 6.0;

/// How many panels are side by side: two on a phone, three, four, and five from [`WIDEST`] on. Between the nominal widths
/// as many as in the static picture, which has the same height.
fn column_count(width: f64, panels: usize) -> usize {
    let fitting = ((nominal(width) + GUTTER) / (MIN_WIDTH + GUTTER)) as usize;
    let most = if width > WIDEST { 5 } else { fitting.clamp(1, 4) };
    most.min(panels.max(1))
}

/// The width of a panel beside a value axis.
fn panel_width(width: f64, axis_width: f64, columns: usize) -> f64 {
    (width - axis_width - GUTTER * (columns as f64 - 1.0)) / columns as f64
}

/// The height of panels and table at a nominal width. It reserves a second line for titles in narrow panels, where most
/// need it.
pub(super) fn natural_height(plot: &Multiples, lang: Lang, width: f64) -> f64 {
    let columns = column_count(width, plot.panels.len());
    let rows = plot.panels.len().div_ceil(columns) as f64;
    let title_lines = if panel_width(width, 0.0, columns) < 200.0 { 2.0 } else { 1.0 };
    let head = title_lines * LABEL * LINE_HEIGHT + 6.0;
    let table_row = |panel: &Panel| {
        // A sparse item has four figures at most, each about as wide as twelve letters with the gap.
        let figures = (panel.cells.len() as f64).min(4.0) * (estimated_width("2010 −$1.2bn", lang) + 12.0);
        ((figures / width).ceil() + 1.0) * ROW + ROW_GAP
    };
    let table: f64 = plot.sparse.iter().map(table_row).sum();
    (LEGEND_LINE + LEGEND_GAP + rows * (head + PLOT + FOOT + 10.0) + table).round()
}

pub(super) fn compose(context: &LayoutContext, plot: &Multiples, scene: &mut Scene) {
    let mut table = Table::new(context, plot);
    let legend = legend(context, plot);
    legend.draw(context, scene);
    let top = if legend.lines > 0 { legend.height() + LEGEND_GAP } else { 0.0 };
    let (width, height) = (context.viewport.width, (context.viewport.height - top).max(1.0));
    let columns = column_count(width, plot.panels.len());
    let rows = plot.panels.len().div_ceil(columns);
    // In a frame too low for both, the table gives way: the data table has the same figures.
    let least = rows as f64 * (LOW + 24.0);
    if rows > 0 && height - table.height() < least {
        table.remove_rows();
    }
    let free = if rows == 0 { 0.0 } else { (height - table.height()).max(least.min(height * 0.6)) };
    let cells = plot.panels.iter().flat_map(|panel| panel.cells.iter().copied());
    let domain = Domain::of(context.axis_values(cells, plot.ghosts));
    let grid = Grid::new(context, plot, domain, columns, free);
    for (index, (panel, title)) in plot.panels.iter().zip(&grid.titles).enumerate() {
        let place = grid.place(index, columns, plot.panels.len(), top);
        panel::draw_title(context, panel, title, &place, scene);
        panel::draw(context, plot, panel, domain, place, scene);
    }
    table.draw(context, top + free, scene);
}

/// The symbols of the panels.
fn legend(context: &LayoutContext, plot: &Multiples) -> Legend {
    let cells = || plot.panels.iter().flat_map(|panel| panel.cells.iter().copied());
    let mut legend = Legend::default();
    legend.add_preliminary(context, cells(), Symbol::Hatch(Ink::Quiet));
    legend.add_ghosts(context, plot.ghosts && cells().any(|id| context.ghost(id).is_some()));
    legend.add_missing(context, cells());
    legend
}

/// The weight of a title: parents stand out from their parts.
fn weight(panel: &Panel) -> Weight {
    if panel.depth == 0 { Weight::Bold } else { Weight::Normal }
}

/// The measures of the grid: every panel has the same width and the same height.
struct Grid {
    /// From the top of one row to the top of the next.
    pitch: f64,
    panel_height: f64,
    panel_width: f64,
    /// The space for the labels of the value axis.
    left: f64,
    /// The lines of each title, and the most of all of them.
    titles: Vec<Vec<String>>,
    title_lines: usize,
    /// Whether there is room for the labels of periods below the lowest panels.
    has_time_axis: bool,
}

impl Grid {
    fn new(context: &LayoutContext, plot: &Multiples, domain: Domain, columns: usize, height: f64) -> Grid {
        let rows = plot.panels.len().div_ceil(columns).max(1) as f64;
        let full_pitch = height / rows;
        // Panels of medium height share one line for the labels of periods, below the last row.
        let shares_foot = (LOWEST + FOOT..LOW + 10.0).contains(&full_pitch);
        let pitch = if shares_foot { (height - FOOT) / rows } else { full_pitch };
        let panel_height = pitch - (pitch / 8.0).min(10.0);
        let max_lines = match pitch {
            _ if pitch < LOWEST => 0,
            _ if pitch < ONE_LINE_BELOW => 1,
            _ => 2,
        };
        let panel_width = |left: f64| panel_width(context.viewport.width, left, columns).max(1.0);
        let titles = |width: f64, max_lines: usize| -> Vec<Vec<String>> {
            let title = |panel: &Panel| {
                fit_lines(&context.text_style(LABEL, weight(panel)), &panel.label, &panel.short, width, max_lines)
            };
            plot.panels.iter().map(title).collect()
        };
        // The labels of the axis take their space from the titles, which get no further line for it.
        let estimated = titles(panel_width(36.0), max_lines);
        let title_lines = estimated.iter().map(Vec::len).max().unwrap_or(0);
        let axis = panel_axis(context, domain, 0.0, panel_height, title_lines);
        let left = axis.label_width(context) + AXIS_GAP;
        Grid {
            pitch,
            panel_height,
            panel_width: panel_width(left),
            left,
            titles: titles(panel_width(left), title_lines),
            title_lines,
            has_time_axis: shares_foot || panel_height >= LOW,
        }
    }

    /// The place of a panel in the grid, which starts at `top`.
    fn place(&self, index: usize, columns: usize, count: usize, top: f64) -> PanelPlace {
        let (row, column) = (index / columns, index % columns);
        let area = Rect {
            x: self.left + column as f64 * (self.panel_width + GUTTER),
            y: top + row as f64 * self.pitch,
            width: self.panel_width,
            height: self.panel_height,
        };
        PanelPlace {
            area,
            title_lines: self.title_lines,
            value_axis_right: (column == 0).then_some(self.left - AXIS_GAP),
            has_time_axis: self.has_time_axis && index + columns >= count,
        }
    }
}
