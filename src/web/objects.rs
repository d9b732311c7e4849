//! Structures to and from the plain objects of the page's script. `types.ts` describes them.

use crate::data::wire::WireError;
use crate::query::Lang;
use crate::scene::{Point, Rect};
use crate::theme::{PageColors, Rgb, SystemColors, Theme};
use crate::view::{ChartError, ErrorReport};
use crate::words;
use serde::{Deserialize, Serialize};
use serde_wasm_bindgen::{Error, Serializer};
use wasm_bindgen::JsValue;

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

/// The colours that the style sheet computes for a chart.
#[derive(Clone, Copy, Debug, PartialEq, Deserialize)]
#[serde(tag = "kind", rename_all = "camelCase")]
pub enum Colors {
    /// Those of the page; without a known ground the usual ones that suit the colour of its text.
    Page { ground: Option<Rgb>, text: Rgb, quiet: Option<Rgb>, grid: Option<Rgb> },
    /// Those that a browser gives in a contrast theme.
    System { ground: Rgb, text: Rgb, highlight: Rgb, gray: Rgb, link: Rgb },
}

impl Colors {
    pub fn from_js(colors: JsValue) -> Result<Colors, JsValue> {
        serde_wasm_bindgen::from_value(colors).map_err(|error: Error| misuse(error))
    }

    pub fn theme(self) -> Theme {
        match self {
            Colors::Page { ground: Some(ground), text, quiet: Some(quiet), grid: Some(grid) } => {
                usual(text).with_page_colors(PageColors { ground, text, quiet, grid })
            }
            Colors::Page { text, .. } => usual(text),
            Colors::System { ground, text, highlight, gray, link } => {
                Theme::contrast(SystemColors { ground, text, highlight, gray, link })
            }
        }
    }
}

/// The theme that goes with a colour of text: light text stands on a dark ground. Green makes most of what the eye takes
/// for light.
fn usual(text: Rgb) -> Theme {
    if text >> 8 & 0xff > 0x80 { Theme::dark() } else { Theme::light() }
}

/// A rectangle, CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq, Deserialize)]
pub struct Area {
    x: f64,
    y: f64,
    width: f64,
    height: f64,
}

impl Area {
    pub fn from_js(area: JsValue) -> Result<Rect, JsValue> {
        let Area { x, y, width, height } =
            serde_wasm_bindgen::from_value(area).map_err(|error: Error| misuse(error))?;
        Ok(Rect { x, y, width, height })
    }
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
