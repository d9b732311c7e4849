//! [`Figure`] to a picture for a page or a file, natively: measured with the font that ships, laid out, painted.
//! The one place where a caller gets a picture; it only joins layout and paint.

use crate::figure::{Figure, Head, Plot};
use crate::layout::{self, Viewport};
use crate::paint::provenance::Provenance;
use crate::paint::{png, svg};
use crate::query::ThemeChoice;
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
    let scene = layout::compose_document(figure, &Ruler, frame.width, frame.height, SLACK);
    svg::file(&scene, name(figure), frame.theme, provenance)
}

/// A whole picture that is ready to be painted as PNG: the same sheet always gives the same file.
#[derive(Clone, Debug, PartialEq)]
pub struct Sheet {
    /// An SVG file that needs nothing but the font that ships.
    pub svg: String,
    /// Pixels for each CSS pixel.
    pub scale: f64,
    provenance: Provenance,
}

impl Sheet {
    /// Paints it, which takes a tenth of a second or more.
    pub fn png(&self) -> Result<Vec<u8>, String> {
        png::png(&self.svg, self.scale, &self.provenance)
    }
}

/// The sheet of the whole picture, `scale` pixels for each CSS pixel. `Auto` is light.
pub fn png_sheet(figure: &Figure, frame: Frame, scale: f64, provenance: &Provenance) -> Sheet {
    let theme = if frame.theme == ThemeChoice::Auto { ThemeChoice::Light } else { frame.theme };
    let scene = layout::compose_document(figure, &Ruler, frame.width, frame.height, 1.0);
    Sheet { svg: svg::file(&scene, name(figure), theme, provenance), scale, provenance: provenance.clone() }
}

/// The pixels of a preview card, width and height.
pub const CARD: (u32, u32) = (1200, 630);

/// The widths at which a card may be laid out, CSS pixels: the widest letters first.
const CARD_WIDTHS: [f64; 4] = [720.0, 800.0, 960.0, 1200.0];

/// How much of the height that a plot would take by itself it needs on a card: an axis of values can be pressed
/// further than rows, which revisions are too where there are many periods.
fn share_on_card(plot: &Plot) -> f64 {
    match plot {
        Plot::Columns(_) | Plot::Difference(_) | Plot::Bridge(_) | Plot::Stack(_) => 0.45,
        Plot::Bars(_) | Plot::Dumbbell(_) | Plot::Multiples(_) | Plot::Revisions(_) => 0.62,
    }
}

/// The sheet of a preview card: title, subtitle, plot and source, in letters as large as the plot leaves room for.
/// The notes stand where the card leads.
pub fn card_sheet(figure: &Figure, provenance: &Provenance) -> Sheet {
    let figure = Figure { head: Head { notes: Vec::new(), ..figure.head.clone() }, ..figure.clone() };
    let height = |width: f64| width * f64::from(CARD.1) / f64::from(CARD.0);
    let fits = |width: f64| {
        let whole = |height| layout::compose_document(&figure, &Ruler, width, height, 1.0).height;
        let spared = (1.0 - share_on_card(&figure.plot)) * layout::height(&figure, width);
        whole(None) - spared <= height(width) && whole(Some(height(width))) <= height(width)
    };
    let [.., widest] = CARD_WIDTHS;
    let width = CARD_WIDTHS.into_iter().find(|width| fits(*width)).unwrap_or(widest);
    let frame = Frame { width, height: Some(height(width)), theme: ThemeChoice::Light };
    png_sheet(&figure, frame, f64::from(CARD.0) / width, provenance)
}

fn name(figure: &Figure) -> svg::Name<'_> {
    svg::Name { title: &figure.head.title, description: &figure.head.description, lang: figure.lang.code() }
}
