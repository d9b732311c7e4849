//! The files of each chart of the pages: pictures, figures and previews, with their provenance.
//!
//! A file's name is that of the chart's place in the page and never changes; its content follows data and code.

use super::{
    Chart, OutputFolder, PictureSize, Resources, article,
    oembed::{self, Thumbnail},
    page_height::ChartPage,
    pages::folder,
    plan::Plan,
    png_cache::PngCache,
    story::{self, Chapter},
};
use crate::data::read::PackageInfo;
use crate::data::{Dataset, Date};
use crate::error::Error;
use crate::figure::{self, Figures};
use crate::query::{self, Lang, Query, Strictness};
use itertools::Itertools;
use serde::Serialize;
use std::sync::Arc;

/// The size of the pictures: the width of a column of text.
const SIZE: PictureSize = PictureSize { width: 720, height: None, scale: 2 };

/// The subfolder of these files in the folder of a language.
pub const CHARTS: &str = "charts";

/// The charts of the front page and of the article, and what their files are made from.
pub struct ChartFiles {
    pub data: Arc<Dataset>,
    /// The charts of the front page.
    pub story: Vec<Chapter>,
    /// The charts of the article, as of its day.
    pub article: Vec<Chapter>,
    /// The days of all releases, oldest first, each with the charts of the front page as of that day.
    pub days: Vec<(Date, Vec<Chapter>)>,
    base_url: Option<String>,
    package: Arc<PackageInfo>,
    png_cache: PngCache,
}

/// The JSON file of a chart: what `figures` prints, and its provenance.
#[derive(Serialize)]
struct FiguresFile<'a> {
    #[serde(flatten)]
    figures: &'a Figures<'a>,
    provenance: FiguresProvenance<'a>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct FiguresProvenance<'a> {
    query: &'a str,
    as_of: &'a str,
    /// The source line of the chart.
    source: &'a str,
    /// The releases that published the figures, oldest first.
    releases: Vec<DatedRelease<'a>>,
    data_version: &'a str,
    licence: &'a str,
}

#[derive(Serialize)]
struct DatedRelease<'a> {
    release: &'a str,
    date: String,
}

impl ChartFiles {
    /// Composes the charts of both pages.
    pub fn compose(
        resources: &Resources,
        package: Arc<PackageInfo>,
        plan: &Plan,
        data: Arc<Dataset>,
        base_url: Option<String>,
    ) -> Result<ChartFiles, Error> {
        let story = story::story(plan, &data);
        let article = article::charts(resources, &data)?;
        let days = data.releases.iter().map(|release| release.date).sorted().dedup();
        let days = days.map(|day| (day, story::story_as_of(plan, &data, day))).collect();
        Ok(ChartFiles { data, story, article, days, base_url, package, png_cache: PngCache::open() })
    }

    /// The terms of use of the data package.
    pub fn package_licence(&self) -> String {
        self.package.terms()
    }

    /// Name and version of the data package.
    pub fn package_version(&self) -> String {
        self.package.edition()
    }

    /// The name of a chart's file with this ending, relative to the root of the site.
    pub fn name(&self, chapter: &Chapter, lang: Lang, ending: &str) -> String {
        format!("{}{CHARTS}/{}.{ending}", folder(lang), chapter.id)
    }

    /// The page that shows a query, relative to the root of the site: the chart's own page if it has one.
    pub fn page_of(&self, query: &str, lang: Lang) -> String {
        match self.story.iter().find(|chapter| chapter.query == query) {
            Some(chapter) => self.name(chapter, lang, "html"),
            None => format!("{}embed.html?{query}", folder(lang)),
        }
    }

    /// Writes the files of one chart in a language, but for its page. `site` is the name of the site in that language.
    pub fn write(&self, out: &mut OutputFolder, chapter: &Chapter, lang: Lang, site: &str) -> Result<(), Error> {
        let chart = self.chart(&chapter.query, lang)?;
        let name = |ending: &str| self.name(chapter, lang, ending);
        out.put(&name("svg"), chart.svg(SIZE).as_bytes())?;
        out.put(&name("png"), &self.png_cache.png(&chart.png_source(SIZE))?)?;
        out.put(&name("card.png"), &self.png_cache.png(&chart.card())?)?;
        let figures = figure::figures(&chart.figure);
        let csv = figures.to_csv();
        out.put(&name("csv"), csv.as_bytes())?;
        out.put(&name("excel.csv"), format!("\u{feff}{csv}").as_bytes())?;
        out.put(&name("json"), self.json(&figures, &chart)?.as_bytes())?;
        if let Some(base) = &self.base_url {
            let address = |ending: &str| format!("{base}{}", name(ending));
            let described = oembed::OembedChart {
                title: &chart.figure.head.title,
                page: &address("html"),
                site: (site, &format!("{base}{}", folder(lang))),
                size: (oembed::WIDTH, oembed::height(ChartPage::Own, &chart, &self.data, oembed::WIDTH)),
                thumbnail: Some(Thumbnail::card(address("card.png"))),
            };
            out.put(&name("oembed.json"), oembed::answer(&described).as_bytes())?;
        }
        Ok(())
    }

    /// Writes the pictures of the front page's charts as of the day of each release. They never change again.
    pub fn write_days(&self, out: &mut OutputFolder, lang: Lang) -> Result<(), Error> {
        for (day, chapters) in &self.days {
            for chapter in chapters {
                let svg = self.chart(&chapter.query, lang)?.svg(SIZE);
                out.put(&self.name(chapter, lang, &format!("{day}.svg")), svg.as_bytes())?;
            }
        }
        Ok(())
    }

    /// The days as of which a chart of the front page has pictures: those on which it had the same query as today.
    pub fn days_of(&self, chapter: &Chapter) -> Vec<Date> {
        let without_day = |query: &str| {
            let query = query::parse(query, Strictness::Strict).ok()?;
            Some(Query { as_of: None, ..query }.canonical())
        };
        let is_same =
            |other: &Chapter| other.id == chapter.id && without_day(&other.query).as_ref() == Some(&chapter.query);
        self.days.iter().filter(|(_, chapters)| chapters.iter().any(is_same)).map(|(day, _)| *day).collect()
    }

    /// Whether a chart of the front page has a picture as of a day, of the same query or, where its period follows from the
    /// data, of the one that it had then.
    pub fn has_picture_of(&self, chapter: &Chapter, day: Date) -> bool {
        self.days.iter().any(|(of, chapters)| *of == day && chapters.iter().any(|other| other.id == chapter.id))
    }

    /// Writes the preview card of a chart.
    pub fn write_card(&self, out: &mut OutputFolder, query: &str, lang: Lang, name: &str) -> Result<(), Error> {
        out.put(name, &self.png_cache.png(&self.chart(query, lang)?.card())?)
    }

    /// The chart of one of the site's pages, by the page's name relative to the root: its own page.
    pub fn of_page(&self, name: &str, lang: Lang) -> Option<&Chapter> {
        let mut all = self.story.iter().chain(&self.article);
        all.find(|chapter| self.name(chapter, lang, "html") == name)
    }

    /// Composes a chart. Its query, and with it the provenance of its files, names the language.
    pub fn chart(&self, query: &str, lang: Lang) -> Result<Chart, Error> {
        let query = match lang.code() {
            _ if lang == Lang::default() => query.to_string(),
            code if query.is_empty() => format!("lang={code}"),
            code => format!("{query}&lang={code}"),
        };
        Ok(self.with_package(Chart::compose(&self.data, &query, lang)?))
    }

    /// A chart whose files name version and licence of the data package.
    pub fn with_package(&self, chart: Chart) -> Chart {
        chart.with_package(&self.package)
    }

    /// The JSON file of a chart's figures.
    pub fn json(&self, figures: &Figures, chart: &Chart) -> Result<String, Error> {
        let releases = chart.figure.cells.iter().filter_map(|cell| Some(&cell.value.as_ref()?.release));
        let releases = releases.sorted_by_key(|release| release.id).dedup();
        let provenance = &chart.provenance;
        let file = FiguresFile {
            figures,
            provenance: FiguresProvenance {
                query: &provenance.query,
                as_of: &provenance.as_of,
                source: &provenance.release,
                releases: releases.map(|r| DatedRelease { release: &r.code, date: r.date.to_string() }).collect(),
                data_version: &provenance.version,
                licence: &provenance.licence,
            },
        };
        let text = serde_json::to_string_pretty(&file);
        text.map(|text| text + "\n").map_err(|error| Error::new(format!("figures as JSON: {error}")))
    }
}
