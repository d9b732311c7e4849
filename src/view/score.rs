//! A series as notes: what a player needs to make it heard, without sounds or time.

use super::ChartView;
use super::tree::Node;
use crate::data::Decimal;
use crate::figure::CellId;
use serde::Serialize;

/// One figure of a series.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Note {
    /// The number of its node in the [tree](ChartView::tree).
    pub node: usize,
    /// How high the value is between the lowest and the highest of the chart, from 0 to 1; `None` for a figure without
    /// a value.
    pub height: Option<f64>,
    /// Whether the value is below zero.
    pub negative: bool,
    /// Whether it has another sign than the value before it, zero aside.
    pub crosses_zero: bool,
    /// Whether a break parts it from the figure before it.
    pub after_break: bool,
}

impl ChartView {
    /// The notes of the series that the keyboard is in; of the figures that stand for the chart if it is in none.
    pub fn score(&self) -> Vec<Note> {
        let cells = self.sounding();
        let nodes = self.nodes();
        let amounts = || self.outline.cells().filter_map(|cell| self.figure.cell(cell).amount());
        // Zero is always within the range, so that its height is the same in all series.
        let lowest = amounts().min().unwrap_or_default().min(Decimal::ZERO).to_f64();
        let highest = amounts().max().unwrap_or_default().max(Decimal::ZERO).to_f64();
        let range = if highest > lowest { highest - lowest } else { 1.0 };
        let mut sign = 0;
        let mut notes = Vec::new();
        for cell in cells.iter().copied() {
            let Some(node) = nodes.iter().position(|node| *node == Node::Figure(cell)) else { continue };
            let amount = self.figure.cell(cell).amount();
            let after_break = self.outline.break_before(cell).is_some();
            if after_break {
                sign = 0;
            }
            let signum = amount.map_or(0, |amount| amount.signum());
            notes.push(Note {
                node,
                height: amount.map(|amount| (amount.to_f64() - lowest) / range),
                negative: signum < 0,
                crosses_zero: signum * sign < 0,
                after_break,
            });
            if signum != 0 {
                sign = signum;
            }
        }
        notes
    }

    fn sounding(&self) -> &[CellId] {
        let groups = &self.outline.groups;
        let group = match self.current {
            Node::Chart => None,
            Node::Group(at) => Some(at),
            Node::Figure(cell) | Node::Detail(cell, _) => self.outline.position(cell).map(|(group, _)| group),
        };
        match group {
            Some(at) => &groups[at].cells,
            None => &self.outline.main,
        }
    }
}
