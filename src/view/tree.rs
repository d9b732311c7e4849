//! The chart as a tree for assistive technology: the chart, its series or periods, their figures, and what is known of the
//! figure that is open. Each node has a name and, over the plot, the place of what it is about.

use super::ChartView;
use crate::figure::outline;
use crate::figure::{CellId, tip};
use crate::scene::Rect;
use crate::words::{self, Message};
use itertools::Itertools;
use serde::Serialize;
use std::collections::HashMap;

/// A node of the tree.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Node {
    #[default]
    Chart,
    /// A series or a period, by its number.
    Group(usize),
    Figure(CellId),
    /// A row of the card of an open figure, or one of its sources, by its number.
    Detail(CellId, usize),
}

/// A node as the page shows it.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct TreeNode {
    pub name: String,
    /// What is said to readers who wait; empty but for the chart.
    pub description: String,
    /// 1 for the chart.
    pub level: usize,
    /// The place of the node among those below the same parent, from 1, and their number.
    pub position: usize,
    pub siblings: usize,
    /// Whether its children are shown; `None` for a node that never has any.
    pub expanded: Option<bool>,
    /// The address of the source that it is about; empty for all other nodes.
    pub url: String,
    /// CSS pixels from the plot's top left corner; `None` before the first layout.
    #[serde(rename = "box", with = "super::selection::area")]
    pub area: Option<Rect>,
}

/// The tree of a chart.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Tree {
    /// The chart first, every node before its children.
    pub nodes: Vec<TreeNode>,
    /// The node that the keyboard is at, by its number.
    pub current: usize,
    /// Whether figures lie from left to right, so that the keys for the next one and for what is inside are exchanged.
    pub horizontal: bool,
}

impl ChartView {
    /// The nodes in their order, those of the open figure included.
    pub(super) fn nodes(&self) -> Vec<Node> {
        let mut nodes = vec![Node::Chart];
        let open = self.open();
        for (at, group) in self.outline.groups.iter().enumerate() {
            if !group.heading.is_empty() {
                nodes.push(Node::Group(at));
            }
            for cell in &group.cells {
                nodes.push(Node::Figure(*cell));
                if open == Some(*cell) {
                    nodes.extend((0..self.details(*cell).len()).map(|detail| Node::Detail(*cell, detail)));
                }
            }
        }
        nodes
    }

    /// The figure whose full card is shown.
    pub(super) fn open(&self) -> Option<CellId> {
        self.hit().filter(|_| self.is_pinned()).map(|hit| hit.cell)
    }

    /// The node above a node; `None` for the chart.
    pub(super) fn parent(&self, node: Node) -> Option<Node> {
        match node {
            Node::Chart => None,
            Node::Group(_) => Some(Node::Chart),
            Node::Figure(cell) => {
                let group = self.outline.position(cell).map(|(group, _)| group);
                let has_heading = |at: &usize| !self.outline.groups[*at].heading.is_empty();
                Some(group.filter(has_heading).map_or(Node::Chart, Node::Group))
            }
            Node::Detail(cell, _) => Some(Node::Figure(cell)),
        }
    }

    /// The name and the address of each thing that is known of a figure: the rows of its card, then its sources.
    fn details(&self, cell: CellId) -> Vec<(String, String)> {
        let card = tip::pinned(&self.figure, &[cell]);
        let rows = card.figures.iter().flat_map(|figure| &figure.rows).map(|row| {
            let message = Message::Labelled { label: &row.label, text: &row.text };
            (words::say(self.figure.lang, message), String::new())
        });
        let sources = card.sources.iter().map(|source| (source.text(), source.url.clone()));
        rows.chain(sources).collect()
    }

    /// The tree of the chart as it is now. Without `whole` it has the chart alone: a page of many charts makes the other
    /// nodes of a chart when it comes near the window.
    pub fn tree(&self, whole: bool) -> Tree {
        let nodes = if whole { self.nodes() } else { vec![Node::Chart] };
        let current = nodes.iter().position(|node| *node == self.current).unwrap_or_default();
        let details = self.open().map(|cell| self.details(cell)).unwrap_or_default();
        let levels: Vec<usize> = nodes.iter().map(|node| self.level(*node)).collect();
        // A node's parent is the last one before it that is a level higher.
        let parent = |at: usize| levels[..at].iter().rposition(|level| *level < levels[at]);
        let parents: Vec<Option<usize>> = (0..nodes.len()).map(parent).collect();
        let siblings = parents.iter().counts();
        let mut before: HashMap<Option<usize>, usize> = HashMap::new();
        let shown = nodes.iter().enumerate().map(|(at, node)| {
            let position = before.entry(parents[at]).or_default();
            *position += 1;
            let (name, description, url) = self.texts(*node, &details);
            TreeNode {
                name,
                description,
                level: levels[at],
                position: *position,
                siblings: siblings[&parents[at]],
                expanded: match node {
                    Node::Chart | Node::Group(_) => Some(whole),
                    Node::Figure(cell) => Some(self.open() == Some(*cell)),
                    Node::Detail(..) => None,
                },
                url,
                area: self.area_of(*node),
            }
        });
        Tree { nodes: shown.collect(), current, horizontal: self.is_horizontal() }
    }

    /// The number of the node that the keyboard is at.
    pub fn current_node(&self) -> usize {
        self.nodes().iter().position(|node| *node == self.current).unwrap_or_default()
    }

    fn level(&self, node: Node) -> usize {
        let has_headings = self.outline.groups.iter().any(|group| !group.heading.is_empty());
        match node {
            Node::Chart => 1,
            Node::Group(_) => 2,
            Node::Figure(_) => 2 + usize::from(has_headings),
            Node::Detail(..) => 3 + usize::from(has_headings),
        }
    }

    /// Name, description and address of a node.
    fn texts(&self, node: Node, details: &[(String, String)]) -> (String, String, String) {
        match node {
            Node::Chart => {
                let outline::Described { name, more } = outline::chart(&self.figure, &self.outline);
                (name, more, String::new())
            }
            Node::Group(at) => {
                let group = &self.outline.groups[at];
                (outline::group(&self.figure, &self.outline, group), String::new(), String::new())
            }
            Node::Figure(cell) => (outline::leaf(&self.figure, &self.outline, cell), String::new(), String::new()),
            Node::Detail(_, at) => {
                let (name, url) = details.get(at).cloned().unwrap_or_default();
                (name, String::new(), url)
            }
        }
    }

    /// The part of the plot that a node is about.
    pub(super) fn area_of(&self, node: Node) -> Option<Rect> {
        let around = |cells: &[CellId]| {
            let places = cells.iter().filter_map(|cell| self.scene.place(*cell));
            places.reduce(|around, place| around.union(&place))
        };
        match node {
            Node::Chart => Some(Rect { x: 0.0, y: 0.0, width: self.scene.width, height: self.scene.height }),
            Node::Group(at) => around(&self.outline.groups[at].cells),
            Node::Figure(cell) | Node::Detail(cell, _) => self.scene.place(cell),
        }
    }

    /// Whether the figures that stand for the chart lie side by side and not below each other. Bands show it, where there
    /// are any: marks side by side may be further apart in height.
    pub(super) fn is_horizontal(&self) -> bool {
        let main = || self.outline.main.iter();
        let bands = main().filter_map(|cell| self.scene.band_of(*cell)).map(|band| band.area);
        let places = main().filter_map(|cell| self.scene.place(*cell));
        let beside = |(one, next): (Rect, Rect)| {
            let [one, next] = [one.center(), next.center()];
            (next.x - one.x).abs() >= (next.y - one.y).abs()
        };
        let differ = |(one, next): &(Rect, Rect)| one != next;
        let pair = bands.tuple_windows().find(differ).or_else(|| places.tuple_windows().next());
        pair.is_none_or(beside)
    }
}
