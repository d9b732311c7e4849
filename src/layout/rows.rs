//! Items to rows: names in a column or above their marks, the key over the rows, a stripe for each row.
//! Parents stand out from their parts by weight, indent and thickness. Knows no scale; charts put marks into the rows.

use super::LayoutContext;
use super::axis::{Orientation, ValueAxis, hole};
use super::draw::{FALL, LABEL, LEADING, Label, RISE, SMALL, band, rect};
use super::label_extent::{LabelExtent, fit};
use super::legend::{LINE, Legend};
use super::names::Names;
use crate::figure::{CellId, Row};
use crate::scale::Domain;
use crate::scene::{Anchor, Ink, Point, Rect, Scene, Weight};
use crate::text::ellipsize;

/// An item before it has its row.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Entry<'a> {
    pub cell: CellId,
    pub label: &'a str,
    pub short: &'a str,
    /// 0 at the top, 1 for a part of an item above, and so on.
    pub depth: u8,
    pub bold: bool,
    /// The release of the figure, where rows do not share one.
    pub release: Option<&'a str>,
    /// What is said in the place of a figure that is not held.
    pub missing: Option<&'a str>,
}

/// The place of a row.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Place {
    pub top: f64,
    /// The middle of its marks.
    pub y: f64,
    /// How thick a bar may be.
    pub thick: f64,
    /// How far a mark may reach up and down.
    pub half: f64,
    /// Whether there is room for words here: of rows lower than a line of text, some share it.
    pub told: bool,
}

/// Rows with their places.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Frame {
    /// Where the marks are.
    pub plot: Rect,
    names: Names,
    pub places: Vec<Place>,
    /// Whether names stand above their marks, and beside them what is said of figures that are not held.
    pub stacked: bool,
}

/// From this width on, names stand in a column of their own.
pub(super) const COLUMN_FROM: f64 = 520.0;
/// From this width on, with a column of releases at every height.
const THREE_COLUMNS_FROM: f64 = 640.0;
/// The height of a line of names.
pub(super) const NAME: f64 = LABEL * LEADING;
/// Between two ticks of the value axis at least this much, CSS pixels.
const TICKS_APART: f64 = 64.0;
/// Over the rows, for the labels of the value axis.
const TICKS: f64 = 22.0;
/// The height of a row with its name in a column, and with its name above.
const ROW: f64 = 32.0;
const STACKED_ROW: f64 = 42.0;
/// Rows lower than this have their names in a column, however narrow the picture.
const LOWEST_STACKED: f64 = 32.0;
/// Rows higher than this keep name and marks together, and leave the rest free.
const HIGHEST_STACKED: f64 = 50.0;
const THICKEST: f64 = 22.0;
/// Before a group of an item with its parts, in rows.
const BEFORE_GROUP: f64 = 0.3;

/// The height that suits so many rows, the gaps between groups included, at one of the nominal widths: with an axis and
/// a key of one line, or two in a narrow picture. Whole pixels.
pub(super) fn natural_height(units: f64, has_releases: bool, width: f64) -> f64 {
    let (row, legend) = match width {
        _ if width < COLUMN_FROM => (STACKED_ROW, 2.0),
        // A picture somewhat narrower than this one shares its height, and has no room for three columns.
        _ if has_releases && width < THREE_COLUMNS_FROM => (STACKED_ROW, 2.0),
        _ => (ROW, 1.0),
    };
    (TICKS + legend * LINE + units.max(1.0) * row).ceil() + 2.0
}

/// The rows and the gaps between groups, in rows; at least one.
pub(super) fn units(depths: &[u8]) -> f64 {
    let mut groups = 0;
    for at in 0..depths.len() {
        groups += i32::from(starts_group(depths, at));
    }
    (depths.len() as f64 + BEFORE_GROUP * f64::from(groups)).max(1.0)
}

fn starts_group(depths: &[u8], at: usize) -> bool {
    let has_parts = depths.get(at + 1).is_some_and(|next| *next > depths[at]);
    at > 0 && depths[at] == 0 && (has_parts || depths[at - 1] > 0)
}

/// The rows of `bars` and `dumbbell`.
pub(super) fn entries<'a>(context: &LayoutContext<'a>, rows: &'a [Row]) -> Vec<Entry<'a>> {
    let mut entries = Vec::new();
    for (at, row) in rows.iter().enumerate() {
        let cell = context.figure.cell(row.cell);
        entries.push(Entry {
            cell: row.cell,
            label: &cell.words.label,
            short: &cell.words.short,
            depth: row.depth,
            bold: rows.get(at + 1).is_some_and(|next| next.depth > row.depth),
            release: row.release.as_deref(),
            missing: if cell.value.is_none() { Some(&cell.words.mark) } else { None },
        });
    }
    entries
}

impl Entry<'_> {
    pub fn weight(&self) -> Weight {
        if self.bold { Weight::Bold } else { Weight::Normal }
    }
}

impl Frame {
    /// Divides the picture, and draws the key.
    pub fn new(context: &LayoutContext, scene: &mut Scene, entries: &[Entry], legend: &Legend) -> Frame {
        let view = context.viewport;
        let mut depths = Vec::new();
        for entry in entries {
            depths.push(entry.depth);
        }
        let units = units(&depths);
        let pitch = |top: f64| (view.height - top - 1.0).max(1.0) / units;
        let over = TICKS + legend.height();
        let stacked = view.width < COLUMN_FROM && pitch(over) >= LOWEST_STACKED;
        let every = if stacked { 1 } else { (NAME / pitch(over)).ceil().max(1.0) as usize };
        let names = Names::new(context, entries, pitch(over), stacked, every);
        let left = if stacked { 1.0 } else { names.width + 10.0 };
        // Over a column of names there is room for a key that is no wider.
        let top = if !stacked && legend.lines == 1 && legend.width + 10.0 < left { TICKS } else { over };
        let right = (view.width - 1.0 - names.aside).max(left + 1.0);
        let plot = Rect::between(Point::new(left, top), Point::new(right, view.height - 1.0));
        legend.put(context, scene);
        let mut frame = Frame { plot, names, places: Vec::with_capacity(entries.len()), stacked };
        frame.place(scene, entries, &depths, (pitch(top), every));
        frame
    }

    fn place(&mut self, scene: &mut Scene, entries: &[Entry], depths: &[u8], (pitch, every): (f64, usize)) {
        let mut top = self.plot.y;
        for (at, entry) in entries.iter().enumerate() {
            top += if starts_group(depths, at) { BEFORE_GROUP * pitch } else { 0.0 };
            // Marks stand nearer to the name above them than to the next one, in high rows too.
            let (name, below) = if self.stacked { (NAME + 3.0, 6.0) } else { (0.0, 0.0) };
            let most = if self.stacked { pitch.min(HIGHEST_STACKED) } else { pitch };
            let (first, free) = (top + (pitch - most) / 2.0, most - name - below);
            let share = match entry.depth {
                0 => 1.0,
                1 => 0.78,
                _ => 0.56,
            };
            let thick = (if self.stacked { free } else { free * 0.6 }).min(THICKEST) * share;
            let (y, half, told) = (first + name + free / 2.0, free / 2.0, at % every == 0);
            self.places.push(Place { top: first, y, thick, half, told });
            let area = Rect { x: 0.0, y: top, width: scene.width, height: pitch };
            band(scene, area, &[entry.cell]);
            top += pitch;
        }
    }

    /// The axis on which figures, marks and words have room, and its grid with its words, under the marks. Where no
    /// figure is drawn, the grid would be one of made-up figures.
    pub fn ground(
        &self,
        context: &LayoutContext,
        scene: &mut Scene,
        figures: &[i64],
        reaches: &[LabelExtent],
    ) -> ValueAxis {
        let scale = fit(Domain::of(figures), self.plot.x, self.plot.right(), reaches);
        let axis = ValueAxis::new(context, scale, TICKS_APART);
        if !figures.is_empty() {
            axis.grid(scene, Orientation::Across, self.plot);
            let left = if self.stacked { 0.0 } else { self.plot.x };
            axis.labels_across(context, scene, self.plot.y - 6.0 - FALL * SMALL, left, context.viewport.width);
        }
        axis
    }

    /// The bar of a row between two figures, USD million.
    pub fn bar(&self, axis: &ValueAxis, row: usize, from: i64, to: i64, share: f64) -> Rect {
        let Place { y, thick, .. } = self.places[row];
        let half = thick * share / 2.0;
        Rect::between(Point::new(axis.scale.at(from), y - half), Point::new(axis.scale.at(to), y + half))
    }

    /// The line at zero, then the names, which it does not strike through.
    pub fn zero_and_names(&self, context: &LayoutContext, scene: &mut Scene, axis: &ValueAxis, entries: &[Entry]) {
        axis.zero(scene, Orientation::Across, self.plot);
        self.names.put(context, scene, entries, self);
    }

    /// A label on the marks of a row, if it has room there: on a patch of the ground where a line would strike it
    /// through.
    pub fn label(&self, context: &LayoutContext, scene: &mut Scene, axis: &ValueAxis, label: &Label) {
        let area = label.area(context);
        if area.x < self.plot.x - 1.0 || area.right() > self.plot.right() + 1.0 {
            return;
        }
        self.patch(scene, axis, area);
        label.put(context, scene);
    }

    /// A patch of the ground where words stand on the line at zero or on the grid.
    pub fn patch(&self, scene: &mut Scene, axis: &ValueAxis, area: Rect) {
        if axis.strikes(Orientation::Across, &area) {
            let (left, right) = ((area.x - 2.0).max(0.0), (area.right() + 2.0).min(scene.width));
            rect(scene, Rect { x: left, width: (right - left).max(0.0), ..area }, Ink::Ground, None);
        }
    }

    /// What is said among the marks of a row without a figure: from a place on its baseline on, or up to there.
    pub fn missing(&self, context: &LayoutContext, scene: &mut Scene, axis: &ValueAxis, label: &Label, width: f64) {
        let right = self.plot.right() + 1.0;
        let start = if label.anchor == Anchor::End { label.at.x - width } else { label.at.x };
        let at = Point::new(start.max(self.plot.x), label.at.y);
        let area = Label { at, ..*label }.area(context);
        self.patch(scene, axis, Rect { x: at.x, width: width.min(right - at.x - 2.0).max(0.0), ..area });
        missing(context, scene, at, right, (label.text, label.cell));
    }

    /// The baseline of a label of this size beside the marks of a row.
    pub fn baseline(&self, row: usize, size: f64) -> f64 {
        self.places[row].y + (RISE - 0.06) * size / 2.0
    }
}

/// The width of the sign before the words of a figure that is not held.
pub(super) const MISSING_SIGN: f64 = 12.0;

/// What is said in the place of a figure, from a place on its baseline on: a sign, and as much of the words as fits
/// before `right`.
pub(super) fn missing(
    context: &LayoutContext,
    scene: &mut Scene,
    at: Point,
    right: f64,
    (words, cell): (&str, Option<CellId>),
) {
    let x = at.x.min(right - MISSING_SIGN);
    hole(scene, Point::new(x + 4.0, at.y - (RISE - 0.06) * SMALL / 2.0), 3.5, cell);
    let start = x + MISSING_SIGN;
    let words = ellipsize(&context.hand(SMALL, Weight::Normal), words, right - start);
    if !words.is_empty() {
        let label = Label::small(Point::new(start, at.y), Anchor::Start, Ink::Quiet, &words);
        Label { cell, ..label }.put(context, scene);
    }
}
