//! The files of a chart that readers can save, and the dump that tests compare. Part of the module
//! `ip-balance-files` alone.

use super::Chart;
use super::objects::{JsColors, object};
use crate::figure;
use crate::layout;
use crate::paint::provenance::Provenance;
use crate::paint::svg::FileStyle;
use crate::picture;
use js_sys::JSON;
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
impl Chart {
    /// The complete picture, with title and source, as an SVG file. The plot has the width and fonts of the last layout.
    pub fn svg(&self, colors: &JsColors, edition: &str, licence: &str) -> String {
        let theme = colors.theme(self.view.style());
        let style = FileStyle { theme, dark: None, family: self.font_family.as_str().into() };
        let (figure, size) = (self.view.figure(), (layout::document_width(self.view.scene().width), None));
        picture::styled_svg_document(figure, &self.shared.measure, size, &style, &origin(figure, edition, licence))
    }

    /// The figures as CSV, as `ip-balance figures --format csv` prints them.
    pub fn csv(&self) -> String {
        figure::figures(self.view.figure()).to_csv()
    }

    /// The figures as JSON, as `ip-balance figures --format json` prints them.
    pub fn json(&self) -> String {
        let figures = object(&figure::figures(self.view.figure()));
        let text = JSON::stringify_with_replacer_and_space(&figures, &JsValue::NULL, &JsValue::from(2));
        text.map(String::from).expect("an object without cycles has a JSON text")
    }

    /// The metadata of a picture file. `edition` is the name and version of the data package, `licence` its terms of use.
    #[wasm_bindgen(unchecked_return_type = "Statement[]")]
    pub fn provenance(&self, edition: &str, licence: &str) -> JsValue {
        object(&origin(self.view.figure(), edition, licence).statements().collect::<Vec<_>>())
    }

    /// The scene of the last layout as text, for tests.
    #[wasm_bindgen(js_name = "sceneDump")]
    pub fn scene_dump(&self) -> String {
        self.view.scene().dump()
    }
}

fn origin(figure: &figure::Figure, edition: &str, licence: &str) -> Provenance {
    Provenance { version: edition.to_string(), licence: licence.to_string(), ..picture::provenance(figure) }
}
