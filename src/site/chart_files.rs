//! The files of each chart of the pages: pictures, figures and previews, with their provenance.
//!
//! A file's name is that of the chart's place in the page and never changes; its content follows data and code.

use super::{
    Chart, OutputFolder, PackageInfo, PictureSize, Resources, article, oembed,
    page_height::page_height,
    pages::folder,
    png_cache::PngCache,
    story::{self, Chapter},
};
use crate::data::{Dataset, Date};
use crate::error::Error;
use crate::figure::{self, Figures};
use crate::query::{self, Lang, Query, Strictness};
use crate::words::{self, Text};
use itertools::Itertools;
use serde::Serialize;
use std::sync::Arc;

/// The pictures: as wide as a column of text, PNG with two pixels for each CSS pixel.
const SIZE: PictureSize = PictureSize { width: 720, height: None, scale: 2 };

/// The subfolder of a language's folder in which they lie.
pub const CHARTS: &str = "charts";

/// The charts of the page and of the article, and what their files are made from.
pub struct ChartFiles {
    pub data: Arc<Dataset>,
    pub story: Vec<Chapter>,
    /// Those of the article, which stay as of its day.
    pub article: Vec<Chapter>,
    /// The days of all releases, oldest first, each with the story as it could be told on it.
    pub days: Vec<(Date, Vec<Chapter>)>,
    base_url: Option<String>,
    package: PackageInfo,
    png_cache: PngCache,
}

/// The figures behind a chart and where they come from, as the file beside a picture tells them.
#[derive(Serialize)]
struct File<'a> {
    #[serde(flatten)]
    figures: &'a Figures<'a>,
    provenance: Origin<'a>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Origin<'a> {
    query: &'a str,
    as_of: &'a str,
    /// The source line, which names the days.
    source: &'a str,
    /// The releases that figures are drawn from, oldest first.
    releases: Vec<Drawn<'a>>,
    data_version: &'a str,
    licence: &'a str,
}

#[derive(Serialize)]
struct Drawn<'a> {
    release: &'a str,
    date: String,
}

impl ChartFiles {
    pub fn compose(resources: &Resources, data: Arc<Dataset>, base_url: Option<String>) -> Result<ChartFiles, Error> {
        let story = story::story(&data);
        let article = article::charts(resources, &data)?;
        let mut days: Vec<Date> = data.releases.iter().map(|release| release.date).collect();
        days.sort();
        days.dedup();
        let days = days.into_iter().map(|day| (day, story::story_as_of(&data, day))).collect();
        Ok(ChartFiles {
            data,
            story,
            article,
            days,
            base_url,
            package: PackageInfo::read(&*resources.package)?,
            png_cache: PngCache::open(),
        })
    }

    /// Name and version of the data package.
    pub fn package_version(&self) -> &str {
        &self.package.version
    }

    /// The name of a chart's file with this ending, relative to the root of the site.
    pub fn name(&self, chapter: &Chapter, lang: Lang, ending: &str) -> String {
        format!("{}{CHARTS}/{}.{ending}", folder(lang), chapter.id)
    }

    /// The page that shows a query, relative to the root of the site: the chart's own one where it has one.
    pub fn page_of(&self, query: &str, lang: Lang) -> String {
        match self.story.iter().find(|chapter| chapter.query == query) {
            Some(chapter) => self.name(chapter, lang, "html"),
            None => format!("{}embed.html?{query}", folder(lang)),
        }
    }

    /// Writes the files of one chart in a language, in which the site has a name; its page is written with the other pages.
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
            let newer = figure::newer(&chart.query, &self.data, lang).map(|newer| {
                let said = [Text::NewerFigures(newer.released), Text::CurrentChart];
                said.map(|text| words::say(lang, text)).join(" ")
            });
            let height = page_height(&chart.figure, newer.as_deref(), oembed::WIDTH);
            let oembed_chart =
                oembed::OembedChart { id: &chapter.id, lang, title: &chart.figure.head.title, site, height };
            out.put(&name("oembed.json"), oembed::file(base, &oembed_chart).as_bytes())?;
        }
        Ok(())
    }

    /// Writes the pictures of the page's charts as of the day of each release: they never change again.
    pub fn write_days(&self, out: &mut OutputFolder, lang: Lang) -> Result<(), Error> {
        for (day, chapters) in &self.days {
            for chapter in chapters {
                let svg = self.chart(&chapter.query, lang)?.svg(SIZE);
                out.put(&self.name(chapter, lang, &format!("{day}.svg")), svg.as_bytes())?;
            }
        }
        Ok(())
    }

    /// The days on which a chart of the page, asked as it is today, stood in it: those that it has pictures as of.
    pub fn days_of(&self, chapter: &Chapter) -> Vec<Date> {
        let asked = |query: &str| {
            let query = query::parse(query, Strictness::Strict).ok()?;
            Some(Query { as_of: None, ..query }.canonical())
        };
        let same = |of_day: &Chapter| of_day.id == chapter.id && asked(&of_day.query).as_ref() == Some(&chapter.query);
        let held = self.days.iter().filter(|(_, chapters)| chapters.iter().any(same));
        held.map(|(day, _)| *day).collect()
    }

    /// Writes a preview card of a chart under a name.
    pub fn write_card(&self, out: &mut OutputFolder, query: &str, lang: Lang, name: &str) -> Result<(), Error> {
        out.put(name, &self.png_cache.png(&self.chart(query, lang)?.card())?)
    }

    /// A chart whose query says in which language its files are, so that whoever finds one can draw it again.
    fn chart(&self, query: &str, lang: Lang) -> Result<Chart, Error> {
        let said = match lang {
            Lang::En => query.to_string(),
            Lang::Ko if query.is_empty() => "lang=ko".to_string(),
            Lang::Ko => format!("{query}&lang=ko"),
        };
        Ok(Chart::compose(&self.data, &said, lang)?.with_package(&self.package))
    }

    fn json(&self, figures: &Figures, chart: &Chart) -> Result<String, Error> {
        let releases = chart.figure.cells.iter().filter_map(|cell| Some(&cell.value.as_ref()?.release));
        let drawn = releases.sorted_by_key(|release| release.id).dedup();
        let origin = &chart.provenance;
        let file = File {
            figures,
            provenance: Origin {
                query: &origin.query,
                as_of: &origin.as_of,
                source: &origin.release,
                releases: drawn.map(|r| Drawn { release: &r.code, date: r.date.to_string() }).collect(),
                data_version: &origin.version,
                licence: &origin.licence,
            },
        };
        let text = serde_json::to_string_pretty(&file);
        text.map(|text| text + "\n").map_err(|error| Error::new(format!("figures as JSON: {error}")))
    }
}
