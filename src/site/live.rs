//! Pages that are made after the build, for a server that answers for any query.

use super::{
    Chart,
    assets::Assets,
    chart_files::ChartFiles,
    element::{self, Tag},
    messages::{PageMessages, PageText},
    pages::{folder, root},
    template::rendered,
};
use crate::error::Error;
use crate::figure;
use crate::query::{Lang, ThemeChoice};
use minijinja::{Environment, context, value::Serde};
use std::sync::Arc;

/// What pages are filled with.
pub struct LivePages {
    pub charts: Arc<ChartFiles>,
    assets: Assets,
    /// The messages and templates of each language.
    languages: Vec<(Arc<PageMessages>, Environment<'static>)>,
}

/// A page that says why there is no other one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ErrorPage<'a> {
    pub status: u16,
    pub sentence: &'a str,
    /// The relative address of the root of the site.
    pub root: &'a str,
    /// The query of a chart that can be drawn, and its address.
    pub nearest: Option<(&'a str, &'a str)>,
}

impl LivePages {
    pub fn new(
        charts: Arc<ChartFiles>,
        assets: Assets,
        languages: Vec<(Arc<PageMessages>, Environment<'static>)>,
    ) -> LivePages {
        LivePages { charts, assets, languages }
    }

    /// `embed.html` in the folder of a language, with a chart in it. `oembed` is the address that describes it to systems
    /// of newsrooms.
    pub fn embed(&self, of_folder: Lang, chart: &Chart, oembed: &str) -> Result<String, Error> {
        let (_, environment) = self.language(chart.figure.lang);
        let (root, theme) = (root(of_folder), Some(chart.query.theme).filter(|theme| *theme != ThemeChoice::Auto));
        let theme = theme.map(ThemeChoice::code);
        let mut attributes = vec![("data-query".to_string(), "address".to_string())];
        attributes.extend(theme.map(|theme| ("theme".to_string(), theme.to_string())));
        let element = element::html(environment, &self.charts, root, chart, &Tag { attributes, heading: "h1" });
        let element = element.map_err(|error| Error::new(format!("www/chart.html: {error}")))?;
        let context = context! {
            lang => chart.figure.lang.code(),
            root,
            theme,
            title => &chart.figure.head.title,
            assets => Serde(&self.assets),
            element,
            oembed,
        };
        rendered(environment, "embed-served.html", &context)
    }

    /// A page that says why there is no other one.
    pub fn error(&self, lang: Lang, page: &ErrorPage) -> Result<String, Error> {
        let (_, environment) = self.language(lang);
        let ErrorPage { status, sentence, root, nearest } = *page;
        let context = context! {
            lang => lang.code(),
            status,
            sentence,
            root,
            home => format!("{root}{}index.html", folder(lang)),
            nearest => nearest.map(|(query, address)| context! { query, address }),
            assets => Serde(&self.assets),
        };
        rendered(environment, "error.html", &context)
    }

    /// The figures of a chart as the site's JSON files have them.
    pub fn figures_json(&self, chart: &Chart) -> Result<String, Error> {
        self.charts.json(&figure::figures(&chart.figure), chart)
    }

    /// The text of a message in a language.
    pub fn say(&self, lang: Lang, text: PageText) -> String {
        self.language(lang).0.say(text)
    }

    fn language(&self, lang: Lang) -> &(Arc<PageMessages>, Environment<'static>) {
        let own = self.languages.iter().find(|(messages, _)| messages.lang == lang);
        own.or(self.languages.first()).expect("a site has at least one language")
    }
}
