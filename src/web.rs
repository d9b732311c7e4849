//! The chart as the page's script sees it: convert, delegate, convert. Numbers for numbers, JSON for structures, the
//! message of an error as a thrown string. No closure, no timer, no node of the page.
//!
//! Few exports, some with many arguments: each is a hundred bytes of script and as many of wrapping for the browser to
//! load, before it does anything.

mod ruler;
mod told;

use crate::data::{Dataset, cut, wire};
use crate::join::concat;
use crate::paint::canvas;
use crate::query::{Lang, Strictness};
use crate::scene::{Point, Rect};
use crate::theme::{System, Theme};
use crate::view::{self, ChartError, Pointer, Step};
use crate::words::{self, Text};
use ruler::Ruler;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::HtmlCanvasElement;

/// One data file, loaded. All charts that show it share it.
#[wasm_bindgen]
pub struct Data(Rc<Shared>);

struct Shared {
    /// The figures as they came, to be read again with their provenance.
    file: Box<[u8]>,
    data: RefCell<Rc<Dataset>>,
    /// The address of the figures' provenance, from that of the file.
    provenance: String,
    ruler: Ruler,
    lang: Lang,
}

#[wasm_bindgen]
impl Data {
    /// Reads a data file. `canvas` is one that is never shown: it measures. Errors are told in `lang`.
    #[wasm_bindgen(constructor)]
    pub fn new(bytes: &[u8], canvas: &HtmlCanvasElement, lang: &str) -> Result<Data, JsValue> {
        let lang = Lang::nearest(lang);
        let (data, provenance) = wire::decode(bytes).map_err(|error| unread(error, lang))?;
        let ruler = Ruler::new(canvas).ok_or("found a canvas without a 2d context, expected one with it")?;
        Ok(Data(Rc::new(Shared { file: bytes.into(), data: RefCell::new(Rc::new(data)), provenance, ruler, lang })))
    }

    /// Reads the provenance of the figures, which all charts of the data tell from now on.
    pub fn learn(&self, bytes: &[u8]) -> Result<(), JsValue> {
        let Data(shared) = self;
        let whole = wire::decode(&shared.file).and_then(|(data, _)| wire::decode_provenance(data, bytes));
        shared.data.replace(Rc::new(whole.map_err(|error| unread(error, shared.lang))?));
        Ok(())
    }
}

/// One chart on the page.
#[wasm_bindgen]
pub struct Chart {
    chart: view::ChartView,
    shared: Rc<Shared>,
    /// The fonts that it is laid out in, as CSS lists them.
    family: String,
}

#[wasm_bindgen]
impl Chart {
    /// The chart of a query. Over it is laid what the page asks of all its charts, if anything; in `focus`, also what
    /// makes it another chart. `lang` is that of the page, for queries that name none.
    #[wasm_bindgen(constructor)]
    pub fn new(data: &Data, query: &str, strict: bool, page: &str, focus: bool, lang: &str) -> Result<Chart, JsValue> {
        let shared = data.0.clone();
        let strictness = if strict { Strictness::Strict } else { Strictness::Lenient };
        let data = shared.data.borrow().clone();
        let mut chart = view::ChartView::new(data, query, strictness, Lang::nearest(lang)).map_err(told)?;
        if !page.is_empty() {
            chart.share(query, page, focus).map_err(told)?;
        }
        Ok(Chart { chart, shared, family: String::new() })
    }

    /// Lays the plot out in these fonts and gives its height, which does not pass `most`. Where `fonts` is another number
    /// than before, the fonts of those names may be others by now.
    pub fn lay_out(&mut self, width: f64, most: f64, family: &str, fonts: u32) -> f64 {
        self.shared.ruler.turn_to(family, fonts);
        self.family = family.to_string();
        self.chart.lay_out(width, Some(most), &self.shared.ruler)
    }

    /// Paints the chart; or, on a canvas `above` it, what stands out now. `theme` is what the style sheet makes of it: see
    /// [`theme_of`].
    pub fn paint(&self, canvas: &HtmlCanvasElement, above: bool, ratio: f64, theme: &str) -> Result<(), JsValue> {
        let highlight;
        let scene = if above {
            highlight = self.chart.highlight();
            &highlight
        } else {
            self.chart.scene()
        };
        canvas::paint_on(canvas, scene, &theme_of(theme), ratio, &self.family).map_err(JsValue::from)
    }

    /// What the reader does: the type of an event and, after a blank, the `pointerType` or the key; of a pointer, also its
    /// place on the plot. Gives whether anything has changed; of a key, whether it is one of the chart's.
    pub fn act(&mut self, event: &str, x: f64, y: f64) -> bool {
        let at = Point::new(x, y);
        match cut(event, " ").unwrap_or((event, "")) {
            ("pointermove" | "pointerdown", by) => self.chart.point(at, pointer_of(by)),
            ("pointerup", by) => self.chart.press(at, pointer_of(by)),
            ("keydown", key) => self.key(key),
            // Lets go even of what is pinned.
            ("clear", _) => self.chart.clear(),
            // The pointer has left, or the focus has.
            (_, _) => self.chart.leave(),
        }
    }

    /// As JSON, the `words` around the plot, its `table`, the `tip` (`null` where nothing is pointed at) or all `figures`.
    /// The places of the plot and of the element, and the width of the window, are those that the browser tells; words
    /// and table have none.
    pub fn tell(
        &mut self,
        what: &str,
        plot_left: f64,
        plot_top: f64,
        left: f64,
        top: f64,
        window_width: f64,
    ) -> String {
        self.chart.learn(&self.shared.data.borrow());
        let origin = Point::new(plot_left - left, plot_top - top);
        match what {
            "words" => told::words(&self.chart, &self.shared.provenance),
            "table" => told::table(&self.chart),
            "tip" => told::tip(&self.chart, origin, window_width),
            _ => told::figures(&self.chart, origin),
        }
    }

    /// Where a tip of this size stands, as JSON: left and top, from the plot's top left corner. The place of the plot in
    /// the window, and the window's size, are those that the browser tells.
    pub fn place_tip(&self, width: f64, height: f64, left: f64, top: f64, seen_width: f64, seen_height: f64) -> String {
        let window = Rect { x: -left, y: -top, width: seen_width, height: seen_height };
        told::place(self.chart.place_tip((width, height), window))
    }
}

impl Chart {
    fn key(&mut self, key: &str) -> bool {
        match (Step::of_key(key), key) {
            (Some(step), _) => {
                self.chart.step(step);
                true
            }
            (None, "Enter" | " ") => self.chart.pin(),
            (None, "Escape") => self.chart.clear(),
            (None, _) => false,
        }
    }
}

/// Why a data file cannot be read, in words.
fn unread(error: wire::WireError, lang: Lang) -> JsValue {
    let text = match error {
        wire::WireError::Foreign => Text::DataForeign,
        wire::WireError::Version { .. } => Text::DataVersion,
        wire::WireError::Damaged => Text::DataDamaged,
    };
    words::say(lang, text).into()
}

/// The message of a trouble; of a refused chart, on lines of their own, the query that is offered instead and the words
/// of that offer.
fn told(trouble: ChartError) -> JsValue {
    let message = trouble.message();
    match trouble {
        ChartError::Query(..) => message.into(),
        ChartError::Refused(refused) => {
            let offer = words::say(refused.lang, Text::ShowBars);
            concat(&[&*message, "\n", &refused.offer, "\n", &offer]).into()
        }
    }
}

/// A `pointerType`; what is none that we know counts as a mouse.
fn pointer_of(name: &str) -> Pointer {
    match name {
        "touch" => Pointer::Touch,
        "pen" => Pointer::Pen,
        _ => Pointer::Mouse,
    }
}

/// The theme that goes with what a computed style says, as `rgb(…)`: of ground, words, quiet words and grid, of the
/// colour of words alone, or of the five colours of a contrast theme, one after another.
fn theme_of(colours: &str) -> Theme {
    let mut found = Vec::new();
    for rgb in numbers(colours).chunks_exact(3) {
        found.push((rgb[0] << 16) + (rgb[1] << 8) + rgb[2]);
    }
    // Light words stand on a dark ground. Green makes most of what the eye takes for light.
    let usual = |text: u32| if text >> 8 & 0xff > 0x80 { Theme::dark() } else { Theme::light() };
    match *found {
        [text] => usual(text),
        [ground, text, quiet, grid] => usual(text).with([ground, text, quiet, grid]),
        [ground, text, highlight, gray, link, ..] => Theme::contrast(System { ground, text, highlight, gray, link }),
        _ => Theme::light(),
    }
}

/// The whole numbers in a text; what would not be a part of a colour loses its first digits.
fn numbers(text: &str) -> Vec<u32> {
    let mut numbers: Vec<u32> = Vec::new();
    let mut within = false;
    for byte in text.bytes() {
        let is_digit = byte.is_ascii_digit();
        if is_digit && !within {
            numbers.push(0);
        }
        if is_digit && let Some(last) = numbers.last_mut() {
            *last = (*last * 10 + u32::from(byte - b'0')) % 1000;
        }
        within = is_digit;
    }
    numbers
}
