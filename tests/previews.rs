//! What other sites see of ours: previews, oEmbed, alternates, the sitemap; whole addresses only where one is known.

use crate::support::built;

use built::{Built, FOLDERS, attribute, tags};
use serde_json::json;
use std::sync::LazyLock;

const BASE: &str = "https://example.org/ip/";

static PLACED: LazyLock<Built> = LazyLock::new(|| Built::new("placed", &["--base-url", BASE]));
static ANYWHERE: LazyLock<&Built> = LazyLock::new(Built::plain);

/// The names of the charts that have files of their own: those of the page, and those of the article.
fn charts(site: &Built) -> Vec<String> {
    let of_article = (1..=4).map(|number| format!("article-{number}"));
    site.charts().into_iter().chain(of_article).collect()
}

/// The pages that are previewed, relative to the root.
fn pages(site: &Built) -> Vec<String> {
    let charts = charts(site).into_iter().map(|id| format!("charts/{id}.html"));
    let pages: Vec<String> = ["index.html".to_string(), "article.html".to_string()].into_iter().chain(charts).collect();
    FOLDERS.iter().flat_map(|(_, folder)| pages.iter().map(move |page| format!("{folder}{page}"))).collect()
}

/// What a page's head says of a property.
fn said<'a>(page: &'a str, property: &str) -> Option<&'a str> {
    let of = |tag: &&str| attribute(tag, "property").or(attribute(tag, "name")) == Some(property);
    tags(page, "meta").into_iter().find(of).and_then(|tag| attribute(tag, "content"))
}

fn links<'a>(page: &'a str, rel: &str) -> Vec<&'a str> {
    let tags = tags(page, "link").into_iter().filter(|tag| attribute(tag, "rel") == Some(rel));
    tags.filter_map(|tag| attribute(tag, "href")).collect()
}

#[test]
fn every_page_has_a_card_with_a_picture_of_its_own() {
    for name in pages(&PLACED) {
        let page = PLACED.text(&name);
        for property in ["og:title", "og:description", "og:type", "og:locale", "og:image:alt", "description"] {
            assert!(said(&page, property).is_some_and(|text| !text.is_empty()), "{name} has {property}");
        }
        assert_eq!(said(&page, "twitter:card"), Some("summary_large_image"), "{name}");
        assert_eq!(
            (said(&page, "og:image:width"), said(&page, "og:image:height")),
            (Some("1200"), Some("630")),
            "{name}"
        );
        let image = said(&page, "og:image").expect("a picture");
        let file = image.strip_prefix(BASE).unwrap_or_else(|| panic!("{name}: {image} is whole"));
        let picture = PLACED.bytes(file);
        assert_eq!(picture[16..24], [0, 0, 4, 176, 0, 0, 2, 118], "{file} has 1200 by 630 pixels");
        let address = format!("{BASE}{}", name.strip_suffix("index.html").unwrap_or(&name));
        assert_eq!(links(&page, "canonical"), [&*address], "{name}");
        assert_eq!(said(&page, "og:url"), Some(&*address), "{name}");
    }
}

#[test]
fn without_a_base_address_no_page_says_a_whole_one_of_ours() {
    assert!(ANYWHERE.said.contains("--base-url"), "the build says what it left out: {}", ANYWHERE.said);
    assert!(!ANYWHERE.has("sitemap.xml") && !ANYWHERE.has("feed.atom"));
    for name in pages(&ANYWHERE) {
        let page = ANYWHERE.text(&name);
        assert!(links(&page, "canonical").is_empty() && said(&page, "og:url").is_none(), "{name}");
        assert!(!page.contains("oembed"), "{name}");
        let image = said(&page, "og:image").expect("a picture");
        let place = ANYWHERE.folder.join(&name);
        assert!(place.parent().expect("a folder").join(image).is_file(), "{name} has its picture at {image}");
        for tag in tags(&page, "link").into_iter().chain(tags(&page, "script")).chain(tags(&page, "meta")) {
            assert!(!tag.contains("://"), "{name}: <{tag}>");
        }
    }
    for id in charts(&ANYWHERE) {
        assert!(!ANYWHERE.has(&format!("charts/{id}.oembed.json")));
    }
}

#[test]
fn every_chart_is_offered_as_oembed() {
    for (_, folder) in FOLDERS {
        for id in charts(&PLACED) {
            let at = format!("{folder}charts/{id}");
            let page = PLACED.text(&format!("{at}.html"));
            let discovery = tags(&page, "link").into_iter().find(|tag| tag.contains("application/json+oembed"));
            let discovery = discovery.unwrap_or_else(|| panic!("{at}.html leads to its oEmbed file"));
            assert_eq!(attribute(discovery, "href"), Some(&*format!("{BASE}{at}.oembed.json")));
            let file = PLACED.json(&format!("{at}.oembed.json"));
            assert_eq!((&file["type"], &file["version"]), (&json!("rich"), &json!("1.0")), "{at}");
            let title = file["title"].as_str().expect("a title");
            assert_eq!(title, PLACED.json(&format!("{at}.json"))["title"], "{at}: plain text");
            for number in ["width", "height", "cache_age", "thumbnail_width", "thumbnail_height"] {
                assert!(file[number].as_u64() > Some(100), "{at}: {number}");
            }
            let thumbnail =
                file["thumbnail_url"].as_str().and_then(|url| url.strip_prefix(BASE)).expect("a whole address");
            assert!(PLACED.has(thumbnail) && file["provider_name"].is_string(), "{at}");
            let html = file["html"].as_str().expect("markup");
            let frame = tags(html, "iframe")[0];
            assert_eq!(attribute(frame, "src"), Some(&*format!("{BASE}{at}.html")), "{at}");
            assert_eq!(attribute(frame, "height"), Some(&*file["height"].to_string()), "{at}");
            assert!(
                attribute(frame, "sandbox").is_some_and(|words| words.starts_with("allow-scripts allow-popups")),
                "{at}"
            );
            assert!(attribute(frame, "title").is_some_and(|words| !words.is_empty()), "{at}");
            assert_eq!(tags(html, "script").len(), 0, "{at}: nothing runs in the host");
        }
    }
}

#[test]
fn the_front_page_leads_to_the_feed_of_its_language() {
    for (_, folder) in FOLDERS {
        let page = PLACED.text(&format!("{folder}index.html"));
        let link = tags(&page, "link").into_iter().find(|tag| tag.contains("application/atom+xml"));
        assert_eq!(attribute(link.expect("a link"), "href"), Some(&*format!("{BASE}{folder}feed.atom")));
        assert!(PLACED.text(&format!("{folder}feed.atom")).contains(&format!("{BASE}{folder}index.html?asOf=")));
    }
}

#[test]
fn the_sitemap_names_every_page_and_its_other_language() {
    let map = PLACED.text("sitemap.xml");
    let document = resvg::usvg::roxmltree::Document::parse(&map).expect("the sitemap is well-formed");
    let named = |tag: &str| document.descendants().filter(|node| node.tag_name().name() == tag).collect::<Vec<_>>();
    let listed: Vec<&str> = named("loc").iter().filter_map(|node| node.text()).collect();
    let mut expected: Vec<String> = pages(&PLACED)
        .iter()
        .map(|name| format!("{BASE}{}", name.strip_suffix("index.html").unwrap_or(name)))
        .collect();
    let mut found: Vec<String> = listed.iter().map(ToString::to_string).collect();
    expected.sort();
    found.sort();
    assert_eq!(found, expected);
    assert_eq!(named("link").len(), 2 * listed.len());
    assert!(named("lastmod").iter().all(|node| node.text().is_some_and(|day| day.len() == 10)));
}
