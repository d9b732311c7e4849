//! Pages that are made after the build, for a server that answers for any query.

use super::{
    Chart, PictureSize,
    assets::Assets,
    chart_files::ChartFiles,
    element::{self, Tag},
    feed,
    messages::{PageMessages, PageText},
    oembed::{self, OembedChart, Thumbnail},
    page_height::ChartPage,
    pages::{folder, root},
    template::rendered,
};
use crate::error::Error;
use crate::figure;
use crate::query::{HouseStyle, Lang, ThemeChoice};
use crate::words::{self, Message};
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

/// A page that shows a chart, as oEmbed describes it.
#[derive(Clone, Copy, Debug)]
pub struct DescribedPage<'a> {
    pub kind: ChartPage,
    /// The whole address of the page.
    pub address: &'a str,
    /// The whole address of a PNG of the chart, up to the keys of its size.
    pub picture: &'a str,
    /// The address of the site, with a slash at its end.
    pub base_url: &'a str,
    /// The largest width and height that are asked for, in pixels.
    pub most: (u32, u32),
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
        let theme = Some(chart.query.shown_theme()).filter(|theme| *theme != ThemeChoice::Auto);
        let (root, house) = (root(of_folder), chart.query.of_style());
        let has_style = house.style != HouseStyle::default();
        let theme = theme.map(ThemeChoice::code);
        let mut attributes = vec![("data-query".to_string(), "address".to_string())];
        attributes.extend(theme.map(|theme| ("theme".to_string(), theme.to_string())));
        let element = element::html(environment, &self.charts, root, chart, &Tag { attributes, heading: "h1" });
        let element = element.map_err(|error| Error::new(format!("www/chart.html: {error}")))?;
        let context = context! {
            lang => chart.figure.lang.code(),
            root,
            theme,
            house => has_style.then(|| house.canonical()),
            whose_words => chart.query.has_editors_words().then(|| words::say(chart.figure.lang, Message::WhoseWords)),
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

    /// The feed of releases in a language.
    pub fn feed(&self, lang: Lang, base_url: &str) -> Result<String, Error> {
        feed::feed(&self.charts, &self.language(lang).0, base_url)
    }

    /// What describes a page of a chart to systems of newsrooms.
    pub fn oembed(&self, page: &DescribedPage, chart: &Chart) -> String {
        let DescribedPage { kind, address, picture, base_url, most: (most_width, most_height) } = *page;
        let lang = chart.figure.lang;
        let width = oembed::WIDTH.min(most_width);
        let height = oembed::height(kind, chart, &self.charts.data, width).min(most_height);
        let sizes = [(600, 2), (oembed::WIDTH, 1), (480, 1), (320, 1)];
        let sizes = sizes.map(|(width, scale)| PictureSize { width, height: None, scale });
        let thumbnails = sizes.into_iter().map(|size| Thumbnail {
            address: format!("{picture}width={}&scale={}", size.width, size.scale),
            size: Thumbnail::pixels(chart, size),
        });
        oembed::answer(&OembedChart {
            title: &chart.figure.head.title,
            page: address,
            site: (&self.say(lang, PageText::SiteName), &format!("{base_url}{}", folder(lang))),
            size: (width, height),
            thumbnail: thumbnails.into_iter().find(|thumbnail| thumbnail.fits((most_width, most_height))),
        })
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
