//! [`LayoutContext`]: what the layout of every chart reads, and the questions that all of them ask about a cell.

use super::Viewport;
use super::line::Firmness;
use crate::data::{Decimal, Flag, MeasureKind};
use crate::derive::Status;
use crate::figure::{Cell, CellId, CellValue, Figure};
use crate::scene::{Ink, Rect, Weight};
use crate::text::{Measure, TextStyle};
use crate::words::{self, Message};

/// A figure, the space for it and the measure of its texts.
pub(super) struct LayoutContext<'a> {
    pub figure: &'a Figure,
    pub measure: &'a dyn Measure,
    pub viewport: Viewport,
}

impl<'a> LayoutContext<'a> {
    /// The rectangle of the whole picture.
    pub fn bounds(&self) -> Rect {
        Rect { x: 0.0, y: 0.0, width: self.viewport.width, height: self.viewport.height }
    }

    /// A text style of this size, with the slack of the viewport.
    pub fn text_style(&self, size: f64, weight: Weight) -> TextStyle<'_> {
        TextStyle { measure: self.measure, size, weight, slack: self.viewport.slack }
    }

    /// The width to reserve for a text, CSS pixels.
    pub fn text_width(&self, text: &str, size: f64, weight: Weight) -> f64 {
        self.text_style(size, weight).width(text)
    }

    pub fn cell(&self, id: CellId) -> &'a Cell {
        self.figure.cell(id)
    }

    /// The value of a cell, in the unit of the measure; `None` if it is not in our sources.
    pub fn value(&self, id: CellId) -> Option<Decimal> {
        self.cell(id).amount()
    }

    pub fn has_value(&self, id: CellId) -> bool {
        self.cell(id).value.is_some()
    }

    /// The compared value of a cell, in the unit of the measure.
    pub fn compared_value(&self, id: CellId) -> Option<Decimal> {
        self.cell(id).compared_amount()
    }

    /// Whether the compared value comes from another release: it is drawn hollow, and no change is computed.
    pub fn is_compared_hollow(&self, id: CellId) -> bool {
        self.cell(id).compared_amount().is_some() && self.cell(id).change().is_none()
    }

    /// Whether a value is preliminary, and so drawn hatched or hollow.
    pub fn is_preliminary(&self, id: CellId) -> bool {
        self.cell(id).value.as_ref().is_some_and(|value| value.status == Some(Status::Preliminary))
    }

    /// How firm a value is, by its status and by what its publisher marks it with.
    pub fn firmness(&self, id: CellId) -> Firmness {
        let cell = self.cell(id);
        if cell.flags.contains(&Flag::Forecast) {
            Firmness::Forecast
        } else if self.is_preliminary(id) || [Flag::Preliminary, Flag::Estimated].iter().any(|f| cell.flags.contains(f))
        {
            Firmness::Provisional
        } else {
            Firmness::Firm
        }
    }

    /// The first published value of a cell, in the unit of the measure, where it differs from today's: only then is it drawn.
    pub fn ghost(&self, id: CellId) -> Option<Decimal> {
        let value = self.cell(id).value.as_ref()?;
        let first = value.first.as_ref()?.amount;
        (first != value.amount).then_some(first)
    }

    /// Whether the sign of a value differs from that of the first published one.
    pub fn is_sign_flipped(&self, id: CellId) -> bool {
        self.cell(id).value.as_ref().is_some_and(CellValue::has_flipped_sign)
    }

    /// The values that an axis has to show for these cells, in the unit of the measure; with `ghosts`, also what was first published.
    pub fn axis_values(&self, cells: impl IntoIterator<Item = CellId>, ghosts: bool) -> Vec<Decimal> {
        let values = |id| [self.value(id), self.ghost(id).filter(|_| ghosts)];
        cells.into_iter().flat_map(values).flatten().collect()
    }

    /// The value of a cell as text on a mark, or the text that stands for a missing one.
    pub fn mark_text(&self, id: CellId) -> &'a str {
        &self.cell(id).words.mark
    }

    /// The period of a cell as text on an axis.
    pub fn tick_text(&self, id: CellId) -> &'a str {
        &self.cell(id).words.tick
    }

    /// The last decimal of the finest figure, at most one: the least step between two ticks.
    pub fn last_decimal(&self) -> Decimal {
        let values = self.figure.cells.iter().filter_map(|cell| cell.value.as_ref());
        values.map(|value| value.resolution).min().unwrap_or(Decimal::ONE).last_decimal()
    }

    /// A message in the language of the figure.
    pub fn say(&self, message: Message) -> String {
        words::say_in(self.figure.lang, self.figure.unit, message)
    }

    /// Every cell of the figure, in order.
    pub fn cells(&self) -> impl Iterator<Item = CellId> {
        (0..self.figure.cells.len() as u32).map(CellId)
    }

    /// The ink of a surplus or deficit, or of exports or imports, muted if an editor's highlight is elsewhere.
    pub fn ink(&self, id: CellId, value: Decimal) -> Ink {
        match (self.figure.flow.kind, value.is_negative(), self.is_muted(id)) {
            (MeasureKind::Balance, false, false) => Ink::Surplus,
            (MeasureKind::Balance, true, false) => Ink::Deficit,
            (MeasureKind::Balance, false, true) => Ink::SurplusSoft,
            (MeasureKind::Balance, true, true) => Ink::DeficitSoft,
            (_, _, true) => Ink::Ghost,
            (MeasureKind::Imports | MeasureKind::Minus, ..) => Ink::Imports,
            (_, _, false) => Ink::Exports,
        }
    }

    /// Whether an editor highlights other cells than this one.
    pub fn is_muted(&self, id: CellId) -> bool {
        !self.figure.highlighted.is_empty() && !self.figure.highlighted.contains(&id)
    }
}
