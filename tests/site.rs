//! The written site as a file host meets it: names, compressed forms, headers, addresses that work under any path.
//!
//! It is a little long because each promise to a host has a test of its own.

use crate::support::served;

use ip_balance::query::Lang;
use ip_balance::serve::policy;
use ip_balance::words;
use served::{folder, site};
use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Every file of a folder, relative to it, with `/`.
fn files(of: &Path) -> Vec<String> {
    let mut found = Vec::new();
    let mut folders = vec![PathBuf::new()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(of.join(&folder)).expect("a folder of the site").flatten() {
            let name = folder.join(entry.file_name());
            if entry.path().is_dir() {
                folders.push(name);
            } else {
                found.push(name.to_string_lossy().replace('\\', "/"));
            }
        }
    }
    found.retain(|name| !name.starts_with(".ip-balance/"));
    found.sort();
    found
}

fn read(name: &str) -> Vec<u8> {
    std::fs::read(folder().join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

fn text(name: &str) -> String {
    String::from_utf8(read(name)).expect("a page is text")
}

/// An answer of the server: its status, and its headers by name, empty where there is none.
fn resolved(path: &str, encoding: &str) -> (u16, impl Fn(&str) -> String + use<>) {
    let agent: ureq::Agent = ureq::Agent::config_builder().http_status_as_error(false).build().into();
    let address = format!("{}/{path}", site());
    let answer = agent.get(&address).header("accept-encoding", encoding).call().expect("an answer");
    let headers = answer.headers().clone();
    let header = move |name: &str| {
        headers.get(name).map(|value| value.to_str().expect("a header is text").to_string()).unwrap_or_default()
    };
    (answer.status().as_u16(), header)
}

/// The values of an attribute in a page.
fn attributes(page: &str, name: &str) -> Vec<String> {
    let start = format!(" {name}=\"");
    page.split(&start).skip(1).filter_map(|rest| Some(rest.split_once('"')?.0.replace("&amp;", "&"))).collect()
}

#[test]
fn every_answer_carries_the_policy_and_lets_other_origins_load() {
    for path in ["", "ko/", "embed.html", "ip-balance.js", "data/observations.csv", "no/such/page"] {
        let (status, header) = resolved(path, "identity");
        assert_eq!(status, if path.starts_with("no/") { 404 } else { 200 }, "/{path}");
        let host = site().trim_start_matches("http://");
        assert_eq!(header("content-security-policy"), policy(Some(host)), "/{path}");
        assert_eq!(header("x-content-type-options"), "nosniff", "/{path}");
        assert_eq!(header("access-control-allow-origin"), "*", "/{path}");
    }
}

#[test]
fn the_policy_names_the_host_of_the_site_and_no_host_can_extend_it() {
    let named = policy(Some("charts.example:8080"));
    assert!(
        named.contains("script-src 'self' http://charts.example:8080 https://charts.example:8080 'wasm"),
        "{named}"
    );
    for hostile in ["", "a; script-src *", "a b", "a'", "ü", "*"] {
        assert_eq!(policy(Some(hostile)), policy(None), "{hostile}");
    }
}

#[test]
fn types_and_lifetimes_are_those_that_a_file_host_should_send() {
    let assets: Vec<String> = files(folder().as_path()).into_iter().filter(|f| f.starts_with("assets/")).collect();
    let of = |ending: &str| assets.iter().find(|name| name.ends_with(ending)).expect("an asset").clone();
    let kept = "public, max-age=31536000, immutable";
    for (path, kind, lifetime) in [
        ("", "text/html; charset=utf-8", "no-cache"),
        ("ip-balance.js", "text/javascript; charset=utf-8", "no-cache"),
        ("data/observations.csv", "text/csv; charset=utf-8", "no-cache"),
        ("data/datapackage.json", "application/json; charset=utf-8", "no-cache"),
        (&of(".wasm"), "application/wasm", kept),
        (&of(".css"), "text/css; charset=utf-8", kept),
        (&of(".bin"), "application/octet-stream", kept),
        ("assets/gone-0000000000.css", "text/html; charset=utf-8", "no-store"),
    ] {
        let (_, header) = resolved(path, "identity");
        assert_eq!(header("content-type"), kind, "/{path}");
        assert_eq!(header("cache-control"), lifetime, "/{path}");
    }
}

#[test]
fn a_browser_gets_the_best_form_that_it_reads() {
    for (accepts, form) in [("br, gzip", "br"), ("gzip", "gzip"), ("identity", "")] {
        let (_, header) = resolved("ip-balance.js", accepts);
        assert_eq!(header("content-encoding"), form, "{accepts}");
        assert_eq!(header("vary"), "accept-encoding");
    }
}

#[test]
fn compressed_forms_hold_what_they_stand_beside() {
    let all = files(folder().as_path());
    for name in all.iter().filter(|name| !name.ends_with(".br") && !name.ends_with(".gz") && !name.ends_with(".png")) {
        let mut unpacked = Vec::new();
        let brotli = read(&format!("{name}.br"));
        brotli::Decompressor::new(&brotli[..], 4096).read_to_end(&mut unpacked).expect("brotli");
        assert!(unpacked == read(name), "{name}.br");
        let gzip = read(&format!("{name}.gz"));
        unpacked.clear();
        flate2::read::GzDecoder::new(&gzip[..]).read_to_end(&mut unpacked).expect("gzip");
        assert!(unpacked == read(name), "{name}.gz");
    }
}

#[test]
fn every_address_of_a_page_is_relative_and_leads_to_a_file() {
    for page in ["index.html", "embed.html", "article.html", "ko/index.html", "ko/embed.html", "ko/article.html"] {
        let html = text(page);
        let inside = Path::new(page).parent().expect("a page lies in a folder");
        for address in [attributes(&html, "href"), attributes(&html, "src")].concat() {
            if ["https://", "http://", "#", "data:"].iter().any(|outside| address.starts_with(outside)) {
                continue;
            }
            assert!(!address.starts_with('/'), "{page} leads to {address}, which leaves its path");
            let file = address.split(['?', '#']).next().unwrap_or("");
            assert!(folder().join(inside).join(file).is_file(), "{page} leads to {address}, which is not there");
        }
    }
}

#[test]
fn a_page_has_no_style_no_script_and_no_handler_of_its_own() {
    for page in ["index.html", "embed.html", "article.html", "ko/index.html", "ko/embed.html", "ko/article.html"] {
        let html = text(page);
        assert!(attributes(&html, "style").is_empty(), "{page} has a style attribute");
        assert!(!html.contains("<style"), "{page} has a style sheet inside");
        assert!(!html.contains(" onload=") && !html.contains(" onclick="), "{page} has a handler");
        for script in html.split("<script").skip(1) {
            let (head, body) = script.split_once('>').expect("a script tag ends");
            let data = head.contains("application/ld+json");
            assert!(data || body.starts_with("</script>"), "{page} has a script inside: {head}");
        }
    }
}

#[test]
fn both_languages_show_the_same_charts_with_their_pictures_and_tables() {
    let charts = |page: &str| attributes(&text(page), "id").into_iter().collect::<Vec<_>>();
    assert_eq!(charts("index.html"), charts("ko/index.html"));
    for page in ["index.html", "ko/index.html"] {
        let html = text(page);
        let count = html.matches("<ip-balance").count();
        assert!(count >= 10, "{page} shows {count} charts");
        assert_eq!(html.matches("<svg").count(), 3 * count, "{page}: three widths a chart");
        for element in html.split("<ip-balance").skip(1) {
            let (element, _) = element.split_once("</ip-balance>").expect("an element ends");
            assert_eq!(element.matches("<table").count(), 1, "{page}: a table a chart");
        }
        assert_eq!(html.matches("class=\"title\"").count(), count, "{page}: a heading a chart");
    }
}

#[test]
fn catalogues_find_the_data_set_and_its_files() {
    let html = text("ko/index.html");
    let (_, rest) = html.split_once("<script type=\"application/ld+json\">").expect("a data block");
    let (json, _) = rest.split_once("</script>").expect("it ends");
    let dataset: serde_json::Value = serde_json::from_str(json).expect("JSON");
    assert_eq!(dataset["@type"], "Dataset");
    for download in dataset["distribution"].as_array().expect("downloads") {
        let file = download["contentUrl"].as_str().expect("an address");
        assert!(folder().join("ko").join(file).is_file(), "{file}");
    }
}

#[test]
fn a_second_build_keeps_old_assets_and_names_its_own_address() {
    site();
    let out = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("second");
    let _ = std::fs::remove_dir_all(&out);
    std::fs::create_dir_all(out.join("assets")).expect("a folder");
    std::fs::create_dir_all(out.join(".ip-balance")).expect("a folder");
    let old = out.join("assets/style-0123456789.css");
    std::fs::write(&old, "old").expect("a file");
    std::fs::write(out.join(".ip-balance/files"), "assets/style-0123456789.css\n").expect("a file");
    let build = |more: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_ip-balance"));
        let output = command.arg("build").arg("--out").arg(&out).args(more).output().expect("the program starts");
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).expect("a table is text")
    };
    let table = build(&["--base-url", "https://example.org/ip"]);
    assert!(old.is_file(), "a cached page still finds what it names");
    assert!(table.contains("embed.html") && table.contains("KB in brotli"), "{table}");
    let page = std::fs::read_to_string(out.join("ko/index.html")).expect("the page");
    assert!(page.contains("<link rel=\"canonical\" href=\"https://example.org/ip/ko/\">"));
    let sitemap = std::fs::read_to_string(out.join("sitemap.xml")).expect("a sitemap");
    assert!(sitemap.contains("<loc>https://example.org/ip/ko/</loc>"), "{sitemap}");
    let date = |name: &str| std::fs::metadata(out.join(name)).and_then(|m| m.modified()).expect("a date");
    let before = date("index.html");
    build(&["--base-url", "https://example.org/ip/"]);
    assert_eq!(date("index.html"), before, "what has not changed is not written again");
}

#[test]
fn the_front_page_begins_with_what_it_is_who_publishes_it_and_which_releases_it_can_go_back_to() {
    let data = crate::support::package::shipped();
    let days = data.releases.iter().map(|release| release.date);
    let (first, last) = (days.clone().min().expect("releases"), days.max().expect("releases"));
    for (page, lang) in [("index.html", Lang::EN), ("ko/index.html", Lang::KO)] {
        let html = text(page);
        let main = html.split_once("<main").expect("a page has its main part").1;
        let (begin, _) = main.split_once("<h2").expect("a first chart");
        let publisher = if lang == Lang::EN { "Bank of Korea" } else { "한국은행" };
        let [first, last] = [first, last].map(|day| words::date(lang, day));
        for said in [publisher, &first, &last, &data.releases.len().to_string()] {
            assert!(begin.contains(said), "{page}: '{said}' is not in '{begin}'");
        }
        for link in ["article.html", "#about", "#sources"] {
            assert!(begin.contains(&format!("href=\"{link}\"")), "{page} leads to {link} at once");
        }
        assert!(begin.contains("name=\"asOf\""), "{page}: the releases stand with the first chart");
    }
}

#[test]
fn the_page_says_in_which_unit_numbers_that_look_alike_are() {
    for (page, expected) in [("index.html", "surplus of $180 million"), ("ko/index.html", "1억8000만 달러 흑자")]
    {
        let html = text(page);
        let (_, section) = html.split_once("id=\"look-alikes\"").expect("the section");
        let (section, _) = section.split_once("</section>").expect("its end");
        assert!(section.contains(expected), "{page}: {section}");
    }
}

#[test]
fn the_page_tells_how_large_the_balance_is_beside_exports_and_imports() {
    for (page, heading, share) in
        [("index.html", "Is it large?", "100.7%"), ("ko/index.html", "얼마나 큰 규모인가", "100.7%")]
    {
        let html = text(page);
        let (_, section) = html.split_once("id=\"size\"").expect("the section");
        let (section, _) = section.split_once("</section>").expect("its end");
        // 26,320 of 26,140 million in 2023, from one release.
        assert!(section.contains(heading) && section.contains(share), "{page}: {section}");
        assert!(!section.contains("<td></td>"), "{page}: an empty cell says why it is empty");
    }
}

#[test]
fn the_charts_of_the_story_lead_back_to_the_day_of_a_release_and_can_be_shared() {
    for (page, folder) in [("index.html", "charts"), ("ko/index.html", "../ko/charts")] {
        let html = text(page);
        for chapter in ["total", "types", "culture-record", "countries-over-time"] {
            let link = format!("data-rewind=\"2023-03-24\" href=\"{folder}/{chapter}.2023-03-24.svg\"");
            assert!(html.contains(&link), "{page}: {chapter} has no link {link}");
            let file =
                format!("{}charts/{chapter}.2023-03-24.svg", page.strip_suffix("index.html").unwrap_or_default());
            assert!(text(&file).contains("<svg"), "{file}");
        }
        let charts = html.matches("<ip-balance").count();
        assert_eq!(html.matches("data-share").count(), charts, "{page}: a button to share each chart");
        let lead = html.split_once("class=\"chapter lead\"").expect("a first chart").1;
        let lead = lead.split_once("</section>").expect("its end").0;
        assert!(
            lead.contains("type=\"range\"") && lead.contains("name=\"asOf\""),
            "{page}: the releases stand with it"
        );
        assert!(lead.contains("<ol class=\"events\">"), "{page}: the first chart tells what moved its figures");
    }
}
