//! A query to a chart's figure and, from it, to pictures: whole ones for files, plots for pages.

use super::{Failure, ask::Size};
use crate::data::Dataset;
use crate::figure::{self, Figure};
use crate::layout::{self, Viewport};
use crate::paint::{png, provenance::Provenance, svg};
use crate::spec::{self, Lang, Spec, Strictness, ThemeChoice};
use crate::text::native::Ruler;

/// A reader's font may be wider than the one that ships, by which pictures are laid out.
const SLACK: f64 = 1.15;

/// A chart that has been asked for and worked out.
#[derive(Clone, Debug, PartialEq)]
pub struct Drawing {
    pub spec: Spec,
    pub figure: Figure,
    provenance: Provenance,
}

impl Drawing {
    /// Works out what a query names, in its language or else in `lang`.
    pub fn of(data: &Dataset, query: &str, lang: Lang) -> Result<Drawing, Failure> {
        let spec = spec::parse(query, Strictness::Strict)?;
        let figure = {
            let ask = spec::resolve(&spec, data)?;
            figure::compose(&ask, lang)
                .map_err(|refused| Failure::new(format!("{} (draw '{}' instead)", refused.message, refused.offer)))?
        };
        let provenance = Provenance {
            query: figure.query.clone(),
            as_of: figure::figures(&figure, data, spec.as_of).as_of.unwrap_or_default(),
            release: figure.head.source.clone(),
            licence: String::new(),
        };
        Ok(Drawing { spec, figure, provenance })
    }

    /// The whole picture as an SVG file that stands alone.
    pub fn svg(&self, size: &Size) -> String {
        self.picture(size, self.spec.theme, SLACK)
    }

    /// The whole picture as PNG, drawn with the font that ships.
    pub fn png(&self, size: &Size) -> Result<Vec<u8>, Failure> {
        // A picture of pixels cannot follow its reader.
        let theme = if self.spec.theme == ThemeChoice::Dark { ThemeChoice::Dark } else { ThemeChoice::Light };
        let picture = self.picture(size, theme, 1.0);
        png::png(&picture, f64::from(size.scale), &self.provenance).map_err(Failure::new)
    }

    /// The plot alone, for a page whose style colours it.
    pub fn inline(&self, width: f64) -> String {
        let height = layout::height(&self.figure, width);
        let scene = layout::compose(&self.figure, &Ruler, Viewport { width, height, slack: SLACK });
        svg::inline(&scene, self.name())
    }

    fn picture(&self, size: &Size, theme: ThemeChoice, slack: f64) -> String {
        let scene = layout::whole(&self.figure, &Ruler, f64::from(size.width), size.height.map(f64::from), slack);
        svg::file(&scene, self.name(), theme, &self.provenance)
    }

    fn name(&self) -> svg::Name<'_> {
        let head = &self.figure.head;
        svg::Name { title: &head.title, description: &head.description, lang: self.figure.lang.code() }
    }
}
