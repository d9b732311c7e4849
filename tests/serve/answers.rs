//! The chart of a query: as a page, a picture and figures, in the language that is asked for.

use super::{file, get};
use crate::support::built::{attribute, tags};
use crate::support::served::folder;
use std::path::Path;

/// The charts of the front page with their queries, as `make.html` offers them.
fn charts() -> Vec<(String, String)> {
    let page = String::from_utf8(file("make.html")).expect("a page is text");
    let options = tags(&page, "option").into_iter().filter_map(|tag| {
        let query = attribute(tag, "value")?.replace("&amp;", "&");
        Some((attribute(tag, "data-id")?.to_string(), query))
    });
    options.collect()
}

#[test]
fn pictures_and_figures_of_a_query_are_those_of_the_page() {
    let charts = charts();
    assert!(charts.len() > 10, "{charts:?}");
    for (id, query) in &charts {
        for (address, ending) in [("chart.svg", "svg"), ("figures.json", "json"), ("figures.csv", "csv")] {
            for folder in ["", "ko/"] {
                let answer = get(&format!("/{folder}{address}?{query}"));
                assert_eq!(answer.status, 200, "{folder}{address}?{query}");
                assert!(answer.body == file(&format!("{folder}charts/{id}.{ending}")), "{folder}{address}?{query}");
            }
        }
    }
    let (id, query) = &charts[0];
    assert!(get(&format!("/chart.png?{query}")).body == file(&format!("charts/{id}.png")));
}

#[test]
fn a_picture_has_the_width_and_the_scale_that_are_asked_for() {
    let svg = get("/chart.svg?chart=bars&by=type&width=320").text();
    assert!(svg.starts_with("<svg") && svg.contains("width=\"320\""), "{}", &svg[..200]);
    let png = get("/chart.png?chart=bars&by=type&width=400&scale=3").body;
    assert_eq!(u32::from_be_bytes([png[16], png[17], png[18], png[19]]), 1200);
}

#[test]
fn the_page_of_a_frame_arrives_with_its_chart_in_its_language() {
    for (path, lang, inside) in [
        ("/embed.html?chart=bars&by=type", "en", ""),
        ("/embed.html?chart=bars&by=type&lang=ko", "ko", ""),
        ("/ko/embed.html?chart=bars&by=type", "ko", "ko"),
        ("/ko/embed.html?chart=bars&by=type&lang=en", "en", "ko"),
        ("/embed.html", "en", ""),
    ] {
        let page = get(path).text();
        assert!(page.contains(&format!("<html lang=\"{lang}\">")), "{path}");
        assert_eq!(page.matches("<svg").count(), 3, "{path}: three widths");
        assert_eq!(page.matches("<table").count(), 1, "{path}");
        assert_eq!(page.contains("유형별"), lang == "ko" && path.contains("bars"), "{path}");
        let title = page.split("<title>").nth(1).and_then(|rest| rest.split("</title>").next()).expect("a title");
        assert!(page.contains(&format!(">{}", title.split('−').next().expect("a part"))), "{path}: {title}");
        assert!(page.contains("<ip-balance data-query=\"address\">"), "the module takes over from the address");
        for tag in tags(&page, "link").into_iter().chain(tags(&page, "script")) {
            let Some(address) = attribute(tag, "href").or(attribute(tag, "src")) else { continue };
            if !address.starts_with("data:") && !address.starts_with("http://") {
                assert!(folder().join(Path::new(inside)).join(address).is_file(), "{path} leads to {address}");
            }
        }
    }
    let dark = get("/embed.html?theme=dark").text();
    assert!(dark.contains("<html lang=\"en\" data-theme=\"dark\">") && dark.contains(" theme=\"dark\">"));
}

#[test]
fn keys_of_others_change_nothing() {
    let plain = get("/embed.html?chart=bars&by=type");
    for more in ["&utm_source=x", "&childId=7", "&width=100%25"] {
        let answer = get(&format!("/embed.html?chart=bars&by=type{more}"));
        assert!(answer.status == 200 && answer.body == plain.body, "{more}");
        assert_eq!(answer.header("etag"), plain.header("etag"), "{more}");
    }
}

#[test]
fn words_of_an_editor_are_text_in_every_form() {
    let words = "%3Cscript%3Ealert(1)%3C%2Fscript%3E%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E%22%27%26";
    for address in ["embed.html", "chart.svg", "figures.json"] {
        let answer = get(&format!("/{address}?headline={words}&note={words}"));
        assert_eq!(answer.status, 200, "{address}");
        let text = answer.text();
        assert!(address.ends_with("json") || !text.contains("<script>alert") && !text.contains("<img"), "{address}");
        assert!(text.contains("alert(1)"), "{address} shows them");
    }
}

#[test]
fn the_server_says_that_it_is_there() {
    let answer = get("/healthz");
    assert_eq!((answer.status, &*answer.text(), answer.header("cache-control")), (200, "ok\n", "no-store"));
}
