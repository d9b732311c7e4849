//! [`RowFrame`]: the rows of a chart of items, with names in a column or above their marks, and a legend above the rows.
//! Parents stand out from their parts by weight, indent and thickness. Charts draw the marks.
//! Long, because names, marks and legend share one measure of the rows.

use super::axis::{Orientation, ValueAxis};
use super::context::LayoutContext;
use super::draw::{band, rect};
use super::label::{LABEL, Label, SMALL};
use super::label_extent::{LabelExtent, fit_scale};
use super::legend::{LEGEND_LINE, Legend};
use super::row_names::RowNames;
use super::symbols::{bar_end, missing_cross};
use crate::data::Decimal;
use crate::figure::{CellId, Row};
use crate::scale::Domain;
use crate::scene::metrics::{ASCENT, DESCENT, LINE_HEIGHT};
use crate::scene::{Anchor, Ink, Point, Rect, Scene, Weight};
use crate::text::ellipsize;

/// An item before it has its row.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct RowItem<'a> {
    pub cell: CellId,
    pub label: &'a str,
    pub short: &'a str,
    /// 0 at the top, 1 for a part of an item above, and so on.
    pub depth: u8,
    pub bold: bool,
    /// The release of the figure, where rows do not share one.
    pub release: Option<&'a str>,
    /// The text that stands for a missing figure.
    pub missing: Option<&'a str>,
}

impl RowItem<'_> {
    pub fn weight(&self) -> Weight {
        if self.bold { Weight::Bold } else { Weight::Normal }
    }
}

/// The items of `bars` and `dumbbell`.
pub(super) fn row_items<'a>(context: &LayoutContext<'a>, rows: &'a [Row]) -> Vec<RowItem<'a>> {
    let next_depths = rows.iter().skip(1).map(|row| row.depth).chain([0]);
    let items = rows.iter().zip(next_depths).map(|(row, next_depth)| {
        let words = &context.cell(row.cell).words;
        RowItem {
            cell: row.cell,
            label: &words.label,
            short: &words.short,
            depth: row.depth,
            bold: next_depth > row.depth,
            release: row.release.as_deref(),
            missing: (!context.has_value(row.cell)).then_some(words.mark.as_str()),
        }
    });
    items.collect()
}

/// The position of a row.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct RowPlace {
    pub top: f64,
    /// The middle of its marks.
    pub y: f64,
    /// The thickness of a bar.
    pub thickness: f64,
    /// How far a mark may extend up and down.
    pub half_height: f64,
    /// Whether the row has room for text. Of rows lower than a line of text only every second, third … has.
    pub has_label: bool,
}

/// Rows with their positions.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct RowFrame {
    /// Where the marks are.
    pub plot: Rect,
    names: RowNames,
    pub places: Vec<RowPlace>,
    /// Whether names are above their marks. Beside them are then the texts that stand for missing figures.
    pub stacked: bool,
}

/// From this width on, names have a column of their own.
pub(super) const COLUMN_FROM: f64 = 520.0;
/// From this width on, there is room for a column of releases at every height.
const THREE_COLUMNS_FROM: f64 = 640.0;
/// The height of a line of names.
pub(super) const NAME_LINE: f64 = LABEL * LINE_HEIGHT;
/// The least distance between two ticks of the value axis.
const TICK_SPACING: f64 = 64.0;
/// Above the rows, for the labels of the value axis.
const AXIS_HEIGHT: f64 = 22.0;
/// Between the legend and the labels of the value axis.
const LEGEND_GAP: f64 = 6.0;
/// The height of a row with its name in a column, and with its name above.
const ROW: f64 = 32.0;
const STACKED_ROW: f64 = 42.0;
/// Rows lower than this have their names in a column, however narrow the picture.
const MIN_STACKED_ROW: f64 = 32.0;
/// Higher rows keep name and marks this close together, and leave the rest free.
const MAX_STACKED_ROW: f64 = 50.0;
const MAX_THICKNESS: f64 = 22.0;
/// Before a group of an item with its parts, in rows.
const GROUP_GAP: f64 = 0.3;

/// The natural height of [`total_rows`] at a nominal width, whole pixels: with an axis and a legend of one line, or two in
/// a narrow picture.
pub(super) fn natural_height(rows: f64, has_releases: bool, width: f64) -> f64 {
    // A picture somewhat narrower than a nominal one shares its height, and has no room for three columns.
    let is_stacked = width < COLUMN_FROM || (has_releases && width < THREE_COLUMNS_FROM);
    let (row, legend_lines) = if is_stacked { (STACKED_ROW, 2.0) } else { (ROW, 1.0) };
    (AXIS_HEIGHT + legend_lines * LEGEND_LINE + LEGEND_GAP + rows.max(1.0) * row).ceil() + 2.0
}

/// The number of rows of items of these depths, the gaps between groups included, at least one.
pub(super) fn total_rows(depths: &[u8]) -> f64 {
    let groups = (0..depths.len()).filter(|at| starts_group(depths, *at)).count();
    (depths.len() as f64 + GROUP_GAP * groups as f64).max(1.0)
}

fn starts_group(depths: &[u8], at: usize) -> bool {
    let has_parts = depths.get(at + 1).is_some_and(|next| *next > depths[at]);
    at > 0 && depths[at] == 0 && (has_parts || depths[at - 1] > 0)
}

impl RowFrame {
    /// Divides the picture into rows and draws the legend.
    pub fn new(context: &LayoutContext, scene: &mut Scene, items: &[RowItem], legend: &Legend) -> RowFrame {
        let view = context.viewport;
        let depths: Vec<u8> = items.iter().map(|item| item.depth).collect();
        let rows = total_rows(&depths);
        let pitch = |top: f64| (view.height - top - 1.0).max(1.0) / rows;
        let legend_gap = if legend.lines > 0 { LEGEND_GAP } else { 0.0 };
        let head = AXIS_HEIGHT + legend.height() + legend_gap;
        let stacked = view.width < COLUMN_FROM && pitch(head) >= MIN_STACKED_ROW;
        let label_step = if stacked { 1 } else { (NAME_LINE / pitch(head)).ceil().max(1.0) as usize };
        let names = RowNames::new(context, items, pitch(head), stacked, label_step);
        let left = if stacked { 1.0 } else { names.width + 10.0 };
        // Above a column of names there is room for a legend that is no wider.
        let is_legend_aside = !stacked && legend.lines == 1 && legend.width + 10.0 < left;
        let top = if is_legend_aside { AXIS_HEIGHT } else { head };
        let right = (view.width - 1.0 - names.release_width).max(left + 1.0);
        let plot = Rect::between(Point::new(left, top), Point::new(right, view.height - 1.0));
        legend.draw(context, scene);
        let mut frame = RowFrame { plot, names, places: Vec::with_capacity(items.len()), stacked };
        let mut y = top;
        for (at, item) in items.iter().enumerate() {
            y += if starts_group(&depths, at) { GROUP_GAP * pitch(top) } else { 0.0 };
            frame.places.push(frame.row_place(y, pitch(top), item.depth, at % label_step == 0));
            band(scene, Rect { x: 0.0, y, width: scene.width, height: pitch(top) }, &[item.cell]);
            y += pitch(top);
        }
        frame
    }

    fn row_place(&self, top: f64, pitch: f64, depth: u8, has_label: bool) -> RowPlace {
        // Marks are closer to the name above them than to the next one, in high rows too.
        let (name, below) = if self.stacked { (NAME_LINE + 3.0, 6.0) } else { (0.0, 0.0) };
        let height = if self.stacked { pitch.min(MAX_STACKED_ROW) } else { pitch };
        let (top, free) = (top + (pitch - height) / 2.0, height - name - below);
        let share = match depth {
            0 => 1.0,
            1 => 0.78,
            _ => 0.56,
        };
        let thickness = (if self.stacked { free } else { free * 0.6 }).min(MAX_THICKNESS) * share;
        RowPlace { top, y: top + name + free / 2.0, thickness, half_height: free / 2.0, has_label }
    }

    /// The axis on which values, marks and labels fit. Draws its grid and labels under the marks, unless there are no
    /// values: the grid would be one of made-up values.
    pub fn draw_axis(
        &self,
        context: &LayoutContext,
        scene: &mut Scene,
        values: &[Decimal],
        extents: &[LabelExtent],
    ) -> ValueAxis {
        let domain = Domain::of(values.iter().copied());
        let scale = fit_scale(domain, self.plot.x, self.plot.right(), extents);
        let axis = ValueAxis::new(context, scale, Orientation::Horizontal, TICK_SPACING);
        if !values.is_empty() {
            axis.draw_grid(scene, self.plot);
            let left = if self.stacked { 0.0 } else { self.plot.x };
            axis.draw_labels_below(context, scene, self.plot.y - 6.0 - DESCENT * SMALL, left, context.viewport.width);
        }
        axis
    }

    /// The bar of a row between two values, in the unit of the measure; `share` of the row's thickness.
    pub fn bar(&self, axis: &ValueAxis, row: usize, from: Decimal, to: Decimal, share: f64) -> Rect {
        let RowPlace { y, thickness, .. } = self.places[row];
        let half = thickness * share / 2.0;
        let end = if from == Decimal::ZERO { bar_end(&axis.scale, to) } else { axis.scale.at(to) };
        Rect::between(Point::new(axis.scale.at(from), y - half), Point::new(end, y + half))
    }

    /// Draws the line at zero, then the names, which it must not cross.
    pub fn draw_zero_and_names(&self, context: &LayoutContext, scene: &mut Scene, axis: &ValueAxis, items: &[RowItem]) {
        axis.draw_zero(scene, self.plot);
        self.names.draw(context, scene, items, self);
    }

    /// Draws a label among the marks of a row if it fits there, on a patch of the background where a line would cross it.
    pub fn draw_label(&self, context: &LayoutContext, scene: &mut Scene, axis: &ValueAxis, label: &Label) {
        let area = label.bounds(context);
        if area.x >= self.plot.x - 1.0 && area.right() <= self.plot.right() + 1.0 {
            add_patch(scene, axis, area);
            label.draw(context, scene);
        }
    }

    /// Draws the text that stands for a missing figure among the marks of its row, `width` wide with its symbol: from the
    /// label's position on, or up to there.
    pub fn draw_missing(
        &self,
        context: &LayoutContext,
        scene: &mut Scene,
        axis: &ValueAxis,
        label: &Label,
        width: f64,
    ) {
        let (start, right) = match label.anchor {
            Anchor::End => (label.at.x - width, label.at.x),
            Anchor::Start | Anchor::Middle => (label.at.x, self.plot.right() + 1.0),
        };
        let at = Point::new(start.max(self.plot.x), label.at.y);
        let area = Label { at, ..*label }.bounds(context);
        add_patch(scene, axis, Rect { x: at.x, width: width.min(right - at.x - 2.0).max(0.0), ..area });
        draw_missing(context, scene, at, right, label.text, label.cell);
    }

    /// The baseline of a label of this size beside the marks of a row.
    pub fn baseline(&self, row: usize, size: f64) -> f64 {
        self.places[row].y + DIGIT_HEIGHT * size / 2.0
    }
}

/// The height of digits beside bars, in ems: by its middle a text looks centred on a bar.
const DIGIT_HEIGHT: f64 = ASCENT - 0.06;

/// Puts a patch of the background under a text that the line at zero or the grid crosses.
fn add_patch(scene: &mut Scene, axis: &ValueAxis, area: Rect) {
    if axis.crosses(&area) {
        let (left, right) = ((area.x - 2.0).max(0.0), (area.right() + 2.0).min(scene.width));
        rect(scene, Rect { x: left, width: (right - left).max(0.0), ..area }, Ink::Ground, None);
    }
}

/// The width of the symbol before the text that stands for a missing figure.
pub(super) const MISSING_SYMBOL: f64 = 12.0;

/// Draws what stands for a missing figure, from a position on its baseline on: a cross, and as much of the text as fits
/// before `right`.
pub(super) fn draw_missing(
    context: &LayoutContext,
    scene: &mut Scene,
    at: Point,
    right: f64,
    text: &str,
    cell: Option<CellId>,
) {
    let x = at.x.min(right - MISSING_SYMBOL);
    missing_cross(scene, Point::new(x + 4.0, at.y - DIGIT_HEIGHT * SMALL / 2.0), 3.5, cell);
    let start = x + MISSING_SYMBOL;
    let text = ellipsize(&context.text_style(SMALL, Weight::Normal), text, right - start);
    if !text.is_empty() {
        let label = Label::small(Point::new(start, at.y), Anchor::Start, Ink::Quiet, &text);
        Label { cell, ..label }.draw(context, scene);
    }
}
