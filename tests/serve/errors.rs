//! What cannot be answered: the status that fits, a sentence in the reader's language, the nearest query that can be drawn.

use super::get;
use crate::support::http;
use crate::support::served::site;
use serde_json::Value;

#[test]
fn a_wrong_query_is_told_with_the_nearest_that_can_be_drawn() {
    for (query, status, words, nearest) in [
        ("chart=bar&by=type", 400, "'bars'", "chart=bars&by=type"),
        ("chrat=bars&by=type", 400, "'chart'", "chart=bars&by=type"),
        ("chart=bars&by=type&by=country", 400, "by", "chart=bars&by=type"),
        ("chart=bars&by=type&period=20222", 400, "20222", "chart=bars&by=type"),
        ("chart=bars&item=copyrights,pattents", 400, "pattents", "chart=bars&item=copyrights"),
        ("chart=difference&flow=exports", 400, "flow", "chart=difference"),
        ("chart=bars&by=type&compare=%FF", 400, "%FF", "chart=bars&by=type"),
    ] {
        let answer = get(&format!("/figures.json?{query}"));
        let body: Value = serde_json::from_slice(&answer.body).expect("JSON");
        assert_eq!(answer.status, status, "{query}: {body}");
        assert!(body["error"].as_str().is_some_and(|error| error.contains(words)), "{query}: {body}");
        assert_eq!(body["nearest"], nearest, "{query}");
        assert_eq!(answer.header("cache-control"), "no-store");
        assert_eq!(get(&format!("/figures.json?{nearest}")).status, 200, "{nearest}");
    }
}

#[test]
fn a_chart_that_would_mislead_is_refused_and_bars_are_offered() {
    let query = "chart=bridge&by=industry&item=manufacturing&period=2022";
    let answer = get(&format!("/figures.json?{query}"));
    let body: Value = serde_json::from_slice(&answer.body).expect("JSON");
    assert_eq!(answer.status, 422);
    let nearest = body["nearest"].as_str().expect("an offer");
    assert!(nearest.starts_with("chart=bars&by=industry"), "{nearest}");
    assert_eq!(get(&format!("/chart.svg?{nearest}")).status, 200);
}

#[test]
fn an_error_is_a_page_where_a_page_was_asked_for() {
    for (path, lang, words, link) in [
        ("/embed.html?chart=bar&by=type", "en", "did you mean", "embed.html?chart=bars&amp;by=type"),
        ("/ko/embed.html?chart=bar&by=type", "ko", "쓸 수 없습니다", "../ko/embed.html?chart=bars&amp;by=type"),
        ("/no/such/page.html", "en", "nothing at this address", "../../index.html"),
        ("/ko/no", "ko", "아무것도 없습니다", "../ko/index.html"),
    ] {
        let answer = get(path);
        assert_eq!(answer.status, if path.contains('?') { 400 } else { 404 }, "{path}");
        assert_eq!(answer.header("content-type"), "text/html; charset=utf-8", "{path}");
        let page = answer.text();
        assert!(page.contains(&format!("<html lang=\"{lang}\">")) && page.contains(words), "{path}: {page}");
        assert!(page.contains(&format!("href=\"{link}")), "{path}: {page}");
    }
    let picture = get("/chart.svg?chart=bar");
    assert_eq!((picture.status, picture.header("content-type")), (400, "text/plain; charset=utf-8"));
}

#[test]
fn pictures_out_of_bounds_are_refused_before_they_cost_anything() {
    for query in ["width=1e9", "width=99999999999999999999", "width=-1", "width=", "width=1601", "scale=5", "scale=0.5"]
    {
        let answer = get(&format!("/chart.png?chart=bars&by=country&{query}"));
        assert_eq!(answer.status, 400, "{query}");
        assert!(answer.text().contains("expected a whole number from"), "{query}: {}", answer.text());
    }
    assert_eq!(get("/chart.png?Width=300").status, 400, "a misspelt key of ours is told");
    let large = get("/chart.png?chart=multiples&by=industry&width=1600&scale=4");
    assert!(large.status == 400 && large.text().contains("too many pixels"), "{}", large.status);
    let long = "x".repeat(9000);
    assert_eq!(get(&format!("/chart.svg?note={long}")).status, 414);
    assert_eq!(get(&format!("/{long}")).status, 414);
}

#[test]
fn other_methods_are_told_which_ones_there_are() {
    for path in ["/", "/embed.html", "/chart.svg", "/no/such/page"] {
        for method in ["POST", "PUT", "DELETE", "PATCH", "TRACE"] {
            let answer = http::send(site(), method, path, &[("Content-Length", "0")]);
            assert_eq!((answer.status, answer.header("allow")), (405, "GET, HEAD, OPTIONS"), "{method} {path}");
        }
        let answer = http::send(site(), "OPTIONS", path, &[]);
        assert_eq!((answer.status, answer.header("access-control-allow-origin")), (204, "*"), "{path}");
        assert_eq!(answer.header("access-control-allow-methods"), "GET, HEAD, OPTIONS");
    }
}
