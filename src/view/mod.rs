//! One interactive chart: its query, its layout and its selection. Everything that a page shows of a chart comes from
//! here. The module is independent of browsers, files, clocks and painters.
//!
//! It is a little long because it is the whole interface of a chart, one short method for each thing a page asks.

mod error;
mod highlight;
mod keys;
mod labels;
mod placement;
mod score;
mod selection;
mod tip_place;
mod tree;
mod walk;

pub use error::{ChartError, ErrorReport, Offer};
pub use highlight::highlight;
pub use keys::Answer;
pub use labels::{Labels, NewerLabel};
pub use placement::Placement;
pub use score::Note;
pub use selection::{PlacedRow, Pointer, ShownTip};
pub use tip_place::{Setting, is_strip, place};
pub use tree::{Node, Tree, TreeNode};
pub use walk::{Step, Walk};

use crate::data::Dataset;
use crate::figure::outline::Outline;
use crate::figure::table::{self, Table};
use crate::figure::{self, Figure};
use crate::layout::{self, Viewport};
use crate::query::{self, AttributeNames, HouseStyle, Lang, Query, Strictness, ThemeChoice};
use crate::scene::{Hit, Point, Scene};
use crate::text::Measure;
use crate::words;
use selection::Selection;
use std::rc::Rc;

/// The width below which no chart is laid out for the sake of larger letters, CSS pixels.
const NARROWEST: f64 = 240.0;

/// One chart on a page. All charts of a page share the dataset.
pub struct ChartView {
    data: Rc<Dataset>,
    /// The language if the query names none.
    fallback: Lang,
    /// The chart's own query, without the keys of the page.
    own: Query,
    query: Query,
    figure: Figure,
    /// The order in which the figures are read.
    outline: Outline,
    scene: Scene,
    selection: Option<Selection>,
    /// The node of the tree that the keyboard is at.
    current: Node,
}

impl ChartView {
    /// Creates the chart of a query. It has no size before [`ChartView::layout`].
    ///
    /// # Errors
    ///
    /// Returns an error if the query is invalid, if its chart is refused or if its language is not loaded.
    pub fn new(
        data: Rc<Dataset>,
        query: &str,
        strictness: Strictness,
        fallback: Lang,
    ) -> Result<ChartView, ChartError> {
        require_loaded(fallback)?;
        ChartView::compose(data, query, strictness, fallback).map_err(|error| match error {
            ChartError::Query(error, lang) if strictness == Strictness::Attributes => {
                ChartError::Attributes(error, lang, AttributeNames::of(query))
            }
            error => error,
        })
    }

    fn compose(
        data: Rc<Dataset>,
        query: &str,
        strictness: Strictness,
        fallback: Lang,
    ) -> Result<ChartView, ChartError> {
        let query = query::parse(query, strictness).map_err(|error| ChartError::Query(Box::new(error), fallback))?;
        let figure = compose(&query, &data, fallback)?;
        Ok(ChartView {
            data,
            fallback,
            own: query.clone(),
            query,
            outline: Outline::of(&figure),
            figure,
            scene: Scene::default(),
            selection: None,
            current: Node::Chart,
        })
    }

    /// Replaces the query. On an error nothing changes.
    pub fn set_query(&mut self, query: &str, strictness: Strictness) -> Result<(), ChartError> {
        *self = ChartView::new(self.data.clone(), query, strictness, self.fallback)?;
        Ok(())
    }

    /// Applies the query that a page sets for all its charts to the chart's own query; see
    /// [`with_page_query`](query::with_page_query).
    pub fn apply_page_query(&mut self, page_query: &str, focused: bool) -> Result<(), ChartError> {
        // A query in a language that is not loaded yet counts as drawable: this is decided once the language is loaded.
        let can_draw = |query: &Query| {
            matches!(compose(query, &self.data, self.fallback), Ok(_) | Err(ChartError::LanguageNotLoaded(_)))
        };
        let query = query::with_page_query(&self.own, page_query, focused, can_draw);
        self.figure = compose(&query, &self.data, self.fallback)?;
        self.query = query;
        self.outline = Outline::of(&self.figure);
        (self.scene, self.selection, self.current) = (Scene::default(), None, Node::Chart);
        Ok(())
    }

    /// Replaces the dataset by the same one with its provenance. The drawing does not change.
    pub fn load_provenance(&mut self, data: &Rc<Dataset>) {
        if !Rc::ptr_eq(data, &self.data)
            && let Ok(figure) = compose(&self.query, data, self.fallback)
        {
            (self.figure, self.data) = (figure, data.clone());
        }
    }

    /// The canonical query.
    pub fn query(&self) -> &str {
        &self.figure.query
    }

    /// The theme that the query names, or the one that suits its ground.
    pub fn theme(&self) -> ThemeChoice {
        self.query.shown_theme()
    }

    /// The font and the colours that the query names.
    pub fn style(&self) -> &HouseStyle {
        &self.query.style
    }

    pub fn figure(&self) -> &Figure {
        &self.figure
    }

    /// Newer figures than those of the chart; `None` if the query names no day or there are none.
    pub fn newer(&self) -> Option<figure::Newer> {
        figure::newer(&self.query, &self.data, self.fallback)
    }

    /// The texts around the plot.
    pub fn labels(&self) -> Labels {
        Labels::of(self)
    }

    /// The figures of the chart as a table.
    pub fn table(&self) -> Table {
        table::table(&self.figure)
    }

    /// Lays the chart out for a width and at most `max_height`, and returns the height, all in CSS pixels. The selection
    /// is kept.
    ///
    /// `text_scale` is how many times larger than usual the reader wants letters: the chart is laid out for as many times
    /// less space, and then enlarged. It is not taken below 1, nor so far that the space would be too narrow for a chart.
    pub fn layout(&mut self, width: f64, max_height: Option<f64>, text_scale: f64, measure: &dyn Measure) -> f64 {
        let scale = text_scale.min(width / NARROWEST).max(1.0);
        let width = width / scale;
        let natural = layout::height(&self.figure, width);
        let height = max_height.map_or(natural, |most| natural.min(most / scale));
        let scene = layout::compose(&self.figure, measure, Viewport { width, height, slack: 1.0 });
        self.scene = if scale > 1.0 { scene.scaled(scale) } else { scene };
        if let Some(selection) = &mut self.selection {
            selection.near = self.scene.place(selection.hit.cell).map_or(selection.near, |mark| mark.center());
        }
        height * scale
    }

    /// The scene of the last layout.
    pub fn scene(&self) -> &Scene {
        &self.scene
    }

    /// The scene that is painted above the chart.
    pub fn highlight(&self) -> Scene {
        highlight(&self.figure, &self.scene, self.hit())
    }

    /// Selects the cells under a pointer, unless the selection is pinned. Returns whether the selection changed.
    pub fn pointer_move(&mut self, at: Point, pointer: Pointer) -> bool {
        if self.is_pinned() {
            return false;
        }
        let hit = self.scene.hit(at);
        self.select(hit.map(|hit| Selection { hit, near: at, pointer, pinned: false }))
    }

    /// Pins the cells at a tap or click; if they are pinned already, or if there are none, clears the selection. Returns
    /// whether anything changed.
    pub fn pointer_up(&mut self, at: Point, pointer: Pointer) -> bool {
        let hit = self.scene.hit(at);
        let again = self.is_pinned() && hit.as_ref() == self.hit();
        match hit {
            Some(hit) if !again => {
                self.current = Node::Figure(hit.cell);
                self.select(Some(Selection { hit, near: at, pointer, pinned: true }));
                self.pin()
            }
            _ => self.clear_selection(),
        }
    }

    /// Clears the selection after the pointer or the focus has left, unless it is pinned. Returns whether it changed.
    pub fn pointer_leave(&mut self) -> bool {
        !self.is_pinned() && self.select(None)
    }

    /// Pins the selection. Returns whether there is one.
    pub fn pin(&mut self) -> bool {
        self.selection.as_mut().map(|selection| selection.pinned = true).is_some()
    }

    /// Clears the selection, even if it is pinned. Returns whether anything changed.
    pub fn clear_selection(&mut self) -> bool {
        if let Node::Detail(cell, _) = self.current {
            self.current = Node::Figure(cell);
        }
        self.select(None)
    }

    /// Replaces the selection unless the new one is of the same cells. Returns whether it changed.
    fn select(&mut self, next: Option<Selection>) -> bool {
        let changed = next.as_ref().map(|next| &next.hit) != self.hit();
        if changed {
            self.selection = next;
        }
        changed
    }

    /// The selected cells.
    pub fn hit(&self) -> Option<&Hit> {
        self.selection.as_ref().map(|selection| &selection.hit)
    }

    pub fn is_pinned(&self) -> bool {
        self.selection.as_ref().is_some_and(|selection| selection.pinned)
    }
}

/// Returns an error unless the catalogue of a language is loaded.
fn require_loaded(lang: Lang) -> Result<(), ChartError> {
    if words::is_loaded(lang) { Ok(()) } else { Err(ChartError::LanguageNotLoaded(lang)) }
}

fn compose(query: &Query, data: &Dataset, fallback: Lang) -> Result<Figure, ChartError> {
    let lang = query.lang.unwrap_or(fallback);
    require_loaded(lang)?;
    let resolved = query::resolve(query, data).map_err(|error| ChartError::Query(Box::new(error), lang))?;
    figure::compose(&resolved, fallback).map_err(ChartError::Refused)
}
