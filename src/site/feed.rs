//! The feed of releases, in Atom.

use super::{
    chart_files::ChartFiles,
    messages::{PageMessages, PageText},
    pages::folder,
};
use crate::data::{Dataset, Date, Release};
use crate::error::Error;
use atom_syndication::{Entry, Feed, FixedDateTime, Generator, Link, Person, Text};

/// The file of the feed in the folder of a language.
pub const FILE: &str = "feed.atom";

/// An entry for each release, the newest first: what it is, and the headline of the first chart as of its day. `base_url`
/// is the site's address, with a slash at its end.
pub fn feed(charts: &ChartFiles, messages: &PageMessages, base_url: &str) -> Result<String, Error> {
    let lang = messages.lang;
    let home = format!("{base_url}{}", folder(lang));
    let data: &Dataset = &charts.data;
    let link = |rel: &str, href: String, mime: &str| Link {
        href,
        rel: rel.to_string(),
        mime_type: Some(mime.to_string()),
        hreflang: Some(lang.code().to_string()),
        ..Link::default()
    };
    let entry = |release: &Release| -> Result<Entry, Error> {
        let day = charts.days.iter().find(|(day, _)| *day == release.date);
        let first = day.and_then(|(_, chapters)| chapters.first());
        let headline = first.map(|chapter| charts.chart(&chapter.query, lang)).transpose()?;
        let page = format!("{home}index.html?asOf={}", release.date);
        Ok(Entry {
            // A name that stays: addresses of pages may not.
            id: format!("{home}#{}", release.code),
            title: Text::plain(release.name.get(lang.code()).to_string()),
            updated: start_of(release.date)?,
            published: Some(start_of(release.date)?),
            links: vec![link("alternate", page, "text/html")],
            summary: headline.map(|chart| Text::plain(chart.figure.head.title)),
            ..Entry::default()
        })
    };
    let mut releases: Vec<&Release> = data.releases.iter().collect();
    releases.sort_by(|one, other| (other.date, &other.code).cmp(&(one.date, &one.code)));
    let newest = releases.first().ok_or_else(|| Error::new("found no release, expected at least one for a feed"))?;
    let feed = Feed {
        title: Text::plain(messages.say(PageText::SiteName)),
        id: home.clone(),
        updated: start_of(newest.date)?,
        authors: vec![Person { name: messages.say(PageText::SiteName), uri: Some(home.clone()), ..Person::default() }],
        generator: Some(Generator { value: "ip-balance".to_string(), ..Generator::default() }),
        links: vec![
            link("self", format!("{home}{FILE}"), "application/atom+xml"),
            link("alternate", home.clone(), "text/html"),
        ],
        lang: Some(lang.code().to_string()),
        entries: releases.into_iter().map(entry).collect::<Result<_, Error>>()?,
        ..Feed::default()
    };
    Ok(feed.to_string() + "\n")
}

/// The first moment of a day. A release names no hour.
fn start_of(day: Date) -> Result<FixedDateTime, Error> {
    let text = format!("{day}T00:00:00Z");
    text.parse().map_err(|error| Error::new(format!("found the day {day}, expected one that a feed can name: {error}")))
}
