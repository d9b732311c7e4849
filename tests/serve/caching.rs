//! Headers that caches live by: tags, conditions, ranges, lifetimes.

use super::{file, get};
use crate::support::http::{self, Answer};
use crate::support::served::site;

fn with(path: &str, headers: &[(&str, &str)]) -> Answer {
    http::send(site(), "GET", path, headers)
}

#[test]
fn a_tag_is_strong_and_names_one_form_of_one_query() {
    let mut tags = Vec::new();
    for path in ["/embed.html?chart=bars&by=type", "/embed.html?chart=bars&by=country", "/ip-balance.js", "/"] {
        for encoding in ["identity", "gzip", "br"] {
            let answer = with(path, &[("Accept-Encoding", encoding)]);
            let tag = answer.header("etag").to_string();
            assert!(tag.starts_with('"') && tag.ends_with('"'), "{path}: {tag}");
            assert_eq!(answer.header("vary"), "accept-encoding", "{path}");
            assert_eq!(answer.header("content-encoding"), if encoding == "identity" { "" } else { encoding }, "{path}");
            let again = with(path, &[("Accept-Encoding", encoding), ("If-None-Match", &tag)]);
            assert_eq!((again.status, again.body.len(), again.header("etag")), (304, 0, &*tag), "{path}");
            let listed = format!("\"other\", W/{tag}");
            assert_eq!(with(path, &[("Accept-Encoding", encoding), ("If-None-Match", &listed)]).status, 304);
            assert_eq!(with(path, &[("Accept-Encoding", encoding), ("If-None-Match", "\"other\"")]).status, 200);
            assert_eq!(with(path, &[("If-Match", "\"other\"")]).status, 412);
            tags.push(tag);
        }
    }
    let count = tags.len();
    tags.sort();
    tags.dedup();
    assert_eq!(tags.len(), count, "every form of every address has its own: {tags:?}");
}

#[test]
fn a_client_gets_only_forms_that_it_reads() {
    for (accepts, form) in [
        ("", ""),
        ("br;q=0, gzip", "gzip"),
        ("gzip;q=0.0, br;q=0", ""),
        ("GZIP", "gzip"),
        ("deflate, gzip;q=1.0, *;q=0.5", "gzip"),
        ("brotli", ""),
        ("br", "br"),
    ] {
        assert_eq!(with("/", &[("Accept-Encoding", accepts)]).header("content-encoding"), form, "{accepts}");
    }
}

#[test]
fn a_range_is_the_part_that_is_asked_for() {
    let path = "/data/observations.csv";
    let whole = file("data/observations.csv");
    let end = whole.len();
    for (range, start, stop) in [
        ("bytes=0-9".to_string(), 0, 10),
        ("bytes=10-".to_string(), 10, end),
        ("bytes=-5".to_string(), end - 5, end),
        (format!("bytes=-{}", end + 100), 0, end),
        (format!("bytes=5-{}", end + 100), 5, end),
    ] {
        let answer = with(path, &[("Range", &range), ("Accept-Encoding", "br")]);
        assert_eq!(answer.status, 206, "{range}");
        assert_eq!(answer.header("content-range"), format!("bytes {start}-{}/{end}", stop - 1), "{range}");
        assert!(answer.body == whole[start..stop], "{range}");
    }
    for outside in [format!("bytes={end}-"), "bytes=9-3".to_string()] {
        let answer = with(path, &[("Range", &outside)]);
        assert_eq!((answer.status, answer.header("content-range")), (416, &*format!("bytes */{end}")), "{outside}");
    }
    for whole_file in ["bytes=0-1,5-6", "lines=1-2", "bytes=x-y", "bytes"] {
        let answer = with(path, &[("Range", whole_file)]);
        assert!(answer.status == 200 && answer.body == whole, "{whole_file}");
    }
    let tag = get(path).header("etag").to_string();
    assert_eq!(with(path, &[("Range", "bytes=0-9"), ("If-Range", &tag)]).status, 206);
    assert_eq!(with(path, &[("Range", "bytes=0-9"), ("If-Range", "\"other\"")]).status, 200);
    let drawn = with("/chart.png?chart=bars&by=type&width=300&scale=1", &[("Range", "bytes=0-7")]);
    assert_eq!((drawn.status, &*drawn.body), (206, &b"\x89PNG\r\n\x1a\n"[..]));
}

#[test]
fn head_has_the_headers_of_get_and_no_body() {
    for path in ["/", "/chart.svg?chart=bars&by=type", "/chart.png?width=300", "/no/such/page", "/healthz"] {
        let (whole, head) = (get(path), http::send(site(), "HEAD", path, &[]));
        assert_eq!(head.status, whole.status, "{path}");
        for name in ["content-type", "content-length", "etag", "cache-control"] {
            assert_eq!(head.header(name), whole.header(name), "{path}: {name}");
        }
    }
}

#[test]
fn answers_may_be_kept_for_minutes_and_only_hashed_files_for_ever() {
    for path in ["/embed.html?chart=bars", "/chart.svg", "/figures.csv?asOf=2023-03-24"] {
        let kept = get(path).header("cache-control").to_string();
        assert!(kept.contains("max-age=300") && kept.contains("stale-while-revalidate") && !kept.contains("immutable"));
    }
}

#[test]
fn a_folder_without_its_slash_leads_to_it_with_the_query() {
    let answer = get("/ko?chart=bars");
    assert_eq!((answer.status, answer.header("location")), (308, "ko/?chart=bars"));
    assert_eq!(get("/assets").status, 404, "a folder without a page is nothing");
}
