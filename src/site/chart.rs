//! A chart composed from its query, and the pictures of it: whole ones for files, bare plots for pages.

use crate::data::Dataset;
use crate::data::read::PackageInfo;
use crate::error::Error;
use crate::figure::{self, Figure, Refused};
use crate::layout::NOMINAL_WIDTHS;
use crate::paint::provenance::Provenance;
use crate::picture::{self, PictureOptions, PngSource};
use crate::query::{self, Lang, Query, QueryError, Strictness};
use thiserror::Error;

/// A composed chart.
#[derive(Clone, Debug, PartialEq)]
pub struct Chart {
    pub query: Query,
    pub figure: Figure,
    pub provenance: Provenance,
}

/// Why a chart is not drawn.
#[derive(Clone, Debug, PartialEq, Error)]
pub enum ComposeError {
    #[error("{0}")]
    Query(QueryError),
    /// It would mislead.
    #[error("{} (draw '{}' instead)", .0.message, .0.offer.canonical())]
    Refused(Refused),
}

/// The size of a picture file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PictureSize {
    /// CSS pixels.
    pub width: u32,
    /// CSS pixels; `None` for the height that suits chart and width.
    pub height: Option<u32>,
    /// Pixels of a PNG for each CSS pixel.
    pub scale: u32,
}

impl Chart {
    /// Composes the chart of a query, in the query's language or else in `lang`.
    ///
    /// # Errors
    ///
    /// A query that is wrong, or whose chart would mislead; the message then names another query.
    pub fn compose(data: &Dataset, query: &str, lang: Lang) -> Result<Chart, Error> {
        let query = query::parse(query, Strictness::Strict)?;
        Chart::compose_query(data, query, lang).map_err(|error| Error::new(error.to_string()))
    }

    /// Composes the chart of a parsed query, in the query's language or else in `lang`.
    pub fn compose_query(data: &Dataset, query: Query, lang: Lang) -> Result<Chart, ComposeError> {
        let resolved = query::resolve(&query, data).map_err(ComposeError::Query)?;
        let figure = figure::compose(&resolved, lang).map_err(ComposeError::Refused)?;
        let provenance = picture::provenance(&figure);
        Ok(Chart { query, figure, provenance })
    }

    /// Adds version and licence of the data package to the provenance of its files.
    pub fn with_package(mut self, package: &PackageInfo) -> Chart {
        self.provenance.version = package.edition();
        self.provenance.licence = package.terms();
        self
    }

    /// The whole picture as an SVG file.
    pub fn svg(&self, size: PictureSize) -> String {
        picture::svg_file(&self.figure, self.options(size), &self.provenance)
    }

    /// The whole picture as PNG, drawn with the font that ships.
    pub fn png(&self, size: PictureSize) -> Result<Vec<u8>, Error> {
        self.png_source(size).encode().map_err(Error::new)
    }

    /// The bare plot as SVG elements for a page, one for each nominal width. Each has a class; the style sheet shows
    /// the one that fits.
    pub fn inline_svgs(&self) -> String {
        let classes = ["ip-narrow", "ip-medium", "ip-wide"];
        let plots = NOMINAL_WIDTHS.iter().zip(classes).map(|(width, class)| {
            let svg = picture::svg_inline(&self.figure, *width);
            svg.replacen("<svg", &format!("<svg class=\"{class}\""), 1)
        });
        plots.collect()
    }

    /// What its PNG is painted from.
    pub fn png_source(&self, size: PictureSize) -> PngSource {
        picture::png(&self.figure, self.options(size), f64::from(size.scale), &self.provenance)
    }

    /// What its preview card is painted from.
    pub fn card(&self) -> PngSource {
        picture::preview_card(&self.figure, &self.provenance)
    }

    fn options(&self, size: PictureSize) -> PictureOptions {
        PictureOptions {
            width: f64::from(size.width),
            height: size.height.map(f64::from),
            theme: self.query.shown_theme(),
            style: self.query.style.clone(),
        }
    }
}
