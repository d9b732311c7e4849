//! What systems read rather than people: oEmbed for any chart's address, the feed of releases.

use super::get;
use crate::support::built::{attribute, tags};
use crate::support::{http, package, served::site};
use http::Answer;
use serde_json::Value;

fn encoded(text: &str) -> String {
    text.bytes()
        .map(|byte| if byte.is_ascii_alphanumeric() { char::from(byte).to_string() } else { format!("%{byte:02X}") })
        .collect()
}

/// The answer for a page of the site.
fn oembed(page: &str, more: &str) -> (Answer, Value) {
    let answer = get(&format!("/oembed?url={}{more}", encoded(&format!("{}/{page}", site()))));
    let body = serde_json::from_slice(&answer.body).unwrap_or_else(|error| panic!("{page}: {error}"));
    (answer, body)
}

#[test]
fn every_address_of_a_chart_is_described() {
    for page in [
        "embed.html?chart=bars&by=type",
        "embed.html?chart=bars&by=type&utm_source=x#top",
        "ko/embed.html?chart=stack&by=type&asOf=2023-03-24",
        "embed.html",
        "charts/types.html",
        "ko/charts/types.html",
    ] {
        let (answer, described) = oembed(page, "&format=json");
        assert_eq!((answer.status, answer.header("content-type")), (200, "application/json; charset=utf-8"), "{page}");
        assert_eq!((&described["type"], &described["version"]), (&Value::from("rich"), &Value::from("1.0")), "{page}");
        let frame = described["html"].as_str().expect("markup");
        let frame = tags(frame, "iframe")[0];
        let source = attribute(frame, "src").expect("a source").replace("&amp;", "&");
        let path = source.strip_prefix(site()).expect("a whole address of the site");
        assert_eq!(get(path).status, 200, "{page}: {path}");
        let title = described["title"].as_str().expect("a title");
        assert!(get(path).text().contains(title.split(['−', '+', '&']).next().expect("a part")), "{page}: {title}");
        let thumbnail = described["thumbnail_url"].as_str().and_then(|address| address.strip_prefix(site()));
        let picture = get(thumbnail.expect("a picture of the site")).body;
        let size = |at: usize| u64::from(u32::from_be_bytes([0, 1, 2, 3].map(|byte| picture[at + byte])));
        assert_eq!(described["thumbnail_width"].as_u64(), Some(size(16)), "{page}");
        assert_eq!(described["thumbnail_height"].as_u64(), Some(size(20)), "{page}");
    }
}

#[test]
fn the_page_of_a_frame_leads_to_what_describes_it() {
    let page = get("/ko/embed.html?chart=bars&by=type").text();
    let link = tags(&page, "link").into_iter().find(|tag| tag.contains("application/json+oembed")).expect("a link");
    let address = attribute(link, "href").expect("an address").replace("&amp;", "&");
    let described: Value = serde_json::from_slice(&get(&address[site().len()..]).body).expect("JSON");
    assert!(described["html"].as_str().is_some_and(|html| html.contains("/ko/embed.html?chart=bars")), "{described}");
}

#[test]
fn a_consumer_gets_no_more_than_it_has_room_for() {
    for (width, height) in [(400, 300), (320, 10_000), (200, 200), (5000, 5000)] {
        let (_, described) = oembed("embed.html?chart=bars&by=type", &format!("&maxwidth={width}&maxheight={height}"));
        for (of, most) in
            [("width", width), ("height", height), ("thumbnail_width", width), ("thumbnail_height", height)]
        {
            assert!(described[of].as_u64().is_none_or(|size| size <= most), "{of} within {most}: {described}");
        }
        assert!(described["width"].is_u64() && described["height"].is_u64());
        assert_eq!(described["thumbnail_url"].is_null(), described["thumbnail_width"].is_null());
    }
}

#[test]
fn what_cannot_be_described_has_the_status_of_the_specification() {
    let (answer, told) = oembed("embed.html?chart=bar", "");
    assert_eq!((answer.status, &told["nearest"]), (404, &Value::from("chart=bars")), "{told}");
    for address in
        ["", "https://example.org/embed.html?chart=bars", "javascript:alert(1)", "//x/embed.html", "embed.html"]
    {
        assert_eq!(get(&format!("/oembed?url={}", encoded(address))).status, 404, "{address}");
    }
    for page in ["", "index.html", "make.html", "charts/none.html", "charts/types.svg", "../embed.html"] {
        assert_eq!(oembed(page, "").0.status, 404, "{page}");
    }
    assert_eq!(get("/oembed").status, 404);
    assert_eq!(oembed("embed.html", "&format=xml").0.status, 501);
    for number in ["0", "-1", "1e9", "x", ""] {
        assert_eq!(oembed("embed.html", &format!("&maxwidth={number}")).0.status, 400, "{number}");
    }
}

#[test]
fn the_feed_has_an_entry_for_each_release_in_its_language() {
    for (folder, lang) in [("", "en"), ("ko/", "ko")] {
        let answer = get(&format!("/{folder}feed.atom"));
        assert_eq!((answer.status, answer.header("content-type")), (200, "application/atom+xml; charset=utf-8"));
        let text = answer.text();
        let feed = resvg::usvg::roxmltree::Document::parse(&text).expect("the feed is well-formed");
        let named = |name: &'static str| feed.descendants().filter(move |node| node.tag_name().name() == name);
        let texts = |name: &'static str| named(name).filter_map(|node| node.text()).collect::<Vec<_>>();
        let releases = &package::shipped().releases;
        assert_eq!(named("entry").count(), releases.len(), "{lang}");
        assert_eq!(feed.root_element().attribute(("http://www.w3.org/XML/1998/namespace", "lang")), Some(lang));
        for release in releases {
            assert!(texts("title").contains(&release.name.get(lang)), "{lang}: {}", release.code);
        }
        let mut ids = texts("id");
        assert!(ids.iter().all(|id| id.starts_with(&format!("{}/", site()))), "{ids:?}");
        let count = ids.len();
        ids.sort();
        ids.dedup();
        assert_eq!(ids.len(), count, "each has its own name");
        let days = texts("updated");
        assert!(days[1..].is_sorted_by(|one, next| one >= next), "the newest first: {days:?}");
        for link in named("link").filter(|node| node.attribute("rel") == Some("alternate")) {
            let address = link.attribute("href").expect("an address");
            assert_eq!(get(&address[site().len()..]).status, 200, "{address}");
        }
    }
}
