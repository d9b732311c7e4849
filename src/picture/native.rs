//! Pictures measured with the shipped font, for the static site and the command line.

use super::{PictureOptions, SLACK, name, svg_document};
use crate::data::Decimal;
use crate::figure::{Figure, Plot, Row};
use crate::layout::{self, Viewport};
use crate::paint::png;
use crate::paint::provenance::Provenance;
use crate::paint::svg::{self, FileStyle};
use crate::query::{HouseStyle, ThemeChoice};
use crate::text::native::NativeMeasure;
use itertools::Itertools;

/// The plot alone, for a page that writes title, notes and source around it.
pub fn svg_inline(figure: &Figure, width: f64) -> String {
    let viewport = Viewport { width, height: layout::height(figure, width), slack: SLACK };
    svg::inline(&layout::compose(figure, &NativeMeasure, viewport), name(figure))
}

/// The whole picture as an SVG file.
pub fn svg_file(figure: &Figure, options: PictureOptions, provenance: &Provenance) -> String {
    svg_document(figure, &NativeMeasure, options, provenance)
}

/// What a PNG file is painted from. Equal sources give equal files.
#[derive(Clone, Debug, PartialEq)]
pub struct PngSource {
    /// An SVG file that needs no font but the shipped one.
    pub svg: String,
    /// Pixels per CSS pixel.
    pub scale: f64,
    /// Width and height of the picture, whole CSS pixels.
    pub size: (f64, f64),
    provenance: Provenance,
}

impl PngSource {
    /// Paints the PNG file, which takes a tenth of a second or more. Fails if the picture is too large.
    pub fn encode(&self) -> Result<Vec<u8>, String> {
        png::encode(&self.svg, self.scale, &self.provenance)
    }
}

/// The whole picture for a PNG file with `scale` pixels per CSS pixel. It has the colours of a house's style, but always
/// the shipped font: fonts of the machine would make it another picture elsewhere.
pub fn png(figure: &Figure, options: PictureOptions, scale: f64, provenance: &Provenance) -> PngSource {
    let house = HouseStyle { font: None, ..options.style };
    let theme = if options.theme == ThemeChoice::Auto { ThemeChoice::Light } else { options.theme };
    // No slack: the font that measures is the one that paints.
    let scene = layout::compose_document(figure, &NativeMeasure, options.width, options.height, 1.0);
    PngSource {
        svg: svg::file(&scene, name(figure), &FileStyle::of(theme, &house), provenance),
        scale,
        size: (scene.width.ceil(), scene.height.ceil()),
        provenance: provenance.clone(),
    }
}

/// Width and height of a preview card, pixels.
pub const CARD: (u32, u32) = (1200, 630);

/// The widths at which a preview card may be laid out, CSS pixels: the narrowest has the largest letters.
const CARD_WIDTHS: [f64; 7] = [560.0, 600.0, 660.0, 720.0, 800.0, 960.0, 1200.0];

/// The most items that a card shows.
const CARD_ITEMS: usize = 8;

/// The share of its natural height that a plot needs on a card. A value axis can be compressed further than rows, lines
/// further than bars.
fn share_on_card(plot: &Plot) -> f64 {
    match plot {
        Plot::Difference(_) | Plot::Line(_) | Plot::Vintages(_) => 0.45,
        Plot::Columns(_) | Plot::Bridge(_) | Plot::Stack(_) => 0.68,
        Plot::Bars(_) | Plot::Dumbbell(_) | Plot::Multiples(_) | Plot::Revisions(_) | Plot::Triangle(_) => 0.72,
    }
}

/// The figure with what a card has room for: the marks that carry the finding, and those of the notes that are warnings.
fn for_card(figure: &Figure) -> Figure {
    let mut figure = figure.clone();
    figure.head.notes = figure.head.warnings.clone();
    // Their texts have no room, so their numbers would mean nothing.
    figure.events.clear();
    match &mut figure.plot {
        Plot::Bars(plot) | Plot::Dumbbell(plot) => {
            let value = |row: &Row| figure.cells[row.cell.0 as usize].amount();
            plot.rows.retain(|row| value(row).is_some());
            // The smallest figures give way to the largest, which findings are about.
            let sizes = plot.rows.iter().filter_map(&value).map(Decimal::abs).sorted().rev();
            let least = sizes.take(CARD_ITEMS).min().unwrap_or_default();
            plot.rows.retain(|row| value(row).is_some_and(|value| value.abs() >= least));
        }
        Plot::Multiples(plot) if !plot.panels.is_empty() => {
            plot.sparse.clear();
            plot.panels.truncate(CARD_ITEMS);
        }
        Plot::Multiples(_) | Plot::Columns(_) | Plot::Difference(_) | Plot::Bridge(_) => {}
        Plot::Stack(_) | Plot::Revisions(_) | Plot::Line(_) | Plot::Vintages(_) | Plot::Triangle(_) => {}
    }
    figure
}

/// A preview card: title, subtitle, plot, warnings and source in the largest letters that leave the plot enough space. The
/// page that the card links to has all figures and notes.
pub fn preview_card(figure: &Figure, provenance: &Provenance) -> PngSource {
    let figure = for_card(figure);
    let height = |width: f64| width * f64::from(CARD.1) / f64::from(CARD.0);
    let fits = |width: f64| {
        let total = |height| layout::compose_document(&figure, &NativeMeasure, width, height, 1.0).height;
        let saved = (1.0 - share_on_card(&figure.plot)) * layout::height(&figure, width);
        total(None) - saved <= height(width) && total(Some(height(width))) <= height(width)
    };
    let [.., widest] = CARD_WIDTHS;
    let width = CARD_WIDTHS.into_iter().find(|width| fits(*width)).unwrap_or(widest);
    let (height, style) = (Some(height(width)), HouseStyle::default());
    let options = PictureOptions { width, height, theme: ThemeChoice::Light, style };
    png(&figure, options, f64::from(CARD.0) / width, provenance)
}
