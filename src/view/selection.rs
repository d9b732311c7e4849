//! The selection of a chart, and the place of its tip.

use super::walk::{Step, Walk};
use super::{ChartView, Placement, tip_place};
use crate::figure::tip::{self, Tip};
use crate::figure::{self, CellId, FigureRow};
use crate::scene::{Hit, Point, Rect};
use serde::Serialize;

/// The device that points at a chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pointer {
    Mouse,
    Pen,
    /// A finger, which hides what is under it.
    Touch,
    Keyboard,
}

impl Pointer {
    /// Parses a browser's `pointerType`; an unknown type counts as a mouse.
    pub fn of_type(name: &str) -> Pointer {
        match name {
            "touch" => Pointer::Touch,
            "pen" => Pointer::Pen,
            _ => Pointer::Mouse,
        }
    }
}

/// The selected cells, and how they were selected.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Selection {
    pub hit: Hit,
    /// The position of the pointer; the centre of the mark for the keyboard.
    pub near: Point,
    pub pointer: Pointer,
    /// Whether it is kept when the pointer leaves.
    pub pinned: bool,
}

/// The tip of a selection, and what the page needs to show it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ShownTip {
    #[serde(flatten)]
    pub tip: Tip,
    /// The text for screen readers.
    pub spoken: String,
    /// Whether it is kept when the pointer leaves.
    pub pinned: bool,
    /// Whether it is a strip below the plot.
    pub strip: bool,
}

/// A row of figures with the bounds of its mark.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PlacedRow<'a> {
    #[serde(flatten)]
    pub row: FigureRow<'a>,
    /// CSS pixels; `None` before the first layout.
    #[serde(rename = "box", with = "area")]
    pub area: Option<Rect>,
}

/// A rectangle as a structure of its sides; scenes themselves are not serialized.
pub(super) mod area {
    use crate::scene::Rect;
    use serde::{Serialize, Serializer};

    #[derive(Serialize)]
    struct Area {
        x: f64,
        y: f64,
        width: f64,
        height: f64,
    }

    pub fn serialize<S: Serializer>(area: &Option<Rect>, serializer: S) -> Result<S::Ok, S::Error> {
        area.map(|Rect { x, y, width, height }| Area { x, y, width, height }).serialize(serializer)
    }
}

impl ChartView {
    /// The tip of the selection, in full if it is pinned; `None` if nothing is selected.
    pub fn tip(&self, window_width: f64) -> Option<ShownTip> {
        let cells: Vec<_> = self.hit()?.cells().collect();
        let compose = if self.is_pinned() { tip::pinned } else { tip::tip };
        Some(ShownTip {
            tip: compose(&self.figure, &cells),
            spoken: figure::speech(&self.figure, &cells),
            pinned: self.is_pinned(),
            strip: self.tip_is_strip(window_width),
        })
    }

    /// Whether the tip is a strip below the plot, in a window of this width.
    pub fn tip_is_strip(&self, window_width: f64) -> bool {
        let is_touch = self.selection.as_ref().is_some_and(|selection| selection.pointer == Pointer::Touch);
        tip_place::is_strip(is_touch, window_width)
    }

    /// The position of a tip of this width and height in a window where the plot is placed so. All but the placement is in
    /// the pixels of the window.
    pub fn place_tip(&self, size: (f64, f64), window: Rect, placement: &Placement) -> Point {
        let Some(Selection { hit, near, .. }) = &self.selection else { return Point::default() };
        let marks = hit.cells().filter_map(|cell| self.scene.place(cell));
        let mark = marks.reduce(|around, mark| around.union(&mark));
        let mark = mark.unwrap_or(Rect { x: near.x, y: near.y, width: 0.0, height: 0.0 });
        let beside = [Step::Left, Step::Right, Step::Up, Step::Down].into_iter().filter_map(|step| {
            let cell = Walk::of(&self.figure).go(hit.cell, step)?;
            self.scene.place(cell).filter(|_| hit.cells().all(|own| own != cell))
        });
        let plot = placement.rect(Rect { x: 0.0, y: 0.0, width: self.scene.width, height: self.scene.height });
        let seen = |rect: Rect| placement.rect(rect).translate(-plot.x, -plot.y);
        let near = placement.point(*near);
        let tip = tip_place::place(&tip_place::Setting {
            mark: seen(mark),
            neighbours: beside.filter(|beside| !beside.overlaps(&mark)).map(seen).collect(),
            near: Point::new(near.x - plot.x, near.y - plot.y),
            size,
            plot: (plot.width, plot.height),
            window: window.translate(-plot.x, -plot.y),
            strip: self.tip_is_strip(window.width),
        });
        Point::new(tip.x + plot.x, tip.y + plot.y)
    }

    /// The rows of all figures, each with the bounds of its mark where the plot is placed so.
    pub fn placed_rows(&self, placement: &Placement) -> Vec<PlacedRow<'_>> {
        (0..self.figure.cells.len() as u32).map(|at| self.placed_row(CellId(at), placement)).collect()
    }

    /// The row of the selected figure.
    pub fn selected_row(&self, placement: &Placement) -> Option<PlacedRow<'_>> {
        Some(self.placed_row(self.hit()?.cell, placement))
    }

    fn placed_row(&self, cell: CellId, placement: &Placement) -> PlacedRow<'_> {
        let area = self.scene.place(cell).map(|mark| placement.rect(mark));
        PlacedRow { row: FigureRow::from(self.figure.cell(cell)), area }
    }
}
