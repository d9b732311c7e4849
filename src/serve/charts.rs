//! The chart of any query: its picture, its figures, and the page of a frame with the chart in it.

use super::failure::{Failure, Reason};
use super::limits::MAX_PIXELS;
use super::nearest::nearest;
use super::representation::{Representation, content_type_of};
use super::request::{Asked, Form};
use crate::data::Dataset;
use crate::error::Error;
use crate::figure;
use crate::query::{Lang, Query};
use crate::site::{Chart, ComposeError, LivePages, folder, hash};
use crate::words::SOURCE_HASH;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use std::sync::Arc;

/// What charts are drawn from.
pub struct Charts {
    pub pages: LivePages,
    /// The address that readers know the site by, with a slash at its end.
    base_url: String,
    /// A name of the program and the package.
    version: String,
}

/// A drawing: everything that its answer depends on, but for program and package.
#[derive(Clone, Debug, PartialEq)]
pub struct Drawing {
    pub form: Form,
    pub of_folder: Lang,
    pub asked: Asked,
}

impl Drawing {
    /// The name of the drawing. Equal names have equal answers.
    pub fn name(&self) -> String {
        let Drawing { form, of_folder, asked: Asked { query, size } } = self;
        let size = match form {
            Form::Svg => format!("{}", size.width),
            Form::Png => format!("{}x{}", size.width, size.scale),
            Form::Page | Form::Json | Form::Csv => String::new(),
        };
        format!("{}{} {size} {}", folder(*of_folder), form.name(), query.canonical())
    }
}

impl Charts {
    /// `version` is a hash of the site's files.
    pub fn new(pages: LivePages, base_url: String, version: &str) -> Charts {
        // The files hold the package, templates and scripts.
        let version = format!("{version} {} {SOURCE_HASH}", env!("CARGO_PKG_VERSION"));
        Charts { pages, base_url, version }
    }

    /// Makes an answer.
    pub fn draw(&self, drawing: &Drawing) -> Result<Representation, Failure> {
        let Drawing { form, of_folder, asked } = drawing;
        let chart = self.compose(asked, *of_folder)?;
        let lang = chart.figure.lang;
        let fault = |error: Error| Failure::new(Reason::Fault(error), lang);
        let (ending, content) = match form {
            Form::Page => {
                let oembed = self.oembed_address(*of_folder, &chart);
                ("html", self.pages.embed(*of_folder, &chart, &oembed).map_err(fault)?.into_bytes())
            }
            Form::Svg => ("svg", chart.svg(asked.size).into_bytes()),
            Form::Png => {
                let source = chart.png_source(asked.size);
                let (width, height) = source.size;
                if width * height * source.scale.powi(2) > MAX_PIXELS {
                    return Err(Failure::new(Reason::PictureTooLarge, lang));
                }
                ("png", source.encode().map_err(|error| fault(Error::new(error)))?)
            }
            Form::Json => ("json", self.pages.figures_json(&chart).map_err(fault)?.into_bytes()),
            Form::Csv => ("csv", figure::figures(&chart.figure).to_csv().into_bytes()),
        };
        Ok(self.answer(ending, &drawing.name(), content))
    }

    /// Reads the query of an address, as [`Asked::new`] does. An error names the nearest query that can be drawn.
    pub fn asked(&self, query: &str, of_folder: Lang, has_size: bool) -> Result<Asked, Failure> {
        Asked::new(query, of_folder, has_size)
            .map_err(|failure| Failure { nearest: self.nearest(query, of_folder), ..failure })
    }

    /// Composes a chart, in the language of its query or else in that of the folder.
    pub fn compose(&self, asked: &Asked, of_folder: Lang) -> Result<Chart, Failure> {
        let lang = asked.query.lang.unwrap_or(of_folder);
        let chart = Chart::compose_query(self.data(), asked.query.clone(), lang);
        let chart = chart.map_err(|error| self.refused(error, asked, lang))?;
        Ok(self.pages.charts.with_package(chart))
    }

    /// The feed of releases in a language.
    pub fn feed(&self, lang: Lang) -> Result<Representation, Failure> {
        let feed = self.pages.feed(lang, &self.base_url);
        let feed = feed.map_err(|error| Failure::new(Reason::Fault(error), lang))?;
        Ok(self.answer("atom", &format!("feed {}", lang.code()), feed.into_bytes()))
    }

    /// An answer that depends on program, package and what its name says.
    pub fn answer(&self, ending: &str, name: &str, content: Vec<u8>) -> Representation {
        let tag = hash(format!("{} {} {name}", self.version, self.base_url).as_bytes());
        Representation::drawn(content_type_of(ending), tag, content)
    }

    /// The address that readers know the site by, with a slash at its end.
    pub fn base_url(&self) -> &str {
        &self.base_url
    }

    /// The nearest query that can be drawn to one that cannot.
    fn nearest(&self, query: &str, lang: Lang) -> Option<Box<Query>> {
        nearest(query, self.data(), lang).map(Box::new)
    }

    fn refused(&self, error: ComposeError, asked: &Asked, lang: Lang) -> Failure {
        let failure = Failure::of_chart(error, lang);
        let nearest = failure.nearest.or_else(|| self.nearest(&asked.query.canonical(), lang));
        Failure { nearest, ..failure }
    }

    /// The address that describes a chart's page to systems of newsrooms.
    fn oembed_address(&self, of_folder: Lang, chart: &Chart) -> String {
        let page = format!("{}{}{}?{}", self.base_url, folder(of_folder), Form::Page.name(), chart.figure.query);
        format!("{}oembed?url={}&format=json", self.base_url, utf8_percent_encode(&page, NON_ALPHANUMERIC))
    }

    fn data(&self) -> &Arc<Dataset> {
        &self.pages.charts.data
    }
}
