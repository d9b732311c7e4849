//! [`RowNames`]: the names of rows, in a column or above their marks, with the releases of figures and, above marks, the
//! texts that stand for missing figures.

use super::context::LayoutContext;
use super::draw::rect;
use super::label::{LABEL, Label, SMALL};
use super::row_frame::{COLUMN_FROM, MISSING_SYMBOL, NAME_LINE, RowFrame, RowItem, draw_missing};
use crate::scene::metrics::ASCENT;
use crate::scene::{Anchor, Ink, Point, Rect, Scene, Weight};
use crate::text::{ellipsize, fit_lines};

const INDENT: f64 = 14.0;
/// Names that were indented further would have no room left.
const MAX_INDENTS: u8 = 4;
/// Between a name and what is right of it.
const RELEASE_GAP: f64 = 12.0;

/// Names broken into lines, before their rows have positions.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct RowNames {
    /// The lines of each row, none where rows are too low for text.
    lines: Vec<Vec<String>>,
    /// The width of the column of names.
    pub width: f64,
    /// The width of the column of releases; 0 where they are above the marks or left out.
    pub release_width: f64,
}

impl RowNames {
    /// Fits the name of every `label_step`th row into rows of this pitch.
    pub fn new(context: &LayoutContext, items: &[RowItem], pitch: f64, stacked: bool, label_step: usize) -> RowNames {
        let view = context.viewport;
        let max_width = view.width * if view.width < COLUMN_FROM { 0.4 } else { 0.34 };
        // The first line takes less than the distance from one to the next.
        let further_lines = ((pitch - LABEL - 1.0) / NAME_LINE).max(0.0) as usize;
        let max_lines = if stacked { 1 } else { 1 + further_lines.min(2) };
        let mut names = RowNames { lines: Vec::with_capacity(items.len()), width: 0.0, release_width: 0.0 };
        for (row, item) in items.iter().enumerate() {
            if row % label_step != 0 {
                names.lines.push(Vec::new());
                continue;
            }
            let style = context.text_style(LABEL, item.weight());
            let right_width = right_width(context, item);
            let space = if stacked { view.width - right_width } else { max_width };
            let lines = fit_lines(&style, item.label, item.short, space - indent(item), max_lines);
            names.width = names.width.max(style.widest(&lines) + indent(item));
            if !stacked && item.release.is_some() {
                names.release_width = names.release_width.max(right_width.min(max_width));
            }
            names.lines.push(lines);
        }
        // Figures come first: without room for three columns, tip and table name the releases.
        if names.width + names.release_width > 0.55 * view.width {
            names.release_width = 0.0;
        }
        names
    }

    /// Draws the names beside or above the marks of their rows.
    pub fn draw(&self, context: &LayoutContext, scene: &mut Scene, items: &[RowItem], frame: &RowFrame) {
        for (row, item) in items.iter().enumerate().filter(|(row, _)| frame.places[*row].has_label) {
            if frame.stacked {
                self.draw_above(context, scene, frame, row, item);
            } else {
                self.draw_beside(context, scene, frame, row, item);
            }
        }
    }

    fn draw_above(&self, context: &LayoutContext, scene: &mut Scene, frame: &RowFrame, row: usize, item: &RowItem) {
        let baseline = frame.places[row].top + ASCENT * LABEL + 3.0;
        for label in name_label(context, item, baseline).lines(&self.lines[row]) {
            let area = label.bounds(context);
            rect(scene, Rect { width: area.width + 3.0, ..area }, Ink::Ground, None);
            label.draw(context, scene);
        }
        let (right, right_width) = (context.viewport.width - 1.0, right_width(context, item));
        if let (Some(release), true) = (item.release, right_width > 0.0) {
            draw_release(context, scene, item, release, Point::new(right, baseline), right_width);
        } else if let Some(missing) = item.missing {
            let at = Point::new(right - right_width + RELEASE_GAP, baseline);
            draw_missing(context, scene, at, right, missing, Some(item.cell));
        }
    }

    fn draw_beside(&self, context: &LayoutContext, scene: &mut Scene, frame: &RowFrame, row: usize, item: &RowItem) {
        let lines = &self.lines[row];
        let first = frame.baseline(row, LABEL) - NAME_LINE * (lines.len() as f64 - 1.0) / 2.0;
        name_label(context, item, first).lines(lines).for_each(|label| label.draw(context, scene));
        if let (Some(release), true) = (item.release, self.release_width > 0.0) {
            let at = Point::new(context.viewport.width - 1.0, frame.baseline(row, SMALL));
            draw_release(context, scene, item, release, at, self.release_width);
        }
    }
}

/// The first line of a name, without its text.
fn name_label<'a>(context: &LayoutContext, item: &RowItem, baseline: f64) -> Label<'a> {
    let ink = if context.is_muted(item.cell) { Ink::Quiet } else { Ink::Text };
    let label = Label::new(Point::new(indent(item), baseline), Anchor::Start, ink, "");
    label.cell(item.cell).weight(item.weight())
}

/// Draws a release, right-aligned, as much of it as fits into `width`.
fn draw_release(context: &LayoutContext, scene: &mut Scene, item: &RowItem, release: &str, at: Point, width: f64) {
    let text = ellipsize(&context.text_style(SMALL, Weight::Normal), release, width - RELEASE_GAP);
    Label::small(at, Anchor::End, Ink::Quiet, &text).cell(item.cell).draw(context, scene);
}

/// The space at the right end of a name's line, with the gap before it, for a release or for what stands for a missing
/// figure: at most half the picture.
fn right_width(context: &LayoutContext, item: &RowItem) -> f64 {
    let text_width = |text: &str| context.text_width(text, SMALL, Weight::Normal) + RELEASE_GAP;
    let width = match (item.release, item.missing) {
        (Some(release), _) => text_width(release),
        (None, Some(missing)) => text_width(missing) + MISSING_SYMBOL,
        (None, None) => 0.0,
    };
    width.min(context.viewport.width / 2.0)
}

fn indent(item: &RowItem) -> f64 {
    INDENT * f64::from(item.depth.min(MAX_INDENTS))
}
