//! The keys of a chart: those of a tree, as the ARIA Authoring Practices describe them, and jumps to figures that readers
//! look for.

use super::selection::{Pointer, Selection};
use super::tree::Node;
use super::{ChartView, Hit};
use crate::figure::CellId;
use crate::figure::outline;
use crate::words::{self, Jump, Message};
use serde::Serialize;

/// How many figures a larger step passes in a chart of one series.
const LARGE_STEP: usize = 5;

/// What a key did.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Answer {
    /// What has to be said besides the name of the node that the keyboard is at; empty for most keys.
    pub said: String,
}

/// A movement through the tree.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Move {
    Previous,
    Next,
    /// To what is inside.
    In,
    /// To what it is in.
    Out,
    First,
    Last,
    /// The same place in the group before or after; in a chart of one series, several figures on.
    Back,
    On,
    Enter,
    Escape,
}

impl Move {
    /// The movement of a key as in `KeyboardEvent.key`.
    fn of_key(key: &str, horizontal: bool) -> Option<Move> {
        Some(match (key, horizontal) {
            ("ArrowLeft", true) | ("ArrowUp", false) => Move::Previous,
            ("ArrowRight", true) | ("ArrowDown", false) => Move::Next,
            ("ArrowDown", true) | ("ArrowRight", false) => Move::In,
            ("ArrowUp", true) | ("ArrowLeft", false) => Move::Out,
            ("Home", _) => Move::First,
            ("End", _) => Move::Last,
            ("PageUp", _) => Move::Back,
            ("PageDown", _) => Move::On,
            ("Enter" | " ", _) => Move::Enter,
            ("Escape", _) => Move::Escape,
            _ => return None,
        })
    }
}

impl Jump {
    /// The jumps by the letters of their keys.
    pub const KEYS: [(&'static str, Jump); 4] =
        [("s", Jump::SignChange), ("r", Jump::Revision), ("l", Jump::Largest), ("m", Jump::Smallest)];
}

impl ChartView {
    /// Handles a key, given as in `KeyboardEvent.key`. `None` if the chart does not use it.
    pub fn key_down(&mut self, key: &str) -> Option<Answer> {
        if let Some(to) = Move::of_key(key, self.is_horizontal()) {
            return self.go(to);
        }
        let jump = Jump::KEYS.into_iter().find(|(letter, _)| key.eq_ignore_ascii_case(letter));
        jump.map(|(_, jump)| self.jump(jump))
    }

    fn go(&mut self, to: Move) -> Option<Answer> {
        let nodes = self.nodes();
        let at = nodes.iter().position(|node| *node == self.current).unwrap_or_default();
        let is_open = |node: Node| matches!(node, Node::Figure(cell) if self.open() == Some(cell));
        let next = match (to, self.current) {
            (Move::Previous, _) => at.checked_sub(1).map(|before| nodes[before]),
            (Move::Next, _) => nodes.get(at + 1).copied(),
            (Move::First, _) => Some(Node::Chart),
            (Move::Last, _) => nodes.last().copied(),
            (Move::Back, node) => self.large_step(node, false),
            (Move::On, node) => self.large_step(node, true),
            (Move::In | Move::Enter, Node::Figure(cell)) if !is_open(self.current) => {
                self.open_figure(cell);
                return Some(Answer::default());
            }
            (Move::In | Move::Enter, Node::Detail(..)) => return Some(Answer::default()),
            (Move::In | Move::Enter, _) => {
                nodes.get(at + 1).copied().filter(|next| self.parent(*next) == Some(self.current))
            }
            (Move::Out, Node::Figure(_)) if is_open(self.current) => {
                self.unpin();
                return Some(Answer::default());
            }
            (Move::Out, node) => self.parent(node),
            (Move::Escape, Node::Detail(cell, _)) => Some(Node::Figure(cell)),
            (Move::Escape, _) => return self.clear_selection().then(Answer::default),
        };
        let Some(next) = next.filter(|next| *next != self.current) else {
            let last = !matches!(to, Move::Previous | Move::First | Move::Back | Move::Out);
            return Some(Answer { said: self.say(Message::OutlineEnd { last }) });
        };
        self.focus_node(next);
        Some(Answer::default())
    }

    /// The node that a larger step leads to.
    fn large_step(&self, from: Node, on: bool) -> Option<Node> {
        let groups = &self.outline.groups;
        let (group, within) = match from {
            Node::Chart => return on.then(|| groups.first()?.cells.first().copied().map(Node::Figure)).flatten(),
            Node::Group(at) => (at, None),
            Node::Figure(cell) | Node::Detail(cell, _) => {
                let (group, within) = self.outline.position(cell)?;
                (group, Some(within))
            }
        };
        let beside = |at: usize, step: usize| if on { at.checked_add(step) } else { at.checked_sub(step) };
        match within {
            Some(within) if groups.len() == 1 => {
                let cells = &groups[group].cells;
                let to = beside(within, LARGE_STEP).unwrap_or(0).min(cells.len() - 1);
                Some(Node::Figure(cells[to]))
            }
            Some(within) => {
                let cells = &groups.get(beside(group, 1)?)?.cells;
                cells.get(within).or(cells.last()).copied().map(Node::Figure)
            }
            None => beside(group, 1).filter(|to| *to < groups.len()).map(Node::Group),
        }
    }

    /// Jumps to the next figure of a kind, after the last one from the beginning again.
    pub fn jump(&mut self, jump: Jump) -> Answer {
        let all: Vec<CellId> = self.outline.cells().collect();
        let found = outline::jump_targets(&self.figure, &self.outline, jump);
        let from = match self.current {
            Node::Figure(cell) | Node::Detail(cell, _) => all.iter().position(|other| *other == cell),
            Node::Group(at) => {
                self.outline.groups[at].cells.first().and_then(|first| all.iter().position(|cell| cell == first))
            }
            Node::Chart => None,
        };
        let after = from.map_or(0, |at| at + 1);
        let order = all.iter().skip(after).chain(all.iter().take(after));
        match order.copied().find(|cell| found.contains(cell)) {
            Some(cell) if self.current != Node::Figure(cell) => {
                self.focus_node(Node::Figure(cell));
                Answer::default()
            }
            _ => Answer { said: self.say(Message::JumpNone { jump }) },
        }
    }

    /// Moves the keyboard to a node, by a key or because assistive technology does. Its figure is selected; a figure
    /// that is selected already stays as it is.
    pub(super) fn focus_node(&mut self, node: Node) {
        self.current = node;
        match node {
            Node::Chart | Node::Group(_) => {
                self.clear_selection();
            }
            Node::Figure(cell) | Node::Detail(cell, _) => {
                if self.hit().is_none_or(|hit| hit.cell != cell) {
                    self.select_by_keyboard(cell, false);
                }
            }
        }
    }

    /// Moves the keyboard to a node by its number in the [tree](ChartView::tree). Returns whether the selection changed.
    pub fn focus(&mut self, number: usize) -> bool {
        let before = self.selection.clone();
        if let Some(node) = self.nodes().get(number).copied() {
            self.focus_node(node);
        }
        self.selection != before
    }

    fn open_figure(&mut self, cell: CellId) {
        self.select_by_keyboard(cell, true);
    }

    fn unpin(&mut self) {
        if let Some(selection) = &mut self.selection {
            selection.pinned = false;
        }
    }

    fn select_by_keyboard(&mut self, cell: CellId, pinned: bool) {
        let near = self.scene.place(cell).unwrap_or_default().center();
        self.selection = Some(Selection { hit: Hit::new(cell), near, pointer: Pointer::Keyboard, pinned });
    }

    fn say(&self, message: Message) -> String {
        words::say(self.figure.lang, message)
    }
}
