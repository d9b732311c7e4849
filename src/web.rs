//! The chart as the page's script sees it: convert, delegate, convert. Numbers for numbers, JSON for structures, the
//! message of an error as a thrown string. No closure, no timer, no node of the page. A little long, since it is the whole
//! of the boundary.

mod float;
mod ruler;
mod told;

use crate::chart::{self, Pointer, Step, Trouble};
use crate::data::{Dataset, wire};
use crate::join::concat;
use crate::locale::{self, Text};
use crate::paint::canvas;
use crate::scene::{Point, Rect};
use crate::spec::{Lang, Strictness};
use crate::theme::{System, Theme};
use ruler::Ruler;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::HtmlCanvasElement;

/// A smaller allocator than the standard library's: two kilobytes less to load.
#[global_allocator]
static ALLOCATOR: rlsf::GlobalTlsf<Small> = rlsf::GlobalTlsf::new();

/// What makes the allocator small, without giving up memory that grows in one piece.
struct Small;

impl rlsf::GlobalTlsfOptions for Small {
    const ENABLE_REALLOCATION: bool = false;
}

/// One data file, loaded. All charts that show it share it.
#[wasm_bindgen]
pub struct Data {
    data: Rc<Dataset>,
    /// The figures as they came, to be read again with their provenance.
    file: Box<[u8]>,
    provenance: String,
    ruler: Rc<Ruler>,
}

#[wasm_bindgen]
impl Data {
    /// Reads a data file. `canvas` is one that is never shown: it measures. Errors are told in `lang`.
    #[wasm_bindgen(constructor)]
    pub fn new(bytes: &[u8], canvas: &HtmlCanvasElement, lang: &str) -> Result<Data, JsValue> {
        let (data, provenance) = wire::decode(bytes).map_err(|error| unread(error, lang))?;
        let ruler = Ruler::new(canvas).ok_or("found a canvas without a 2d context, expected one with it")?;
        Ok(Data { data: Rc::new(data), file: bytes.into(), provenance, ruler: Rc::new(ruler) })
    }

    /// The address of the figures' provenance, from that of the data file.
    #[wasm_bindgen(getter)]
    pub fn provenance(&self) -> String {
        self.provenance.clone()
    }

    /// Reads the provenance of the figures; [`Chart::learn`] brings it to charts that are there.
    pub fn learn(&mut self, bytes: &[u8], lang: &str) -> Result<(), JsValue> {
        let whole = wire::decode(&self.file).and_then(|(data, _)| wire::decode_provenance(data, bytes));
        self.data = Rc::new(whole.map_err(|error| unread(error, lang))?);
        Ok(())
    }

    /// Measures anew: a font of the page has come.
    pub fn remeasure(&self) {
        self.ruler.forget();
    }

    /// A chart of this data. `lang` is that of the page, for queries that name none.
    pub fn chart(&self, query: &str, strict: bool, lang: &str) -> Result<Chart, JsValue> {
        let chart =
            chart::Chart::new(self.data.clone(), query, strictness(strict), Lang::nearest(lang)).map_err(told)?;
        Ok(Chart { chart, ruler: self.ruler.clone(), family: String::new(), paints: 0 })
    }
}

/// One chart on the page.
#[wasm_bindgen]
pub struct Chart {
    chart: chart::Chart,
    ruler: Rc<Ruler>,
    /// The fonts that it is laid out in, as CSS lists them.
    family: String,
    paints: u32,
}

#[wasm_bindgen]
impl Chart {
    /// Shows another query; if that cannot be, everything stays as it was.
    pub fn ask(&mut self, query: &str, strict: bool) -> Result<(), JsValue> {
        self.chart.ask(query, strictness(strict)).map_err(told)
    }

    /// Shows what a page asks of all its charts, laid over this one's own query.
    pub fn share(&mut self, own: &str, shared: &str, focus: bool) -> Result<(), JsValue> {
        self.chart.share(own, shared, focus).map_err(told)
    }

    /// Takes what its data has learned.
    pub fn learn(&mut self, data: &Data) {
        self.chart.learn(data.data.clone());
    }

    /// The canonical query.
    #[wasm_bindgen(getter)]
    pub fn query(&self) -> String {
        self.chart.query().to_string()
    }

    /// All words around the plot, and the theme that is asked for, as JSON.
    pub fn words(&self) -> String {
        told::words(&self.chart)
    }

    /// The table as JSON.
    pub fn table(&self) -> String {
        told::table(self.chart.figure(), self.chart.data())
    }

    /// Lays the plot out in these fonts and gives its height, which does not pass `most` where that is given.
    pub fn lay_out(&mut self, family: &str, width: f64, most: Option<f64>) -> f64 {
        self.ruler.turn_to(family);
        self.family = family.to_string();
        self.chart.lay_out(width, most, &*self.ruler)
    }

    /// Paints the chart. `theme` is what the style sheet makes of it: see [`theme_of`].
    pub fn paint(&mut self, canvas: &HtmlCanvasElement, ratio: f64, theme: &str) -> Result<(), JsValue> {
        self.paints += 1;
        canvas::paint_on(canvas, self.chart.scene(), &theme_of(theme), ratio, &self.family).map_err(JsValue::from)
    }

    /// Paints what stands out now, on a canvas above the chart.
    pub fn paint_highlight(&self, canvas: &HtmlCanvasElement, ratio: f64, theme: &str) -> Result<(), JsValue> {
        canvas::paint_on(canvas, &self.chart.highlight(), &theme_of(theme), ratio, &self.family).map_err(JsValue::from)
    }

    /// How often the chart itself has been painted: a pointer move does not.
    #[wasm_bindgen(getter)]
    pub fn paints(&self) -> u32 {
        self.paints
    }

    /// A pointer at a place of the plot; whether it shows another figure than before.
    pub fn point(&mut self, x: f64, y: f64, pointer: &str) -> bool {
        self.chart.point(Point::new(x, y), pointer_of(pointer))
    }

    /// A click or a tap; whether anything has changed.
    pub fn press(&mut self, x: f64, y: f64, pointer: &str) -> bool {
        self.chart.press(Point::new(x, y), pointer_of(pointer))
    }

    /// A key by its name: whether it is one of the chart's.
    pub fn key(&mut self, key: &str) -> bool {
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

    /// The pointer has left; whether anything has changed.
    pub fn leave(&mut self) -> bool {
        self.chart.leave()
    }

    /// Lets go of what is pinned; whether anything has changed.
    pub fn clear(&mut self) -> bool {
        self.chart.clear()
    }

    /// The tip as JSON; nothing where nothing is pointed at.
    pub fn tip(&self) -> Option<String> {
        Some(told::tip(&self.chart.tip()?, &self.chart.spoken(), self.chart.is_pinned()))
    }

    /// Whether the tip is a strip below the plot, in a window of this width.
    pub fn tip_is_strip(&self, window_width: f64) -> bool {
        self.chart.tip_is_strip(window_width)
    }

    /// Where a tip of this size stands, from the plot's top left corner. `window`: the place of the plot in it, its size.
    pub fn place_tip(&self, width: f64, height: f64, window: &[f64]) -> Box<[f64]> {
        let [left, top, seen_width, seen_height] = *window else { return Box::new([0.0, 0.0]) };
        let window = Rect { x: -left, y: -top, width: seen_width, height: seen_height };
        let at = self.chart.place_tip((width, height), window);
        Box::new([at.x, at.y])
    }

    /// The figures of the chart as JSON, each with its box from the top left corner of the element. The places of the
    /// plot and of the element are those that the browser tells.
    pub fn figures(&self, plot_left: f64, plot_top: f64, left: f64, top: f64) -> String {
        told::figures(&self.chart, Point::new(plot_left - left, plot_top - top))
    }

    /// The figure that is pointed at, as JSON: `null` for none.
    pub fn figure(&self, plot_left: f64, plot_top: f64, left: f64, top: f64) -> String {
        told::figure(&self.chart, Point::new(plot_left - left, plot_top - top))
    }
}

/// Why a data file cannot be read, in words.
fn unread(error: wire::WireError, lang: &str) -> JsValue {
    let text = match error {
        wire::WireError::Foreign => Text::DataForeign,
        wire::WireError::Version { .. } => Text::DataVersion,
        wire::WireError::Damaged => Text::DataDamaged,
    };
    locale::say(Lang::nearest(lang), text).into()
}

/// The message of a trouble; of a refused chart, on lines of their own, the query that is offered instead and the words
/// of that offer.
fn told(trouble: Trouble) -> JsValue {
    let message = trouble.message();
    match trouble {
        Trouble::Fault(..) => message.into(),
        Trouble::Refused(refused) => {
            let offer = locale::say(refused.lang, Text::ShowBars);
            concat(&[&*message, "\n", &refused.offer, "\n", &offer]).into()
        }
    }
}

fn strictness(strict: bool) -> Strictness {
    if strict { Strictness::Strict } else { Strictness::Lenient }
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
