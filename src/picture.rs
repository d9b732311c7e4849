//! [`Figure`] to a picture for a page or a file, natively: measured with the font that ships, laid out, painted.
//! The one place where a caller gets a picture; it only joins layout and paint.

use crate::figure::Figure;
use crate::layout::{self, Viewport};
use crate::paint::provenance::Provenance;
use crate::paint::{png, svg};
use crate::spec::ThemeChoice;
use crate::text::native::Ruler;

/// A label measured with the font that ships may be this much wider in a reader's own.
pub const SLACK: f64 = 1.15;

/// How a picture file is drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Frame {
    /// CSS pixels.
    pub width: f64,
    /// CSS pixels; `None`: as high as the chart needs.
    pub height: Option<f64>,
    /// `Auto`: an SVG follows its reader, a PNG is light.
    pub theme: ThemeChoice,
}

/// The bare plot for a page, which has title, notes and source in its own words around it.
pub fn svg_inline(figure: &Figure, width: f64) -> String {
    let room = Viewport { width, height: layout::height(figure, width), slack: SLACK };
    svg::inline(&layout::compose(figure, &Ruler, room), name(figure))
}

/// The whole picture as an SVG file.
pub fn svg_file(figure: &Figure, frame: Frame, provenance: &Provenance) -> String {
    let scene = layout::whole(figure, &Ruler, frame.width, frame.height, SLACK);
    svg::file(&scene, name(figure), frame.theme, provenance)
}

/// The whole picture as a PNG file, `scale` pixels for each CSS pixel. `Auto` is light.
pub fn png_file(figure: &Figure, frame: Frame, scale: f64, provenance: &Provenance) -> Result<Vec<u8>, String> {
    let theme = if frame.theme == ThemeChoice::Auto { ThemeChoice::Light } else { frame.theme };
    let scene = layout::whole(figure, &Ruler, frame.width, frame.height, 1.0);
    png::png(&svg::file(&scene, name(figure), theme, provenance), scale, provenance)
}

fn name(figure: &Figure) -> svg::Name<'_> {
    svg::Name { title: &figure.head.title, description: &figure.head.description, lang: figure.lang.code() }
}
