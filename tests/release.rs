//! A release is added by adding rows: charts, titles, records, statuses and claims follow without a change of code.

use crate::support::next_release;
use crate::support::package;

use ip_balance::{
    claims,
    cli::check::check_package,
    data::{Dataset, read::read},
    figure::{self, figures},
    query::{self, Lang, Strictness},
};
use next_release::with_a_release_of_2026;
use serde_json::Value;

fn figures_of(data: &Dataset, query: &str, lang: Lang) -> Value {
    let parsed = query::parse(query, Strictness::Strict).expect("a valid query");
    let resolved = query::resolve(&parsed, data).expect("a query that the data can answer");
    let figure = figure::compose(&resolved, lang).expect("a chart that does not mislead");
    serde_json::from_str(&figures(&figure).to_json()).expect("figures are JSON")
}

fn row<'a>(figures: &'a Value, period: &str) -> &'a Value {
    let rows = figures["figures"].as_array().expect("figures are a list");
    rows.iter().find(|row| row["period"] == period).expect("the period is drawn")
}

#[test]
fn every_chart_shows_a_new_release() {
    let copy = with_a_release_of_2026();
    assert_eq!(check_package(&copy.folder), []);
    let data = read(&copy.folder).expect("the copy is valid");
    let today = figures_of(&data, "", Lang::EN);
    assert_eq!(today["asOf"], "2026-03-20");
    let newest = row(&today, "2025");
    assert_eq!(newest["value"], 600);
    assert_eq!(newest["status"], "preliminary");
    assert_eq!(newest["record"], "largest-surplus");
    assert_eq!(newest["release"], "bok-2025");
    assert!(today["title"].as_str().is_some_and(|title| title.contains("2025")), "{}", today["title"]);
    let korean = figures_of(&data, "", Lang::KO);
    assert!(korean["title"].as_str().is_some_and(|title| title.contains("2025년")), "{}", korean["title"]);
    assert_eq!(row(&figures_of(&data, "chart=bars&by=type", Lang::EN), "2025")["value"], 3100);
}

#[test]
fn what_was_known_before_does_not_change() {
    let (copy, shipped) = (with_a_release_of_2026(), package::shipped());
    let data = read(&copy.folder).expect("the copy is valid");
    for query in ["asOf=2025-01-01", "asOf=2023-03-24", "chart=bars&by=country&asOf=2024-03-20"] {
        assert_eq!(figures_of(&data, query, Lang::EN), figures_of(shipped, query, Lang::EN), "{query}");
    }
    let sentences = |data: &Dataset, folder| {
        let claims = claims::read(folder, data).expect("the shipped claims hold");
        claims.iter().map(|claim| (claim.text(Lang::EN).to_string(), claim.verdict(data, Lang::EN))).collect::<Vec<_>>()
    };
    assert_eq!(sentences(&data, &copy.folder), sentences(shipped, &package::shipped_folder()));
}

#[test]
fn the_article_is_still_valid_after_a_new_release() {
    let copy = with_a_release_of_2026();
    let data = read(&copy.folder).expect("the copy is valid");
    for lang in [Lang::EN, Lang::KO] {
        let file = package::shipped_folder().join(format!("article.{}.txt", lang.code()));
        let text = std::fs::read_to_string(file).expect("the article ships");
        assert!(claims::article(&text, "article.txt", &data, lang).is_ok());
    }
}
