//! The plot of `multiples`: a grid of small panels on one scale; items with few points as rows of a table below.

mod table;

use super::LayoutContext;
use super::axis::{
    Orientation, ValueAxis, bar, break_line, ghost_bar, ghost_of, hole, ink_of, is_preliminary, time_axis,
};
use super::draw::{FALL, LABEL, LEADING, Label, RISE, SMALL, band, put_lines};
use super::height::{WIDEST, letters, nominal};
use super::place::OccupiedAreas;
use crate::figure::{CellId, Multiples, Panel};
use crate::join::concat;
use crate::query::Lang;
use crate::scale::{Domain, Linear, Slots};
use crate::scene::{Anchor, Ink, Point, Rect, Scene, Weight};
use crate::text::fit_lines;
use table::Table;

/// Between two panels, and the narrowest that a panel may be, CSS pixels.
const GUTTER: f64 = 18.0;
const NARROWEST: f64 = 132.0;
/// A panel's natural height without its title.
const PLOT: f64 = 108.0;
/// Over and under a panel's plot.
const FOOT: f64 = 20.0;
/// A panel lower than this keeps no room for the words of its time axis: the lowest have them below.
const LOW: f64 = 64.0;
/// Panels lower than this have neither titles nor words below.
const LOWEST: f64 = 34.0;
/// The height of one line of the table, and between two of its rows.
const ROW: f64 = 16.0;
const BETWEEN: f64 = 8.0;

/// How many panels stand side by side: two on a phone, three, four, and five from [`WIDEST`] on. Between the nominal
/// widths as many as in the static picture, which has the same height.
fn columns(width: f64, panels: usize) -> usize {
    let fit = ((nominal(width) + GUTTER) / (NARROWEST + GUTTER)) as usize;
    let most = if width > WIDEST { 5 } else { fit.clamp(1, 4) };
    most.min(panels.max(1))
}

/// The natural height reserves a second line for titles in narrow panels, where most need it.
fn title_lines(panel_width: f64) -> usize {
    if panel_width < 200.0 { 2 } else { 1 }
}

/// The height that the panels and the table take at a nominal width.
pub(super) fn natural_height(plot: &Multiples, lang: Lang, width: f64) -> f64 {
    let columns = columns(width, plot.panels.len());
    let panel = (width - GUTTER * (columns as f64 - 1.0)) / columns as f64;
    let rows = plot.panels.len().div_ceil(columns) as f64;
    let head = title_lines(panel) as f64 * LABEL * LEADING + 6.0;
    let mut table = 0.0;
    for panel in &plot.sparse {
        // A held figure of the table takes about as much as twelve letters, a sign as two.
        let lines = (panel.cells.len() as f64 * letters("2010 −$1.2bn", lang) * 0.6 / width).ceil() + 1.0;
        table += lines * ROW + BETWEEN;
    }
    (rows * (head + PLOT + FOOT + 10.0) + table + ROW).round()
}

pub(super) fn compose(context: &LayoutContext, plot: &Multiples, scene: &mut Scene) {
    let mut table = Table::new(context, plot);
    let (width, height) = (context.viewport.width, context.viewport.height);
    let count = columns(width, plot.panels.len());
    let rows = plot.panels.len().div_ceil(count);
    // In a frame that is too low for both, the table gives way: what it says the data table says too.
    let least = rows as f64 * (LOW + 24.0);
    if rows > 0 && height - table.height() < least {
        table.fold();
    }
    let free = if rows == 0 { 0.0 } else { (height - table.height()).max(least.min(height * 0.6)) };
    let mut values = Vec::new();
    for panel in &plot.panels {
        for id in &panel.cells {
            context.add_values(*id, plot.ghosts, &mut values);
        }
    }
    let domain = Domain::of(&values);
    // Every row is as high as the others, and every panel of a row as wide.
    let mut pitch = free / rows.max(1) as f64;
    let below = (LOWEST + FOOT..LOW + 10.0).contains(&pitch);
    if below {
        pitch = (free - FOOT) / rows as f64;
    }
    let gap = (pitch / 8.0).min(10.0);
    let dated = below || pitch - gap >= LOW;
    let most = if pitch < LOWEST {
        0
    } else if pitch < 90.0 {
        1
    } else {
        2
    };
    let across = |left: f64| ((width - left - GUTTER * (count as f64 - 1.0)) / count as f64).max(1.0);
    // The words of the axis take their room from the titles, which get no further line for it.
    let lines = titles(context, plot, across(36.0), most).1;
    let axis = axis_of(context, domain, 0.0, pitch - gap, lines);
    let left = axis.widest(context) + 6.0;
    let (titles, _) = titles(context, plot, across(left), lines);
    for (index, (panel, title)) in plot.panels.iter().zip(&titles).enumerate() {
        let (row, column) = (index / count, index % count);
        let area = Rect {
            x: left + column as f64 * (across(left) + GUTTER),
            y: row as f64 * pitch,
            width: across(left),
            height: pitch - gap,
        };
        // The periods stand under the lowest panel of each column of panels.
        let place =
            Place { area, lines, first: column == 0, lowest: dated && index + count >= plot.panels.len(), left };
        panel_title(context, panel, title, &place, scene);
        panel_at(context, plot, panel, domain, place, scene);
    }
    table.put(context, free, scene);
}

/// The titles of all panels in lines, and how many the longest takes.
fn titles(context: &LayoutContext, plot: &Multiples, width: f64, most: usize) -> (Vec<Vec<String>>, usize) {
    let mut titles = Vec::new();
    let mut longest = 0;
    for panel in &plot.panels {
        let title = fit_lines(&context.hand(LABEL, weight(panel)), &panel.label, &panel.short, width, most);
        longest = longest.max(title.len());
        titles.push(title);
    }
    (titles, longest)
}

/// What was first published of a cell, USD million, where a ghost of it is drawn.
fn ghost(context: &LayoutContext, plot: &Multiples, cell: CellId) -> Option<i32> {
    if plot.ghosts { ghost_of(context.figure.cell(cell)) } else { None }
}

/// Where the plot of a panel lies, given where the panel does.
fn stretch(top: f64, height: f64, lines: usize) -> (f64, f64) {
    let head = if lines == 0 { 4.0 } else { lines as f64 * LABEL * LEADING + 6.0 };
    let foot = if height < LOW { 2.0 } else { FOOT };
    (top + head, (top + height - foot).max(top + head + 1.0))
}

/// The value axis of a panel. Zero keeps its words, and the last figure its own.
fn axis_of(context: &LayoutContext, domain: Domain, top: f64, height: f64, lines: usize) -> ValueAxis {
    let (top, bottom) = stretch(top, height, lines);
    let spare = ((bottom - top) / 6.0).min(14.0);
    ValueAxis::new(context, Linear::with_room(domain, bottom, top, spare, spare), 28.0)
}

/// Where a panel stands in the grid.
struct Place {
    area: Rect,
    /// How many lines the longest title of all panels takes.
    lines: usize,
    /// Whether it begins its row, and so carries the words of the value axis.
    first: bool,
    /// Whether none stands below it, and so it carries the words of the time axis.
    lowest: bool,
    /// The room for the words of the value axis.
    left: f64,
}

/// Parents stand out from their parts.
fn weight(panel: &Panel) -> Weight {
    if panel.depth == 0 { Weight::Bold } else { Weight::Normal }
}

/// The title, its last line just over the plot.
fn panel_title(context: &LayoutContext, panel: &Panel, title: &[String], place: &Place, scene: &mut Scene) {
    let above = (place.lines - title.len()) as f64 * LABEL * LEADING;
    let at = Point::new(place.area.x, place.area.y + RISE * LABEL + above);
    put_lines(context, scene, Label::new(at, Anchor::Start, Ink::Text, "").weighing(weight(panel)), title);
}

fn panel_at(context: &LayoutContext, plot: &Multiples, panel: &Panel, domain: Domain, place: Place, scene: &mut Scene) {
    let area = place.area;
    let (top, bottom) = stretch(area.y, area.height, place.lines);
    let body = Rect::between(Point::new(area.x, top), Point::new(area.right(), bottom));
    let axis = axis_of(context, domain, area.y, area.height, place.lines);
    axis.grid(scene, Orientation::Upwards, body);
    if place.first && body.height > 2.0 * SMALL {
        axis.labels_left(context, scene, place.left - 6.0);
    }
    let slots = Slots::new(body.x, body.right(), panel.cells.len());
    for found in &panel.breaks {
        let x = slots.edge(found.after);
        break_line(scene, Point::new(x, body.y), Point::new(x, body.bottom()));
    }
    let mut taken = OccupiedAreas::default();
    let column = |index: usize, value: i32, share: f64| {
        let half = slots.pitch * share / 2.0;
        let (x, end) = (slots.center(index), axis.scale.at(i64::from(value)));
        Rect::between(Point::new(x - half, axis.scale.zero()), Point::new(x + half, end))
    };
    let mut ticks = Vec::new();
    for (index, id) in panel.cells.iter().enumerate() {
        match context.known(*id) {
            None => {
                let at = Point::new(slots.center(index), axis.scale.zero());
                hole(scene, at, (slots.pitch / 3.5).max(1.0).min(3.0), Some(*id));
            }
            Some(known) => {
                let mark = column(index, known.amount, 0.7);
                bar(scene, mark, ink_of(context, *id, known.amount), is_preliminary(known), Some(*id));
                taken.add(mark);
            }
        }
        if let Some(first) = ghost(context, plot, *id) {
            ghost_bar(scene, column(index, first, 0.9), Some(*id));
        }
        // Of a small panel only the ends are named.
        if index == 0 || index + 1 == panel.cells.len() {
            ticks.push((slots.center(index), context.figure.cell(*id).words.tick.as_str()));
        }
        let stripe = Rect { x: slots.edge(index), y: body.y, width: slots.pitch, height: body.height };
        band(scene, stripe, &[*id]);
    }
    axis.zero(scene, Orientation::Upwards, body);
    last_figure(context, panel, &axis, &slots, body, &mut taken, scene);
    if place.lowest {
        time_axis(context, scene, &ticks, body.bottom() + 4.0 + RISE * SMALL, area.x, area.right());
    }
}

/// The last figure that is held, at its column.
fn last_figure(
    context: &LayoutContext,
    panel: &Panel,
    axis: &ValueAxis,
    slots: &Slots,
    body: Rect,
    taken: &mut OccupiedAreas,
    scene: &mut Scene,
) {
    let Some(index) = panel.cells.iter().rposition(|id| context.known(*id).is_some()) else { return };
    let id = panel.cells[index];
    let Some(value) = context.value(id) else { return };
    let end = axis.scale.at(i64::from(value));
    let y = if value < 0 { end + 3.0 + RISE * SMALL } else { end - 3.0 - FALL * SMALL };
    let words = &context.figure.cell(id).words;
    // An older figure says of when it is.
    let older = index + 1 < panel.cells.len();
    let words = if older { concat(&[&*words.tick, " ", &words.mark]) } else { words.mark.clone() };
    let label = Label::small(Point::new(slots.center(index), y), Anchor::Middle, Ink::Text, &words).of(id);
    let bounds = Rect { y: body.y - 2.0, height: body.height + 4.0, ..body };
    taken.put_near(context, scene, &label.kept_between(context, body.x, body.right()), 2, &bounds);
}
