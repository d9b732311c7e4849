//! [`Legend`]: the symbols that a chart uses and their meaning, in one or more lines above the plot. It lists each symbol
//! that is drawn and no other; what a label at the mark says needs no legend.

use super::context::LayoutContext;
use super::draw::{dot, line, lines, rect};
use super::hatch::dashes;
use super::label::{Label, SMALL};
use super::symbols::{DIAMOND, arrowhead, bar, diamond, ghost_bar, hollow_dot, missing_cross};
use crate::figure::{CellId, Rows};
use crate::scene::metrics::{ASCENT, LINE_HEIGHT};
use crate::scene::{Anchor, Ink, Point, Rect, Scene, Weight};
use crate::text::ellipsize;
use crate::words::Message;

/// The symbol before the text of an entry.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Symbol {
    /// Text alone, such as the unit.
    None,
    /// The compared figure on a bar.
    Diamond {
        hollow: bool,
    },
    Dot(Ink),
    SmallDot(Ink),
    Ring(Ink),
    Stroke(Ink),
    /// A line of dashes of this length: what is not firm.
    Dashes {
        dash: f64,
        ink: Ink,
    },
    /// An outline: first published.
    Ghost,
    /// A hatched bar: preliminary.
    Hatch(Ink),
    /// A figure that is not in our sources.
    Cross,
    /// The arrowhead of a revision that changed the sign.
    Arrowhead {
        up: bool,
    },
    /// A part of a stack, with rules where its ink is used a second time.
    Swatch {
        ink: Ink,
        ruled: bool,
    },
}

/// A symbol and its meaning.
#[derive(Clone, Debug, PartialEq)]
struct Entry {
    /// The top left corner.
    at: Point,
    symbol: Symbol,
    text: String,
}

/// The legend of a chart, as wide as the picture. It starts with the unit where figures do not name it.
#[derive(Clone, Debug, PartialEq, Default)]
pub(super) struct Legend {
    entries: Vec<Entry>,
    pub lines: usize,
    /// The width of the longest line.
    pub width: f64,
    /// Where the next entry begins.
    end: f64,
}

/// The height of a line of the legend.
pub(super) const LEGEND_LINE: f64 = 18.0;
const SYMBOL_WIDTH: f64 = 17.0;
const ENTRY_GAP: f64 = 14.0;

impl Legend {
    /// A legend with the unit of the figure, if that has to be named.
    pub fn with_unit(context: &LayoutContext) -> Legend {
        let mut legend = Legend::default();
        if let Some(unit) = &context.figure.head.unit {
            legend.add(context, Symbol::None, unit);
        }
        legend
    }

    /// Appends an entry, on another line if it does not fit beside the one before it.
    pub fn add(&mut self, context: &LayoutContext, symbol: Symbol, text: &str) {
        let width = context.viewport.width;
        let style = context.text_style(SMALL, Weight::Normal);
        let text = ellipsize(&style, text, width - symbol.width());
        let entry_width = symbol.width() + style.width(&text);
        if self.lines == 0 || self.end + entry_width > width {
            self.end = 0.0;
            self.lines += 1;
        }
        let at = Point::new(self.end, LEGEND_LINE * (self.lines - 1) as f64);
        self.entries.push(Entry { at, symbol, text });
        self.width = self.width.max(self.end + entry_width);
        self.end += entry_width + ENTRY_GAP;
    }

    /// The height of all lines.
    pub fn height(&self) -> f64 {
        LEGEND_LINE * self.lines as f64
    }

    /// Draws the legend at the top left corner of the picture.
    pub fn draw(&self, context: &LayoutContext, scene: &mut Scene) {
        for Entry { at, symbol, text } in &self.entries {
            let baseline = at.y + SMALL * LINE_HEIGHT;
            symbol.draw(scene, Point::new(at.x + 6.0, baseline - ASCENT * SMALL / 2.0 + 0.5));
            let start = Point::new(at.x + symbol.width(), baseline);
            Label::small(start, Anchor::Start, Ink::Quiet, text).draw(context, scene);
        }
    }

    /// Explains the dates beside rows, if rows have releases of their own.
    pub fn add_dates(&mut self, context: &LayoutContext, plot: &Rows) {
        if plot.rows.iter().any(|row| row.release.is_some()) {
            self.add(context, Symbol::None, &context.say(Message::DatesAreReleases));
        }
    }

    /// Explains the compared figures: their period, and which of them come from another release.
    pub fn add_compared(&mut self, context: &LayoutContext, plot: &Rows, solid: Symbol, hollow: Symbol) {
        let Some(text) = &plot.compared else { return };
        let mut compared = plot.cells().filter(|id| context.compared_value(*id).is_some());
        if compared.any(|id| !context.is_compared_hollow(id)) {
            self.add(context, solid, text);
        }
        if plot.cells().any(|id| context.is_compared_hollow(id)) {
            self.add(context, hollow, &context.say(Message::OtherRelease { period: text }));
        }
    }

    /// Explains the symbol of preliminary figures, if any of these cells has one.
    pub fn add_preliminary(
        &mut self,
        context: &LayoutContext,
        cells: impl IntoIterator<Item = CellId>,
        symbol: Symbol,
    ) {
        if cells.into_iter().any(|id| context.is_preliminary(id)) {
            self.add(context, symbol, &context.say(Message::PreliminaryLabel));
        }
    }

    /// Explains the crosses of figures that are not in our sources, if any of these cells has one.
    pub fn add_missing(&mut self, context: &LayoutContext, cells: impl IntoIterator<Item = CellId>) {
        if cells.into_iter().any(|id| !context.has_value(id)) {
            self.add(context, Symbol::Cross, &context.say(Message::NotInSources));
        }
    }

    /// Explains the marks of revisions that changed the sign, given whether any leads to a surplus and any to a deficit.
    pub fn add_sign_changes(
        &mut self,
        context: &LayoutContext,
        [up, down]: [bool; 2],
        symbol: impl Fn(bool) -> Symbol,
    ) {
        for surplus in [(true, up), (false, down)].into_iter().filter_map(|(surplus, any)| any.then_some(surplus)) {
            self.add(context, symbol(surplus), &context.say(Message::RevisedAcrossZero { surplus }));
        }
    }

    /// Explains the outlines of first published figures, if any is drawn.
    pub fn add_ghosts(&mut self, context: &LayoutContext, any_drawn: bool) {
        if any_drawn {
            self.add(context, Symbol::Ghost, &context.say(Message::FirstPublishedLabel));
        }
    }
}

impl Symbol {
    /// The space before the text.
    fn width(self) -> f64 {
        if self == Symbol::None { 0.0 } else { SYMBOL_WIDTH }
    }

    fn draw(self, scene: &mut Scene, center: Point) {
        let centered =
            |width: f64, height: f64| Rect { x: center.x - width / 2.0, y: center.y - height / 2.0, width, height };
        let horizontal = |y: f64, reach: f64| [Point::new(center.x - reach, y), Point::new(center.x + reach, y)];
        match self {
            Symbol::None => {}
            Symbol::Diamond { hollow } => diamond(scene, center, DIAMOND, hollow, None),
            Symbol::Dot(ink) => dot(scene, center, 5.0, ink, None),
            Symbol::SmallDot(ink) => dot(scene, center, 3.5, ink, None),
            Symbol::Ring(ink) => hollow_dot(scene, center, 3.5, ink, None),
            Symbol::Stroke(ink) => line(scene, &horizontal(center.y, 6.0), 3.0, ink, None),
            Symbol::Dashes { dash, ink } => {
                let [from, to] = horizontal(center.y, 7.0);
                lines(scene, dashes(from, to, dash, 3.0), 2.0, ink, None);
            }
            Symbol::Ghost => ghost_bar(scene, centered(12.0, 8.0), None),
            Symbol::Hatch(ink) => bar(scene, centered(12.0, 8.0), ink, true, None),
            Symbol::Cross => missing_cross(scene, center, 3.5, None),
            Symbol::Arrowhead { up } => {
                let (tip, base) = if up { (-4.5, 4.5) } else { (4.5, -4.5) };
                arrowhead(scene, Point::new(center.x, center.y + tip), center.y + base, 4.5, None);
            }
            Symbol::Swatch { ink, ruled } => {
                rect(scene, centered(10.0, 10.0), ink, None);
                if ruled {
                    let rules = vec![horizontal(center.y - 2.0, 5.0), horizontal(center.y + 2.0, 5.0)];
                    lines(scene, rules, 1.0, Ink::Ground, None);
                }
            }
        }
    }
}
