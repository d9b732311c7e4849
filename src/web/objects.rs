//! Converts structures to and from the plain objects of the page's script, which `types.ts` describes.

use crate::data::wire::WireError;
use crate::query::{HouseStyle, Lang};
use crate::scene::{Point, Rect};
use crate::theme::{PageColors, Rgb, SystemColors, Theme};
use crate::view::{ChartError, ErrorReport, Placement};
use crate::words;
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::*;

/// Converts a structure to a plain object. `None` becomes `null`.
pub fn object<T: Serialize + ?Sized>(value: &T) -> JsValue {
    value.serialize(&Serializer::json_compatible()).expect("structures of texts, numbers and lists become objects")
}

/// The object that is thrown for an error of a chart.
pub fn chart_error(error: ChartError) -> JsValue {
    object(&error.report())
}

/// Returns the object to throw unless the catalogue of a language is loaded.
pub fn require_loaded(lang: Lang) -> Result<(), JsValue> {
    if words::is_loaded(lang) { Ok(()) } else { Err(chart_error(ChartError::LanguageNotLoaded(lang))) }
}

/// The object that is thrown for a data file that cannot be read.
pub fn data_error(error: WireError, lang: Lang) -> JsValue {
    chart_error(ChartError::Data(error, lang))
}

/// The exception for a script that breaks the contract of `types.ts`, with a message for its author.
pub fn misuse(found: impl ToString) -> JsValue {
    object(&ErrorReport { message: found.to_string(), offer: None, language: None })
}

#[wasm_bindgen]
extern "C" {
    /// The computed colours of a chart on its page: an object of the type `Colors` in `types.ts`.
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
    fn strong(this: &JsColors) -> Option<bool>;
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

    /// The place of a plot: an object of the type `Placement` in `types.ts`, such as a `DOMMatrix`.
    #[wasm_bindgen(typescript_type = "Placement")]
    pub type JsPlacement;
    #[wasm_bindgen(method, getter)]
    fn a(this: &JsPlacement) -> f64;
    #[wasm_bindgen(method, getter)]
    fn b(this: &JsPlacement) -> f64;
    #[wasm_bindgen(method, getter)]
    fn c(this: &JsPlacement) -> f64;
    #[wasm_bindgen(method, getter)]
    fn d(this: &JsPlacement) -> f64;
    #[wasm_bindgen(method, getter)]
    fn e(this: &JsPlacement) -> f64;
    #[wasm_bindgen(method, getter)]
    fn f(this: &JsPlacement) -> f64;
}

impl JsColors {
    /// The theme with the colours that a house's style names, with the page's, or with those of the reader's contrast theme.
    /// If the background is unknown, the default theme that suits the colour of the text. Paper is white.
    pub fn theme(&self, house: &HouseStyle) -> Theme {
        if self.kind() == "paper" {
            return Theme::light();
        }
        let text = self.text();
        let own = default_theme(text);
        let own = if self.strong() == Some(true) { own.strengthened() } else { own };
        let theme = match (self.kind().as_str(), self.ground(), self.quiet(), self.grid()) {
            ("system", Some(ground), ..) => Theme::contrast(SystemColors {
                ground,
                text,
                highlight: self.highlight(),
                gray: self.gray(),
                link: self.link(),
            }),
            ("page", Some(ground), Some(quiet), Some(grid)) => {
                own.with_page_colors(PageColors { ground, text, quiet, grid })
            }
            _ => own,
        };
        theme.with_house_style(house)
    }
}

impl JsRect {
    pub fn rect(&self) -> Rect {
        Rect { x: self.x(), y: self.y(), width: self.width(), height: self.height() }
    }
}

impl JsPlacement {
    pub fn placement(&self) -> Placement {
        Placement { a: self.a(), b: self.b(), c: self.c(), d: self.d(), e: self.e(), f: self.f() }
    }
}

/// The default theme for a colour of text: the dark one for light text. Green contributes most to the brightness.
fn default_theme(text: Rgb) -> Theme {
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
