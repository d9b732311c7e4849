//! The files of each chart: pages, pictures and figures that parse, speak their language and say where they come from.

use crate::support::built;
use crate::support::package;

use built::{Built, FOLDERS, attribute, is_korean, tags};
use ip_balance::figure::{self, Figure};
use ip_balance::query::Lang;
use resvg::usvg::roxmltree::Document;
use serde_json::Value;
use std::sync::LazyLock;

static SITE: LazyLock<&Built> = LazyLock::new(Built::plain);

/// The name of each chart's files without their ending, and its language.
fn charts() -> Vec<(String, &'static str)> {
    let ids = SITE.charts();
    assert!(ids.len() >= 10, "{} charts on the page", ids.len());
    FOLDERS
        .iter()
        .flat_map(|(lang, folder)| ids.iter().map(move |id| (format!("{folder}charts/{id}"), *lang)))
        .collect()
}

/// The figure that a file's query draws.
fn figure(query: &str) -> Figure {
    package::figure(package::shipped(), query, Lang::EN)
}

fn word<'a>(value: &'a Value, key: &str) -> &'a str {
    value[key].as_str().filter(|word| !word.is_empty()).unwrap_or_else(|| panic!("no {key} in {value}"))
}

#[test]
fn every_chart_has_a_page_of_its_own_that_is_complete_without_script() {
    for (name, lang) in charts() {
        let page = SITE.text(&format!("{name}.html"));
        assert_eq!(attribute(tags(&page, "html")[0], "lang"), Some(lang), "{name}");
        assert_eq!(tags(&page, "ip-balance").len(), 1, "{name}");
        assert_eq!(
            (tags(&page, "h1").len(), tags(&page, "svg").len()),
            (1, 3),
            "{name}: a title, a picture for each width"
        );
        assert!(tags(&page, "tr").len() > 1 && page.contains("class=\"source\""), "{name}: table and source");
        let data = SITE.json(&format!("{name}.json"));
        assert!(
            page.contains("<title>") && is_korean(word(&data, "title")) == (lang == "ko"),
            "{name} is in its language"
        );
        let others: Vec<_> = tags(&page, "link").into_iter().filter_map(|tag| attribute(tag, "hreflang")).collect();
        assert_eq!(others, ["en", "ko"], "{name} names its alternates");
    }
}

#[test]
fn every_address_within_a_page_leads_to_a_file() {
    let pages = charts().into_iter().map(|(name, _)| format!("{name}.html"));
    for page in
        pages.chain(["index.html".into(), "ko/index.html".into(), "article.html".into(), "ko/article.html".into()])
    {
        let text = SITE.text(&page);
        let place = SITE.folder.join(&page);
        let place = place.parent().expect("a file lies in a folder");
        let inside = |address: &&str| !address.contains("://") && !address.starts_with(['#', '?']);
        let tags: Vec<&str> = ["a", "link", "script"].iter().flat_map(|name| tags(&text, name)).collect();
        let addresses = tags.iter().filter_map(|tag| attribute(tag, "href").or(attribute(tag, "src"))).filter(inside);
        for address in addresses {
            let file = place.join(built::until(built::until(address, "#"), "?"));
            assert!(file.is_file() || file.join("index.html").is_file(), "{page} leads to {address}");
        }
    }
}

#[test]
fn every_chart_of_the_page_has_a_picture_as_of_the_newest_release_and_of_one_long_ago() {
    let newest = package::shipped().releases.iter().map(|release| release.date).max().expect("a package has releases");
    for (name, _) in charts() {
        let day = newest.to_string();
        let of_day = SITE.text(&format!("{name}.{day}.svg"));
        assert!(of_day.contains(&format!("asOf={day}")), "{name}: the picture says which day it is as of");
    }
    let total = SITE.text("charts/total.2019-03-21.svg");
    assert!(total.contains("2018") && !total.contains("2023"), "nothing is known that came later");
    assert!(!SITE.has("charts/special.2019-03-21.svg"), "what was not yet published has no picture");
}

#[test]
fn the_charts_of_the_article_have_files_of_their_own() {
    for (lang, folder) in FOLDERS {
        let page = SITE.text(&format!("{folder}article.html"));
        let ids: Vec<&str> = tags(&page, "ip-balance").iter().filter_map(|tag| attribute(tag, "id")).collect();
        assert_eq!(ids, ["article-1", "article-2", "article-3", "article-4"]);
        for id in ids {
            let at = format!("{folder}charts/{id}");
            for ending in ["html", "svg", "png", "csv", "excel.csv", "json"] {
                assert!(page.contains(&format!("charts/{id}.{ending}")) && SITE.has(&format!("{at}.{ending}")), "{at}");
            }
            let own = SITE.text(&format!("{at}.html"));
            assert!(own.contains(&format!("article.html#{id}\"")), "{at}: its page leads back to the article");
            let data = SITE.json(&format!("{at}.json"));
            assert!(
                word(&data, "query").contains("asOf=") && is_korean(word(&data, "title")) == (lang == "ko"),
                "{at}"
            );
        }
    }
}

#[test]
fn the_page_leads_from_each_chart_to_its_page_and_its_files() {
    for (_, folder) in FOLDERS {
        let page = SITE.text(&format!("{folder}index.html"));
        let links: Vec<&str> = tags(&page, "a").into_iter().filter_map(|tag| attribute(tag, "href")).collect();
        for id in SITE.charts() {
            for ending in ["html", "svg", "png", "csv", "excel.csv", "json"] {
                let file = format!("charts/{id}.{ending}");
                assert!(links.iter().any(|link| link.ends_with(&file)), "{folder}index.html links {file}");
            }
        }
    }
}

#[test]
fn an_svg_is_self_contained_and_names_its_origin() {
    for (name, lang) in charts() {
        let text = SITE.text(&format!("{name}.svg"));
        let picture = Document::parse(&text).unwrap_or_else(|error| panic!("{name}.svg: {error}"));
        let said = |tag: &str| {
            let found = picture.descendants().find(|node| node.tag_name().name() == tag).and_then(|node| node.text());
            found.filter(|text| !text.is_empty()).unwrap_or_else(|| panic!("{name}.svg has no {tag}")).to_string()
        };
        assert_eq!(is_korean(&said("title")), lang == "ko", "{name}.svg");
        assert!(said("desc").len() > 20);
        assert_eq!(figure(&said("identifier")).lang.code(), lang, "{name}.svg draws itself again");
        assert!(said("date").len() == 10 && said("relation").contains(' ') && said("rights").contains("CC-BY-4.0"));
        let data = SITE.json(&format!("{name}.json"));
        let drawn: String = picture
            .descendants()
            .filter(|node| node.has_tag_name(("http://www.w3.org/2000/svg", "text")))
            .flat_map(|node| node.descendants().filter_map(|node| node.text()))
            .collect();
        let squeezed = |text: &str| text.split_whitespace().collect::<String>();
        for words in [word(&data, "title"), &said("source")] {
            assert!(squeezed(&drawn).contains(&squeezed(words)), "{name}.svg shows '{words}'");
        }
        assert!(!text.contains("<script") && !text.contains("href="), "{name}.svg needs nothing else");
    }
}

#[test]
fn a_png_has_two_pixels_for_each_and_says_where_it_comes_from() {
    for (name, _) in charts() {
        for (ending, size) in [("png", (1440, None)), ("card.png", (1200, Some(630)))] {
            let bytes = SITE.bytes(&format!("{name}.{ending}"));
            assert!(bytes.starts_with(b"\x89PNG\r\n\x1a\n"), "{name}.{ending}");
            let number = |at: usize| u32::from_be_bytes([bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]]);
            assert_eq!((number(16), number(20)), (size.0, size.1.unwrap_or(number(20))), "{name}.{ending}");
            let text = |keyword: &str| {
                let mark = [b"iTXt", keyword.as_bytes(), &[0; 5]].concat();
                let at = bytes.windows(mark.len()).position(|part| part == mark);
                let at = at.unwrap_or_else(|| panic!("{name}.{ending} has no {keyword}"));
                let length = number(at - 4) as usize + 4 - mark.len();
                String::from_utf8_lossy(&bytes[at + mark.len()..][..length]).into_owned()
            };
            let data = SITE.json(&format!("{name}.json"));
            assert_eq!(text("Query"), word(&data, "query"), "{name}.{ending}");
            assert_eq!(text("Creation Time"), word(&data, "asOf"), "{name}.{ending}");
            assert_eq!(text("Data"), word(&data["provenance"], "dataVersion"), "{name}.{ending}");
            assert_eq!(text("Copyright"), word(&data["provenance"], "licence"), "{name}.{ending}");
            assert!(text("Source").len() > 10, "{name}.{ending}");
        }
    }
}

#[test]
fn figures_as_csv_are_plain_and_for_excel_begin_with_a_mark() {
    for (name, _) in charts() {
        let text = SITE.text(&format!("{name}.csv"));
        let mut reader = csv::Reader::from_reader(text.as_bytes());
        let heads: Vec<String> = reader.headers().expect("a CSV file has heads").iter().map(str::to_string).collect();
        assert_eq!(heads[..6], ["item", "parent", "label", "period", "flow", "value"], "{name}.csv");
        let rows =
            reader.records().collect::<Result<Vec<_>, _>>().unwrap_or_else(|error| panic!("{name}.csv: {error}"));
        let data = SITE.json(&format!("{name}.json"));
        let figures = data["figures"].as_array().expect("figures are a list");
        assert_eq!(rows.len(), figures.len(), "{name}.csv");
        for (row, figure) in rows.iter().zip(figures) {
            assert_eq!(
                row[5],
                figure["value"].as_number().map(|value| value.to_string()).unwrap_or_default(),
                "{name}.csv"
            );
        }
        assert!(text.lines().count() > 1 && text.ends_with("\r\n") && !text.contains('\u{2212}'), "{name}.csv");
        assert_eq!(SITE.text(&format!("{name}.excel.csv")), format!("\u{feff}{text}"), "{name}.excel.csv");
    }
}

#[test]
fn figures_as_json_are_those_of_the_command_and_say_where_they_come_from() {
    for (name, lang) in charts() {
        let mut data = SITE.json(&format!("{name}.json"));
        let origin = data["provenance"].take();
        assert_eq!(origin["query"], data["query"], "{name}.json");
        assert_eq!(origin["asOf"], data["asOf"], "{name}.json");
        assert!(word(&origin, "source").len() > 10 && word(&origin, "licence").contains("CC-BY-4.0"), "{name}.json");
        let package: Value = serde_json::from_str(&package::Package::copy().text("datapackage.json")).expect("JSON");
        assert_eq!(word(&origin, "dataVersion"), format!("{} {}", word(&package, "name"), word(&package, "version")));
        let releases = origin["releases"].as_array().expect("a list of releases");
        assert!(releases.iter().all(|one| word(one, "date").len() == 10 && !word(one, "release").is_empty()), "{name}");
        data.as_object_mut().expect("an object").remove("provenance");
        let query = word(&data, "query").to_string();
        let drawn = figure(&query);
        assert_eq!(drawn.lang.code(), lang);
        let figures = figure::figures(&drawn).to_json();
        assert_eq!(data, serde_json::from_str::<Value>(&figures).expect("figures are JSON"), "{name}.json");
    }
}
