//! A query to a chart's figure and, from it, to pictures: whole ones for files, plots for pages.

use super::{Failure, edition::Edition};
use crate::cli::args::Size;
use crate::data::Dataset;
use crate::figure::{self, Figure};
use crate::layout::NOMINAL_WIDTHS;
use crate::paint::provenance::Provenance;
use crate::picture::{self, Frame, Sheet};
use crate::query::{self, Lang, Query, Strictness};

/// A chart that has been asked for and worked out.
#[derive(Clone, Debug, PartialEq)]
pub struct Drawing {
    pub query: Query,
    pub figure: Figure,
    pub provenance: Provenance,
}

impl Drawing {
    /// Works out what a query names, in its language or else in `lang`.
    pub fn of(data: &Dataset, query: &str, lang: Lang) -> Result<Drawing, Failure> {
        let query = query::parse(query, Strictness::Strict)?;
        let figure = {
            let resolved = query::resolve(&query, data)?;
            figure::compose(&resolved, lang)
                .map_err(|refused| Failure::new(format!("{} (draw '{}' instead)", refused.message, refused.offer)))?
        };
        let provenance = Provenance {
            query: figure.query.clone(),
            as_of: figure::figures(&figure, data, query.as_of).as_of.unwrap_or_default(),
            release: figure.head.source.clone(),
            ..Provenance::default()
        };
        Ok(Drawing { query, figure, provenance })
    }

    /// The same, its files naming the edition of the data package and its terms.
    pub fn from(mut self, edition: &Edition) -> Drawing {
        self.provenance.version.clone_from(&edition.version);
        self.provenance.licence.clone_from(&edition.licence);
        self
    }

    /// The whole picture as an SVG file that stands alone.
    pub fn svg(&self, size: &Size) -> String {
        picture::svg_file(&self.figure, self.frame(size), &self.provenance)
    }

    /// The whole picture as PNG, drawn with the font that ships.
    pub fn png(&self, size: &Size) -> Result<Vec<u8>, Failure> {
        self.sheet(size).png().map_err(Failure::new)
    }

    /// The plot for a page, which has the words around it: at each nominal width one picture, of a class that names
    /// it; the style sheet shows the one that fits.
    pub fn plots(&self) -> String {
        let drawn = NOMINAL_WIDTHS.map(|width| picture::svg_inline(&self.figure, width));
        let named = drawn.iter().zip(["ip-narrow", "ip-medium", "ip-wide"]);
        named.map(|(svg, class)| svg.replacen("<svg", &format!("<svg class=\"{class}\""), 1)).collect()
    }

    /// What a PNG of it is painted from.
    pub fn sheet(&self, size: &Size) -> Sheet {
        picture::png_sheet(&self.figure, self.frame(size), f64::from(size.scale), &self.provenance)
    }

    /// What the preview card of it is painted from.
    pub fn card(&self) -> Sheet {
        picture::card_sheet(&self.figure, &self.provenance)
    }

    fn frame(&self, size: &Size) -> Frame {
        Frame { width: f64::from(size.width), height: size.height.map(f64::from), theme: self.query.theme }
    }
}
