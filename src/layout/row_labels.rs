//! [`RowLabels`]: labels beside the marks of rows. Their lengths decide the scale; on it they get their positions.

use super::axis::ValueAxis;
use super::context::LayoutContext;
use super::label::Label;
use super::label_extent::{LabelExtent, Side};
use super::row_frame::{MISSING_SYMBOL, RowFrame};
use crate::data::Decimal;
use crate::figure::CellId;
use crate::scene::{Anchor, Ink, Point, Scene};

/// A label of a row before it has its position.
struct RowLabel<'a> {
    row: usize,
    label: Label<'a>,
    extent: LabelExtent,
    /// Whether it stands for a figure that is not in our sources.
    missing: bool,
}

/// The marks and labels of all rows, the labels in the order in which they are drawn.
#[derive(Default)]
pub(super) struct RowLabels<'a> {
    pub extents: Vec<LabelExtent>,
    labels: Vec<RowLabel<'a>>,
}

impl<'a> RowLabels<'a> {
    /// Adds a mark that extends to both sides of a value, in the unit of the measure.
    pub fn add_mark(&mut self, value: Decimal, radius: f64) {
        self.extents.extend([Side::Below, Side::Above].map(|side| LabelExtent::new(side, value, radius)));
    }

    /// Adds a label beyond a mark.
    pub fn add_label(&mut self, context: &LayoutContext, row: usize, label: Label<'a>, extent: LabelExtent) {
        let extent = LabelExtent { label: label.width(context), ..extent };
        self.add(RowLabel { row, label, extent, missing: false });
    }

    /// Adds the text that stands for a missing figure, beyond a mark.
    pub fn add_missing(
        &mut self,
        context: &LayoutContext,
        row: usize,
        text: &'a str,
        cell: CellId,
        extent: LabelExtent,
    ) {
        let label = Label::small(Point::default(), Anchor::Start, Ink::Quiet, text).cell(cell);
        let extent = LabelExtent { label: MISSING_SYMBOL + label.width(context), ..extent };
        self.add(RowLabel { row, label, extent, missing: true });
    }

    fn add(&mut self, label: RowLabel<'a>) {
        self.extents.push(label.extent);
        self.labels.push(label);
    }

    /// Draws the labels of a row.
    pub fn draw(&self, context: &LayoutContext, scene: &mut Scene, frame: &RowFrame, axis: &ValueAxis, row: usize) {
        for RowLabel { label, extent, missing, .. } in self.labels.iter().filter(|label| label.row == row) {
            let start = extent.label_start(axis.scale.length(Decimal::whole(1_000_000)) / 1e6);
            let (x, anchor) = match extent.side {
                Side::Below => (axis.scale.zero() - start, Anchor::End),
                Side::Above => (axis.scale.zero() + start, Anchor::Start),
            };
            let label = Label { at: Point::new(x, frame.baseline(row, label.size)), anchor, ..*label };
            if *missing {
                frame.draw_missing(context, scene, axis, &label, extent.label);
            } else {
                frame.draw_label(context, scene, axis, &label);
            }
        }
    }
}
