//! One interactive chart: what is asked, what is laid out, what is pointed at. Every answer that the page needs comes
//! from here. Knows no web-sys, no files, no clock and no painter.
//! A little long, because all of its methods keep one state.

mod error;
mod highlight;
mod json;
mod share;
mod tip_place;
mod walk;

pub use error::ChartError;
pub use highlight::highlight;
pub use json::Json;
pub use tip_place::{Setting, is_strip, place};
pub use walk::{Step, Walk};

use crate::data::Dataset;
use crate::figure::tip::{self, Tip};
use crate::figure::{self, CellId, Figure};
use crate::layout::{self, Viewport};
use crate::query::{self, Lang, Query, Strictness, ThemeChoice};
use crate::scene::{Hit, Point, Rect, Scene};
use crate::text::Measure;
use std::rc::Rc;

/// What points at a chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pointer {
    Mouse,
    Pen,
    /// A finger: it hides what is under it.
    Touch,
    Keyboard,
}

/// One chart on a page. The dataset is shared by all of them.
pub struct ChartView {
    data: Rc<Dataset>,
    /// The language where the query names none.
    fallback: Lang,
    query: Query,
    figure: Figure,
    scene: Scene,
    /// The cells of the scene that answer nowhere; worked out when first pointed at.
    covered: Option<Vec<CellId>>,
    pointed: Option<Pointed>,
    pinned: bool,
}

/// What is pointed at, and how.
#[derive(Clone, Debug, PartialEq)]
struct Pointed {
    hit: Hit,
    near: Point,
    by: Pointer,
}

impl ChartView {
    /// The chart of a query; it has no size before [`ChartView::lay_out`].
    pub fn new(
        data: Rc<Dataset>,
        query: &str,
        strictness: Strictness,
        fallback: Lang,
    ) -> Result<ChartView, ChartError> {
        let query = query::parse(query, strictness).map_err(|error| ChartError::Query(error, fallback))?;
        let figure = compose(&query, &data, fallback)?;
        Ok(ChartView {
            data,
            fallback,
            query,
            figure,
            scene: Scene::default(),
            covered: None,
            pointed: None,
            pinned: false,
        })
    }

    /// Shows another query. On an error everything stays as it was.
    pub fn resolved(&mut self, query: &str, strictness: Strictness) -> Result<(), ChartError> {
        *self = ChartView::new(self.data.clone(), query, strictness, self.fallback)?;
        Ok(())
    }

    /// Shows what a page asks of all its charts: each key of `shared` that this chart takes, laid over its `own` query.
    /// With `focus`, also the keys that make it another chart. Keys that it does not take change nothing.
    pub fn share(&mut self, own: &str, shared: &str, focus: bool) -> Result<(), ChartError> {
        let takes = |query: &Query| compose(query, &self.data, self.fallback).is_ok();
        self.resolved(&share::over(own, shared, focus, &takes), Strictness::Lenient)
    }

    /// Takes the same figures with their provenance, once that is loaded: nothing that is drawn changes.
    pub fn learn(&mut self, data: &Rc<Dataset>) {
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

    /// The colours that are asked for.
    pub fn theme(&self) -> ThemeChoice {
        self.query.theme
    }

    pub fn figure(&self) -> &Figure {
        &self.figure
    }

    /// What has come out since the day of the chart; `None` where it names no day or nothing has.
    pub fn newer(&self) -> Option<figure::Newer> {
        figure::newer(&self.query, &self.data, self.fallback)
    }

    pub fn data(&self) -> &Dataset {
        &self.data
    }

    /// Lays the chart out for a width, and for a height that it must not pass where one is given; CSS pixels.
    /// Gives the height. What is pointed at stays so, at its new place.
    pub fn lay_out(&mut self, width: f64, most: Option<f64>, measure: &dyn Measure) -> f64 {
        let natural = layout::height(&self.figure, width);
        let height = most.map_or(natural, |most| natural.min(most));
        self.scene = layout::compose(&self.figure, measure, Viewport { width, height, slack: 1.0 });
        self.covered = None;
        if let Some(pointed) = &mut self.pointed {
            pointed.near = self.scene.place(pointed.hit.cell).map_or(pointed.near, |b| b.center());
        }
        height
    }

    /// The chart as it is laid out.
    pub fn scene(&self) -> &Scene {
        &self.scene
    }

    /// What a pointer over the plot shows. Whether that is another figure than before: only then is there anything to
    /// paint. A pinned tip stays.
    pub fn point(&mut self, at: Point, by: Pointer) -> bool {
        if self.pinned {
            return false;
        }
        let hit = self.hit_at(at);
        self.turn_to(hit.map(|hit| Pointed { hit, near: at, by }))
    }

    /// What a tap or a click does: pins the figure there; on the one that is pinned, or beside the plot, lets go.
    /// Whether anything has changed.
    pub fn press(&mut self, at: Point, by: Pointer) -> bool {
        let hit = self.hit_at(at);
        let again = self.pinned && hit.is_some() && hit.as_ref() == self.hit();
        match hit {
            Some(hit) if !again => {
                self.turn_to(Some(Pointed { hit, near: at, by }));
                self.pinned = true;
                true
            }
            _ => self.clear(),
        }
    }

    /// What answers at a point. A figure whose own marks are all covered is told with the others of its stripe.
    fn hit_at(&mut self, at: Point) -> Option<Hit> {
        let mut hit = self.scene.hit(at)?;
        let covered = self.covered.get_or_insert_with(|| self.scene.covered());
        for band in &self.scene.bands {
            if band.cells.contains(&hit.cell) {
                for cell in &band.cells {
                    if covered.contains(cell) {
                        hit.add(*cell);
                    }
                }
            }
        }
        Some(hit)
    }

    /// Pins what is pointed at. Whether there was anything.
    pub fn pin(&mut self) -> bool {
        self.pinned = self.pointed.is_some();
        self.pinned
    }

    /// What a step of the keyboard shows. Whether that is another figure than before.
    pub fn step(&mut self, step: Step) -> bool {
        let from = self.hit().map(|hit| hit.cell);
        let Some(cell) = Walk::of(&self.figure).go(from, step) else { return false };
        let near = self.scene.place(cell).unwrap_or_default().center();
        self.pinned = false;
        self.turn_to(Some(Pointed { hit: Hit::new(cell), near, by: Pointer::Keyboard }))
    }

    /// The pointer has left: only a pinned figure stays. Whether anything has changed.
    pub fn leave(&mut self) -> bool {
        !self.pinned && self.turn_to(None)
    }

    /// Lets go of everything. Whether anything has changed.
    pub fn clear(&mut self) -> bool {
        self.pinned = false;
        self.turn_to(None)
    }

    fn turn_to(&mut self, next: Option<Pointed>) -> bool {
        let changed = next.as_ref().map(|p| &p.hit) != self.hit();
        if changed {
            self.pointed = next;
        }
        changed
    }

    /// What is pointed at.
    pub fn hit(&self) -> Option<&Hit> {
        self.pointed.as_ref().map(|p| &p.hit)
    }

    pub fn is_pinned(&self) -> bool {
        self.pinned
    }

    /// The words of the tip, in full where it is pinned; `None` where nothing is pointed at.
    pub fn tip(&self) -> Option<Tip> {
        let cells = self.hit()?.cells();
        let words = if self.pinned { tip::pinned } else { tip::tip };
        Some(words(&self.figure, &self.data, cells.as_slice()))
    }

    /// The tip as it is read aloud; empty where nothing is pointed at.
    pub fn spoken(&self) -> String {
        let Some(hit) = self.hit() else { return String::new() };
        tip::spoken(&self.figure, &self.data, hit.cells().as_slice())
    }

    /// Whether the tip is a strip below the plot, in a window of this width.
    pub fn tip_is_strip(&self, window_width: f64) -> bool {
        tip_place::is_strip(self.pointed.as_ref().is_some_and(|p| p.by == Pointer::Touch), window_width)
    }

    /// Where a tip of this width and height stands in a window, all from the plot's top left corner.
    pub fn place_tip(&self, size: (f64, f64), window: Rect) -> Point {
        let Some(Pointed { hit, near, .. }) = &self.pointed else { return Point::default() };
        let mut around: Option<Rect> = None;
        for cell in hit.cells() {
            if let Some(place) = self.scene.place(cell) {
                around = Some(around.map_or(place, |around| around.union(&place)));
            }
        }
        let mark = around.unwrap_or(Rect { x: near.x, y: near.y, width: 0.0, height: 0.0 });
        let plot = (self.scene.width, self.scene.height);
        tip_place::place(&Setting { mark, near: *near, size, plot, window, strip: self.tip_is_strip(window.width) })
    }

    /// The scene that is painted above the chart.
    pub fn highlight(&self) -> Scene {
        highlight(&self.figure, &self.scene, self.hit())
    }
}

fn compose(query: &Query, data: &Dataset, fallback: Lang) -> Result<Figure, ChartError> {
    let lang = query.lang.unwrap_or(fallback);
    let resolved = query::resolve(query, data).map_err(|error| ChartError::Query(error, lang))?;
    figure::compose(&resolved, fallback).map_err(ChartError::Refused)
}
