//! [`Figure`] to picture: layout and paint in one call, for pages and files.

#[cfg(feature = "cli")]
mod native;

#[cfg(feature = "cli")]
pub use native::{CARD, PngSource, png, preview_card, svg_file, svg_inline};

use crate::figure::Figure;
use crate::layout;
use crate::paint::provenance::Provenance;
use crate::paint::svg::{self, FileStyle};
use crate::query::{HouseStyle, ThemeChoice};
use crate::text::Measure;

/// How much wider than measured a label may be where a picture is shown: its reader's fonts are not those that measured.
pub const SLACK: f64 = 1.15;

/// How a picture file is drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct PictureOptions {
    /// CSS pixels.
    pub width: f64,
    /// CSS pixels; `None` for the height that the chart needs.
    pub height: Option<f64>,
    /// `Auto`: an SVG follows its reader's colour scheme, a PNG is light.
    pub theme: ThemeChoice,
    pub style: HouseStyle,
}

/// The whole picture, with title, notes and source, as an SVG file.
pub fn svg_document(
    figure: &Figure,
    measure: &dyn Measure,
    options: PictureOptions,
    provenance: &Provenance,
) -> String {
    let style = FileStyle::of(options.theme, &options.style);
    styled_svg_document(figure, measure, (options.width, options.height), &style, provenance)
}

/// The same in the colours and fonts of a page. Width and, unless the chart's need decides, height are CSS pixels.
pub fn styled_svg_document(
    figure: &Figure,
    measure: &dyn Measure,
    (width, height): (f64, Option<f64>),
    style: &FileStyle,
    provenance: &Provenance,
) -> String {
    let scene = layout::compose_document(figure, measure, width, height, SLACK);
    svg::file(&scene, name(figure), style, provenance)
}

/// The provenance of a figure's picture, as far as the figure knows it: neither version nor terms of the data.
pub fn provenance(figure: &Figure) -> Provenance {
    Provenance {
        query: figure.query.clone(),
        as_of: figure.as_of_day().map(|day| day.to_string()).unwrap_or_default(),
        release: figure.head.source.clone(),
        ..Provenance::default()
    }
}

fn name(figure: &Figure) -> svg::Name<'_> {
    svg::Name { title: &figure.head.title, description: &figure.head.description, lang: figure.lang.code() }
}
