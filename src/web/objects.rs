//! Structures to and from the plain objects of the page's script. `types.ts` describes them.

use crate::data::wire::WireError;
use crate::query::Lang;
use crate::scene::{Point, Rect};
use crate::theme::{PageColors, Rgb, SystemColors, Theme};
use crate::view::{ChartError, ErrorReport};
use crate::words;
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::*;

/// A structure as a plain object, in which an absent value is `null`.
pub fn object<T: Serialize + ?Sized>(value: &T) -> JsValue {
    value.serialize(&Serializer::json_compatible()).expect("structures of texts, numbers and lists become objects")
}

/// What is thrown for an error of a chart.
pub fn chart_error(error: ChartError) -> JsValue {
    object(&error.report())
}

/// What is thrown where the words of a language are not loaded.
pub fn require_loaded(lang: Lang) -> Result<(), JsValue> {
    if words::is_loaded(lang) { Ok(()) } else { Err(chart_error(ChartError::LanguageNotLoaded(lang))) }
}

/// What is thrown where a data file cannot be read.
pub fn data_error(error: WireError, lang: Lang) -> JsValue {
    chart_error(ChartError::Data(error, lang))
}

/// What is thrown where the script breaks the contract of `types.ts`: a message for its author.
pub fn misuse(found: impl ToString) -> JsValue {
    object(&ErrorReport { message: found.to_string(), offer: None, language: None })
}

#[wasm_bindgen]
extern "C" {
    /// The colours that the style sheet computes for a chart: an object of the type `Colors` in `types.ts`.
    #[wasm_bindgen(typescript_type = "Colors")]
    pub type JsColors;
    #[wasm_bindgen(method, getter)]
    fn kind(this: &JsColors) -> String;
    #[wasm_bindgen(method, getter)]
    fn ground(this: &JsColors) -> Option<Rgb>;
    #[wasm_bindgen(method, getter)]
    fn text(this: &JsColors) -> Rgb;
    #[wasm_bindgen(method, getter)]
    fn quiet(this: &JsColors) -> Option<Rgb>;
    #[wasm_bindgen(method, getter)]
    fn grid(this: &JsColors) -> Option<Rgb>;
    #[wasm_bindgen(method, getter)]
    fn highlight(this: &JsColors) -> Rgb;
    #[wasm_bindgen(method, getter)]
    fn gray(this: &JsColors) -> Rgb;
    #[wasm_bindgen(method, getter)]
    fn link(this: &JsColors) -> Rgb;

    /// A rectangle, CSS pixels: an object of the type `Rect` in `types.ts`.
    #[wasm_bindgen(typescript_type = "Rect")]
    pub type JsRect;
    #[wasm_bindgen(method, getter)]
    fn x(this: &JsRect) -> f64;
    #[wasm_bindgen(method, getter)]
    fn y(this: &JsRect) -> f64;
    #[wasm_bindgen(method, getter)]
    fn width(this: &JsRect) -> f64;
    #[wasm_bindgen(method, getter)]
    fn height(this: &JsRect) -> f64;
}

impl JsColors {
    /// The theme with the page's colours, or with those that a browser gives in a contrast theme; without a known ground
    /// the usual theme that suits the colour of the text.
    pub fn theme(&self) -> Theme {
        let text = self.text();
        match (self.kind().as_str(), self.ground(), self.quiet(), self.grid()) {
            ("system", Some(ground), ..) => Theme::contrast(SystemColors {
                ground,
                text,
                highlight: self.highlight(),
                gray: self.gray(),
                link: self.link(),
            }),
            ("page", Some(ground), Some(quiet), Some(grid)) => {
                usual(text).with_page_colors(PageColors { ground, text, quiet, grid })
            }
            _ => usual(text),
        }
    }
}

impl JsRect {
    pub fn rect(&self) -> Rect {
        Rect { x: self.x(), y: self.y(), width: self.width(), height: self.height() }
    }
}

/// The theme that goes with a colour of text: light text stands on a dark ground. Green makes most of what the eye takes
/// for light.
fn usual(text: Rgb) -> Theme {
    if text >> 8 & 0xff > 0x80 { Theme::dark() } else { Theme::light() }
}

/// A point, CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Place {
    x: f64,
    y: f64,
}

impl From<Point> for Place {
    fn from(Point { x, y }: Point) -> Place {
        Place { x, y }
    }
}
