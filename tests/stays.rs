//! A chart as of a day stays what it was after every later release, and says beside itself that there are newer figures.
//! The site is built twice, the second time with one more release.

use crate::support::built;
use crate::support::next_release;
use crate::support::package;

use built::{Built, FOLDERS, is_korean, until};
use ip_balance::data::{Dataset, Date, read::read};
use ip_balance::figure::{self, Figure};
use ip_balance::paint::provenance::Provenance;
use ip_balance::picture::{self, PictureOptions};
use ip_balance::query::{self, HouseStyle, Lang, Query, Strictness, ThemeChoice};
use ip_balance::words::{self, Message};
use next_release::with_a_release_of_2026;

/// As wide as files are.
fn options() -> PictureOptions {
    PictureOptions { width: 720.0, height: None, theme: ThemeChoice::Auto, style: HouseStyle::default() }
}

/// One query for each chart; each is asked as of the day that is put behind it.
const QUERIES: [&str; 8] = [
    "first=yes",
    "chart=difference",
    "chart=bars&by=country",
    "chart=dumbbell&by=institution",
    "chart=bridge&by=type&period=2022",
    "chart=stack&by=type",
    "chart=multiples&by=type",
    "chart=revisions",
];

fn read_query(query: &str) -> Query {
    query::parse(query, Strictness::Strict).unwrap_or_else(|fault| panic!("{query}: {fault}"))
}

/// The day of the newest release.
fn today(data: &Dataset) -> Date {
    data.releases.iter().map(|release| release.date).max().expect("a package has releases")
}

#[test]
fn pictures_and_figures_as_of_a_day_are_the_same_after_one_more_release() {
    let copy = with_a_release_of_2026();
    let (before, after) = (package::shipped(), read(&copy.folder).expect("the copy is sound"));
    for day in ["2023-03-24", "2024-03-20", &today(before).to_string()] {
        for (query, lang) in QUERIES.iter().flat_map(|query| [Lang::EN, Lang::KO].map(|lang| (query, lang))) {
            let query = format!("{query}&asOf={day}");
            let (then, now) = (package::figure(before, &query, lang), package::figure(&after, &query, lang));
            let provenance = Provenance { query: then.query.clone(), ..Provenance::default() };
            let svg = |figure: &Figure| picture::svg_file(figure, options(), &provenance);
            assert_eq!(svg(&then), svg(&now), "{query}: the picture");
            assert_eq!(picture::svg_inline(&then, 320.0), picture::svg_inline(&now, 320.0), "{query}: on the page");
            let sheet = |figure: &Figure| picture::png(figure, options(), 2.0, &provenance);
            assert_eq!(sheet(&then), sheet(&now), "{query}: what its PNG is painted from");
            assert!(then.as_of.is_some());
            let rows = |figure: &Figure| figure::figures(figure).to_csv();
            assert_eq!(rows(&then), rows(&now), "{query}: the figures");
        }
    }
}

#[test]
fn a_chart_says_that_newer_figures_exist_only_once_they_do() {
    let copy = with_a_release_of_2026();
    let (before, after) = (package::shipped(), read(&copy.folder).expect("the copy is sound"));
    let query = format!("chart=columns&asOf={}", today(before));
    let newer = |query: &str, data: &Dataset| figure::newer(&read_query(query), data, Lang::EN);
    assert_eq!(newer(&query, before), None);
    assert_eq!(newer("chart=columns", &after), None, "a chart that keeps up has nothing newer");
    let told = newer(&query, &after).expect("the made-up release is newer");
    assert_eq!((told.released.to_string(), told.query.as_str()), ("2026-03-20".to_string(), ""));
    // Of what the made-up release does not print, nothing is newer.
    assert_eq!(newer(&format!("item=designs&asOf={}", today(before)), &after), None);
    // A sum that would mislead today leads to what is offered in its place.
    let offered = newer("chart=bridge&by=type&period=2022&change=yes&asOf=2023-03-24", before);
    assert_eq!(offered.map(|newer| newer.query), Some("chart=bars&by=type&period=2022".to_string()));
    assert_eq!(
        newer("chart=bars&by=type&asOf=2023-03-24&headline=Ours", &after).map(|newer| newer.query),
        Some("chart=bars&by=type&headline=Ours".to_string())
    );
}

#[test]
fn both_languages_have_words_for_it() {
    let day = Date::parse("2026-03-20").expect("a day");
    let said = |lang| (words::say(lang, Message::NewerFigures { date: day }), words::say(lang, Message::CurrentChart));
    let (english, korean) = (said(Lang::EN), said(Lang::KO));
    assert!(english.0.contains("20 March 2026") && !english.1.is_empty());
    assert!(korean.0.contains("2026년 3월 20일") && is_korean(&korean.1));
}

/// Each chart of a page without the line that is said beside it, and that line.
fn charts(page: &str) -> Vec<(String, Option<String>)> {
    let chart = |rest: &str| {
        let chart = until(rest, "</ip-balance>");
        match chart.split_once("<p class=\"newer\">") {
            None => (chart.to_string(), None),
            Some((before, rest)) => {
                let (line, after) = rest.split_once("</p>\n").expect("a paragraph ends");
                (format!("{before}{after}"), Some(line.to_string()))
            }
        }
    };
    page.split("<ip-balance").skip(1).map(chart).collect()
}

/// The pictures and figures in a folder that are as of a day: of the page's charts by their names, all of the article's.
fn frozen(site: &Built, folder: &str) -> Vec<String> {
    let files = std::fs::read_dir(site.folder.join(folder)).expect("charts have files");
    let names = files.filter_map(|file| file.ok()?.file_name().into_string().ok());
    let is_frozen = |name: &String| {
        let (id, ending) = name.split_once('.').unwrap_or((name, ""));
        let of_article = id.starts_with("article-") && !ending.starts_with("html");
        of_article || ending.starts_with("20")
    };
    let frozen: Vec<String> = names.filter(is_frozen).map(|name| format!("{folder}/{name}")).collect();
    assert!(frozen.len() > 200, "{} files as of a day in {folder}", frozen.len());
    frozen
}

#[test]
fn a_site_with_one_more_release_keeps_the_charts_of_an_article_and_every_address() {
    let copy = with_a_release_of_2026();
    let before = Built::plain();
    let after = Built::new("after", &["--data", copy.folder.to_str().expect("a readable place")]);
    for (lang, folder) in FOLDERS {
        let name = format!("{folder}article.html");
        let (then, now) = (charts(&before.text(&name)), charts(&after.text(&name)));
        assert!(!then.is_empty() && then.len() == now.len());
        for ((chart, line), (same, newer)) in then.iter().zip(&now) {
            assert_eq!(chart, same, "{name}: a chart as of a day stays what it was");
            for line in [line, newer].into_iter().flatten() {
                assert!(line.contains("<a href=") && is_korean(line) == (lang == "ko"), "{line}");
            }
        }
        let told = now.iter().filter_map(|(_, line)| line.as_deref());
        assert!(told.clone().any(|line| line.contains("2026")), "{name}: {:?}", told.collect::<Vec<_>>());
        assert_eq!(
            before.bytes(&format!("{folder}article.card.png")),
            after.bytes(&format!("{folder}article.card.png"))
        );
        for id in before.charts() {
            let files = ["html", "svg", "png", "card.png", "csv", "excel.csv", "json"];
            assert!(
                files.iter().all(|ending| after.has(&format!("{folder}charts/{id}.{ending}"))),
                "{folder}{id} stays"
            );
        }
        for file in frozen(before, &format!("{folder}charts")) {
            assert!(before.bytes(&file) == after.bytes(&file), "{file} stays what it was");
        }
        let total = |site: &Built| site.text(&format!("{folder}charts/total.csv"));
        assert_ne!(total(before), total(&after), "what keeps up has moved, at the same address");
        let finding = |site: &Built| {
            let page = site.text(&format!("{folder}index.html"));
            let (_, rest) = page.split_once("class=\"title\">").expect("the page begins with a finding");
            until(rest, "</h").to_string()
        };
        let (then, now) = (finding(before), finding(&after));
        assert!(then != now && now.contains("2025"), "the page's finding moves with the release: {then} / {now}");
    }
}
