//! The interface of the browser's module: each method converts its arguments, calls the view and converts the result. It
//! uses no closures, timers or nodes of the page.
//!
//! Structures cross as plain objects that `web/types.ts` describes. A method that fails throws a `ChartError` of that
//! file.
//!
//! Long, because it is the whole boundary in one place.

#[cfg(feature = "files")]
mod files;
mod measure;
mod objects;

use crate::data::{Dataset as Data, wire};
use crate::paint::canvas;
use crate::query::{self, Lang, Strictness};
use crate::scene::{Point, Scene};
use crate::view::{ChartView, Pointer};
use crate::words;
use measure::BrowserMeasure;
use objects::{JsColors, JsPlacement, JsRect, Place, chart_error, data_error, misuse, object, require_loaded};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::HtmlCanvasElement;

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = include_str!("web/types.ts");

/// Loads the catalogue of a language: one of the files `words.LANGUAGE.bin` of the site.
#[wasm_bindgen(js_name = "loadWords")]
pub fn load_words(bytes: &[u8]) -> Result<(), JsValue> {
    words::load(bytes).map(drop).map_err(misuse)
}

/// A loaded data file, which all its charts share.
#[wasm_bindgen]
pub struct Dataset(Rc<Shared>);

struct Shared {
    /// The encoded figures, which are decoded again when their provenance is loaded.
    file: Box<[u8]>,
    data: RefCell<Rc<Data>>,
    provenance_address: String,
    measure: BrowserMeasure,
    /// The language of errors.
    lang: Lang,
}

#[wasm_bindgen]
impl Dataset {
    /// Decodes a data file. `canvas` is used to measure texts and never shown. Errors are in `page_lang`.
    #[wasm_bindgen(constructor)]
    pub fn new(
        bytes: &[u8],
        canvas: &HtmlCanvasElement,
        #[wasm_bindgen(js_name = "pageLang")] page_lang: &str,
    ) -> Result<Dataset, JsValue> {
        let lang = Lang::nearest(page_lang);
        require_loaded(lang)?;
        let (data, provenance_address) = wire::decode(bytes).map_err(|error| data_error(error, lang))?;
        let measure = BrowserMeasure::new(canvas).ok_or_else(|| misuse("found a canvas without a 2d context"))?;
        let (file, data) = (bytes.into(), RefCell::new(Rc::new(data)));
        Ok(Dataset(Rc::new(Shared { file, data, provenance_address, measure, lang })))
    }

    /// Decodes the provenance: names of releases, sources, notes and conflicts. All charts of the data have it from then
    /// on.
    #[wasm_bindgen(js_name = "loadProvenance")]
    pub fn load_provenance(&self, bytes: &[u8]) -> Result<(), JsValue> {
        let Dataset(shared) = self;
        let data = wire::decode(&shared.file).and_then(|(data, _)| wire::decode_provenance(data, bytes));
        shared.data.replace(Rc::new(data.map_err(|error| data_error(error, shared.lang))?));
        Ok(())
    }

    /// The address of the provenance, relative to that of the data file.
    #[wasm_bindgen(getter, js_name = "provenanceAddress")]
    pub fn provenance_address(&self) -> String {
        self.0.provenance_address.clone()
    }
}

/// One chart on the page.
#[wasm_bindgen]
pub struct Chart {
    view: ChartView,
    shared: Rc<Shared>,
    /// The font families of its layout, as a CSS list.
    font_family: String,
}

#[wasm_bindgen]
impl Chart {
    /// Creates the chart of a query. It has no size before [`Chart::layout`].
    ///
    /// In a query of a script, unknown keys are errors; in one of attributes or of an address they are ignored.
    /// `page_lang` is the language if the query names none.
    #[wasm_bindgen(constructor)]
    pub fn new(
        dataset: &Dataset,
        query: &str,
        #[wasm_bindgen(unchecked_param_type = "QuerySource")] source: &str,
        #[wasm_bindgen(js_name = "pageLang")] page_lang: &str,
    ) -> Result<Chart, JsValue> {
        let shared = dataset.0.clone();
        let strictness = match source {
            "attributes" => Strictness::Attributes,
            "address" => Strictness::Lenient,
            _ => Strictness::Strict,
        };
        let data = shared.data.borrow().clone();
        let view = ChartView::new(data, query, strictness, Lang::nearest(page_lang)).map_err(chart_error)?;
        Ok(Chart { view, shared, font_family: String::new() })
    }

    /// Applies the query that the page sets for all its charts; see [`ChartView::apply_page_query`].
    #[wasm_bindgen(js_name = "applyPageQuery")]
    pub fn apply_page_query(
        &mut self,
        #[wasm_bindgen(js_name = "pageQuery")] page_query: &str,
        focused: bool,
    ) -> Result<(), JsValue> {
        self.view.apply_page_query(page_query, focused).map_err(chart_error)
    }

    /// Lays the plot out in these fonts with at most `max_height`, and returns its height, all in CSS pixels. `text_scale`
    /// is the reader's font size as a multiple of the usual one.
    ///
    /// Cached text widths are discarded when `font_generation` changes, as it does when the page's fonts have loaded.
    pub fn layout(
        &mut self,
        width: f64,
        #[wasm_bindgen(js_name = "maxHeight")] max_height: Option<f64>,
        #[wasm_bindgen(js_name = "fontFamily")] font_family: &str,
        #[wasm_bindgen(js_name = "fontGeneration")] font_generation: u32,
        #[wasm_bindgen(js_name = "textScale")] text_scale: f64,
    ) -> f64 {
        self.shared.measure.set_fonts(font_family, font_generation);
        self.font_family = font_family.to_string();
        self.view.layout(width, max_height, text_scale, &self.shared.measure)
    }

    /// Paints the chart with `pixel_ratio` device pixels for each CSS pixel.
    pub fn paint(
        &self,
        canvas: &HtmlCanvasElement,
        #[wasm_bindgen(js_name = "pixelRatio")] pixel_ratio: f64,
        colors: &JsColors,
    ) -> Result<(), JsValue> {
        self.paint_scene(self.view.scene(), canvas, pixel_ratio, colors)
    }

    /// Paints the highlight of the selection on a canvas above the chart.
    #[wasm_bindgen(js_name = "paintHighlight")]
    pub fn paint_highlight(
        &self,
        canvas: &HtmlCanvasElement,
        #[wasm_bindgen(js_name = "pixelRatio")] pixel_ratio: f64,
        colors: &JsColors,
    ) -> Result<(), JsValue> {
        self.paint_scene(&self.view.highlight(), canvas, pixel_ratio, colors)
    }

    /// Handles a pointer that moves or is pressed on the plot. Returns whether the selection changed.
    #[wasm_bindgen(js_name = "pointerMove")]
    pub fn pointer_move(
        &mut self,
        x: f64,
        y: f64,
        #[wasm_bindgen(js_name = "pointerType")] pointer_type: &str,
    ) -> bool {
        self.view.pointer_move(Point::new(x, y), Pointer::of_type(pointer_type))
    }

    /// Handles the end of a tap or click on the plot. Returns whether anything changed.
    #[wasm_bindgen(js_name = "pointerUp")]
    pub fn pointer_up(&mut self, x: f64, y: f64, #[wasm_bindgen(js_name = "pointerType")] pointer_type: &str) -> bool {
        self.view.pointer_up(Point::new(x, y), Pointer::of_type(pointer_type))
    }

    /// Handles the pointer or the focus leaving the plot. Returns whether anything changed.
    #[wasm_bindgen(js_name = "pointerLeave")]
    pub fn pointer_leave(&mut self) -> bool {
        self.view.pointer_leave()
    }

    /// Handles a key that is pressed on the plot. `null` if the chart does not use it.
    #[wasm_bindgen(js_name = "keyDown", unchecked_return_type = "Answer | null")]
    pub fn key_down(&mut self, key: &str) -> JsValue {
        object(&self.view.key_down(key))
    }

    /// The chart as a tree; without `whole` the chart alone.
    #[wasm_bindgen(unchecked_return_type = "Tree")]
    pub fn tree(&mut self, whole: bool) -> JsValue {
        object(&self.up_to_date().tree(whole))
    }

    /// The notes of the series that the keyboard is in.
    #[wasm_bindgen(unchecked_return_type = "Note[]")]
    pub fn score(&self) -> JsValue {
        object(&self.view.score())
    }

    /// The number of the node that the keyboard is at.
    #[wasm_bindgen(getter, js_name = "currentNode")]
    pub fn current_node(&self) -> usize {
        self.view.current_node()
    }

    /// Handles the focus that assistive technology or the page gives to a node. Returns whether the selection changed.
    #[wasm_bindgen(js_name = "focusNode")]
    pub fn focus_node(&mut self, number: usize) -> bool {
        self.view.focus(number)
    }

    /// Clears the selection, even if it is pinned. Returns whether anything changed.
    #[wasm_bindgen(js_name = "clearSelection")]
    pub fn clear_selection(&mut self) -> bool {
        self.view.clear_selection()
    }

    /// The texts around the plot.
    #[wasm_bindgen(unchecked_return_type = "Labels")]
    pub fn labels(&self) -> JsValue {
        object(&self.view.labels())
    }

    /// The figures of the chart as a table.
    #[wasm_bindgen(unchecked_return_type = "Table")]
    pub fn table(&mut self) -> JsValue {
        object(&self.up_to_date().table())
    }

    /// The tip of the selection; `null` if nothing is selected.
    #[wasm_bindgen(unchecked_return_type = "Tip | null")]
    pub fn tip(&mut self, #[wasm_bindgen(js_name = "windowWidth")] window_width: f64) -> JsValue {
        object(&self.up_to_date().tip(window_width))
    }

    /// The selected figure; `null` if there is none. `placement` leads from the plot to the pixels of its box.
    #[wasm_bindgen(js_name = "selectedFigure", unchecked_return_type = "FigureRow | null")]
    pub fn selected_figure(&mut self, placement: &JsPlacement) -> JsValue {
        object(&self.up_to_date().selected_row(&placement.placement()))
    }

    /// All figures, in the order of `ip-balance figures`. `placement` leads from the plot to the pixels of their boxes.
    #[wasm_bindgen(unchecked_return_type = "FigureRow[]")]
    pub fn figures(&mut self, placement: &JsPlacement) -> JsValue {
        object(&self.up_to_date().placed_rows(&placement.placement()))
    }

    /// The position of a tip of this size in `window`, the visible part of the page. `placement` is that of the plot
    /// there.
    #[wasm_bindgen(js_name = "placeTip", unchecked_return_type = "Point")]
    pub fn place_tip(&self, width: f64, height: f64, window: &JsRect, placement: &JsPlacement) -> JsValue {
        object(&Place::from(self.view.place_tip((width, height), window.rect(), &placement.placement())))
    }

    /// The day as of which the figures are known, `2023-03-24`; `undefined` if no figure is available.
    #[wasm_bindgen(getter, js_name = "asOf")]
    pub fn as_of(&self) -> Option<String> {
        self.view.figure().as_of_day().map(|day| day.to_string())
    }

    /// The canonical query.
    #[wasm_bindgen(getter)]
    pub fn query(&self) -> String {
        self.view.query().to_string()
    }
}

impl Chart {
    /// The view, with the provenance of its figures if that has been loaded since.
    fn up_to_date(&mut self) -> &ChartView {
        self.view.load_provenance(&self.shared.data.borrow());
        &self.view
    }

    fn paint_scene(
        &self,
        scene: &Scene,
        canvas: &HtmlCanvasElement,
        pixel_ratio: f64,
        colors: &JsColors,
    ) -> Result<(), JsValue> {
        let theme = colors.theme(self.view.style());
        canvas::paint_on(canvas, scene, &theme, pixel_ratio, &self.font_family).map_err(misuse)
    }
}

/// Describes the kinds of chart, for forms that offer them.
#[wasm_bindgen(js_name = "chartKinds", unchecked_return_type = "ChartKindInfo[]")]
pub fn chart_kinds() -> JsValue {
    object(&query::chart_kinds().collect::<Vec<_>>())
}
